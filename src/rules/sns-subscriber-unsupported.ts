import { isFifo } from '../engine/graph';
import type { MapValue, Resource, Rule } from '../engine/types';
import { property, referencesOf, stringOf } from '../engine/values';
import { findings } from './prose';
import { subscriptions } from './subscriptions';

/** What each kind of endpoint is subscribed by. */
const protocolOf: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'sqs',
  'AWS::Lambda::Function': 'lambda',
  'AWS::Lambda::Alias': 'lambda',
  'AWS::Lambda::Version': 'lambda',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose',
};

/** `Ref` gives their URL or name. */
const namedByRef = new Set(['AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::KinesisFirehose::DeliveryStream']);

const rule: Rule = {
  id: 'sns-subscriber-unsupported',
  title: 'A subscriber that the topic cannot deliver to',
  severity: 'error',
  group: 'SNS',
  fixable: false,
  *checkTemplate({ graph, template }) {
    for (const { subject, resource, properties, protocol, topic, endpoint } of subscriptions(graph)) {
      if (protocol === undefined) continue;
      const value = property(properties, 'Protocol');
      const span = value?.span ?? properties.span;
      if (topic?.type === 'AWS::SNS::Topic' && isFifo(topic) === true && protocol !== 'sqs') {
        yield {
          span,
          message: `${topic.id} is a FIFO topic, which delivers to SQS queues only: put a queue between it and the ${protocol} endpoint.`,
          subject,
          fact: 'sns.fifo.protocols',
        };
        continue;
      }
      if (protocol === 'sqs' && isStandardTopic(topic) && isFifoQueue(endpoint, properties)) {
        const queue = endpoint?.id ?? 'This endpoint';
        yield {
          span: property(properties, 'Endpoint')?.span ?? span,
          message: `${queue} is a FIFO queue and ${topic?.id} a standard topic: SNS rejects this subscription, so make both FIFO or neither.`,
          subject,
        };
        continue;
      }
      const wanted = endpoint ? protocolOf[endpoint.type] : protocolOfText(stringOf(property(properties, 'Endpoint')));
      if (wanted === undefined) continue;
      const [named] = referencesOf(property(properties, 'Endpoint'));
      const isWritten = template.origin !== 'cdk' && resource.owner === undefined;
      if (endpoint && isWritten && named?.attribute === undefined && namedByRef.has(endpoint.type)) {
        yield {
          span: named?.span ?? span,
          message: `Ref of ${endpoint.id} is no ARN, so SNS rejects this subscription: take its attribute Arn.`,
          subject,
          fact: 'sns.protocols',
        };
        continue;
      }
      if (fits(protocol, wanted, endpoint)) continue;
      yield {
        span,
        message: `The protocol ${protocol} does not fit ${endpoint?.id ?? 'this endpoint'}: subscribe it with ${wanted}.`,
        subject,
        fact: 'sns.protocols',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sns-subscriber-unsupported', 'sns.fifo.protocols', (first) => ({
      message: standardTopic.test(first.sentence.text)
        ? 'SNS rejects a FIFO queue that is subscribed to a standard topic: make both FIFO or neither.'
        : first.saying.queueType === 'fifo' || /\bFIFO\b|\.fifo\b/i.test(first.sentence.text)
          ? 'A FIFO topic delivers to SQS queues and nothing else: put a queue in between.'
          : 'SNS delivers to SQS, Lambda, Firehose, HTTP(S), e-mail, SMS and push: put one of them in between.',
    })),
};

const standardTopic = /\bstandard (?:SNS )?topics?\b|\bSNS standard\b/i;

/** A topic that is named like a FIFO one is at fault elsewhere. */
function isStandardTopic(topic: Resource | undefined): boolean {
  if (topic?.type !== 'AWS::SNS::Topic' || isFifo(topic) !== false) return false;
  return !stringOf(property(topic, 'TopicName'))?.endsWith('.fifo');
}

/** SNS answers "FIFO SQS Queues can not be subscribed to standard SNS topics". */
function isFifoQueue(endpoint: Resource | undefined, properties: MapValue): boolean {
  if (endpoint) return endpoint.type === 'AWS::SQS::Queue' && isFifo(endpoint) === true;
  return stringOf(property(properties, 'Endpoint'))?.endsWith('.fifo') === true;
}

function fits(protocol: string, wanted: string, endpoint: Resource | undefined): boolean {
  return protocol === wanted || (endpoint === undefined && wanted === 'email' && protocol === 'email-json');
}

/** What an endpoint written out can only be subscribed by. */
function protocolOfText(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined) return undefined;
  if (/^https:\/\//i.test(endpoint)) return 'https';
  if (/^http:\/\//i.test(endpoint)) return 'http';
  if (/^[^@\s:/]{1,64}@[^@\s:/]{1,255}$/.test(endpoint)) return 'email';
  if (/^\+\d{7,15}$/.test(endpoint)) return 'sms';
  return /^arn:[a-z-]+:(sqs|lambda|firehose):/.exec(endpoint)?.[1];
}

export default rule;
