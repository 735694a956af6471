import { advisedVisibility } from '../engine/advised-visibility';
import type { Fix } from '../engine/types';
import { subjectOf } from '../engine/values';
import { type FixContext, offer, set } from './fixes';
import { type Pair, timedPairs } from './lambda-consumers';

/** Sets the advised time on the queue of a pair: enough for every function that reads it, or another queue of the same text. */
export function raiseVisibility(context: FixContext, pair: Pair): readonly Fix[] {
  const same = timedPairs(context.graph).filter(
    ({ queue, branch }) => queue.span.start === pair.queue.span.start && branch?.span.start === pair.branch?.span.start,
  );
  const seconds = Math.max(...same.map(({ timeout, window }) => advisedVisibility(timeout.seconds, window).seconds));
  const title = `Hide messages of ${subjectOf(pair.queue)} for ${seconds} s (six times the function timeout)`;
  return offer(title, set(context, pair.queue, 'VisibilityTimeout', seconds, pair.branch));
}
