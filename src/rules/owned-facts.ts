import { oncePer } from '../engine/once-per';
import { firstFrom } from '../engine/ordered';
import { longPattern } from '../engine/pattern';
import { maskBetween } from '../engine/pieces';
import { blockBreak } from '../engine/read/scope';
import type { Claim, Fact, JudgedClaim, NoteContext, Span } from '../engine/types';
import { describedRanges } from './described-ranges';
import { describedRetentions } from './described-retention';
import { describedPairs } from './described-visibility';
import { misreadSizes } from './design/misread';
import { isOfStudy, saidAnywhere } from './prose';
import type { Said } from './sayings/heard';

/** What rules of their own say of mistaken statements: by fact (and part), the value that they speak of. */
const owned: ReadonlySet<string> = new Set([
  // exactly-once-on-standard
  'sqs.delivery.standard=exactly-once',
  's3.delivery=exactly-once',
  // order-on-standard
  'sqs.delivery.standard#order=ordered',
  'eb.order=ordered',
  // sqs-dlq-type-mismatch, sqs-dlq-elsewhere
  'sqs.dlq.type=any',
  'sqs.dlq.place=anywhere',
  'sns.dlq.place=anywhere',
  // sns-subscriber-unsupported
  'sns.fifo.protocols=others',
  // lambda-esm-filter-deletes, sqs-visibility-below-function-timeout, sqs-fifo-message-delay
  'lambda.esm.sqs.filter=kept',
  'sqs.lambda.visibility_hard=accepted',
  'sqs.delay.fifo_per_message=accepted',
  // kinesis-delete-record
  'kds.delete=possible',
  // firehose-convert-non-json
  'fh.convert=any-to-columnar',
  'fh.dp#change=any-time',
  // mq-storage-mismatch, mq-engine-mode-mismatch, mq-greenfield
  'mq.storage.rabbit=efs',
  'mq.storage.standby=ebs',
  'mq.deploy.rabbit=active-standby',
  'mq.deploy.active=cluster',
  'mq.choice=new',
  // s3-notification-to-fifo, s3-overlapping-notifications
  's3.fifo_sqs=accepted',
  's3.fifo_sns=accepted',
  's3.overlap=accepted',
]);

/** Tells of claims whether a more specific rule speaks of the same words: then that rule speaks alone. */
export function ownership(context: NoteContext): (judged: JudgedClaim) => boolean {
  return (judged) => {
    const { claim, fact, verdict } = judged;
    if (verdict === 'wrong' && misreadSizes(context).has(judged)) return true;
    if (isOwned(claim) || (verdict === 'wrong' && isSetting(claim, fact, context))) return true;
    if (verdict === 'wrong' && isOfDesign(claim, context)) return true;
    if (verdict === 'outdated' && (isInRange(claim, fact, context) || isOwnTime(claim, fact, context))) return true;
    if (settings(context).some((one) => overlap(one, claim.span))) return true;
    const isCategorical = claim.value.kind !== 'quantity';
    return toldAround(context, claim.span).some(({ span, sentence }) =>
      isCategorical ? overlap(sentence.span, claim.span) : isNear(context, span, claim.span),
    );
  };
}

/** In the order of their sentences. */
const told = oncePer((context: NoteContext): readonly Said[] =>
  [...saidAnywhere(context)].sort((a, b) => a.sentence.span.start - b.sentence.span.start),
);

/** What is said in the sentences that are no further from a place than words may be from a number. */
function toldAround(context: NoteContext, { start, end }: Span): readonly Said[] {
  const all = told(context);
  const found: Said[] = [];
  for (let at = firstFrom(all, start - farthest, endOfSentence); at < all.length; at++) {
    const one = all[at] as Said;
    if (one.sentence.span.start > end + farthest) break;
    found.push(one);
  }
  return found;
}

function endOfSentence({ sentence }: Said): number {
  return sentence.span.end;
}

/** In characters. */
const farthest = 60;

/** Words and a number of one clause. */
function isNear({ note, doc }: NoteContext, a: Span, b: Span): boolean {
  if (overlap(a, b)) return true;
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  const between = maskBetween(note, from, to);
  if (blockBreak.test(doc.text.slice(from, to)) || doc.text.slice(from, to).includes('|')) return false;
  // "7 targets: billing, mail, …" are one and the same.
  return between.trim() === ':' || (between.length <= farthest && !/[.,;:|\n]/.test(between));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isOwned({ fact, part, value }: Claim): boolean {
  return value.kind === 'text' && owned.has(`${part === undefined ? fact : `${fact}#${part}`}=${value.text}`);
}

/** Times that make a pair are what somebody has set, not what AWS allows. */
const settings = oncePer((context: NoteContext): readonly Span[] => [
  ...describedPairs(context).flatMap(({ visibility, lambda }) => [visibility.span, lambda.span]),
  ...describedRetentions(context).flatMap(({ source, sink }) => [source.span, sink.span]),
]);

/** "Retention: 21 days" in a design tells what somebody has set, which AWS rejects. */
function isOfDesign(claim: Claim, context: NoteContext): boolean {
  if (isOfStudy(context.note) || isPutForward(claim, context)) return false;
  return describedRanges(context).some(({ span }) => overlap(span, claim.span));
}

/** "Firehose buffers for 60 seconds": what somebody has set, not how long it takes at least. */
const buffered =
  /\b(?:buffers?|buffering|gathers?|collects?|waits?|flush(?:es)?)(?: (?:\w{1,12} ){0,3}\w{1,12})? (?:for|of|to|every)\s{1,4}$/i;

/** "Lambda, timeout 300 s" in a design: a time that was the limit once is as good as any other below that of today. */
function isOwnTime(claim: Claim, fact: Fact, context: NoteContext): boolean {
  const now = fact.history[0].value;
  if (claim.value.kind !== 'quantity' || now.kind !== 'quantity' || fact.unit !== 'second') return false;
  if (fact.kind !== 'max' || isOfStudy(context.note) || isPutForward(claim, context)) return false;
  return claim.value.quantity.readings.every((one) => one < now.number);
}

/** A number in the range of today that no word puts forward as its end. */
function isInRange(claim: Claim, fact: Fact, context: NoteContext): boolean {
  const now = fact.history[0].value;
  if (claim.value.kind !== 'quantity' || now.kind !== 'range' || claim.zone !== 'body') return false;
  const before = maskBetween(context.note, Math.max(0, claim.span.start - 60), claim.span.start);
  if (isOfStudy(context.note) || !buffered.test(before)) return false;
  const { readings, comparator, to } = claim.value.quantity;
  const isInside = readings.every((one) => now.from <= one && one <= now.to);
  if (comparator !== undefined || to !== undefined || !isInside || isPutForward(claim, context)) return false;
  return !delaying.test(lineAround(claim, context));
}

/** "Near real time (60 seconds)": what is told to come late comes late by the least that there is. */
const delaying = /\blatency\b|\bnear[- ]?real/i;

const limiting = longPattern`
    \b(?:can|may|might|could|limit(?:ed|s)?|max(?:imum)?|allow(?:s|ed)?|supports?|only|between|range|must|at most|up to
    |quota|default|cap(?:ped)?|supported|possible|exactly|always|ever|never more)\b|\d\s?(?:h|hours?|d|days?)\s?(?:\/|→|->)\s?$`;

/** Whether a comparator, a word before the number or the column of a table says that it is a limit. */
export function isPutForward(claim: Claim, context: NoteContext): boolean {
  const { value, zone } = claim;
  if (value.kind !== 'quantity' || zone === 'table') return true;
  const { comparator, to } = value.quantity;
  if (comparator !== undefined || to !== undefined) return true;
  return limiting.test(lineAround(claim, context));
}

/** What stands before and behind a claim in its block, as far as it counts. */
function lineAround({ span }: Claim, { note, doc }: NoteContext): string {
  const before =
    doc.text
      .slice(Math.max(0, span.start - 90), span.start)
      .split(blockBreak)
      .at(-1) ?? '';
  const [after = ''] = doc.text.slice(span.end, span.end + 40).split(blockBreak);
  return maskBetween(note, span.start - before.length, span.end + after.length);
}

/** "The function runs up to two minutes" tells of this function. */
const lasting =
  /\b(?:runs?|takes?|works?|needs?|lasts?|waits?)(?: for)? up to\s{1,4}$|\b(?:we|our|workers?)\b[^.;|]{0,60}\bup to\s{1,4}$/i;

/** "A rule of ours has at most three targets" */
const has = /\b(?:has|have)\s{1,2}(?:at most|no more than|up to)\s{1,4}$/i;

/** "Then they stay in the queue for up to 7 days" */
const staying = /\b(?:stay|remain|wait|lie)s? (?:in|on) (?:the|its|our|this|that)\b[^.;|]{0,24}\bfor up to\s{1,4}$/i;

/** A number below the limit that no word puts forward as one: "the rule has three targets" tells what somebody has. */
function isSetting({ value, zone, span }: Claim, fact: Fact, { note }: NoteContext): boolean {
  if (value.kind !== 'quantity' || (fact.unit !== 'second' && fact.unit !== 'count')) return false;
  const { comparator, to, readings } = value.quantity;
  const now = fact.history[0].value;
  const most = now.kind === 'quantity' ? now.number : now.kind === 'range' ? now.to : undefined;
  const [number] = readings;
  if (to !== undefined || most === undefined || number === undefined) return false;
  if (number >= most || fact.kind === 'min' || fact.kind === 'default') return false;
  const before = maskBetween(note, Math.max(0, span.start - 90), span.start);
  if (comparator !== undefined) {
    if (comparator !== 'max') return false;
    return lasting.test(before) || (!isOfStudy(note) && (fact.unit === 'count' ? has : staying).test(before));
  }
  const sentence = before.slice(before.search(/[.!?\n](?=[^.!?\n]*$)/) + 1);
  return (
    fact.adjustable === 'config' ||
    (zone === 'body' &&
      !limiting.test(sentence) &&
      /\b(?:has|have|had|takes?|runs?|read(?:s)?|uses?|with|of|is|are|gets?|keeps?|stays?|needs?)\b/i.test(sentence))
  );
}
