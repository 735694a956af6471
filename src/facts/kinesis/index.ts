import type { Fact } from '../../engine/types';
import { consumers } from './consumers';
import { onDemand } from './on-demand';
import { records } from './records';
import { shards } from './shards';
import { streams } from './streams';

/** Amazon Kinesis Data Streams. */
export const kinesis = [
  ...records,
  ...shards,
  ...consumers,
  ...onDemand,
  ...streams,
] as const satisfies readonly Fact[];
