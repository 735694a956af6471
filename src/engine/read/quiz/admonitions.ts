import type { Span } from '../../types';

/** `??? question "3. What is a topic?"`, `!!! quiz "Which of these replays?"`: what MkDocs asks, its block indented below. */
const asking =
  /^(?:\?{3}\+?|!{3})[ \t]+(?:question|quiz|faq|mcq|exam|test)[ \t]+"[*_]{0,3}(?:\d{1,3}[.)][ \t]+)?(?:(Q)[.:)][ \t]+)?([^"\n]{1,400}?)[ \t*_]{0,8}(?:"[ \t*_]{0,8})?$/i;
const telling = /^(?:explain|describe|compare|define|differentiate)\b/i;

/** The title of such a head, which begins at `start` of the text; `undefined` where it does not ask. */
export function askingAdmonition(text: string, start: number, end: number): Span | undefined {
  const code = text.charCodeAt(start);
  if ((code !== 63 && code !== 33) || text.charCodeAt(start + 2) !== code || end - start > 480) return undefined;
  const line = text.slice(start, end);
  const [, called, title] = asking.exec(line) ?? [];
  if (title === undefined || !(called || /\?/.test(title) || telling.test(title))) return undefined;
  const from = start + line.indexOf(title, line.indexOf('"') + 1);
  return { start: from, end: from + title.length };
}

/** The title tells to answer: "Explain …". */
export function tellsToAnswer(title: string): boolean {
  return telling.test(title);
}
