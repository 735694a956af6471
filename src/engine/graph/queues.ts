import { itemsOf, property, stringOf } from '../values';
import { external, type GraphBuilder } from './builder';

/** Redrive policies, from both sides, and queues that take the failures of what is not seen. */
export function connectQueues(builder: GraphBuilder, failureQueues: readonly string[] = []): void {
  for (const id of failureQueues) {
    const queue = builder.resource(id);
    if (queue?.type === 'AWS::SQS::Queue') {
      builder.connect({ from: external, to: id, kind: 'dead-letters', via: queue, span: queue.head });
    }
  }
  for (const queue of builder.ofType('AWS::SQS::Queue')) {
    builder.connect({
      from: queue.id,
      to: property(queue, 'RedrivePolicy.deadLetterTargetArn') ?? property(queue, 'RedrivePolicy'),
      kind: 'dead-letters',
      via: queue,
    });
    const allow = property(queue, 'RedriveAllowPolicy');
    const permission = stringOf(property(allow, 'redrivePermission'));
    if (allow === undefined || permission === 'denyAll') continue;
    const sources = itemsOf(property(allow, 'sourceQueueArns'));
    // A queue that allows redrive is meant to be a dead-letter queue, also of queues in other files.
    for (const source of sources) {
      builder.connect({ from: source, to: queue.id, kind: 'dead-letters', via: queue, span: source.span });
    }
    if (sources.length === 0) {
      builder.connect({ from: external, to: queue.id, kind: 'dead-letters', via: queue, span: allow.span });
    }
  }
}
