import type { Entry } from '../entry';
import { deadLetter } from './dead-letter';
import { delivery } from './delivery';
import { fifo } from './fifo';
import { filters } from './filters';
import { messages } from './messages';
import { retries } from './retries';
import { topics } from './topics';

/** Amazon SNS. */
export const sns = [
  ...messages,
  ...topics,
  ...filters,
  ...fifo,
  ...retries,
  ...deadLetter,
  ...delivery,
] as const satisfies readonly Entry[];
