import { oncePer } from '../engine/once-per';
import type { Graph, MapValue, Resource, Span } from '../engine/types';
import { placedMaps, property, subjectOf } from '../engine/values';

/** One target of an EventBridge rule; what SAM writes for an event counts as the event. */
export interface RuleTarget {
  readonly rule: Resource;
  readonly target: MapValue;
  /** Its place in the list of targets. */
  readonly index: number;
  readonly subject: string;
  readonly place: Span;
  /** Ids of the resources of this file that it means. */
  readonly destination: string | undefined;
}

/** Every target of every rule that is written out. */
export const ruleTargets = oncePer((graph: Graph): readonly RuleTarget[] => [...find(graph)]);

function* find(graph: Graph): Iterable<RuleTarget> {
  const shared = sharedPlaces(graph);
  for (const rule of graph.ofType('AWS::Events::Rule')) {
    const given = property(rule, 'Targets')?.span ?? rule.head;
    const fromSam = rule.origin === 'sam' && rule.owner !== undefined;
    for (const { item: target, index } of placedMaps(property(rule, 'Targets'))) {
      const subject = fromSam ? subjectOf(rule) : `${rule.id}/Targets[${index}]`;
      const edges = graph.from(rule.id).filter((edge) => edge.properties === target && edge.kind !== 'dead-letters');
      const isShared = shared.has(target.span.start) && !contains(given, target.span);
      const place = fromSam ? rule.head : isShared ? given : (property(target, 'Arn')?.span ?? target.span);
      yield { rule, target, index, subject, place, destination: edges[0]?.target };
    }
  }
}

/** Where a program makes a target that it gives to rules at several places: each of them is a place of its own. */
function sharedPlaces(graph: Graph): ReadonlySet<number> {
  const givenAt = new Map<number, number>();
  const shared = new Set<number>();
  for (const rule of graph.ofType('AWS::Events::Rule')) {
    const targets = property(rule, 'Targets');
    if (rule.origin !== 'cdk' || targets?.kind !== 'list') continue;
    for (const { span } of targets.items) {
      const before = givenAt.get(span.start);
      if (before !== undefined && before !== targets.span.start) shared.add(span.start);
      givenAt.set(span.start, targets.span.start);
    }
  }
  return shared;
}

const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
