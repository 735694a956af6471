import { shortened } from '../engine/markdown';
import { oncePer } from '../engine/once-per';
import type { Graph, GraphEdge, Resource, Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { formatSize, MIB } from '../facts/units';
import { offer, set } from './fixes';
import { hopsOf } from './hops';
import { type SizeLimit, sizeLimitOf } from './limits';
import { placeOf } from './places';
import { subscriptions, takesLarge } from './subscriptions';

const rule: Rule = {
  id: 'payload-hop-mismatch',
  title: 'A hop that takes more than the next one',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkTemplate(context) {
    const { graph, facts, asOf } = context;
    const reported = new Set<string>();
    for (const { from, to, edge } of connections(graph)) {
      if (reported.has(to.id)) continue;
      const [first, next] = [sizeLimitOf(from, facts, asOf), sizeLimitOf(to, facts, asOf, edge)];
      if (!first || !next || first.bytes <= next.bytes) continue;
      const load = largestSizes(graph).get(from.id);
      // That is a payload over the limit, not one that might come.
      if (load !== undefined && load > next.bytes) continue;
      reported.add(to.id);
      const isMeant = load === undefined && first.setting !== undefined && !isAbsent(property(from, first.setting));
      const [name, nextName] = [shortened(subjectOf(from)), shortened(subjectOf(to))];
      yield {
        span: next.setting ? placeOf(to, next.setting) : to.head,
        message: `${name} takes ${formatSize(first.bytes)}, ${nextName} behind it only ${formatSize(next.bytes)}: larger messages are lost between them.`,
        severity: isMeant ? 'warning' : 'hint',
        subject: subjectOf(to),
        fact: next.fact,
        fixes: () =>
          raisable(next, first.bytes) && allTakeLarge(graph, to)
            ? offer(
                `Let ${subjectOf(to)} take ${formatSize(first.bytes)}`,
                set(context, to, 'MaximumMessageSize', first.bytes),
              )
            : [],
        related: [{ span: edge.span, message: 'The connection between them.' }],
      };
    }
  },
};

/** Who hands messages to whom; a pipe hands on what it reads. */
function* connections(
  graph: Graph,
): Iterable<{ readonly from: Resource; readonly to: Resource; readonly edge: GraphEdge }> {
  for (const edge of graph.edges) {
    if (edge.kind === 'dead-letters' || edge.kind === 'schedules' || edge.byPermission) continue;
    const [from, to] = [graph.resource(edge.source), graph.resource(edge.target)];
    if (!from || !to) continue;
    if (from.type !== 'AWS::Pipes::Pipe') yield { from, to, edge };
    else {
      for (const { source } of graph.to(from.id, 'consumes')) {
        const read = graph.resource(source);
        if (read) yield { from: read, to, edge };
      }
    }
  }
}

/** The largest declared size that comes to a resource, in bytes, by its id. */
const largestSizes = oncePer((graph: Graph): ReadonlyMap<string, number> => {
  const largest = new Map<string, number>();
  for (const { resource, load } of hopsOf(graph)) {
    if (load.size !== undefined) largest.set(resource.id, Math.max(load.size, largest.get(resource.id) ?? load.size));
  }
  return largest;
});

/** Queues and topics go up to 1 MiB. */
function raisable({ setting }: SizeLimit, wanted: number): boolean {
  return setting === 'MaximumMessageSize' && wanted <= MIB;
}

/** A topic that takes more than 256 KiB may have no other subscribers. */
function allTakeLarge(graph: Graph, to: Resource): boolean {
  return subscriptions(graph).every(
    ({ topic, protocol }) => topic !== to || (protocol !== undefined && takesLarge.has(protocol)),
  );
}

export default rule;
