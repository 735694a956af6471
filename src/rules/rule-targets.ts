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
    const fromSam = rule.origin === 'sam' && rule.owner !== undefined;
    for (const { item: target, index } of placedMaps(property(rule, 'Targets'))) {
      const subject = fromSam ? subjectOf(rule) : `${rule.id}/Targets[${index}]`;
      const edges = graph.from(rule.id).filter((edge) => edge.properties === target && edge.kind !== 'dead-letters');
      const given = shared.has(target.span.start) ? property(target, 'Id')?.span : undefined;
      const place = fromSam ? rule.head : (given ?? property(target, 'Arn')?.span ?? target.span);
      yield { rule, target, index, subject, place, destination: edges[0]?.target };
    }
  }
}

/** Where a program makes a target that it gives to rules at several places: each of them, at its id, is a place of its own. */
function sharedPlaces(graph: Graph): ReadonlySet<number> {
  const givenAt = new Map<number, number>();
  const shared = new Set<number>();
  for (const rule of graph.ofType('AWS::Events::Rule')) {
    if (rule.origin !== 'cdk') continue;
    for (const { item } of placedMaps(property(rule, 'Targets'))) {
      const given = property(item, 'Id')?.span.start ?? item.span.start;
      const before = givenAt.get(item.span.start);
      if (before !== undefined && before !== given) shared.add(item.span.start);
      givenAt.set(item.span.start, given);
    }
  }
  return shared;
}
