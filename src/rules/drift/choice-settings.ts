import { fifoMode, isFifo } from '../../engine/graph';
import type { Value } from '../../engine/types';
import { booleanOf, isAbsent, isPresent, property, stringOf } from '../../engine/values';
import { graphOf, type Holder, type Through } from './holders';

/** A setting that prose states by a word: yes or no, or one of a few. */
export interface ChoiceSetting {
  readonly id: string;
  readonly types: readonly string[];
  readonly through?: readonly Through[];
  /** The property that findings point at. */
  readonly path: string;
  /** Words that name the setting; whether it is so is read around them. */
  readonly label?: RegExp;
  /** Words that name it where they head a row or column of a table. */
  readonly head?: RegExp;
  /** A verb says that it is so: "splits the batch". Other labels need "is", "has", "with" before or "on" behind. */
  readonly isVerb?: boolean;
  /** In a clause with two names the first is meant: "Orders is backed by Failed as its dead-letter queue". */
  readonly ofFirst?: boolean;
  /** Words that say outright which it is. `at` are the words at fault, `name` the name of the resource if it is told. */
  readonly sayings?: readonly (readonly [pattern: RegExp, value: string])[];
  /** What the template says; `undefined` where that is not known. */
  readonly read: (holder: Holder) => string | undefined;
  /** What a finding says of the resource for each value; `{noun}` is what it is. */
  readonly says: Readonly<Record<string, string>>;
}

const yes = 'yes';
const no = 'no';
const yesNo = (is: boolean | undefined): string | undefined => (is === undefined ? undefined : is ? yes : no);
const at = (path: string): ((holder: Holder) => Value | undefined) => {
  return ({ properties }) => property(properties, path);
};

/** Set or not; `undefined` where a part of the properties could not be read. */
function isSet(holder: Holder, path: string): boolean | undefined {
  const value = at(path)(holder);
  if (isPresent(value)) return true;
  return isAbsent(value) && !holder.properties.open ? false : undefined;
}

/** `true` where the property is, `false` where it is not or not set. */
function isOn(holder: Holder, path: string): boolean | undefined {
  const value = at(path)(holder);
  if (value === undefined) return holder.properties.open ? undefined : false;
  return booleanOf(value);
}

/** The text of a property, its default where it is not set. */
function textOf(holder: Holder, path: string, byDefault?: string): string | undefined {
  const value = at(path)(holder);
  if (value === undefined) return holder.properties.open ? undefined : byDefault;
  return stringOf(value);
}

const QUEUE = 'AWS::SQS::Queue';
const TOPIC = 'AWS::SNS::Topic';
const SUBSCRIPTION = 'AWS::SNS::Subscription';
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const STREAM = 'AWS::Kinesis::Stream';
const BROKER = 'AWS::AmazonMQ::Broker';
const FIREHOSE = 'AWS::KinesisFirehose::DeliveryStream';

const adjectives = '(?:(?:normal|plain|ordinary|regular|simple|SQS|Amazon SQS|SNS) )?';
const DLQ = '(?:dead[- ]letter[- ](?:queue|target)|DLQ|redrive policy)';

export const choiceSettings: readonly ChoiceSetting[] = [
  {
    id: 'fifo',
    types: [QUEUE, TOPIC],
    path: 'FifoQueue',
    label: /\bFifoQueue\b|\bfifo_queue\b|\bFifoTopic\b|\bfifo\b(?=\s?[:=])/,
    head: /\bFIFO\b/i,
    sayings: [
      [new RegExp(`\\b(?:is|as|was made) (?:not |no )(?:an? )?${adjectives}(?<at>FIFO)\\b`, 'i'), no],
      [new RegExp(`\\b(?:isn't|isn’t) (?:an? )?${adjectives}(?<at>FIFO)\\b`, 'i'), no],
      [new RegExp(`\\b(?:is|as|was made) (?:an? )?${adjectives}(?<at>FIFO)(?: (?:queue|topic))?\\b`, 'i'), yes],
      [new RegExp(`\\b(?:is|as|was made) (?:an? )?${adjectives}(?<at>standard)(?: (?:queue|topic))\\b`, 'i'), no],
      [/(?<at>\bFIFO)(?: queue| topic)\s{1,4}(?:called |named )?\s{0,40}(?:$|(?<name>[\w.-]{1,80}))/i, yes],
      [/(?<name>[\w.-]{1,80})\s{1,4}\(\s?(?:an? )?(?<at>FIFO)(?: queue| topic)?\s?[),]/i, yes],
      [/(?<name>[\w.-]{1,80})\s{1,4}\(\s?(?:an? )?(?<at>standard)(?: queue| topic)?\s?[),]/i, no],
      [/(?<name>[\w.-]{1,80})\s{0,90}(?:,|:|[–—-])\s{1,4}(?:an? )?(?:SQS )?(?<at>FIFO)(?: queue| topic)\b/i, yes],
      [/(?<name>[\w.-]{1,80})\s{0,90}(?:,|:|[–—-])\s{1,4}(?:an? )?(?:SQS )?(?<at>standard)(?: queue| topic)\b/i, no],
      [/\bis (?<at>non-FIFO)\b/i, no],
      [/\b(?<at>(?:does not|doesn['’]t) use FIFO)\b/i, no],
      [/(?<at>\bstandard)(?: queue| topic)\s{1,4}(?:called |named )?\s{0,40}(?<name>[\w.-]{1,80})/i, no],
      [/\b(?:type|kind|mode)\b\W{1,6}(?:is )?(?<at>FIFO)\b/i, yes],
      [/\b(?:type|kind|mode)\b\W{1,6}(?:is )?(?<at>standard)\b/i, no],
      [/^\W{0,4}(?<at>FIFO)(?: queue| topic)?\W{0,4}$/i, yes],
      [/^\W{0,4}(?<at>standard)(?: queue| topic)\W{0,4}$/i, no],
      [/\b(?<at>(?:keeps|preserves|guarantees|delivers in) (?:the )?(?:strict |exact )?order)\b/i, yes],
      [/\b(?<at>(?:does not|doesn't|do not) (?:keep|preserve|guarantee) (?:the )?order(?:ing)?)\b/i, no],
      [/\b(?<at>out of order)\b/i, no],
    ],
    read: ({ resource }) => yesNo(isFifo(resource)),
    says: { [yes]: 'is a FIFO {noun}', [no]: 'is a standard {noun}' },
  },
  {
    id: 'dlq',
    types: [QUEUE, SUBSCRIPTION],
    path: 'RedrivePolicy',
    head: /\bRedrivePolicy\b|\bdead[- ]letter\b|\bDLQ\b/i,
    ofFirst: true,
    sayings: [
      [new RegExp(`\\b(?:has|with|uses) (?:no|neither) (?:own )?(?<at>${DLQ})\\b`, 'i'), no],
      [new RegExp(`\\b(?<at>(?:has|have|does)(?:n't|n’t| not) (?:have |use )?(?:an? |any )?${DLQ})\\b`, 'i'), no],
      [new RegExp(`\\b(?<at>without (?:an? |any )?${DLQ})\\b`, 'i'), no],
      [new RegExp(`\\b(?<at>lacks (?:an? |any )?${DLQ})\\b`, 'i'), no],
      [new RegExp(`\\bno (?<at>${DLQ}) (?:behind|on|for|at|attached to|configured for|under)\\b`, 'i'), no],
      [new RegExp(`\\bno (?<at>${DLQ}) (?:is|was|has been) (?:attached|configured|set|defined)\\b`, 'i'), no],
      [new RegExp(`\\b(?<at>${DLQ})s?(?: policy)?\\W{1,6}(?:no|none|n/a|off|missing|✗|❌|—|–|-)(?:\\W|$)`, 'i'), no],
      [new RegExp(`^\\W{0,4}(?<at>no ${DLQ})\\b`, 'i'), no],
      [new RegExp(`\\b(?:backed|protected|followed|covered) (?:up )?by (?:an? |its )?(?<at>${DLQ})\\b`, 'i'), yes],
      [
        new RegExp(
          `\\b(?:ends? up|go(?:es)?|(?:is|are) (?:moved|sent|put|parked)|lands?|moves?) (?:in|into|to|on) (?:an? |its |the )?(?:own )?(?<at>${DLQ})\\b`,
          'i',
        ),
        yes,
      ],
      [new RegExp(`\\b(?:has|with|uses|have) (?:an? |its own |the )?(?<at>${DLQ})\\b`, 'i'), yes],
      [new RegExp(`\\b(?<at>${DLQ})(?: configured)?\\W{1,6}(?:yes|on|configured|✓|✔|✅|after)(?:\\W|$)`, 'i'), yes],
      [new RegExp(`\\bas (?:its|the) (?<at>${DLQ})\\b`, 'i'), yes],
    ],
    read: hasDeadLetterQueue,
    says: { [yes]: 'has a dead-letter queue', [no]: 'has no dead-letter queue' },
  },
  {
    id: 'delay',
    types: [QUEUE],
    path: 'DelaySeconds',
    label: /\bdelay\b/i,
    read: (holder) => {
      const value = textOf(holder, 'DelaySeconds', '0');
      return value === undefined ? undefined : yesNo(value !== '0');
    },
    says: { [yes]: 'delays messages', [no]: 'does not delay messages' },
  },
  {
    id: 'failure-destination',
    types: [MAPPING],
    through: ['mapping'],
    path: 'DestinationConfig',
    label: /\b(?:on-)?failure destination\b|\bon_?failure\b/i,
    read: (holder) => yesNo(isSet(holder, 'DestinationConfig.OnFailure')),
    says: { [yes]: 'has a failure destination', [no]: 'has no failure destination' },
  },
  {
    id: 'deduplication',
    types: [QUEUE, TOPIC],
    path: 'ContentBasedDeduplication',
    label: /\bcontent[ _-]?based[ _-]?dedup(?:lication)?\b|\bContentBasedDeduplication\b/i,
    sayings: [
      [
        /\b(?<at>(?:must|have to|has to) (?:send|set|give|pass|provide|supply) (?:an? |the |their own )?(?:message )?dedup(?:lication)?[ -]id)\b/i,
        no,
      ],
      [
        /\b(?<at>(?:need not|needn't|do not have to|don't have to|do not need to) (?:send|set|give|pass|provide|supply) (?:an? |the |their own )?(?:message )?dedup(?:lication)?[ -]id)\b/i,
        yes,
      ],
      [/\b(?<at>deduplicate[sd]? (?:messages )?(?:by|on) (?:the |their )?(?:message )?(?:content|body))\b/i, yes],
      [/\b(?<at>hash(?:es|ed)? (?:of )?the (?:message )?body)\b/i, yes],
    ],
    read: (holder) => yesNo(isFifo(holder.resource) === true ? isOn(holder, 'ContentBasedDeduplication') : undefined),
    says: { [yes]: 'has content-based deduplication on', [no]: 'has content-based deduplication off' },
  },
  {
    id: 'high-throughput',
    types: [QUEUE],
    path: 'FifoThroughputLimit',
    label: /\bhigh[- ]throughput(?: (?:mode|FIFO))?\b/i,
    read: ({ resource }) => {
      const mode = fifoMode(resource);
      return mode === undefined ? undefined : yesNo(mode === 'high-throughput');
    },
    says: { [yes]: 'is in high-throughput mode', [no]: 'is not in high-throughput mode' },
  },
  {
    id: 'encryption',
    types: [QUEUE, TOPIC, STREAM],
    path: 'KmsMasterKeyId',
    label: /\b(?:server-side )?encrypt(?:ed|ion|s)(?: at rest| on the server(?: side)?)?\b|\bSSE\b(?!-)/i,
    sayings: [
      [/\b(?<at>unencrypted|not encrypted|in plain ?text)\b/i, no],
      [/\b(?<at>SSE-SQS)\b/, 'sqs'],
      [/\b(?<at>SSE-KMS|KMS key|customer[- ]managed key|with KMS|by KMS)\b/i, 'kms'],
    ],
    read: encryptionOf,
    says: {
      [yes]: 'is encrypted',
      sqs: 'is encrypted with SSE-SQS',
      kms: 'is encrypted with a KMS key',
      [no]: 'is not encrypted',
    },
  },
  {
    id: 'raw-delivery',
    types: [SUBSCRIPTION],
    through: ['subscription'],
    path: 'RawMessageDelivery',
    label: /\braw[ _-]?message[ _-]?delivery\b|\bRawMessageDelivery\b|\braw delivery\b|\brawly\b/i,
    sayings: [
      [
        /\b(?<at>(?:delivers?|gets?|receives?|passes|sends?) (?:the )?raw (?:messages?|bod(?:y|ies)|payloads?))\b/i,
        yes,
      ],
      [/\b(?<at>(?:wraps?|wrapped|unwraps?|inside) (?:\w{1,12} ){0,4}(?:SNS )?envelope)\b/i, no],
      [/\b(?<at>without (?:the |an? )?(?:SNS )?envelope)\b/i, yes],
    ],
    read: (holder) => yesNo(isOn(holder, 'RawMessageDelivery')),
    says: { [yes]: 'delivers raw messages', [no]: 'does not deliver raw messages' },
  },
  {
    id: 'filter',
    types: [SUBSCRIPTION],
    through: ['subscription'],
    path: 'FilterPolicy',
    label: /\bfilter[ _-]?polic(?:y|ies)\b|\bFilterPolicy\b|\bfilter\b/i,
    sayings: [
      [/\b(?<at>unfiltered)\b/i, no],
      [
        /\b(?<at>(?:gets?|receives?|sees?|takes?|passes on|passes|delivers?) (?:everything|all (?:messages|events|of them)|every (?:message|event)))\b/i,
        no,
      ],
    ],
    read: (holder) => yesNo(isSet(holder, 'FilterPolicy')),
    says: { [yes]: 'has a filter policy', [no]: 'has no filter policy' },
  },
  {
    id: 'filter-scope',
    types: [SUBSCRIPTION],
    through: ['subscription'],
    path: 'FilterPolicyScope',
    sayings: [
      [
        /\bfilter(?:s|ed|ing)?\b[^.;]{0,20}\b(?:on|by) (?:the |its )?(?<at>(?:message )?attributes?)\b/i,
        'MessageAttributes',
      ],
      [
        /\bfilter(?:s|ed|ing)?\b[^.;]{0,20}\b(?:on|by) (?:the |its )?(?<at>(?:message )?(?:body|payload))\b/i,
        'MessageBody',
      ],
    ],
    read: (holder) =>
      isSet(holder, 'FilterPolicy') ? textOf(holder, 'FilterPolicyScope', 'MessageAttributes') : undefined,
    says: { MessageAttributes: 'filters on message attributes', MessageBody: 'filters on the message body' },
  },
  {
    id: 'partial-batch',
    types: [MAPPING],
    through: ['mapping'],
    path: 'FunctionResponseTypes',
    label:
      /\bpartial[ -]batch(?:es)?(?: (?:responses?|failures?))?\b|\breport_?batch_?item_?failures\b|\bbatch[ -]item[ -]failures\b/i,
    read: (holder) => yesNo(isSet(holder, 'FunctionResponseTypes')),
    says: { [yes]: 'reports batch item failures', [no]: 'does not report batch item failures' },
  },
  {
    id: 'bisect',
    types: [MAPPING],
    through: ['mapping'],
    path: 'BisectBatchOnFunctionError',
    label:
      /\bBisectBatchOnFunctionError\b|\bbisect_?[bB]atch(?:_?[oO]n_?(?:[fF]unction_?)?[eE]rror)?\b|\bbisect(?:s|ed|ing|ion)?\b|\bsplits? (?:(?:the|a|its|every|failed|failing) ){0,2}batch(?:es)?\b|\b(?:split|cut|divided) in (?:two|half)\b|\bhalves\b/i,
    isVerb: true,
    read: (holder) => yesNo(isOn(holder, 'BisectBatchOnFunctionError')),
    says: { [yes]: 'splits a batch on error', [no]: 'does not split a batch on error' },
  },
  {
    id: 'start',
    types: [MAPPING],
    through: ['mapping'],
    path: 'StartingPosition',
    sayings: [
      [
        /\b(?<at>TRIM_HORIZON|(?:the )?oldest (?:available )?(?:record|position)|the beginning of the stream)\b/i,
        'TRIM_HORIZON',
      ],
      [
        /\b(?<at>LATEST|(?:the )?(?:newest|latest) (?:record|position)|(?:only )?new records(?: only)?)(?:\b|$)/,
        'LATEST',
      ],
    ],
    read: (holder) => textOf(holder, 'StartingPosition'),
    says: { TRIM_HORIZON: 'starts at TRIM_HORIZON', LATEST: 'starts at LATEST' },
  },
  {
    id: 'stream-mode',
    types: [STREAM],
    path: 'StreamModeDetails',
    sayings: [
      [/(?<at>\bon[- ]demand)\b/i, 'ON_DEMAND'],
      [/(?<at>\bprovisioned)\b/i, 'PROVISIONED'],
      [/(?<at>\b(?:\d{1,4}|one|two|three|four|five|six|eight|ten) shards?)\b/i, 'PROVISIONED'],
    ],
    read: (holder) =>
      textOf(holder, 'StreamModeDetails.StreamMode', isSet(holder, 'ShardCount') ? 'PROVISIONED' : undefined),
    says: { ON_DEMAND: 'is on-demand', PROVISIONED: 'is provisioned' },
  },
  {
    id: 'compression',
    types: [FIREHOSE],
    path: 'ExtendedS3DestinationConfiguration.CompressionFormat',
    label: /\bcompress(?:ed|ion|es)\b/i,
    sayings: [
      [/\b(?<at>uncompressed|not compressed)\b/i, no],
      [/\b(?<at>gzip(?:ped)?)\b/i, 'GZIP'],
      [/\b(?<at>snappy)\b/i, 'SNAPPY'],
      [/\b(?<at>zip(?:ped)?)\b/i, 'ZIP'],
    ],
    read: (holder) => {
      if (!isSet(holder, 'ExtendedS3DestinationConfiguration')) return undefined;
      const format = textOf(holder, 'ExtendedS3DestinationConfiguration.CompressionFormat', 'UNCOMPRESSED');
      return format === undefined ? undefined : format === 'UNCOMPRESSED' ? no : format.toUpperCase();
    },
    says: {
      GZIP: 'compresses with GZIP',
      SNAPPY: 'compresses with Snappy',
      ZIP: 'compresses with ZIP',
      [no]: 'does not compress what it writes',
    },
  },
  {
    id: 'engine',
    types: [BROKER],
    path: 'EngineType',
    sayings: [
      [/\b(?<at>RabbitMQ|Rabbit)\b/i, 'RABBITMQ'],
      [/\b(?<at>ActiveMQ)\b/i, 'ACTIVEMQ'],
    ],
    read: (holder) => textOf(holder, 'EngineType')?.toUpperCase(),
    says: { RABBITMQ: 'is a RabbitMQ broker', ACTIVEMQ: 'is an ActiveMQ broker' },
  },
  {
    id: 'deployment',
    types: [BROKER],
    path: 'DeploymentMode',
    sayings: [
      [
        /\b(?<at>single[- ]instance|one (?:broker )?instance|single broker|single node|SINGLE_INSTANCE)\b/i,
        'SINGLE_INSTANCE',
      ],
      [
        /\b(?<at>active\s?[/-]\s?standby|ACTIVE_STANDBY_MULTI_AZ|standby (?:instance|broker))/i,
        'ACTIVE_STANDBY_MULTI_AZ',
      ],
      [
        /\b(?<at>cluster(?: deployment| of three(?: nodes| brokers)?)?|three[- ]node cluster|CLUSTER_MULTI_AZ)\b/i,
        'CLUSTER_MULTI_AZ',
      ],
    ],
    read: (holder) => textOf(holder, 'DeploymentMode'),
    says: {
      SINGLE_INSTANCE: 'is a single instance',
      ACTIVE_STANDBY_MULTI_AZ: 'is active/standby',
      CLUSTER_MULTI_AZ: 'is a cluster',
    },
  },
  {
    id: 'public',
    types: [BROKER],
    path: 'PubliclyAccessible',
    label:
      /\bpublic(?:ly)?(?: accessible| reachable)?\b|\b(?:reach(?:ed|able)|access(?:ed|ible)|open|exposed)\b[^.;,]{0,12}\b(?:from|to|on) the (?:public )?internet\b|\bPubliclyAccessible\b/i,
    isVerb: true,
    read: (holder) => yesNo(isOn(holder, 'PubliclyAccessible')),
    says: { [yes]: 'is publicly accessible', [no]: 'is not publicly accessible' },
  },
];

function hasDeadLetterQueue(holder: Holder): string | undefined {
  const { declared, resource, properties } = holder;
  if (properties.open) return undefined;
  const found = graphOf(declared)?.from(resource.id, 'dead-letters') ?? [];
  if (found.length > 0) return yes;
  return yesNo(isSet(holder, 'RedrivePolicy'));
}

/** Queues are encrypted with SSE-SQS unless it is switched off or a key is given (SQS Developer Guide, encryption at rest). */
function encryptionOf(holder: Holder): string | undefined {
  const { type } = holder.resource;
  if (type === STREAM) {
    const set = isSet(holder, 'StreamEncryption');
    return set === undefined ? undefined : set ? 'kms' : no;
  }
  const key = isSet(holder, 'KmsMasterKeyId');
  if (key !== false) return key && 'kms';
  if (type === TOPIC) return no;
  const managed = at('SqsManagedSseEnabled')(holder);
  if (managed === undefined) return 'sqs';
  const on = booleanOf(managed);
  return on === undefined ? undefined : on ? 'sqs' : no;
}
