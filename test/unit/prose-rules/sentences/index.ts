import * as beliefs from './beliefs';
import * as brokers from './brokers';
import * as buckets from './buckets';
import * as deadLetters from './dead-letters';
import * as events from './events';
import * as firehose from './firehose';
import * as loads from './loads';
import * as order from './order';
import * as queues from './queues';
import * as streams from './streams';
import * as topics from './topics';
import type { Sentences } from './types';
import * as visibility from './visibility';

/** The sentences of every rule that speaks of prose. */
export const sentences: readonly Sentences[] = [
  order,
  beliefs,
  loads,
  deadLetters,
  visibility,
  queues,
  topics,
  events,
  streams,
  firehose,
  brokers,
  buckets,
].flatMap((file) => Object.values(file));
