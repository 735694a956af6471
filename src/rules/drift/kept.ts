import { inOneLine } from '../../engine/in-one-line';
import { lazyPattern, longPattern } from '../../engine/pattern';
import { KEPT_IN_OTHER_LANGUAGES } from '../../facts/words';

const things = '(?:messages?|records?|events?|data|items?|jobs?|entries|it|them|everything|anything|what|whatever)';

/** How prose says that something is kept for a while, or gone after it. */
const sayings = [
  'ret(?:ention|ains?|ained)?\\b',
  `(?:keeps?|kept|stores?|stored|holds?|held|saved?s?|remembers?|buffers?)\\b[^.;,]{0,30}\\b${things}\\b(?!\\s{1,4}long enough)`,
  '(?:holds|hold|hangs|hang) on to\\b',
  '(?:keeps?|stores?|holds?)\\s{1,4}(?![a-z]{2,12}ing\\b)(?:[\\w-]{1,20}\\s{1,4}){0,3}(?:for|up to|at most)\\b',
  '(?:keeps?|holds?|stores?) (?:[a-z]{3,14} ){0,2}(?=[\\w-]{1,9} (?:days?|weeks?|hours?)\\b)',
  `${things}\\s{1,4}(?:(?:are|is)\\s{1,4}(?:kept|stored|held|retained)|dies?|stays?|lives?|remains?|waits?)\\b`,
  '(?:is|are) (?:kept|retained|stored|held|lost|gone|removed|discarded|dropped)\\b',
  'kept (?:for\\b|(?=\\d))',
  'how long\\b[^.;,]{0,40}\\b(?:keep|kept|stay|live|remain|stuck|lie|sit)\\b',
  '(?:keeps?|stores?|holds?|kept|stored|held|rests?|sits?(?! on (?:it|them|everything|each|every)\\b)|put|parked) (?:[a-z]{3,14} ){0,2}(?:in|on|into)\\s[^.;,]{0,80}\\bfor\\b',
  // Where it is meanwhile: "stays there for", "lives here two weeks", "waits in".
  inOneLine`
    (?:waits?|stays?|remains?|sits?|rests?|lies?|lying|lives?|lingers?|survives?|(?:is|are) there)
    (?: \w{1,12}){0,2}? (?:for\b|up to|at most|in(?! (?:and|order))\b|on\b|(?=[\w-]{1,9} (?:days?|weeks?|hours?)\b))`,
  'life ?(?:time|span)\\b|time to live\\b|TTL\\b|survives?\\b|remembers\\b|(?:guards?|ages? out|buffer (?:of|for))\\b',
  'available (?:there |here )?(?:in|for|from)\\b|visible (?:in|on)\\b',
  `${things}\\b[^.;,]{0,60}\\bvalid\\b`,
  // How it ends: "vanishes", "deleted after", "before it is lost".
  '(?:vanish(?:es)?|disappears?|expires?|forgets?|thrown away|throws? (?:\\w{1,12} ){1,3}away|rots?|goes stale|falls? out)\\b',
  '(?:unread|unprocessed|not (?:picked up|read|fetched|processed|consumed))\\b[^.;,]{0,20}\\b(?:lost|gone|deleted)\\b',
  '(?:before|until) (?:\\w{1,12} ){1,4}(?:deleted|gone|lost)\\b',
  '(?:deletes?|drops?|discards?|discarded|deleted|dropped|gone|lost|cleaned|cleared|purged|removed) (?:\\w{1,12} ){0,3}(?:after|within|in(?= \\d))\\b',
  `(?:deletes?|drops?|discards?|removes?|forgets?|loses?|losing) ${things}\\b`,
  '(?:old|older than)\\b',
  inOneLine`
    (?:preserves?|saves?|purges (?:messages|it|them|everything|what)|empt(?:y|ied)(?! again)|bridges?|leave (?:\w{1,12} ){1,2}(?:in|for(?= [\w-]{1,9} (?:days?|weeks?|hours?)\b))
    |piles? up|lets? (?:\w{1,12} ){1,2}go|life (?:in|ends?))\b`,
  '(?:outages?|down|offline)\\b[^.;]{0,40}\\b(?:of|for|than)\\b',
  // What can still be done with it: "can be inspected in `Failed` for two weeks".
  '(?<!\\bnot been )(?:read|replay(?:ed)?|re-read|fetched|consumed|inspected|looked at|found|find|seen|analy[sz]ed|redriven)\\b[^.;,]{0,60}\\b(?:again|for|back|later)\\b',
  'to (?:look (?:at|into)|inspect|investigate|fix|repair|replay|redrive|analy[sz]e)\\b',
];

export const KEPT = lazyPattern('i', () => `\\b(?:${sayings.join('|')})|${KEPT_IN_OTHER_LANGUAGES}`);

/** What else may keep data, and what is no bound. */
export const KEPT_ELSEWHERE = longPattern`
    \bduplicates?\b|\bdedup|\bvisib(?!le in\b)|\binvisib|\bhid(?:es?|den)\b|\bdelay
    |\bbefore (?:\w{1,12} ){0,3}(?:can|may|sees?|seen|visible|reads?|fetch|fetched|processed|delivered|handed)\b
    |^\W{0,4}(?:if|when|should)\b[^.;,]{0,60}\b(?:down|offline|out) for (?!longer|more|over)|\b(?:not|n['’]t)(?: been)? (?:deleted|acknowledged)\b|\bcomes? back\b
    |\b(?:tables?|buckets?|dashboards?|databases?|S3|log groups?|logs|Firehose|archives?|warehouse|as long as
    |holds? (?:\w{1,12} ){0,3}back|(?:fires|goes off|rings|alarms?|alerts?|pages|paged) (?:\w{1,12} ){0,2}(?:when|if|once|as soon as)|oldest|ha(?:s|ve) (?:nothing|no \w{3,12}) older
    |(?:consumers?|workers?|readers?|handlers?) (?:can|may)(?! be (?:down|offline|away|behind)\b)|cache|lock|secret|backup|in mind|away from
    |in (?:the|our|their) (?!queues?\b|streams?\b|topics?\b|dlq\b|dead\b|end\b|meantime\b)[a-z]{3,16})\b`;
export const OTHER_KEEPERS =
  /\b(?:tables?|buckets?|dashboards?|databases?|logs?|archives?|warehouse|metrics?|backups?|DynamoDB|Redis)\b/i;
