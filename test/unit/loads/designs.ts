import type { Case } from './support';

/** Rates that are told in other ways than by a number and a unit behind it. */
const told: readonly Case[] = [
  {
    title: 'is told in words',
    text: '# Votes\n\n`votes.fifo` gets four thousand two hundred votes per second.\n',
    expected: ['sqs-fifo-throughput error votes.fifo @ `votes.fifo` gets four thousand two hundred votes per second.'],
    says: /4,200 msg\/s/,
  },
  {
    title: 'is told with how often at its head',
    text: '# Votes\n\nEvery minute about 240,000 votes reach us.\n\nThey go into `votes.fifo`.\n',
    expected: ['sqs-fifo-throughput error votes.fifo @ Every minute about 240,000 votes reach us.'],
    says: /4,000 msg\/s/,
  },
  {
    title: 'is told of each sender by an interval behind a stroke',
    text: '# Meters\n\n- 12k meters\n- each meter: 1 record / 2 s\n- Kinesis stream `meters`, 5 shards\n',
    expected: ['kinesis-throughput error meters @ - each meter: 1 record / 2 s'],
    says: /6,000 records\/s/,
  },
  {
    title: 'is told of many senders by how often',
    text: '# Meters\n\n9 million meters report once an hour to `meters.fifo`, unbatched.\n',
    expected: [
      'sqs-fifo-throughput error meters.fifo @ 9 million meters report once an hour to `meters.fifo`, unbatched.',
    ],
    says: /2,500 msg\/s/,
  },
  {
    title: 'is told of each of a number of senders of whatever kind',
    text: '# Prices\n\nEach of 800 pricers writes 10 quotes per second to the Kinesis stream `quotes`, 6 shards.\n',
    expected: [
      'kinesis-throughput error quotes @ Each of 800 pricers writes 10 quotes per second to the Kinesis stream `quotes`, 6 shards.',
    ],
    says: /8,000 records\/s/,
  },
  {
    title: 'is told of the rows of one component',
    text: '# Queues\n\n| Component | Setting | Value |\n| --- | --- | --- |\n| taps (Kinesis stream) | Shards | 2 |\n| taps (Kinesis stream) | Peak ingest | 5 MB/s |\n',
    expected: ['kinesis-throughput error kds.shard.in @ | taps (Kinesis stream) | Peak ingest | 5 MB/s |'],
    says: /5 MB\/s/,
  },
  {
    title: 'is told of many senders that nobody lists',
    text: '# Lifts\n\nWe have 30,000 gondolas. Each sends one reading every 5 seconds.\n\nReadings go to the Kinesis stream `lifts` of three shards.\n',
    expected: ['kinesis-throughput error lifts @ We have 30,000 gondolas. Each sends one reading every 5 seconds.'],
    says: /6,000 records\/s/,
  },
  {
    title: 'is told of views at their peak',
    text: '# Views\n\n| What | How many |\n| --- | --- |\n| Page views at peak | 9,000 / s |\n\nPage views are written to the Kinesis stream `views` of 4 shards.\n',
    expected: ['kinesis-throughput error views @ | Page views at peak | 9,000 / s |'],
    says: /9,000 records\/s/,
  },
  {
    title: 'is told by the time within which all of them come',
    text: '# Night\n\nThe batch puts 3 million jobs into `night.fifo` within ten minutes.\n',
    expected: [
      'sqs-fifo-throughput error night.fifo @ The batch puts 3 million jobs into `night.fifo` within ten minutes.',
    ],
    says: /5,000 msg\/s/,
  },
  {
    title: 'is told by the minute, and by "sec"',
    text: '# Lines\n\n- 480k lines/min\n- `lines.fifo` takes the lines\n\n# Fills\n\nThe open brings 6,000 fills/sec. The engine hands each fill to `fills.fifo`.\n',
    expected: [
      'sqs-fifo-throughput error lines.fifo @ - 480k lines/min',
      'sqs-fifo-throughput error fills.fifo @ The open brings 6,000 fills/sec. The engine hands each fill to `fills.fifo`.',
    ],
  },
];

/** Designs that tell a load, what takes it and how much that carries in different places. */
const designs: readonly Case[] = [
  {
    title: 'is held against the only queue of the note, sections later',
    text: '# Votes\n\n## Goals\n\nAt the final 8,000 votes per second come in.\n\n## Non-goals\n\nFraud.\n\n## Design\n\nOne FIFO queue, default settings.\n',
    expected: ['sqs-fifo-throughput error sqs.tps.fifo @ At the final 8,000 votes per second come in.'],
    says: /8,000 msg\/s/,
  },
  {
    title: 'is held against the queue that its row of a table of volumes leads to',
    text: '| Flow | Peak |\n| --- | --- |\n| seat holds | 5,000/s |\n| fare updates | 2,500/s |\n\n## Parts\n\n- seat holds: the FIFO queue `holds.fifo`\n- fare updates: Kinesis stream with 2 shards\n',
    expected: [
      'sqs-fifo-throughput error holds.fifo @ | seat holds | 5,000/s |',
      'kinesis-throughput error kds.shard.in @ | fare updates | 2,500/s |',
    ],
  },
  {
    title: 'is told apart by the names of two streams',
    text: '`taps` has 3 shards; 2,400 taps per second come in.\n\n`swipes` has 3 shards; 4,100 swipes per second come in. Both are Kinesis streams.\n',
    expected: [
      'kinesis-throughput error swipes @ `swipes` has 3 shards; 4,100 swipes per second come in. Both are Kinesis streams.',
    ],
  },
  {
    title: 'counts at its peak, which is told as a factor',
    text: '# Fares\n\nOn average 700 fares per second reach the queue, at the peak six times as many.\n\nThe queue is FIFO.\n',
    expected: [
      'sqs-fifo-throughput error sqs.tps.fifo @ On average 700 fares per second reach the queue, at the peak six times as many.',
    ],
    sum: /700 fares per second × 6/,
  },
  {
    title: 'is reckoned from senders on a list and their volume',
    text: '# Probes\n\n- Sensors: 600, each writes 15 KB per second\n- Stream: Kinesis, 5 shards\n',
    expected: ['kinesis-throughput error kds.shard.in @ - Sensors: 600, each writes 15 KB per second'],
    says: /9 MB\/s/,
  },
  {
    title: 'is multiplied with the size that is told of a record elsewhere',
    text: '# Tracks\n\n1,500 tracks per second are recorded.\n\nA track is 4 KB.\n\n## Stream\n\nKinesis, provisioned with 3 shards.\n',
    expected: ['kinesis-throughput error kds.shard.in @ 1,500 tracks per second are recorded.'],
    says: /6 MB\/s/,
  },
  {
    title: 'is told under a head that tells the unit',
    text: '# Locks\n\n| What | per second at peak |\n| --- | --- |\n| door locks | 3,700 |\n\n## Way\n\nDoor locks are sent to `locks.fifo`.\n',
    expected: ['sqs-fifo-throughput error locks.fifo @ | door locks | 3,700 |'],
  },
  {
    title: 'is told with a verb between what is counted and how often',
    text: '# Lines\n\nAbout 400 million lines arrive per day. Lines go into `lines.fifo`.\n',
    expected: [
      'sqs-fifo-throughput error lines.fifo @ About 400 million lines arrive per day. Lines go into `lines.fifo`.',
    ],
  },
  {
    title: 'is reckoned from senders whose verb nobody foresees',
    text: '# Tills\n\nWe have 900 shops. Each shop rings up 5 sales per second.\n\nSales are kept in order by one FIFO queue.\n',
    expected: ['sqs-fifo-throughput error sqs.tps.fifo @ We have 900 shops. Each shop rings up 5 sales per second.'],
  },
  {
    title: 'is reckoned from how many of them there are',
    text: '# Grid\n\nUnits write 50 samples per second each; there are 200 of them.\n\nThe Kinesis stream is provisioned with seven shards.\n',
    expected: [
      'kinesis-throughput error kds.shard.in @ Units write 50 samples per second each; there are 200 of them.',
    ],
  },
  {
    title: 'is a payload, not a wrong limit',
    text: '# Offers (SNS)\n\nAn offer goes to the topic as a message. Payload of an offer: up to 340 KB.\n',
    expected: [
      'payload-over-limit error sns.msg.max_size @ An offer goes to the topic as a message. Payload of an offer: up to 340 KB.',
    ],
  },
  {
    title: 'has its size in one section and its way in another',
    text: '# Claims\n\nA claim is 2 MB of JSON.\n\n## Way\n\nThe portal packs the claim and sends it to the SQS queue.\n',
    expected: ['payload-over-limit error sqs.msg.max_size @ A claim is 2 MB of JSON.'],
  },
  {
    title: 'meets settings that are out of range',
    text: '# Archive\n\nFirehose writes to S3. We set the buffer size to 300 MB and the buffer interval to 30 minutes.\n\nThe Kinesis stream keeps its records for 500 days.\n',
    expected: [
      'value-out-of-range error fh.buffer.size_s3 @ Firehose writes to S3. We set the buffer size to 300 MB and the buffer interval to 30 minutes.',
      'value-out-of-range error fh.buffer.interval @ Firehose writes to S3. We set the buffer size to 300 MB and the buffer interval to 30 minutes.',
      'value-out-of-range error kds.retention.max @ The Kinesis stream keeps its records for 500 days.',
    ],
  },
  {
    title: 'is required where requirements are',
    text: '# Tickets\n\n## Requirements\n\n- 3,300 tickets per second\n\n## Solution\n\nTickets go through an SQS FIFO queue.\n',
    expected: ['sqs-fifo-throughput error sqs.tps.fifo @ - 3,300 tickets per second'],
  },
];

/** The same, where nothing is too much or nothing is sure. */
const quiet: readonly Omit<Case, 'expected'>[] = [
  {
    title: 'is quiet where high throughput is set anywhere in the note',
    text: '# Votes\n\nAt the final 8,000 votes per second come in.\n\n## Design\n\nOne FIFO queue.\n\n## Settings\n\nHigh throughput mode is enabled.\n',
  },
  {
    title: 'is quiet where the queue is for something else',
    text: '# Votes\n\nAt the final 8,000 votes per second are counted in memory.\n\n## Design\n\nA FIFO queue for complaints.\n',
  },
  {
    title: 'is quiet where there are two queues and nothing leads to either',
    text: '# Votes\n\nAt the final 8,000 votes per second come in.\n\n## Design\n\n- `first.fifo` is a FIFO queue\n- the standard queue `second`\n',
  },
  {
    title: 'is quiet of calls of an API',
    text: '# Shop\n\nThe API serves 9,000 requests per second.\n\n## Design\n\nOne FIFO queue takes the purchases.\n',
  },
  {
    title: 'is quiet of a stream on demand',
    text: '# Votes\n\nAt the final 8,000 votes per second come in.\n\n## Design\n\nA Kinesis stream in on-demand mode.\n',
  },
  {
    title: 'is quiet of alternatives',
    text: '# Votes\n\nAt the final 8,000 votes per second come in.\n\n## Alternatives\n\nA Kinesis stream with 2 shards.\n',
  },
  {
    title: 'is quiet where the queue has a load of its own',
    text: '# Votes\n\nAt the final 8,000 votes per second come in.\n\nThe FIFO queue receives 200 messages per second.\n',
  },
  {
    title: 'is quiet of what others gave',
    text: '# Votes\n\nThe Kafka cluster took 8,000 votes per second.\n\n## Design\n\nOne FIFO queue.\n',
  },
  {
    title: 'is quiet where everybody has a queue of their own',
    text: '# Tenants\n\nEvery tenant has its own FIFO queue.\nAll tenants together send 14,000 messages per second.\n',
  },
  {
    title: 'is quiet of a rate of requests to something else',
    text: '# Votes\n\nOne SQS FIFO queue.\n\n## Origin\n\nThe request rate was 90K/sec on one page.\n',
  },
  {
    title: 'is quiet of the shards of a database',
    text: '# Videos\n\nVideos are sharded: 4 shards with replicas.\n\nWe serve 300 MB/s of video streams.\n',
  },
  {
    title: 'is quiet where a message only tells of the thing',
    text: '# Scans\n\nA scan is 4 MB of pixels.\n\n## Way\n\nFor each scan a message goes to the SQS queue. Scans lie in S3.\n',
  },
  {
    title: 'is quiet of the order that is called FIFO',
    text: '# Lobby\n\nPlayers join in FIFO order, 9,000 joins per second, in a queue in memory.\n',
  },
  {
    title: 'is quiet of what a web site is asked beside a stream',
    text: '# Tickets\n\n- Kinesis stream `tickets`, 1 shard\n- The web site gets 7,000 page views per second\n',
  },
  {
    title: 'is quiet of what a web site in front of a stream serves',
    text: '# Tickets\n\nThe Kinesis stream has 2 shards and stands behind a ticket shop, whose web site serves 9,500 requests per second.\n',
  },
  {
    title: 'is quiet of what may come one day',
    text: '# Votes\n\nBy 2031 it may be 8,000 votes per second.\n\n## Design\n\nOne FIFO queue.\n',
  },
  {
    title: 'is quiet of a rate that is told of a bus',
    text: '# Votes\n\nVote events go to an SQS FIFO queue.\n\n## Targets\n\n- **EventBridge**: 9,000 events/second\n',
  },
  {
    title: 'is quiet of the shards of a database',
    text: '# Votes\n\nA vote lives in Shard 1, and the binlog is a stream of its changes.\n\n## Rates\n\n6,000 votes/sec\n',
  },
  {
    title: 'is quiet of what a load test sent',
    text: '# Votes\n\n`votes.fifo` gets 80 votes per second.\n\n## Load test in May\n\nWe sent 6,000 votes per second to `votes.fifo`.\n',
  },
  {
    title: 'is quiet of what is told to be too much',
    text: '# Votes\n\n- `votes` is a Kinesis stream of 2 shards; the seed job sent 3,500 records/s, ProvisionedThroughputExceeded\n',
  },
];

export const designCases: readonly Case[] = [
  ...designs,
  ...told,
  ...quiet.map((one) => ({ ...one, expected: [] })),
].map((one) => ({ ...one, file: 'note.md' }));
