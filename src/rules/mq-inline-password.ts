import type { Rule, Value } from '../engine/types';
import { alternatives, itemsOf, property, subjectOf } from '../engine/values';
import { findings } from './prose';

const rule: Rule = {
  id: 'mq-inline-password',
  title: 'A broker password written into the template',
  severity: 'error',
  group: 'Amazon MQ',
  fixable: false,
  *checkTemplate({ doc, graph }) {
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      for (const user of itemsOf(property(broker, 'Users'))) {
        const password = alternatives(property(user, 'Password')).find((one) =>
          broker.origin === 'cdk' ? isConstant(one) : isWritten(one, doc.text),
        );
        if (!password) continue;
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

/** Constants of a CDK program are written into the template. */
function isConstant(value: Value): boolean {
  return value.kind === 'known' && value.value !== null && !String(value.value).includes('{{resolve:');
}

/**
 * A literal of this place, also one that `Fn::Sub` or `Fn::Join` puts an environment or a stack name to: neither a dynamic
 * reference nor a parameter, whose value comes from outside.
 */
function isWritten(value: Value, text: string): boolean {
  if (value.kind === 'unknown') return isMostlyWritten(value.symbolic ?? '');
  if (!isConstant(value) || value.kind !== 'known') return false;
  if (value.from === undefined) return true;
  const fallback = text.slice(value.from.span.start, value.from.span.end).replace(/^(["'])(.*)\1$/, '$2');
  return isMostlyWritten(String(value.value).replace(fallback, `\${${value.from.what}}`));
}

/** So much of a password is one that somebody wrote; less is what joins two parameters. */
const leastWritten = 4;

/** Nothing of it comes from a parameter that is called after a secret, and more than separators stand here. */
function isMostlyWritten(symbolic: string): boolean {
  const gaps = symbolic.match(/\$\{[^{}]*\}/g) ?? [];
  if (gaps.some((gap) => /pass|pw|secret|token|cred|\?/i.test(gap))) return false;
  return symbolic.replace(/\$\{[^{}]*\}/g, '').replace(/[^A-Za-z0-9]/g, '').length >= leastWritten;
}

export default rule;
