import type { Sentences } from '../types';

/** What learners write of Amazon MQ and EventBridge and never was so. */
export const untrueOfBrokersAndEvents: readonly Sentences[] = [
  {
    rule: 'fact-wrong',
    said: [
      '# Amazon MQ\n\nThe engines are ActiveMQ, RabbitMQ and Kafka.',
      '# Amazon MQ\n\nBoth engines speak STOMP.',
      '# Amazon MQ\n\n| | ActiveMQ | RabbitMQ |\n|---|---|---|\n| MQTT | yes | yes |',
      '# Amazon MQ\n\n| | ActiveMQ | RabbitMQ |\n|---|---|---|\n| Streams | n/a | supported |',
      '# Amazon MQ\n\nAmazon MQ is serverless.',
      '# Messaging\n\n| | SQS | Amazon MQ |\n|---|---|---|\n| Serverless | yes | yes |',
      '# Amazon MQ\n\nAmazon MQ scales as well as SQS.',
      '# Amazon MQ\n\nThe storage type of a broker can be changed.',
      '# EventBridge\n\nOrder of events :: yes, per source',
      '# EventBridge\n\nAll events are archived automatically.',
      '# EventBridge\n\nAn archive keeps events for 30 days by default.',
      '# EventBridge\n\nA replay may go to another bus.',
      '# EventBridge\n\nEvents that match no rule are kept.',
      '# EventBridge\n\nThe DLQ of a rule can be a FIFO queue.',
      '# EventBridge\n\n### Can the DLQ of a target be an SNS topic?\n\nYes.',
      '# EventBridge\n\nEventBridge does not retry.',
      '# Messaging\n\n| | SQS | EventBridge |\n|---|---|---|\n| Retries | n/a | none |',
      '# EventBridge\n\nDLQ: FIFO queue',
      '# EventBridge\n\n### How many targets can a rule have?\n\n10',
    ],
    unsaid: [
      '# Amazon MQ\n\nThe engines are ActiveMQ and RabbitMQ; Kafka is Amazon MSK.',
      '# Amazon MQ\n\nAmazon MQ is not serverless.',
      '# Messaging\n\n| | SQS | Amazon MQ |\n|---|---|---|\n| Serverless | yes | no |',
      '# Amazon MQ\n\nAmazon MQ does not scale as well as SQS.',
      '# Amazon MQ\n\nThe storage type of a broker cannot be changed.',
      '# EventBridge\n\nOrder of events :: no',
      '# EventBridge\n\nEvents are not archived automatically.',
      '# EventBridge\n\nAn archive keeps events indefinitely by default.',
      '# EventBridge\n\nEvents that match no rule are not kept.',
      '# EventBridge\n\nThe DLQ of a rule cannot be a FIFO queue.',
      '# EventBridge\n\n### Can the DLQ of a target be an SNS topic?\n\nNo.',
      '# EventBridge\n\n### How many targets can a rule have?\n\n5',
    ],
  },
  {
    rule: 'mq-storage-mismatch',
    said: ['# Amazon MQ\n\nActiveMQ has an active and a standby broker. The two brokers share an EBS volume.'],
    unsaid: ['# Amazon MQ\n\nActiveMQ has an active and a standby broker. The two brokers share an EFS file system.'],
  },
];
