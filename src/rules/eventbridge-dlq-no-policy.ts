import { getAtt, ref } from '../engine/edits';
import { allows } from '../engine/graph';
import type { Edit, Graph, Resource, Rule, Value } from '../engine/types';
import { property, refersTo } from '../engine/values';
import { type FixContext, offer, queuePolicyFor } from './fixes';
import { fitting } from './messages';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-dlq-no-policy',
  title: 'A dead-letter queue that EventBridge may not write to',
  severity: 'error',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    const reported = new Set<string>();
    for (const { subject, source, arn } of failurePlaces(graph)) {
      for (const id of refersTo(arn)) {
        const queue = graph.resource(id);
        if (!arn || queue?.type !== 'AWS::SQS::Queue' || reported.has(id)) continue;
        const access = { service: 'events.amazonaws.com', action: 'sqs:SendMessage', target: id };
        if (allows(graph, { ...access, ...(source !== undefined && { source }) }) !== 'no') continue;
        reported.add(id);
        yield {
          span: queue.head,
          message: fitting(
            `No queue policy here lets EventBridge send to ${id}, so what ${subject} cannot deliver is lost in silence.`,
            `No queue policy here lets EventBridge send to ${id} for ${subject}: what it cannot deliver is lost.`,
            `No queue policy here lets EventBridge send to ${id}, so what it cannot deliver is lost in silence.`,
          ),
          subject: id,
          fact: 'eb.dlq.policy',
          fixes: () => offer(`Let EventBridge send to ${id} (adds a queue policy)`, opened(context, queue)),
          related: [{ span: arn.span, message: `${subject} names it as its dead-letter queue.` }],
        };
      }
    }
  },
};

/** For every rule that puts failures there; where SAM makes one of them or a bus writes too, for the account. */
function opened(context: FixContext, queue: Resource): readonly Edit[] | undefined {
  const { graph } = context;
  const places = [...failurePlaces(graph)].filter(({ arn }) => refersTo(arn).includes(queue.id));
  const written = places.flatMap(({ source }) => {
    return source !== undefined && graph.resource(source)?.owner === undefined ? [source] : [];
  });
  const arns = [...new Set(written)].map((id) => getAtt(id, 'Arn'));
  const [first] = arns;
  const condition =
    first && written.length === places.length
      ? { ArnEquals: { 'aws:SourceArn': arns.length === 1 ? first : arns } }
      : { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } };
  return queuePolicyFor(context, queue, queue.id, { service: 'events.amazonaws.com', condition });
}

interface FailurePlace {
  readonly subject: string;
  /** Id of the rule in whose name EventBridge writes; a bus writes in its own. */
  readonly source: string | undefined;
  readonly arn: Value | undefined;
}

/** Everything that EventBridge puts failed events into: targets of rules, and buses. Schedules and pipes use a role. */
function* failurePlaces(graph: Graph): Iterable<FailurePlace> {
  for (const { rule: events, target, subject } of ruleTargets(graph)) {
    yield { subject, source: events.id, arn: property(target, 'DeadLetterConfig.Arn') };
  }
  for (const bus of graph.ofType('AWS::Events::EventBus')) {
    yield { subject: bus.id, source: undefined, arn: property(bus, 'DeadLetterConfig.Arn') };
  }
}

export default rule;
