import { longPattern } from '../../engine/pattern';
import { isAsserted, isDisclaimer, isPlan } from '../../engine/read/asserted';
import type { Sentence } from '../../engine/types';

/** A rate that is to come counts as one that there is. What is required is no plan, for all its heading says. */
export function isDemanded(sentence: Sentence): boolean {
  const { asserted, text, under, label = '' } = sentence;
  if (isOfTrial(sentence)) return false;
  if (asserted || isPlan(text)) return true;
  return isAsserted(text) && [label, ...under].every((one) => required.test(one) || !isDisclaimer(one));
}

/** "We pushed 8,000 a second into the test queue": what a test sends, or what was refused, is no load of the design. */
export function isOfTrial({ text, under }: Sentence): boolean {
  return refused.test(text) || trial.test(text) || under.some((over) => trial.test(over));
}

/** Who tells that it was too much knows: "3,500 records/s and we got throttled". */
const refused =
  /\b(?:gets?|got|getting|is|are|was|were) (?:being )?throttled\b(?! (?:to|at|by))|ThroughputExceeded|\bthrottling (?:errors?|exceptions?)\b/i;

/** "Sending 2 MB over SQS fails", "… and gets an error": who tells so knows as well. */
const refusedSize = longPattern`
    ^\W{0,6}(?:(?:trying|attempting) to )?(?:send|publish|push|putt?|writ|post|pass)(?:ing)?\b[^.;]{0,80}\b(?:fails?
    |throws?|errors?|is (?:rejected|refused|impossible|not (?:possible|allowed))|does(?: not|n't) work|leads? to
    |results? in|causes?|ends? in)\b
    |\b(?:and|but) (?:it |they )?(?:gets?|got|sees?|receives?|runs? into) (?:an? |the )?(?:[\w-]{2,30} )?(?:errors?
    |exceptions?|rejections?|rejected|refused)\b`;

/** Whether the text tells that what it sends was too large to be taken. */
export function isRefused(text: string): boolean {
  return refusedSize.test(text);
}

const trial = /\btest (?:queue|stream|topic)s?\b|\b(?:load|stress|soak)[- ]?tests?\b(?! (?:targets?|goals?))/i;

const required = /\brequire(?:ments?|d)\b/i;

/** "We will use a FIFO queue" decides; "we will move to one later" does not yet. */
const decided =
  /\bwe(?: will|'ll| shall) (?:use|put|run|have|send|write|build|create|introduce|place|publish|store|(?:start|begin|go) with|provision|deploy)\b/i;
const later = /\b(?:later|eventually|next|when|once|if|unless|until|maybe|perhaps|someday|phase)\b/i;

/** Whether a sentence tells of something that there is, or that is decided on. */
export function isSettled(sentence: Sentence): boolean {
  const { asserted, text, under, label = '' } = sentence;
  if (asserted) return true;
  return decided.test(text) && !later.test(text) && ![label, ...under].some(isDisclaimer);
}
