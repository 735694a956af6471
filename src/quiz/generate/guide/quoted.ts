import type { Span } from '../../../engine/types';

/**
 * The stretch of a sentence to quote: without the title of a callout above it, and without neighbours that only a
 * missing full stop makes one sentence with it. `undefined` where a blank line lies in it all the same: whether it goes
 * on behind that is a guess.
 */
export function quotedOf(text: string, { start, end }: Span, claim: Span): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const title = calloutTitle.exec(text.slice(lineStart, claim.start))?.[0] ?? '';
  const from = Math.max(start, title === '' ? 0 : lineStart + title.length);
  const ends = [...text.slice(from, end).matchAll(paragraphEnd)].map(({ index, 0: gap }) => ({
    before: from + index,
    after: from + index + gap.length,
  }));
  const quoted = {
    start: ends.filter(({ after }) => after <= claim.start).at(-1)?.after ?? from,
    end: ends.find(({ before }) => before >= claim.end)?.before ?? end,
  };
  return /\n[ \t\r]{0,40}\n/.test(text.slice(quoted.start, quoted.end)) ? undefined : quoted;
}

/** A blank line, or a break on purpose, after which something else begins: no small letter. */
const paragraphEnd = /(?:[ \t]{0,20}\r?\n[ \t]{0,20}\r?\n| {2}\r?\n|\\\r?\n)\s{0,40}(?![a-z\s])/g;
const calloutTitle = /^[ \t>]{0,20}\[![\w-]{1,40}\][^\n]{0,200}\n/;
