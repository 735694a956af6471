import { inOneLine } from '../../engine/in-one-line';
import type { Mention } from '../../engine/mentions/mentions';
import { everyMatch, lazyPattern } from '../../engine/pattern';
import type { Note } from '../../engine/types';

/** An article, words and a kind: "the order queue". */
const phrase = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?:the|our|this|each|that)\s((?:[a-z][a-z0-9]{1,20}[\s-]){0,3}(?:queue|topic|function|lambda|stream|rule|schedule
      |pipe|bus|broker|DLQ|[a-z]{3,12}(?:er|or)))\b`,
);
/** Words that tell of a place in the flow, or of a kind: of which queue, only the text around may say. */
const general =
  /^(?:source|target|destination|same|other|first|second|next|new|old|fifo|standard|message|event|dead)\b/;

/** Who does something: "the releaser" is `HoldReleaser`. */
const doer =
  / (?!order|number|letter|user|customer|member|provider|author|vendor|server|consumer|worker|reader|handler|sender|publisher|producer|receiver|subscriber)([a-z]{4,14}[eo]r)$/;

const kinds: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'queue',
  'AWS::SNS::Topic': 'topic',
  'AWS::Kinesis::Stream': 'stream',
  'AWS::Lambda::Function': 'function',
  'AWS::Events::Rule': 'rule',
};

/**
 * Where a note speaks of "the order queue" and has `OrderQueue`, or a queue `Orders`, in code elsewhere: the article, the
 * words of the name and the kind together mean it, in a heading without the article. A word without its kind does not.
 *
 * @param named all names of the note
 */
export function phrasesIn({ mask, headings }: Note, named: readonly Mention[]): readonly Mention[] {
  const byWords = new Map<string, Mention | undefined>();
  for (const one of named) {
    const [declared] = one.declared;
    if (!declared) continue;
    const kind = kinds[declared.resource.type];
    const name = wordsOf(one.name);
    const agent = kind === 'function' ? doer.exec(name)?.[1] : undefined;
    for (const words of [
      name,
      ...(kind === undefined ? [] : [`${name} ${kind}`]),
      ...(agent === undefined ? [] : [` ${agent}`]),
    ])
      byWords.set(words, byWords.has(words) && byWords.get(words)?.name !== one.name ? undefined : one);
  }
  if (byWords.size === 0) return [];
  const meant = (own: string, end: number): readonly Mention[] => {
    const words = wordsOf(own);
    const found = general.test(words) ? undefined : byWords.get(words.includes(' ') ? words : ` ${words}`);
    return found ? [{ ...found, span: { start: end - own.length, end } }] : [];
  };
  return [
    ...everyMatch(phrase, mask).flatMap(({ 0: whole, 1: own = '', index }) => meant(own, index + whole.length)),
    ...headings.flatMap(({ text, span }) => (/^\w.* (?:queue|DLQ)$/i.test(text) ? meant(text, span.end) : [])),
  ];
}

/** `OrdersQueue`, `orders-queue` and "order queue" are of the same words. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (/^(?:fn|lambda)$/.test(word) ? 'function' : word.replace(/(?<=[a-z]{3})s$/, '')))
    .join(' ');
}
