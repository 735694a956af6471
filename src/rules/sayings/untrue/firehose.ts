import { endlessly } from '../classes';
import { phrase, type Saying } from '../saying';

const of = { general: true, services: ['firehose'] } as const;
/** What names a destination speaks of it as well. */
const ofAny = {
  general: true,
  services: ['firehose', 'dynamodb', 'lambda', 'sqs', 'sns', 'kinesis', 'rds'],
  about: [phrase`\b(?:firehose|delivery stream)\b`],
} as const;
const elsewhere = '(?:DynamoDB|RDS|Aurora|DocumentDB|Neptune|EFS|EBS|QuickSight|relational databases?)';

export const ofFirehose: readonly Saying[] = [
  {
    ...ofAny,
    fact: 'fh.dest',
    says: phrase`
      \b(?<at>(?:destinations?|targets?|sinks?)\b[^.;?!\n]{0,80}?(?:\b${elsewhere}\b|(?:[:,=] ?|\band )(?:an? )?(?:SQS|SNS|lambda|kinesis data streams?)\b)
        |(?:writes?|deliver(?:s|y)?|loads?|sends?|puts?|stream(?:s|ed)?)\b[^.;?!\n,]{0,40}\b(?:in)?to (?:an? |the )?(?:Amazon )?${elsewhere}\b
        |(?:${elsewhere}|SQS|SNS|lambda|data streams?)(?: \w{4,9})? (?:as|is|are) (?:an? |also an? |possible |supported |valid ){0,2}(?:destination|target|sink)s?\b
        |(?:destination|target)s? (?:can|may)(?: also)? be (?:an? )?(?:SQS|SNS|lambda)\b)`,
    unless: phrase`
      \b(?:NOT|transform\w{0,7}|sources?|error\w{0,2}|fail\w{0,5}|metadata|then|(?:by|with|through|via|using|uses?|invokes?|call(?:s|ing)?) (?:an? |the )?(?:AWS )?lambda
        |zero~ETL|analytics|flink|(?:,|and|or) (?:Amazon )?(?:kinesis )?(?:data )?firehose|firehose(?=,)|unlike|from|back~?up\w{0,2}|rule|rules|pipes?|subscri\w{2,8}|consumers?|kinesis data streams? (?:can|to|is|are|and)|data streams:)\b`,
  },
  {
    ...ofAny,
    fact: 'fh.source',
    says: phrase`
      \b(?<at>sources?\b\s{0,3}[:=→][^.;?!\n]{0,60}?\b(?:SQS|DynamoDB(?! streams?)|RDS)\b
        |sources?\W{1,3}only (?:kinesis )?(?:data )?streams|(?:reads?|polls?|consumes?|pulls?|ingests?)\b‥ from (?:an? |the )?(?:Amazon )?SQS\b|can SQS be (?:an? |its |the )source
        |(?:needs?|requires?|must have|has to have)\b‥ data stream‥ (?:as (?:its |a |the )?source|in front)
        |(?:only|always) (?:reads?|works?|takes?|gets?)\b‥ (?:from|with) (?:an? )?(?:kinesis )?(?:data )?streams?)\b`,
    unless: phrase`\b(?:if|when|lambda|pipes?|replay)\b`,
  },
  {
    ...of,
    fact: 'fh.retry',
    says: phrase`
      \b(?<at>(?:retr(?:y|ies|ied|ying)|repeats?|tries)\b…\b${endlessly}
        |(?:drops?|discards?|loses?|throws? away)\b[^.;?!\n,]{0,30}\b(?:immediately|at once|right away|straight away)
        |(?:data|records?)\b‥ (?:is|are|get) (?:lost|dropped|discarded) (?:immediately|at once|right away))\b`,
    about: [phrase`\b(?:firehose|delivery|destination|opensearch|redshift|splunk|endpoint|down|unavailable|fails?)\b`],
    unless: phrase`\b(?:24 hours|kinesis data streams?|producers?|PutRecord\w{0,6})\b`,
  },
  {
    ...of,
    fact: 'fh.retry',
    truth: 'Firehose keeps what it cannot deliver for 24 hours, and no longer.',
    says: phrase`\b(?<at>(?:keeps?|holds?|stores?|buffers?|retr(?:y|ies)|tries)\b‥\bfor (?:up to )?(?:two|three|five|seven|(?!1 )\d{1,2}) (?:days|weeks))\b`,
    with: [phrase`\b(?:again|retr(?:y|ies)|unavailable|unreachable|not (?:available|reachable)|down|fails?|cannot)\b`],
    unless: phrase`\b(?:data streams?|S3 bucket keeps|back~?up|retention)\b`,
  },
];
