import type { Question, QuestionFault, QuestionKind, QuestionOption, Span, Zone } from '../../types';
import { type Answers, readAnswers } from './answers';
import type { Draft } from './draft';
import { duplicateLabel, duplicateText, noAnswer, unclosedDetails, wrongCount } from './faults';
import { readTruth } from './keys';
import { idOfNormalised, normalise, questionId, readAlike } from './normalise';
import { type Run, runSpan, runText, stretches } from './runs';
import { readStem, type Stem } from './stem';
import { askedCount, asks, asksForFalse, asksForSeveral, isTemplate } from './stems';
import { formOf, labelsCount, type Strength, strengthOf } from './strength';
import type { Told } from './told';
import { topicsOf } from './topics';
import { optionWords, paragraphs, plainWords } from './words';

export interface ZoneSpan {
  readonly span: Span;
  readonly zone: Zone;
}

/** `Question.syntax` of a question whose answer is folded behind it. */
export const foldedSyntax = 'folded answer';

/** The same of one with `A:` below its `Q:`. */
const pairedSyntax = 'question and answer lines';

/** The same of one whose answer is words behind whatever calls them so. */
export const wordedSyntax = 'answer in words';

/** `Question.syntax` of what has an answer in words that says so. */
export const inWords: ReadonlySet<string> = new Set([pairedSyntax, wordedSyntax]);

/** A question with its zones. */
export interface Built {
  readonly question: Question;
  readonly zones: readonly ZoneSpan[];
  readonly strength: Strength;
  readonly told?: Told;
  /** How a question with options is written: what opens it, and how its options begin. */
  readonly form?: string;
  /** Number by which a key elsewhere may call it. */
  readonly number?: number;
  readonly keyed: boolean;
}

/** Judges a draft and puts it into the normal form; `undefined` where it only looks like a question. */
export function buildQuestion(text: string, draft: Draft, number: number | undefined): Built | undefined {
  const stem = readStem(text, draft);
  if (stem === undefined) return undefined;
  const [only, ...others] = draft.options;
  // `> ✅ B. A queue` alone below "Question 4": of its options somebody kept the right one.
  // `- [x] A queue` alone below `4. Which one waits?`, among questions with options.
  const isTicked = draft.style === 'task' && number !== undefined && asks(stem.text);
  const isKept = only?.marked === true && others.length === 0 && (isTicked || (draft.style === 'letter' && stem.named));
  if (only !== undefined && !isKept) return buildChoice(text, draft, stem, number);
  const built = buildAnswer(text, isKept ? { ...draft, answer: [...only.run] } : draft, stem);
  if (built === undefined || number === undefined) return built;
  return { ...built, number, ...(isKept && isTicked ? { strength: 'weak' } : {}) };
}

function buildChoice(text: string, draft: Draft, stem: Stem, number: number | undefined): Built | undefined {
  const raw = draft.options;
  if (raw.length < 2 || raw.length > 12 || !labelsCount(draft)) return undefined;
  const worded = raw.map((option) => {
    const words = optionWords(text, option.run, option.code);
    return { text: words, normal: normalise(words), ...(option.label === undefined ? {} : { label: option.label }) };
  });
  const isSheet = isTemplate(stem.text) || new Set(worded.map((option) => option.text)).size === 1;
  const isToFill = ({ text: words }: { text: string }) => isTemplate(words) || readTruth(words) !== undefined;
  if (isSheet && worded.every(isToFill)) return undefined;
  // `- [ ] Goal 1: ______`, `A) Option A`: a form.
  if (worded.every((option) => /[:：][ \t]*_{3,}$|^option [a-j\d]$/i.test(option.text))) return undefined;
  if (draft.style === 'task' && worded.some((option) => selfAssessment.test(option.text))) return undefined;
  const normal = worded.map((option) => option.normal);
  const answers = readAnswers(text, draft, worded);
  const strength = strengthOf(draft, stem, answers, number);
  if (strength === undefined) return undefined;
  const options = worded.map(({ text: words, label }, index): QuestionOption => {
    const why = paragraphs(text, answers.why[index] ?? []);
    const { run, code } = raw[index] as (typeof raw)[number];
    const { start, end } = runSpan(run);
    return {
      text: words,
      span: { start, end: code?.end ?? end },
      correct: answers.right.includes(index),
      ...(why === '' ? {} : { why }),
      ...(label === undefined ? {} : { label }),
    };
  });
  const explanation: Run = [...answers.prose, ...draft.explanation];
  const faults = [...faultsOf(text, draft, stem, options, answers, normal), ...answers.faults];
  const end = nearerEnd(options.at(-1)?.span.end ?? stem.span.end, stem, answers.keySpan);
  const question: Question = {
    id: idOfNormalised(stem.text, normal),
    kind: kindOf(stem.text, options, normal),
    syntax: syntaxOf(draft, answers),
    span: { start: stem.span.start, end },
    stem: stem.text,
    stemSpan: stem.span,
    options,
    ...explained(text, explanation),
    ...(number === undefined ? {} : { number }),
    ...(draft.explainedBy === undefined ? {} : { explainedBy: draft.explainedBy }),
    topics: topicsOf(
      [stem.text, ...options.filter(({ correct }) => correct).map((option) => option.text)].join('\n'),
      worded.map((option) => option.text).join('\n'),
      draft.tags.join(' '),
    ),
    faults,
  };
  const zones = choiceZones(text, stem, options, answers, [...explanation, ...draft.covers]);
  const keyed = answers.keyed || answers.right.length > 0;
  return { question, zones, strength, keyed, form: formOf(text, draft), ...(number === undefined ? {} : { number }) };
}

/** A question whose answer is words: `Q:`/`A:`, a question heading with "Answer: …", true or false. */
function buildAnswer(text: string, draft: Draft, stem: Stem): Built | undefined {
  const { folded } = draft;
  const inBlocks = folded !== undefined || draft.answer.length > 1 || isBlock(text, draft.answer);
  const answer = inBlocks ? paragraphs(text, draft.answer) : plainWords(runText(text, draft.answer));
  if (/^(?:\.{3}|…|_{3,}|tb[ad]|to-?do)?$/i.test(answer) || isTemplate(stem.text)) return undefined;
  const answerSpan = runSpan(draft.answer);
  const truth = readTruth(answer);
  const span = { start: stem.span.start, end: Math.max(answerSpan.end, stem.span.end) };
  const statement = truth !== undefined && (!asks(stem.text) || /\btrue or false\b/i.test(stem.text));
  const options: readonly QuestionOption[] = statement
    ? [true, false].map((value) => ({ text: value ? 'True' : 'False', span: answerSpan, correct: truth === value }))
    : [];
  const question: Question = {
    id: questionId(
      stem.text,
      options.map((option) => option.text),
    ),
    kind: statement ? 'true-false' : 'card',
    syntax:
      folded !== undefined
        ? foldedSyntax
        : draft.callout
          ? 'callout'
          : draft.answerKey?.loose
            ? pairedSyntax
            : wordedSyntax,
    span,
    stem: stem.text,
    stemSpan: stem.span,
    options,
    ...(statement ? {} : { answer }),
    answerSpan,
    ...explained(text, draft.explanation),
    topics: topicsOf(`${stem.text}\n${answer}`, draft.tags.join(' ')),
    faults: draft.detailsOpen && draft.details !== undefined ? unclosed(text, draft, draft.details, span.end) : [],
  };
  // What only stands below a question is prose of the note, and is read as such.
  const zones: ZoneSpan[] = draft.told
    ? []
    : statement
      ? [
          { span: stem.span, zone: 'question-stem' },
          { span: answerSpan, zone: 'key' },
        ]
      : [folded === undefined ? { span, zone: 'card' } : { span: stem.span, zone: 'question-stem' }];
  return {
    question,
    zones: [...zones, ...zonesOf(text, [...draft.explanation, ...draft.covers], 'explanation')],
    strength: draft.told ? 'told' : folded === 'tells' ? 'weak' : folded === 'states' ? 'kin' : 'strong',
    keyed: true,
    ...(draft.told === undefined ? {} : { told: draft.told }),
  };
}

function isBlock(text: string, run: Run): boolean {
  return run.some(({ start, end }) => text.slice(start, end).includes('\n'));
}

function explained(text: string, run: Run): { readonly explanation?: string; readonly explanationSpan?: Span } {
  const explanation = paragraphs(text, run);
  return explanation === '' ? {} : { explanation, explanationSpan: runSpan(run) };
}

/** What reviews of an architecture offer for a question that somebody answers about the own system. */
const selfAssessment = /\b(?:does not|doesn['’]t) apply to (?:this|our|my|the) (?:workload|system|application)\b/i;

/** The kind of a question with options, whose words are given in their normal form. */
export function kindOf(stem: string, options: readonly QuestionOption[], words: readonly string[]): QuestionKind {
  if (words.length === 2 && words.includes('true') && words.includes('false')) return 'true-false';
  const right = options.filter(({ correct }) => correct).length;
  const several = right > 1 || (askedCount(stem)?.count ?? 1) > 1 || asksForSeveral(stem);
  return several ? 'multiple' : 'choice';
}

function syntaxOf(draft: Draft, answers: Answers): string {
  if (draft.callout) return 'callout';
  if (draft.style === 'task') return draft.explainedBy === undefined ? 'task list' : 'task list with explanation file';
  if (draft.style === 'number') {
    return draft.options.some(({ label }) => label !== undefined) ? 'numbered options' : 'options named by the key';
  }
  if (draft.verdicts.some(({ correct }) => correct !== undefined) && draft.keys.length === 0) return 'verdict headings';
  if (draft.details !== undefined) return 'lettered options with details';
  if (draft.keys.length === 0 && answers.right.length > 0) return 'lettered options with tick';
  return 'lettered options with key';
}

function faultsOf(
  text: string,
  draft: Draft,
  stem: Stem,
  options: readonly QuestionOption[],
  answers: Answers,
  normal: readonly string[],
): readonly QuestionFault[] {
  const faults: QuestionFault[] = [];
  const { right } = answers;
  if (right.length === 0 && !answers.keyed) faults.push(noAnswer(stem.run[0] ?? stem.span, options.length));
  const asked = askedCount(stem.text);
  if (asked !== undefined && right.length > 0 && right.length !== asked.count && !answers.faults.some(isMissing)) {
    const words = stem.text.slice(asked.at, asked.at + asked.length);
    const at = text.indexOf(words, stem.span.start);
    const inStem = at >= 0 && at < stem.span.end ? { start: at, end: at + words.length } : stem.span;
    faults.push(wrongCount(inStem, asked.count, right.length));
  }
  faults.push(...duplicates(draft, options, normal));
  if (draft.detailsOpen && draft.details !== undefined) {
    const end = Math.max(options.at(-1)?.span.end ?? 0, answers.keySpan?.end ?? 0, runSpan(draft.explanation).end);
    faults.push(...unclosed(text, draft, draft.details, end));
  }
  return faults;
}

function isMissing({ rule }: QuestionFault): boolean {
  return rule === 'quiz-answer-not-an-option';
}

function unclosed(text: string, draft: Draft, details: Span, end: number): readonly QuestionFault[] {
  if (isClosed(text, details)) return [];
  const last = Math.max(end, details.end, runSpan(draft.explanation).end);
  const newline = text.indexOf('\n', last);
  return [unclosedDetails(details, newline < 0 ? text.length : newline)];
}

/** A heading inside the fold ended the question before the fold did. */
function isClosed(text: string, details: Span): boolean {
  const next = /<details\b/i.exec(text.slice(details.end));
  return /<\/details\b/i.test(text.slice(details.end, next ? details.end + next.index : text.length));
}

function duplicates(
  draft: Draft,
  options: readonly QuestionOption[],
  normal: readonly string[],
): readonly QuestionFault[] {
  const faults: QuestionFault[] = [];
  options.forEach((option, index) => {
    const earlier = options.slice(0, index);
    const labelSpan = draft.options[index]?.labelSpan;
    if (option.label !== undefined && labelSpan !== undefined && earlier.some(({ label }) => label === option.label)) {
      const free = String.fromCharCode(65 + index);
      const taken = options.some(({ label }) => label === free);
      const edits = [{ span: labelSpan, text: free }];
      faults.push(
        duplicateLabel(
          labelSpan,
          option.label,
          taken ? undefined : { title: `Change the letter to ${free}`, edits, safe: false },
        ),
      );
    }
    const words = normal[index] ?? '';
    if (words !== '' && earlier.some(({ text }, at) => normal[at] === words && readAlike(text, option.text))) {
      faults.push(duplicateText(option.span, option.text));
    }
  });
  return faults;
}

/** "From the stem to the last option or its key, whichever is nearer to the stem." */
function nearerEnd(lastOption: number, stem: Stem, key: Span | undefined): number {
  return key !== undefined && key.end > stem.span.end && key.end < lastOption ? key.end : lastOption;
}

function choiceZones(
  text: string,
  stem: Stem,
  options: readonly QuestionOption[],
  answers: Answers,
  explanation: Run,
): ZoneSpan[] {
  const judged = !asksForFalse(stem.text);
  return [
    ...zonesOf(text, stem.run, 'question-stem'),
    ...options.map(
      ({ span, correct }): ZoneSpan => ({ span, zone: correct && judged ? 'option-right' : 'option-wrong' }),
    ),
    ...zonesOf(text, answers.keys, 'key'),
    ...answers.quoted.map((span): ZoneSpan => ({ span, zone: 'quoted-option' })),
    ...answers.why.flatMap((run) => zonesOf(text, run, 'explanation')),
    ...zonesOf(text, explanation, 'explanation'),
  ];
}

function zonesOf(text: string, run: Run, zone: Zone): ZoneSpan[] {
  return stretches(text, run).map((span) => ({ span, zone }));
}
