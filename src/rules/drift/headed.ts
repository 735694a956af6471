import { longPattern } from '../../engine/pattern';
import type { Sentence } from '../../engine/types';

/** Asks for a value, or for yes or no; not why, and not what could be. */
const asks = longPattern`
    ^\W{0,4}(?:[^?:.;]{1,40}:\s{0,2})?(?:(?:and|after|for|at|in|with) )?(?:(?:and )?its\b
    |how (?:long|many|much|often|big|large|old)|(?:what(?:['’]s| is| are)|when|which)(?![^?]{0,200}\bcan\b)|is|are|does|do|has
    |have)\b(?![^?]{0,200}\b(?:could|should|would|must|might)\b)[^?]{0,200}\?\W{0,4}$`;
const longestAnswer = 120;
/** "And in `Failed`?": the question before is asked again of something else. */
const alsoAsks = /^\W{0,4}(?:and|what about|how about)\b[^?]{1,80}\?\W{0,4}$/i;

export const asksFor = (text: string): boolean => asks.test(text);

/** "… ran into its timeout. It's 90 seconds." */
const value =
  /^\W{0,4}(?:(?:today|now|currently),? )?(?:it|that)(?:['’]s| is) (?:only |just |set to )?(?:\d[\d.,]{0,8} ?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty) )[a-z]{1,8}\b/i;

const more = /^\W{0,4}(?:and )?(?:for|in|on|of|with) [^.;,]{2,60} (?:it['’]s|it is|(?=[\w.]{1,9} \w{1,9}\b))/i;

/** A name and its value. */
const pair = /^\W{0,4}[\w.-]{2,80}\W{0,3}\s?[:=–—-]\s{1,4}.{1,40}$/;
/** What a list or chapter of names with their values is of. */
const topics = longPattern`
    \b(?:retention|how long|how often|kept|visibility|time-?outs?|delays?|memory|batch(?:es)?|shards?|receives?
    |concurrency|wait times?|schedules?|message sizes?)\b`;
const longestTopic = 60;

/**
 * A sentence that says little by itself, headed as a cell is by its column: an answer by the question before it ("How long
 * does `Failed` keep messages? – Ten days."; of one that goes on from another by both), a name with its value by what leads the list in ("Retention:").
 */
export function headed(before: Sentence | undefined, sentence: Sentence, text: string, question?: Sentence): Sentence {
  if (sentence.label !== undefined || sentence.text.length > longestAnswer) return sentence;
  const goesOnAsking = before && alsoAsks.test(before.text) ? question : undefined;
  const isAnswer =
    before?.text.includes('?') === true &&
    !/[a-z]{2}/i.test(text.slice(before.span.end, sentence.span.start)) &&
    (asks.test(before.text) || goesOnAsking !== undefined);
  const isValue =
    before !== undefined &&
    value.test(sentence.text) &&
    !text.slice(before.span.end, sentence.span.start).includes('\n');
  const [topic] = sentence.under;
  const isOfTopic =
    topic !== undefined &&
    topic.length <= longestTopic &&
    pair.test(sentence.text) &&
    topics.test(topic.replace(/[\w./-]{1,80}\.\w{1,8}\b/g, '')) &&
    !topics.test(sentence.text);
  const asked =
    goesOnAsking && before && !asks.test(before.text) ? `${goesOnAsking.text} ${before.text}` : before?.text;
  // "How long does …? In `Orders` four days. For `Bills` it's a week."
  const isMore =
    before?.label?.includes('?') === true &&
    before.zone !== 'table' &&
    more.test(sentence.text) &&
    !text.slice(before.span.end, sentence.span.start).includes('\n');
  const label = isMore ? before?.label : isAnswer || isValue ? asked : isOfTopic ? topic : undefined;
  if (label === undefined) return sentence;
  return readAs(sentence, sentence.text, label);
}

/** A sentence with other words, or below another label. */
export function readAs(sentence: Sentence, text: string, label: string | undefined): Sentence {
  const { span, zone, services, named, queueType, asserted, under } = sentence;
  return { span, text, zone, services, named, queueType, asserted, under, label };
}
