import type { Entry } from '../entry';
import { buffering } from './buffering';
import { delivery } from './delivery';
import { quotas } from './quotas';
import { records } from './records';
import { transformation } from './transformation';

/** Amazon Data Firehose. */
export const firehose = [
  ...records,
  ...quotas,
  ...buffering,
  ...transformation,
  ...delivery,
] as const satisfies readonly Entry[];
