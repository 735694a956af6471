import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, rate } from '../units';
import { words } from '../words';
import { RABBIT } from './cues';
import { ARCHITECTURE, GUIDE, LIMITS, MODEL, RELEASES, STORAGE } from './pages';

/** ActiveMQ alone: versions, protocols, deployment, storage. */
export const activemq = [
  {
    id: 'mq.active.versions',
    title: 'ActiveMQ versions',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: '5.15, 5.16 and 5.17 ended in 2024 and 2025.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:supports?|runs?|uses?|offers?|choose|versions?:?) (?:[^.;?!]{0,30}?)\bActive~?MQ (?:version )?5\.1[5-7](?!\d)`,
          value: 'ended',
        },
        { pattern: words`\bActive~?MQ (?:version )?5\.1[89](?!\d)`, value: 'current' },
      ],
    },
    history: [
      read(choice('current', '5.19 and 5.18'), `${GUIDE}/activemq-version-management.html`, { since: '2026-02-19' }),
      read(choice('ended', '5.17 and older'), RELEASES),
    ],
  },
  {
    id: 'mq.protocols.active',
    title: 'Protocols of ActiveMQ',
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
    id: 'mq.deploy.active',
    title: 'Deployment modes of ActiveMQ',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'SINGLE_INSTANCE, or ACTIVE_STANDBY_MULTI_AZ in two Availability Zones.',
    mentions: {
      not: RABBIT,
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
    id: 'mq.storage.active',
    title: 'Storage of ActiveMQ',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'EFS by default; EBS only for single-instance mq.m5 brokers. Fixed at creation.',
    mentions: {
      not: words`\bRabbit~?MQ\b|\b(?:standby|passive|multi~AZ|failover)\b`,
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
    title: 'Storage of an active/standby pair',
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
    id: 'mq.conns.active',
    title: 'Connections per protocol of a large ActiveMQ broker',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'activemq' },
    mentions: {
      cues: words`\bconnections?\b`,
      not: words`\bmicro\b`,
      noun: words`^(?:wire~level )?connections?\b`,
    },
    history: [read(count(2000, 'connections'), LIMITS), read(count(1000, 'connections'), LIMITS)],
  },
  {
    id: 'mq.conns.active',
    part: 'micro',
    title: 'Connections per protocol of a micro ActiveMQ broker',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'activemq' },
    mentions: { cues: words`\bmicro\b`, noun: words`^(?:wire~level )?connections?\b` },
    history: [read(count(300, 'connections'), LIMITS), read(count(100, 'connections'), LIMITS)],
  },
  {
    id: 'mq.ebs_rate',
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
    title: 'Messages a second on EBS',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'config',
    scope: { mode: 'activemq' },
    mentions: { cues: words`\bEBS\b`, noun: words`^(?:messages?|msgs?)\b`, sense: 'value' },
    history: [read(rate(500, 'messages'), STORAGE)],
  },
  {
    id: 'mq.failover',
    title: 'Failover of an active/standby pair',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    note: 'Seconds after a reboot, longer after a fault; clients use the failover transport with both endpoints.',
    mentions: {
      cues: words`\bfails?~over\b`,
      phrases: [
        { pattern: words`\bmanual(?:ly)?\b|\bby hand\b`, value: 'manual' },
        { pattern: words`\bautomatic(?:ally)?\b`, value: 'automatic' },
      ],
    },
    history: [read(choice('automatic', 'automatic'), ARCHITECTURE)],
    exam: choice('automatic', 'automatic'),
  },
  {
    id: 'mq.crdr',
    title: 'Replication to another Region',
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
] as const satisfies readonly Entry[];
