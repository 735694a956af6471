import type { Origin, Rule, Value } from '../engine/types';
import { itemsOf, property, subjectOf } from '../engine/values';
import { findings } from './prose';

const rule: Rule = {
  id: 'mq-inline-password',
  title: 'A broker password written into the template',
  severity: 'error',
  group: 'Amazon MQ',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      for (const user of itemsOf(property(broker, 'Users'))) {
        const password = property(user, 'Password');
        if (!isWritten(password, broker.origin)) continue;
        yield {
          span: password.span,
          message: `The password of a user of ${subjectOf(broker)} stands here in plain text: use {{resolve:secretsmanager:…}}.`,
          subject: subjectOf(broker),
          fact: 'mq.auth',
        };
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'mq-inline-password', 'mq.auth', () => ({
      message: 'A password of a broker stands here for everybody to read: keep it in Secrets Manager and change it.',
    })),
};

/**
 * A literal of this place: neither a dynamic reference nor the default of a parameter. Constants of a CDK program are
 * written into the template.
 */
function isWritten(value: Value | undefined, origin: Origin): value is Value {
  return (
    value?.kind === 'known' &&
    (value.from === undefined || origin === 'cdk') &&
    value.value !== null &&
    !String(value.value).includes('{{resolve:')
  );
}

export default rule;
