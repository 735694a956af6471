import type { Examples } from './types';

export const mq: Examples = [
  [
    'mq.engines',
    {
      'activemq-and-rabbitmq': ['Apache ActiveMQ and RabbitMQ', 'RabbitMQ, ActiveMQ', 'It also supports RabbitMQ'],
      activemq: ['managed Apache ActiveMQ', 'only ActiveMQ'],
      others: 'managed Kafka',
    },
  ],
  ['mq.rabbit.versions', { current: 'RabbitMQ 3.13', ended: 'It supports RabbitMQ 3.11' }],
  ['mq.rabbit.upgrade', { 'in-place': 'Upgrade in place', 'new-broker': 'To upgrade you need a new broker' }],
  ['mq.rabbit.queue', { quorum: 'quorum queues', 'mirrored-classic': 'uses classic mirrored queues' }],
  ['mq.rabbit.streams', { unsupported: 'RabbitMQ streams are not supported', supported: 'RabbitMQ supports streams' }],
  ['mq.active.versions', { current: 'ActiveMQ 5.18', ended: 'It supports ActiveMQ 5.16' }],
  ['mq.protocols.active', { protocols: ['MQTT, AMQP, STOMP, Openwire, WSS', 'AMQP and MQTT'] }],
  ['mq.protocols.rabbit', { amqp: 'RabbitMQ speaks AMQP', others: 'RabbitMQ supports MQTT and STOMP' }],
  [
    'mq.deploy.active',
    { 'active-standby': 'active/standby brokers', cluster: 'ActiveMQ runs as a three-node cluster' },
  ],
  ['mq.deploy.rabbit', { cluster: 'RabbitMQ cluster deployment', 'active-standby': 'RabbitMQ as active/standby' }],
  [
    'mq.storage.active',
    { 'efs-or-ebs': ['Uses EFS', 'Amazon EBS for throughput'], others: 'Messages are stored in S3' },
  ],
  ['mq.storage.standby', { efs: 'Active/standby with EFS for failover', ebs: 'The standby broker shares EBS' }],
  ['mq.storage.rabbit', { ebs: 'RabbitMQ stores on EBS', efs: 'RabbitMQ stores on EFS' }],
  ['mq.storage.size', 'Storage of [200 GB] per broker'],
  ['mq.storage.size#micro', 'mq.t3.micro has [20 GB]'],
  ['mq.brokers', 'The quota is [20] brokers per Region'],
  ['mq.conns.active', 'Up to [1,000] connections per protocol'],
  ['mq.conns.active#micro', 'On micro brokers [100] connections'],
  ['mq.conns.rabbit', { unlimited: 'unlimited connections' }],
  ['mq.msgsize', { unlimited: 'no limit on message size' }],
  ['mq.ebs_rate', 'EFS reaches [80] messages per second'],
  ['mq.ebs_rate#ebs', 'EBS reaches [500] messages per second'],
  [
    'mq.choice',
    {
      migration: [
        'When migrating to the cloud use Amazon MQ',
        'on-premises applications',
        'On the way to AWS, instead of re-engineering what speaks JMS for SQS and SNS, choose Amazon MQ',
      ],
      new: 'Recommended for new applications',
    },
  ],
  [
    'mq.failover',
    { automatic: ['Failover is automatic', 'The broker fails over automatically'], manual: 'Failover is manual' },
  ],
  [
    'mq.crdr',
    {
      activemq: 'Cross-Region data replication',
      rabbitmq: 'RabbitMQ with cross-Region data replication',
      none: 'No cross-Region replication',
    },
  ],
  ['mq.auth', { several: 'LDAP', simple: 'RabbitMQ has only username and password' }],
  ['mq.private', { ram: 'Share it with RAM resource shares' }],
  ['mq.cw.active', 'CloudWatch shows the first [1,000] destinations'],
  ['mq.cw.active#rabbitmq', 'CloudWatch shows the first [500] queues'],
];
