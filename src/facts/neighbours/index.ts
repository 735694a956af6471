import type { Neighbour } from '../entry';
import { metrics } from './metrics';
import { scaling } from './scaling';
import { storage } from './storage';
import { workflows } from './workflows';

/** What other services say or do where they meet a queue, a topic or a stream. */
export const neighbours = [...metrics, ...scaling, ...storage, ...workflows] as const satisfies readonly Neighbour[];
