import type { Entry } from '../entry';
import { deadLetter } from './dead-letter';
import { delivery } from './delivery';
import { fifo } from './fifo';
import { messages } from './messages';
import { queues } from './queues';
import { throughput } from './throughput';
import { times } from './times';

/** Amazon SQS. */
export const sqs = [
  ...messages,
  ...times,
  ...delivery,
  ...throughput,
  ...fifo,
  ...deadLetter,
  ...queues,
] as const satisfies readonly Entry[];
