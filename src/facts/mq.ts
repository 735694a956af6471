import type { Fact } from '../engine/types';
import { read, SDK_MODEL } from './reading';
import { choice, count, rate, size } from './units';
import { words } from './words';

const GUIDE = 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide';
const LIMITS = `${GUIDE}/amazon-mq-limits.html`;
const RELEASES = `${GUIDE}/amazon-mq-release-notes.html`;
const STORAGE = `${GUIDE}/broker-storage.html`;
const ARCHITECTURE = `${GUIDE}/amazon-mq-broker-architecture.html`;
const RABBIT_ARCHITECTURE = `${GUIDE}/rabbitmq-broker-architecture.html`;
const RABBIT_VERSIONS = `${GUIDE}/rabbitmq-version-management.html`;
const MODEL = `${SDK_MODEL}/mq/2017-11-27/service-2.json`;
const GB = 1_000_000_000;

const RABBIT = words`\bRabbit~?MQ\b`;
const ACTIVE = words`\bActive~?MQ\b`;

/** Brokers: engines, versions, protocols, deployment, storage and quotas. */
export const mq = [
  {
    id: 'mq.engines',
    service: 'mq',
    title: 'Broker engines',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Apache ActiveMQ Classic and RabbitMQ.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:Active~?MQ(?:,| and| or| &| ?\/) ?(?:and |or )?Rabbit~?MQ|Rabbit~?MQ(?:,| and| or| &| ?\/) ?(?:and |or )?(?:Apache )?Active~?MQ)\b`,
          value: 'activemq-and-rabbitmq',
        },
        {
          pattern: words`\b(?:only|just) (?:supports? )?(?:Apache )?Active~?MQ\b|\bmanaged (?:implementation of |version of |service for )?(?:the )?(?:open~source )?(?:message broker )?(?:for )?(?:Apache )?Active~?MQ\b(?!(?:[^.;?!]{0,30}?)Rabbit)`,
          value: 'activemq',
        },
        { pattern: words`\bmanaged (?:Apache )?Kafka\b|\bIBM~MQ (?:engine|broker)s?\b`, value: 'others' },
      ],
    },
    history: [
      read(choice('activemq-and-rabbitmq', 'ActiveMQ and RabbitMQ'), `${GUIDE}/welcome.html`, {
        since: '2020-11-04',
        evidence: RELEASES,
      }),
      read(choice('activemq', 'ActiveMQ only'), RELEASES),
    ],
    exam: choice('activemq-and-rabbitmq', 'ActiveMQ and RabbitMQ'),
  },
  {
    id: 'mq.rabbit.versions',
    service: 'mq',
    title: 'RabbitMQ versions',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: '4.x on mq.m7g only; 3.11 and 3.12 ended in 2025.',
    mentions: {
      phrases: [
        { pattern: words`\bRabbit~?MQ (?:version )?(?:3\.(?:8|9|10|11|12)|4\.[01])(?!\d)`, value: 'ended' },
        { pattern: words`\bRabbit~?MQ (?:version )?(?:3\.13|4\.[23])(?!\d)`, value: 'current' },
      ],
    },
    history: [read(choice('current', '4.3, 4.2 and 3.13'), RABBIT_VERSIONS)],
  },
  {
    id: 'mq.rabbit.upgrade',
    service: 'mq',
    title: 'Upgrade of RabbitMQ 3.13 to 4.2',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'In place, with downtime; the endpoint stays.',
    mentions: {
      cues: words`\b(?:upgrad(?:e|es|ed|ing)|migrat(?:e|es|ed|ion|ing))\b`,
      phrases: [
        { pattern: words`\b(?:new|another) broker\b`, value: 'new-broker' },
        { pattern: words`\bin~place\b`, value: 'in-place' },
      ],
    },
    history: [
      read(choice('in-place', 'in place'), RELEASES, { since: '2026-05-05' }),
      read(choice('new-broker', 'new brokers only'), RELEASES, { since: '2025-11-20' }),
    ],
  },
  {
    id: 'mq.rabbit.queue',
    service: 'mq',
    title: 'Default queue type of RabbitMQ 4',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    scope: { mode: 'rabbitmq' },
    note: 'Mirrored classic queues exist on 3.x only.',
    mentions: {
      phrases: [
        { pattern: words`\bquorum queues?\b`, value: 'quorum' },
        {
          pattern: words`\b(?:mirrored (?:classic )?queues?|classic mirrored queues?|queue mirroring|classic mirroring)\b`,
          value: 'mirrored-classic',
        },
      ],
    },
    history: [
      read(choice('quorum', 'quorum queues'), `${GUIDE}/rabbitmq-4.html`, { since: '2025-11-20' }),
      read(choice('mirrored-classic', 'mirrored classic queues'), RABBIT_ARCHITECTURE),
    ],
    exam: choice('mirrored-classic', 'mirrored queues'),
  },
  {
    id: 'mq.rabbit.streams',
    service: 'mq',
    title: 'RabbitMQ streams',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'Creating one loses data.',
    mentions: {
      cues: words`\bstreams?\b`,
      phrases: [
        {
          pattern: words`\b(?:not|n't|n’t|no) (?:support(?:ed)?|available)?(?: for)? ?(?:RabbitMQ )?streams?\b|\bstreams? (?:are|is)(?: not|n't|n’t) (?:supported|available)\b`,
          value: 'unsupported',
        },
        { pattern: words`\b(?:supports?|use|with|offers?) (?:RabbitMQ )?streams?\b`, value: 'supported' },
      ],
    },
    history: [read(choice('unsupported', 'not supported'), RABBIT_VERSIONS)],
  },
  {
    id: 'mq.active.versions',
    service: 'mq',
    title: 'ActiveMQ versions',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: '5.15, 5.16 and 5.17 ended in 2024 and 2025.',
    mentions: {
      phrases: [
        { pattern: words`\bActive~?MQ (?:version )?5\.1[5-7](?!\d)`, value: 'ended' },
        { pattern: words`\bActive~?MQ (?:version )?5\.1[89](?!\d)`, value: 'current' },
      ],
    },
    history: [
      read(choice('current', '5.19 and 5.18'), `${GUIDE}/activemq-version-management.html`, { since: '2026-02-19' }),
    ],
  },
  {
    id: 'mq.protocols.active',
    service: 'mq',
    title: 'Protocols of ActiveMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'OpenWire, AMQP, MQTT, STOMP, and MQTT and STOMP over WebSocket.',
    mentions: {
      not: RABBIT,
      phrases: [
        {
          pattern: words`\b(?:AMQP|MQTT|STOMP|OpenWire|Openwire|WSS)(?:,|\/| and| or| &)(?:[^.;?!]{0,12}?)\b(?:AMQP|MQTT|STOMP|Open~?wire|WSS|WebSockets?)\b`,
          value: 'protocols',
        },
      ],
    },
    history: [
      read(choice('protocols', 'OpenWire, AMQP, MQTT, STOMP, WebSocket'), `${GUIDE}/working-with-activemq.html`),
    ],
    exam: choice('protocols', 'MQTT, AMQP, STOMP, OpenWire, WSS'),
  },
  {
    id: 'mq.protocols.rabbit',
    service: 'mq',
    title: 'Protocols of RabbitMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'AMQP 0-9-1; on 4.2 and later also AMQP 1.0 and JMS.',
    mentions: {
      cues: RABBIT,
      phrases: [
        {
          pattern: words`\bRabbit~?MQ\b(?:[^.;?!]{0,60}?)\b(?:MQTT|STOMP|OpenWire)\b|\b(?:MQTT|STOMP|OpenWire)\b(?:[^.;?!]{0,40}?)\b(?:on|with|by|in|for) Rabbit~?MQ\b`,
          value: 'others',
        },
        { pattern: words`\bAMQP\b`, value: 'amqp' },
      ],
    },
    history: [
      read(
        choice('amqp', 'AMQP 0-9-1; AMQP 1.0 and JMS on 4.2 and later'),
        `${GUIDE}/rabbitmq-supported-protocols.html`,
      ),
    ],
  },
  {
    id: 'mq.deploy.active',
    service: 'mq',
    title: 'Deployment modes of ActiveMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'SINGLE_INSTANCE, or ACTIVE_STANDBY_MULTI_AZ in two Availability Zones.',
    mentions: {
      phrases: [
        {
          pattern: words`\bActive~?MQ\b(?:[^.;?!]{0,40}?)\b(?:CLUSTER_MULTI_AZ|cluster deployment|three~node cluster)\b`,
          value: 'cluster',
        },
        {
          pattern: words`\bactive(?:~|\/)(?:and )?(?:standby|passive)\b|\bACTIVE_STANDBY_MULTI_AZ\b`,
          value: 'active-standby',
        },
      ],
    },
    history: [read(choice('active-standby', 'single instance or active/standby'), ARCHITECTURE, { evidence: MODEL })],
    exam: choice('active-standby', 'active and standby in two zones'),
  },
  {
    id: 'mq.deploy.rabbit',
    service: 'mq',
    title: 'Deployment modes of RabbitMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'SINGLE_INSTANCE, or CLUSTER_MULTI_AZ with three nodes behind a Network Load Balancer.',
    mentions: {
      cues: RABBIT,
      phrases: [
        {
          pattern: words`\bactive(?:~|\/)(?:and )?(?:standby|passive)\b|\bACTIVE_STANDBY_MULTI_AZ\b`,
          value: 'active-standby',
        },
        { pattern: words`\b(?:CLUSTER_MULTI_AZ|clusters?(?: deployment)?|three~node|three nodes)\b`, value: 'cluster' },
      ],
    },
    history: [read(choice('cluster', 'single instance or a cluster of three nodes'), RABBIT_ARCHITECTURE)],
  },
  {
    id: 'mq.storage.active',
    service: 'mq',
    title: 'Storage of ActiveMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'EFS by default; EBS only for single-instance mq.m5 brokers. Fixed at creation.',
    mentions: {
      not: RABBIT,
      phrases: [
        { pattern: words`\b(?:Amazon )?EFS\b|\bElastic File System\b`, value: 'efs-or-ebs' },
        { pattern: words`\b(?:Amazon )?EBS\b`, value: 'efs-or-ebs' },
        {
          pattern: words`\b(?:stor(?:es?|ed|age)|persist(?:s|ed)?)\b(?:[^.;?!]{0,30}?)\b(?:S3|instance store)\b`,
          value: 'others',
        },
      ],
    },
    history: [read(choice('efs-or-ebs', 'EFS, or EBS for single-instance mq.m5'), STORAGE)],
    exam: choice('efs-or-ebs', 'EFS'),
  },
  {
    id: 'mq.storage.standby',
    service: 'mq',
    title: 'Storage of an active/standby pair',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'Both brokers share one EFS file system.',
    mentions: {
      cues: words`\b(?:standby|passive|multi~AZ|failover)\b`,
      not: RABBIT,
      phrases: [
        { pattern: words`\bEBS\b`, value: 'ebs' },
        { pattern: words`\bEFS\b|\bElastic File System\b`, value: 'efs' },
      ],
    },
    history: [read(choice('efs', 'EFS, shared by both brokers'), STORAGE)],
    exam: choice('efs', 'EFS'),
  },
  {
    id: 'mq.storage.rabbit',
    service: 'mq',
    title: 'Storage of RabbitMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'EBS on each node; EFS is rejected.',
    mentions: {
      cues: RABBIT,
      phrases: [
        { pattern: words`\bEFS\b|\bElastic File System\b`, value: 'efs' },
        { pattern: words`\bEBS\b`, value: 'ebs' },
      ],
    },
    history: [read(choice('ebs', 'EBS only'), RABBIT_ARCHITECTURE, { evidence: MODEL })],
  },
  {
    id: 'mq.storage.size',
    service: 'mq',
    title: 'Storage of a large broker',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'mq.m5; m7g sizes differ, and RabbitMQ 4 clusters set their own since 2026-07-14.',
    mentions: { cues: words`\b(?:storage|disk|stor(?:e|es|ed))\b`, sense: 'value' },
    history: [read(size(200 * GB, '200 GB'), LIMITS)],
    exam: size(200 * GB, '200 GB'),
  },
  {
    id: 'mq.storage.size',
    part: 'micro',
    service: 'mq',
    title: 'Storage of a micro broker',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bmicro\b`, sense: 'value' },
    history: [read(size(20 * GB, '20 GB'), LIMITS)],
  },
  {
    id: 'mq.brokers',
    service: 'mq',
    title: 'Brokers per account and Region',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: {
      cues: words`\b(?:accounts?|regions?|quotas?|limits?|max(?:imum)?|up to)\b`,
      noun: words`^(?:MQ )?brokers?\b`,
      sense: 'max',
    },
    history: [
      read(count(200, 'brokers'), LIMITS),
      read(count(50, 'brokers'), LIMITS),
      read(count(20, 'brokers'), LIMITS),
    ],
    exam: count(20, 'brokers'),
  },
  {
    id: 'mq.conns.active',
    service: 'mq',
    title: 'Connections per protocol of a large ActiveMQ broker',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'activemq' },
    mentions: {
      cues: words`\bconnections?\b`,
      not: words`\bmicro\b`,
      noun: words`^(?:wire~level )?connections?\b`,
      sense: 'max',
    },
    history: [read(count(2000, 'connections'), LIMITS), read(count(1000, 'connections'), LIMITS)],
  },
  {
    id: 'mq.conns.active',
    part: 'micro',
    service: 'mq',
    title: 'Connections per protocol of a micro ActiveMQ broker',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'activemq' },
    mentions: { cues: words`\bmicro\b`, noun: words`^(?:wire~level )?connections?\b`, sense: 'max' },
    history: [read(count(300, 'connections'), LIMITS), read(count(100, 'connections'), LIMITS)],
  },
  {
    id: 'mq.conns.rabbit',
    service: 'mq',
    title: 'Connections of a RabbitMQ node',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    mentions: {
      cues: words`\bconnections?\b`,
      phrases: [
        { pattern: words`\bunlimited connections?\b|\bno limits? (?:on|to|for) connections?\b`, value: 'unlimited' },
      ],
    },
    history: [read(choice('by-instance-type', 'fixed by the instance type'), LIMITS)],
  },
  {
    id: 'mq.msgsize',
    service: 'mq',
    title: 'Message size',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'No figure for the whole service: RabbitMQ 4 has max_message_size, ActiveMQ follows memory and store.',
    mentions: {
      phrases: [
        { pattern: words`\b(?:unlimited|no limit on|no limits? to)(?: the)? message size\b`, value: 'unlimited' },
      ],
    },
    history: [read(choice('by-broker', 'set by broker and instance type'), `${GUIDE}/configure-resource-limits.html`)],
  },
  {
    id: 'mq.ebs_rate',
    service: 'mq',
    title: 'Messages a second on EFS',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'config',
    scope: { mode: 'activemq' },
    note: 'Guidance for 1 KB persistent messages on ActiveMQ.',
    mentions: { cues: words`\bEFS\b`, noun: words`^(?:messages?|msgs?)\b`, sense: 'value' },
    history: [read(rate(80, 'messages'), STORAGE)],
  },
  {
    id: 'mq.ebs_rate',
    part: 'ebs',
    service: 'mq',
    title: 'Messages a second on EBS',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'config',
    scope: { mode: 'activemq' },
    mentions: { cues: words`\bEBS\b`, noun: words`^(?:messages?|msgs?)\b`, sense: 'value' },
    history: [read(rate(500, 'messages'), STORAGE)],
  },
  {
    id: 'mq.choice',
    service: 'mq',
    title: 'When to choose Amazon MQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'For applications that bring their protocol with them; AWS advises SQS and SNS for new ones.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:recommend(?:ed|s)?|best|ideal|choose|use)\b(?:[^.;?!]{0,30}?)\b(?:for )?(?:new|cloud~native|greenfield) (?:applications?|apps?|projects?|systems?)\b`,
          value: 'new',
        },
        {
          pattern: words`\b(?:migrat(?:e|es|ed|ing|ion)|lift~and~shift|existing (?:applications?|apps?|message brokers?)|on~prem(?:ises?)?|industry~standard|open protocols?)\b`,
          value: 'migration',
        },
      ],
    },
    history: [
      read(choice('migration', 'to move existing applications; SQS and SNS for new ones'), `${GUIDE}/welcome.html`),
    ],
    exam: choice('migration', 'to move existing applications'),
  },
  {
    id: 'mq.failover',
    service: 'mq',
    title: 'Failover of an active/standby pair',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'Seconds after a reboot, longer after a fault; clients use the failover transport with both endpoints.',
    mentions: {
      cues: words`\bfail~?over\b`,
      phrases: [
        { pattern: words`\bmanual(?:ly)?\b`, value: 'manual' },
        { pattern: words`\bautomatic(?:ally)?\b`, value: 'automatic' },
      ],
    },
    history: [read(choice('automatic', 'automatic'), ARCHITECTURE)],
    exam: choice('automatic', 'automatic'),
  },
  {
    id: 'mq.crdr',
    service: 'mq',
    title: 'Replication to another Region',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'A primary and a replica broker, DataReplicationMode CRDR.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:no|not|n't|n’t|without|lacks?) (?:support )?(?:cross~region|multi~region)\b`,
          value: 'none',
        },
        {
          pattern: words`\bRabbit~?MQ\b(?:[^.;?!]{0,40}?)\b(?:cross~region data replication|CRDR)\b`,
          value: 'rabbitmq',
        },
        { pattern: words`\b(?:cross~region data replication|CRDR)\b`, value: 'activemq' },
      ],
    },
    history: [
      read(choice('activemq', 'for ActiveMQ'), `${GUIDE}/crdr-for-active-mq.html`, {
        since: '2023-06-21',
        evidence: MODEL,
      }),
      read(choice('none', 'none'), RELEASES),
    ],
  },
  {
    id: 'mq.auth',
    service: 'mq',
    title: 'Authentication',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'RabbitMQ: OAuth 2.0 since September 2025, LDAP since November 2025. Passwords belong into Secrets Manager.',
    mentions: {
      phrases: [
        { pattern: words`\bRabbit~?MQ\b(?:[^.;?!]{0,40}?)\bonly (?:simple|username and password)\b`, value: 'simple' },
        { pattern: words`\b(?:LDAP|CONFIG_MANAGED|SIMPLE authentication)\b`, value: 'several' },
      ],
    },
    history: [
      read(choice('several', 'SIMPLE, LDAP, CONFIG_MANAGED (RabbitMQ)'), RELEASES, { since: '2025-09-03' }),
      read(choice('simple', 'SIMPLE, LDAP for ActiveMQ'), RELEASES),
    ],
  },
  {
    id: 'mq.private',
    service: 'mq',
    title: 'Private networking of RabbitMQ',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    scope: { mode: 'rabbitmq' },
    mentions: { phrases: [{ pattern: words`\b(?:RAM|Resource Access Manager) resource shares?\b`, value: 'ram' }] },
    history: [read(choice('ram', 'RAM resource shares'), RELEASES, { since: '2026-06-18' })],
  },
  {
    id: 'mq.cw.active',
    service: 'mq',
    title: 'ActiveMQ destinations that CloudWatch shows',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    mentions: {
      cues: words`\b(?:CloudWatch|metrics?|monitor(?:s|ed|ing)?)\b`,
      not: RABBIT,
      noun: words`^(?:ActiveMQ )?destinations?\b`,
      sense: 'max',
    },
    history: [read(count(1000, 'destinations'), LIMITS)],
  },
  {
    id: 'mq.cw.active',
    part: 'rabbitmq',
    service: 'mq',
    title: 'RabbitMQ queues that CloudWatch shows',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'RabbitMQ 4 sends no metrics per queue.',
    mentions: {
      cues: words`\b(?:CloudWatch|metrics?|monitor(?:s|ed|ing)?)\b`,
      not: ACTIVE,
      noun: words`^(?:RabbitMQ )?queues?\b`,
      sense: 'max',
    },
    history: [read(count(500, 'queues'), LIMITS)],
  },
] as const satisfies readonly Fact[];
