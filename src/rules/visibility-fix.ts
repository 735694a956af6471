import { replaceValue } from '../engine/edits';
import type { Fix } from '../engine/types';
import { subjectOf } from '../engine/values';
import { type FixContext, offer, set } from './fixes';
import type { Pair } from './lambda-consumers';

/** Six times the function's timeout plus the batching window (Lambda Developer Guide), at most the 12 h SQS allows. */
export function advisedVisibility({ timeout, window }: Pair): number {
  return Math.min(43_200, 6 * timeout.seconds + window);
}

/** Sets the advised time on the queue of a pair. */
export function raiseVisibility(context: FixContext, pair: Pair): readonly Fix[] {
  const advised = advisedVisibility(pair);
  const title = `Hide messages of ${subjectOf(pair.queue)} for ${advised} s (six times the function timeout)`;
  const edits = pair.branch
    ? replaceValue(context.doc.text, context.template, pair.branch, advised)
    : set(context, pair.queue, 'VisibilityTimeout', advised);
  return offer(title, edits);
}
