import type { Rule } from '../engine/types';
import { isAbsent, property, stringOf, subjectOf } from '../engine/values';
import { offer, set } from './fixes';

const sources = ['KinesisStreamSourceConfiguration', 'MSKSourceConfiguration', 'DatabaseSourceConfiguration'];

const rule: Rule = {
  id: 'firehose-unencrypted',
  title: 'A delivery stream without encryption at rest',
  severity: 'hint',
  group: 'Firehose',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const stream of graph.ofType('AWS::KinesisFirehose::DeliveryStream')) {
      const type = property(stream, 'DeliveryStreamType');
      const direct =
        type === undefined ? sources.every((one) => isAbsent(property(stream, one))) : stringOf(type) === 'DirectPut';
      if (
        !direct ||
        stream.properties.open ||
        !isAbsent(property(stream, 'DeliveryStreamEncryptionConfigurationInput'))
      )
        continue;
      yield {
        span: stream.head,
        message: `${subjectOf(stream)} buffers records unencrypted: set DeliveryStreamEncryptionConfigurationInput.`,
        subject: subjectOf(stream),
        fixes: () =>
          offer(
            'Encrypt with a key that AWS owns',
            set(context, stream, 'DeliveryStreamEncryptionConfigurationInput', { KeyType: 'AWS_OWNED_CMK' }),
          ),
      };
    }
  },
};

export default rule;
