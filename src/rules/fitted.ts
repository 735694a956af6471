import { shortened } from '../engine/markdown';

/** A finding's message has at most so many characters. */
const longest = 160;

/** A sentence whose names are cut no more than it takes for it to keep the length of a message. */
export function fitted(sentence: (name: (text: string) => string) => string): string {
  let written = '';
  for (const most of [60, 40, 30, 20, 14, 8]) {
    written = sentence((text) => shortened(text, most));
    if (written.length <= longest) break;
  }
  return written;
}
