import { oncePer } from '../engine/once-per';
import { longPattern } from '../engine/pattern';
import { maskBetween } from '../engine/pieces';
import type { NoteContext, Span } from '../engine/types';
import { headsOf } from './cell-heads';
import { describedSettings, type Setting, tellings } from './described-settings';
import { namedForFailures, namedQueue } from './named-resource';
import { runsInFunctions } from './sayings/whole-note';

type Kind = 'visibility' | 'window' | 'function';

const told = tellings<Kind>([
  [
    'visibility',
    longPattern`
      \bvisibility[- ]?time[- ]?outs?\b|\bvisibility(?=\s{0,3}(?:[:=(]|of|is)?\s{0,3}\d)|\bvisibility(?=\s{3,20}[A-Z])|\bvis(?=\s{0,3}[:=]?\s{0,3}\d|\s{3,20}[a-z])|\bvis time-?outs?\b
      |\bVT(?=\s{0,3}[:=]?\s{0,3}\d|\s{3,20}[A-Z])|\b(?:stay|stays|remain|remains|are|is) invisible(?= for)|\bVisibilityTimeout\b|\bqueue visibility\b(?![- ]?time)
      |\bvisibility_timeout(?:_seconds)?\b|\b(?:becomes?|are|is|gets?|messages?) (?:visible|available) again|\bcomes? back(?= after)\b
      |\b(?:hides?|hidden|invisible)\b(?: (?:an? |the |its |each )?(?:messages?|orders?|jobs?))?`,
    // Source: SetQueueAttributes, VisibilityTimeout.
    30,
  ],
  ['window', /\bbatch(?:ing)?[- ]windows?\b|\bMaximumBatchingWindowInSeconds\b/i],
  [
    'function',
    longPattern`
      (?:(?:lambda|function|fn|handler)\b|λ)(?:[^.;,:|]|, (?:and )?(?:which|that)\b){0,64}?(?::\s{1,3}|\([^()]{1,48}\),?\s{1,3}
      |,\s{1,3}(?=time-?out))?\b(?:time[- ]?outs?|times out|timing out
      |(?:has|is allowed|is given|gets)(?= \d| (?:a|one|two|three|up to) (?:\d|minute|second))|(?:may |can |allowed to )?runs?|running
      |takes?|taking|works?|needs?|lasts?|works up to)\b
      |(?<=(?:\bvisibility\b|\s{10})[^.;|]{0,40}, )(?:lambda|function|fn)(?= \d)|\((?:lambda|function)\b[^()]{0,40}\)[\s›]{0,5}\btime[- ]?outs?\b
      |\btime[- ]?outs? of (?:the |its |our )?(?:\w{4,10} )?(?:lambda|function|handler|consumer)(?: function| consumer)?\b
      |\btime[- ]?out of\s{2,4}[\w-]{2,40}\s{2,4}(?=is \d)
      |\bTimeout\b(?=\s{0,3}[:=|])|\b(?:lambda|function)\b(?=[^.;,]{0,12}\btime[- ]?out)|\bfunction\s{0,3}\(time[- ]?out\b
      |\b(?:lambda|function)\s{2,4}[\w-]{2,40}\s{1,4}(?=\d{1,4}\s?(?:s|sec|seconds|min|minutes)\b)
      |\bconsumer (?:with a )?time[- ]?out\b|(?<![\w,)]\s)\b(?:lambda|function
      |handler)\b[^.;|]{0,60}?(?=\b\d{1,4}\s?(?:s|secs?|seconds?|min|minutes?) (?:function |lambda )?time-?out)
      |(?<=[,;:(]\s{1,3})time-?out(?=\s{1,3}(?:of |is |= ?)?\d)|\b(?:has|have|with|gets?|is given) an? time-?out(?= of \d)
      |\b(?:lambda|function|handler) ?\([^()]{0,48}?(?=\b\d{1,4}\s?(?:s|secs?|seconds?|min|minutes?) time-?out)
      |\b(?:consumer|processing)\b(?: of (?:an?|one|each) \w{3,12}| of it)? (?:takes|needs|lasts)\b|\btimes out after\b
      |\b(?:lambda|function)\b\s{0,3}[\w.-]{0,40}\s{0,3}\((?:\d{1,5} ?[MG]B, )?(?=\d{1,3} ?(?:s|sec|min)\))
      |\bmay run for\b(?= (?:\d|an? minute|one|two|three|four|five|ten))
      |\bit (?:may |can )?(?:needs?|takes?|runs?|lasts?
      |works)\b(?= (?:up to |about |around |for )?(?:\d|one|two|three|four|five|ten|a minute))
      |\bits time-?out\b(?! (?:for|of) (?:the )?(?:messages?|visibility))`,
  ],
]);

/** Whether the words are of a sentence that tells both times: what they come to is told of the times. */
export function isDescribed(context: NoteContext, { start, end }: Span): boolean {
  return describedPairs(context).some(
    ({ visibility: { sentence } }) => sentence.span.start <= start && end <= sentence.span.end,
  );
}

/** A queue's visibility timeout beside the timeout of the function that reads it, as a note tells them. In seconds. */
export interface DescribedPair {
  readonly visibility: Setting<Kind>;
  readonly lambda: Setting<Kind>;
  readonly window: number;
  /** What the note calls the queue. */
  readonly name: string | undefined;
}

/** "The visibility timeout of `orders`" */
const visibilityOf = /\bvisibility(?: time-?out)? (?:of|on|for) (?:the (?:queue )?)?`([\w.-]{2,80})`/i;

/** "- Review function: batch size 100, batching window 5 seconds" */
const otherFunction = /^\W{0,4}(?:\w{2,20} ){1,3}(?:function|lambda)\W{0,4}:/i;

/** So far before the settings may stand whose they are. */
const lead = 200;

/** Every such pair of a note. Consumers that are no Lambda functions have no place here. */
export const describedPairs = oncePer(find);

function find(context: NoteContext): readonly DescribedPair[] {
  return describedSettings(context, told, runsInFunctions(context.note)).flatMap((group) => {
    const of = (kind: Kind) => group.find((one) => one.kind === kind);
    const [visibility, lambda] = [of('visibility'), of('function')];
    if (!visibility || !lambda || isOneOfSeveral(context, lambda, visibility)) return [];
    const isRead = /(?:lambda|functions?|fn)\b/i.test(textAround(context, visibility, lambda));
    if (!isRead && !runsInFunctions(context.note)) return [];
    const { text } = context.doc;
    const named =
      visibilityOf.exec(text.slice(visibility.sentence.span.start, visibility.sentence.span.end))?.[1] ??
      namedQueue(context.doc, context.note, visibility.sentence.span);
    // The dead-letter queue of a queue is named where its settings are told.
    const name = namedForFailures.test(named ?? '') ? undefined : named;
    const window = of('window');
    const isOwn = window && !(otherFunction.test(window.sentence.text) && window.sentence !== lambda.sentence);
    return [{ visibility, lambda, window: isOwn ? window.seconds : 0, name }];
  });
}

/** In a table of resources, two functions of which nothing tells which one reads the queue. */
function isOneOfSeveral(
  { note }: NoteContext,
  { seconds, sentence }: Setting<Kind>,
  visibility: Setting<Kind>,
): boolean {
  if (sentence.zone !== 'table' || headsOf(sentence)?.row === headsOf(visibility.sentence)?.row) return false;
  const column = headsOf(sentence)?.column;
  return told
    .sentences(note)
    .flatMap(({ found }) => found.settings)
    .some((one) => one.kind === 'function' && one.seconds !== seconds && headsOf(one.sentence)?.column === column);
}

function textAround({ note }: NoteContext, a: Setting<Kind>, b: Setting<Kind>): string {
  const start = Math.max(0, Math.min(a.sentence.span.start, b.sentence.span.start) - lead);
  const end = Math.max(a.sentence.span.end, b.sentence.span.end);
  return `${maskBetween(note, start, end)} ${a.sentence.under.join(' ')} ${a.sentence.label ?? ''} ${b.sentence.label ?? ''}`;
}
