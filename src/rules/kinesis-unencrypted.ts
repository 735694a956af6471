import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';

const rule: Rule = {
  id: 'kinesis-unencrypted',
  title: 'A stream without encryption at rest',
  severity: 'info',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      if (stream.properties.open || !isAbsent(property(stream, 'StreamEncryption'))) continue;
      yield {
        span: stream.head,
        message: `${subjectOf(stream)} stores records unencrypted: Kinesis encrypts only where StreamEncryption is set.`,
        subject: subjectOf(stream),
        fact: 'kds.sse',
      };
    }
  },
};

export default rule;
