import { inOneLine } from '../engine/in-one-line';
import { moved } from '../engine/moved';
import { lazyPattern, longPattern } from '../engine/pattern';
import { inPieces, saysAnywhere } from '../engine/pieces';
import { numberPlaces, readQuantities } from '../engine/read/quantity';
import { unitOfOtherLanguage } from '../engine/read/units';
import type { Note, NoteContext, Pattern, PropertyFacts, Quantity, Sentence, Service, Span } from '../engine/types';
import { HOUR, MIB } from '../facts/units';
import { headsOf, isOfReasons, settingOfRow } from './cell-heads';
import { carriersOf } from './design/carriers';
import { namedResource } from './named-resource';
import { isAbout, isOption, isStruckOut } from './sayings/surroundings';
import { isTakenBackAt } from './sayings/taken-back';
import { toldKind } from './told-kind';

/** A setting of one's own that prose tells, with the range that AWS has for it. */
export interface DescribedSetting {
  readonly property: PropertyFacts;
  /** In the unit of the property. */
  readonly number: number;
  readonly span: Span;
  readonly name: string | undefined;
}

interface Told {
  readonly service: Service;
  readonly type: string;
  readonly path: string;
  /** What the setting is called, anchored at the end: it stands directly before its value. */
  readonly called: Pattern;
  /** The called words are a property and nothing else, so no word of one's own is needed. */
  readonly isProperty: boolean;
}

const link = inOneLine`
    (?: (?:of|for|on) (?:the |our |its |this |each |every |an? )?(?:[\w'.-]{1,40} ){0,3}?
      (?:queues?(?:\s{2}[\w.-]{2,40})?|[\w-]{1,40}\.fifo|SQS|functions?|lambdas?|stream|consumer|reader|mapping|(?:SQS )?trigger|worker
      |(?<=\s{2})[\w.-]{2,40}))?(?: \((?:SQS|FIFO|standard|Kinesis)\))?(?: (?:is|was|stays|are|to|of|at|set|configured|fixed|as|with|currently
      |now)){0,4}\s{0,3}[:=]?\s{0,3}$`;

function called(words: string): Pattern {
  return lazyPattern('i', () => `\\b(?:${words})[\`"'*_]{0,2}${link}`.replaceAll(' ', '\\s{1,4}'));
}

/** Settings of a type of resource, by path; a property's own name tells of nothing else. */
function ofType(
  service: Service,
  type: string,
  rows: readonly (readonly [path: string, words: string, isProperty?: true])[],
): readonly Told[] {
  return rows.map(([path, words, isProperty = false]) => ({ service, type, path, called: called(words), isProperty }));
}

// The widest of all destinations: whatever lies outside is out of range for each of them.
const hints = 'ExtendedS3DestinationConfiguration.BufferingHints';
const settings: readonly Told[] = [
  ...ofType('sqs', 'AWS::SQS::Queue', [
    ['VisibilityTimeout', 'VisibilityTimeout|visibility_timeout(?:_seconds)?', true],
    ['VisibilityTimeout', 'visibility(?:[- ]time-?outs?)?'],
    ['MaximumMessageSize', 'MaximumMessageSize', true],
    ['DelaySeconds', 'DelaySeconds|delay_seconds', true],
    [
      'DelaySeconds',
      inOneLine`
          (?:delivery |queue )delay|delay|delay(?:s|ed)? (?:(?:every|each|all|the|our) (?:\w{1,12} ){0,2})?(?:messages?
          |deliver(?:y|ies)|orders?|events?) (?:by|for)|(?:is|are) delayed (?:by|for)`,
    ],
    ['MessageRetentionPeriod', 'MessageRetentionPeriod|message_retention(?:_seconds)?', true],
    [
      'MessageRetentionPeriod',
      inOneLine`
          (?:message )?retention(?: period| time)?|(?:keeps?|kept|retains?|stores?
          |holds?) (?:its |the |all |our |every |each |failed |dead ){0,2}messages?(?:(?: (?:in|on)(?: [\w-]{1,24}){1,6}?)? for)?
          |queues?(?: itself)? (?:keeps?|retains?|holds?|stores?) (?:[a-z]{3,16} ){1,3}for
          |messages? (?:are|is) (?:kept|retained|stored|held)(?: [\w-]{1,16}){0,4}? for`,
    ],
    ['ReceiveMessageWaitTimeSeconds', '(?:ReceiveMessage)?WaitTimeSeconds|receive_wait_time_seconds', true],
    ['ReceiveMessageWaitTimeSeconds', '(?:receive )?wait time|long[- ]poll(?:ing|s)?(?: for| wait| time)?'],
    ['RedrivePolicy.maxReceiveCount', 'maxReceiveCount', true],
  ]),
  ...ofType('lambda', 'AWS::Lambda::Function', [
    [
      'Timeout',
      "(?:lambda|function)(?: function)?(?:'s)? time-?out|(?:lambda|function) (?:\\w{1,16} ){0,4}?(?:has|got|with|gets|uses) an? time-?out",
    ],
  ]),
  ...ofType('lambda', 'AWS::Lambda::EventSourceMapping', [
    ['MaximumBatchingWindowInSeconds', 'MaximumBatchingWindowInSeconds', true],
    ['MaximumBatchingWindowInSeconds', 'batch(?:ing)? window'],
    ['ScalingConfig.MaximumConcurrency', 'MaximumConcurrency', true],
    ['ParallelizationFactor', 'paralleli[sz]ation[- ]?factor', true],
    ['BatchSize', 'BatchSize|batch size'],
  ]),
  ...ofType('kinesis', 'AWS::Kinesis::Stream', [
    [
      'RetentionPeriodHours',
      inOneLine`
        (?:stream |data |record )?retention(?: period| time)?
        |(?:keeps?|kept|retains?|stores?|holds?) (?:its |the |all |our |every |each ){0,2}(?:records?|data|events
        |readings)(?: (?:in|on)(?: [\w-]{1,24}){1,6}?)? for
        |(?:records?|data|events) (?:are|is) (?:kept|retained|stored|held)(?: [\w-]{1,16}){0,4}? for`,
    ],
  ]),
  ...ofType('firehose', 'AWS::KinesisFirehose::DeliveryStream', [
    [
      `${hints}.IntervalInSeconds`,
      'buffer(?:ing)? (?:interval|time)|(?<=\\bfirehose\\b[^.;]{0,40})buffers?(?: (?:the |all )?(?:data|records|events|it|them))? for|(?<=\\bbuffer\\w{0,3}\\b[^.;]{0,40})(?:interval|or)',
    ],
    [`${hints}.SizeInMBs`, '(?:buffer(?:ing)? size|(?<=\\bfirehose\\b[^.;]{0,40})buffers?)'],
  ]),
];

/** A cheap look for any of them. */
const any = longPattern`
    time-?out|visibility|buffer(?:ing)? (?:interval|time|size)|batch(?:ing)? window|DelaySeconds|[a-z]_seconds
    |\bdelay(?:s|ed)?\b|retention|retain(?:s|ed)?|keeps?|kept|stores?|stored|holds?|held|Wait ?Time|long[- ]poll
    |maxReceiveCount|MaximumMessageSize|MaximumConcurrency|Batch(?:ingWindow| ?size)|paralleli[sz]ation|\bbuffers?\b`;
/** Words that make a sentence one on what is set, not on what can be. */
const own = longPattern`
    ^\W{0,4}(?:lambda |function ){1,2}time-?out\s{0,3}[:=]
    |\b(?:buffer(?:ing)? (?:size|interval)|batch(?:ing)? window) (?:of the\b|(?:of |is )?\d)
    |\b(?:queue|stream)(?: itself)? (?:keeps|retains|holds|stores)\b
    |^\W{0,4}(?:the )?(?:(?:message |queue |delivery |receive )?(?:visibility(?: time-?out)?|retention(?: period| time)?|delay
      |wait time|batch size|buffer(?:ing)?(?: size| interval)?)(?: (?:of|on)(?:\s{2,4}[\w.-]{2,40}| SQS))?(?:\s{1,3}\([^()]{2,20}\))?\s{0,3}(?:[:=]|is (?=\d))
    |long[- ]polling (?:with|of|for)\b|(?:SQS |queue |our )?(?:settings?|config(?:uration)?|parameters?)\b)
    |^\W{0,6}(?:SQS |FIFO |standard |Kinesis |data |lambda ){0,2}(?:queue|stream|function) (?!with\b|has\b)[\w.-]{2,40}\s?[:,(]
    |^\W{0,6}(?:[\w.-]{2,40}\s{2}|(?:standard|FIFO), )(?:retention|visibility|delay)(?: period| time-?out)?(?: of the queue)?:? \d
    |^\W{0,6}lambda (?:on|behind|for) [\w-]{2,24}\s?:|^\W{0,4}[\w.-]{2,40}\s{2}(?:queue )?(?:has|gets|uses|hides|delays|keeps|retains) (?:an?|its|messages)\b
    |\bthe (?:delay|visibility(?: time-?out)?|retention(?: period| time)?|wait time) (?:of|on|for)
      \s(?:the|our|this)(?: [\w-]{1,16}){0,2} (?:queue|stream) is\b
    |\b(?:our|we|i|my)\b|\b(?:is|are) an? (?:[\w-]{1,12} ){0,3}(?:queue|function|stream) with\b
    |\bthe (?:SQS |FIFO |standard ){0,2}queue (?:(?:has|gets|uses|is given) an?
    |(?:keeps|retains|holds) (?:its|the|all) messages)\b
    |\bthe (?:SQS )?queue['’]s\b|\b(?:trigger|mapping)\b[^.;]{0,60}\buses\b
    |^\W{0,6}[\w.-]{2,40}\s{1,4}\((?:SQS|FIFO|standard|Kinesis|queue|stream)[^()]{0,24}\)\s
    |^\W{0,4}(?:our |the )?firehose (?:stream )?buffers\b
    |\bthe (?:lambda |consumer |worker ){0,2}(?:function|lambda) (?:has|gets|uses|is given) an?\b
    |\b(?:workers?|consumers?|producers?|pollers?|services?|lambdas?|functions?|jobs?|apps?)\s{1,4}(?:uses?|sends?
    |polls?|waits?|calls?|sets?)\b|\b(?:messages?|jobs?|events?|tasks?|orders?|records?|data
    |readings)\b[^.;]{0,60}\b(?:is|are) (?:sent|published|kept|retained|delayed|hidden|enqueued|given)\b
    |\b(?:is|are|was|has been|been) (?:set|configured|fixed)\b|^\W{0,6}(?:set|sets|configure|use|raise|increase|put)\b
    |\b(?:is|are) (?:put|sent|placed) (?:on|in|to|into) (?:the|our) (?:[\w-]{1,16} ){0,2}queue\b
    |\b(?:set|configured|raised) (?:the|its|their|a)\b
    |\bthe\s{1,4}(?!SQS|FIFO|standard|same|queue|lambda|event|kinesis)[\w.-]{2,40}\s{1,4}(?:queue|function|stream)\b
    |[\w-]\.fifo\b|\b(?:queue|function|stream)\s{2}[\w.-]{2,40}\s`;
/** Limits, advice, comparisons, history: no setting. */
export const bounds = longPattern`
    \b(?:max(?:imum)?|(?<!\d\s{0,2})min(?:imum)?|limits?|at most|at least|up to|between|ranges?|can(?:not|'t)?|could|may|might|must
    |should|allow(?:s|ed)?|supports?|default|if|would|rejects?|rejected|fails?|longer than|more than|over|exceeds?
    |too (?:long|high)|kafka|rabbitmq|backups?|API gateway)\b`;
/** "1200: that is above the max": who writes so knows it. */
const known = longPattern`
    \b(?:above|over|beyond|past|exceed(?:s|ed|ing)?|(?:more|higher|longer) than|outside|out of) (?:of )?
    (?:what (?:AWS|SQS)|(?:the |its |AWS's |SQS's )?(?:\w{1,12} )?(?:max(?:imum)?|limit|range|cap)\b)|\b(?:not allowed|invalid|rejected|rejects)\b
    |\b(?:which|that|but)\b[^.;]{0,40}\b(?:cannot|can't|can not|(?:does|do)(?:n't| not) (?:support|allow|offer|give))\b`;
/** Where messages of a queue are not. */
const notOfQueues =
  /(?<![\w-])(?:kinesis|logs?|S3|archives?|buckets?|tables?|databases?|(?:hot|warm|cold)(?=[,;]| storage))(?![\w-])/i;
/** Words further behind a number are about something else. */
const near = 14;
export const zones: ReadonlySet<string> = new Set(['body', 'table', 'callout']);

interface Found {
  /** What it may be a setting of. */
  readonly told: readonly Told[];
  readonly quantity: Quantity;
  readonly span: Span;
  readonly sentence: Sentence;
}

/** "| Queue | Delay |": a row for each queue. */
const ofResource = /^(?:(?:SQS|FIFO|kinesis|data|lambda)\s){0,2}(?:queue|stream|function|lambda|mapping|trigger)s?\b/i;

const foundIn = inPieces(({ mask, sentences }): readonly Found[] => {
  if (!any.test(mask)) return [];
  return sentences.flatMap((sentence, index) =>
    // What answers a question may be one of several answers.
    sentences[index - 1]?.text.trimEnd().endsWith('?') ? [] : settingsOf(sentence, sentences[index + 1]),
  );
});

function settingsOf(sentence: Sentence, next: Sentence | undefined): readonly Found[] {
  const { zone, span } = sentence;
  if (
    !zones.has(zone) ||
    isOfReasons(sentence) ||
    sentence.text.length > 400 ||
    numberPlaces(sentence.text).length === 0
  )
    return [];
  const heads = headsOf(sentence);
  const head = settingOfRow(sentence) ?? (heads && ofResource.test(heads.row) ? heads.column : undefined);
  const lead = head === undefined ? '' : `${head}: `;
  const text = lead + sentence.text;
  // Asserted or not is asked last: it is the dearest question.
  if (!any.test(text) || !sentence.asserted) return [];
  return readQuantities(text, lead.length).flatMap((quantity): readonly Found[] => {
    const { start, end } = quantity.span;
    const at = span.start - lead.length;
    if (quantity.unit === 'none' && unitOfOtherLanguage.test(text.slice(end, end + near))) return [];
    if (quantity.to || quantity.comparator !== undefined || bounds.test(text.slice(0, end + near))) return [];
    if (known.test(text.slice(end))) return [];
    const before = text.slice(Math.max(0, start - 120), start);
    const isOwn = own.test(text);
    const isOfQueues = !notOfQueues.test(text.slice(0, end + 2 * near));
    // The unit of a bare number stands elsewhere.
    const told = settings.filter(
      ({ called, isProperty, service, path }) =>
        (isProperty || (isOwn && !(quantity.unit === 'none' && path.includes('Retention')))) &&
        (service !== 'sqs' || isOfQueues) &&
        called.test(before),
    );
    if (told.length === 0 || isTakenBackAt(text, start, end, false, next?.text)) return [];
    return [{ told, quantity, sentence, span: { start: at + start, end: at + end } }];
  });
}

/** Every setting of one's own that a note tells, in the order of the text. */
export function describedRanges({ note, doc, facts }: NoteContext): readonly DescribedSetting[] {
  return foundIn(note).flatMap(({ start, found }): readonly DescribedSetting[] => {
    const { quantity, sentence } = found;
    const span = moved(found.span, start);
    const whole = moved(sentence.span, start);
    const name = namedResource(doc, note, whole);
    const keeper = name !== undefined && found.told.some(keepsMessages) ? toldKind(doc, name) : undefined;
    const isKept = keeper !== undefined && keepers.has(keeper);
    const [setting] = found.told.flatMap((one) => {
      const property = facts.propertiesOf(one.type).find(({ path }) => path === one.path);
      const number = property && numberIn(property, quantity);
      if (!property || number === undefined) return [];
      const isOfIt =
        one.isProperty ||
        (isKept && keepsMessages(one) ? keeper === one.service : isToldOf(note, sentence, one.service));
      return isOfIt ? [{ property, number }] : [];
    });
    if (!setting || isStruckOut(doc.text, span, whole) || isOption(doc.text, span.start)) return [];
    return [{ ...setting, span, name }];
  });
}

/** What keeps messages, each for its own time. */
const keepers: ReadonlySet<Service> = new Set<Service>(['sqs', 'kinesis']);
const keepsMessages = ({ service }: Told): boolean => keepers.has(service);

/** What Lambda reads another service with. */
const ofMapping = /\b(?:triggers?|event source mappings?)\b/i;

const namesFirehose = saysAnywhere(/\bfirehose\b/i);

/** Also where the sentence names no service, and the note has no other that keeps messages. */
function isToldOf(note: Note, sentence: Sentence, service: Service): boolean {
  const [first] = sentence.services;
  if (sentence.named && first !== service && (first === 'sqs' || first === 'kinesis')) {
    return service === 'lambda' && ofMapping.test(sentence.text);
  }
  if (isAbout(note, sentence, service)) return true;
  // Nothing else of AWS has a buffer of such a size or interval.
  if (service === 'firehose') return namesFirehose(note);
  const all = sentence.services.length === 0 ? carriersOf(note) : [];
  return all.length > 0 && all.every((one) => one.service === service);
}

/** The number in the unit of the property; a bare one is in it already. */
function numberIn({ unit, path }: PropertyFacts, { unit: said, readings }: Quantity): number | undefined {
  const [number = 0] = readings;
  if (said === 'none') return number;
  if (said === 'second' && unit === 'second') return number;
  if (said === 'second' && unit === 'hour') return number / HOUR;
  if (said === 'byte' && unit === 'byte') return number;
  if (said === 'byte' && path.endsWith('MBs')) return (readings.at(-1) ?? number) / MIB;
  return said === 'count' && unit === 'count' ? number : undefined;
}
