import type { Rule } from '../engine/types';
import { booleanOf, isAbsent, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';

const rule: Rule = {
  id: 'sqs-encryption-disabled',
  title: 'Server-side encryption switched off',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const managed = property(queue, 'SqsManagedSseEnabled');
      if (booleanOf(managed) !== false || !isAbsent(property(queue, 'KmsMasterKeyId'))) continue;
      yield {
        span: managed?.span ?? queue.head,
        message: `${subjectOf(queue)} switches off the encryption that SQS gives every new queue: remove SqsManagedSseEnabled, or name a KMS key.`,
        subject: subjectOf(queue),
        fact: 'sqs.sse.default',
        fixes: () => offer('Switch encryption on', set(context, queue, 'SqsManagedSseEnabled', true)),
      };
    }
  },
};

export default rule;
