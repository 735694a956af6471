import { getAtt } from '../engine/edits';
import { alarmsOf, isFailureQueue, isGenerated } from '../engine/graph';
import type { Edit, Resource, Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { alarmOn, type FixContext, offer } from './fixes';

const rule: Rule = {
  id: 'sqs-dlq-no-alarm',
  title: 'Nothing watches the dead-letter queue',
  severity: 'hint',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (!isFailureQueue(graph, queue.id) || isGenerated(queue) || alarmsOf(graph, queue.id).length > 0) continue;
      const name = subjectOf(queue);
      yield {
        span: queue.head,
        message: `Nothing here watches ${name}: an alarm on ApproximateNumberOfMessagesVisible tells when a message fails.`,
        subject: name,
        fact: 'cw.sqs.visible',
        fixes: () => offer(`Add an alarm on ${name}`, watch(context, queue)),
      };
    }
  },
};

function watch(context: FixContext, queue: Resource): readonly Edit[] | undefined {
  return alarmOn(context, queue, `${queue.id}Alarm`, {
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions: [{ Name: 'QueueName', Value: getAtt(queue.id, 'QueueName') }],
    Threshold: 0,
  });
}

export default rule;
