import type { Entry } from '../entry';
import { read } from '../reading';
import { choice } from '../units';
import { words } from '../words';
import { RABBIT } from './cues';
import { GUIDE, LIMITS, MODEL, RABBIT_ARCHITECTURE, RABBIT_VERSIONS, RELEASES } from './pages';

/** RabbitMQ alone: versions, queues, streams. */
export const rabbitmq = [
  {
    id: 'mq.rabbit.versions',
    title: 'RabbitMQ versions',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: '4.x on mq.m7g only; 3.11 and 3.12 ended in 2025.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:supports?|runs?|uses?|offers?|choose
            |versions?:?) (?:[^.;?!]{0,30}?)\bRabbit~?MQ (?:version )?(?:3\.(?:8|9|10|11|12)|4\.[01])(?!\d)`,
          value: 'ended',
        },
        { pattern: words`\bRabbit~?MQ (?:version )?(?:3\.13|4\.[23])(?!\d)`, value: 'current' },
      ],
    },
    history: [
      read(choice('current', '4.3, 4.2 and 3.13'), RABBIT_VERSIONS, { since: '2025-03-17' }),
      read(choice('ended', '3.12 and older'), RELEASES),
    ],
  },
  {
    id: 'mq.rabbit.upgrade',
    title: 'Upgrade of RabbitMQ 3.13 to 4.2',
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
    title: 'Default queue type of RabbitMQ 4',
    kind: 'choice',
    adjustable: 'config',
    scope: { mode: 'rabbitmq' },
    note: 'Mirrored classic queues exist on 3.x only.',
    mentions: {
      phrases: [
        { pattern: words`\bquorum queues?\b`, value: 'quorum' },
        {
          pattern: words`
            \b(?:default(?:s to)?|uses?|always|highly available
            |HA) (?:the |is |are |to |with |classic |by ){0,3}(?:mirrored (?:classic )?queues?|classic mirrored queues?
            |mirrored queues?)\b|\bqueues? (?:is|are) (?:always |automatically )?mirrored\b`,
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
    title: 'RabbitMQ streams',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'Creating one loses data.',
    mentions: {
      cues: words`\bstreams?\b`,
      phrases: [
        {
          pattern: words`
            \b(?:not|n't|n’t|no) (?:support(?:ed)?|available)?(?: for)? ?(?:RabbitMQ )?streams?\b
            |\bstreams? (?:are|is)(?: not|n't|n’t) (?:supported|available)\b`,
          value: 'unsupported',
        },
        {
          pattern: words`
            \b(?:supports?|use|with|offers?) (?:RabbitMQ )?streams?\b
            |\bRabbitMQ streams? (?:is|are) (?:also |fully )?(?:available|supported|possible)\b`,
          value: 'supported',
        },
      ],
    },
    history: [read(choice('unsupported', 'not supported'), RABBIT_VERSIONS)],
  },
  {
    id: 'mq.protocols.rabbit',
    title: 'Protocols of RabbitMQ',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'rabbitmq' },
    note: 'AMQP 0-9-1; on 4.2 and later also AMQP 1.0 and JMS.',
    mentions: {
      cues: RABBIT,
      phrases: [
        {
          pattern: words`
            \bRabbit~?MQ\b(?:[^.;?!]{0,60}?)\b(?:MQTT|STOMP|OpenWire)\b
            |\b(?:MQTT|STOMP|OpenWire)\b(?:[^.;?!]{0,40}?)\b(?:on|with|by|in|for) Rabbit~?MQ\b`,
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
    id: 'mq.deploy.rabbit',
    title: 'Deployment modes of RabbitMQ',
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
    id: 'mq.storage.rabbit',
    title: 'Storage of RabbitMQ',
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
    id: 'mq.conns.rabbit',
    title: 'Connections of a RabbitMQ node',
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
    id: 'mq.private',
    title: 'Private networking of RabbitMQ',
    kind: 'choice',
    adjustable: 'config',
    scope: { mode: 'rabbitmq' },
    mentions: { phrases: [{ pattern: words`\b(?:RAM|Resource Access Manager) resource shares?\b`, value: 'ram' }] },
    history: [read(choice('ram', 'RAM resource shares'), RELEASES, { since: '2026-06-18' })],
  },
] as const satisfies readonly Entry[];
