import { lazyPattern } from '../../pattern';
import { bareHeading, boldForm, boldHeading, calledQuestion, foldedForm, type Told } from './told';

/** Fewer than so many that ask are a discussion; without the word for what they are, fewer than so many are sections. */
const fewest = 3;
const fewestUnnamed = 5;
/** Among so many headings that ask, the few others do as well. */
const ofMany = 20;

/**
 * Which of the questions with answers below them count in a note: those whose form is that of a list of questions.
 * `stated` are the forms of what was numbered like them and neither asks nor tells to answer; `interview` says that a
 * heading of the note calls it a list of questions, and `answered` how many that are called questions have their answer.
 */
export function toldForms(
  told: readonly Told[],
  stated: readonly string[],
  interview: boolean,
  answered: number,
): (told: Told) => boolean {
  /** By form, whether what only states something is asked too. */
  const accepted = new Map<string, boolean>();
  for (const form of new Set(told.map((one) => one.form))) {
    // Among headings that ask, those in bold may ask as well, or be sections of the answers.
    const mixed = form.startsWith('heading') ? [form, otherWeight(form)] : [form];
    const judge = (forms: readonly string[]) => judgeForms(forms, told, stated, interview, answered);
    const statesToo = judge(mixed) ?? judge([form]);
    if (statesToo !== undefined) accepted.set(form, statesToo);
  }
  // Where questions are written otherwise, bold words that ask divide their answers.
  if (accepted.size > 1 || answered > 0) accepted.delete(boldForm);
  return ({ form, says }) => (says === 'states' ? accepted.get(form) === true : accepted.has(form));
}

/** `undefined` where these forms are not those of a list of questions, else whether what only states is asked too. */
function judgeForms(
  forms: readonly string[],
  told: readonly Told[],
  stated: readonly string[],
  interview: boolean,
  answered: number,
): boolean | undefined {
  const same = told.filter(({ form }) => forms.includes(form));
  if (same.filter(({ leavesChoice }) => leavesChoice).length * 2 > same.length) return undefined;
  // Those that are called questions and have their "A:" are others of this form.
  const others = forms.includes('stem') ? answered : 0;
  const asking = same.filter(({ says }) => says === 'asks').length + others;
  const telling = same.filter(({ says }) => says === 'tells').length;
  const all = same.length + others + stated.filter((form) => forms.includes(form)).length;
  const named = interview || forms.some((form) => namedForm.test(form));
  if ((interview ? same.length + others : asking + telling) < (named ? fewest : fewestUnnamed)) return undefined;
  const share = (asking + telling) / all;
  // `Q1: Launch` is a quarter of a year, unless others have an answer that says so.
  if (forms.includes('stem') && asking * 2 < all && others * 4 < all) return undefined;
  if (forms.some((form) => form.includes(bareHeading)))
    return asking > 0 && share >= 2 / 3 ? forms.includes(boldForm) || (all >= ofMany && share >= 5 / 6) : undefined;
  if (named ? share < 1 / 2 : asking * 3 < all || share < 2 / 3) return undefined;
  return interview && (forms.some((form) => form.startsWith('bold')) || share >= 2 / 3);
}

/** What calls itself a question is one among fewer. */
const namedForm = lazyPattern('', () => `^(?:stem|${foldedForm})$|${calledQuestion}| named`);

function otherWeight(form: string): string {
  return form.endsWith(boldHeading) ? form.slice(0, -boldHeading.length) : form + boldHeading;
}
