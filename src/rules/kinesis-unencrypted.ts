import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';

const rule: Rule = {
  id: 'kinesis-unencrypted',
  title: 'A stream without encryption at rest',
  severity: 'info',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      const encryption = property(stream, 'StreamEncryption');
      if (stream.properties.open || !isAbsent(encryption)) continue;
      yield {
        span: encryption?.span ?? stream.head,
        message: `${subjectOf(stream)} stores records unencrypted: Kinesis encrypts only where StreamEncryption is set.`,
        subject: subjectOf(stream),
        fact: 'kds.sse',
        fixes: () =>
          offer(
            'Encrypt with alias/aws/kinesis',
            set(context, stream, 'StreamEncryption', { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }),
          ),
      };
    }
  },
};

export default rule;
