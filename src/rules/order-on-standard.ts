import type { Rule } from '../engine/types';
import { oneFinding, type Saying } from './prose';

/** Words under which order is not claimed at all, or claimed of something that does keep it. */
const kept =
  /\b(?:fifo|kinesis|shard|partition key|message group|group id|best[- ]effort|not|never|no|cannot|can't|don't|doesn't|without|out of order|unordered|may|might)\b/i;

const sayings: readonly Saying[] = [
  {
    services: ['sqs', 'sns', 'eventbridge'],
    queueType: 'standard',
    says: /\b(?:standard (?:sqs )?queues?|standard (?:sns )?topics?|sqs standard|event ?bus(?:es)?|eventbridge)\b[^.;]{0,60}\b(?<at>(?:guarantees?|preserves?|keeps?|maintains?|ensures?|delivers?)[^.;]{0,40}\b(?:strict order|the order|in order|ordering|message order|fifo order|order))\b/i,
    unless: kept,
  },
  {
    services: ['sqs', 'sns', 'eventbridge'],
    queueType: 'standard',
    says: /\b(?:standard (?:sqs )?queues?|standard (?:sns )?topics?|sqs standard|event ?bus(?:es)?|eventbridge)\b[^.;]{0,80}\b(?<at>(?:arrives?|received|processed|delivered|consumed|handled|read)\b[^.;]{0,40}\b(?:in (?:the )?(?:exact |same |right |correct |strict )?order|in sequence|in the sequence))\b/i,
    unless: kept,
  },
  {
    services: ['sqs', 'sns', 'eventbridge'],
    queueType: 'standard',
    says: /\b(?<at>(?:messages|events|orders|updates)\s+(?:always |will |are |will be ){0,2}(?:arrive|received|processed|delivered|consumed|handled|read)\b[^.;]{0,30}\bin (?:the )?(?:exact |same |right |correct |strict )?order)\b[^.;]{0,60}\b(?:standard (?:sqs )?queue|standard (?:sns )?topic|event ?bus|eventbridge)\b/i,
    unless: kept,
  },
];

const rule: Rule = {
  id: 'order-on-standard',
  title: 'Order expected where none is promised',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, sayings, ({ sentence }) => ({
      message: `${sentence.services.includes('eventbridge') ? 'A classic event bus' : 'A standard queue or topic'} promises no order: use FIFO with a message group, or Kinesis with a partition key.`,
      subject: sentence.services.includes('eventbridge') ? 'eb.order' : 'sqs.delivery.standard',
    })),
};

export default rule;
