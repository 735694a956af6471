import type { Rule } from '../engine/types';
import { booleanOf, property, subjectOf } from '../engine/values';

const rule: Rule = {
  id: 'mq-public',
  title: 'A broker open to the internet',
  severity: 'error',
  group: 'Amazon MQ',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      const value = property(broker, 'PubliclyAccessible');
      if (booleanOf(value) !== true) continue;
      yield {
        span: value?.span ?? broker.head,
        message: `${subjectOf(broker)} is reachable from the internet, guarded by its passwords alone: set PubliclyAccessible to false.`,
        subject: subjectOf(broker),
      };
    }
  },
};

export default rule;
