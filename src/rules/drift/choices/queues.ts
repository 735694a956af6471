import { fifoMode, isFifo } from '../../../engine/graph';
import { longPattern } from '../../../engine/pattern';
import type { Value } from '../../../engine/types';
import { booleanOf, mentionsOf, stringOf } from '../../../engine/values';
import { graphOf, type Holder } from '../holders';
import { at, type ChoiceSetting, isOn, isSet, no, said, textOf, yes, yesNo } from './setting';

const QUEUE = 'AWS::SQS::Queue';
const TOPIC = 'AWS::SNS::Topic';
const SUBSCRIPTION = 'AWS::SNS::Subscription';
const STREAM = 'AWS::Kinesis::Stream';
const adjectives = '(?:(?:normal|plain|ordinary|regular|simple|SQS|Amazon SQS|SNS) )?';
const IS = "(?:is|are|ist|[’']s|as|was made) (?:(?:just|simply|actually|still|now|currently) )?";
const DLQ = '(?:dead[- ]letter[- ](?:queue|target)|DLQ|redrive policy)';

/** What queues and topics are, and whether their messages are encrypted; streams too. */
export const queueChoices: readonly ChoiceSetting[] = [
  {
    id: 'fifo',
    types: [QUEUE, TOPIC],
    path: 'FifoQueue',
    paths: { [TOPIC]: 'FifoTopic' },
    label: /\bFifoQueue\b|\bfifo_queue\b|\bFifoTopic\b|(?<![.\w-])(?:fifo|FIFO)\b(?=\s?[:=])/,
    // Names of FIFO queues end in .fifo.
    head: /(?<![.\w-])FIFO\b/i,
    sayings: [
      ...said(no, `\\b(?:${IS}(?:not|no)|isn['’]t) (?:an? )?${adjectives}(?<at>FIFO)\\b`),
      ...said(yes, `\\b${IS}(?:an? |eine )?${adjectives}(?<at>FIFO)(?:[ -](?:queue|topic))?\\b`),
      ...said(no, `\\b${IS}(?:an? |eine )?${adjectives}(?<at>standard)(?:[ -](?:queue|topic)|(?=\\s?(?:[;,.)]|$)))`),
      ...[
        ['FIFO', yes],
        ['standard', no],
      ].flatMap(([word, value = '']) =>
        said(
          value,
          `(?<at>\\b${word})(?: queue| topic)\\s{1,4}(?:called |named )?\\s{0,40}(?:${word === 'FIFO' ? '$|' : ''}(?<name>[\\w.-]{1,80}))`,
          `(?<name>[\\w.-]{1,80})\\s{1,4}\\(\\s?(?:an? )?(?:SQS |SNS )?(?<at>${word})(?: queue| topic)?\\s?[),]`,
          `(?<name>[\\w.-]{1,80})\\s{0,90}(?:,|:|[–—-])\\s{1,4}(?:an? )?(?:SQS )?(?<at>${word})(?: queue\\b| topic\\b|(?=\\s?[;,.]))`,
          `\\b(?:type|kind|mode)\\b(?: of [\\w.\\s-]{2,90}?)?\\W{1,6}(?:is |SQS )?(?<at>${word})\\b`,
          `^\\W{0,120}(?:an? )?(?<at>${word})(?: queue| topic)?\\W{0,4}$`,
        ),
      ),
      [/\bis (?:an? )?(?<at>non-FIFO|(?:normal|plain|ordinary|regular) (?:SQS |SNS )?(?:queue|topic))\b/i, no],
      [/\b(?<at>(?:does not|doesn['’]t) use FIFO)\b/i, no],
      [
        /\b(?<at>(?:keeps|preserves|guarantees|delivers(?: strictly)? in|processe[sd] in) (?:the )?(?:strict |exact )?order)\b/i,
        yes,
      ],
      [/\b(?<at>(?:does not|doesn't|do not) (?:keep|preserve|guarantee) (?:the )?order(?:ing)?)\b/i, no],
      [/\b(?<at>out of order)\b/i, no],
      [/\b(?<at>(?:does not|doesn['’]t|do not) (?:care|mind|matter) [^.;,]{0,24}\border)\b/i, no],
    ],
    read: ({ resource }) => yesNo(isFifo(resource)),
    names: { [yes]: 'FIFO', [no]: 'standard' },
    says: { [yes]: 'is a FIFO {noun}', [no]: 'is a standard {noun}' },
  },
  {
    id: 'dlq',
    types: [QUEUE, SUBSCRIPTION],
    through: ['target'],
    path: 'RedrivePolicy',
    paths: { 'AWS::Events::Rule': 'DeadLetterConfig', 'AWS::Scheduler::Schedule': 'DeadLetterConfig' },
    // A queue may be called `orders-dlq`.
    head: /\bRedrivePolicy\b|(?<![.\w-])(?:dead[- ]letter|DLQ)\b/i,
    ofFirst: true,
    sayings: [
      ...said(
        no,
        `\\b(?:has|with|uses|hat) (?:no|neither|keine) (?:own )?(?<at>${DLQ})\\b`,
        `\\b(?<at>(?:(?:has|have|does)(?:n't|n’t| not) (?:have |use )?|without |lacks )(?:an? |any )?${DLQ})\\b`,
        `\\bno (?<at>${DLQ}) (?:behind|on|for|at|attached to|configured for|under)\\b`,
        `\\bno (?<at>${DLQ}) (?:is|was|has been) (?:attached|configured|set|defined)\\b`,
        `\\b(?<at>${DLQ})s?(?: policy)?\\W{1,6}(?:no|none|n/a|off|missing|✗|❌|—|–|-)(?:\\W|$)`,
        `(?:^\\W{0,4}|\\bthere(?: is|['’]s) )(?<at>no ${DLQ})\\b`,
      ),
      ...said(yes, `\\b(?:backed|protected|followed|covered) (?:up )?by (?:an? |its )?(?<at>${DLQ})\\b`),
      [
        longPattern`
            \b(?:ends? up|go(?:es)?|(?:is|are) (?:moved|sent|put|parked)|lands?|moves?
            |(?:sends?|moves?|puts?|parks?) (?:\w{1,12} ){1,4}?)\s{0,6}(?:in|into|to|on) (?:an? |its |the )?(?:own )?(?<at>${DLQ})\b`,
        yes,
      ],
      ...said(
        yes,
        `\\b(?:has|with|uses|have|hat) (?:an? |its own |the |eine )?(?<at>${DLQ})\\b`,
        `\\b(?<at>${DLQ}(?: configured)?(?:\\W{1,6}(?:yes|on(?! (?:the|an?|its)\\b| {2})|configured|✓|✔|✅)|(?=\\W{1,6}after)))(?:\\W|$)`,
        `(?:\\bas (?:its|the)|[;,]) (?<at>${DLQ})(?=\\s{0,4}(?:[;,.]|$))`,
        `\\ban? (?<at>${DLQ}) is (?:attached|configured|set up|defined|behind)\\b`,
        `\\b(?:in|into|to|on) the (?<at>${DLQ}) (?:of|behind|for)\\s{1,4}(?<name>[\\w.-]{1,80})`,
        `\\bthere(?: is|['’]s) an? (?<at>${DLQ}) (?:behind|on|for|at|attached to)\\b`,
        `^\\W{0,4}an? (?<at>${DLQ}) (?:catches|collects|receives|takes|holds)\\b`,
        `\\bits (?:own )?(?<at>${DLQ})\\b(?! (?:policy|alarm)|[’'])`,
      ),
    ],
    read: hasDeadLetterQueue,
    says: { [yes]: 'has a dead-letter queue', [no]: 'has no dead-letter queue' },
  },
  {
    id: 'delay',
    types: [QUEUE],
    path: 'DelaySeconds',
    label: /\bdelay\b/i,
    sayings: [
      [
        longPattern`
          \b(?<at>(?:hands? (?:\w{1,12} ){1,3}out|delivers?|delivered|available|visible|handed out
            |can be (?:read|received|fetched)) (?:\w{1,12} ){0,4}(?:immediately|instantly|at once|right away|straight away
            |without (?:any )?delay))\b`,
        no,
      ],
    ],
    read: (holder) => {
      const value = textOf(holder, 'DelaySeconds', '0');
      return value === undefined ? undefined : yesNo(value !== '0');
    },
    says: { [yes]: 'delays messages', [no]: 'does not delay messages' },
  },
  {
    id: 'polling',
    types: [QUEUE],
    path: 'ReceiveMessageWaitTimeSeconds',
    head: /\blong[ -]poll/i,
    sayings: [
      [
        /\b(?<at>(?:no|not|without) long[ -]poll(?:ing|ed)|short[ -]poll(?:ing|ed|s)?|polls? short|polling is short)\b/i,
        no,
      ],
      [/\b(?<at>polls? long|(?:uses?|with|by|via|has|to) long[ -]polling)\b(?![^.;,]{0,24}\d)/i, yes],
      [/\b(?<at>long[ -]polling(?: is)?(?: |\s?[:=–-] )(?:on|enabled|yes|active|used))\b(?![^.;]{0,12}\d)/i, yes],
      [/[;,] (?<at>long[ -]polling)\s{0,4}(?:[;,.]|$)/i, yes],
      [/\b(?<at>long[ -]polling(?: is)?(?: |\s?[:=–-] )(?:off|disabled|no|none|not (?:on|enabled|used)))\b/i, no],
    ],
    read: (holder) => {
      const value = textOf(holder, 'ReceiveMessageWaitTimeSeconds', '0');
      return value === undefined ? undefined : yesNo(value !== '0');
    },
    names: { [yes]: 'long polling', [no]: 'short polling' },
    says: { [yes]: 'uses long polling', [no]: 'uses short polling' },
  },
  {
    id: 'deduplication',
    types: [QUEUE, TOPIC],
    path: 'ContentBasedDeduplication',
    label: /\bcontent(?:[ _-]?based)?[ _-]?dedup(?:lication)?\b|\bContentBasedDeduplication\b/i,
    sayings: [
      [
        longPattern`
          \b(?<at>(?<!\bnot |n['’]t )(?:must|have to|has to) (?:send|set|give|pass|provide
            |supply) (?:an? |the |their own )?(?:message )?dedup(?:lication)?[ -]id
          |(?<!\b(?:not|never) |n['’]t )(?:requires?|expects?|needs?
            |wants?) (?:an? |the )?(?:explicit |own )?(?:message )?dedup(?:lication)?[ -]ids?
          |(?:does not|doesn['’]t|do not) deduplicate (?:messages )?(?:by|on) (?:the |their )?(?:message )?(?:content|body)
          |dedup(?:licates|lication)?(?: is(?: done)?)? (?:by|on|with) (?:an? )?explicit (?:message |deduplication )?ids?
          |(?:duplicates|dedup\w{0,10}) (?:by|on|with|using) (?:an? |the |their )?(?:message )?dedup(?:lication)?[ -]ids?
          |(?<!(?:\bnot?|\bnever|\bwithout|n['’]t)\b[^.;,]{0,24})explicit (?:message )?dedup(?:lication)?[ -]ids?
          |dedup(?:licates|lication)(?: is)? (?:based )?on an id
          |(?<=\bdeduplication is )not (?:content[ -]based|by content))\b`,
        no,
      ],
      [
        longPattern`
          \b(?<at>(?:do(?:es)? not|do(?:es)?n['’]t) (?:need|require|expect) (?:an? |any )?(?:message )?dedup(?:lication)?[ -]ids?
          |(?:need not|needn['’]t|do(?:es)?(?: not|n['’]t)(?: (?:have|need) to)?) (?:send|set|give|pass|provide
            |supply) (?:an? |the |any |their own )?(?:message )?dedup(?:lication)?[ -]ids?
          |dedup(?:licate[sd]?|lication)?(?: messages| is(?: done)?)? (?:by|on) (?:the |their )?(?:message )?(?:content|body)
          |(?:works? out|derives?|computes?|builds?|makes?
            |takes?) (?:it|(?:the |its |an? )?dedup(?:lication)?[ -]id) from (?:the |its )?(?:message )?(?:content|body)
          |(?<=\bdeduplication(?: is)?:? {1,2})(?:content[ -]based|by content)|hash(?:es|ed|ing)? (?:of )?the (?:message )?body)\b`,
        yes,
      ],
    ],
    read: (holder) => yesNo(isFifo(holder.resource) === true ? isOn(holder, 'ContentBasedDeduplication') : undefined),
    says: { [yes]: 'has content-based deduplication on', [no]: 'has content-based deduplication off' },
  },
  {
    id: 'deduplication-scope',
    types: [QUEUE],
    path: 'DeduplicationScope',
    sayings: [
      [/\bdeduplicat[a-z]{1,5}\b[^.;]{0,40}\b(?<at>(?:per|within (?:a|each)) (?:message )?group)\b/i, 'messageGroup'],
      [
        /\bdeduplicat[a-z]{1,5}\b[^.;]{0,40}\b(?<at>per queue|(?:in|across|over|for) the (?:whole|entire) queue)\b/i,
        'queue',
      ],
    ],
    read: (holder) => (isFifo(holder.resource) ? textOf(holder, 'DeduplicationScope', 'queue') : undefined),
    says: { messageGroup: 'deduplicates in each message group', queue: 'deduplicates in the whole queue' },
  },
  {
    id: 'high-throughput',
    types: [QUEUE],
    path: 'FifoThroughputLimit',
    label: /\bhigh[- ]throughput(?: (?:mode|FIFO))?\b/i,
    sayings: [[/\b(?<at>(?:standard|normal|default) throughput)\b/i, no]],
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
    label: /\b(?:server-side )?encrypt(?:ed|ion|s)?(?: at rest| on the server(?: side)?)?\b|\bSSE\b(?!-)/i,
    sayings: [
      [/\b(?<at>unencrypted|not encrypted(?! (?:with|by|using)\b)|(?:un|nicht )verschlüsselt|in plain ?text)\b/i, no],
      [
        /\b(?<at>SSE-SQS|SQS(?:['’]s)? own key|SQS[ -](?:owned|managed) (?:keys?|encryption)|keys? (?:owned|managed) by SQS)\b/i,
        'sqs',
      ],
      [
        /\b(?<at>(?:customer(?:[- ]managed)?|(?:our|its|their|an?) own(?: KMS)?) key|key of (?:our|its|their) own|CMK|(?<=\bencrypt.{1,60})alias\/(?!aws\/)[\w/-]{2,60})\b/i,
        'kms-customer',
      ],
      [
        /\b(?<at>(?:AWS|Amazon)[- ]managed (?:KMS )?key|key (?:(?:that |which )?AWS manages|managed by AWS|of AWS)|alias\/aws\/[a-z]{3,8})\b/i,
        'kms-aws',
      ],
      [
        /(?:\b|\bencrypt(?:ed|ion)\W{1,6})(?<at>(?<=encrypt.{2,9})KMS|SSE-KMS|KMS key|KMS[- ]encrypted|with KMS|by KMS|(?<=encrypted (?:with|by|using) )the same (?:KMS )?key)\b/i,
        'kms',
      ],
    ],
    unchosen: [no, 'sqs'],
    names: { sqs: 'SSE-SQS', kms: 'SSE-KMS' },
    read: encryptionOf,
    says: {
      [yes]: 'is encrypted',
      sqs: 'is encrypted with SSE-SQS',
      kms: 'is encrypted with a KMS key',
      'kms-customer': 'is encrypted with a customer managed key',
      'kms-aws': 'is encrypted with the key that AWS manages',
      [no]: 'is not encrypted',
    },
  },
];

function hasDeadLetterQueue(holder: Holder): string | undefined {
  const { declared, resource, properties } = holder;
  if (properties.open) return undefined;
  if (resource.properties !== properties) return yesNo(isSet(holder, 'DeadLetterConfig'));
  const found = graphOf(declared)?.from(resource.id, 'dead-letters') ?? [];
  if (found.length > 0) return yes;
  return yesNo(isSet(holder, 'RedrivePolicy'));
}

/** Whose key it is: those of AWS have an alias that begins with `alias/aws/`; a key of the same template is the user's. */
function keyOf(key: Value | undefined): string {
  const text = stringOf(key);
  if (text !== undefined) return /(?:^|:)alias\/aws\//.test(text) ? 'kms-aws' : 'kms-customer';
  return mentionsOf(key).length > 0 ? 'kms-customer' : 'kms';
}

/** Queues are encrypted with SSE-SQS unless it is switched off or a key is given (SQS Developer Guide, encryption at rest). */
function encryptionOf(holder: Holder): string | undefined {
  const { type } = holder.resource;
  if (type === STREAM) {
    const set = isSet(holder, 'StreamEncryption');
    return set === undefined ? undefined : set ? keyOf(at('StreamEncryption.KeyId')(holder)) : no;
  }
  const key = isSet(holder, 'KmsMasterKeyId');
  if (key !== false) return key && keyOf(at('KmsMasterKeyId')(holder));
  if (type === TOPIC) return no;
  const managed = at('SqsManagedSseEnabled')(holder);
  if (managed === undefined) return 'sqs';
  const on = booleanOf(managed);
  return on === undefined ? undefined : on ? 'sqs' : no;
}
