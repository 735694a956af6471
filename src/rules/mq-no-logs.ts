import type { Rule } from '../engine/types';
import { booleanOf, isAbsent, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';

const rule: Rule = {
  id: 'mq-no-logs',
  title: 'A broker that logs nothing',
  severity: 'hint',
  group: 'Amazon MQ',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      const logs = property(broker, 'Logs');
      if (broker.properties.open) continue;
      if (logs !== undefined && !isAbsent(logs) && logs.kind !== 'map') continue;
      const flags = ['General', 'Audit'].map((key) => property(logs, key));
      if (flags.some((flag) => flag !== undefined && booleanOf(flag) !== false)) continue;
      yield {
        span: logs?.span ?? broker.head,
        message: `${subjectOf(broker)} writes no log: turn on Logs.General to see why it refuses clients or messages.`,
        subject: subjectOf(broker),
        fixes: () => offer('Write the general log', set(context, broker, 'Logs.General', true)),
      };
    }
  },
};

export default rule;
