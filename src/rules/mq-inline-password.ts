import type { Rule, Value } from '../engine/types';
import { itemsOf, property, subjectOf } from '../engine/values';

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
        if (!isWritten(password)) continue;
        yield {
          span: password.span,
          message: `The password of a user of ${subjectOf(broker)} stands here in plain text: use {{resolve:secretsmanager:…}}.`,
          subject: subjectOf(broker),
          fact: 'mq.auth',
        };
      }
    }
  },
};

/** A literal of this place: neither a dynamic reference nor the default of a parameter. */
function isWritten(value: Value | undefined): value is Value {
  return (
    value?.kind === 'known' &&
    value.from === undefined &&
    value.value !== null &&
    !String(value.value).includes('{{resolve:')
  );
}

export default rule;
