import type { Fact, Reading, Service } from '../../src/engine/types';
import { facts } from '../../src/facts';

const names: Readonly<Record<Service, string>> = {
  sqs: 'Amazon SQS',
  sns: 'Amazon SNS',
  kinesis: 'Amazon Kinesis Data Streams',
  firehose: 'Amazon Data Firehose',
  mq: 'Amazon MQ',
  eventbridge: 'Amazon EventBridge',
  scheduler: 'Amazon EventBridge Scheduler',
  pipes: 'Amazon EventBridge Pipes',
  lambda: 'AWS Lambda',
  s3: 'Amazon S3',
  dynamodb: 'Amazon DynamoDB',
  stepfunctions: 'AWS Step Functions',
  cloudwatch: 'Amazon CloudWatch',
  autoscaling: 'Amazon EC2 Auto Scaling',
  msk: 'Amazon MSK',
  flink: 'Amazon Managed Service for Apache Flink',
  redshift: 'Amazon Redshift',
  opensearch: 'Amazon OpenSearch Service',
  rds: 'Amazon RDS',
  aurora: 'Amazon Aurora',
  efs: 'Amazon EFS',
  ecs: 'Amazon ECS',
  iot: 'AWS IoT',
  apigateway: 'Amazon API Gateway',
  kms: 'AWS KMS',
};

const introduction = `# Facts

What Queuewise holds notes and templates against. Written by \`npm run generate\` from \`src/facts\`.

- **Value** is what AWS says today, **since** the day, month or year from which it holds, as exact as its source.
- **Before** is what held earlier: a note that says so is outdated, not wrong.
- **Older course material** is what courses for the SAA-C03 exam traditionally teach. It is not a statement of AWS.
- **Source** is the page of AWS to open, with the day on which it was read. *Not verified* means that no official source was
  found: such a value is shown, and never decides a warning.
- The names of the facts appear in the output of the command line.
`;

/** `docs/facts.md`: every entry, service by service. */
export default function generate(): Record<string, string> {
  const all: readonly Fact[] = facts;
  const services = [...new Set(all.map(({ service }) => service))];
  const sections = services.map((service) => sectionOf(service, all));
  return { 'docs/facts.md': `${[introduction, ...sections].join('\n')}` };
}

function sectionOf(service: Service, all: readonly Fact[]): string {
  const rows = all.filter((fact) => fact.service === service).map(rowOf);
  return [
    `## ${names[service]}`,
    '',
    '| Fact | Value | Since | Before | Older course material | Source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function rowOf(fact: Fact): string {
  const [now, ...past] = fact.history;
  const cells = [
    `**${fact.title}**<br>\`${fact.id}\`${conditions(fact)}`,
    `${now.display}${unverified(now)}${raised(fact)}`,
    now.since ?? '',
    past.map((reading) => `${reading.display}${unverified(reading)}${began(reading)}`).join('<br>'),
    fact.exam?.display ?? '',
    `[${labelOf(now.page)}](${now.page}), ${now.checked}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function conditions({ adjustable, note }: Fact): string {
  const quota = adjustable === 'soft' ? '<br>Raised on request.' : '';
  return `${note === undefined ? '' : `<br>${note}`}${quota}`;
}

function raised({ defaultMode }: Fact): string {
  if (!defaultMode) return '';
  const since = defaultMode.since === undefined ? '' : ` (since ${defaultMode.since})`;
  return `<br>The default: ${defaultMode.text}${since}`;
}

function began({ since }: Reading): string {
  return since === undefined ? '' : ` (since ${since})`;
}

function unverified({ confidence }: Reading): string {
  return confidence === 'recalled' ? ' *not verified*' : '';
}

/** The last part of an address tells readers most: `quotas-messages`. */
function labelOf(page: string): string {
  const { hostname, pathname } = new URL(page);
  return (
    pathname
      .replace(/\/$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') || hostname
  );
}
