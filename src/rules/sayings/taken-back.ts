import { inOneLine } from '../../engine/in-one-line';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import type { Saying } from './saying';

/** What parts a sentence into clauses: a negation reaches no further. */
const clauseBreak =
  /[;,]|:(?=\s)|\s[–—-]{1,3}\s|→|->|=>|\b(?:but|whereas|while|although|though|because|since|so|which|hence|therefore|however|yet|where|and(?= (?:SQS|SNS|Lambda|Kinesis|Firehose|EventBridge|it|they|we|nobody)\b))\b/gi;
const negation = longPattern`
    \b(?:not|no|never|cannot|neither|nor|without|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|instead of|rather than|unlike
    |hardly|nobody|nothing|none|(?<!\b(?:an?|the|each|every) )stop(?:s|ped)?|lacks?|fails? to|isn't|refrain|forbid(?:s|den)?|prohibit(?:s|ed)?|sem|sin|senza
    |ohne|nicht|tanpa|não)\b|n't\b`;
/** Negations that leave a statement as it is. */
const emphatic = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?:(?:all|everything|either)(?: \w{1,10}){0,3} or (?:none|nothing)|all-or-nothing|not only|not just|no matter
    |(?:no|without(?: any)?) legacy|nothing but|not least|whether or not|not (?:an? )?FIFO(?: queue)? but
    |(?:never|(?:will|does|do|is|are)(?: not|n't)|can(?:not|'t)) (?:be )?\w{3,14} (?:twice|again|more than once)
    |^\W{0,4}to (?:avoid|prevent|stop) [^,;:]{3,50}? (?=we\b)
    |(?:prevent|avoid|stop)s? (?:any |all |the )?(?:duplicates?|duplication|repeats?)
    |without (?:an? |any )?(?:exceptions?|errors?|end|limits?|wait(?:ing)?(?: time)?)
    |(?:can ?not|can't|could not|could ?n't|not) be (?:processed|handled|delivered|parsed|read|reached|sent|written
      |rendered|imported|booked|converted|saved|stored|decoded|validated|charged|printed|loaded|resized|uploaded)
    |(?:if|when(?:ever)?) (?:(?!(?:it|they|we|you)\b)[\w-]{1,14} ){1,5}?(?:(?:does|do|is|are|could|did)(?: not|n't)
      |can(?:not| not|'t)) \w{1,14}|(?:not|n't) (?:throw|raise|fail)\b|no (?:exception|error)s?
    |without (?:any )?(?:batch\w{0,3}|high[- ]throughput(?: mode)?|(?:using )?enhanced fan-?out)
    |(?:that|which) (?:is|are)(?: not|n't) (?!FIFO)\w{3,14}(?= \w{1,12}s?\b)
    |(?:what(?:ever)?|that|which|who) (?:(?!(?:is|are|was|were)\b)[\w-]{1,12} ){0,4}?(?:(?:could|did|do|does)(?: not|n't)|can(?:not| not|'t)) \w{1,14})\b`,
);
const negatedBehind = longPattern`
    ^(?:(?!\band\b|\bso\b|\bthen\b)[^.;,:]){0,24}?\bcannot\b
    |^(?!\s{1,4}(?:the|our|its|each|every)\b)(?:(?!\b(?:and|so|then|we|you|nobody)\b)[^.;,:]){0,24}?\b(?:is|are|be|was|were|does|do|did|can|could|will|would|has
    |have)(?:\s{1,4}(?:also\s|usually\s|generally\s|simply\s){0,1}(?:not|never|no longer)\b|n't\b
    |\s{1,4}(?:disabled|off|switched off|turned off|forbidden|blocked|impossible|prohibited|avoided|rejected|refused
      |ruled out|out of the question)\b)|^\W{0,6}
    (?:not (?:guaranteed|supported|possible|available|allowed|recommended|advised)|never)\b|^[^.;,:]{0,24}?\s[❌✗✘]\s{0,3}$`;
/** Advice against: what these words come before is what should not be. */
const against = longPattern`
    \b(?:never|must not|mustn't|should not|shouldn't|cannot|can't|do not|don't|avoid(?:s|ing)?|nobody should
    |no \w{1,20} should|isn't|aren't|wasn't|no longer|not)\b[^,;:]{0,60}$`;
const refusal = /\b(?:refus(?:es?|ed)|reject(?:s|ed)|den(?:y|ies|ied)|disallows?|discourages?|forbids?|rules out)\b/i;
/** "When the CRM rejects one of them the whole batch comes back" */
const whenRefused = /\b(?:if|when(?:ever)?|once|as soon as)\b[^,;:]{0,80}\b(?:refus|reject|den)\w{1,4}\s{1,4}$/i;
/** Of something missing, "when" makes a condition as "if" does; "exactly once" makes none. */
const whenMissing =
  /\b(?:when(?:ever)?|(?<!\b(?:exactly|only|just|least|most|than)[\s-]{1,4})once(?! (?:an?|per|every|each)\b)|as soon as|where(?! we\b)|wherever)\b[^,;:]{0,120}$/i;
const conditional =
  /\b(?:(?<!even )if|unless|whether|in case(?! of\b)|suppose|imagine|assuming|lest|provided)\b[^,;:]{0,160}$/i;
const correction = longPattern`
    ^\W{0,4}(?:unless\b|(?:that|this|it|which)(?: is|'s| was)(?: simply| just| plainly)? (?:wrong|false|incorrect|a myth|not true
      |not so|untrue|a misconception|a mistake)|wrong\b|false\b
    |(?:it|they|that|this) (?:(?:does|do|is|are|did|was)(?:n't| not)|can(?:not| not|'t))(?: so| either)?\W{0,4}$
    |[^.;]{0,60}\b(?:SQS|SNS|queues?|topics?|Firehose|Event ?Bridge) (?:cannot|can't|does not|doesn't)\W{0,3}$
    |(?:\w{1,16} ){1,2}(?:cannot|can't|can not|does(?: not|n't)|is not able to) (?:do|offer|support|allow|provide|work
      |give|deliver)(?: (?:that|this|it|so|like that))?\s{0,3}[,.;]|not (?:so|true)\b|no\b[,:!.]
    |in (?:fact|reality|truth)\b|actually\b|myth\b|incorrect\b|the (?:fix|solution|remedy|cure|answer) is\b)`;
/** "…" Correct. */
const confirmed = /^\W{0,4}(?:correct|right|true|yes|exactly)\b/i;
const taught =
  /\b(?:see (?:which|what) error|myth|misconception|wrongly|mistakenly|incorrectly|falsely|fallacy|untrue)\b/i;

/** "Missing: replay, exactly-once delivery": a list of what is not there. */
const missing = /\b(?:missing|lacks?|lacking|not supported|no support for|without)\s{0,3}[:–-]\s[^.;]{0,160}$/i;

/** Whether the words around a match say that it is not so, or not meant so: negated, quoted, a condition, put right. */
export function isTakenBack(text: string, says: RegExpExecArray, saying: Saying, next: string | undefined): boolean {
  return isTakenBackAt(text, says.index, says.index + says[0].length, saying.denies === true, next);
}

/** The same for any words; `denies`: they deny something themselves. `next` is the sentence that follows. */
export function isTakenBackAt(
  text: string,
  start: number,
  end: number,
  denies: boolean,
  next: string | undefined,
): boolean {
  if (fromWhat.test(text.slice(start, end)) && /^\s{1,4}to\b/i.test(text.slice(end))) return true;
  if (quizzed.test(text)) return !(next && confirmedLater.test(next));
  const { before, after } = clauseAround(text, start, end);
  if (isConditional(text, start, end)) return true;
  if (
    denies
      ? whenMissing.test(text.slice(Math.max(0, start - 140), start))
      : refusal.test(before) && !whenRefused.test(before)
  )
    return true;
  if (denies ? against.test(withoutEmphasis(lastPart(before))) : negates(before) || negates(text.slice(start, end)))
    return true;
  if (!denies && marked.test(text.slice(end))) return true;
  if (!denies && (negatedBehind.test(after) || missing.test(text.slice(Math.max(0, start - 180), start)))) return true;
  if (taught.test(text) || (isQuoted(text, start, end) && !(next && confirmed.test(next)))) return true;
  if (putRight.test(text.slice(end)) || isWarning(text, end)) return true;
  if (next === undefined) return false;
  return correction.test(next.slice(0, 60)) || (past.test(text) && remedied.test(next.slice(0, 60)));
}

/** "Target: RDS ✗", "a pull model :: no" */
const marked = /^[^.;,✓✔✅]{0,30}?(?:[✗✘❌]|(?:::|→|->|=>|[:=?])\s{0,4}no\W{0,4}$)/i;

/** "A consumer that deletes first …", "Deleting it before …" */
const anybody = longPattern`
    ^\W{0,4}(?:(?:an?|any|every|each) (?:[\w-]{1,16} ){1,3}(?:that|which|who)|(?:who|which)ever|anyone who
    |(?!during|nothing|everything|something|anything|processing|messaging|mapping|polling|ordering|billing
      |shipping)[a-z]{3,12}ing)\b`;
const harm =
  /\b(?:loses?|lost|crash(?:es)?|breaks?|corrupts?|risks?|dangerous|harmful|wrong|duplicates? (?:the |work|orders?)|blocks? (?:the|all|every))\b/i;

/** What anybody does and comes to harm by is told as a warning. */
function isWarning(text: string, end: number): boolean {
  return anybody.test(text) && harm.test(text.slice(end)) && !/\b(?:we|our|us)\b/i.test(text);
}

/** "It had none. We added one": what was so is put right in the sentence that follows. */
const past = /\b(?:had|was|were|did|didn't|hadn't|wasn't)\b/i;
const remedied = longPattern`
    ^\W{0,4}(?:(?:since then|then|later|now|after that|therefore|so),? )?(?:we|they|i|it|this|that)(?:'ve| have
    | has)?(?: then| since| later| now| therefore| been| was| is){0,3} (?:add|fix|chang|mov|replac|switch|turn|enabl
    |introduc|rais|correct|put|gave|repair|creat|attach|remov|stopp)\w{0,3}\b
    |^\W{0,4}(?:now|today|since then),? (?:it|they|we|there)(?:['’]s| is| are| has| have)\b`;

/** "Raised from 1 to 5": what it was. */
const fromWhat = /\bfrom\s{1,4}\S{1,12}$/i;

/** "True or false: SNS keeps the order. Answer: true." */
const quizzed = /^\W{0,6}true (?:or|\/) false\b/i;
const confirmedLater = /^\W{0,6}(?:answer\W{1,4})?(?:true|yes|correct)\b/i;

/** "It was said that …; that was wrong" */
const putRight =
  /^[^.;]{0,60}[;,–-]\s{1,3}(?:but )?(?:that|this|which|it) (?:is|was|'s) (?:simply |just |plainly )?(?:wrong|false|not true|incorrect|a myth|a mistake)\b|^[^.;:]{0,40}: (?:it|they|that) (?:does|do|is|are)(?:n't| not)\b|^[^.;:(]{0,40}\((?:no|false|wrong)\b/i;

/** "If a consumer fails we …": where the condition ends without a comma. */
const mainClause = longPattern`
    \b(?:if|unless)\s{1,4}(?:\S{1,30}\s{1,4}){1,12}(?:we|they|it|you|SNS|SQS|EventBridge|Lambda|Kinesis
    |Firehose)\s{1,4}(?:(?:is|are|gets?)\s{1,4})?
    (?:(?:\w{1,12}ly|just|simply|can|will|may|will be)\s{1,4}(?:be\s{1,4})?(?:\w{4,14}ed\s{1,4})?){0,2}
    (?:(?:ask|tell|let|have)\s{1,4}\w{2,14}\s{1,4}(?:to\s{1,4})?)?$`;

/** "If the bank does not answer we send it again": nobody else is "we" or "they" than who acts. */
const actorBehind = longPattern`
    \b(?:if|unless)\s{1,4}(?:\S{1,30}\s{1,4}){2,12}
    (?<!\b(?:that|if|which|when|and|or|because|as|than|what|how|where)\s{1,4})(?:we
    |they)\s{1,4}(?:\S{1,30}\s{1,4}){0,12}$`;

/** "If one of them fails the function throws and all come back": the words go on behind the condition. */
const beyondCondition = longPattern`
    \b(?:the (?:function|handler|lambda|whole|entire|complete)|lambda|all)\b.{0,60}\b(?:fails?|throws?|raises?|returns?
    |comes?|goes?|retr(?:y|ies|ied)|returned|again|back)\b
    |\bwe (?:throw|raise|let)\b.{0,60}\b(?:redeliver|retry|again|back)\b
    |\b(?:200|OK|success)\b.{0,20}\b(?:all|every|everything)\b`;

/** The words stand wholly in a condition: "if …" goes on without a comma up to their end. */
function isConditional(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 140), start);
  if (!conditional.test(text.slice(Math.max(0, start - 140), start + 8)) || /[,;:]/.test(text.slice(start, end)))
    return false;
  return !mainClause.test(before) && !actorBehind.test(before) && !beyondCondition.test(text.slice(start, end));
}

/** "Not only", "no matter", "cannot be processed" deny nothing. */
function withoutEmphasis(words: string): string {
  let rest = '';
  let end = 0;
  for (const { index, 0: whole } of everyMatch(emphatic, words)) {
    rest += words.slice(end, index);
    end = index + whole.length;
  }
  return rest + words.slice(end);
}

function negates(words: string): boolean {
  return negation.test(withoutEmphasis(words.slice(-160)));
}

/** What a denial is said of begins behind the last "and". */
function lastPart(before: string): string {
  return before.slice(Math.max(0, before.search(/\band\b(?![\s\S]*\band\b)/i)));
}

function clauseAround(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  let from = 0;
  let to = text.length;
  for (const mark of text.matchAll(clauseBreak)) {
    if (mark.index + mark[0].length <= start) from = mark.index + mark[0].length;
    else if (mark.index >= end) {
      to = mark.index;
      break;
    }
  }
  return { before: text.slice(from, start).replace(aside, ''), after: text.slice(end, to) };
}

/** "The FIFO queue (no high throughput) takes 4,000 a second": what stands in brackets takes back nothing behind them. */
const aside = /\([^()]{1,60}\)/g;

/** Between a pair of quotation marks: somebody else's words. */
function isQuoted(text: string, start: number, end: number): boolean {
  const marks = (part: string) => part.split('"').length - 1;
  return marks(text.slice(0, start)) % 2 === 1 && marks(text.slice(end)) > 0;
}
