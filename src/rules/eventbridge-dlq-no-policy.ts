import { allows } from '../engine/graph';
import type { Rule } from '../engine/types';
import { property, refersTo } from '../engine/values';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-dlq-no-policy',
  title: 'A dead-letter queue that EventBridge may not write to',
  severity: 'error',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate({ graph }) {
    const places = [...ruleTargets(graph)].map(({ rule: events, target, subject }) => ({
      subject,
      source: events.id as string | undefined,
      arn: property(target, 'DeadLetterConfig.Arn'),
    }));
    for (const bus of graph.ofType('AWS::Events::EventBus')) {
      places.push({ subject: bus.id, source: undefined, arn: property(bus, 'DeadLetterConfig.Arn') });
    }
    for (const { subject, source, arn } of places) {
      for (const id of refersTo(arn)) {
        if (!arn || graph.resource(id)?.type !== 'AWS::SQS::Queue') continue;
        const access = { service: 'events.amazonaws.com', action: 'sqs:SendMessage', target: id };
        if (allows(graph, { ...access, ...(source !== undefined && { source }) }) !== 'no') continue;
        yield {
          span: arn.span,
          message: `No queue policy here lets EventBridge send to ${id}, so events that fail are lost in silence.`,
          subject,
          fact: 'eb.dlq.policy',
          related: [{ span: graph.resource(id)?.head ?? arn.span, message: `${id} is the dead-letter queue.` }],
        };
      }
    }
  },
};

export default rule;
