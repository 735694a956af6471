import { dedupWindowAssumed, deleteBeforeWork } from './consuming';
import { consumerNotIdempotent, exactlyOnceOnStandard } from './once';
import { orderOnStandard } from './order';
import { batchResponseIgnored, sqsPushes } from './pushing';

/** What each rule listens for in prose. One list, so that one pass over a text serves all of them. */
export const allSayings = {
  'batch-response-ignored': batchResponseIgnored,
  'consumer-not-idempotent': consumerNotIdempotent,
  'dedup-window-assumed': dedupWindowAssumed,
  'delete-before-work': deleteBeforeWork,
  'exactly-once-on-standard': exactlyOnceOnStandard,
  'order-on-standard': orderOnStandard,
  'sqs-pushes': sqsPushes,
} as const;

/** Rules that have sayings. */
export type SayingRule = keyof typeof allSayings;
