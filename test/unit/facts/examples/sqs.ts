import type { Examples } from './types';

/** Sentences as study notes have them; `[…]` holds the number. */
export const sqs: Examples = [
  ['sqs.msg.max_size', 'Messages can contain up to [256 KB] of text in any format', 'Maximum message size is [1 MiB]'],
  ['sqs.msg.min_size', 'The minimum message size is [1 byte]'],
  ['sqs.queue.maxsize_attr', 'MaximumMessageSize can be set from [1,024 to 1,048,576 bytes]'],
  ['sqs.queue.maxsize_attr#default', 'MaximumMessageSize defaults to [1 MiB]'],
  ['sqs.batch.count', 'Poll SQS for messages (receive up to [10] messages at a time)', 'Batch size: max [10] messages'],
  ['sqs.batch.payload', 'All messages of one SendMessageBatch may have [256 KB] together'],
  ['sqs.batch.payload', 'A single request takes up to 10 messages with a total payload of at most [256 KB]'],
  ['sqs.msg.extended_client', 'The Extended Client Library sends up to [2 GB] through S3'],
  ['sqs.msg.attributes', 'A message can have up to [10] message attributes'],
  ['sqs.msg.charset', { text: 'Messages may be XML, JSON or plain text', binary: 'You can send raw binary data' }],
  ['sqs.retention.default', 'Default retention of messages: [4 days]', 'Messages are kept [4 days] by default'],
  ['sqs.retention.min', 'Retention can be as short as [1 minute]'],
  ['sqs.retention.max', 'Messages stay in the queue for up to [14 days]', 'Message retention | [14 days] max'],
  ['sqs.visibility.default', 'By default the visibility timeout is [30 seconds]'],
  [
    'sqs.visibility.range',
    'The visibility timeout can be [0 seconds to 12 hours]',
    'Invisible to others for at most [12 hours]',
  ],
  ['sqs.visibility.total', 'You may extend the timeout up to [12 hours] in total with ChangeMessageVisibility'],
  ['sqs.delay.range', 'Delay queues postpone delivery for up to [15 minutes]', 'DelaySeconds: [0 to 900 seconds]'],
  ['sqs.delay.range#default', 'The delay is [0 seconds] by default'],
  ['sqs.longpoll.max', 'Long polling waits for up to [20 seconds]', 'ReceiveMessageWaitTimeSeconds [0 to 20 seconds]'],
  ['sqs.longpoll.max#long', 'Long polling: the wait time can be between [1 and 20 seconds]'],
  ['sqs.longpoll.max#default', 'The default wait time is [0 seconds] (short polling)'],
  [
    'sqs.backlog',
    {
      unlimited: [
        'Unlimited throughput, unlimited number of messages in queue',
        'unlimited num of msgs',
        'The number of messages that one SQS queue holds is unlimited',
      ],
    },
  ],
  ['sqs.name.length', 'Queue names can have up to [80] characters'],
  ['sqs.queue.recreate', 'Wait [60 seconds] before you recreate a deleted queue'],
  ['sqs.purge', 'Only one purge is allowed every [60 seconds]'],
  ['sqs.price.chunk', 'Every [64 KB] chunk is billed as 1 request'],
  ['sqs.latency', 'Low latency (less than [10 ms] on publish and receive)'],
  ['sqs.tags', 'AWS recommends at most [50] tags per queue'],
  ['sqs.listqueues', 'ListQueues returns up to [1,000] queues'],
  [
    'sqs.lambda.visibility',
    'Set the queue visibility timeout to [6] times the timeout of your Lambda function',
    'Make it [6]x the function timeout',
  ],
  [
    'sqs.lambda.visibility_hard',
    {
      rejected: 'The visibility timeout must be at least the function timeout',
      accepted: 'The visibility timeout can be shorter than the function timeout',
    },
  ],
  [
    'sqs.region_lambda',
    {
      'same-region': 'The queue and the Lambda function must be in the same Region',
      'cross-region': 'A Lambda function can poll queues in another Region',
    },
  ],
  [
    'sqs.sse.default',
    { none: 'Messages are not encrypted at rest by default', 'sse-sqs': 'SSE-SQS encrypts messages by default' },
  ],
  ['sqs.sse.kms', 'A data key is reused for [60 seconds to 24 hours]'],
  ['sqs.sse.kms#default', 'Data key reuse is [5 minutes] by default'],
  [
    'sqs.sse.sender_perm',
    {
      'generate-and-decrypt': 'Producers need kms:GenerateDataKey and kms:Decrypt',
      'generate-data-key': 'kms:GenerateDataKey alone is enough to send',
    },
  ],
  [
    'sqs.delivery.standard',
    {
      'at-least-once': [
        'At-least-once delivery',
        'Can have duplicate messages',
        'A message may arrive more than once',
        'now and then messages are delivered several times',
        'It may deliver a duplicate copy',
      ],
      'exactly-once': ['Standard queues deliver exactly once', 'no duplicates'],
      'at-most-once': 'At most once delivery',
    },
  ],
  [
    'sqs.delivery.standard#order',
    {
      'best-effort': [
        'Can have out of order messages',
        'best effort ordering',
        'Ordering is not guaranteed',
        'does not guarantee the order',
        'Standard queues do not guarantee ordering',
        'no ordering guarantee',
        'It does not maintain or guarantee message order',
        'makes a best effort to preserve order',
        'best-effort msg ordering',
        'Ordering is done on a best-effort basis',
        'Ordering: Best-effort (not guaranteed)',
      ],
      ordered: ['guarantees the order', 'Messages are delivered in the order they were sent', 'strict ordering'],
    },
  ],
  [
    'sqs.delivery.fifo',
    {
      'exactly-once': [
        'Exactly-once send capability',
        'removes duplicates',
        'exactly once processing',
        'Each message is delivered only once',
        'Duplicates are not introduced',
        'no duplication of messages',
      ],
      'at-least-once': 'FIFO has at-least-once delivery',
      'at-most-once': 'at most once',
    },
  ],
  [
    'sqs.delivery.fifo#order',
    {
      'best-effort': 'FIFO queues offer best-effort ordering',
      ordered: [
        'Messages are processed in order',
        'Ordering is guaranteed',
        'First In First Out',
        'message ordering',
        'Ordering of the queue is maintained',
        'Strict FIFO',
        'They guarentee ordering',
        'Ordering: strict',
      ],
    },
  ],
  [
    'sqs.tps.standard',
    {
      unlimited: [
        'Unlimited throughput',
        'unlimited requests per second',
        'nearly unlimited TPS',
        'throughput is nearly unlimited',
        'Throughput: Unlimited',
        'throughput gần như không giới hạn',
        'quantidade ilimitada de transações por segundo',
      ],
      limited: [
        '3,000 msg/s (standard)',
        '5K messages per second (standard queues)',
        '4 k msg/s per queue (standard)',
        'Throughput (standard): 4000 msgs/sec',
      ],
    },
  ],
  ['sqs.tps.fifo', 'Limited throughput: [300] msg/s without batching', 'FIFO queues take [300] messages per second'],
  ['sqs.tps.fifo_batch', '[3,000] messages per second with batching', '[3000] msg/s with batching'],
  ['sqs.tps.fifo_ht', 'High throughput mode allows [70,000] transactions per second'],
  ['sqs.tps.fifo_ht_batch', 'High-throughput FIFO reaches [700,000] messages per second with batching'],
  ['sqs.tps.fifo_ht_r2', 'High throughput FIFO in Ohio: [19,000] TPS'],
  ['sqs.tps.fifo_ht_r3', 'High throughput FIFO in Tokyo: [9,000] TPS'],
  ['sqs.tps.fifo_ht_r4', 'High throughput FIFO in London: [4,500] TPS'],
  ['sqs.tps.fifo_ht_r4#elsewhere', 'High throughput FIFO elsewhere: [2,400] TPS'],
  [
    'sqs.fifo.ht_settings',
    { 'message-group': 'Set DeduplicationScope to messageGroup and FifoThroughputLimit to perMessageGroupId' },
  ],
  ['sqs.fifo.group_tps', 'Each message group is limited to [300] transactions per second'],
  ['sqs.fifo.group_tps#batched', 'One message group takes [3,000] messages per second in batches'],
  [
    'sqs.inflight.standard',
    'Up to [120,000] in-flight messages',
    'In flight: max [120,000] messages',
    'There is a [120,000] limit for the number of inflight messages',
  ],
  ['sqs.inflight.fifo', 'FIFO queues allow [20,000] inflight messages'],
  ['sqs.fifo.dedup_window', 'De-duplication interval is [5 minutes]', 'the same message within [5 minutes] is dropped'],
  [
    'sqs.fifo.dedup_content',
    {
      'body-and-attributes': 'the hash of SHA-256 over the body and attributes',
      body: ['Content-based deduplication: SHA-256 of the body', 'a hash of the message body'],
    },
  ],
  ['sqs.fifo.group_id', { optional: 'The message group ID is optional', required: 'MessageGroupID' }],
  ['sqs.fifo.group_id#length', 'A message group ID can have [128] characters'],
  [
    'sqs.fifo.group_id#standard',
    {
      rejected: 'MessageGroupId is only available on FIFO queues',
      optional: 'On standard queues MessageGroupId is optional',
    },
  ],
  [
    'sqs.fifo.convert',
    {
      impossible: "You can't convert an existing standard queue into a FIFO queue",
      possible: 'Just change the standard queue to FIFO',
    },
  ],
  ['sqs.name.fifo', { fifo: 'The name must end with .fifo' }],
  [
    'sqs.delay.fifo_per_message',
    {
      rejected: ["FIFO queues don't support per-message delays", 'no per-message delay'],
      accepted: 'FIFO queues support per-message delays',
      'no-delay': 'Delay queues are not supported for FIFO',
    },
  ],
  ['sqs.fair_queues', { 'fifo-only': 'Fair queues are FIFO only', available: 'Use fair queues for noisy tenants' }],
  [
    'sqs.dlq.type',
    {
      'same-type': ['DLQ of a FIFO queue must also be a FIFO queue', 'The DLQ must be of the same type'],
      any: 'A FIFO queue can be given a standard DLQ: a FIFO queue with standard DLQ',
    },
  ],
  [
    'sqs.dlq.place',
    {
      same: 'The dead-letter queue must be in the same account and Region',
      anywhere: 'The DLQ may be in another Region',
    },
  ],
  ['sqs.dlq.maxreceive_default', 'maxReceiveCount is [10] times by default'],
  ['sqs.dlq.maxreceive_range', 'maxReceiveCount can be between [1 and 1,000] times'],
  ['sqs.dlq.maxreceive_lambda', 'With Lambda, set maxReceiveCount to at least [5] attempts'],
  [
    'sqs.dlq.retention_std',
    {
      restarts: 'Retention in the DLQ starts over when the message moves',
      kept: 'The DLQ keeps the original enqueue timestamp',
    },
  ],
  [
    'sqs.dlq.retention_fifo',
    {
      restarts: 'In a FIFO DLQ the enqueue time is reset',
      kept: 'The DLQ keeps the original timestamp',
    },
  ],
  ['sqs.dlq.allow', 'RedriveAllowPolicy takes up to [10] source queues'],
  [
    'sqs.dlq.redrive',
    {
      available: 'Redrive from the DLQ back into the source queue',
      'standard-only': 'Redrive is not available for FIFO queues',
    },
  ],
  ['sqs.dlq.redrive#duration', 'A redrive runs at most [36 hours]'],
  ['sqs.dlq.redrive#tasks', 'Up to [100] active redrive tasks per account'],
  ['sqs.dlq.redrive#rate', 'A redrive moves up to [500] messages per second'],
  [
    'sqs.dlq.redrive_reset',
    { new: 'A redriven message gets a new message ID', kept: 'Redriven messages keep their original enqueue time' },
  ],
  ['sqs.dlq.order', { broken: 'A DLQ breaks the exact order', kept: 'The dead-letter queue keeps the order' }],
];
