import { batchResponseIgnored, dedupWindowAssumed, sqsPushes } from './beliefs';
import { fifoThroughput, kinesisThroughput, payloadOver256kb, payloadOverLimit } from './loads';
import { consumerNotIdempotent, deleteBeforeWork, exactlyOnceOnStandard, orderOnStandard } from './order';
import type { Sentences } from './types';

export const sentences: readonly Sentences[] = [
  orderOnStandard,
  exactlyOnceOnStandard,
  consumerNotIdempotent,
  deleteBeforeWork,
  dedupWindowAssumed,
  sqsPushes,
  batchResponseIgnored,
  fifoThroughput,
  kinesisThroughput,
  payloadOverLimit,
  payloadOver256kb,
];
