import type { Rule } from '../engine/types';
import { property, subjectOf } from '../engine/values';
import { formatSize, MIB } from '../facts/units';
import { offer, set } from './fixes';
import { type SizeLimit, sizeLimitOf } from './limits';
import { placeOf } from './places';

const rule: Rule = {
  id: 'payload-hop-mismatch',
  title: 'A hop that takes more than the next one',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkTemplate(context) {
    const { graph, facts, asOf } = context;
    const reported = new Set<string>();
    for (const edge of graph.edges) {
      if (edge.kind === 'dead-letters' || edge.kind === 'schedules' || edge.byPermission) continue;
      const [from, to] = [graph.resource(edge.source), graph.resource(edge.target)];
      if (!from || !to || reported.has(to.id)) continue;
      const [first, next] = [sizeLimitOf(from, facts, asOf), sizeLimitOf(to, facts, asOf, edge)];
      if (!first || !next || first.bytes <= next.bytes) continue;
      const load = from.load?.size ?? 0;
      if (load > next.bytes) continue;
      reported.add(to.id);
      const meant = from.load?.size === undefined && isRaised(first.setting && property(from, first.setting));
      yield {
        span: next.setting ? placeOf(to, next.setting) : edge.span,
        message: `${subjectOf(from)} takes ${formatSize(first.bytes)}, ${subjectOf(to)} behind it only ${formatSize(next.bytes)}: larger messages are lost between them.`,
        severity: meant ? 'warning' : 'hint',
        subject: subjectOf(to),
        fact: next.fact,
        fixes: () =>
          raisable(next, first.bytes)
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

/** Queues and topics go up to 1 MiB. */
function raisable({ setting }: SizeLimit, wanted: number): boolean {
  return setting === 'MaximumMessageSize' && wanted <= MIB;
}

/** An explicit limit says that messages up to it are meant. */
function isRaised(value: unknown): boolean {
  return value !== undefined && value !== '';
}

export default rule;
