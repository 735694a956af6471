import type { Sentences } from '../sentences/types';
import { others } from './others';
import { queues } from './queues';

/** Sentences that the patterns were not made from: they tell how well the rules read what they do not know. */
export const measured: readonly Sentences[] = [...queues, ...others];
