import type { Entry } from '../entry';
import { consumers } from './consumers';
import { onDemand } from './on-demand';
import { queues } from './queues';
import { records } from './records';
import { shards } from './shards';
import { streams } from './streams';

/** Amazon Kinesis Data Streams. */
export const kinesis = [
  ...records,
  ...shards,
  ...consumers,
  ...queues,
  ...onDemand,
  ...streams,
] as const satisfies readonly Entry[];
