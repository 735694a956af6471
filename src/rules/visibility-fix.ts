import { advisedVisibility } from '../engine/advised-visibility';
import type { Fix } from '../engine/types';
import { subjectOf } from '../engine/values';
import { type FixContext, offer, set } from './fixes';
import type { Pair } from './lambda-consumers';

/** Sets the advised time on the queue of a pair. */
export function raiseVisibility(context: FixContext, pair: Pair): readonly Fix[] {
  const { seconds } = advisedVisibility(pair.timeout.seconds, pair.window);
  const title = `Hide messages of ${subjectOf(pair.queue)} for ${seconds} s (six times the function timeout)`;
  return offer(title, set(context, pair.queue, 'VisibilityTimeout', seconds, pair.branch));
}
