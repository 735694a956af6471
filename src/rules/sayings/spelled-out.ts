import { oncePerText } from '../../engine/once-per-text';

const short =
  /['’](?<=\b(?:it|that|there|what|which|who|here|he|she|they|we|you|nobody|nothing|everything)['’])(?:s|re)\b/gi;

/** Where short forms stand in a text, each a character shorter than what it stands for. Several sayings ask of one sentence. */
const shortIn = oncePerText((text: string) => [...text.matchAll(short)].map(({ index }) => index), 500);

/** Looks for something in a text whose short forms ("it's", "they're") are spelled out; places are those of the text. */
export function spelledOut(text: string, search: (text: string) => RegExpExecArray | null): RegExpExecArray | null {
  const all = shortIn(text);
  if (all.length === 0) return search(text);
  const found = search(text.replace(short, (form) => (form.length === 2 ? ' is' : ' are')));
  return found && placed(found, text, (at) => at - all.filter((place, index) => place + index < at).length);
}

/** What was found, at its places in a text. */
export function placed(found: RegExpExecArray, text: string, placeOf: (at: number) => number): RegExpExecArray {
  const groups = Object.entries(found.indices?.groups ?? {}).map(([name, span]) => [name, span?.map(placeOf)]);
  const [index, end] = [placeOf(found.index), placeOf(found.index + found[0].length)];
  const all = [text.slice(index, end), ...found.slice(1)];
  const indices = { groups: Object.fromEntries(groups) };
  return Object.assign(all, { index, input: text, groups: found.groups, indices }) as unknown as RegExpExecArray;
}
