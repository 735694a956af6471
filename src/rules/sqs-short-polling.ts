import { consumersOf, isFailureQueue, isGenerated } from '../engine/graph';
import type { Resource, Rule } from '../engine/types';
import { isAbsent, numberOf, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';
import { placeOf } from './places';
import { findings } from './prose';

const rule: Rule = {
  id: 'sqs-short-polling',
  title: 'Short polling on a queue that own consumers read',
  severity: 'hint',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (!pollsShort(queue) || isFailureQueue(graph, queue.id) || isGenerated(queue)) continue;
      if (consumersOf(graph, queue.id).some((edge) => edge.via?.type !== 'AWS::IAM::Policy' && !edge.byPermission))
        continue;
      const name = subjectOf(queue);
      yield {
        span: placeOf(queue, 'ReceiveMessageWaitTimeSeconds'),
        message: `${name} answers an empty receive at once, so its readers pay for polling: ReceiveMessageWaitTimeSeconds goes up to 20 s.`,
        subject: name,
        fact: 'sqs.longpoll.max',
        fixes: () => offer('Wait up to 20 s for messages', set(context, queue, 'ReceiveMessageWaitTimeSeconds', 20)),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-short-polling', 'sqs.longpoll.max', (_first, name) => ({
      message: `Short polling asks ${name ?? 'the queue'} in vain most of the time and pays for each call: wait up to 20 seconds instead.`,
    })),
};

function pollsShort(queue: Resource): boolean {
  const wait = property(queue, 'ReceiveMessageWaitTimeSeconds');
  if (wait === undefined || isAbsent(wait)) return queue.properties.open !== true;
  return numberOf(wait) === 0;
}

export default rule;
