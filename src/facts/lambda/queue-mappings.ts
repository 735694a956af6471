import type { Entry } from '../entry';
import { read, recalled } from '../reading';
import { choice, count, counts, dataRate, MIB } from '../units';
import { words } from '../words';
import { BATCH, ITEMS } from './cues';
import { GUIDE, MODEL, SQS_CONFIGURE, SQS_SCALING, SQS_SCALING_POST } from './pages';

const POLLERS = words`^(?:event )?pollers?\b`;

/** Event source mappings of SQS queues. */
export const queueMappings = [
  {
    id: 'lambda.esm.sqs.batch_std',
    title: 'BatchSize of a standard queue, maximum',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'Above 10 a batching window of at least one second is needed.',
    mentions: {
      cues: BATCH,
      not: words`\b(?:window|Kinesis|DynamoDB|streams?|Kafka|MSK)\b`,
      noun: ITEMS,
    },
    history: [
      read(count(10_000, 'messages'), SQS_CONFIGURE, {
        since: '2020-11',
        evidence:
          'https://aws.amazon.com/about-aws/whats-new/2020/11/aws-lambda-now-supports-batch-windows-of-up-to-5-minutes-for-functions/',
      }),
      recalled(count(10, 'messages'), SQS_CONFIGURE),
    ],
    exam: count(10, 'messages'),
  },
  {
    id: 'lambda.esm.sqs.batch_std',
    part: 'default',
    title: 'BatchSize of a queue, default',
    unit: 'count',
    kind: 'default',
    adjustable: 'config',
    mentions: {
      cues: BATCH,
      firmly: words`\b(?:SQS|queues?)\b`,
      not: words`\b(?:window|Kinesis|DynamoDB|streams?|Kafka|MSK)\b`,
      noun: ITEMS,
    },
    history: [read(count(10, 'messages'), SQS_CONFIGURE)],
    exam: count(10, 'messages'),
  },
  {
    id: 'lambda.esm.sqs.batch_fifo',
    title: 'BatchSize of a FIFO queue, maximum',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Without a batching window.',
    mentions: { cues: BATCH, noun: ITEMS },
    history: [read(count(10, 'messages'), SQS_CONFIGURE)],
    exam: count(10, 'messages'),
  },
  {
    id: 'lambda.esm.sqs.maxconc',
    title: 'MaximumConcurrency of a queue’s mapping, range',
    unit: 'count',
    kind: 'range',
    adjustable: 'hard',
    note: 'Cannot stand beside provisioned mode.',
    mentions: { cues: words`\b(?:max(?:imum)?~concurrency|ScalingConfig)\b` },
    history: [read(counts(2, 1000, 'concurrent invocations'), SQS_SCALING, { since: '2023-01' })],
  },
  {
    id: 'lambda.esm.sqs.scale',
    title: 'Concurrent invocations that a standard queue reaches',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    note: 'Starts at 5 and adds about 300 a minute.',
    mentions: {
      cues: words`\b(?:scal(?:e|es|ing)|poll(?:s|ers?|ing)?|concurren(?:t|cy)|batches)\b`,
      firmly: words`\b(?:SQS|queues?|poll(?:ers?|s|ing)?|batches|event source|(?:per|a) min(?:ute)?)\b`,
      not: words`\b(?:reserved|account|provisioned|MaximumConcurrency|maximum concurrency|per minute|reads? up to|starts? with|at first)\b`,
      noun: words`^(?:concurrent |simultaneous )?(?:batches|lambda functions?|functions?|invocations?|invokes?|executions?|instances?)\b`,
    },
    history: [
      read(count(1250, 'concurrent invocations'), SQS_SCALING, { since: '2023-11' }),
      read(count(1000, 'concurrent invocations'), SQS_SCALING_POST),
    ],
    exam: count(1000, 'concurrent invocations'),
  },
  {
    id: 'lambda.esm.sqs.scale',
    part: 'rate',
    title: 'Concurrent invocations that a standard queue adds in a minute',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    mentions: {
      cues: words`\b(?:scal(?:e|es|ing)|adds?|poll(?:s|ers?|ing)?|concurren(?:t|cy)|more|additional|increas(?:es?|ing) by)\b|\+`,
      firmly: words`\b(?:SQS|queues?|poll(?:ers?|s|ing)?|batches|event source|(?:per|a) min(?:ute)?|adds?|increas(?:es?|ing) by)\b|\+`,
      noun: words`^(?:more |added |additional |concurrent )?(?:lambda functions?|functions?|invocations?|invokes?|executions?|instances?)\b`,
      sense: 'value',
    },
    history: [
      read({ value: { kind: 'quantity', number: 300 / 60 }, display: '300 invocations/min' }, SQS_SCALING, {
        since: '2023-11',
      }),
      read({ value: { kind: 'quantity', number: 60 / 60 }, display: '60 invocations/min' }, SQS_SCALING_POST),
    ],
    exam: { value: { kind: 'quantity', number: 60 / 60 }, display: '60 invocations/min' },
  },
  {
    id: 'lambda.esm.sqs.scale',
    part: 'start',
    title: 'Concurrent batches that a mapping of a standard queue starts with',
    unit: 'count',
    kind: 'default',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    mentions: {
      cues: words`\b(?:starts?|starting|initial(?:ly)?|begins?|at first|at a time)\b`,
      noun: words`^(?:concurrent |simultaneous )?(?:batches|batch|pollers?|polls?|invocations?|functions?|instances?)\b`,
      sense: 'value',
    },
    history: [read(count(5, 'concurrent batches'), SQS_SCALING)],
    exam: count(5, 'concurrent batches'),
  },
  {
    id: 'lambda.esm.sqs.provisioned',
    title: 'Pollers in provisioned mode for SQS, maximum',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    note: '2 to 200 as minimum, 2 to 2,000 as maximum; cannot stand beside MaximumConcurrency.',
    mentions: {
      cues: words`\b(?:provisioned(?: mode)?|ProvisionedPollerConfig|pollers?)\b`,
      noun: POLLERS,
    },
    history: [read(count(2000, 'pollers'), SQS_CONFIGURE, { since: '2025-11' })],
  },
  {
    id: 'lambda.esm.sqs.provisioned',
    part: 'min',
    title: 'Pollers in provisioned mode for SQS, minimum setting',
    unit: 'count',
    kind: 'range',
    adjustable: 'soft',
    mentions: {
      cues: words`\b(?:MinimumPollers|minimum (?:number of )?(?:event )?pollers)\b`,
      noun: POLLERS,
    },
    history: [read(counts(2, 200, 'pollers'), SQS_CONFIGURE, { since: '2025-11' })],
  },
  {
    id: 'lambda.esm.sqs.provisioned',
    part: 'rate',
    title: 'Data that one poller takes',
    unit: 'byte/second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bpollers?\b` },
    history: [read(dataRate(MIB), SQS_SCALING, { since: '2025-11' })],
  },
  {
    id: 'lambda.esm.sqs.report',
    title: 'Partial batch response',
    kind: 'choice',
    adjustable: 'config',
    note: 'With ReportBatchItemFailures the handler returns the ids that failed; without it the whole batch comes again.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:only|just) (?:the )?failed (?:messages?|records?|items?)\b…\b(?:retried|return(?:s|ed)?|reappears?|comes? back)\b…\bby default\b`,
          value: 'default',
        },
        {
          pattern: words`
            \bReportBatchItemFailures\b|\bbatchItemFailures\b|\bpartial batch (?:response|failure)s?\b
            |\b(?:whole|entire) batch\b…\b(?:retried|fails?|reappears?|visible again|return)`,
          value: 'opt-in',
        },
      ],
    },
    history: [
      read(choice('opt-in', 'opt-in with ReportBatchItemFailures'), `${GUIDE}/services-sqs-errorhandling.html`, {
        evidence: MODEL,
      }),
    ],
    exam: choice('opt-in', 'partial batch response'),
  },
  {
    id: 'lambda.esm.sqs.filter',
    title: 'Queue messages that match no filter',
    kind: 'choice',
    adjustable: 'hard',
    note: 'FilterCriteria on the mapping; up to 5 filters, 10 on request.',
    mentions: {
      cues: words`\b(?:filter(?:s|ed|ing)?|FilterCriteria)\b`,
      phrases: [
        {
          pattern: words`
            \b(?:unmatched|non~matching|filtered(?: out)?|not match(?:ed|ing)?|don't match|do not match|doesn't match
            |does not match)\b…\b(?:stays?|remains?|left|kept) (?:in|on) (?:the )?queue\b`,
          value: 'kept',
        },
        {
          pattern: words`
            \b(?:unmatched|non~matching|filtered(?: out)?|not match(?:ed|ing)?|don't match|do not match|doesn't match
            |does not match)\b…\b(?:deletes?|deleted|removed?|dropped)\b
            |\bdeletes?\b…\b(?:not match|don't match|unmatched|non~matching)`,
          value: 'deleted',
        },
      ],
    },
    history: [
      read(choice('deleted', 'are deleted from the queue'), `${GUIDE}/invocation-eventfiltering.html`, {
        since: '2021-11-23',
      }),
    ],
  },
  {
    id: 'lambda.esm.sqs.filter',
    part: 'count',
    title: 'Filters per mapping',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    note: '10 on request.',
    mentions: {
      cues: words`\b(?:filters?|FilterCriteria)\b`,
      noun: words`^(?:different )?(?:filters?|filter patterns?|patterns?)\b`,
    },
    history: [read(count(5, 'filters'), `${GUIDE}/invocation-eventfiltering.html`, { since: '2021-11-23' })],
  },
  {
    id: 'lambda.esm.fifo_conc',
    title: 'Concurrency on a FIFO queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'The lower of the number of active message groups and MaximumConcurrency.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:one|single|1) (?:lambda |function |concurrent )?(?:invocation|instance|consumer
            |execution)s? (?:at a time )?(?:per|for each) (?:FIFO )?queue\b`,
          value: 'queue',
        },
        {
          pattern: words`
            \b(?:concurren(?:t|cy)|scal(?:e|es|ing)|invocations?|instances?)\b…\b(?:message )?groups?\b
            |\b(?:one|single|1) (?:lambda |function |concurrent )?(?:invocation|instance|consumer
            |execution)s? (?:at a time )?(?:per|for each) (?:message )?group\b`,
          value: 'message-groups',
        },
      ],
    },
    history: [read(choice('message-groups', 'one at a time for each message group'), SQS_SCALING)],
    exam: choice('message-groups', 'one at a time for each message group'),
  },
] as const satisfies readonly Entry[];
