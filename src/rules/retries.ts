import type { Graph, Resource, Value } from '../engine/types';
import { isAbsent, mentionsOf, property } from '../engine/values';
import { numberIn } from './branches';

const wholeUnits = [
  [86_400, 'days'],
  [3600, 'hours'],
  [60, 'minutes'],
] as const;

/** `90 minutes`, `2 hours`, `45 seconds`. */
function inWords(seconds: number): string {
  const [size, unit] = wholeUnits.find(([whole]) => seconds >= 2 * whole && seconds % whole === 0) ?? [1, 'seconds'];
  return `${seconds / size} ${unit}`;
}

/** When EventBridge gives an event up for a target: after 24 hours or 185 retries unless its retry policy says otherwise. */
export function givesUp(target: Value): string {
  const policy = property(target, 'RetryPolicy');
  const tries = numberIn(property(policy, 'MaximumRetryAttempts'), 185);
  const age = numberIn(property(policy, 'MaximumEventAgeInSeconds'), 86_400);
  if (tries === 0) return 'at the first try';
  const isKnown = policy === undefined || isAbsent(policy) || policy.kind === 'map';
  if (!isKnown || tries === undefined || age === undefined) return 'once its retries end';
  return `within ${age === 86_400 ? '24 hours' : inWords(age)} and ${tries === 1 ? 'one retry' : `${tries} tries`}`;
}

/** When Lambda gives an asynchronous call up: after two retries unless the function says otherwise (0 to 2). */
export function afterRetries(graph: Graph, functionId: string): string {
  const config = graph
    .ofType('AWS::Lambda::EventInvokeConfig')
    .find((one) => mentionsOf(property(one, 'FunctionName')).includes(functionId));
  const retries = numberIn(property(config, 'MaximumRetryAttempts'), 2);
  if (retries === undefined) return 'after its retries';
  return retries === 0 ? 'at the first error' : `after ${retries === 1 ? 'one retry' : 'two retries'}`;
}

/** How long a bad record holds its shard up: until it expires unless the mapping bounds retries or age; -1 bounds nothing. */
export function blocksShard(mapping: Resource): string {
  const retries = numberIn(property(mapping, 'MaximumRetryAttempts'), -1);
  const age = numberIn(property(mapping, 'MaximumRecordAgeInSeconds'), -1);
  if (retries === 0) return 'is not retried';
  if (retries !== undefined && retries > 0)
    return `blocks its shard for ${retries === 1 ? 'one retry' : `${retries} retries`}`;
  if (age !== undefined && age > 0) return `blocks its shard for up to ${inWords(age)}`;
  return retries === undefined || age === undefined
    ? 'blocks its shard until its retries end'
    : 'blocks its shard until it expires';
}
