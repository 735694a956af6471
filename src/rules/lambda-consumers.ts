import { consumersOf, functionTimeout, type TimeoutOf } from '../engine/graph';
import { oncePer } from '../engine/once-per';
import type { Graph, GraphEdge, Resource, Value } from '../engine/types';
import { certainBranches, knownOf, numberOf, property } from '../engine/values';
import { areTogether, chosenNumbers, numberIn } from './branches';
import { isDisabled } from './mappings';

/** A queue and the function that a mapping ties to it. */
export interface LambdaConsumer {
  readonly queue: Resource;
  readonly edge: GraphEdge;
  readonly lambda: Resource;
}

/** Every pair of a queue of this file and a function of this file that polls it. */
export const lambdaConsumers = oncePer((graph: Graph): readonly LambdaConsumer[] =>
  polledByLambda(graph).flatMap(({ lambda, ...one }) => (lambda ? { ...one, lambda } : [])),
);

/** Every queue of this file that Lambda polls, for a function of this file or of another one. */
export const polledByLambda = oncePer((graph: Graph): readonly PolledByLambda[] => [...findPolled(graph)]);

export type PolledByLambda = Omit<LambdaConsumer, 'lambda'> & { readonly lambda: Resource | undefined };

function* findPolled(graph: Graph): Iterable<PolledByLambda> {
  for (const queue of graph.ofType('AWS::SQS::Queue')) {
    for (const edge of consumersOf(graph, queue.id)) {
      const isMapping = edge.via?.type === 'AWS::Lambda::EventSourceMapping';
      // Who may receive but has no mapping calls the API by itself, as often and as long as its code wants.
      if (edge.byPermission || (isMapping && isDisabled(edge.via))) continue;
      const target = graph.resource(edge.target);
      const lambda = target?.type === 'AWS::Lambda::Function' ? target : undefined;
      if (lambda || (isMapping && !target)) yield { queue, edge, lambda };
    }
  }
}

/** SQS hides a received message for 30 s unless told otherwise (SQS Developer Guide, visibility timeout). */
const defaultVisibility = 30;

/** Visibility timeout of a queue in seconds with the default filled in; `undefined` where it is not known. */
export function visibilityOf(queue: Resource): number | undefined {
  const value = property(queue, 'VisibilityTimeout');
  if (value === undefined) return queue.properties.open ? undefined : defaultVisibility;
  return numberOf(value);
}

export interface Pair extends LambdaConsumer {
  readonly visibility: number;
  readonly timeout: TimeoutOf;
  /** Batching window of the mapping in seconds, 0 where none is set. */
  readonly window: number;
  /** The branch of `VisibilityTimeout` that is meant, where an `Fn::If` or a mapping has several. */
  readonly branch?: Value;
}

/** The pairs of which both times are known. Where one has branches, each of them that is known makes a pair. */
export const timedPairs = oncePer((graph: Graph): readonly Pair[] => [...findPairs(graph)]);

function* findPairs(graph: Graph): Iterable<Pair> {
  for (const consumer of lambdaConsumers(graph)) {
    const waits = property(consumer.edge.properties, 'MaximumBatchingWindowInSeconds');
    const visibility = visibilityOf(consumer.queue);
    const timeout = functionTimeout(graph, consumer.lambda.id);
    const window = longestWindow(waits);
    if (visibility !== undefined && timeout !== undefined) yield { ...consumer, visibility, timeout, window };
    else for (const times of branchesOf(consumer, visibility, timeout)) yield { ...consumer, ...times };
  }
}

/** Seconds; 0 where it is not known. */
function longestWindow(waits: Value | undefined): number {
  return Math.max(0, ...chosenNumbers({ value: waits, otherwise: 0 }).map(({ number }) => number));
}

/** The window in one branch of the visibility timeout: the one of the same condition, else the shortest. */
function windowBeside(waits: Value | undefined, hidden: Value | undefined, index: number): number {
  if (waits?.kind !== 'oneOf') return longestWindow(waits);
  if (areTogether(waits, hidden)) return numberIn(waits.options[index], 0) ?? 0;
  const all = chosenNumbers({ value: waits, otherwise: 0 });
  return all.length === waits.options.length ? Math.min(...all.map(({ number }) => number)) : 0;
}

type Times = Pick<Pair, 'visibility' | 'timeout' | 'window' | 'branch'>;

/** The times of branches: those of one condition go together, one that has no branches goes with each of the other. */
function* branchesOf(
  { queue, lambda, edge }: LambdaConsumer,
  visibility: number | undefined,
  timeout: TimeoutOf | undefined,
): Iterable<Times> {
  const [hidden, worked] = [property(queue, 'VisibilityTimeout'), property(lambda, 'Timeout')];
  const waits = property(edge.properties, 'MaximumBatchingWindowInSeconds');
  const [branches, others] = [branched(hidden), branched(worked)];
  for (const [index, branch] of branches.entries()) {
    const seconds = numberIn(branch, defaultVisibility);
    const window = windowBeside(waits, hidden, index);
    const beside = others.length === 0 ? timeout : timeoutIn(others[index]);
    const isTogether = others.length === 0 || areTogether(hidden, worked);
    if (seconds !== undefined && beside && isTogether) yield { visibility: seconds, timeout: beside, window, branch };
  }
  if (branches.length > 0 || visibility === undefined) return;
  // The longest time of the function decides.
  const times = others.flatMap((one) => timeoutIn(one) ?? []).sort((a, b) => b.seconds - a.seconds);
  if (times[0]) yield { visibility, timeout: times[0], window: waits?.kind === 'oneOf' ? 0 : longestWindow(waits) };
}

function branched(value: Value | undefined): readonly Value[] {
  return value?.kind === 'oneOf' ? certainBranches(value) : [];
}

/** Lambda's own timeout when none is set (AWS::Lambda::Function, CloudFormation). */
const defaultTimeout = 3;

function timeoutIn(branch: Value | undefined): TimeoutOf | undefined {
  const seconds = numberIn(branch, defaultTimeout);
  return branch && seconds !== undefined
    ? { seconds, value: branch, from: knownOf(branch)?.from?.what ?? 'Timeout' }
    : undefined;
}
