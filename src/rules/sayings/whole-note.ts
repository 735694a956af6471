import { once } from '../../engine/once';
import { oncePer } from '../../engine/once-per';
import { longPattern } from '../../engine/pattern';
import { anyPiece, inPieces, inStretches, oncePerPiece, saysAnywhere } from '../../engine/pieces';
import type { Note, Pattern, Sentence, Service } from '../../engine/types';
import { sectionAt } from '../sections';
import { onlyTypeIn } from '../told-load';
import { inParagraph } from './beside';
import { headOf } from './home';
import type { Saying } from './saying';
import { mayBeAbout } from './surroundings';

/**
 * What a note as a whole is about. A design of one queue names it once, at the top, and tells everything else of "it", of
 * "the worker" and of "each message", under headings that name nothing.
 */

/** Services that carry messages. */
const carriers: ReadonlySet<Service> = new Set(['sqs', 'sns', 'eventbridge', 'kinesis', 'firehose', 'mq']);

const carried = longPattern`
    \b(?:messages?|events?|records?|updates?|notifications?|queues?|topics?|consumers?|workers?|subscribers?
    |deliver\w{0,4}|batch(?:es)?|brokers?|mappings?|active/standby|duplicates?|idempoten\w{1,3}|dead[- ]?letter|DLQs?)\b`;

/** What runs the code that sends and receives, and where brokers keep messages. */
const computing: ReadonlySet<Service> = new Set(['lambda', 'ecs', 'efs']);

/** Nothing in the sentence or around it says what carries the messages that it speaks of. */
export function isUnplaced({ services, named, text }: Sentence): boolean {
  if ((named && services.some((one) => !computing.has(one))) || !(carried.test(text) || namedInCode.test(text)))
    return false;
  return !services.some((one) => carriers.has(one)) || isOfDeadLetters(services, text);
}

/** "Our rules run without a dead-letter queue": that it is a queue tells nothing of what it is for. */
function isOfDeadLetters([service, other]: readonly Service[], text: string): boolean {
  return service === 'sqs' && other === undefined && deadLetter.test(text) && !/(?<!letter[- ])\bqueues?\b/i.test(text);
}

const deadLetter = /\bdead[- ]?letter|\bDLQs?\b/i;

/** What only queues of SQS have: a note on them need not name the service. */
const ofQueues = /\.fifo\b|\bvisibility timeouts?\b/i;

const carriersIn = inPieces(({ sentences }): readonly Service[] =>
  sentences.flatMap(({ named, services, asserted, zone, text }): readonly Service[] => {
    if (!(asserted || zone === 'heading')) return [];
    return named ? services.filter((one) => carriers.has(one)) : ofQueues.test(text) ? ['sqs'] : [];
  }),
);

/** So many characters may a note have for each time that it names what carries its messages. */
const reach = 2500;

/** What carries the messages of a note, where it is about them. */
const carriersOf = oncePer((note: Note): ReadonlySet<Service> => {
  const named = carriersIn(note).map(({ found }) => found);
  const last = note.pieces.at(-1);
  const length = last ? last.start + last.text.length : 0;
  return new Set(length <= reach * named.length ? named : []);
});

/** So many sentences introduce a note. */
const introducing = 4;

const introductionOf = oncePer((note: Note): string => {
  const told = [headOf(note)];
  for (const { sentences } of note.pieces) {
    for (const { asserted, zone, text } of sentences) {
      if (asserted && (zone === 'body' || zone === 'table')) told.push(text);
      if (told.length > introducing) return told.join('\n');
    }
  }
  return told.join('\n');
});

const namesFunctions = saysAnywhere(/\bLambdas?\b|λ/);
const otherComputing = /\b(?:EC2|ECS|EKS|Fargate|Kubernetes|pods?|KCL|containers?|auto[- ]?scaling|on-prem\w{0,6})\b/i;
const namesOtherComputing = saysAnywhere(otherComputing);

/** In a note whose code all runs in functions the consumer of a queue is one, and what a bucket calls. */
export const runsInFunctions = oncePer((note: Note): boolean => namesFunctions(note) && !namesOtherComputing(note));

const fifo = /\bFIFO queues?\b|\bSQS FIFO\b|\.fifo\b/i;
const setAside = /\b(?:no|not|cannot|never|without|instead|rather|too|was|were|unless|if)\b|n['’]t\b/i;
const namesFifoQueue = anyPiece(
  ({ mask, sentences }) =>
    fifo.test(mask) && sentences.some(({ asserted, text }) => asserted && fifo.test(text) && !setAside.test(text)),
);
const standard = /\bstandard\b|\b(?:normal|plain|regular|ordinary) (?:SQS )?queues?\b/i;
const namesStandardQueue = anyPiece(
  ({ mask, sentences }) =>
    standard.test(mask) &&
    sentences.some(({ text }) => standard.test(text) && !/\bDLQs?\b|\bdead[- ]?letter/i.test(text)),
);

/** All queues and topics of a note are FIFO, but for the dead-letter queues that it may get wrong. */
export const hasFifoOnly = oncePer((note: Note): boolean => namesFifoQueue(note) && !namesStandardQueue(note));

/** What a sentence leaves open. */
export interface LeftOpen {
  /** No service is told for it. */
  readonly isUnplaced: boolean;
  /** What it must be about, as far as nothing around it tells. */
  readonly missing: readonly Pattern[];
}

export function leavesOpen({ isUnplaced, missing }: LeftOpen): boolean {
  return isUnplaced || missing.length > 0;
}

/** Whether the note as a whole, its section, or what it tells of what the sentence names, tells what a sentence leaves open. */
export function isToldByNote(note: Note, sentence: Sentence, start: number, saying: Saying, open: LeftOpen): boolean {
  const told = toldOfNamed(note, sentence, wordsBefore(note, sentence, start));
  // What has a name has the type that is told of the name.
  const isOfSection = told.length === 0 || !open.missing.some((pattern) => pattern.test('FIFO'));
  return (
    isToldOfNamed(told, saying, open) ||
    (isOfSection && isReadInSection(note, start + sentence.span.start, saying, open)) ||
    ((!open.isUnplaced || carried.test(sentence.text)) && isToldThroughout(note, sentence, saying, open))
  );
}

/**
 * "The invoicing function has …", "The queue is FIFO …", and further down under the same heading "maxReceiveCount is 1",
 * "batches of 50": what reads a queue, and of which type it is where the section has queues of one type.
 */
function isReadInSection(
  note: Note,
  offset: number,
  { services = [] }: Saying,
  { isUnplaced, missing }: LeftOpen,
): boolean {
  const isOf = (word: string) => missing.some((pattern) => pattern.test(word));
  if (isUnplaced || !services.includes('sqs')) return false;
  if (!missing.every((pattern) => pattern.test('Lambda') || pattern.test('FIFO'))) return false;
  const told = sectionOf(note, offset).filter(({ asserted, zone }) => asserted && zone !== 'table');
  const isTold = (pattern: Pattern) => told.some(({ text }) => pattern.test(text));
  if (isOf('FIFO') && onlyTypeIn(told.map(({ text }) => text)) !== 'fifo') return false;
  return missing.every(isTold) && !(isOf('Lambda') && isTold(otherComputing));
}

/** What stands under the same heading as a place. */
export function sectionOf(note: Note, offset: number): readonly Sentence[] {
  const section = sectionAt(note, offset);
  return note.pieces.flatMap(({ start, sentences }) =>
    sentences.filter(({ zone, span }) => zone !== 'heading' && sectionAt(note, start + span.start) === section),
  );
}

/** A name between code marks, which are blanks here. */
const codeName = /(?:^\s?|\s\s|[("]\s)([A-Za-z][\w.-]{3,60})\s(?=[\s.,;:()'"]|$)/g;

const namedInCode = new RegExp(codeName.source);

/** What some prose names in code marks, and its sentences that hold a name. */
interface Naming {
  readonly names: ReadonlySet<string>;
  sentencesWith(name: string): readonly Sentence[];
}

const namingIn = oncePerPiece(({ sentences }): Naming => {
  const all = sentences.filter(({ asserted, zone }) => asserted || zone === 'heading');
  const words = once(() => all.map(wordsWithRow));
  return {
    names: new Set(all.flatMap(({ text }) => [...text.matchAll(codeName)].map(([, name = '']) => name))),
    sentencesWith: (name) => all.filter((_, index) => words()[index]?.includes(name)),
  };
});

const namingsOf = inStretches((pieces): Naming => {
  const all = pieces.map(namingIn);
  const found = new Map<string, readonly Sentence[]>();
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    sentencesWith(name) {
      const naming = found.get(name) ?? all.flatMap((one) => one.sentencesWith(name));
      found.set(name, naming);
      return naming;
    },
  };
});

const namesOf = oncePer(
  (note: Note): ReadonlySet<string> => new Set(namingsOf(note).flatMap(({ names }) => [...names])),
);

/** "`orders` is a FIFO queue … A delay per message on `orders`": what is told of it where it is named elsewhere. */
function isToldOfNamed(told: readonly Sentence[], { services = [] }: Saying, open: LeftOpen): boolean {
  if (open.isUnplaced && !told.some((one) => services.some((service) => mayBeAbout(one, service)))) return false;
  return told.length > 0 && open.missing.every((pattern) => told.some(({ text }) => pattern.test(text)));
}

/** "Check `claim-writer`. Its reserved concurrency is 2": the sentence that names what the next one speaks of. */
function wordsBefore({ pieces }: Note, sentence: Sentence, start: number): string {
  const piece = /^\W{0,4}(?:its?|they|their)\b/i.test(sentence.text) && pieces.find((one) => one.start === start);
  if (!piece) return '';
  return inParagraph(piece, piece.sentences[piece.sentences.indexOf(sentence) - 1], sentence)?.text ?? '';
}

/** What the note tells of the things that a sentence names, wherever it names them. */
export function toldOfNamed(note: Note, sentence: Sentence, before = ''): readonly Sentence[] {
  const words = `${wordsWithRow(sentence)} ${before}`;
  return namedIn(note, words).flatMap((name) => namingsOf(note).flatMap((naming) => naming.sentencesWith(name)));
}

/** A cell tells of what heads its row, and a bullet of the name that it stands under. */
function wordsWithRow({ text, label, under }: Sentence): string {
  const [over = ''] = under;
  const head = label ?? (nameAlone.test(over) ? ` ${over.trim()} ` : undefined);
  return head === undefined ? text : `${head}: ${text}`;
}

const nameAlone = /^\s{0,3}[a-z][\w.-]{2,60}\s{0,3}$/;

/** "Messages of `scans` …": a queue or topic that is called so, where those of the other type are called "x.fifo". */
export function isNamedAsStandard(note: Note, sentence: Sentence): boolean {
  const named = namedIn(note, wordsWithRow(sentence));
  return (
    named.length > 0 &&
    [...namesOf(note)].some((name) => name.endsWith('.fifo')) &&
    named.every((name) => /^[a-z][a-z\d-]+$/.test(name) && !namesOf(note).has(`${name}.fifo`)) &&
    !toldOfNamed(note, sentence).some(({ text }) => /fifo/i.test(text.replace(/(?<![\w-])[\w-]{1,80}\.fifo/g, '')))
  );
}

function namedIn(note: Note, words: string): readonly string[] {
  return [...namesOf(note)].filter((name) => namesIt(words, name));
}

function namesIt(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\w-]/.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`);
}

/** Who asks for messages asks a queue: topics, buses and delivery streams push theirs. */
const pulled = /\b(?:workers?|consumers?|poll(?:s|ing|ers?)?|acks?|acknowledg\w{1,4}|redeliver\w{0,3})\b/i;
const pushing: ReadonlySet<Service> = new Set(['sns', 'eventbridge', 'firehose']);

function isToldThroughout(
  note: Note,
  { text }: Sentence,
  { services = [] }: Saying,
  { isUnplaced, missing }: LeftOpen,
): boolean {
  const isRead = (services.includes('sqs') || services.includes('s3')) && runsInFunctions(note);
  const untold = missing.filter((pattern) => !(isRead && pattern.test('Lambda')));
  if (!isUnplaced && untold.length === 0) return true;
  const isPulled = services.includes('sqs') && carriersOf(note).has('sqs') && pulled.test(text);
  const all = [...carriersOf(note)].filter((one) => !(isPulled && pushing.has(one)));
  // It has nothing else that carries messages.
  if (all.length === 0 || !all.every((one) => services.includes(one))) return false;
  const introduction = introductionOf(note);
  if (untold.some((pattern) => pattern.test('FIFO')) && onlyTypeIn([introduction]) !== 'fifo') return false;
  return untold.every(
    (pattern) => pattern.test(introduction) && !(namesOtherComputing(note) && pattern.test('Lambda')),
  );
}
