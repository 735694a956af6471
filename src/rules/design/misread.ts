import { claimsWith } from '../../engine/judge';
import { oncePer } from '../../engine/once-per';
import { longPattern } from '../../engine/pattern';
import { pieceAt } from '../../engine/pieces';
import type { JudgedClaim, NoteContext, Sentence } from '../../engine/types';
import { headsOf } from '../cell-heads';
import { elsewhere } from '../distant-sizes';
import { isOfStudy } from '../prose';

/** What a single message may weigh: no other size is that of a message. */
const ofPayloads: ReadonlySet<string> = new Set([
  'sqs.msg.max_size',
  'sns.msg.max_size',
  'eb.event.size',
  'kds.record.max',
  'fh.record.max',
  'step.payload',
  'lambda.async.payload',
]);

const limiting = longPattern`
    \b(?:limit\w{0,3}|max(?:imum)?|quota|cap(?:ped)?|allow\w{0,3}|support\w{0,3}|accept\w{0,3}|takes?|cannot|can't
    |default|exceed\w{0,3}|larger|bigger|above|rejects?|rejected|at most|no more
    |(?:messages?|SQS|SNS|topics?|queues?|event ?bridge|kinesis|streams?|records?|events?)\b[^.;]{0,24}\b(?:can|may
      |could|must|have to|has to))\b`;
/** "Size: 16 MB": of whatever the list is about. */
const nothingNamed = /^\W{0,6}(?:[a-z]{2,12} )?size\W{0,6}$/i;
const behind = /^[^.;]{0,30}\b(?:limit|max(?:imum)?|quota|is allowed|is too)\b/i;

/** "| Imaging lab | Kinesis `tiles` | 3 MB |" under "Largest payload": what heads the row is neither a service nor a limit. */
export function isOfFlow(cell: Sentence): boolean {
  const heads = headsOf(cell);
  if (!heads || !ofMessages.test(heads.column) || limiting.test(cell.label ?? '')) return false;
  return !service.test(heads.row);
}

const ofMessages = /\b(?:sizes?|payloads?|messages?|events?|records?|bod(?:y|ies)|volume)\b/i;
const service =
  /^\W{0,4}(?:Amazon |AWS )?(?:SQS|SNS|Kinesis|Event ?Bridge|Firehose|Lambda|Step|standard|FIFO|size|payload)\b/i;

/**
 * Sizes of a design that read like a wrong limit of a service, and are what somebody sends: "Payload of a campaign: up to
 * 340 KB". No word puts them forward as a limit, and none was ever so.
 */
export const misreadSizes = oncePer((context: NoteContext): ReadonlySet<JudgedClaim> => {
  const { note, facts, asOf } = context;
  if (isOfStudy(note)) return new Set();
  const misread = claimsWith(note, ['wrong'], facts, asOf).filter(({ claim, fact }) => {
    if (claim.sense !== 'limit' || claim.value.kind !== 'quantity' || !ofPayloads.has(fact.id)) return false;
    const { unit, comparator, to, per } = claim.value.quantity;
    if (unit !== 'byte' || to !== undefined || per !== undefined || (comparator !== undefined && comparator !== 'max'))
      return false;
    const piece = note.pieces[pieceAt(note.pieces, claim.span.start)];
    const start = claim.span.start - (piece?.start ?? 0);
    const one = piece?.sentences.find(({ span }) => span.start <= start && start < span.end);
    if (!one?.asserted || !(one.zone === 'body' || one.zone === 'callout' || isOfFlow(one))) return false;
    const at = start - one.span.start;
    const end = at + claim.span.end - claim.span.start;
    if (nothingNamed.test(one.text.slice(0, at))) return false;
    return !(limiting.test(one.text.slice(0, at)) || behind.test(one.text.slice(end)) || elsewhere.test(one.text));
  });
  return new Set(misread);
});
