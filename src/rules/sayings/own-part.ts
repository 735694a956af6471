import { longPattern } from '../../engine/pattern';
import { isAsserted, isDisclaimer, isPlan } from '../../engine/read/asserted';
import type { Sentence } from '../../engine/types';
import type { Saying } from './saying';

/**
 * "There is no DLQ; one is planned for May", "… because nobody would look at it": what a semicolon keeps apart from a
 * plan, or stands beside a reason that is none of what is so, is so now.
 */
export function isApart({ text, under }: Sentence, start: number, end: number): boolean {
  let part = ownPart(text, start, end);
  // "It had been created without one, but one can be added later": what was so is told in front.
  const turn = text.lastIndexOf(', but ', start);
  if (turn >= 0 && part.startsWith(text.slice(0, turn))) part = part.slice(turn + 6);
  if (planBehind.test(part) && isPlan(part)) {
    const at = Math.max(0, start - text.indexOf(part));
    const stop = part.slice(at).search(planBehind);
    part = part.slice(part.lastIndexOf(';', at) + 1, stop < 0 ? undefined : at + stop);
  }
  return part.length < text.length && isAsserted(part) && !under.some((one) => isDisclaimer(one));
}

/** "No DLQ; one is planned", "no DLQ yet, one is planned" */
const planBehind = /;|,(?=\s{1,3}(?:but )?(?:one|it) (?:is|will|comes|follows)\b)/i;

/** What is said, without the reason in front of it and the reason or outcome behind it. */
function ownPart(text: string, start: number, end: number): string {
  const lead = reasonBefore.exec(text.slice(0, Math.max(0, start)))?.[0].length ?? 0;
  const reason = supposed.test(text) ? -1 : (reasonBehind.exec(text.slice(end))?.index ?? -1);
  return text.slice(lead, reason < 0 ? undefined : end + reason);
}

/** "If we need an old order we read it again": that it can be so. */
const reasonBefore = longPattern`
    ^\W{0,6}(?:because|since|as|(?:if|when(?:ever)?) (?:[\w-]{1,12} ){1,4}?(?:needs?|wants?|asks? for|requests?)) [^,;:]{3,120},\s
    |^[^,;:]{3,120}\b(?:and|so)(?: that)? (?:therefore|hence|thus)\s`;
/** "Without one, messages would …": what stands in front of the comma is no more so than what follows from it. */
const supposed = /^\W{0,4}(?:without|if|had|were)\b/i;
const reasonBehind = longPattern`
    (?:,\s{1,3}(?:so|as)|\s?[,:–-](?=\s[^.;]{0,60}\bwould)
    |,?\s(?:because|so that|since(?! (?:\d|then|last|version
          |(?:the|its|our) (?:launch|release|move|start|migration|outage|incident))\b)))\s`;

/** Advice in a reason or an outcome is none on what it is given for: "no duplicates, so billing needs no check". */
export function meansElse({ unless }: Saying, words: string, says: RegExpExecArray): boolean {
  const behind = words.slice(says.index + says[0].length).search(lacksOne.test(says[0]) ? tellsOn : goesOn);
  const told = behind < 0 ? words : words.slice(0, says.index + says[0].length + behind);
  if (!unless?.test(told.replace(setAside.exec(told)?.[0] ?? '', ''))) return false;
  const own = ownPart(words, says.index, says.index + says[0].length);
  return own.length === words.length || unless.test(words.replace(own, '').replace(advice, '') + own);
}

/** "…, and after that from S3": another deed. */
const goesOn = /, and (?:after that|afterwards|then|later|also)\b/i;

/** "No dead-letter queue on it, and the function …": what has none is told, and another thing begins. */
const lacksOne = /\b(?:DLQ|dead[- ]letter|redrive|destination)/i;
const tellsOn =
  /[,;] (?:(?:and|but|so|while|whereas) )?(?:the|its|our|it|they|every|each|events?|messages?|nobody|nothing) (?!(?:subscription|topic|rule|target|function|queue|stream|mapping)s?\b[^.;,]{0,40}\b(?:drop|los|discard|forget|go|neither))/i;

/** What something is likened to, or done without, is another thing: "just like a standard topic", "to avoid SNS". */
const setAside = longPattern`
    \b(?:(?:just|exactly|much) (?:like|as)(?! it\b) [^,.;:]{3,40}|(?:like|as (?:in|with)|similar to|avoid(?:s|ing)?|without
    |(?:no|n't) need(?: for)?) (?:an? |the |any )?(?:Amazon |AWS )?(?:SQS|SNS|Kinesis(?: data streams?)?|Event ?Bridge|S3))(?![\w-])`;

const advice = /\b(?:must|should|cannot|can't|needs?|has to|have to|can only)\b/gi;
