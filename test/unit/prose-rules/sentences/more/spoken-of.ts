import type { Sentences } from '../types';

/** A terse note of one system, longer than those that may be about systems in general. */
const terse = (lines: string) =>
  `# Archive pipeline (SQS, SNS, S3)\n\n${Array.from({ length: 24 }, (_, at) => `- Box \`box-reader-${at}\` writes to \`shelf-list-${at}\`, page ${at} of the plan on the wall.`).join('\n')}\n\n${lines}\n`;

/** What a sentence speaks of stands in the one before, in the cell beside, under the same heading or elsewhere. */
export const spokenOf: readonly Sentences[] = [
  {
    rule: 'payload-over-limit',
    said: [
      'Each X-ray is scaled down on the scanner to about 1.6 MB. The gateway encodes it and sends it as a single message to the standard queue `xrays`.',
      'A delivery note is about 140 KB, and the depot sends ten of them in one SendMessageBatch call to the queue `notes`.',
      'A tariff has 180 KB. The importer puts ten tariffs into a single PutEvents call on the EventBridge bus `rates`.',
      '# Rulings\n\nRulings leave by SNS.\n\n| Item | Value |\n| --- | --- |\n| Topic | `rulings`, standard |\n| Ruling in full | 480 KB, sent through the topic |',
    ],
    unsaid: [
      'Each X-ray is scaled down on the scanner to about 1.6 MB. The gateway uploads it and sends its key to the standard queue `xrays`.',
      'A delivery note is about 90 KB, and the depot sends ten of them in one SendMessageBatch call to the queue `notes`.',
      'A delivery note is about 140 KB, and the depot sends each of them in one SendMessage call to the queue `notes`.',
      '# Rulings\n\nRulings leave by SNS.\n\n| Item | Value |\n| --- | --- |\n| Topic | `rulings`, standard |\n| Ruling in full | 480 KB, in S3, its key sent through the topic |',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: [
      '# ADR 5\n\nAmazon MQ was looked at and rejected, the topics of SNS stay.\n\n## Decision\n\nWe use SQS. The queue is a FIFO queue.\n\n- A bid is small.\n- The bidder pays.\n- A bid has a number.\n- Bids are rare.\n- The batch size of the event source mapping is 40.',
    ],
    unsaid: [
      '# Wards\n\nKinesis carries the vitals.\n\n## Consumers\n\nAlarms go to the FIFO queue `alarms.fifo` (SQS).\n\nThey are read at once.\n\nA nurse looks.\n\nIt is fast.\n\nIt is safe.\n\nThe function `trend` gets `vitals` with 100 records per batch.',
      '# ADR 5\n\nWe use SQS. Bids go to a FIFO queue, pictures to a standard queue.\n\n- The mapping of the picture queue has a batch size of 40 and a window of 5 seconds.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      'The dead-letter queue of `bids.fifo` is `bids-failed`, a standard queue, because the old viewer can only read standard queues.',
    ],
    unsaid: ['The dead-letter queue of `bids.fifo` is `bids-failed.fifo`, because the queue is FIFO.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['A stop signal that is not urgent gets DelaySeconds 90 on its message to `signals.fifo`.'],
    unsaid: [
      'We do not set DelaySeconds on a message to `signals.fifo`.',
      'A stop signal in `signals.fifo` comes late: queue `DelaySeconds` 90.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'We decided that a bid must not be lost and that therefore no dead-letter queue is attached to the queue `bids`.',
    ],
    unsaid: ['# Normal values of the queues (SQS)\n\n- `bids`: 3 messages\n- DLQ: 0'],
  },
  {
    rule: 'order-on-standard',
    said: [
      '# Trams\n\nThe stops use `stops.fifo`.\n\n## Signals\n\nEach depot publishes to an SNS topic, `signals`. The topic is a standard topic. The board shows signals as they come, as the topic hands them over in the order in which the depot published them.',
    ],
    unsaid: [
      '# Trams\n\nThe stops use a standard topic.\n\n## Signals\n\nEach depot publishes to an SNS topic, `signals.fifo`. The board shows signals as they come, as the topic hands them over in the order in which the depot published them.',
    ],
  },
  {
    rule: 'sqs-long-job',
    said: [
      terse('A full shelf takes 18 hours to scan; the worker keeps the message hidden for the whole job.'),
      'The scan works through one shelf. One message stands for one shelf, and the worker hides it for up to 20 hours.',
    ],
    unsaid: [terse('A full shelf takes 18 hours to scan; the file is kept on the disk for the whole job.')],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: [
      '# Shelves\n\nSNS `shelf` -> SQS `shelf-feed` -> Lambda.\n\n- `shelf-sync` runs up to 60 seconds, visibility timeout 400 seconds.\n\n## Concurrency\n\n`shelf-sync` has a reserved concurrency of 2 and no maximum concurrency on the mapping.',
    ],
    unsaid: ['`shelf-sync` has a reserved concurrency of 2 and is called by API Gateway.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      '# Outage of the shelf reader (SQS, Lambda)\n\n## What happened\n\nPartial batch responses are not enabled on the mapping of `shelves`, so one bad entry still sends all ten messages of its batch back to the queue.',
    ],
    unsaid: [
      '# Outage of the shelf reader (SQS, Lambda)\n\n## What happened\n\nPartial batch responses were not enabled on the mapping of `shelves`, so one bad entry sent all ten messages of its batch back to the queue.',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: [
      'The check is a call to another function: `label-check` invokes `spell` synchronously and waits for its answer.',
    ],
    unsaid: ['The check is a call to another function: `label-check` invokes `spell` and goes on at once.'],
  },
  {
    rule: 'firehose-transform-limit',
    said: [
      '# Firehose\n\nA Lambda function can change the records. It may take up to 15 minutes, like every function.',
    ],
    unsaid: ['# Firehose\n\nA Lambda function can change the records. It is called every 15 minutes at the latest.'],
  },
  {
    rule: 'firehose-partition-later',
    said: [
      'Dynamic partitioning of Firehose sorts the records. One can start without it and switch it on when the data grows.',
    ],
    unsaid: [
      'Dynamic partitioning of Firehose sorts the records. One cannot start without it and switch it on when the data grows.',
    ],
  },
  {
    rule: 'firehose-replay',
    said: ['If we need readings again, we replay them from the Firehose stream.'],
    unsaid: ['If we need readings again, we replay them from the files in S3 that Firehose wrote.'],
  },
  {
    rule: 'firehose-real-time',
    said: [
      '# Gates\n\nAlarms hang on the Firehose stream `gate-tags`. The guard expects an alarm in less than a second, and Firehose is the path that the data takes.',
    ],
    unsaid: [],
  },
];
