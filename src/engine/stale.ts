import { spelled } from './dates';
import { judgeAll } from './judge';
import { oncePer } from './once-per';
import { mayStateInWords } from './read/claims';
import { numberPlaces } from './read/quantity';
import { asksForFalse } from './read/quiz/stems';
import { claimsOfStatement } from './read/statement';
import { serviceNames } from './services';
import { isWithin } from './spans';
import { withoutTail } from './trim';
import type { AsOf, FactBase, JudgedClaim, Question, Span } from './types';

/** A keyed answer or its explanation that rests on a fact which has changed since. */
export interface Staleness {
  /** What the question rests on and what holds now, in one sentence. */
  readonly reason: string;
  /** What holds now: "SQS maximum message size: 1 MiB since August 2025". */
  readonly correction: string;
  readonly judged: JudgedClaim;
  /** The words of the question that are at fault: the claim, or the right answer where that claims it or is explained by it. */
  readonly span: Span;
  /** Where the claim stands, if that is another place of the note. */
  readonly at?: Span;
}

export interface StalenessInput {
  readonly question: Question;
  /** The claims of the question's note that are outdated. */
  readonly outdated: readonly JudgedClaim[];
  /** Those that hold. */
  readonly current: () => readonly JudgedClaim[];
  /** Where the next question starts: claims in explanations before it belong to this one. */
  readonly reach: number;
  /** The judged claims of its explanation file, if it has one. */
  readonly explained?: readonly JudgedClaim[];
  /** What stem and right answer say together; see `answerClaims`. */
  readonly said?: readonly JudgedClaim[];
}

/**
 * Whether the answer of a question has gone stale: an outdated claim stands in a right option, in its answer or its
 * explanation, or is what stem and right answer say together. Under the `exam` profile claims that older course
 * material teaches are judged current, so such questions are not stale there.
 */
export function staleness({
  question,
  outdated,
  current,
  reach,
  explained = [],
  said = [],
}: StalenessInput): Staleness | undefined {
  const own = agedIn(outdated);
  const keyed = own.find(({ claim }) => answers(question, claim.span));
  if (keyed !== undefined) return stale(keyed, keyed.claim.span);
  const together = said.find(isOutdated);
  if (together !== undefined) return stale(together, answerOf(question));
  const reason = own.find((one) => explains(question, one, reach));
  const elsewhere = reason ?? explained.find((one) => isOutdated(one) && one.claim.zone === 'explanation');
  if (elsewhere === undefined) return undefined;
  // An answer that is itself right today does not fall with what its explanation says beside it.
  if (said.some(isCurrent) || current().some((one) => isCurrent(one) && answers(question, one.claim.span)))
    return undefined;
  const found = stale(elsewhere, answerOf(question), 'its explanation says');
  return reason === undefined ? found : { ...found, at: reason.claim.span };
}

/** Asked for every question of a note. */
const agedIn = oncePer((claims: readonly JudgedClaim[]): readonly JudgedClaim[] => claims.filter(isOutdated));

/**
 * The claims that a stem makes together with its right answer: "What is the maximum size of an SQS message?" with
 * "256 KB" claims what neither says alone. Their spans are of no text. Pure; costs the reading of two lines.
 */
export function answerClaims(question: Question, facts: FactBase, asOf: AsOf): readonly JudgedClaim[] {
  const known = remembered.get(facts) ?? new Map<string, readonly JudgedClaim[]>();
  remembered.set(facts, known);
  const right = question.options.map(({ correct }) => (correct ? 1 : 0)).join('');
  const key = [asOf.kind === 'exam' ? 'exam' : asOf.date, question.id, right, question.answer ?? ''].join('\n');
  const found = known.get(key) ?? readAnswerClaims(question, facts, asOf);
  if (known.size >= mostRemembered) known.clear();
  known.set(key, found);
  return found;
}

/** Stem and answer are read once for each wording, since a check follows every keystroke. */
const remembered = new WeakMap<FactBase, Map<string, readonly JudgedClaim[]>>();
const mostRemembered = 8000;

function readAnswerClaims(question: Question, facts: FactBase, asOf: AsOf): readonly JudgedClaim[] {
  const { kind, stem, options, answer, topics } = question;
  if (asksForFalse(stem)) return [];
  const right = answer === undefined ? options.filter(({ correct }) => correct).map(({ text }) => text) : [answer];
  // What is keyed as false is not what the answer says.
  if (kind === 'true-false' && right.some((text) => /^f/i.test(text))) return [];
  const [topic] = topics.length === 1 ? topics : [];
  const named = Object.entries(serviceNames).find(([service]) => service === topic)?.[1].full;
  const heading = named === undefined ? '' : `# ${named}\n\n`;
  const short = right.filter((text) => text.length <= 120 && !text.includes('\n'));
  const said = short.map((text) => (asksWhether.test(stem) && no.test(text) ? text : `${asStatement(stem)} ${text}`));
  // Numbers of the stem are no answer, unless it is the stem that is true.
  const counted = kind === 'true-false' ? said : short;
  const tells = counted.some((text) => numberPlaces(text).length > 0);
  if (!tells && !said.some((statement) => mayStateInWords(statement, facts))) return [];
  return judgeAll(claimsOfStatement(`${heading}${said.join('.\n\n')}.\n`, facts), facts, asOf);
}

/** "Is it …? No, …": nothing of what was asked is so. */
const asksWhether = /^\W{0,6}(?:is|are|does|do|can|may|will|has|have)\b/i;
const no = /^\W{0,4}no\b/i;

/** "How long may it run?" asks for the most, in whatever words. */
const asksForMost = /^\W*how (?:long|big|large|much|many)\b.{0,80}\b(?:can|may|could)\b/i;
const saysMost = /\b(?:at most|max(?:imum)?|up to|longest|largest)\b/i;

/** "What is the longest wait?" → "the longest wait:" */
function asStatement(stem: string): string {
  const last = stem.slice(stem.lastIndexOf('\n') + 1).replace(/^\W{0,6}true (?:or|\/) ?false\W{1,4}/i, '');
  const bare = withoutTail(last.replace(/\([^()]{0,40}\)/g, ''), /[\s*_"”]/);
  const most = asksForMost.test(bare) && !saysMost.test(bare) ? ' at most' : '';
  return `${withoutTail(bare, /[?:.…]/)}${most}:`;
}

/** Where the next question of the note starts, for each question; they come in the order of the text. */
export function reaches(questions: readonly Question[], end: number): readonly number[] {
  return questions.map((_, index) => questions[index + 1]?.span.start ?? end);
}

function stale(judged: JudgedClaim, span: Span, rests = 'this answer rests on'): Staleness {
  const { fact, stated, now } = judged;
  const holds = now.since === undefined ? now.display : `${now.display} since ${spelled(now.since)}`;
  const before = stated?.display ?? fact.exam?.display;
  const title = `${serviceNames[fact.service].short} ${shortTitle(fact.title)}`;
  return {
    reason: `${title}: ${holds}${before === undefined ? '' : `; ${rests} ${before}`}.`,
    correction: `${title}: ${holds}`,
    judged,
    span,
  };
}

/** A former name of a service makes no answer wrong. */
function isCurrent({ verdict, claim }: JudgedClaim): boolean {
  return claim.sense === 'limit' && (verdict === 'current' || verdict === 'default-mode');
}

function isOutdated({ verdict, claim, fact }: JudgedClaim): boolean {
  return verdict === 'outdated' && claim.sense === 'limit' && !fact.id.endsWith('.name');
}

function answers({ kind, options, span, answerSpan, stemSpan }: Question, claim: Span): boolean {
  if (kind === 'true-false') {
    return isWithin(claim, stemSpan) && options.some(({ text, correct }) => correct && /^t/i.test(text));
  }
  if (options.length > 0) return options.some((option) => option.correct && isWithin(claim, option.span));
  return isWithin(claim, span) && (answerSpan === undefined || claim.end > answerSpan.start || kind === 'cloze');
}

function explains({ span, explanationSpan }: Question, { claim }: JudgedClaim, reach: number): boolean {
  if (explanationSpan !== undefined && isWithin(claim.span, explanationSpan)) return true;
  return claim.zone === 'explanation' && claim.span.start >= span.start && claim.span.start < reach;
}

function answerOf({ options, answerSpan, stemSpan }: Question): Span {
  return options.find(({ correct }) => correct)?.span ?? answerSpan ?? stemSpan;
}

/** The title without its conditions, in lower case unless it is a name: "Retention, maximum" is "maximum retention". */
function shortTitle(title: string): string {
  const [head = title, tail] = title.split(/,| \(/);
  const short = /^[a-z]+[A-Z.]|^[A-Z]{2}|^[A-Z][a-z]+[A-Z]/.test(head)
    ? head
    : head.charAt(0).toLowerCase() + head.slice(1);
  const bound = /^ (default|minimum|maximum)$/.exec(tail ?? '')?.[1];
  return bound === undefined ? short : `${bound} ${short}`;
}
