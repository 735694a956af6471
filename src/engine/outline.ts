import type { Doc } from './types';

/**
 * A document as others need to know it: what it declares, claims, asks and links to, as plain data without the prose.
 * A tenth of the memory, so that a large vault can be known as a whole; and it can be sent to another thread.
 */
export function outlineOf(doc: Doc): Doc {
  if (!doc.note) return doc;
  const { title, frontmatter, headings, blockIds, tags, fields, links, citations, claims, questions } = doc.note;
  return {
    ...doc,
    note: {
      title,
      ...(frontmatter && { frontmatter }),
      headings,
      blockIds,
      tags,
      fields,
      links,
      citations,
      claims,
      questions,
      sentences: [],
      pieces: [],
      mask: '',
    },
  };
}
