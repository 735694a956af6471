import { type Built, foldedSyntax, inWords } from './build';
import { boxesForm, plainForm } from './strength';
import type { Told } from './told';
import { toldForms } from './told-forms';

/** Strong questions, and weak ones where the note holds several strong ones of their kind. */
export function acceptedOf(built: readonly Built[], stated: readonly string[], interview: boolean): readonly Built[] {
  const isTold = toldForms(
    built.flatMap(({ told }) => told ?? []),
    stated,
    interview,
    built.filter(({ question: { syntax }, strength }) => strength === 'strong' && inWords.has(syntax)).length,
  );
  // Where questions have options, a list that may be some is no answer.
  const isChosen = (one: Built) => one.strength === 'strong' && offers(one) && one.question.kind !== 'true-false';
  const isChoice = built.filter(isChosen).length >= fewestOffering;
  const isAmong = (told: Told, at: number) => isTold(told) || isAmongChoices(told, built) || isBetween(told, built, at);
  const isStrong = ({ strength, told, form, keyed }: Built, at: number) => {
    if (told !== undefined) return isAmong(told, at) && !(isChoice && told.leavesChoice);
    return strength === 'strong' && (isChoice || keyed || form !== boxesForm);
  };
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

/** `## 14. How do they differ?` between questions with the numbers 13 and 15, `### Q14: …` beside one of them. */
function isBetween({ form, says }: Told, built: readonly Built[], at: number): boolean {
  const number = built[at]?.number ?? Number.NaN;
  const isNext = (step: number) =>
    built[at + step]?.strength === 'strong' && built[at + step]?.number === number + step;
  const beside = [-1, 1].filter(isNext).length;
  return says === 'asks' && form.startsWith('heading') && beside >= (form.includes(' named') ? 1 : 2);
}

function offers({ question }: Built): boolean {
  return question.options.length > 0;
}

/** One fold in so many, at most, may be worded as no question and still be one among the others. */
const mostKin = 4;
