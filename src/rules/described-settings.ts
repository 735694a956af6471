import { moved, movedSentence } from '../engine/moved';
import { everyMatch, everywhere, longPattern } from '../engine/pattern';
import { type InPiece, inPieces, saysAnywhere } from '../engine/pieces';
import { numberPlaces, readQuantities } from '../engine/read/quantity';
import type { Note, NoteContext, NotePiece, Pattern, Quantity, Sentence, Span } from '../engine/types';
import { headsOf, isOfReasons, isOfValues } from './cell-heads';
import { isStruckOut } from './sayings/surroundings';
import { isTakenBackAt } from './sayings/taken-back';
import { sectionAt } from './sections';

/** A time that prose says something is set to. */
export interface Setting<Kind extends string> {
  readonly kind: Kind;
  readonly seconds: number;
  readonly span: Span;
  readonly sentence: Sentence;
}

/**
 * What each kind of setting is called, and the seconds that it has by default where notes say no more than that. Words of an
 * earlier kind are not looked at again for a later one.
 */
export type Names<Kind extends string> = readonly (readonly [kind: Kind, words: Pattern, standard?: number])[];

interface Name<Kind extends string> {
  readonly kind: Kind;
  readonly standard: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** Sentences that far apart, with no heading between, are read together. */
const reach = 5;

const assertedZones: ReadonlySet<string> = new Set(['body', 'table', 'callout', 'explanation', 'card', 'key']);

/** What AWS allows or does by itself, not what somebody has set. */
const allowed = longPattern`
    \b(?:can|could|may|might|max(?:imum)?|at most|limit(?:ed)?|allowed|between|range|should|must|has to|have to
    |need(?:s|ed)? to be|recommended|at least|used to
    |was(?! (?:raised|left|kept|set|increased|lowered|changed|reduced|bumped)\b)|were|would)\b[^.;]{0,40}$`;
const allowedBehind = /^\W{0,3}(?:at (?:the )?most|unless|or less)\b/i;
/** "The worker function may run for four minutes" tells of one function. */
const own = longPattern`
    \b(?:our|its|this|(?:the|that)\s{1,3}(?!(?:longest|most)\b|lambda function (?:can|may) run up to)(?:[\w-]{1,24}\s{1,3}){0,2}(?:function|handler
      |lambda|fn)) ?[^.;,]{0,30}\b(?:may|can) (?:run|take|work|last)s?[^.;,]{0,20}$
    |(?:^\W{0,6}|\b(?:while|and|but|whereas)\W{1,4})(?!(?:lambdas?|functions?|it|they|you|each|every|an?)\b)[\w-]{2,30}\s{1,4}may run for\s{1,4}$`;
/** "A function which is allowed to run for two minutes" */
const granted = /\b(?:is|are|was|were) allowed(?: to (?:run|take|work|last)\b[^.;,]{0,20})?\s{0,3}$/i;
/** Timeouts of what stands in front. */
const ofOthers = longPattern`
    \b(?:API[- ]?Gateway|ALB|load balancer|idle|connection|HTTP|client|socket)\b[^,;.]{0,24}$
    |\b(?:API[- ]?Gateway|ALB|load balancer|HTTP|client|database|connection|ECS|EC2
    |container)\b[^;.]{0,30}, time-?out (?:of )?$`;
/** Whoever says so knows. */
const judged = /\btoo (?:short|low|small|little|tight|long)\b/i;
const byDefault = /\bdefaults?(?: to)?\b[^.;]{0,40}$/i;
const kept = longPattern`
    \b(?:stays?|left|leave|leaves|keep|keeps|kept|unchanged|in place|still (?:\w{1,4} ){0,2}default|we use the default|untouched
    |(?:has|have|uses?|with|at) (?:the |its |their |all |SQS |AWS ){1,3}defaults?
    |time-?out of\s{2,4}[\w.-]{2,40}\s{2,4}is (?:still |just )?(?:at )?the default
    |(?:DLQ|queue|lambda|function)\s{0,3}[:(]?\s{0,3}(?:at |on |uses? )?default)\b`;

/**
 * Groups of settings that belong together: those of one sentence where it tells more than one kind, else those of lines
 * near each other under one heading. `areOfOne`: where the note tells one of each kind and no more, those two.
 */
export function describedSettings<Kind extends string>(
  { note, doc }: Pick<NoteContext, 'note' | 'doc'>,
  telling: Tellings<Kind>,
  areOfOne = false,
): readonly (readonly Setting<Kind>[])[] {
  if (!namesTwo(telling, note)) return [];
  if (new Set(telling.kinds(note).map(({ found }) => found)).size < 2) return [];
  const groups: (readonly Setting<Kind>[])[] = [];
  const all: Setting<Kind>[] = [];
  let open: { readonly index: number; readonly setting: Setting<Kind> }[] = [];
  let index = 0;
  for (const { start, found } of telling.sentences(note)) {
    index += found.after;
    if (found.isHeading) open = [];
    const settings = found.settings
      .map((one) => movedSetting(one, start))
      .filter(({ span, sentence }) => !isStruckOut(doc.text, span, sentence.span));
    all.push(...settings);
    if (new Set(settings.map(({ kind }) => kind)).size > 1) {
      groups.push(settings);
      open = [];
      continue;
    }
    for (const setting of settings) {
      open = open.filter(
        (one) => index - one.index <= reach && one.setting.kind !== setting.kind && areComparable(one.setting, setting),
      );
      open.push({ index, setting });
      if (open.length > 1) groups.push(open.map((one) => one.setting));
    }
  }
  const [one, other] = all;
  const isPair =
    all.length === 2 &&
    one &&
    other &&
    one.kind !== other.kind &&
    areOfOneThing(one.sentence, other.sentence) &&
    (sectionAt(note, one.span.start) === sectionAt(note, other.span.start) ||
      !all.some(({ sentence }) => pronoun.test(sentence.text)));
  return groups.length === 0 && areOfOne && isPair ? [all] : groups;
}

/** Of what stands in another section it is none. */
const pronoun = /^\W{0,4}(?:its?|the (?:queue|function))\b/i;

/** Whether a note has words for two kinds at all. Stops looking when too few are left. */
function namesTwo<Kind extends string>({ named }: Tellings<Kind>, note: Note): boolean {
  let missing = 0;
  return named.every((isNamed) => isNamed(note) || ++missing <= named.length - 2);
}

/** "| orders | Visibility timeout | 30 s |", "| letters | Lambda timeout | 60 s |": each of another component. */
function areOfOneThing(a: Sentence, b: Sentence): boolean {
  const [one, other] = [headsOf(a), headsOf(b)];
  if (one?.setting === undefined || other?.setting === undefined) return true;
  return one.row === other.row || readsFrom(one.row, other.row) || readsFrom(other.row, one.row);
}

/** "| orders | …", "| mailer (Lambda, reads orders) | …" */
function readsFrom(row: string, other: string): boolean {
  const name = /\b(?:reads?|polls?|consumes?|behind|for|on|of)\s{1,4}(?:from\s{1,4})?([\w.-]{3,60})/i.exec(row)?.[1];
  return name !== undefined && other.split(/[^\w.-]+/).includes(name);
}

/** Times of two columns are held against each other within their row, those of one column over rows. */
function areComparable({ sentence: a }: Setting<string>, { sentence: b }: Setting<string>): boolean {
  const [one, other] = [headsOf(a), headsOf(b)];
  if (!one || !other || isOfValues(one)) return true;
  if (one.setting !== undefined) return areOfOneThing(a, b);
  return one.row === other.row || one.column === other.column;
}

/** A sentence that tells a setting, is a heading, or ends its piece. */
interface Telling<Kind extends string> {
  /** So many sentences of the piece lie between it and the one told before, itself included. */
  readonly after: number;
  readonly isHeading: boolean;
  readonly settings: readonly Setting<Kind>[];
}

export interface Tellings<Kind extends string> {
  /** For each name whether a note has it at all. */
  readonly named: readonly ((note: Note) => boolean)[];
  /** The kinds of the settings that a note tells. */
  readonly kinds: (note: Note) => readonly InPiece<Kind>[];
  readonly sentences: (note: Note) => readonly InPiece<Telling<Kind>>[];
}

/** How to find settings of these names in notes. */
export function tellings<Kind extends string>(names: Names<Kind>): Tellings<Kind> {
  return {
    named: names.map(([, pattern]) => saysAnywhere(pattern)),
    kinds: inPieces((piece) => toldIn(piece, names).flatMap(({ settings }) => settings.map(({ kind }) => kind))),
    sentences: inPieces((piece) => toldIn(piece, names)),
  };
}

function toldIn<Kind extends string>({ sentences, mask }: NotePiece, names: Names<Kind>): readonly Telling<Kind>[] {
  const mayTell = numberPlaces(mask).length > 0;
  const told: Telling<Kind>[] = [];
  let last = -1;
  sentences.forEach((sentence, index) => {
    const isHeading = sentence.zone === 'heading';
    const settings = mayTell ? assertedSettings(sentence, sentences[index + 1], names) : [];
    if (!isHeading && settings.length === 0 && index < sentences.length - 1) return;
    told.push({ after: index - last, isHeading, settings });
    last = index;
  });
  return told;
}

function assertedSettings<Kind extends string>(
  sentence: Sentence,
  next: Sentence | undefined,
  names: Names<Kind>,
): readonly Setting<Kind>[] {
  if (!assertedZones.has(sentence.zone) || isOfReasons(sentence)) return [];
  const { start } = sentence.span;
  const found = settingsIn(sentence, names);
  if (found.length === 0 || !sentence.asserted || judged.test(sentence.text)) return [];
  return found.filter(
    ({ span }) => !isTakenBackAt(sentence.text, span.start - start, span.end - start, false, next?.text),
  );
}

function movedSetting<Kind extends string>(setting: Setting<Kind>, by: number): Setting<Kind> {
  return { ...setting, span: moved(setting.span, by), sentence: movedSentence(setting.sentence, by) };
}

function settingsIn<Kind extends string>(sentence: Sentence, names: Names<Kind>): readonly Setting<Kind>[] {
  const lead = sentence.zone === 'table' && sentence.label !== undefined ? `${sentence.label}: ` : '';
  const text = lead + sentence.text.slice(0, 600);
  const hasNumbers = numberPlaces(text).length > 0;
  const told = hasNumbers || byDefaults.test(text) ? namesIn(text, names) : [];
  if (told.length === 0) return [];
  const found: Setting<Kind>[] = [];
  for (const { kind, standard, start: from, end } of told) {
    const at = standard === undefined ? undefined : defaultAt(text, from, end);
    if (standard === undefined || at === undefined) continue;
    const start = sentence.span.start + at - lead.length;
    found.push({ kind, seconds: standard, sentence, span: { start, end: start + 'default'.length } });
  }
  const quantities = withUnits(readQuantities(text), told, text).filter(
    ({ unit, span }) =>
      span.start >= lead.length &&
      !isLeftBehind(text, span) &&
      !ofOthers.test(text.slice(Math.max(0, span.start - 60), span.start)) &&
      (unit === 'second' ||
        (unit === 'none' &&
          !factor.test(text.slice(span.end)) &&
          /(?:[:=]|[a-z](?:Timeout|Period|Seconds)(?: (?:to|of|at|is|set to))?)\s{0,3}$/.test(
            text.slice(0, span.start),
          ))),
  );
  const first = quantities[0];
  if (!first || !told[0]) return found;
  const leads = told[0].start < first.span.start;
  const placed = quantities.map((quantity) => ({ ...quantity, own: ownName(told, quantity.span, text) }));
  // A number with a name of its own comes before one that stands beside that name.
  for (const { span, readings, to, own, text: quantity } of placed.toSorted(
    (a, b) => Number(!a.own) - Number(!b.own),
  )) {
    const name =
      own ??
      (leads
        ? told.findLast((one) => one.end <= span.start)
        : (told.find((one) => one.start >= span.end && !/;|, so\b/.test(text.slice(span.end, one.start))) ??
          told.findLast((one) => one.end <= span.start)));
    const isChanged = leftBehind.test(text.slice(Math.max(0, span.start - 8), span.start)) || arrow.test(quantity);
    const [seconds] = (to && isChanged ? to : readings).slice(-1);
    if (!name || seconds === undefined || isAllowed(text, span)) continue;
    if (found.some((one) => one.kind === name.kind)) continue;
    const start = sentence.span.start + span.start - lead.length;
    found.push({ kind: name.kind, seconds, sentence, span: { start, end: start + span.end - span.start } });
  }
  return found;
}

/** "The main queue keeps messages 7 days, its DLQ 4": the number right behind a name at the end of a part has the unit told before. */
function withUnits(quantities: readonly Quantity[], told: readonly Name<string>[], text: string): readonly Quantity[] {
  return quantities.map((one, index) => {
    const before = quantities[index - 1];
    if (before?.unit !== 'second' || one.unit !== 'none' || before.to) return one;
    const isBehindName = told.some(
      ({ end }) => end <= one.span.start && bareBehind.test(text.slice(end, one.span.start)),
    );
    if (!isBehindName || !endOfPart.test(text.slice(one.span.end))) return one;
    const each = (before.readings[0] ?? 0) / Number.parseFloat(before.text);
    return { ...one, unit: 'second', readings: one.readings.map((number) => number * each) };
  });
}

const bareBehind = /^\W{1,3}(?:(?:after|for|only|keeps) )?$/;
const endOfPart = /^\s{0,3}(?:[,;)]|\.(?!\d)|$)/;

const byDefaults = /\bdefault\b/i;
/** "is left at the default", ": default". A number behind it says more. */
const leftAtDefault = longPattern`
    ^\W{0,4}(?:[\w ]{1,16}:\W{1,3})?(?:(?:is|stays|was|left|kept|remains|still|at|on|to|set|the|its|our|AWS|SQS)\W{1,3}){0,6}(?=default\b(?![^.;]{0,30}\d)(?! (?:of|value of)))`;
/** "keeps the default visibility timeout" */
const keepsDefault = longPattern`
    \b(?:uses?|using|has|have|keeps?|kept|still on|(?:left|still|stays?) (?:at|on|with)) (?:the |its |an? |all )?(?:SQS |AWS )?default\W{1,3}$`;

/** Where a text says that the setting with the name between these places has its default, and no more than that. */
function defaultAt(text: string, start: number, end: number): number | undefined {
  const behind = leftAtDefault.exec(text.slice(end, end + 90));
  if (behind && behind[0] !== '') return end + behind[0].length;
  const before = text.slice(Math.max(0, start - 60), start);
  if (!keepsDefault.test(before) || /^[^.;]{0,30}\d/.test(text.slice(end))) return undefined;
  return start - before.length + before.toLowerCase().lastIndexOf('default');
}

/** "6 × 120 s" */
const factor = /^\s{0,2}(?:[×*]|x\b)/;

/** "Raised from 30 s to 2 minutes", "30 s → 2 min": the second counts. */
const leftBehind = /\bfrom\W{1,4}$/i;
const arrow = /-{1,2}>|→|=>/;

function isLeftBehind(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 8);
  if (/^\W{1,8}\d/.test(after) && arrow.test(after)) return true;
  return leftBehind.test(text.slice(Math.max(0, start - 8), start)) && /^\W{0,3}to\b/i.test(after);
}

/** The name that holds a number or stands right beside it: "the timeout is 10 minutes", "4 days on the main queue". */
function ownName<Kind extends string>(
  told: readonly Name<Kind>[],
  { start, end }: Span,
  text: string,
): Name<Kind> | undefined {
  return told.find(
    (one) =>
      (one.start <= start && end <= one.end) ||
      (one.end <= start && rightBefore.test(text.slice(one.end, start))) ||
      (one.start >= end && rightBehind.test(text.slice(end, one.start))),
  );
}

const rightBehind = /^\s{1,4}(?:on|in|for)\s{1,4}(?:the |its |our |a )?$/i;
const rightBefore = /^[^\w,;.(]{0,4}(?:(?:is|are|was|of|at|to|set to)[^\w,;.(]{1,3}){0,2}$/i;

function isAllowed(text: string, { start, end }: Span): boolean {
  if (allowedBehind.test(text.slice(end))) return true;
  const before = text.slice(Math.max(0, start - 60), start);
  const clause = before.slice(before.search(/[,;](?=[^,;]*$)/) + 1);
  if (own.test(clause) || granted.test(clause)) return false;
  return allowed.test(clause) || (byDefault.test(clause) && !kept.test(text));
}

function namesIn<Kind extends string>(text: string, names: Names<Kind>): readonly Name<Kind>[] {
  const found: Name<Kind>[] = [];
  let rest = text;
  for (const [kind, pattern, standard] of names) {
    for (const match of everyMatch(everywhere(pattern), rest)) {
      found.push({ kind, standard, start: match.index, end: match.index + match[0].length });
    }
    for (const one of found) {
      rest = rest.slice(0, one.start) + ' '.repeat(one.end - one.start) + rest.slice(one.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
