import { addTo } from '../../groups';
import { type Built, foldedSyntax, inWords, wordedSyntax } from './build';
import { boxesForm, plainForm } from './strength';
import type { Told } from './told';
import { toldForms } from './told-forms';
import { wordedCard } from './worded-card';

/** Strong questions, and weak ones where the note holds several strong ones of their kind. */
export function acceptedOf(read: readonly Built[], stated: readonly string[], interview: boolean): readonly Built[] {
  const built = withListedAnswers(read);
  const isTold = toldForms(
    built.flatMap(({ told }) => told ?? []),
    stated,
    interview,
    built.filter(({ question: { syntax }, strength }) => strength === 'strong' && inWords.has(syntax)).length,
  );
  // Where questions have options, a list that may be some is no answer.
  const isChosen = (one: Built) => one.strength === 'strong' && offers(one) && one.question.kind !== 'true-false';
  const isChoice = built.filter(isChosen).length >= fewestOffering;
  const cards = built.filter((one) => one.strength === 'strong' && one.number !== undefined && !offers(one)).length;
  const isAnswered = cards >= fewestUsual && cards * 3 >= built.length * 2;
  const isAmong = (told: Told, at: number) =>
    isTold(told) || isAmongChoices(told, built) || isBetween(told, built, at, isAnswered);
  const isStrong = ({ strength, told, form, keyed }: Built, at: number) => {
    if (told !== undefined) return isAmong(told, at) && !(isChoice && told.leavesChoice);
    return (strength === 'strong' && (isChoice || keyed || form !== boxesForm)) || isOnSheet(form);
  };
  const isOnSheet = sheetForms(built);
  const strong = built.filter(isStrong);
  if (strong.length === built.length || strong.length < 3) return strong;
  const offering = strong.filter(offers).length;
  const kin = built.filter(({ strength }) => strength === 'kin').length;
  const folds = kin === 0 ? 0 : built.filter(({ question }) => question.syntax === foldedSyntax).length;
  const alike = kin * mostKin < folds;
  const isUsual = usualForms(built);
  return built.filter((one, at) => {
    if (one.strength === 'weak') return !offers(one) || offering >= fewestOffering;
    if (isUsual(one)) return true;
    return isStrong(one, at) || (one.strength === 'kin' && alike);
  });
}

/**
 * `**Q5: What are the port roles?**` with a numbered list below: where no question of the note has a key to its options and
 * others are answered in words, such lists answer.
 */
function withListedAnswers(built: readonly Built[]): readonly Built[] {
  const isListed = ({ form, question: { options, stem } }: Built) =>
    form?.startsWith('number') &&
    options[0]?.label === '1' &&
    !/\b(?:following|choose|select|pick|correct)\b/i.test(stem);
  const answered = built.filter(
    ({ told, question }) => !offers({ question }) && (told?.says === 'asks' || inWords.has(question.syntax)),
  );
  const listed = built.filter(isListed);
  if (answered.length < fewestOffering || listed.length === 0 || listed.length > answered.length) return built;
  if (built.some((one) => one.keyed && offers(one) && one.question.kind !== 'true-false')) return built;
  return built.map((one) => {
    const { options, stem, stemSpan, span, number } = one.question;
    if (!isListed(one)) return one;
    const answer = options.map(({ text, label }) => `${label}. ${text}`).join('\n');
    const answerSpan = { start: options[0]?.span.start ?? span.end, end: options.at(-1)?.span.end ?? span.end };
    const counted = number === undefined ? {} : { number };
    return wordedCard({
      stem,
      stemSpan,
      span: { ...span, end: answerSpan.end },
      answer,
      answerSpan,
      syntax: wordedSyntax,
      ...counted,
    });
  });
}

/** Fewer questions without a key do not make a sheet. */
const fewestOnSheet = 8;

/**
 * The forms of sheets that have neither ticks nor keys: questions that count on, nearly all with as many options, of which
 * some ask. Chores, clauses and reasons differ in their number.
 */
function sheetForms(built: readonly Built[]): (form: string | undefined) => boolean {
  const sheets = new Set<string>();
  const byForm = new Map<string, Built[]>();
  for (const one of built) {
    if (one.form === undefined || one.number === undefined || one.keyed) continue;
    addTo(byForm, one.form, one);
  }
  for (const [form, alike] of byForm) {
    const counts = alike.map(({ question }) => question.options.length);
    const full = Math.max(...counts);
    const usual = counts.filter((count) => count === 2 || count === full).length;
    const rising = alike.filter(({ number }, at) => number === (alike[at - 1]?.number ?? 0) + 1).length;
    const asking = alike.filter(({ strength }) => strength !== 'pending' && strength !== 'slip').length;
    const most = alike.length * 0.8;
    if (alike.length >= fewestOnSheet && usual >= most && rising >= most && asking * 5 >= alike.length)
      sheets.add(form);
  }
  return (form) => form !== undefined && sheets.has(form);
}

/** Fewer questions with options do not make a test of a note. */
const fewestOffering = 3;

/** Fewer questions of one form than so many do not tell what else has that form. */
const fewestUsual = 5;

/**
 * Whether a question with options, which by itself might be something else, is one because it is written like most others
 * of the note.
 */
function usualForms(built: readonly Built[]): (one: Built) => boolean {
  const strong = new Map<string, number>();
  const open = new Map<string, number>();
  for (const { form, strength } of built) {
    if (form === undefined) continue;
    const counts = strength === 'strong' ? strong : open;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return ({ form, strength }) => {
    if (form === undefined || (strength !== 'pending' && strength !== 'slip')) return false;
    // What nothing opens but its own words is a reason as well, by letters like the options.
    if (form.endsWith(plainForm) && strength === 'pending') return false;
    const others = strong.get(form) ?? 0;
    return others >= fewestUsual && (open.get(form) ?? 0) <= others;
  };
}

/** `### Question 5: How does it work?`, with its answer in words, among questions with options below headings like it. */
function isAmongChoices({ form, says }: Told, built: readonly Built[]): boolean {
  const heading = says === 'asks' && /^heading \d(?= named)/.exec(form)?.[0];
  return (
    !!heading && built.filter((one) => one.strength === 'strong' && one.form?.endsWith(heading)).length >= fewestUsual
  );
}

/**
 * `## 14. How do they differ?` between questions with the numbers 13 and 15, `### Q14: …` beside one of them, and
 * `### Q14: Design an API` where it counts on and most others have their answer.
 */
function isBetween({ form, says }: Told, built: readonly Built[], at: number, isAnswered: boolean): boolean {
  const number = built[at]?.number ?? Number.NaN;
  const isNext = (step: number) =>
    built[at + step]?.strength === 'strong' && built[at + step]?.number === number + step;
  const beside = [-1, 1].filter(isNext).length;
  if (/^heading.* named/.test(form) && says !== 'asks') return isAnswered && built[at - 1]?.number === number - 1;
  return says === 'asks' && form.startsWith('heading') && beside >= (form.includes(' named') ? 1 : 2);
}

function offers({ question }: Pick<Built, 'question'>): boolean {
  return question.options.length > 0;
}

/** One fold in so many, at most, may be worded as no question and still be one among the others. */
const mostKin = 4;
