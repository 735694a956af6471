import type { Mention } from '../../engine/mentions/mentions';

export const ALARM = ['AWS::CloudWatch::Alarm'];
export const BUCKET = ['AWS::S3::Bucket'];

const kinds: Readonly<Record<string, readonly string[]>> = {
  queue: ['AWS::SQS::Queue'],
  topic: ['AWS::SNS::Topic'],
  stream: ['AWS::Kinesis::Stream', 'AWS::KinesisFirehose::DeliveryStream'],
  'delivery stream': ['AWS::KinesisFirehose::DeliveryStream'],
  alarm: ALARM,
  bucket: BUCKET,
  broker: ['AWS::AmazonMQ::Broker'],
  rule: ['AWS::Events::Rule'],
  pipe: ['AWS::Pipes::Pipe'],
  schedule: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule', 'AWS::Lambda::Function'],
  eventbridge: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  scheduler: ['AWS::Scheduler::Schedule'],
  batch: ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Function'],
  mapping: ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Function'],
};

/** "The topic is …": of the names around a clause, those of that kind are meant. Who works on messages is a function. */
export function kindsIn(clause: string): readonly string[] | undefined {
  const noun =
    /(?:^\W{0,4}(?:it|this|that|the latter)(?:['’]s| is) an? (?:[\w-]{2,12} ){0,2}(?=(?:queue|topic|stream|function)\b)|(?:^\W{0,4}|: |\b(?:we|of|and|by|on|behind) (?:\w{3,10} )?)(?:(?:the|this|that|our) |(?<=^\W{0,4})(?:an?|each|every) (?:failing |failed )?(?=batch\b|invocation\b)|(?<=^\W{0,4})(?=batches of\b)|(?<=^\W{0,4})(?=(?:queue|topic|stream|function|rule) (?:is|has|gets|keeps|stores|may|can|reads|waits)\b)|(?=(?:EventBridge|Scheduler|EventBridge Scheduler) (?:(?:re)?tries|gives up))))(EventBridge|Scheduler|batch(?:es)?|invocation|(?:event source )?mapping|queue|topic|function|lambda|(?:delivery )?stream|broker|pipe|rule|schedule|alarm|bucket|(?:worker|handler|consumer)(?=[^.;]{0,90}\b(?:time(?:s|d)? ?out|killed|stopped|memory|[MG]i?B|concurren)))\b/i.exec(
      clause,
    )?.[1];
  return noun === undefined
    ? undefined
    : (kinds[
        noun
          .toLowerCase()
          .split(/ (?!stream)/)
          .at(-1) ?? ''
      ] ?? ['AWS::Lambda::Function']);
}

/** The one kind that does something, wherever in a sentence: "With 25 executions the function cannot …". */
export function kindAnywhere(sentence: string): readonly string[] | undefined {
  const nouns = [...sentence.matchAll(doing)].map(([, noun = '']) => noun.toLowerCase());
  if (nouns.length === 0 && /\breceives\b[^.;]{0,60}\bthe (?:DLQ|dead[- ]letter queue)\b/i.test(sentence))
    return kindsIn('the queue');
  if (nouns.length === 0 && /^\W{0,4}(?:only |each |every |new )?(?:keys?|objects?|files?|uploads?)\b/i.test(sentence))
    return BUCKET;
  return new Set(nouns).size === 1 ? kindsIn(`the ${nouns[0]}`) : undefined;
}

const doing =
  /\bthe (queue|topic|function|stream|broker)(?=['’]s| (?:is|has|can|may|will|never|only|cannot|does|gets|keeps|needs|runs|takes|times)\b)/gi;

/** Whether a name may mean a resource of one of these types. */
export function isOf({ declared }: Mention, types: readonly string[]): boolean {
  return declared.some(({ resource }) => types.includes(resource.type));
}
