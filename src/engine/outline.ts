import type { Doc, Note, Sentence } from './types';

/**
 * A document as others need to know it: what it declares, claims, asks and links to, as plain data without the rest of
 * its prose. A fraction of the memory, so that a large vault can be known as a whole; and it can go to another thread.
 */
export function outlineOf(doc: Doc): Doc {
  if (!doc.note) return doc;
  const { title, frontmatter, headings, blockIds, tags, links, citations, claims, questions } = doc.note;
  return {
    ...doc,
    note: {
      title,
      ...(frontmatter && { frontmatter }),
      headings,
      blockIds,
      tags,
      links,
      citations,
      claims,
      questions,
      sentences: sentencesWithClaims(doc.note),
      pieces: [],
      mask: '',
    },
  };
}

/** Both are in the order of the text. */
function sentencesWithClaims({ sentences, claims }: Note): readonly Sentence[] {
  const found: Sentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while ((claims[next]?.span.start ?? Number.POSITIVE_INFINITY) < sentence.span.start) next += 1;
    if ((claims[next]?.span.start ?? Number.POSITIVE_INFINITY) < sentence.span.end) found.push(plain(sentence));
  }
  return found;
}

/** A sentence finds much only when it is asked, and keeps its whole note for that: here everything is asked. */
function plain({ span, text, zone, services, named, queueType, asserted, label, under }: Sentence): Sentence {
  return { span, text: flat(text), zone, services, named, queueType, asserted, label, under: under.map(flat) };
}

/** A text of its own: a slice would keep the text that it was cut from. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
