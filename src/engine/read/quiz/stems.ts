import { lazyPattern, longPattern } from '../../pattern';
import { wordNumber } from '../units';

const bareQuestion = /[?？؟](?:[\s*_"”')\]\u2600-\u2BFF\uD83C-\uDFFF]|\uFE0F|\([^()]{0,60}\)|\[[^[\]]{0,60}\])*$/;
const choicePhrase =
  /\bwhich\b|\bof the following\b|\b(?:choose|select|pick)\b|\b(?:correct|true|false|best(?! practices?\b))\b|_{3,}/i;
const interrogative = /^(?:[*_"“(]{0,3})(?:which|what|how|why|when|where|who|whose|is|are|does|do|can|should)\b/i;
const relative = /[a-z] which (?:is|are|was|were)\b/;
const chores = /\b(?:to-?do|tasks?|checklist|next steps?|left to do|remaining|action items?|done|progress)\b/i;
const negated = /\b(?:NOT|not|EXCEPT|except|incorrect|false|INCORRECT|FALSE|cannot|least likely)\b/;
const negativeAsk =
  /\b(?:which|what|all|following|choose|select)\b[^?]{0,120}\b(?:not|except|incorrect|false|cannot|untrue)\b|\bexcept\b[^?]{0,20}[?:]?\s*$/i;

/** The text asks: it has a question mark, which is not that of an address, or asks to choose. */
export function asks(stem: string): boolean {
  return /\?(?!\w{1,40}=)|[？؟]|\b(?:choose|select|selec(?:cion[ae]|ione)|eli(?:ja|ge)|escolha|sélectionnez|choisissez)\b/i.test(
    stem,
  );
}

/** The text ends in a question mark; a hint in parentheses may follow. */
export function endsAsking(stem: string): boolean {
  return bareQuestion.test(stem.slice(-240));
}

const task = longPattern`
    ^\W*(?:briefly|explain|describe|define|list|name|give|compare|differences?[ \t]between|differentiate|discuss|state
    |outline|summari[sz]e|identify|select|choose|mention|specify|demonstrate|write|create|run|deploy|delete|remove|add
    |fix|modify|change|check|replace|extract|print|find|set|configure|implement|provide|design|complete|fill|what|which
    |how|why|when|where|who|is|are|does|do|can|you|there)\b`;

/** The text is worded as a task: "Explain …", "Differences between …", "How …". */
export function tellsToDo(words: string): boolean {
  return task.test(words);
}

/** The text leaves out a word: `A _____ runs a Pod`. */
export function isBlankToFill(stem: string): boolean {
  return /_{3,}|(?:\\_){2,}|\.{6,}/.test(stem);
}

/** The text asks to choose among what follows, in the words of tests. */
export function asksToChoose(stem: string): boolean {
  return (
    choicePhrase.test(stem) &&
    !/\b(?:if|when)[\s*_]*:[\s*_]*$/i.test(stem) &&
    (asks(stem) || interrogative.test(stem) || (/[:_]\s*$/.test(stem) && !relative.test(stem)))
  );
}

/** Somebody may choose, but is not asked to: `Users can select one of these:` */
export function letsChoose(stem: string): boolean {
  return /\b(?:can|may|might|could|to|will|lets? (?:you|users?)|allows?) (?:also |either |then )?(?:choose|select|pick)\b/i.test(
    stem,
  );
}

/** A heading of a list of chores, even when it is worded as a question. */
export function isChores(stem: string): boolean {
  return stem.length < 60 && chores.test(stem) && !/\bof the following\b/i.test(stem);
}

/** The question itself asks for chores, whatever is said below it: "What is your checklist for a launch?" */
export function namesChores(stem: string): boolean {
  const end = stem.indexOf('?');
  return isChores(end < 0 ? stem : stem.slice(0, end));
}

/** The right options are the ones that do not hold: neither they nor the others can be judged as claims. */
export function asksForFalse(stem: string): boolean {
  return negated.test(stem) && negativeAsk.test(stem);
}

const amount = '(one|two|three|four|five|six|[1-6])';
const countPhrase = lazyPattern(
  'i',
  () => `\\b(?:choose|select|pick|mark|check)\\s+(?:(?:only|exactly|the|any)\\s+)?(?:best\\s+)?${amount}\\b`,
);
const countInBrackets = lazyPattern('i', () => `[([]\\s*${amount}\\s+(?:correct\\s+|right\\s+)?answers?\\s*[)\\]]`);

/** How many answers the stem asks for, with the words that say so. */
export function askedCount(
  stem: string,
): { readonly count: number; readonly at: number; readonly length: number } | undefined {
  const found = countPhrase.exec(stem) ?? countInBrackets.exec(stem);
  if (found?.[1] === undefined) return undefined;
  const count = wordNumber(found[1]) ?? Number(found[1]);
  return { count, at: found.index, length: found[0].length };
}

/** The stem says that several answers may be right, without saying how many. */
export function asksForSeveral(stem: string): boolean {
  return /\b(?:all that apply|multiple answers?|multiple (?:choice )?response|select all|choose all|more than one)\b/i.test(
    stem,
  );
}

/** `[Question text here]`: what to write, not what is asked. */
export function isTemplate(words: string): boolean {
  return /^(?:\[[^[\]]{1,200}\](?:\s{1,4}\[[^[\]]{1,200}\]){0,3}|<[^<>]{1,200}>|\{[^{}]{1,200}\})[\s.…?]*$|^[.…_]+$/.test(
    words,
  );
}
