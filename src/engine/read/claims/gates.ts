import { compact, longPattern } from '../../pattern';
import type { Pattern } from '../../types';

/**
 * What keeps a number or phrase from being a claim of the author about a service: it is history, an example, a setting of
 * one's own, arithmetic, negated, or asked. All patterns look at a short stretch of the mask.
 */

/** The sentence around a place, cut in two there. */
export interface Around {
  /** The sentence. */
  readonly sentence: string;
  /** Of the sentence: what stands before the place and behind it. */
  readonly before: string;
  readonly after: string;
  /** Of the clause. */
  readonly clauseBefore: string;
  readonly clauseAfter: string;
}

export type Gate = 'question' | 'negated' | 'history' | 'example' | 'own' | 'arithmetic' | 'conditional';

const question = longPattern`
    \?["')\s]*$|^\W{0,6}(?:Q|question|pergunta|pregunta|frage)\s?\d{0,3}\s?[:)](?!.{0,200}\bA\w{0,5}:)
    |^\W{0,6}(?:\d{1,3}[.)]\s)?(?:true (?:or|\/) ?false|true\/false|t\/f)\b|\((?:true (?:or|\/) ?false|true\/false|t\/f)\)`;
const negatedBefore = longPattern`
    (?:(?:\b(?:i|we)|[:,])\s(?:said|answered|guessed|thought)\s{1,4}
    |\b(?:not|no longer|never|isn't|aren't|wasn't|instead of|rather than|unlike|and not|nor
      |without)\s{1,4}
      (?:just |only |merely |the |a |an |up to |at most |limited to |capped at |about |exactly ){0,3}["']?)$`;
/** "It is a myth that …", "Wrong: …", "Ignore every answer that says …" */
const denied = longPattern`
    \b(?:(?:many|some|most)(?: people| learners| students)? (?:believe|think|assume)|myth|misconception|mistaken|mistakes?(?!.{0,24}\b(?:forg[eo]t|ignor|overlook|miss|not\b))|untrue|not true
    |incorrect|(?:it|that|this) is (?:wrong|false)|(?:answers?|options?|choices?) (?:that|which) (?:says?|mentions?|claims?
    |states?|promises?|offers?))\b[^.;]{0,48}$
    |^\W{0,6}(?:wrong|false|myth|misconception|untrue|not true|incorrect)\W{1,3}
    |^\W{0,6}(?:your|my|chosen|selected) answer\s{0,2}:`;
const noLonger = /\b(?:no longer|not any ?more|isn't any ?more|n't any longer)\b/i;
const limitVerb = longPattern`
    \b(?:can ?not|can't|must not|mustn't|may not|should not|shouldn't|not|never|no)\s{1,4}(?:be\s{1,4}
    |message (?:can|may)\s{1,4}|allowed to\s{1,4})?(?:exceed|more than|larger than|bigger than|greater than|longer than
    |over|above|beyond|higher than|less than|below|under|go (?:over|above|beyond))\s{1,4}(?:the |a )?$`;
const pastBefore = longPattern`
    \b(?:was|were|used to(?<!\b(?:be|is|are|being) used to)(?<!^\W{0,6}used to)|had been|originally|formerly|previously
    |historically|hist[óo]ric[oa]s?|antigu[oa]s?|in the past|back then|at that time|at the time of (?:the|this|that) (?:video|course|book|slides|lecture)|at launch|initially|once was|had an?|traditional(?:ly)?|earlier limit
    |(?:old|former|previous) names?|old(?:er)? (?:limit|quota|maximum|value|ceiling|material|docs|documentation|courses?|books?|model)
    |(?:old|legacy|previous|former) [a-z-]{3,16} (?:accepted|allowed|kept|took|limited|capped|supported|held)|prior to
    |(?:before|until) (?:(?:early |mid |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?(?:19|20)\d\d
    |until (?:early |mid |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*
    |before (?:that|this|then|the (?:change|increase|raise|launch|update)))\b|\bhad\s{1,3}$|过去|以前|曾经`;
const pastAfter = longPattern`
    ^[^.;]{0,40}?\b(?:until|till|before|prior to|up to)\s{1,4}(?:early |mid[- ]|late )?(?:(?:19|20)\d\d
    |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|that (?:day|date)|then\b
    |the (?:change|increase|raise|launch|update))
    |^[\s*"')]{0,4}(?:in the past|back then|at (?:that|the) time(?! of (?:writing|recording))|\(?(?:original|historical)(?:ly)?|previously
    |formerly|at launch|initially)\b|^[^.;,]{0,12}?\bin (?:older|old|outdated|dated) (?:books?|courses?|docs
    |documentation|material|notes|exams?)\b|^[^.;,]{0,40}?\b(?:is|are) (?:gone|history|outdated|obsolete
    |no longer (?:true|right|valid)|(?:the|an?) (?:old|former|outdated|earlier) [a-z]{4,12})\b
    |^[^.;,]{0,24}[;,–—-]{1,2}\s{0,2}(?:(?:that|which|it|this)(?:'s| is)\s)?(?:not (?:true|so|valid)|no longer (?:true|so|right
      |valid|the case)|outdated|obsolete)\b|^[^.;,]{0,30}?\b(?:was|were) (?:the|its|their) (?:old|former|previous|earlier
    |original|(?:limit|maximum|quota|minimum|default) (?:then|back then|at (?:the|that) time))\b|^[^.;,]{0,24}["”] ?(?:[–—-]|->|→|=>|:) ?(?:false|wrong|no longer|not any ?more|no(?=[,.!]|\s{0,4}$)|outdated)
    |^(?: max)? in (?:my|our|his|her|their|these|the old) (?:old )?(?:notes?|slides|flashcards|book|course)\b
    |^[\s*"']{0,4}[([]\s?(?:note:? |update:? ){0,2}(?:the )?(?:new|now|updated|currently|increased|raised)\b`;
const present = /\b(?:now|today|nowadays|currently|meanwhile|these days|is|are|can)\b/i;
/** "was raised to", "now", "today": behind the past stands what holds since. */
const presentAgain = longPattern`
    \b(?:now|today|nowadays|currently|since then|meanwhile|(?:has|have) been|since [a-z]{3,9} (?:19|20)\d\d (?:it|they|this))\s
    |\b(?:rais|increas|grew|grow|gone up|went up|mov|bump|lift|chang|extend|quadrupl|doubl|jump|lower|decreas|reduc|cut
    |upgrad)[a-z]{0,4}(?:\s[a-z0-9,]{1,12}){0,6}?\s{1,4}to\s`;
const raisedFrom = longPattern`
    \b(?:rais|increas|grew|grow|went|gone|mov|bump|lift|chang|extend|quadrupl|doubl|jump|lower|decreas|reduc|cut
    |upgrad)[a-z]{0,4}(?:\s[a-z]{1,12}){0,5}?\s{1,4}from\s{1,4}(?:the |a )?(?:old |former |previous |earlier )?
    (?:limit of )?$`;
const pastYear = longPattern`
    \b(?:in|of|during|by|back in|around|circa)\s{1,3}(?:early |mid[- ]
    |late )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s{1,3})?(?:19|20)\d\d\b`;
/** "Average 3 KB, max 700 KB": what somebody has measured. */
const measuredBefore = /\b(?:average|avg|mean|median|typical(?:ly)?)[\s:~≈]{1,3}\d[^;]{0,24}$/i;
const example = longPattern`
    (?:\be\.?\s?g\b\.?|\bex\s?[:.]|^ex\s|\bfor (?:example|instance)|\b(?:ví dụ|p(?:or|ar) e[jx]em\w{2,3}|zum beispiel)(?!\w)|(?<!\bprotocols )\bsuch as(?! an? max)|\bsay\b,?
    |\bimagine|\bsuppose|\bassume|\bassuming|\blet's|\blet us|\bexample\s?:|(?<!^\W{0,4})\blike\s)[^.;)]{0,60}$
    |\bexample\s{0,3}$`;
const exampleSentence =
  /^\W{0,4}(?:ví dụ(?!\w)|(?:for (?:example|instance)|e\.?g\.?|example|p(?:or|ar) e[jx]em\w{2,3}|zum beispiel|imagine|suppose|say,|assume|let's|consider a|as an example|scenario|use case)\b)/i;
const own = longPattern`
    (?<![\u00c0-\u1eff])\b(?:we(?:'ve|'re|'ll)?|our|ours|i(?:'ve|'m|'d)?|my|us)\b(?!\s(?:can|cannot|must|notes?|book|course|slides)\b)
    |\b(?:your|you) (?:team|company|set|chose|configured)\b`;
/** "It delivers with a buffer of 60 seconds", "con un timeout de 5 minutos": one there is, not what there can be. */
const oneOfThem = longPattern`
    \b(?:with an?|(?:con|com|y|e) (?:una?|uma?)|(?:mit|und) einem|(?:avec|et) une?) (?!default)
    (?:(?!m(?:[\u00e1a]x|[i\u00ed]n)|limit|quota|cap)[\w-]{1,16}\s{1,4}){1,4}(?:of|de|di|von)\s{1,4}(?:about |around )?$`;
/** "It completes within the 600 s timeout": the one it has. */
const metTimeout = /\b(?:within|inside|before|under|hits?|into|than) (?:the|its) $/i;
const timeoutAfter = /^[\s-]{0,2}(?:function |lambda )?(?:timeout|ceiling|budget)\b/i;
/** "Customer has a timeout limit of 60 seconds" */
const theirs =
  /\b(?:customer|client|team|company|startup|developer|engineer|system|application|pipeline|platform)s? (?:has|have|had|sets?|configured)\b/i;
/** "The module keeps messages for 7 days, and caps their size": what stands between AWS and whoever sends. */
const ofBetween = longPattern`
    \b(?:the|this|our|their) (?:[a-z-]{2,16} )?(?:modules?|wrappers?|constructs?|prox(?:y|ies)|parsers?|middleware|suppliers?
    |vendors?|workers?|importers?)(?:'s)? (?:keeps?|caps?|limits?|cuts?|accepts?|allows?|refuses?|rejects?|sets?|gives? up|crash(?:es)?
    |chokes?|throws?)\b
    (?:(?!\b(?:which|because|since|S[QN]S|AWS|Amazon)\b)[^.;]){0,90}$`;
/** "Our messages have 20 KB, at most 64 KB" */
const ofOurs = longPattern`
    (?<![\u00c0-\u1eff])\b(?:our|my|unsere|nuestr[oa]s|noss[oa]s|nos|nostr[ie])\s(?:[a-z-]{2,16}\s)?(?:messages?|payloads?
    |events?|records?|nachrichten|mensajes|mensagens|messaggi)\s(?!can|may|must|should|could|k\u00f6nnen|d\u00fcrfen|pueden|podem
    |peuvent|possono)[^.;]{0,60}$`;
/** A requirement on what is to be built, as specifications write it. */
const shall = /\bSHALL\b/;
/** "All five consumers": those that there are. */
const definite = /\b(?:all|these|those|both|our|its)(?: of (?:the|our))?\s{1,4}$/i;
/** "They share its 2 MB/s read limit": what there can be, and no more. */
const ofLimit = /^[\s*]{0,4}(?:[a-z]{2,10}\s)?(?:limit|quota|cap)\b/i;
/** "Else we get an exception" tells of anybody. */
const ours = /\b(?:our|we(?!\s(?:get|can|cannot|can't|must|have to|need)\b)|i (?:set|chose|configured|left|kept))\b/i;
const ownVerb = longPattern`
    (?<!\b(?:can|could|may|might) (?:also )?be )\b(?:set|sets|setting|configured?|configure|chose|choose|picked?
    |tun(?:e|ed)|use|using|lower(?:ed)?|rais(?:e|ed)|increase|reduce|adjust)\s(?:[a-zA-Z' -]{1,60}\s)?(?:to|at|of|as
    |=)\s{1,4}(?:about |around |roughly |e\.g\. )?$|\bsets an?\s{1,4}$
    |\b(?:set|configured)\s(?:up\s)?to\s(?:buffer|wait|flush|batch)\b[^.;]{0,20}$`;
const arithmeticBefore =
  /(?:\d(?:(?! (?:or|and) |[\s(](?:max|min|default))[^=]){0,40}(?<![<>])=|[×÷]|\d\s?[x*/+]\s?|\w_\w{1,30}\s?[+*-]\s?|\d[^→⇒]{0,24}(?:->|→|⇒|=>))\s{0,3}$/;
/** "1 shard = 1 MB/s", "1 batch = 10 messages" tells what one has. */
const oneEquals = /\b(?:1|one|each)\s(?:kinesis )?(?:shard|batch)\s{0,3}(?:=|->|→|⇒|=>)\s{0,3}$/i;
/** "4 days, max → 14 days" tells each by its word. */
const labelled = /\b(?:max|min|default)\w{0,4}\s{0,3}(?:->|→|⇒|=>)\s{0,3}$/i;
/** "24h → 365 days", "7 days (extended) → 365 days" tells from where to where. */
const fromTimeTo = /\d\s?(?:h|hrs?|hours?|d|days?)\b(?: default| \([a-z -]{2,18}\))?\s{0,3}(?:->|→)\s{0,3}$/i;
const arithmeticAfter = /^\s{0,3}(?:[×÷≈]|=(?!>|\s?[a-z]{3})|[x*/+]\s{0,2}\d)/i;
/** "500 records / 5 MB", "24 h / 185 times" tells of two limits. */
const nextBehindStroke = /^\s{0,3}\/\s{0,2}\d[\d.,]{0,9}\s?(?!per\b|each\b)[a-z]{1,16}\b[^=≈]*$/i;
/** "the under 10 seconds latency requirement": what somebody asks for. */
const requirementAfter = compact(
  /^[\s*]{0,4}(?:[a-z-]{2,14}\s){0,3}(?:requirements?|SLAs?|SLOs?|deadlines?|latency (?:targets?|goals?|budgets?))\b|^\)[\s*]{1,4}(?:can|could) use\b/i,
);
/** "to replay the last 7 days" */
const stretchOfPast =
  /\b(?:needs?|wants?|requires?|replays?|reprocess|analy[sz]e|query)\s{1,4}(?:(?:all|data) (?:of|from) )?(?:the )?(?:last|past|previous)\s{1,4}$/i;
/** "until the 5-minute task is done": how long some work takes. */
const lengthOfWork = longPattern`
    ^[\s*)-]{0,5}(?:long )?(?:tasks?|jobs?|workflows?|videos?|outages?|downtimes?|meetings?|workloads?|migrations?
    |transcod\w{1,8})\b(?! (?:limit|timeout|max))`;
/** "Jobs of 30 minutes are beyond its timeout", "the ability to parse messages as large as 50 MB": what somebody has. */
const beyondLimit =
  /^[^.;]{0,24}\b(?:beyond(?! (?:this|that|which)\b)|exceed(?:s|ing)?|overwhelm(?:s|ing)?|saturat(?:es|ing))\b/i;
/** "Extended retention (up to 7 days): $0.02 per GB": a stage with a price of its own. */
const priced = /^[\s*)]{0,4}[:–—-][^.;]{0,24}\$\s?\d/;
const asked =
  /\basked (?:whether|if)\b|\b(?:(?<!\bprovides? the )ability|wants?|would like|needs?) to (?!be\b)\w{2,14} (?:\w{2,14} ){0,2}(?:messages?|payloads?|files?)[^.;]{0,24}$/i;
/** "7 days for replay", "7 days so that we can replay": what a design keeps. */
const forReading =
  /^[\s*(]{0,5}so (?:that )?(?:the|we|our|they|an?|data|consumers)\b|^[\s*(]{0,5}(?:in \w{2,12} )?(?:for|to allow|to enable|can(?: be)?) (?:replay(?:ed|s)?|re-?process(?:ed|ing)?|audits?|recovery)\b/i;
const tooMuch = compact(/\bif (?:it is |it's |set )?too (?:high|low|long|short|large|small)\b/i);
const conditional = /\b(?:if|when|whenever|unless|in case(?! of\b))\b[^,;]{0,80}$/i;
/** "Larger than 256 KB? Use S3": a condition. */
const beyondQuestion =
  /^\W{0,6}(?:(?:messages?|payloads?) )?(?:larger|bigger|longer|greater|more|over|above)(?: than)?\W{1,4}\d[^?]{0,24}\?/i;

/** "Max 256 KB → bigger? Use S3": what holds has been told before. */
const askedBeyond = longPattern`
    (?:[,;(–—]|->|→|=>)\s{0,4}(?:(?:and|but|if|need|needs?|want|have|anything|something|messages?|payloads?)\s{1,4}){0,2}
    (?:bigger|larger|longer|more|higher|faster|greater)[^?]{0,24}\?`;

/** Which gate stops the place, if any. `bounded`: a comparator says that the number is a limit. */
export function gateOf(around: Around, bounded: boolean): Gate | undefined {
  const { sentence, before, after, clauseBefore, clauseAfter } = around;
  if (
    question.test(sentence) &&
    !beyondQuestion.test(sentence) &&
    !askedBeyond.test(after) &&
    !/[,;–—-]\s{1,4}(?:so |but |and )?(?:how|what|why|which|where|who|can|could|should|do|does|is there)\b/i.test(after)
  )
    return 'question';
  const near = clauseBefore.slice(-64);
  if (negatedBefore.test(near) && !limitVerb.test(near)) return 'negated';
  if (denied.test(before.slice(-90))) return 'negated';
  if (noLonger.test(near) && !/\bbut\b|\bnow\b/i.test(near.slice(near.search(noLonger)))) return 'negated';
  if (isHistory(around)) return 'history';
  if (example.test(innermost(before)) || (exampleSentence.test(sentence) && !bounded)) return 'example';
  if (
    (arithmeticBefore.test(before.slice(-44)) &&
      !oneEquals.test(before.slice(-24)) &&
      !labelled.test(before.slice(-24)) &&
      !fromTimeTo.test(before.slice(-32))) ||
    (arithmeticAfter.test(after.slice(0, 8)) && !nextBehindStroke.test(after.slice(0, 60)))
  )
    return 'arithmetic';
  if (isOwn(around, bounded) || requirementAfter.test(clauseAfter)) return 'own';
  if (lengthOfWork.test(clauseAfter) || stretchOfPast.test(near)) return 'example';
  if (beyondLimit.test(after) || priced.test(after) || asked.test(clauseBefore)) return 'example';
  if (tooMuch.test(sentence)) return 'example';
  if (!bounded && forReading.test(clauseAfter)) return 'own';
  if (conditional.test(clauseBefore) && !bounded && !/,/.test(clauseAfter.slice(0, 2))) return 'conditional';
  return undefined;
}

/** What stands inside the innermost open parenthesis; all of it where none is open. */
function innermost(before: string): string {
  const open = before.lastIndexOf('(');
  return open > before.lastIndexOf(')') ? before.slice(open + 1) : before.slice(-80);
}

/** Past tense or a past date on this number; a present-tense contrast ("now", "today") between makes it current again. */
function isHistory({ clauseBefore, clauseAfter, after }: Around): boolean {
  if (raisedFrom.test(clauseBefore.slice(-80))) return true;
  if (pastAfter.test(clauseAfter) || pastAfter.test(after.slice(0, 80))) return true;
  // "If it was created so, it has 3 seconds": what follows from a condition is no past.
  const lead = clauseBefore.slice(-100).replace(/^(?:[^,]{0,40}\b)?if\b[^,]{0,90},(?=\s)/i, '');
  const past = lastMatch(pastBefore, lead);
  if (past >= 0 && !presentAgain.test(lead.slice(past))) return true;
  const year = lastMatch(pastYear, lead);
  return (
    year >= 0 &&
    /\b(?:was|were|had|launched|started|began|introduced|released|came out|appeared)\b/i.test(
      clauseBefore + clauseAfter,
    ) &&
    !present.test(lead.slice(year + 8))
  );
}

function lastMatch(pattern: Pattern, text: string): number {
  let at = -1;
  for (let from = 0; from < text.length; ) {
    const found = pattern.exec(text.slice(from));
    if (!found) break;
    at = from + found.index;
    from = at + 1;
  }
  return at;
}

/** Somebody's own limit, tighter than that of AWS. */
const ownLimit = longPattern`
    \b(?:our|my) (?!SQS|SNS|queues?|topics?|streams?)[\w-]{2,24} (?:only )?(?:limits?|caps?|restricts?)\b
    |\bthe (?:[\w-]{2,14} )?(?:application|app|client|system|tool|library) (?:can ?not|can't) (?:parse|process|handle|read)\b
    |\bwe (?:only )?(?:limit|cap|restrict)\b|\bour own\b|\bby choice\b`;

/** "The maximum size is set to 256 KB": by AWS. */
const fixed = /\b(?:max(?:imum)?|limit|quota|default)\b[^.;]{0,40}\b(?:is|are) (?:set|fixed) (?:to|at)\s{1,4}$/i;
/** "Set it to 6x the timeout of the function": by whatever that is. */
const ofAnother = /^(?:\s?x\b|\s{0,2}times\b|(?= the\b))[^.;]{0,30}\btime-?outs?\b/i;
/** "Set it to 168 hours (7 days)": the same again in another unit. */
const againInBrackets = /\d[\d.,]{0,12}\s{0,2}[a-z]{1,12}\s{0,2}\(\s{0,2}$/i;

/** "A bank needs to keep records for seven years", "the job needs at least two days": what is asked of a limit. */
const needed =
  /\b(?:needs?\s(?:to (?:keep|retain|store|hold)\b[^.;]{0,40}|at least\s)|(?:requires?|demands?) that\b[^.;]{0,60})$/i;

/** "This configuration retries for up to 15 minutes": what the code beside it sets. */
const shown = longPattern`
    \b(?:this|these|the (?:following|above|previous)) (?:commands?|config(?:uration)?s?|policy|policies|templates?
    |snippets?|code|examples?|set-?up|statements?)\b|\bspecifies that\b`;

function isOwn({ before, clauseBefore, clauseAfter, sentence }: Around, bounded: boolean): boolean {
  if (
    ofBetween.test(before) ||
    ofOurs.test(before) ||
    ownLimit.test(sentence) ||
    shown.test(sentence) ||
    needed.test(clauseBefore) ||
    shall.test(sentence) ||
    theirs.test(clauseBefore)
  )
    return true;
  if (measuredBefore.test(clauseBefore.slice(-48))) return true;
  if (metTimeout.test(clauseBefore.slice(-16)) && timeoutAfter.test(clauseAfter)) return true;
  if (bounded || (genitive.test(clauseBefore) && /^[^.;,]{0,60}\blimits?\b/.test(clauseAfter))) return false;
  const lead = clauseBefore.slice(-120).replace(againInBrackets, '').slice(-90);
  return (
    own.test(clauseBefore) ||
    (ownVerb.test(lead) && !fixed.test(lead) && !ofAnother.test(clauseAfter)) ||
    /\bdemo\b/i.test(lead) ||
    oneOfThem.test(clauseBefore.slice(-90)) ||
    (definite.test(clauseBefore.slice(-16)) && !ofLimit.test(clauseAfter)) ||
    ours.test(sentence)
  );
}

/** "I work within Lambda's 256 KB limit" */
const genitive = /\b(?:Lambda|SQS|SNS|Event ?Bridge|Kinesis|Firehose)['’]?s\s[^.;]{0,48}$/i;

const thingBefore = longPattern`
    \b(?:(?:memory|ram|disk)(?: size)?[*\s]{0,4}[:=]
    |(?:images?|files?|objects?|videos?|photos?|pictures?|attachments?|pdfs?|tables?|volumes?|disks?|memory|ram|caches?
      |pages?|uploads?|downloads?|backups?|snapshots?|logs?|items?|parts?|blocks?)\b[^,;.]{0,14}\b(?:of|is|are|has
      |have))[*\s]{1,4}(?:about |around |up to |over |at most |a maximum of )?$`;
const thingAfter = longPattern`
    ^[\s*]{0,4}(?:of (?:memory|ram|storage|disk|space)
    |(?:images?|files?|objects?|videos?|photos?|pictures?|attachments?|pdfs?|memory|ram|disks?|volumes?|blocks?|parts?
      |pages?))\b`;

/** A size of something that is no message: a file, memory, a table. */
export function isSizeOfThing({ clauseBefore, clauseAfter }: Around): boolean {
  return thingBefore.test(clauseBefore.slice(-70)) || thingAfter.test(clauseAfter);
}

const memory =
  /^[\s*]{0,4}(?:(?:of )?(?:RAM|memory|disk|SSD|heap|cache)\b|for (?:an? )?(?:\d{1,3}|one|two|seven)[- ](?:hour|day|week|month|year))/i;

/** "`PackFunction`: 512 MB", "the function runs with 1 GB". */
const ofFunction =
  /(?:[a-z0-9]Function|\b(?:[Tt]he|[Oo]ur) (?:[a-z]{3,12} )?(?:function|[Ll]ambda))\b\W{0,4}(?:(?:runs? with|has|is at|needs|uses) )?$/;

/** No message, record or payload, whoever tells it. "At most 256 KB for 4 days" tells two limits of one message. */
export function isMemory({ clauseBefore, clauseAfter }: Around, bounded: boolean): boolean {
  if (!bounded && ofFunction.test(clauseBefore)) return true;
  const found = memory.exec(clauseAfter)?.[0];
  return found !== undefined && !(bounded && /^[\s*]{0,4}for\b/i.test(found));
}

/** "FIFO queues allow 20,000 in flight. → **False**", "… **False**", or on a line of its own below */
const keyedFalse = longPattern`
    ^[^\n]{0,120}?(?:(?:→|[-=]>|\()[\s*_]{0,4}
    |\s[\s>]{0,8}(?=[*_]{1,2}\w{4,7}[.!]?[*_]{1,2}(?:[. ]{0,3}(?:\n|$)|:))[*_]{1,2})(?:false|falsch|falso|faux)\b`;

/** How far from a claim the marks that strike it out may stand: a line may be as long as the note. */
const struckLength = 1000;

/** Struck out, on one line: "~~256 KB~~ now 1 MiB", or said to be false at its end. */
export function isStruckOut(text: string, start: number, end: number): boolean {
  if (keyedFalse.test(text.slice(end, end + 140))) return true;
  const before = text.slice(Math.max(0, start - struckLength), start);
  if ((before.slice(before.lastIndexOf('\n') + 1).split('~~').length - 1) % 2 === 0) return false;
  const after = text.slice(end, end + struckLength);
  const lineEnd = after.indexOf('\n');
  return after.slice(0, lineEnd < 0 ? after.length : lineEnd).includes('~~');
}

const dates = longPattern`
    \b(?:as of|at the time of (?:writing|recording|this)|when (?:this|i) (?:was|wrote|is)|at (?:the )?time of
    |currently \((?:19|20)\d\d\)|\((?:as of )?(?:19|20)\d\d\)|state: (?:19|20)\d\d|last (?:checked|verified|updated))\b`;

/** The sentence dates its own claim: it stays one. */
export function isDated(sentence: string): boolean {
  return dates.test(sentence);
}
