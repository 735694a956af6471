import type { Resource, Rule } from '../engine/types';
import { booleanOf, isAbsent, property, subjectOf } from '../engine/values';
import { findings } from './prose';

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
        message: `${subjectOf(broker)} is reachable from the internet, guarded by ${guardsOf(broker)}: set PubliclyAccessible to false.`,
        subject: subjectOf(broker),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'mq-public', 'mq.private', (_first, name) => ({
      message: `${name ?? 'This broker'} can be reached from the internet, where anybody may try passwords: put it into private subnets.`,
    })),
};

/** RabbitMQ takes no security groups where it is public, so passwords are all that is left. */
function guardsOf(broker: Resource): string {
  return isAbsent(property(broker, 'SecurityGroups')) ? 'its passwords alone' : 'its security groups and passwords';
}

export default rule;
