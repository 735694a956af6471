import type { FifoMode } from '../../engine/graph';
import { inOneLine } from '../../engine/in-one-line';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import { inPieces } from '../../engine/pieces';
import { singular } from '../../engine/read/units';
import type { Sentence, Service, Span } from '../../engine/types';
import { headsOf } from '../cell-heads';
import { common } from '../named-resource';
import { noHighThroughput, onlyTypeIn, shardsOf } from '../told-load';
import { isSettled } from './demanded';
import { products } from './things';

/**
 * Where a design names what carries its messages, and what it tells of it there: "`clicks` is a stream of four shards",
 * "one FIFO queue, high throughput off".
 */

/** What a sentence tells of one queue, stream, topic or bus. Offsets count from the start of its piece. */
export interface Mention {
  readonly service: Service;
  /** What it is called, in the singular and without its kind: `orders.fifo`, "the orders queue" and `OrdersQueue` are "order". */
  readonly name: string | undefined;
  readonly type: 'standard' | 'fifo' | undefined;
  readonly mode: FifoMode | undefined;
  /** Of a stream: how many shards it has, or that it has no fixed number. */
  readonly shards: number | 'on-demand' | undefined;
  /** It is one of several that the sentence speaks of: "three queues", "another stream". */
  readonly isOneOfSeveral: boolean;
  readonly sentence: Sentence;
  /** The part of the sentence that tells of it. */
  readonly clause: Span;
  readonly span: Span;
}

const anyKind =
  /high[- ]throughput|firehose|state machine|step functions|queue|stream|topic|SQS|SNS|Kinesis|shard|\.fifo\b|\bbus\b|Event ?Bridge/i;
const everyKind = lazyPattern(
  'g',
  () => inOneLine`
    (?<![\w-])(?:[\w-]{1,60}\.fifo|\w[\w-]{1,58}(?:-(?:queue|stream|topic|bus)|[a-z](?:Queue|Stream|Topic|Bus))
    |[Qq]ueues?|[Ss]treams?|[Tt]opics?|[Bb]us|buses|SQS|sqs|SNS|sns|[Kk]inesis|Event ?Bridge|[Ff]irehose
    |[Ss]tate machines?|Step Functions|[Ss]hards?)(?![\w-])`,
);

/** Queues of failures, streams of other things. */
const others =
  /\b(?:dead[- ]?letter|DLQ|delivery|DynamoDB|video|audio|event|input|output|log|call|priority|job)[- ]{1,2}$/i;
/** What is not so, not yet so, or only might be so. */
const unsettled = longPattern`
    \b(?:if|unless|would|could|might|may|instead of|rather than|should(?! be enough| suffice| do\b)
    |(?:rais|increas|scal|grow|reshard|split|doubl|reject)\w{0,4}|too (?:slow|small|few)|ruled? out|limit\w{0,3}
    |max(?:imum)?|at least|up to|options?|alternatives?|versus|vs)\b`;

const highThroughput = longPattern`
    \bhigh[- ]throughput\s{1,2}(?:mode|FIFO|queue|setting|option|limit|quota|is|on|enabled|active|for)\b
    |\bFIFO\W{1,3}high[- ]throughput\b|\b(?:enabled?|with|in|turn\w{0,3} on|uses?|using)\s{1,2}high[- ]throughput\b`;

/** Every mention in a note. */
export const mentionsIn = inPieces(({ mask, sentences }): readonly Mention[] =>
  anyKind.test(mask) ? sentences.flatMap(mentionsOf) : [],
);

function mentionsOf(sentence: Sentence): readonly Mention[] {
  const { zone } = sentence;
  const heads = headsOf(sentence);
  const column = heads?.setting ?? heads?.column;
  const text = column === undefined ? sentence.text : `${column}: ${sentence.text}`;
  const isHeading = zone === 'heading';
  if (!(isHeading || zone === 'body' || zone === 'table' || zone === 'callout') || text.length > 600) return [];
  if (!anyKind.test(text) || products.test(text) || !isSettled(sentence)) return [];
  const row = heads?.row;
  const found: Mention[] = [];
  for (const clause of clausesOf(text)) {
    const own = mentionIn(clause, sentence);
    if (!own) continue;
    found.push(own.name === undefined && row !== undefined ? { ...own, name: nameOf(row) } : own);
  }
  return found;
}

/** "`clicks` has four shards, `views` has two", "queue `orders` → stream `views`": each clause tells of its own. */
function clausesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const cuts = [...text.matchAll(/[;,](?=\s)|\s(?:and|while|whereas|→|-{1,2}>|=>)\s/g)].map(({ index }) => index);
  const names = everyMatch(everyKind, text).filter(({ index, 0: kind }) => nameAt(text, index, kind) !== undefined);
  const first = names[0];
  const isOfSeveral =
    first && names.some((one) => nameAt(text, one.index, one[0]) !== nameAt(text, first.index, first[0]));
  if (!isOfSeveral) return [{ text, start: 0 }];
  return [0, ...cuts].map((start, index) => ({ text: text.slice(start, cuts[index]), start }));
}

function mentionIn({ text, start }: { text: string; start: number }, sentence: Sentence): Mention | undefined {
  const all = everyMatch(everyKind, text).filter(
    ({ index }) => !others.test(text.slice(Math.max(0, index - 16), index)),
  );
  const first = all[0] ?? /\bhigh[- ]throughput\b/i.exec(text);
  if (!first) return undefined;
  const named = all.find(({ index, 0: kind }) => nameAt(text, index, kind) !== undefined);
  const services = new Set(all.map(({ 0: kind }) => serviceOf(kind)));
  const isFirehose = services.has('firehose') && !/\bshards?\b/i.test(text);
  // "A stream with 10 shards and one Firehose to S3" tells of the stream.
  if (!isFirehose && services.has('kinesis')) services.delete('firehose');
  const service = isFirehose ? 'firehose' : serviceOf((named ?? first)[0]);
  // "From the topic into the queue" tells of a way and not of one of them.
  if (services.size > 1 && !named && !isFirehose) return undefined;
  if (service === 'kinesis' && !isOfKinesis(text, sentence)) return undefined;
  const isSure = !unsettled.test(text);
  const from = sentence.span.start + start;
  const at = from + first.index;
  return {
    service,
    name: named && nameAt(text, named.index, named[0]),
    type: service === 'sqs' && isSure ? onlyTypeIn([text]) : undefined,
    mode: modeIn(text),
    shards: service === 'kinesis' && isSure ? shardsIn(text) : undefined,
    isOneOfSeveral: severalOf.test(text),
    sentence,
    clause: sentence.zone === 'table' ? sentence.span : { start: from, end: from + text.length },
    span: { start: at, end: at + first[0].length },
  };
}

/** Tables, indexes and caches have shards as well, and much is called a stream. */
function isOfKinesis(text: string, { services, under }: Sentence): boolean {
  if (/\bkinesis\b/i.test(text)) return true;
  if (/\bshard(?:ed|ing)\b/i.test(text)) return false;
  if (services.length > 0) return services.includes('kinesis');
  return /\bshards?\b/i.test(text) && [text, ...under].some((one) => /\bstreams?\b|\bprovisioned\b/i.test(one));
}

const severalOf = longPattern`
    \b(?:two|three|four|five|\d{1,3}|several|many|some|other|another|second|third|all|both|each|every|per
    |(?:its|their|an) own|an? additional)\s{1,2}
    (?:(?:FIFO|SQS|SNS|standard|Kinesis|data|different|separate)\s{1,2}){0,3}(?:queues?|streams?|topics?)\b
    |\b(?:queue|stream) (?:per|for each|for every)\b`;

function serviceOf(kind: string): Service {
  if (/topic|SNS/i.test(kind)) return 'sns';
  if (/firehose/i.test(kind)) return 'firehose';
  if (/machine|step/i.test(kind)) return 'stepfunctions';
  if (/bus|bridge/i.test(kind)) return 'eventbridge';
  return /stream|kinesis|shard/i.test(kind) ? 'kinesis' : 'sqs';
}

function modeIn(text: string): FifoMode | undefined {
  if (noHighThroughput.test(text)) return 'default';
  return highThroughput.test(text) ? 'high-throughput' : undefined;
}

/** The number of shards, where the text tells one alone. */
function shardsIn(text: string): Mention['shards'] {
  if (/\bon[- ]demand\b/i.test(text)) return 'on-demand';
  if (/\bper (?:stream|consumer|customer|tenant|account|Region|table|topic)\b/i.test(text)) return undefined;
  return shardsOf(text, []);
}

const commonWords = longPattern`
    ^(?:[qQ]ueues?|streams?|topics?|bus|provisioned|on-demand|new|existing|ordered|plain|normal|simple|central|shared
    |dedicated|separate|managed|whole|entire|right|old|such|own|the|is|has|an?|named|called|with|message|incoming)$`;

/** Blanks stand for the marks of code: "clicks  is a provisioned Kinesis stream". */
const codeBefore = longPattern`
    (?:^\s?|\s\s)([\w.-]{2,60})\s(?:[\s(,:–—-]{1,3}(?:is|an?|the|has|have|gets|got|with|runs|on|FIFO|SQS|SNS|Kinesis|AWS
      |Amazon|data|standard|provisioned|stream|event|of|\d{1,5}|one|two|three|four|five|six|seven|eight|nine
      |ten)){0,5}[\s(,:–—-]{1,3}$`;
const codeBehind = /^s?[\s(:,"*–—-]{1,3}(?:(?:named|called|is)\s{1,3})?(?<=\s\s)([\w.-]{2,60})(?:\s(?!\w)|$)/i;
/** "The orders queue" is one of its own; "orders queue" at the head of a list may be any. */
const wordBefore =
  /\b(?:the|our|its|their|this|that|each|every|and|an?)\s{1,2}([a-z][\w-]{2,30})\s{1,2}(?:(?:FIFO|SQS|SNS|standard|Kinesis|data)\s{1,2}){0,2}$/i;

/** What a kind is called by the words right around it. */
function nameAt(text: string, at: number, kind: string): string | undefined {
  if (/\.fifo$|\w(?:-[a-z]|[A-Z])[a-z]{2,5}$/.test(kind) && !/^Event/.test(kind)) return nameOf(kind);
  const before = text.slice(Math.max(0, at - 100), at);
  const coded = codeBefore.exec(before) ?? codeBehind.exec(text.slice(at + kind.length, at + kind.length + 80));
  const word = coded ?? (/^(?:queue|stream|topic|bus)$/i.test(kind) ? wordBefore.exec(before) : null);
  return word?.[1] === undefined || commonWords.test(word[1]) || common.test(word[1]) ? undefined : nameOf(word[1]);
}

/** A name without its kind, in the singular. */
export function nameOf(word: string): string {
  const bare = word.replace(/\.fifo$/i, '').replace(/[-_.]?(?:queue|stream|topic|bus)$/i, '');
  return singular(bare.trim());
}
