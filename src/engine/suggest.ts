import { advisedVisibility } from './advised-visibility';
import { batchingWindow, consumersOf, functionTimeout } from './graph';
import type { FactBase, Graph, Resource } from './types';

/** A value that makes sense for a property, and why. */
export interface Suggestion {
  readonly value: string | number | boolean;
  /** A few words: "14 days, the longest". */
  readonly reason: string;
}

export interface SuggestInput {
  /** The resource that is written; absent where it cannot be told from a half-typed text. */
  readonly resource?: Resource;
  readonly graph?: Graph;
  readonly facts: FactBase;
}

type Suggester = (input: SuggestInput) => readonly (Suggestion | undefined)[];

/** The number of a fact with its words; nothing where the fact has no number. */
function limit(facts: FactBase, id: string, words: string): Suggestion | undefined {
  const fact = facts.get(id);
  const value = facts.number(id);
  if (!fact || value === undefined) return undefined;
  const [{ display, value: stated }] = fact.history;
  return { value, reason: stated.kind === 'range' ? `${words} of ${display}` : `${display}, ${words}` };
}

const yesNo = (yes: string, no: string): readonly Suggestion[] => [
  { value: true, reason: yes },
  { value: false, reason: no },
];

/** By the name of the property, which is the same for resources, SAM events and policies. */
const suggesters: Readonly<Record<string, Suggester>> = {
  VisibilityTimeout: (input) => [
    ...timeoutsOf(input),
    limit(input.facts, 'sqs.visibility.default', 'the default'),
    limit(input.facts, 'sqs.visibility.range', 'the longest'),
  ],
  MessageRetentionPeriod: ({ facts }) => [
    limit(facts, 'sqs.retention.max', 'the longest: what a dead-letter queue wants'),
    limit(facts, 'sqs.retention.default', 'the default'),
  ],
  ReceiveMessageWaitTimeSeconds: ({ facts }) => [
    limit(facts, 'sqs.longpoll.max', 'the longest: fewest empty answers to pay for'),
  ],
  MaximumMessageSize: ({ facts }) => [
    limit(facts, 'sqs.msg.max_size', 'the largest'),
    { value: 262144, reason: '256 KiB, what consumers from before August 2025 expect' },
  ],
  DelaySeconds: ({ facts }) => [limit(facts, 'sqs.delay.range', 'the longest')],
  maxReceiveCount: ({ facts }) => [
    limit(facts, 'sqs.dlq.maxreceive_lambda', 'the least that AWS advises before a Lambda function'),
    limit(facts, 'sqs.dlq.maxreceive_default', 'the default where it is left out'),
  ],
  DeduplicationScope: () => [
    { value: 'messageGroup', reason: 'one of the two settings of high throughput' },
    { value: 'queue', reason: 'the default' },
  ],
  FifoThroughputLimit: () => [
    { value: 'perMessageGroupId', reason: 'one of the two settings of high throughput' },
    { value: 'perQueue', reason: 'the default' },
  ],
  ContentBasedDeduplication: () => yesNo('a hash of the body is the deduplication id', 'producers send an id'),
  SqsManagedSseEnabled: () =>
    yesNo('encrypted with keys of SQS, the default', 'not encrypted unless KmsMasterKeyId is set'),
  RawMessageDelivery: () => yesNo('the message as it was published', 'the message inside a JSON envelope'),
  BisectBatchOnFunctionError: () => yesNo('halves a batch until the bad record is alone', 'retries the whole batch'),
  FunctionResponseTypes: () => [{ value: 'ReportBatchItemFailures', reason: 'only what failed comes back' }],
  StreamMode: () => [
    { value: 'ON_DEMAND', reason: 'scales by itself' },
    { value: 'PROVISIONED', reason: 'a number of shards' },
  ],
  StartingPosition: () => [
    { value: 'TRIM_HORIZON', reason: 'everything that the stream still has' },
    { value: 'LATEST', reason: 'only what comes after deployment' },
  ],
  DeploymentMode: () => [
    { value: 'ACTIVE_STANDBY_MULTI_AZ', reason: 'ActiveMQ in two zones' },
    { value: 'CLUSTER_MULTI_AZ', reason: 'RabbitMQ in three zones' },
    { value: 'SINGLE_INSTANCE', reason: 'one zone, for tests' },
  ],
  Protocol: ({ resource }) =>
    resource?.type === 'AWS::SNS::Subscription' || resource?.type === 'AWS::SNS::Topic'
      ? ['sqs', 'lambda', 'https', 'firehose', 'email', 'email-json', 'http', 'sms', 'application'].map((value) => ({
          value,
          reason: 'protocol of a subscription',
        }))
      : [],
};

/** What the functions that poll a queue ask of its visibility timeout. */
function timeoutsOf({ resource, graph }: SuggestInput): readonly Suggestion[] {
  if (!resource || !graph) return [];
  return consumersOf(graph, resource.id).flatMap((mapping) => {
    const { target } = mapping;
    const timeout = functionTimeout(graph, target);
    if (!timeout) return [];
    const { seconds } = timeout;
    const advised = advisedVisibility(seconds, batchingWindow(mapping));
    return [
      { value: advised.seconds, reason: `${advised.sum} of ${target}, as AWS advises` },
      { value: seconds, reason: `the timeout of ${target}: the least that Lambda accepts` },
    ];
  });
}

/** Values that make sense for a property, the best first, each value once. */
export function suggest(property: string, input: SuggestInput): readonly Suggestion[] {
  const suggester = Object.hasOwn(suggesters, property) ? suggesters[property] : undefined;
  const found = (suggester?.(input) ?? []).filter((one) => one !== undefined);
  return found.filter((one, index) => found.findIndex(({ value }) => value === one.value) === index);
}
