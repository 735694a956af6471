import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, KIB, MIB, rate, size } from '../units';
import { SIZE_ELSEWHERE, words } from '../words';
import { EVENTS } from './cues';
import { EVOLUTION, GUIDE, PUT_EVENTS, QUOTAS } from './pages';

/** A bus with rules and targets: sizes, counts, rates. */
export const bus = [
  {
    id: 'eb.name',
    title: 'Name of the service',
    kind: 'choice',
    adjustable: 'hard',
    note: 'The API is the same; new features are not added to CloudWatch Events.',
    mentions: {
      unscoped: true,
      phrases: [
        {
          pattern: words`
            (?<!(?:\b(?:evolution of|formerly|called|was|name|from|the)|\()(?:\s{0,4})(?:Amazon |AWS )?)\b
            (?:Amazon |AWS )?Cloud~?Watch Events?\b(?! (?:logs?|name|API)\b)`,
          value: 'cloudwatch-events',
        },
        { pattern: words`\bAmazon Event~?Bridge\b`, value: 'eventbridge' },
      ],
    },
    history: [
      read(choice('eventbridge', 'Amazon EventBridge'), EVOLUTION),
      read(choice('cloudwatch-events', 'Amazon CloudWatch Events'), EVOLUTION),
    ],
    exam: choice('eventbridge', 'Amazon EventBridge'),
  },
  {
    id: 'eb.event.size',
    title: 'Size of a PutEvents request, all entries together',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'One entry may use all of it.',
    mentions: {
      cues: words`\b(?:events?|payloads?|sizes?|entr(?:y|ies)|PutEvents|request|messages?|msgs?|data)\b|${SIZE_ELSEWHERE}`,
      not: words`\b(?:billed|billing|charged?|pric(?:e|ing)|chunks?|pattern|objects?|files?|match(?:es|ing)?|MaximumMessageSize)\b|\bS3\b(?:[^,;:()]{0,24}?)\d`,
    },
    history: [read(size(MIB, '1 MB'), PUT_EVENTS, { since: '2026-01-29' }), read(size(256 * KIB), PUT_EVENTS)],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'eb.putevents',
    title: 'Entries per PutEvents request',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:PutEvents|batch(?:es)?|(?:per|a|one|each|single) (?:call|request|API call))\b`,
      noun: words`^(?:event )?(?:entr(?:y|ies)|events?)\b`,
    },
    history: [read(count(10, 'entries'), PUT_EVENTS)],
    exam: count(10, 'entries'),
  },
  {
    id: 'eb.targets',
    title: 'Targets per rule',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'On a bus with rules and targets; further rules with the same pattern take more.',
    mentions: {
      cues: words`\b(?:targets?|rules?|regras?|reglas?|règles?|regol[ae]|regeln?)\b|ターゲット|ルール|目[标標]|规则|대상|규칙`,
      firmly: words`\brules?\b`,
      noun: words`^(?:targets?|destin(?:os?|ations?|azioni)|objetivos?|cibles?|ziele?|alvos?)\b|^[個个개]?の?(?:ターゲット|目[标標]|대상)`,
    },
    history: [read(count(5, 'targets'), QUOTAS)],
    exam: count(5, 'targets'),
  },
  {
    id: 'eb.rules',
    title: 'Rules per event bus',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    note: '100 in a few Regions.',
    mentions: {
      cues: words`\b(?:event )?bus(?:es)?\b|\bquotas?\b|\blimits?\b|\bbarramentos?\b|バス|总线|버스`,
      not: words`\b(?:wildcards?|schedules?)\b`,
      noun: words`^(?:event |EventBridge )?(?:rules?|regras?|reglas?|règles?|regol[ae]|regeln?)\b|^[個个개]?の?(?:ルール|规则|규칙)`,
    },
    history: [read(count(300, 'rules'), QUOTAS)],
    exam: count(300, 'rules'),
  },
  {
    id: 'eb.rules',
    part: 'elsewhere',
    title: 'Rules per event bus in a few Regions',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { regions: 'elsewhere' },
    mentions: {
      cues: words`\b(?:event )?bus(?:es)?\b|\bquotas?\b|\blimits?\b|\bbarramentos?\b|バス|总线|버스`,
      firmly: words`\bfew regions\b`,
      not: words`\b(?:wildcards?|schedules?)\b`,
      noun: words`^(?:event |EventBridge )?(?:rules?|regras?|reglas?|règles?|regol[ae]|regeln?)\b|^[個个개]?の?(?:ルール|规则|규칙)`,
    },
    history: [read(count(100, 'rules'), QUOTAS)],
  },
  {
    id: 'eb.buses',
    title: 'Event buses per account and Region',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: {
      cues: words`\b(?:accounts?|regions?|quotas?|limits?|max(?:imum)?|up to)\b`,
      noun: words`^(?:custom |partner )?(?:event )?bus(?:es)?\b`,
    },
    history: [read(count(100, 'buses'), QUOTAS)],
    exam: count(100, 'buses'),
  },
  {
    id: 'eb.pattern.size',
    title: 'Length of an event pattern',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: { cues: words`\bpatterns?\b`, noun: words`^char(?:acter)?s?\b` },
    history: [read(count(2048, 'characters'), QUOTAS)],
  },
  {
    id: 'eb.putevents.tps',
    title: 'PutEvents rate, largest Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    mentions: {
      cues: words`\b(?:PutEvents|put|publish(?:es|ed|ing)?|ingest(?:s|ed|ion)?)\b`,
      noun: EVENTS,
    },
    history: [read(rate(10_000, 'requests'), QUOTAS)],
  },
  {
    id: 'eb.putevents.tps',
    part: 'second',
    title: 'PutEvents rate, second class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-2', 'eu-central-1', 'eu-south-2'] },
    mentions: {
      cues: words`\b(?:PutEvents|put|publish(?:es|ed|ing)?|ingest(?:s|ed|ion)?)\b`,
      noun: EVENTS,
    },
    history: [read(rate(2400, 'requests'), QUOTAS)],
  },
  {
    id: 'eb.putevents.tps',
    part: 'elsewhere',
    title: 'PutEvents rate, smallest Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: 'elsewhere' },
    note: '1,200 or 600 in some Regions.',
    mentions: {
      cues: words`\b(?:PutEvents|put|publish(?:es|ed|ing)?|ingest(?:s|ed|ion)?)\b`,
      noun: EVENTS,
    },
    history: [read(rate(400, 'requests'), QUOTAS)],
  },
  {
    id: 'eb.invocations',
    title: 'Invocation rate of targets, largest Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    note: 'Events above it are delayed, not lost.',
    mentions: {
      cues: words`\binvo(?:cations?|kes?|ked)\b`,
      noun: words`^(?:target )?(?:invocations?|invokes?|transactions?|TPS|targets?|events?)`,
    },
    history: [read(rate(18_750, 'invocations'), QUOTAS)],
  },
  {
    id: 'eb.invocations',
    part: 'second',
    title: 'Invocation rate of targets, second class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-2', 'eu-central-1', 'eu-south-2'] },
    mentions: {
      cues: words`\binvo(?:cations?|kes?|ked)\b`,
      noun: words`^(?:target )?(?:invocations?|invokes?|transactions?|TPS|targets?|events?)`,
    },
    history: [read(rate(4500, 'invocations'), QUOTAS)],
  },
  {
    id: 'eb.wildcard',
    title: 'Rules with wildcards per bus',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bwildcards?\b`,
      noun: words`^(?:wildcard )?(?:rules?|filters?|patterns?)\b`,
    },
    history: [read(count(30, 'rules'), QUOTAS)],
  },
  {
    id: 'eb.apidest',
    title: 'API destinations per account and Region',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    note: 'As many connections.',
    mentions: {
      cues: words`\b(?:API destinations?|connections?)\b`,
      noun: words`^(?:API )?(?:destinations?|connections?)\b`,
    },
    history: [read(count(3000, 'API destinations'), QUOTAS)],
  },
  {
    id: 'eb.cmk',
    title: 'Customer managed keys',
    kind: 'choice',
    adjustable: 'config',
    note: 'For buses, archives, connections and pipes.',
    mentions: {
      phrases: [
        { pattern: words`\b(?:no|not support|n't support|n’t support) (?:customer~managed|KMS|CMK)`, value: 'none' },
        { pattern: words`\b(?:customer~managed (?:KMS )?keys?|CMKs?)\b`, value: 'available' },
      ],
    },
    history: [
      read(choice('available', 'on buses'), `${GUIDE}/eb-encryption-event-bus-cmkey.html`, {
        since: '2024-05-13',
        evidence: 'https://github.com/aws/aws-cli/blob/develop/CHANGELOG.rst',
      }),
      read(choice('none', 'none'), `${GUIDE}/eb-document-history.html`),
    ],
  },
] as const satisfies readonly Entry[];
