import { inOneLine } from '../../engine/in-one-line';
import { oncePer } from '../../engine/once-per';
import { oncePerText } from '../../engine/once-per-text';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import { anyPiece, saysAnywhere } from '../../engine/pieces';
import type { Note, Pattern, Sentence, Service, Span } from '../../engine/types';
import { settingOfRow } from '../cell-heads';
import { headOf, isOnAws } from './home';
import type { Saying } from './saying';

/** Nouns that mean a service where a note speaks of AWS, and other products' things that are called the same. */
const nouns: Partial<Readonly<Record<Service, Pattern>>> = {
  sqs: longPattern`
    \b[A-Za-z]{0,30}queues?\b|\w-q\b|\bstandard\b(?=.{0,80}\b(?:order|deliver|fifo|once))|\bDLQs?\b|\bdead[- ]letter|\bredrive\b
    |\b(?:Send|Receive|Delete)_?Message(?:_?Batch)?\b|\bdelet\w{1,4}\b.{0,20}\bmessages?\b|\bChangeMessageVisibility|\bmessages?\b.{0,60}\b(?:visibility|poll|invisible|hides|hidden)
    |\bFIFO\b|\bdedup|\bmaxReceiveCount\b|\bmessages? in[- ]flight\b|\bvisibility[- ]?time[- ]?outs?\b
    |\b\w{0,14}(?:WaitTimeSeconds|RetentionPeriod|message retention)\b|\bApproximateNumberOfMessages|\bfail\w{0,5} messages?\b
    |\bmessages? (?:that )?fail|\bgroup[- ]ids?\b|\b(?:short|long)[- ]poll|\bMessage(?:Group|Deduplication)Id\b|\baws\/sqs\b`,
  sns: /\btopics?\b|\bsubscri(?:b(?:e[sdr]?s?|ing)|ptions?)\b|\bPublish(?:Batch)?\b/i,
  eventbridge: longPattern`
      \bevent ?bus(?:es)?\b|\b(?:the|our|custom|default) bus\b|\bPutEvents\b|\bevent patterns?\b|\brules?\b.{0,80}\btargets?\b|\btargets?\b.{0,60}\b(?:rules?|DeadLetterConfig|DLQ|dead[- ]letter)\b|\b(?:DLQ|dead[- ]letter queue) (?:on|for|of|per) (?:\w{1,6} )?target
      |\b(?:functions?|queues?|lambdas?) (?:on|behind|under) (?:\w{1,6} ){0,2}rule\b
      |\brule\b.{0,60}(?:\b(?:deliver|fan|event|forward|invoke|trigger|send|call|feed|route)|→|->)`,
  kinesis: /\bshards?\b|\bstreams?\b|\bpartition ?keys?\b|\bPutRecords?\b|\benhanced[- ]fan-?out\b/i,
  firehose: /\bdelivery streams?\b|\bdynamic partition|\bPutRecordBatch\b/i,
  lambda: longPattern`
      \bfunctions?\b|\bfns?(?= )|\b(?:invoked|called|started|triggered) (?:asynchronously|by (?:an? )?(?:S3|SNS|EventBridge))\b|\binvokes?\b.{0,60}\basynchronously\b
      |\basync(?:hronous)? invocations?\b|\b[A-Za-z]{3,30}(?:Function|Lambda)\b|\bhandlers?\b|\bevent source mappings?\b
      |\bReportBatchItemFailures\b|\bpartial batch (?:response|failure)s?\b`,
  mq: /\bbrokers?\b|\b(?:RABBIT|ACTIVE)MQ\b|\bSINGLE_INSTANCE\b|_MULTI_AZ\b|\bamqps?:|\.mq\.[a-z]{2}-/i,
  s3: /\bbuckets?\b|\bevent notifications?\b|\bnotification (?:rules?|configurations?)\b|\bnew objects?\b|\bs3\b|\b(?:Object(?:Created|Removed)|PutObject)\b/i,
  autoscaling: /\bauto[- ]?scal(?:es?|ing)\b|\bASGs?\b/i,
};

/** Whether a noun of a text means the service. */
export function isNoun(service: Service, text: string): boolean {
  return nouns[service]?.test(text) === true;
}

/** The same by name, where the table or the headings say it. */
const names: Partial<Readonly<Record<Service, Pattern>>> = {
  sqs: /\bSQS\b/i,
  sns: /\bSNS\b/i,
  eventbridge: /\bevent ?bridge\b/i,
  kinesis: /\bkinesis\b(?! (?:data )?(?:firehose|analytics|video))/i,
  firehose: /(?<!\b(?:raw|clicks?|events?|full|an?) )\bfirehose\b/i,
  lambda: /\blambda\b/i,
  mq: /\b(?:Amazon ?MQ|RabbitMQ|ActiveMQ)\b/i,
  s3: /\bS3\b/,
};

/** Services whose things have the same nouns: where these are in scope the noun is theirs. */
const rivals: Partial<Readonly<Record<Service, readonly Service[]>>> = {
  sqs: ['mq'],
  sns: ['mq', 'msk', 'iot'],
  kinesis: ['firehose', 'dynamodb', 'msk'],
};

const foreign = longPattern`
    \b(?:Kafka|RabbitMQ|ActiveMQ|IBM MQ|Celery|Sidekiq|BullMQ|Bull|Redis|Service Bus|Pub\/?Sub|JMS|NATS|Pulsar|Azure|GCP
    |Google Cloud|Resque|Event Grid|Event Hubs?|ZeroMQ|(?:Standard|Express|Simple) Workflows?|SWF|Step ?Functions|printer
    |build queue|DNS|SMTP|Postfix)\b`;

/** Whether the sentence speaks of one of the services, and of the type of queue or topic, that the saying is about. */
export function speaksOf(
  note: Note,
  { sentence, saying, isTyped }: { readonly sentence: Sentence; readonly saying: Saying; readonly isTyped: boolean },
): boolean {
  // In a note on AWS the sentence is about one of them: else nobody would have looked for the saying in it.
  if (saying.services && !isOnAws(note) && !saying.services.some((service) => isAbout(note, sentence, service))) {
    return false;
  }
  if (saying.queueType === 'standard' && !sentence.named && workflows.test(wordsOver(sentence))) return false;
  return saying.queueType !== 'standard' || isTyped || (isStandardByDefault(note, sentence) && !isCompared(sentence));
}

/** Workflows of Step Functions are standard or express. */
const workflows = /\b(?:workflows?|state machines?)\b/i;

/** Under "Kinesis vs SQS" a sentence that names neither may be about either. */
function isCompared(sentence: Sentence): boolean {
  return !sentence.named && /\b(?:vs\.?|versus|compared|comparison|differences?)(?!\w)/i.test(wordsOver(sentence));
}

const types = lazyPattern(
  'gi',
  () => inOneLine`
    \bstandard\b(?! workflow)|\bstd\b(?=\s{1,3}(?:SQS\s{1,3})?queue|\s{0,3}:)|\bnon-?FIFO\b
    |\bFIFO\b(?! (?:order|guarantee(?!s (?:an? |the |strict|exact|order|that |each |every |message |first|delivery))
      |semantic|fashion|manner|sequence|processing|deliver))|\.fifo\b`,
);
const elsewhere = longPattern`
    (?:\b(?:instead of|rather than|unlike|distinguish\w{0,4} (?:\w{1,8} )?from|same as|similar to|not|than|over
      |(?:differ\w{0,5}|away|apart|mov\w{1,3}|switch\w{0,3}|migrat\w{1,4}|chang\w{1,3}) from|without|versus|vs\.?
      |compared (?:to|with))(?: an?| the| using| with| to)?(?: SQS| SNS)?\s{1,8})$`;

/** The type of queue or topic that a place in a sentence speaks of: the one named last before it, else what is in scope. */
export function typeAt(text: string, at: number, sentence: Sentence): 'standard' | 'fifo' | undefined {
  let type: 'standard' | 'fifo' | undefined;
  for (const match of everyMatch(types, text)) {
    if (elsewhere.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (match.index > at && type !== undefined) break;
    type = /^(?:st|non)/i.test(match[0]) ? 'standard' : 'fifo';
    if (match.index > at) break;
  }
  return type ?? sentence.queueType;
}

/** Whether the sentence itself, or what stands over it, speaks of the service: by name, by scope or by a noun. */
export function mayBeAbout(sentence: Sentence, service: Service): boolean {
  const known = knownServices(sentence);
  const before = known.get(service);
  if (before !== undefined) return before;
  const is = mentions(sentence, service);
  known.set(service, is);
  return is;
}

/** Several rules ask of one sentence, and each again after every edit. */
const knownServices = oncePer((_: Sentence) => new Map<Service, boolean>());

function mentions(sentence: Sentence, service: Service): boolean {
  const { services, text } = sentence;
  const isHome = service === 'firehose' && services.every((one) => destinations.has(one));
  const named = namesSubject(sentence) && !isHome;
  if (!named && (isOfAnother(sentence, service) || isOfOtherProduct(sentence, service))) return false;
  if (!named && isUnderOtherProduct(sentence, service)) return false;
  if (services.includes(service)) return true;
  // A sentence that names other services is about this one only where a noun of it says so.
  const told = settingOfRow(sentence) ?? '';
  if (named && services.length > 0)
    return nouns[service]?.test(`${told} ${text}`) === true && !isRivalled(sentence, service);
  const over = wordsOver(sentence);
  // Where headings name several services, and what was told before one of them, it is that one.
  const isOpen = isHome || isLikenedOnly(sentence) || services.every((one) => byTheWay.has(one));
  if (isOpen && names[service]?.test(nearestNaming(sentence))) return true;
  if (!nouns[service]?.test(text) && !nouns[service]?.test(over)) return false;
  return !isRivalled(sentence, service);
}

/** Where failures are seen, whose key or disk it is, where data ends up: a sentence that names no more goes on with what was spoken of. */
const byTheWay: ReadonlySet<Service> = new Set<Service>(['cloudwatch', 'kms', 'efs', 'opensearch', 'redshift']);

/** Where Firehose delivers: what is told of it names these as well. */
const destinations: ReadonlySet<Service> = new Set<Service>(['s3', 'redshift', 'opensearch']);

/** "It deletes a record after that, like SQS": what something is likened to is not what is spoken of. */
const likened =
  /(?<!\w)(?:(?:just |much )?(?:like|as (?:in|with))|no|without) (?:with |in |an? |the )?(?:Amazon |AWS )?([A-Z]\w+)/i;

/** The sentence itself names what it speaks of. */
export function namesSubject(sentence: Sentence): boolean {
  const { named, services } = sentence;
  return named && services.some((one) => !byTheWay.has(one)) && !isLikenedOnly(sentence);
}

function isLikenedOnly({ services: [service, another], text }: Sentence): boolean {
  const other = service !== undefined && another === undefined ? likened.exec(text)?.[1] : undefined;
  return other !== undefined && service !== undefined && names[service]?.test(other) === true;
}

/** What a sentence tells of other products is no word on ours that it does not name. */
function isOfOtherProduct({ text }: Sentence, service: Service): boolean {
  return service !== 'mq' && foreign.test(text);
}

/** "In Kafka offsets are committed. A retry loop …": the sentence before, of the same paragraph, tells whose it is. */
export function isOfProductBefore({ named }: Sentence, before: Sentence | undefined): boolean {
  if (named || before === undefined) return false;
  return productIn(before.text) === 'another';
}

/** "EventBridge calls the function asynchronously. No destination is set": what is spoken of goes on. */
export function isCarriedOver(sentence: Sentence, beside: readonly Sentence[], service: Service): boolean {
  return !namesSubject(sentence) && beside.some((one) => mayBeAbout(one, service));
}

const namedBefore = lazyPattern(
  'gi',
  () => inOneLine`
    (?<!\b(?:replac\w{1,4}|unlike|instead of|rather than|than|over|from|left|to|with) )\b
    (?:(?<ours>SQS|SNS|Event ?Bridge|Kinesis|Firehose|AWS|Amazon)|Kafka|RabbitMQ|ActiveMQ|Celery|Sidekiq|BullMQ|Redis
    |Service Bus|Pub\/?Sub|NATS|Pulsar|Azure|GCP|Google Cloud)\b`,
);

/** "In RabbitMQ a queue pushes": the product that was named last before a place, in its clause, is another one. */
export function isOfProductNamed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const clause = before.slice(before.search(/[.;:!?]\s[^.;:!?]*$/) + 1);
  const last = everyMatch(namedBefore, clause).at(-1);
  return last !== undefined && last.groups?.ours === undefined;
}

/** Under "Kafka", or in the column of it, nothing is told of ours. */
function isUnderOtherProduct(sentence: Sentence, service: Service): boolean {
  if (service === 'mq') return false;
  return productIn(nearestNaming(sentence)) === 'another';
}

/** Whether a text names one of our services, else another product: headings and columns are asked of with each sentence under them. */
export const productIn = oncePerText((text): 'ours' | 'another' | undefined => {
  if (Object.values(names).some((name) => name.test(text))) return 'ours';
  return foreign.test(text) ? 'another' : undefined;
}, 1_000);

/** "Messaging with SQS, SNS, Kinesis and Lambda": a heading of so many services tells of none what a sentence is about. */
export const namesMany = oncePerText(
  (text): boolean => Object.values(names).filter((name) => name.test(text)).length > 2,
  1_000,
);

/** The sentence, or the nearest of what stands over it that names a product, is about one that is not ours. */
export function isOfOtherProducts(sentence: Sentence): boolean {
  return foreign.test(sentence.text) || productIn(nearestNaming(sentence)) === 'another';
}

function isRivalled({ services, text }: Sentence, service: Service): boolean {
  return rivals[service]?.some((rival) => services.includes(rival)) || (service !== 'mq' && foreign.test(text));
}

/** A cell in the column of another service says nothing of what the headings are about. */
function isOfAnother({ label }: Sentence, service: Service): boolean {
  if (label === undefined || names[service]?.test(label)) return false;
  return productIn(label) === 'ours';
}

/** Of what heads its row and column, the bullets around it and the headings above, the nearest that names a product. */
const nearestNaming = oncePer(
  ({ label = '', under }: Sentence): string => [label, ...under].find((text) => productIn(text) !== undefined) ?? '',
);

/** What heads its row and column, the bullets around it and the headings above. */
const wordsOver = oncePer(({ label = '', under }: Sentence): string => `${label} ${under.join(' ')}`);

/** Whether what stands over a sentence names one of the services. */
export function isNamedOver(sentence: Sentence, services: readonly Service[]): boolean {
  return services.some((service) => names[service]?.test(wordsOver(sentence)));
}

/** Of what only nouns tell the note has to be one on AWS. */
export function isAbout(note: Note, sentence: Sentence, service: Service): boolean {
  if (!mayBeAbout(sentence, service)) return false;
  const { services, named } = sentence;
  // RabbitMQ and lambdas are anybody's.
  if (service === 'mq' || service === 'lambda') {
    return /\bAWS Lambda\b|\bAmazon ?MQ\b/.test(`${sentence.text} ${wordsOver(sentence)}`) || isOnAws(note);
  }
  const isNamed = (services.includes(service) && named) || isNamedOver(sentence, [service]);
  return isNamed || isOnAws(note);
}

const fifo = /fifo/gi;

/** A note that names FIFO in what it rejects, asks or remembers only has no such queue. */
const namesFifo = anyPiece(({ mask, sentences }) => {
  const named = mask.match(fifo)?.length ?? 0;
  if (named === 0) return false;
  const aside = sentences.filter(({ asserted, zone }) => !asserted && zone === 'body');
  return named > aside.reduce((sum, { text }) => sum + (text.match(fifo)?.length ?? 0), 0);
});

const namesFifoTopic = saysAnywhere(
  /\bSNS FIFO\b|\bFIFO\b[^.\n]{0,24}\btopics?\b|\btopics?\b[^.\n]{0,60}(?:\bFIFO\b|\.fifo\b)|\bSNS\b[^.\n]{0,40}\.fifo\b/i,
);

/** A queue of no stated type is a standard one in a note that never speaks of FIFO. */
function isStandardByDefault(note: Note, { services, text }: Sentence): boolean {
  const [first, another] = services;
  const isOfBus = services.includes('eventbridge') || (first === undefined && isNoun('eventbridge', text));
  const isOfBucket = first === 's3' && another === undefined;
  if (first === 'sns' && another === undefined && !/queue/i.test(text)) return !namesFifoTopic(note);
  return isOfBus || isOfBucket || !(namesFifo(note) || /fifo/i.test(headOf(note)));
}

/** "B. Messages arrive in order": a line that begins like an option of a question, whose key nobody gave. */
export function isOption(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[\s>*-]{0,8}(?:\*\*)?\(?[A-Ha-h][.)](?:\*\*)?\s/.test(text.slice(start, Math.min(at + 1, start + 24)));
}

/** A line of a table of contents: a link to a heading of the note, and nothing else. */
export function isOfContents(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + 500)).trim();
  return /^(?:[-*+] |\d{1,3}[.)] )?\[[^\]\n]{1,200}\]\(#[^)\n]{0,200}\)$/.test(line);
}

/** Whether the words are struck out, or stand in a task that is still to be done. */
export function isStruckOut(text: string, words: Span, sentence: Span): boolean {
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  if (/^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[ \]\s/.test(text.slice(lineStart, sentence.start + 1))) return true;
  const before = text.slice(lineStart, words.start).split('~~').length - 1;
  return before % 2 === 1 && text.slice(words.end, sentence.end + 4).includes('~~');
}
