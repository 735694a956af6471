import { moved } from '../engine/moved';
import { anyPiece, inPieces } from '../engine/pieces';
import type { Note, Rule } from '../engine/types';

const rule: Rule = {
  id: 'citation-without-source',
  title: 'A citation whose number is in no source list',
  severity: 'hint',
  group: 'Vault',
  fixable: false,
  *checkNote({ doc, note, options }) {
    const cited = citations(note);
    // Sources are counted from one: a note that has a [0] speaks of items of lists.
    if (cited.length === 0 || cited.some(({ found }) => found.numbers.includes(0))) return;
    const sources = sourcesOf(note, doc.text);
    if (sources.size === 0) {
      const [first] = cited;
      if (!first || !options.citations) return;
      yield {
        span: moved(first.found.span, first.start),
        message: 'This note cites by number but lists no sources, so nobody can look them up.',
        subject: 'citations',
      };
      return;
    }
    for (const { start, found } of cited) {
      const { numbers } = found;
      const span = moved(found.span, start);
      const missing = numbers.filter((number) => !sources.has(number));
      if (missing.length === 0 || isEntry(doc.text, span.start)) continue;
      yield {
        span,
        message: `The sources of this note have no [${missing.slice(0, 5).join('], [')}].`,
        subject: 'citations',
      };
    }
  },
};

const heading = /\b(?:references?|sources?|bibliography|citations?|footnotes?|further reading|works cited)\b/i;

const citations = inPieces((piece) => piece.citations);
const listsSources = anyPiece(({ headings }) => headings.some(({ text }) => heading.test(text)));
const headingsOf = inPieces(({ headings }) =>
  headings.map(({ level, span, text }) => ({ level, span, isOverSources: heading.test(text) })),
);

/** How an entry begins its line. */
const entry = /^[ \t]{0,8}(?:[-*+][ \t]{1,4})?(?:\[(\d{1,4})\]|(\d{1,4})[.)])[:\s]/gm;

/** Numbers of the entries under a heading of sources: `[1] …`, `[1]: …`, `1. …`. */
function sourcesOf(note: Note, text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  if (!listsSources(note)) return numbers;
  const all = headingsOf(note);
  for (const [index, { start, found }] of all.entries()) {
    if (!found.isOverSources) continue;
    let next = index + 1;
    while ((all[next]?.found.level ?? 0) > found.level) next++;
    const end = all[next];
    const section = text.slice(start + found.span.end, end ? end.start + end.found.span.start : text.length);
    for (const [, bracketed, listed] of section.matchAll(entry)) numbers.add(Number(bracketed ?? listed));
  }
  return numbers;
}

/** An entry of the list itself begins its line. */
function isEntry(text: string, start: number): boolean {
  return /^\s*(?:[-*+]\s{1,4})?$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

export default rule;
