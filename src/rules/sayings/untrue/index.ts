import type { Saying } from '../saying';
import { ofBrokers } from './brokers';
import { ofEvents } from './events';
import { ofFirehose } from './firehose';
import { ofFunctions } from './functions';
import { ofQueues } from './queues';
import { ofStreams } from './streams';
import { ofTopics } from './topics';

/**
 * What never was so and no rule of its own speaks of, by the service that it is said of. Each tells the fact that it
 * contradicts; what rows, questions and headings leave to be read together is put together by those who listen.
 */
export const untrue: readonly Saying[] = [
  ...ofQueues,
  ...ofTopics,
  ...ofFunctions,
  ...ofStreams,
  ...ofFirehose,
  ...ofBrokers,
  ...ofEvents,
];
