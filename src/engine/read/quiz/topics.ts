import type { Service } from '../../types';

const names: readonly (readonly [Service, RegExp])[] = [
  ['sqs', /\bsqs\b|simple queue service|\bfifo queues?\b|\bqueues?\b.{0,40}\b(?:visibility|long poll)/i],
  ['sns', /\bsns\b|simple notification service/i],
  ['firehose', /firehose/i],
  ['flink', /\bflink\b|kinesis data analytics/i],
  ['kinesis', /\bkinesis(?! (?:data )?(?:firehose|analytics|video|agent))|\bshards?\b/i],
  ['mq', /\bamazon[ _]?mq\b|rabbitmq|activemq/i],
  ['scheduler', /eventbridge scheduler/i],
  ['pipes', /eventbridge pipes?/i],
  ['eventbridge', /eventbridge(?! (?:scheduler|pipes?))|cloudwatch events/i],
  ['lambda', /\blambda\b/i],
  ['stepfunctions', /step functions?/i],
  ['apigateway', /api gateway/i],
  ['dynamodb', /dynamodb/i],
  ['msk', /\bmsk\b|managed streaming for (?:apache )?kafka/i],
  ['redshift', /redshift/i],
  ['opensearch', /opensearch|elasticsearch/i],
  ['aurora', /\baurora\b/i],
  ['rds', /\brds\b/i],
  ['efs', /\befs\b/i],
  ['ecs', /\becs\b|fargate/i],
  ['kms', /\bkms\b/i],
  ['iot', /\biot\b/i],
  ['cloudwatch', /cloudwatch(?! events)/i],
  ['autoscaling', /auto[ -]?scaling/i],
  ['s3', /\bs3\b/i],
];

/** The services that a question is about: those of its stem and right answer, else of its options, else of its tags. */
export function topicsOf(...sources: readonly string[]): readonly Service[] {
  for (const source of sources) {
    const words = source.replace(/_/g, ' ');
    const found = names.filter(([, pattern]) => pattern.test(words)).map(([service]) => service);
    if (found.length > 0) return found;
  }
  return [];
}
