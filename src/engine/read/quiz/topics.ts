import type { Service } from '../../types';

/** How services are named, each with words of which one has to be there: looking for these costs less. */
const names: readonly (readonly [Service, readonly string[], RegExp])[] = [
  [
    'sqs',
    ['sqs', 'queue'],
    /\bsqs\b|simple queue service|\bfifo queues?\b|\bqueues?\b.{0,40}\b(?:visibility|long poll)/,
  ],
  ['sns', ['sns', 'simple notification'], /\bsns\b|simple notification service/],
  ['firehose', ['firehose'], /firehose/],
  ['flink', ['flink', 'analytics'], /\bflink\b|kinesis data analytics/],
  ['kinesis', ['kinesis', 'shard'], /\bkinesis(?! (?:data )?(?:firehose|analytics|video|agent))|\bshards?\b/],
  ['mq', ['mq'], /\bamazon[ _]?mq\b|rabbitmq|activemq/],
  ['scheduler', ['eventbridge scheduler'], /eventbridge scheduler/],
  ['pipes', ['eventbridge pipe'], /eventbridge pipes?/],
  ['eventbridge', ['eventbridge', 'cloudwatch events'], /eventbridge(?! (?:scheduler|pipes?))|cloudwatch events/],
  ['lambda', ['lambda'], /\blambda\b/],
  ['stepfunctions', ['step function'], /step functions?/],
  ['apigateway', ['api gateway'], /api gateway/],
  ['dynamodb', ['dynamodb'], /dynamodb/],
  ['msk', ['msk', 'kafka'], /\bmsk\b|managed streaming for (?:apache )?kafka/],
  ['redshift', ['redshift'], /redshift/],
  ['opensearch', ['opensearch', 'elasticsearch'], /opensearch|elasticsearch/],
  ['aurora', ['aurora'], /\baurora\b/],
  ['rds', ['rds'], /\brds\b/],
  ['efs', ['efs'], /\befs\b/],
  ['ecs', ['ecs', 'fargate'], /\becs\b|fargate/],
  ['kms', ['kms'], /\bkms\b/],
  ['iot', ['iot'], /\biot\b/],
  ['cloudwatch', ['cloudwatch'], /cloudwatch(?! events)/],
  ['autoscaling', ['scaling'], /auto[ -]?scaling/],
  ['s3', ['s3'], /\bs3\b/],
];

/** The services that a question is about: those of its stem and right answer, else of its options, else of its tags. */
export function topicsOf(...sources: readonly string[]): readonly Service[] {
  for (const source of sources) {
    const words = source.replaceAll('_', ' ').toLowerCase();
    const found: Service[] = [];
    for (const [service, hints, pattern] of names) {
      if (hints.some((hint) => words.includes(hint)) && pattern.test(words)) found.push(service);
    }
    if (found.length > 0) return found;
  }
  return [];
}
