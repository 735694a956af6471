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
  const stretch = text.slice(from, end);
  const ends = [...stretch.matchAll(paragraphEnd), ...stretch.matchAll(recordEnd)].map(({ index, 0: gap }) => ({
    before: from + index,
    after: from + index + gap.length,
  }));
  const quoted = {
    start: Math.max(from, ...ends.flatMap(({ after }) => (after <= claim.start ? [after] : []))),
    end: Math.min(end, ...ends.flatMap(({ before }) => (before >= claim.end ? [before] : []))),
  };
  return /\n[ \t\r]{0,40}\n/.test(text.slice(quoted.start, quoted.end)) ? undefined : quoted;
}

/** A blank line, or a break on purpose, after which something else begins: no small letter. */
const paragraphEnd = /(?:[ \t]{0,20}\r?\n[ \t]{0,20}\r?\n| {2}\r?\n|\\\r?\n)\s{0,40}(?![a-z\s])/g;
/** Between `retention = 4 days` and `delay = 15 min`: lines that say each what one name means, with the same sign behind it. */
const recordEnd = /\r?\n(?=[^\n=·:→➜⇒—]{1,60}([=·:→➜⇒—]))(?<=^[^\n=·:→➜⇒—]{1,60}\1[^\n]{0,400}\n)/gm;
const calloutTitle = /^[ \t>]{0,20}\[![\w-]{1,40}\][^\n]{0,200}\n/;
