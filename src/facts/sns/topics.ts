import type { Entry } from '../entry';
import { read, recalled } from '../reading';
import { count, rate } from '../units';
import { words } from '../words';
import { FILTER, PUBLISHED, SUBSCRIPTIONS } from './cues';
import { QUOTAS } from './pages';

const SUBSCRIBE = words`
  \bsubs?cri(?:ptions?|bers?|be)\b|\bsubs\b|\b(?:as[cs]inaturas?|sub?scripci(?:ón|ones)|sottoscrizion[ei]|abonn)|サブスクリプション|订阅|구독`;
const TOPICS = words`^(?:SNS |standard |FIFO )?topics?\b`;

/** How many topics and subscriptions, how many publishes a second. */
export const topics = [
  {
    id: 'sns.subs.standard',
    title: 'Subscriptions per standard topic',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    note: 'Data Firehose: 5 per topic and subscription owner.',
    mentions: { cues: SUBSCRIBE, not: FILTER, noun: SUBSCRIPTIONS },
    history: [
      read(count(12_500_000, 'subscriptions'), QUOTAS),
      // The FAQ said so for years, as many who quote it show; when it changed is on no page that was found.
      recalled(count(10_000_000, 'subscriptions'), 'https://aws.amazon.com/sns/faqs/'),
    ],
    exam: count(12_500_000, 'subscriptions'),
  },
  {
    id: 'sns.subs.standard',
    part: 'firehose',
    title: 'Data Firehose subscriptions per topic and owner',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    mentions: {
      cues: words`\bfirehose\b`,
      noun: words`^(?:firehose |delivery )?(?:subscriptions?|subscribers?|(?:delivery )?streams?)\b`,
    },
    history: [read(count(5, 'subscriptions'), QUOTAS)],
  },
  {
    id: 'sns.subs.fifo',
    title: 'Subscriptions per FIFO topic',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'fifo' },
    mentions: {
      cues: SUBSCRIBE,
      // So many are told of standard topics.
      not: words`\bfilter(?:s|ing)?\b|\bFilterPolicy\b|\bmillion\b`,
      noun: SUBSCRIPTIONS,
    },
    history: [read(count(100, 'subscriptions'), QUOTAS)],
    exam: count(100, 'subscriptions'),
  },
  {
    id: 'sns.topics.standard',
    title: 'Standard topics per account',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: {
      cues: words`\btopics?\b`,
      not: words`\bper (?:budget|alarm|rule|bucket)\b`,
      noun: TOPICS,
    },
    history: [read(count(100_000, 'topics'), QUOTAS)],
    exam: count(100_000, 'topics'),
  },
  {
    id: 'sns.topics.fifo',
    title: 'FIFO topics per account',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'fifo' },
    mentions: { cues: words`\btopics?\b`, not: words`\bsubscri`, noun: TOPICS },
    history: [read(count(1000, 'topics'), QUOTAS, { since: '2020-10-22' })],
    exam: count(1000, 'topics'),
  },
  {
    id: 'sns.subscribe.tps',
    title: 'Calls of the Subscribe API',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    mentions: {
      cues: words`\bSubscribe\b`,
      not: words`\bpublish`,
      noun: words`^(?:Subscribe )?(?:transactions?|TPS|requests?|calls?|API calls?)`,
    },
    history: [read(rate(100, 'calls'), QUOTAS)],
  },
  {
    id: 'sns.pub.tps',
    title: 'Publish rate of standard topics: largest Region',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'standard', regions: ['us-east-1'] },
    note: 'Messages per account and Region, Publish and PublishBatch together.',
    mentions: { cues: words`\bpublish`, noun: PUBLISHED },
    history: [read(rate(30_000, 'messages'), QUOTAS)],
  },
  {
    id: 'sns.pub.tps',
    part: 'second',
    title: 'Publish rate of standard topics: second class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'standard', regions: ['us-west-2', 'eu-west-1'] },
    mentions: { cues: words`\bpublish`, noun: PUBLISHED },
    history: [read(rate(9000, 'messages'), QUOTAS)],
  },
  {
    id: 'sns.pub.tps',
    part: 'elsewhere',
    title: 'Publish rate of standard topics: smallest Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'standard', regions: 'elsewhere' },
    note: '1,500 in some Regions in between.',
    mentions: { cues: words`\bpublish`, noun: PUBLISHED },
    history: [read(rate(300, 'messages'), QUOTAS)],
  },
] as const satisfies readonly Entry[];
