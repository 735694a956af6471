import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, counts, DAY, durations, MINUTE, unlimited } from '../units';
import { words } from '../words';
import { ITEMS, RETRIES, STREAM, STREAMS } from './cues';
import { MAPPING, MODEL, RELEASES, STREAM_FAILURES } from './pages';

/** Event source mappings of Kinesis and DynamoDB streams. */
export const streamMappings = [
  {
    id: 'lambda.esm.kinesis.batch',
    title: 'BatchSize of a stream, maximum',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`${STREAMS}…\bbatch|\bbatch[^.;]{0,60}?${STREAMS}`,
      noun: ITEMS,
    },
    history: [read(count(10_000, 'records'), MAPPING, { evidence: MODEL })],
  },
  {
    id: 'lambda.esm.kinesis.batch',
    part: 'default',
    title: 'BatchSize of a stream, default',
    unit: 'count',
    kind: 'default',
    adjustable: 'config',
    mentions: {
      cues: words`${STREAMS}…\bbatch|\bbatch[^.;]{0,60}?${STREAMS}`,
      noun: ITEMS,
    },
    history: [read(count(100, 'records'), MAPPING, { evidence: MODEL })],
    exam: count(100, 'records'),
  },
  {
    id: 'lambda.esm.kinesis.pf',
    title: 'ParallelizationFactor, range',
    unit: 'count',
    kind: 'range',
    adjustable: 'hard',
    note: 'Concurrent batches per shard; order is kept per partition key.',
    mentions: {
      cues: words`\b(?:paralleli[sz]ation~factor|ParallelizationFactor|(?:concurrent|parallel) batches|batch(?:es)?(?: can be| are)?(?: process(?:es|ed))? (?:per|/) shard)\b`,
    },
    history: [read(counts(1, 10, 'batches per shard'), MAPPING, { since: '2019-11-25', evidence: RELEASES })],
    exam: counts(1, 10, 'batches per shard'),
  },
  {
    id: 'lambda.esm.kinesis.pf',
    part: 'default',
    title: 'ParallelizationFactor, default',
    unit: 'count',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: words`\b(?:paralleli[sz]ation~factor|ParallelizationFactor)\b` },
    history: [read(count(1, 'batch per shard'), MAPPING, { evidence: MODEL })],
  },
  {
    id: 'lambda.esm.kinesis.pf',
    part: 'shard',
    title: 'Invocations for a shard at a time, by default',
    kind: 'default',
    adjustable: 'config',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:one|1|a single) (?:Lambda )?(?:function )?invocation (?:per|for) (?:each )?(?:stream )?shard\b`,
          value: 'one',
        },
      ],
    },
    history: [read(choice('one', 'one'), MAPPING)],
  },
  {
    id: 'lambda.esm.kinesis.retry',
    title: 'Retries of a failing stream batch, default',
    kind: 'default',
    adjustable: 'config',
    note: 'MaximumRetryAttempts -1: until the records expire; at most 10,000 may be set.',
    mentions: {
      cues: STREAM,
      phrases: [
        {
          pattern: words`
            \b(?:retr(?:y|ies|ied|ying)|reprocess(?:es|ed)?|attempts to process)\b…\b(?:until (?:the )?(?:time the )?(?:successful|data|records?|batch|items?|it|they)…(?:expires?|succeeds?)|forever
            |for ever|indefinitely|infinite(?:ly)?|endless(?:ly)?)\b|\b(?:infinite|unlimited|endless) retr(?:y|ies)\b`,
          value: 'unlimited',
        },
        {
          pattern: words`
            \bretr(?:y|ies|ied)\b (?:only )?(?:twice|two times|2 times|three times|3 times)\b
            |\b(?:retries|attempts)\W{1,3}default\W{1,3}(?:\d|two|three)\b`,
          value: 'bounded',
        },
      ],
    },
    history: [read(unlimited('until the records expire'), STREAM_FAILURES, { evidence: MODEL })],
    exam: unlimited('until the records expire'),
  },
  {
    id: 'lambda.esm.kinesis.retry',
    part: 'max',
    title: 'MaximumRetryAttempts of a stream, maximum',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bMaximumRetryAttempts\b`, noun: RETRIES },
    history: [read(count(10_000, 'retries'), MAPPING, { evidence: MODEL })],
  },
  {
    id: 'lambda.esm.kinesis.age',
    title: 'MaximumRecordAgeInSeconds, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    note: '-1, the default, sets no limit.',
    mentions: {
      cues: words`\b(?:MaximumRecordAge(?:InSeconds)?|(?:maximum )?record age|age of (?:a )?records?)\b`,
    },
    history: [read(durations(MINUTE, 7 * DAY), MAPPING, { evidence: MODEL })],
  },
  {
    id: 'lambda.esm.kinesis.bisect',
    title: 'BisectBatchOnFunctionError',
    kind: 'choice',
    adjustable: 'config',
    note: 'Splits a failing batch in two; this uses up no retry.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:bisect[a-z]{0,22}|split(?:s|ting)? (?:the |a )?(?:failing |failed )?batch(?:es)?)\b…(?<!\b(?:off|disabled|false|not \w{2,9})\s)\bby default\b`,
          value: 'on',
        },
        {
          pattern: words`
            \bBisectBatchOnFunctionError\b|\bbisect(?:s|ing|ed)? (?:the )?batch(?:es)?\b
            |\bsplit(?:s|ting)? (?:the |a )?(?:failing |failed )?batch(?:es)? (?:in|into)\b`,
          value: 'off',
        },
      ],
    },
    history: [read(choice('off', 'off unless switched on'), MAPPING, { evidence: MODEL })],
    exam: choice('off', 'off unless switched on'),
  },
  {
    id: 'lambda.esm.kinesis.onfailure',
    title: 'On-failure destinations of a stream mapping',
    kind: 'choice',
    adjustable: 'config',
    mentions: {
      cues: words`\b(?:on~failure|failure destination|OnFailure|failed (?:batch|event|record)s?)\b`,
      phrases: [
        {
          pattern: words`\bonly (?:an? )?(?:SQS|SNS)(?: queues?| topics?)? (?:or|and) (?:an? )?(?:SQS|SNS)\b`,
          value: 'sqs-sns',
        },
        { pattern: words`\b(?:SQS|SNS)\b…\b(?:S3|Kafka)\b`, value: 'sqs-sns-s3-kafka' },
      ],
    },
    history: [
      read(choice('sqs-sns-s3-kafka', 'SQS, SNS, S3 or a Kafka topic'), STREAM_FAILURES, {
        since: '2024-11',
        evidence:
          'https://aws.amazon.com/about-aws/whats-new/2024/11/aws-lambda-s3-failed-event-destination-stream-event-sources/',
      }),
      read(choice('sqs-sns', 'SQS or SNS'), RELEASES, { since: '2019-11-25' }),
    ],
    exam: choice('sqs-sns', 'SQS or SNS'),
  },
  {
    id: 'lambda.esm.kinesis.block',
    title: 'A record that fails on default settings',
    kind: 'choice',
    adjustable: 'config',
    note: 'It blocks its shard until it expires.',
    mentions: {
      cues: STREAM,
      phrases: [
        {
          pattern: words`\b(?:poison|bad|failing|failed) (?:pill|records?|messages?)\b…\b(?:is |are )?(?:skipped|ignored|dropped)\b`,
          value: 'skipped',
        },
        {
          pattern: words`\b(?:blocks?|blocked|stall(?:s|ed)?|halts?|stuck|stops?)\b…\bshards?\b|\bshards? (?:is|are|gets?) (?:blocked|paused|stalled|stuck)\b`,
          value: 'blocks',
        },
      ],
    },
    history: [read(choice('blocks', 'blocks its shard until it expires'), STREAM_FAILURES)],
    exam: choice('blocks', 'blocks its shard'),
  },
  {
    id: 'lambda.esm.tumbling',
    title: 'TumblingWindowInSeconds, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:tumbling|TumblingWindowInSeconds)\b` },
    history: [read(durations(0, 15 * MINUTE), MAPPING, { evidence: MODEL })],
  },
] as const satisfies readonly Entry[];
