import { inOneLine } from '../in-one-line';
import { oncePer } from '../once-per';
import { oncePerText } from '../once-per-text';
import type { Doc, Span } from '../types';

/** A heading, a cell, bold words or what leads a bullet in, and nothing but a name. */
const label = new RegExp(
  inOneLine`
    (?:^|\n)[ \t]{0,12}(?:#{1,6}(?:[ \t](?:[^\n:–—]{1,40}[:–—]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?))?
    |[-*+])[ \t]{1,4}([A-Za-z][\w.-]{1,79})(?=(?: (?:settings|configuration))?[ \t]{0,4}(?:\n|$)|:[ \t\n]| [–—-] )|\*\*([A-Za-z][\w.-]{0,78}\w)[.:]?\*\*
    |\|[ \t]{0,20}([A-Za-z][\w.-]{1,79})(?=[ \t]{0,40}\|)`,
  'g',
);
const parts = /[a-z0-9][A-Z]|[A-Za-z0-9][._-][A-Za-z0-9]/;
/** Hyphenated terms of the field are no names: "dead-letter", "event-bus". */
const terms = new RegExp(inOneLine`
    ^(?:dead|letters?|queues?|messages?|events?|bus|topics?|streams?|data|fan|out|sqs|sns|lambda|kinesis|dlq|fifo|long
    |short|polling|visibility|timeout|batch|processing|driven|retry|delivery|size|window|source
    |mapping)(?:[-_.](?:letters?|queues?|messages?|events?|bus|topics?|streams?|out|dlq|fifo|polling|timeout|batch
      |processing|driven|retry|delivery|size|window|source|mapping)){1,4}$`);
const file = /[\w-][\w.-]{0,80}\.(?:ya?ml|json|ts|py|template)\b/g;
const code = /`([A-Za-z][\w.-]{1,79})`|#([\w.-]{1,80})(?:\||\)|\]\])/g;

/** Two humps: no word of prose looks so, but names of services do. */
const humps = /\b[A-Z][a-z0-9]{1,30}[A-Z][A-Za-z0-9]{0,60}\b/g;
const services =
  /^(?:EventBridge|CloudFormation|CloudWatch|CloudTrail|DynamoDB|RabbitMQ|ActiveMQ|FireHose|JavaScript)$/;

/** A name without marks, and where it stands. */
export interface Label {
  readonly name: string;
  readonly span: Span;
  /** What the note writes in code, and nowhere as a plain word: it means the resource. */
  readonly isOwn: boolean;
  /** A word of one part: where the frontmatter names the template, a heading or what leads a bullet in and is nothing else
   * means the resource, unless the note has the word elsewhere too. */
  readonly isWord: boolean;
  readonly isHeading: boolean;
}

/** Names that a note writes without marks. */
export interface Labels {
  readonly found: readonly Label[];
  /** The files that the note names. */
  readonly files: ReadonlySet<string>;
  /** The names that it writes in code, or links to. */
  readonly inCode: ReadonlySet<string>;
}

/** Names that stand by themselves: in a heading, a cell or bold, or leading a bullet in. */
export const labelsOf = oncePer(({ text }: Doc): Labels => {
  const files = new Set([...text.matchAll(file)].map(([name]) => name));
  const inCode = new Set([...text.matchAll(code)].map((match) => match[1] ?? match[2] ?? ''));
  const all = [...text.matchAll(label)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    const isOwn = inCode.has(name);
    const isWord = !parts.test(name);
    const leads =
      match[2] !== undefined &&
      /(?:^|\n)[ \t]{0,12}[-*+] $/.test(text.slice(Math.max(0, match.index - 15), match.index)) &&
      /^ ?(?:[:(\n]|[–—-] |$)/.test(text.slice(match.index + match[0].length).slice(0, 3));
    const isHeading = /^\s{0,13}#/.test(match[0]);
    return (!isWord || isOwn || leads || isHeading) && !services.test(name) && !terms.test(name)
      ? [{ name, span: { start, end: start + name.length }, isOwn, isWord, isHeading }]
      : [];
  });
  const prose = text.replace(/^```[^`]{1,4000}^```|`[^`\n]{1,200}`|\]\([^()\s]{1,300}\)|\[\[[^[\]\n]{1,300}\]\]/gm, '');
  const isPlain = oncePerText(
    (name) => countOf(prose, name, 'gi') > all.filter((one) => one.name === name).length,
    mostNames,
  );
  // A name in lower case is its own noun.
  const isNoun = oncePerText(
    (name) =>
      countOf(prose, name.toLowerCase().replace(/s$/, ''), 'g') >
      (name === name.toLowerCase() ? all.filter((one) => one.name === name).length : 0),
    mostNames,
  );
  const found = all
    .map((one) =>
      one.isOwn && one.isWord && isPlain(one.name) && !headsItself(text, one) ? { ...one, isOwn: false } : one,
    )
    .filter(
      ({ name, isOwn, isWord, isHeading }) => !isWord || isOwn || !(isNoun(name) || (!isHeading && isPlain(name))),
    );
  return { found, files, inCode };
});

/** "## Picker" over a section that has `Picker` in code: the name, whatever else the word means there. */
function headsItself(text: string, { name, span, isHeading }: Label): boolean {
  return isHeading && (text.slice(span.end).split(/\n#{1,6}[ \t]/, 1)[0] ?? '').includes(`\`${name}\``);
}

/** So many names of a note are counted once each. */
const mostNames = 10_000;

/** How often a word stands in a text, alone or with an ending. */
function countOf(text: string, word: string, flags: string): number {
  const escaped = word.replace(/[.-]/g, '\\$&');
  return text.match(new RegExp(`(?<![\\w.-])${escaped}(?:s|es)?(?![\\w-])`, flags))?.length ?? 0;
}

/** The words of two humps in a text, with where they stand; names of services are left out. */
export function humpsIn(text: string): readonly { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(humps)].flatMap(({ 0: name, index }) => (services.test(name) ? [] : [{ name, at: index }]));
}
