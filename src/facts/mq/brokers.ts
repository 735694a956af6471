import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, size } from '../units';
import { words } from '../words';
import { RABBIT } from './cues';
import { GUIDE, LIMITS, RELEASES } from './pages';

const ACTIVE = words`\bActive~?MQ\b`;

const GB = 1_000_000_000;

/** Brokers of both engines: choice, storage, quotas. */
export const brokers = [
  {
    id: 'mq.engines',
    title: 'Broker engines',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Apache ActiveMQ Classic and RabbitMQ.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:Active~?MQ(?:,| and| or| &| ?\/) ?(?:and |or )?Rabbit~?MQ
            |Rabbit~?MQ(?:,| and| or| &| ?\/) ?(?:and |or )?(?:Apache )?Active~?MQ)\b
            |\balso supports? Rabbit~?MQ\b`,
          value: 'activemq-and-rabbitmq',
        },
        {
          pattern: words`
            \b(?:only|just) (?:supports? )?(?:Apache )?Active~?MQ\b
            |(?<!\bRabbit~?MQ ?(?:\+|and|or|&|,|\/) ?)\bmanaged (?:implementation of |version of |service for )?(?:the )?
            (?:open~source )?(?:message broker )?(?:service )?(?:for )?(?:Apache )?Active~?MQ\b(?!(?:[^.;?!]{0,30}?)Rabbit)`,
          value: 'activemq',
        },
        {
          pattern: words`(?<!\bself[-\s])\bmanaged (?:Apache )?Kafka\b|(?<!\b(?:your|the) )\bIBM~MQ (?:engine|broker)s?\b`,
          value: 'others',
        },
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
    id: 'mq.storage.size',
    title: 'Storage of a large broker',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'mq.m5; m7g sizes differ, and RabbitMQ 4 clusters set their own since 2026-07-14.',
    mentions: {
      cues: words`\b(?:storage|disk|stor(?:e|es|ed))\b`,
      firmly: words`\b(?:storage|disk)\b`,
      not: words`\b(?:free|memory|RAM|vCPU|alarms?|watermark|segments?)\b`,
      sense: 'value',
    },
    history: [read(size(200 * GB, '200 GB'), LIMITS)],
    exam: size(200 * GB, '200 GB'),
  },
  {
    id: 'mq.storage.size',
    part: 'micro',
    title: 'Storage of a micro broker',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bmicro\b`,
      firmly: words`\b(?:storage|disk)\b`,
      not: words`\b(?:free|memory|RAM|vCPU|GiB|temporary)\b`,
      sense: 'value',
    },
    history: [read(size(20 * GB, '20 GB'), LIMITS)],
  },
  {
    id: 'mq.brokers',
    title: 'Brokers per account and Region',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: {
      cues: words`\bbrokers?\b`,
      noun: words`^(?:MQ )?brokers?\b`,
    },
    history: [
      read(count(200, 'brokers'), LIMITS),
      read(count(50, 'brokers'), LIMITS),
      read(count(20, 'brokers'), LIMITS),
    ],
    exam: count(20, 'brokers'),
  },
  {
    id: 'mq.msgsize',
    title: 'Message size',
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
    id: 'mq.choice',
    title: 'When to choose Amazon MQ',
    kind: 'choice',
    adjustable: 'config',
    note: 'For applications that bring their protocol with them; AWS advises SQS and SNS for new ones.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:recommend(?:ed|s)?|best|ideal|choose|use)\b(?:[^.;?!]{0,30}?)\b(?:for )?(?:new|cloud~native
            |greenfield) (?:applications?|apps?|projects?|systems?)\b`,
          value: 'new',
        },
        { pattern: words`\binstead of re~engineering\b…\bAmazon MQ\b`, value: 'migration' },
        {
          pattern: words`
            \b(?:migrat(?:e|es|ed|ing|ion)|lift~and~shift|existing (?:applications?|apps?|message brokers?)|on~prem(?:ises?)?
            |industry~standard|open protocols?)\b`,
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
    id: 'mq.auth',
    title: 'Authentication',
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
    id: 'mq.cw.active',
    title: 'ActiveMQ destinations that CloudWatch shows',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'activemq' },
    mentions: {
      cues: words`\b(?:CloudWatch|metrics?|monitor(?:s|ed|ing)?)\b`,
      not: RABBIT,
      noun: words`^(?:ActiveMQ )?destinations?\b`,
    },
    history: [read(count(1000, 'destinations'), LIMITS)],
  },
  {
    id: 'mq.cw.active',
    part: 'rabbitmq',
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
    },
    history: [read(count(500, 'queues'), LIMITS)],
  },
] as const satisfies readonly Entry[];
