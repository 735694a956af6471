import { type Mention, mentionsIn } from '../engine/mentions/mentions';
import type { NoteContext, Report, Rule, Sentence, Span } from '../engine/types';
import { nameOf } from '../engine/uris';
import { property, subjectOf } from '../engine/values';
import { formatDuration, formatNumber, formatSize } from '../facts/units';
import { type Surroundings, there } from './drift/around';
import {
  isBackToNow,
  isDecision,
  isElsewhere,
  isFrame,
  isInElsewhere,
  isUnderElsewhere,
  saidIn,
} from './drift/elsewhere';
import { filtersOf } from './drift/filters';
import { asksFor, headed } from './drift/headed';
import { fitting, holdersThat, type IsSaid, relatedOf, wordsOf } from './drift/held';
import { type Holder, holdersOf } from './drift/holders';
import { inEnglish } from './drift/in-english';
import { declaredNumbers, isLeftOut, type NumberSetting } from './drift/measures/setting';
import { nearNames } from './drift/nearby';
import { isStatement, type StatedNumber, statedNumbers } from './drift/numbers';
import { phrasesIn } from './drift/phrases';
import { isDefinite } from './drift/referring';
import { byReader } from './drift/relatives';
import { rewritten } from './drift/rewritten';
import { isSilent } from './drift/silent';
import { isNamedBeside, subjectsByReader, subjectsOfStatement } from './drift/subject';
import { choices } from './drift/told-choices';
import { clauseAt, type View, viewOf } from './drift/view';
import { wiringOf } from './drift/wiring';

const rule: Rule = {
  id: 'note-template-drift',
  title: 'A note that says something else of a resource than its template',
  severity: 'warning',
  group: 'Vault',
  fixable: true,
  *checkNote(context) {
    const { doc, note, relations } = context;
    if (!relations.docs.some((one) => one.kind !== 'note' && one.templates.length > 0)) return;
    const whole = { start: 0, end: doc.text.length };
    const names = mentionsIn(doc, note, whole, relations);
    if (!names.some(({ declared }) => declared.length > 0)) return;
    const phrases = phrasesIn(note, names);
    const mentions = [...names, ...phrases].sort((one, other) => one.span.start - other.span.start);
    const isNear = nearNames(note, mentions);
    const block: Sentence[] = [];
    let previous: Sentence | undefined;
    let question: Sentence | undefined;
    let isFramed = false;
    let named: readonly Sentence[] = [];
    for (const sentence of inEnglish(note)) {
      const [before] = block;
      const gap = before && doc.text.slice(before.span.end, sentence.span.start);
      if (before && gap !== undefined && isNewBlock(gap)) {
        isFramed = false;
        // Of the bullet or paragraph before, what names something is gone on about.
        const taken = isTakenUp(gap, sentence.text, isItem(doc.text, before))
          ? block.filter((one) => isNaming(mentions, one))
          : [];
        block.splice(0, block.length, ...taken);
      }
      const read = headed(previous, sentence, doc.text, question);
      // "And how long does it run?" asks of what was spoken of before.
      const asked =
        previous?.text.includes('?') && read.label?.endsWith(previous.text)
          ? [previous, ...(asksOfIt.test(previous.text) ? named : [])]
          : undefined;
      const earlier = asked ?? block.slice(0, 8);
      // "**Not chosen.** A stream in its place …": the first words of a paragraph may head it.
      const lead = block.at(-1);
      const isHeaded = lead !== undefined && isUnderElsewhere([lead.text]);
      // "In dev nobody waits. `Orders` has no dead-letter queue there."
      const isThere = block[0] !== undefined && there.test(sentence.text) && isElsewhere(block[0].text);
      isFramed &&= !isBackToNow(sentence.text);
      if (!isHeaded && !isThere && !isFramed && isNear(sentence) && !isSilent(doc, read))
        yield* inSentence(context, read, { earlier, all: mentions, phrases });
      isFramed ||= isFrame(sentence.text) && !isDecision(sentence.under[0] ?? '');
      previous = read;
      if (asksFor(sentence.text)) question = sentence;
      if (isNaming(mentions, sentence)) named = [sentence];
      // A sentence over an empty line ends what was said before it.
      if (/\n[^\S\n]{0,80}\n/.test(doc.text.slice(sentence.span.start, sentence.span.end))) block.length = 0;
      block.unshift(sentence);
    }
  },
};

/** A blank line, a new bullet or a new cell lies between. */
function isNewBlock(gap: string): boolean {
  return /\n[^\S\n]{0,80}(?:\n|[-*+]\s|\d{1,3}[.)]\s)|\|/.test(gap);
}

/** Whether a sentence begins a bullet. What is told behind a list is told of no bullet more than of another. */
function isItem(text: string, { span }: Sentence): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.end);
  return /^[^\S\n]*(?:[-*+]|\d{1,3}[.)])\s/.test(line);
}

const asksOfIt = /\b(?:it|its|there)\b/i;

function isNaming(mentions: readonly Mention[], { span }: Sentence): boolean {
  return mentions.some((one) => one.span.start >= span.start - 3 && one.span.end <= span.end + 3);
}

/**
 * "It keeps …", "There it stays …": a bullet or paragraph that begins so goes on with the one before, and a paragraph that
 * begins with "Messages …" or "The retention …". Whose job "the job" is, nobody knows.
 */
function isTakenUp(gap: string, text: string, wasItem: boolean): boolean {
  return (
    !/[#|]/.test(gap) &&
    (there.test(text) ||
      /^\W{0,4}(?:(?:with|for|after|within) [^,;]{1,40} )?(?:it|its|there|this one)\b(?! (?:is|are|was|were) (?:a|an|no|the)\b)/i.test(
        text,
      ) ||
      (!wasItem && !/\n[^\S\n]{0,80}[-*+\d]/.test(gap) && isDefinite(text) && !anybodys.test(text)))
  );
}

const anybodys =
  /^\W{0,4}(?:an?|the|each|every|failed|failing) (?:[a-z]{3,12} )?(?:jobs?|runs?|calls?|requests?|items?|files?)\b/i;

function* inSentence(
  context: NoteContext,
  sentence: Sentence,
  named: Pick<Surroundings, 'earlier' | 'all' | 'phrases'>,
): Iterable<Report> {
  const { doc, note, relations } = context;
  const said = saidIn(sentence);
  if (said.end === 0 || sentence.zone === 'question-stem' || sentence.zone.startsWith('option')) return;
  // "#idea on-demand for `Clicks`"
  const { start } = sentence.span;
  if (/#(?:ideas?|todo|maybe|later|questions?)\s{1,3}$/i.test(doc.text.slice(Math.max(0, start - 13), start))) return;
  // "Today" in a plan for next year.
  if (isUnderElsewhere(sentence.under) && !(sentence.label !== undefined && isBackToNow(sentence.label))) return;
  const view = viewOf(doc, note, sentence, relations, named.phrases);
  const isSaid: IsSaid = ({ span: { start } }) =>
    start <= view.own + said.end && start - view.own >= said.start && !isInElsewhere(view.text, start);
  const around: Surroundings = { doc, note, relations, sentence, ...named };
  const told: Report[] = [];
  const isWhole = said.end - said.start >= sentence.text.length;
  // "| DLQ | `Failed` |" of a queue without one is told once.
  for (const report of [
    ...numbers(context, view, around, isSaid),
    ...choices(context, view, around, isSaid),
    ...(isWhole ? [...wiringOf(view, around), ...filtersOf(view, around)] : []),
  ])
    if (!told.some(({ span }) => span.start < report.span.end && report.span.start < span.end)) told.push(report);
  yield* told;
}

function* numbers({ doc }: NoteContext, view: View, around: Surroundings, isSaid: IsSaid): Iterable<Report> {
  const taken: StatedNumber[] = [];
  const found: { readonly of: string; readonly stated: StatedNumber; readonly report: Report }[] = [];
  const agreed = new Set<string>();
  const told = statedNumbers(view)
    .filter((one) => isSaid(one) && isStatement(view, one.span))
    .map((stated) => ({ stated, beside: isNamedBeside(view, stated.span, fitting(stated.setting)) }))
    .filter(({ stated, beside }) => beside || !stated.isElliptical)
    .sort((a, b) => Number(b.beside) - Number(a.beside));
  // "More than five minutes behind for ten minutes": how long it lasts is no threshold.
  const isNearerToOthers = ({ span, setting, distance }: StatedNumber): boolean =>
    told.some(
      ({ stated: one }) =>
        one.span === span &&
        one.setting.path !== setting.path &&
        one.distance < distance &&
        subjectsOfStatement(view, span, fitting(one.setting), around).length > 0,
    );
  for (const { stated } of told) {
    if (taken.some((one) => isTaken(view, one, stated))) continue;
    const fits = fitting(stated.setting);
    const direct = subjectsOfStatement(view, stated.span, fits, around);
    // "If `Pack` fails, the order stays hidden for …": of the queue that it reads, whichever was spoken of before.
    const isNamed = direct.some(({ name }) => view.mentions.some((one) => one.name === name));
    const isOfMessages =
      stated.setting.isOfMessages === true &&
      (direct.length === 0 || (!isNamed && view.mentions.some((one) => byReader(fits)(one) !== undefined)));
    const byReaders = isOfMessages ? subjectsByReader(view, stated.span, fits, around) : [];
    const subjects = byReaders.length > 0 ? byReaders : direct;
    if (subjects.length === 0 || !subjects.every((one) => isDeclared(one, stated))) continue;
    taken.push(stated);
    const of = [stated.setting.path, ...subjects.map(fits)].join('\n');
    const agreeing = told.find(
      (other) =>
        other.stated !== stated &&
        isAlsoMeant(view, other.stated, stated) &&
        !told.some(({ stated: one }) => isNearer(one, other.stated, stated)) &&
        !(other.stated.setting === stated.setting && isNearerToOthers(other.stated)) &&
        [subjects, subjectsOfStatement(view, stated.span, fitting(other.stated.setting), around)].some(
          (those) => those.length > 0 && those.every((one) => agreesWith(one, other.stated)),
        ),
    );
    if (agreeing) {
      if (agreeing.stated.setting.path === stated.setting.path) agreed.add(of);
      continue;
    }
    const reports = subjects.map((one) => numberReport(doc.text, view, stated, one));
    const report = reports.find((one) => one !== undefined);
    if (report) found.push({ of, stated, report });
    else agreed.add(of);
  }
  // Of several numbers for one setting the one that agrees is its value, else the one with its term; where none does and
  // none or both have it, it is asked about or tried.
  for (const { of, stated, report } of found)
    if (!agreed.has(of) && found.every((other) => other.of !== of || isOutweighed(other.stated, stated))) yield report;
}

/** "A page takes 20 s, and the timeout is 2 minutes": what is said with the term of a setting counts. */
function isOutweighed(other: StatedNumber, one: StatedNumber): boolean {
  return other.readings.join() === one.readings.join() || (one.isTerm === true && other.isTerm !== true);
}

/** A value is of one setting, and a clause gives a setting one value: "75 seconds (1 min 15 s)". */
function isTaken(view: View, one: StatedNumber, other: StatedNumber): boolean {
  if (one.span.start < other.span.end && other.span.start < one.span.end) return true;
  return one.setting === other.setting && clauseAt(view, one.span) === clauseAt(view, other.span);
}

/**
 * Words of the same clause that may mean another setting, as a function's "concurrency" is its own or that of its mapping,
 * or the value of the same one: "gives up after 7 s, well before its timeout of 20 s".
 */
function isAlsoMeant(view: View, other: StatedNumber, one: StatedNumber): boolean {
  return other.setting === one.setting ? isTaken(view, one, other) : other.span === one.span;
}

/** "More than 5 minutes behind for 5 minutes": whether what a value may mean beside is told by another one. */
function isNearer(one: StatedNumber, other: StatedNumber, stated: StatedNumber): boolean {
  return (
    other.span === stated.span &&
    other.distance > stated.distance &&
    one.setting === other.setting &&
    one.span !== other.span &&
    one.distance < other.distance
  );
}

function agreesWith({ declared }: Mention, stated: StatedNumber): boolean {
  const { types, through = [] } = stated.setting;
  const holders = declared.flatMap((one) => holdersOf(one, types, through));
  return holders.some((holder) => isTold(stated, holder));
}

/** Whether one of the values that a note may mean is one that the template has. */
function isTold({ readings, setting, isTerm }: StatedNumber, holder: Holder): boolean {
  return (
    declaredNumbers(setting, holder).some((value) => readings.some((one) => isSame(one, value, setting))) ||
    readings.some((one) => setting.agrees?.(one, holder.properties, isTerm === true) === true)
  );
}

function isDeclared({ declared }: Mention, { setting, isSet }: StatedNumber): boolean {
  const { types, through = [] } = setting;
  return declared
    .flatMap((one) => holdersOf(one, types, through))
    .some((holder) => declaredNumbers(setting, holder).length > 0 || (isSet && isLeftOut(setting, holder)));
}

function numberReport(text: string, view: View, stated: StatedNumber, subject: Mention): Report | undefined {
  const { setting } = stated;
  const differing = holdersThat(subject, setting, (holder) => {
    if (stated.isSet && isLeftOut(setting, holder)) return true;
    return declaredNumbers(setting, holder).length === 0 ? undefined : !isTold(stated, holder);
  });
  const [first] = differing ?? [];
  if (!first) return undefined;
  const values = declaredNumbers(setting, first);
  const span = ofWords(text, { start: stated.span.start + view.by, end: stated.span.end + view.by });
  const shown = values.map((value) => shownValue(value, setting)).join(' or ');
  const isSet = property(first.properties, setting.path) !== undefined;
  const key = setting.path.split('.').at(-1) ?? setting.path;
  const name = namedFor(subject, first);
  const [value, another] = values;
  const says = isSet
    ? `says ${shown} (${key})`
    : value === undefined
      ? `does not set ${key}`
      : `leaves ${key} at its default, ${shown}`;
  const edited = { start: span.start, end: span.end + nounBehind(text, span, stated, value).length };
  const written =
    value !== undefined && another === undefined && !/\bone by one\b/i.test(text.slice(span.start - 7, span.end + 7))
      ? rewritten(text.slice(edited.start, edited.end), value, shown, stated)
      : undefined;
  return {
    span,
    message: `"${wordsOf(text, span)}": ${name} in ${nameOf(first.declared.doc.uri)} ${says}.`,
    subject: subjectOf(isSourceOf(first) ? first.resource : first.declared.resource),
    related: [relatedOf(first, setting.path, isSet ? `${name} ${says} here.` : `${name} does not set ${key}.`)],
    ...(written !== undefined && {
      fixes: [
        { title: `Write ${written} as the template does`, edits: [{ span: edited, text: written }], safe: false },
      ],
    }),
  };
}

/** Of a number in a word of another language, all of it. */
function ofWords(text: string, { start, end }: Span): Span {
  const [word = ''] = /(?<!\p{L})\p{L}{1,16}$/u.exec(text.slice(Math.max(0, start - 16), start)) ?? [];
  return { start: start - word.length, end };
}

/** "Three chances" become "one chance": what is counted changes with a number that is or was one. */
function nounBehind(text: string, { end }: Span, { setting, readings }: StatedNumber, value = 0): string {
  if (setting.unit !== 'count' || (value === 1) === readings.includes(1)) return '';
  const noun = /^ ([a-z]{2,14}[a-rt-z])(s?)\b/.exec(text.slice(end, end + 20));
  const isCounted = value === 1 ? noun?.[2] === 's' : setting.noun?.test(noun?.[1] ?? '') === true;
  return isCounted ? (noun?.[0] ?? '') : '';
}

/** The receives before a dead-letter queue are set by the queue that it is for. */
function isSourceOf({ declared, resource }: Holder): boolean {
  return resource.type === 'AWS::SQS::Queue' && resource !== declared.resource;
}

function namedFor({ name }: Mention, holder: Holder): string {
  return isSourceOf(holder) ? subjectOf(holder.resource) : name;
}

function isSame(stated: number, declared: number, { tolerance = 1e-6 }: NumberSetting): boolean {
  if (!Number.isFinite(declared)) return stated === declared;
  return Math.abs(stated - declared) <= tolerance * Math.max(1, declared);
}

function shownValue(base: number, { unit, scale }: NumberSetting): string {
  if (!Number.isFinite(base)) return 'no limit';
  if (unit === 'second') return formatDuration(base);
  if (unit !== 'byte') return formatNumber(base);
  // Memory and buffers are set in MB.
  return scale === 1 ? formatSize(base) : `${formatNumber(base / scale)} MB`;
}

export default rule;
