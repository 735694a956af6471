import type { Mention } from '../../engine/mentions/mentions';

const kinds: Readonly<Record<string, readonly string[]>> = {
  queue: ['AWS::SQS::Queue'],
  topic: ['AWS::SNS::Topic'],
  stream: ['AWS::Kinesis::Stream', 'AWS::KinesisFirehose::DeliveryStream'],
  broker: ['AWS::AmazonMQ::Broker'],
  rule: ['AWS::Events::Rule'],
  schedule: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  eventbridge: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  scheduler: ['AWS::Scheduler::Schedule'],
  batch: ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Function'],
  mapping: ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Function'],
};

/** "The topic is …": of the names around a clause, those of that kind are meant. Who works on messages is a function. */
export function kindsIn(clause: string): readonly string[] | undefined {
  const noun =
    /(?:^\W{0,4}|: |\b(?:we|of|and|by|on|behind) (?:\w{3,10} )?)(?:(?:the|this|that|our) |(?<=^\W{0,4})an? (?=batch\b)|(?=(?:EventBridge|Scheduler|EventBridge Scheduler) (?:(?:re)?tries|gives up)))(EventBridge|Scheduler|batch|(?:event source )?mapping|queue|topic|function|lambda|stream|broker|rule|schedule|(?:worker|handler|consumer)(?=[^.;]{0,90}\b(?:time(?:s|d)? ?out|killed|stopped|memory|[MG]i?B|concurren)))\b/i.exec(
      clause,
    )?.[1];
  return noun === undefined
    ? undefined
    : (kinds[noun.toLowerCase().split(' ').at(-1) ?? ''] ?? ['AWS::Lambda::Function']);
}

/** Whether a name may mean a resource of one of these types. */
export function isOf({ declared }: Mention, types: readonly string[]): boolean {
  return declared.some(({ resource }) => types.includes(resource.type));
}
