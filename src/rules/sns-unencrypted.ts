import { isGenerated } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';

const rule: Rule = {
  id: 'sns-unencrypted',
  title: 'A topic without encryption at rest',
  severity: 'hint',
  group: 'SNS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const topic of graph.ofType('AWS::SNS::Topic')) {
      if (topic.properties.open || isGenerated(topic) || !isAbsent(property(topic, 'KmsMasterKeyId'))) continue;
      yield {
        span: topic.head,
        message: `${subjectOf(topic)} stores messages unencrypted while it retries: SNS encrypts only where KmsMasterKeyId is set.`,
        subject: subjectOf(topic),
        fact: 'sns.sse',
        fixes: () =>
          offer(
            'Encrypt with alias/aws/sns (S3, EventBridge and alarms cannot publish with it)',
            set(context, topic, 'KmsMasterKeyId', 'alias/aws/sns'),
          ),
      };
    }
  },
};

export default rule;
