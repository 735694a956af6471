import { longPattern } from '../../engine/pattern';
import type { Span } from '../../engine/types';
import type { View } from './view';

/** What receives, and words for a value: `order.created`, OrderCreated, "large". */
export const receives = longPattern`
    \b(?:subscrib(?:es?|ed)|receives?|arrives?|comes?|gets?|sees?|takes?|picks|told|filters?|matches|passes|lets|reacts?|listens?|looks? (?:for|out)|fires?|handles?|hears?
    |wants?|accepts?|admits?|selects?|allows?|forwards?|routes|catches|reach(?:es)?|interested|(?:called|invoked|triggered)\b[^.;,]{0,16}\b(?:for|on)|whenever|(?:each|every) time)\b[^;]{0,60}$`;
export const value = /[A-Za-z][A-Za-z0-9]{1,30}(?:[._:-][A-Za-z0-9]{1,30}){0,4}/g;
export const only = /\bonly\b|\bnothing (?:else|but)\b|\bexclusively\b/i;
/** "| Filter | `booked`, `moved` |", "Filter: `booked`": whatever stands there comes through. */
export const isOfFilter = ({ text, own, cell }: View): boolean =>
  cell
    ? ofEvents.test(text.slice(0, own)) ||
      /\b(?:filter|pattern)(?: polic(?:y|ies))?(?: (?:on|by|for)\s{1,4}[\w.-]{2,30})?\W{0,4}$/i.test(text.slice(0, own))
    : /^\W{0,4}filter(?: policy)?\s?:/i.test(text);

export const ofEvents = /\b(?:events?(?: types?)?|detail[- ]types?)\W{0,4}$/i;
export const verbs =
  /subscri|sends\b|texts\b|mails\b|receiv|gets?\b|sees?\b|takes?\b|picks|told|filter|match|pass|lets\b|react|listen|look|goes\b|fire|handle|hear|want|accept|admit|select|allow|forward|route|catch|interest|arriv|come|reach|land|whenever|(?:called|invoked|triggered)\b|(?:each|every) time/i;

export interface Allowed {
  readonly values: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly span: Span | undefined;
}

export interface Said {
  readonly text: string;
  readonly start: number;
}

const place = /\b(?:to|onto|into|on|via|through|from) (?:the|an?|our)\W{1,3}$/i;

/** Words behind a verb of receiving that may be values: in code or quotes, with a dot, or in capitals within. */
export function valuesIn(view: View, clause: Span, allowed: Allowed, isSubscription: boolean): readonly Said[] {
  const keys = new Set([...allowed.keys].map(plainKey));
  const text = view.words.slice(clause.start, clause.end);
  const found: Said[] = [];
  for (const match of text.matchAll(value)) {
    const start = clause.start + match.index;
    // What heads a cell is no value.
    if (start < view.own) continue;
    const isMarked =
      view.mentions.some(({ span }) => span.start <= start && start < span.end) ||
      /["“']/.test(view.text.charAt(start - 1));
    const isPlain = /^[A-Za-z]?[a-z0-9]*$/.test(match[0]);
    // "Gets it from the EventBus": a place; "subscribes to the OrderPaid event" is none.
    const behind = text.slice(match.index + match[0].length);
    if (place.test(text.slice(0, match.index)) && !/^\W{0,3}(?:events?|messages?)\b/i.test(behind)) continue;
    // "Subscribed to `news`, only for …": the verb stands in the clause before.
    // "… matches source `a` and detail type `B`".
    const isOfKey = keysBefore(view.words.slice(0, start)).some((one) => keys.has(one));
    const isOnly = /^\W{0,3}only\b/i.test(view.words.slice(Math.max(clause.start, view.own), clause.end));
    // "… for Sweden (`SE`) and Norway (`NO`)".
    const isListed =
      /\b(?:and|or)$/.test(view.words.slice(0, clause.start)) &&
      /^\W*(?:\w{1,20}\W+){0,2}$/.test(text.slice(0, match.index));
    const from = isOfKey || isOnly || isListed ? 0 : clause.start;
    // "| `ToOps` | only `error` |": a subscription does nothing else.
    const isLed =
      (isOnly && isSubscription) ||
      isOfKey ||
      isOfFilter(view) ||
      receives.test(view.words.slice(from, isOnly ? clause.end : start));
    if ((isMarked || !isPlain) && isLed) found.push({ text: match[0], start });
  }
  return found;
}

/** Plain words that a list joins to a value that is let through ("DHL and Hermes"), or that stand behind its key. */
export function plainIn(
  { words, own }: View,
  clause: Span,
  allowed: Allowed,
  isSubscription: boolean,
): readonly Said[] {
  const says = words.slice(clause.start, clause.end);
  // "`ToText` sends a text for `high` and `low`", "`kind` is `paid` or `sent`".
  const isLed = receives.test(says) || (only.test(says) && verbs.test(says));
  if (
    !isLed &&
    !(isSubscription && /\b(?:for|what is)\b/.test(says)) &&
    !says.split(/[^\w-]+/).some((word) => allowed.keys.has(word))
  )
    return [];
  const text = says + (words.slice(clause.end).split(/[.;:(]/, 1)[0] ?? '');
  const behindKeys = [...text.matchAll(valued)].flatMap(({ indices, 1: key = '', 2: said = '' }) =>
    allowed.keys.has(key) || allowed.keys.has(key.replace(/s$/, ''))
      ? [{ text: said, start: clause.start + (indices?.[2]?.[0] ?? 0) }]
      : [],
  );
  const found = [...text.matchAll(pairs)].flatMap(({ indices, 1: one = '', 2: join = '', 3: other = '' }) => {
    const isFirst = isAllowed(one, allowed);
    const [said, at = 0] = isFirst ? [other, indices?.[3]?.[0]] : [one, indices?.[1]?.[0]];
    const isAlike =
      (isLed || / {2}(?:and|or) {2}/.test(join)) &&
      /^[A-Z]/.test(one) === /^[A-Z]/.test(other) &&
      (!/ and /.test(join) || / {2}and {2}/.test(join) || /s$/.test(one) === /s$/.test(other));
    return isFirst !== isAllowed(other, allowed) && isAlike && !allowed.keys.has(said)
      ? [{ text: said, start: clause.start + at }]
      : [];
  });
  return [...found, ...(isLed ? behindKeys : [])].filter(({ start }) => start >= own);
}

/** "Status `refunded`", "whose status is refunded", "the channels `sms` and `push`". */
const valued =
  /(?<![\w.-])([A-Za-z][\w-]{1,30})(?: {1,3}(?:is|are|equals|of) {1,3}|\s{2,4}|\s?[:=]\s{0,3})(?!(?:not|one|in|set|of|is|are|and|or|at|more|less|over|above|under|below|up)\b)([A-Za-z][\w.-]{1,30}(?<!\.))(?![\w-])/dg;
const pairs =
  /(?<![\w.-])([A-Za-z][\w.:-]{1,30})(,? {1,4}(?:and|or) {1,4}|, {1,4}|\/)(?=([A-Za-z][\w.:-]{1,30}(?<![.:]))(?: {2}| ?(?:[,.;)/]|$)| (?:and|or|get|are|through|pass|come|go|reach|only)\b| [a-z]{3,14}s\b))/dg;

/** Written the same, but for capitals and the plural: "bounces" are `Bounce`. */
export const isAllowed = (text: string, { values }: Allowed): boolean =>
  [...values].some((one) => [text, text.replace(/s$/, '')].some((word) => word.toLowerCase() === one.toLowerCase()));

/** The last words before a list of values: "source `shop`, detail types `OrderPaid` and …". */
const keysBefore = (text: string): readonly string[] => {
  const [words = '', last = ''] = /(?:[a-z]{2,20}[ -])?([a-z]{2,20}?)s?\s{1,3}$/i.exec(text.replace(listed, ' ')) ?? [];
  return [plainKey(words).replace(/s$/, ''), plainKey(last)];
};
const listed = /(?:\s{2}[\w.:-]{2,60}\s{1,2}(?:,|(?:, )?and|(?:, )?or))+\s{1,4}$/;

const plainKey = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');

/** Written as one of the values is; a plain word is one only where the note says "only". */
export function isLike(text: string, { values, keys }: Allowed, isOnly: boolean): boolean {
  if (keys.has(text)) return false;
  const form = formOf(text);
  return (isOnly || form !== 'a') && [...values].some((one) => formOf(one) === form);
}

export function formOf(text: string): string {
  return text
    .replace(/[a-z0-9]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/^(?:Aa){2,}$/, 'AaAa');
}
