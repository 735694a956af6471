import { addTo } from '../engine/groups';
import { inOneLine } from '../engine/in-one-line';
import { moved, movedSentence } from '../engine/moved';
import { oncePer } from '../engine/once-per';
import { everyMatch, lazyPattern, longPattern } from '../engine/pattern';
import { countsIn } from '../engine/pieces';
import type { Fact, Note, NoteContext, Related, Report, Sentence, Span } from '../engine/types';
import type { FactKey } from '../facts';
import { namedForFailures, namedQueue, namedResource, nameOfItem, nameOfPart } from './named-resource';
import type { SayingRule } from './sayings';
import { type Said, saidIn } from './sayings/heard';
import { isOnAws } from './sayings/home';
import type { Saying } from './sayings/saying';
import { isNamedOver, isOfContents, isOption, isStruckOut, speaksOf } from './sayings/surroundings';
import { isNamedAsStandard, isToldByNote, leavesOpen, sectionOf, toldOfNamed } from './sayings/whole-note';
import { toldKind } from './told-kind';
import { onlyTypeIn } from './told-load';

/** Rules about what people believe that services do, which study notes tell as well as designs. */
const beliefs: ReadonlySet<SayingRule> = new Set<SayingRule>([
  'batch-response-ignored',
  'dedup-window-assumed',
  'eventbridge-too-many-targets',
  'exactly-once-on-standard',
  'firehose-convert-non-json',
  'firehose-partition-later',
  'firehose-real-time',
  'firehose-replay',
  'firehose-transform-limit',
  'kinesis-delete-record',
  'lambda-esm-fifo-batch',
  'lambda-esm-filter-deletes',
  'mq-engine-mode-mismatch',
  'mq-storage-mismatch',
  'order-on-standard',
  's3-notification-to-fifo',
  's3-overlapping-notifications',
  'sns-not-durable',
  'sns-subscriber-unsupported',
  'sqs-as-store',
  'sqs-dlq-elsewhere',
  'sqs-fifo-message-delay',
  'sqs-fifo-name',
  'sqs-pushes',
]);

/** A note with so many statements on limits and properties explains services rather than what somebody has built. */
const manyStatements = 10;
/** So many of them for each name of something built leave it one of services, as so many do whatever it names. */
const statementsPerName = 3;
const mostStatements = 20;
const studied = countsIn(({ claims, mask }) => [
  claims.filter(({ sense, service }) => sense === 'limit' && service !== 'cloudwatch').length,
  everyMatch(builtNames, mask).length,
]);
export function isOfStudy(note: Note): boolean {
  const [limits = 0, names = 0] = studied(note);
  return limits >= mostStatements || (limits >= manyStatements && limits > statementsPerName * names);
}

/** "`card-letters`", "`pay-release.fifo`": names between code marks, which are blanks here, and no commands. */
const builtNames = lazyPattern(
  'g',
  () => inOneLine`
    (?<=\s\s|[(|]\s)(?!(?:aws|create|set|get|list|describe|send|receive|delete|put|update|start|purge|change|add|remove
      |subscribe|publish|wait|visibility|delay)[-_])
    [a-z][a-z\d]{1,24}(?:[-_][a-z\d]{1,24}){1,6}(?:\.fifo)?(?=\s(?:[\s.,;:()|]|$))`,
);
const own = /\b(?:our|ours|we|us|my)\b/i;

/** In characters: a longer note in which hardly anybody says "we" or "our" tells how such systems work in general. */
const longEnough = 2000;
const perOwnWord = 4000;
const everyOwn = lazyPattern('gi', () => own.source);
const ownWords = countsIn(({ mask }) => [everyMatch(everyOwn, mask).length]);
const isGeneral = oncePer((note: Note): boolean => {
  const length = lengthOf(note);
  return length > longEnough && (ownWords(note)[0] ?? 0) * perOwnWord < length;
});

function lengthOf({ pieces }: Note): number {
  const last = pieces.at(-1);
  return last ? last.start + last.text.length : 0;
}

/** So many characters may a terse note have for each name of something built. */
const perName = 500;

/** Whether a note tells of one system, so that what a sentence of it leaves open is told elsewhere in it. */
function isOfOneSystem(note: Note): boolean {
  const [, names = 0] = studied(note);
  return !isOfStudy(note) && (!isGeneral(note) || names * perName > lengthOf(note));
}

/** The words that are looked for are English; elsewhere they stand by chance. */
export function isOfOtherLanguage(text: string): boolean {
  const foreign = text.match(/[\u00c0-\u024f\u0370-\u1fff\u3040-\ud7af]/g)?.length ?? 0;
  return foreign * 16 > text.length;
}

/** Is told as a hint anyway. */
const hinted: SayingRule = 'sqs-short-polling';

/** In a general note a sentence that names no service and nothing of somebody's is about anybody's queue, if none is over it. */
function isOfAnybody(note: Note, rule: SayingRule, { sentence, saying }: Said, name: string | undefined): boolean {
  if (name !== undefined || sentence.named || own.test(sentence.text) || !isGeneral(note)) return false;
  return !((beliefs.has(rule) || saying.general) && isNamedOver(sentence, saying.services ?? []));
}

type Place = Pick<NoteContext, 'note' | 'doc'>;

/** The sentence explains a service, and tells nothing of what somebody has built. */
function isStudied(note: Note, { sentence }: Said): boolean {
  return isOfStudy(note) && !own.test(sentence.text);
}

/** "In staging there is no DLQ", "The test queue has none": what is only tried out there may lack anything. */
const ofTrials = longPattern`
    ^\W{0,4}(?:(?:but|and|only|also) )?(?:(?:in|on|for) )?(?:the |our |my |running )?(?:staging|stage|dev(?:elopment)?|tests?
    |testing|QA|UAT|sandbox(?:es)?|playground|local(?:ly|stack)?|demo)(?: (?:environment|env|account|stack)s?)?(?:[,:]|\W{0,3}$| (?!to\b|and\b))`;

const isOfTrials = ({ text, under }: Sentence): boolean =>
  [text, ...under.filter(({ length }) => length < longestName)].some((one) => ofTrials.test(one));
/** Of an environment, in characters. */
const longestName = 24;

/** Every place of a note that says what a rule speaks of, in the order of the text; one place for each sentence. */
export function said(context: Place, rule: SayingRule): readonly Said[] {
  const known = saidBefore(context);
  const all = known.get(rule) ?? find(context, rule);
  known.set(rule, all);
  return all;
}

/** A rule asks for its own places, and the rules on facts for those of all. */
const saidBefore = oncePer((_: Place) => new Map<SayingRule, readonly Said[]>());

function find({ note, doc }: Place, rule: SayingRule): readonly Said[] {
  const all: Said[] = [];
  for (const { start, one } of heard(note).get(rule) ?? []) {
    if (leavesOpen(one.open) && !(isOfOneSystem(note) && isToldByNote(note, one.sentence, start, one.saying, one.open)))
      continue;
    if (!(speaksOf(note, one) || isOfStandardQueue(note, one, start)) || isTopic(one)) continue;
    const isBelief = beliefs.has(rule) || one.saying.general;
    if (!isBelief && (isStudied(note, one) || isOfTrials(one.sentence))) continue;
    const placed = movedSaid(one, start);
    if (isOfOtherKind({ note, doc }, placed)) continue;
    if (isStruckOut(doc.text, placed.span, placed.sentence.span)) continue;
    if (isOption(doc.text, placed.span.start) || isOfContents(doc.text, placed.span.start)) continue;
    all.push(placed);
  }
  return all;
}

/** "`claims` is a standard queue … We rely on the order in `claims`": what the note tells of it elsewhere, or its section. */
function isOfStandardQueue(note: Note, { sentence, saying }: Said, start: number): boolean {
  if (saying.queueType !== 'standard') return false;
  if (toldOfNamed(note, sentence).some(({ text }) => ofStandard.test(text)) || isNamedAsStandard(note, sentence))
    return true;
  if (!isOnAws(note) || !isOfOneSystem(note)) return false;
  const told = sectionOf(note, start + sentence.span.start);
  const section = told.map(({ text }) => text);
  if (section.some((text) => ofStandard.test(text))) return onlyTypeIn([...section, ...sentence.under]) === 'standard';
  return (
    !/fifo/i.test(`${section.join(' ')} ${sentence.under.join(' ')}`) &&
    told.some((one) => toldOfNamed(note, one).some(({ text }) => ofStandard.test(text)))
  );
}

const ofStandard =
  /^(?!.*\bFIFO\b).*\b(?:(?:standard|std) (?:SQS |SNS )?(?:queue|topic)|queue\b.{0,24}\bstandard|SQS standard)\b/is;

/** "`bills` …", "Subscribers of `bills` …" */
const leadsToName = /^\W{0,4}(?:\w{3,16}s? (?:of|on|for)\W{1,4})?$/;

/** "`bills` has no dead-letter queue": a queue, where the note calls it one, lacks nothing that a topic should have. */
function isOfOtherKind({ note, doc }: Place, { sentence, saying }: Said): boolean {
  const name = saying.services && saying.denies && namedResource(doc, note, sentence.span);
  if (name === undefined || (saying.services?.includes('sns') && /\bsubscri/i.test(sentence.text))) return false;
  const at = sentence.text.indexOf(name);
  const isLed = at >= 0 && leadsToName.test(sentence.text.slice(0, at));
  if (!isLed && nameOfItem(doc.text, sentence.span.start) !== name) return false;
  const service = toldKind(doc, name);
  return service !== undefined && saying.services?.includes(service) !== true;
}

/**
 * "- Exactly-once processing" in a list of topics, of no type of queue, tells of nothing that it is so; nor does what
 * heads a row, "| Per-message delay | yes | no |".
 */
function isTopic({ sentence, isTyped, saying, span }: Said): boolean {
  if (sentence.zone !== 'table' && oneWord.test(sentence.text)) return true;
  if (isKeyword(sentence.text, span.start - sentence.span.start, span.end - sentence.span.start)) return true;
  if (sentence.zone === 'table') {
    // A cell of a row tells of what heads the row.
    if (sentence.label?.includes(': ')) return false;
    if (rowHead.test(sentence.text) && !verb.test(sentence.text)) return true;
  }
  return saying.queueType === 'standard' && !isTyped && topic.test(sentence.text);
}

/** "- **replay**"; a mere "Yes." or number says what was asked before it, and "DLQ: –" that there is none. */
const oneWord =
  /^\W{0,8}(?!(?:yes|no|sure|yep|nope|true|false|correct|right|\d{1,9})\b)\w{2,30}(?!\s?[:=→]\s{1,3}[–—✗✘❌-])\W{0,6}$/i;

const rowHead = /^\W{0,6}[\w'’/-]{2,20}(?:[ -][\w'’/-]{2,20}){0,3}\W{0,6}$/;
const verb =
  /\b(?:is|are|be|has|have|can|cannot|does|do|will|must|uses?|used|gives?|guarantees?|delivers?|keeps?|we|our|without|not?|none|nothing|missing|never|only|with|[a-z]+ed)\b/i;

/** "kinesis, streaming, firehose, real-time, shards": one of many words that nothing is said with. */
function isKeyword(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[,|\s])(?:[\w-]{2,24}(?:[ /][\w-]{2,24}){0,2}, ){3}$/.test(text.slice(Math.max(0, start - 110), start)) &&
    /^(?: [a-z]{2,16})?(?:,|\s*[|\n]|\W*$)/.test(text.slice(end))
  );
}

const topic = /^\W{0,6}exactly[ -]once (?:processing|delivery|semantics|guarantees?)(?: [a-z]{3,14}s)?\W{0,6}$/i;

/** Every place where a note says what a rule of its own speaks of; a name is no statement. */
export function saidAnywhere(context: Place): readonly Said[] {
  return [...heard(context.note).keys()].flatMap((rule) =>
    rule === naming || rule === 'fact-wrong' ? [] : said(context, rule),
  );
}

/** Looks closer at each place whether it holds a name at all. */
const naming: SayingRule = 'sqs-fifo-name';

interface Heard {
  /** Where the piece starts that says it. */
  readonly start: number;
  readonly one: Said;
}

/** What the pieces of a note say, by rule. */
const heard = oncePer((note: Note): ReadonlyMap<SayingRule, readonly Heard[]> => {
  const all = new Map<SayingRule, Heard[]>();
  for (const { start, found } of saidIn(note)) {
    const list = all.get(found.rule) ?? [];
    all.set(found.rule, list);
    list.push({ start, one: found.one });
  }
  return all;
});

function movedSaid(one: Said, by: number): Said {
  return { ...one, span: moved(one.span, by), sentence: movedSentence(one.sentence, by) };
}

/** What is said of a place; the subject is the resource that the sentence or its heading names, else the fact. */
type Words = Omit<Report, 'span' | 'related'>;
type Tell = (first: Said, name: string | undefined) => Words;

/** One belief repeated in a note is one finding at its first place, the others as related places. */
export function oneFinding(context: NoteContext, rule: SayingRule, fact: FactKey, tell: Tell): Iterable<Report> {
  const all = said(context, rule);
  const [first] = all;
  return first ? [report(context, rule, all, nameOf(context, first, rule), fact, tell)] : [];
}

/**
 * A finding for each resource that something is said of, what names none together; repetitions are related places.
 * `isMeant` may look closer at a place.
 */
export function findings(
  context: NoteContext,
  rule: SayingRule,
  fact: FactKey,
  tell: Tell,
  isMeant: (one: Said, name: string | undefined) => boolean = () => true,
): readonly Report[] {
  const groups = new Map<string | undefined, Said[]>();
  for (const one of said(context, rule)) {
    const name = nameOf(context, one, rule);
    if (!isMeant(one, name)) continue;
    addTo(groups, name, one);
  }
  return [...groups].map(([name, all]) => report(context, rule, all, name, fact, tell));
}

/** A finding for each fact that sayings of a rule contradict, but where it was told; repetitions are related places. */
export function findingsByFact(
  context: NoteContext,
  rule: SayingRule,
  told: readonly Span[],
  tell: (fact: Fact, saying: Saying) => Words,
): readonly Report[] {
  const groups = new Map<string, Said[]>();
  for (const one of said(context, rule)) {
    if (told.some(({ start, end }) => start < one.span.end && one.span.start < end)) continue;
    const { fact, truth = fact } = one.saying;
    if (truth !== undefined) addTo(groups, truth, one);
  }
  return [...groups.values()].flatMap((all) => {
    const key = all[0]?.saying.fact;
    const fact = key && context.facts.get(key);
    return fact ? [report(context, rule, all, undefined, key, ({ saying }) => tell(fact, saying))] : [];
  });
}

/** "`uploads` → `resize` (Lambda)": told of the bucket or rule. */
const beforeArrow = /^`?([\w.-]{2,60})`\s?(?:→|->|=>)/;

function nameOf({ doc, note }: NoteContext, { sentence, span }: Said, rule: SayingRule): string | undefined {
  const ofPart = nameOfPart(doc.text, sentence.span.start, span.end);
  const [, ofArrow] =
    (/^(?:s3|eventbridge)-/.test(rule) && beforeArrow.exec(doc.text.slice(sentence.span.start))) || [];
  if (ofArrow !== undefined) return ofArrow;
  if (ofPart !== undefined) return ofPart;
  const name = (rule.startsWith('sqs-') ? namedQueue : namedResource)(doc, note, sentence.span);
  // "The DLQ is `claims-dlq`, maxReceiveCount 2": told of the queue in front of it, which nobody names.
  return name !== undefined && rule === 'sqs-low-max-receive' && namedForFailures.test(name) ? undefined : name;
}

function report(
  { facts, note }: NoteContext,
  rule: SayingRule,
  [first, ...others]: readonly Said[],
  name: string | undefined,
  fact: FactKey,
  tell: Tell,
): Report {
  if (!first) throw new RangeError('a finding needs a place');
  const id = facts.get(fact)?.id ?? fact;
  const related: readonly Related[] = others.map(({ span }) => ({ span, message: 'Said again here.' }));
  return {
    span: first.span,
    subject: name ?? id,
    fact: id,
    ...tell(first, name),
    ...(isUncertain(note, rule, first, name) && { severity: 'info' }),
    ...(related.length > 0 && { related }),
  };
}

/** Information, whatever the rule makes of it elsewhere. */
function isUncertain(note: Note, rule: SayingRule, one: Said, name: string | undefined): boolean {
  return rule !== hinted && (isOfAnybody(note, rule, one, name) || isOfOtherLanguage(one.sentence.text));
}
