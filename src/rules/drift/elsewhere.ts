import { inOneLine } from '../../engine/in-one-line';
import { longPattern } from '../../engine/pattern';
import { isAsserted, isDisclaimer } from '../../engine/read/asserted';
import type { Sentence, Span } from '../../engine/types';

const month = inOneLine`
    (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
    |nov(?:ember)?|dec(?:ember)?)`;
const stage = inOneLine`
    (?:prod(?:uction)?|pre-?prod(?:uction)?|staging|stage|dev(?:elopment)?|tests?|testing|QA|UAT|sandbox
    |local(?:stack| (?:development|run|runs|setup|testing))?|demo|perf(?:ormance)?|canary|preview|integration|acceptance)`;
/**
 * What no statement on the template is: another stage, Region or account, another time, a trial, somebody else's words.
 * A note may describe many stages; which of them the template is, it does not say.
 */
const place = longPattern`
    \b(?:in|on|for|to|under|at|by|per|of|as) (?:the |our |a |an |all |each |every |its |my )?(?:\w{1,20} ){0,1}
    (?:${stage}|stages|environments?|accounts?|regions?)\b
    |\bin the {2}[\w-]{1,30} {2}(?:stack|account|environment|stage)\b
    |\b${stage}(?: {1,2}(?:stack|account|environment|stage|deployment|copy|twin)|['’]s|:)
    |^\W{0,4}(?:our )?${stage} (?:has|uses|runs|keeps
    |gets|is|only|also)\b|\blocally\b|\b(?:on|from) (?:my|your|a|the) (?:developer['’]s )?(?:own )?(?:machine|laptop
    |computer|PC)\b|\b(?:at|in|on) (?:the |our |an? )?(?:other|another|sister|neighbou?ring) (?!hand\b)[a-z]{3,14}\b
    |\bfor (?:the )?(?:\w{1,12} )?(?:tenants|customers|clients|partners) (?:on|of|in|with|who|that)\b
    |\ban? (?:[a-z]{3,12} )?(?:clone|twin|replica|shadow|proxy)\b|\ba copy (?:with|that|where)\b
    |\b(?:the|an?|their|['’]s) (?:sample|tutorial|blog post)\b|\bsam local\b|(?<!(?:\bnot|\bnever|n['’]t) [^.;]{0,40})\bin the (?:AWS )?console\b|(?:^|\s)--[a-z]{2,}
    |\b(?:Test|Entwicklungs|Staging)-?umgebung\b|\bentorno de (?:pruebas|desarrollo)\b|\bfeature (?:stacks?|branch(?:es)?)\b|\btheirs\b|\bis another\b|^\W{0,4}(?:the|an?)(?: |n)other (?!queue|topic|function|stream|one)[a-z]{3,14} (?:has|uses|runs|keeps|sets)\b|['’]s (?:laptop|machine|computer|fork)\b|\bour competitors?\b
    |\b(?:other|another|their|partner|sister|competitor|customer)(?:['’]s)? (?:teams?|firms?|compan(?:y|ies)
    |departments?|partners?|products?)\b|\b(?:eu|us|ap|sa|ca)-(?:west|east|north|south|central|northeast|southeast)-\d\b
    |\bLocalStack\b`;
const time = longPattern`
    \b(?:estimate[sd]?|forecast(?:ed|s(?= \d| up| more)|(?= (?:of|for|says|at|is \d)))|projected|expects? (?:twice|more|up to|\d))\b
    |^\W{0,4}(?:(?:the|an?|our|this|that|my|their) )?(?:[a-z]{3,12} )?(?:PR|MR|(?:pull|merge|change) request|ticket
    |issue|branch|commit|patch|RFC|console|screenshot|wiki|vendor|auditors?)(?:\W{1,4}[\w/.#-]{1,40})?\W{1,4}(?:asks?
    |says?|said|sets|gives|wants?|show(?:s|ed)|claim(?:s|ed)|state[sd]|propose[sd]|raises|changes|adds|turns|makes|bumps
    |lists|mentions|still)\b|^\W{0,4}(?:(?:version|release|v) ?\d|tried
    |in ${month}\b|in Q[1-4]\b|before
    |until(?! (?:it|they|that)\b)|till|prior to|up until|back in|once,|after the (?:migration|move|switch|upgrade)
    |from (?:19|20)\d\d|by (?:19|20)\d\d|during|bisher|bis \w{3,9} \d{4}
    |for the (?:\w{1,20} ){0,2}(?:tests?|trial|demo|migration|import|drill|experiment|rehearsal|incident|outage))\b
    |^\W{0,4}(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|\d{1,2}:\d\d)\b
    |\b(?:thinks?(?! about)|believes?|guess(?:es|ed)?|suspects?|suggest(?:s|ed)|proposed|wondered|asked|(?<!\bwas )said(?! so)|claimed)\b
    |\b(?:früher|damals|hatten?|waren?|künftig|soll(?:en|te)?|wollen|möchten?)\b|\b(?:argue[sd]?|insist(?:s|ed)|voted|complain(?:s|ed)|prefer(?:s|red)|demand(?:s|ed)|(?:load|stress)-?tested
    |asks? (?:for|us|whether)|thinking (?:about|of)|considering|discussing|toying|undecided|(?:not|nothing) (?:yet )?decided|(?:is|are|being) (?:still )?(?:discussed|considered)
    |under (?:discussion|review|consideration)|on the table)\b|\b(?:at|over|around|for|during|on) (?:the )?(?:christmas|easter|black friday
    |cyber monday|holidays?|peak)\b|\b(?:between|from) \d{1,2}\b[^.;,]{0,12}\b${month}\b|\bon the day\b
    |\b(?:gets?|becomes?|goes|moves?|rises?|drops?)\b[^.;]{0,60}\bin (?:(?:early|late|mid) )?${month}\b|\bwe (?:once |first |also |briefly |have |['’]ve ){0,2}(?:tried|tested|experimented|benchmarked|measured|compared
    |started)\b|\bhad\b|\b(?:was|were)\b[^.;]{0,80}\b(?:before|until|till|when|during|in (?:19|20)\d\d
    |in ${month}|at first|back|temporarily|briefly)\b
    |\b(?:the (?:old|former|previous|first|original|legacy|next|new|coming) (?:\w{1,20} ){0,1}(?:handbook|version|design
      |value|release|setting|document|wiki|draft)
    |the (?:old|former|previous|legacy) (?:one|queue|topic|function|stream|stack|system|template)\b|temporarily|as a (?:workaround|stopgap|test)
    |(?<!\bsince )last (?:night|week|month|year|time)|yesterday|this morning
    |(?<!\b(?:keep|kept|stor|h[eo]ld|liv|retain|stay|wait|retr)[a-z]{0,3}\b[^.;,]{0,24} )(?<!at most )for a day(?! at most)|(?<!\b(?:as|retried|again|back|(?:so|and|please|then) [a-z]{3,10}(?: (?:it|them))?) )soon|tomorrow|(?:from|as of|starting) (?:in |\d{1,2}(?:st|nd|rd|th)? )?(?:${month}|monday(?! (?:to|till|until|through)\b)|next)
    |until (?:then|now|\w{1,12} \d{1,4})|the (?:aim|goal|target(?= is (?:to|that|an?|at|\d|\w{3,6} (?:s|seconds|minutes|hours|days)\b))|plan(?= is (?:to|that)\b)|idea|wish) is|aims? (?:at|for)|we want
    |(?:silence|mute|snooze) (?:the|this|that) alarm|at first|wanted|(?<!\b(?:nobody|no one) )wants(?! (?:the oldest|more than|at least|to see|an? (?:explicit |own |message )?dedup|(?:everything|all|only)\b))|wish|target value)\b`;
const task = longPattern`
    (?:^|\s[–—-]\s)\W{0,4}(?:@[\w-]{1,20}:|(?:AP|AI|action(?: item| point)?|exercise(?: \d{1,2})?|tasks?|suggestions?|wish(?:es)?|ideas?|old|before|previously|(?:AWS )?(?:sample|example|tutorial)s?|an? (?:idea|proposal|wish) (?:from|of|by) \w{1,20})\s?[:–-]
    |what (?:(?:we|was|they|others?) (?:tried|did|do|want\w{0,2})|(?:I|we)(?:['’]d| would) (?:like|love|change|do))\b|\w{1,20} tries (?:out )?(?:batches|an?|to|with)\b)`;
const quoted = /^\s{0,4}["“„«]/;
/** "In the Hamburg warehouse, …", "In August, …", "Maria says …" */
const there =
  /^\W{0,4}(?!AWS|It)[A-Z][a-z]{2,14} says\b|^\W{0,4}In (?:the |our )?(?!Lambda|Kinesis|CDK|AWS|Firehose|EventBridge)[A-Z][a-z]{2,14}(?:(?: [a-z]{3,12})?,| (?=\W{0,4}[A-Z])) /;

/** What heads the rows and columns of other stages and times: "dev: shards", "Retention: before". */
const heads = longPattern`
    (?:^|[ :])${stage}\b[^:]{0,12}(?::|$)|\b(?:p\d{2}|avg|average|median|observed|measured|memory used)\b|: (?:SQS|SNS|Kinesis|Lambda|EventBridge) \(|: [^:]{0,40}\b(?:seen|used|good|bad|critical|normal(?:ly)?|typical(?:ly)?|usual(?:ly)?|healthy|peak|(?<!: )thresholds?|alarms?)\b
    |\b(?:memory|time-?out|visibility|retention|delay|batch|window|concurrency|shards?|receives?|size|retries|schedule)\b
    [^:]{0,40}: (?:comments?|notes?|remarks?|explanation|description|meaning|effect|impact)\W{0,4}$
    |^(?:versions?|releases?)\b|(?:^|[ :])(?:19|20)\d\d(?:-\d\d){0,2}(?: ?:|$)
    |^(?:options?|alternatives?|variants?|candidates?|scenarios?|experiments?|remed(?:y|ies)|actions?|changes?|improvements?|tasks?|to-?dos?|proposals?|wish(?:es)?)\b
    |: [^:]{1,30}\b(?:before|previously|planned|proposed|proposal|suggested|recommended|wanted)\W{0,4}$
    |: (?:tried|tested|old|before|previous(?:ly)?|was|formerly|past|planned|plan|proposed|proposal|targets?|goal|wanted|future|later
    |next|after the [a-z]{4,12}|recommended|recommendation|suggested|why|reasons?|rationale|because|defaults?
    |(?:AWS|SQS|service|hard|soft) limits|(?:(?:AWS|SQS|service|hard|soft) )?(?:max(?:imum)?|min(?:imum)?|limit|quotas?)|allowed
    |range)(?: (?:values?|settings?))?\W{0,4}$`;

/** Whether a cell is one of another stage or time, by what heads it. */
export function isHeadedElsewhere(label = '', text = ''): boolean {
  // "| Rule | Target |": whom it calls.
  return heads.test(label) && (/\d/.test(text) || !/: targets?\W*$/i.test(label));
}

/** Headings of what is not, or not here: another stage, the past, what is planned or was turned down. */
const chapters = longPattern`
    ^\W{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s{1,4})?(?:(?:on|in|the) ){0,2}
    (?:${stage}(?: (?:environment|account|stage|stack|setup|settings|differs|is different|only))?|(?!prod)${stage} in \w{2,12}|history|change ?log
    |timeline|(?:migrat(?:ing|ion)|moving|upgrading|upgrade|switching)(?: (?:to|towards) [\w.]{1,12}(?: [\w.]{1,12})?)?|test (?:bench|rig|system|setup)|previous(?:ly)?|before|formerly|the past|old (?:setup|settings|design|values)|plans?|planned
    |future(?: work)?|roadmap|next steps?|action(?:s| items?| points?)|follow[- ]?ups?|later|ideas?|proposals?|todos?
    |to do|open(?: questions?| points?)?|wish ?list
    |(?:not chosen|turned down|declined|rejected)(?: (?:options?|alternatives?|ideas?))?
    |(?:considered |other )?(?:alternatives?|options?)
      (?: (?:considered|rejected|(?:that )?we (?:considered|rejected|looked at|weighed|discussed|compared|had|tried)))?
    |(?:non-)?goals?|what we tried|(?:(?:load|stress|soak|performance) tests?|game days?)(?: (?:of|in|on|from) [\w ,]{1,24})?|benchmarks?|exercises?|examples?
    |what[- ]ifs?|(?:what (?:would|could|should) be|nice) (?:better|different|improved|to have)|improvements?|remed(?:y|ies)|countermeasures
    |suggestions?|wishes|pendientes?|próximos pasos|propuestas|geplant|ideen|vorschläge|nächste schritte|offene punkte|früher|(?:during|before|after) the (?:\w{1,16} ){0,2}[\w-]{1,16})(?: \([^()]{1,30}\))?\W{0,4}$`;

const turnedDown = longPattern`
    \b(?:not (?:yet )?(?:built|implemented|deployed|live|in place)|not what|theor(?:y|etical)
    |(?:next|for (?:the )?(?:next|coming)) (?:year|quarter|month|week|sprint|season|release)|for 20\d\d|planned|proposed|proposal|draft
    |(?:capacity|migration|rollout|upgrade) plan)\b|\b(?:would|could|should) have\b|\b(?:might|revisit|reconsider|considered|not done|deferred|postponed|out of scope)\b
    |^\W{0,4}what (?:do|will|shall|should) we do\b
    |^\W{0,4}(?:(?:some|our|my|more) )?(?:ideas?|plans?|wish(?:es|list)?|proposals?|suggestions?|alternatives?|improvements?
    |experiments?|thoughts) (?:for|of|from|by|to|on|we|I)\b
    |^\W{0,4}(?:\w{1,12} ){0,3}(?:we|I)(?: |(?=['’]d))(?:want(?:ed)?\b|(?:(?:would|will) |['’](?:d|ll) )?(?:like|love|change|prefer|wish)\b
    |broke|said no to|turned down|rejected|decided against|ruled out|dropped|discarded|(?:(?:\w{1,12} ){1,4}(?:but|and) )?(?:did not|didn['’]t)(?! (?:change|touch)))\b`;

/** Whether a sentence stands below a heading of another stage or time, or of what was not chosen. */
export function isUnderElsewhere(under: readonly string[]): boolean {
  return under.some((one) => one.length < 60 && (chapters.test(one) || turnedDown.test(one)));
}

/** Headings of what surprises people, which is so, and of what they ask. */
const surprises = longPattern`
    ^\W{0,4}(?:(?:common|known|some|the|our|other|frequent(?:ly asked)?) ){0,3}(?:gotchas?|pitfalls?|traps?|caveats?
    |questions?|quiz(?:zes)?|(?:root )?causes?(?: analysis)?|what (?:happened|(?:can go|goes|went) (?:wrong|well|right)))\W{0,4}$`;
const warning =
  /^\W{0,4}(?:(?:be )?(?:careful|caution|watch out|beware|attention|gotcha|pitfall|trap|problem)\s?|(?:don['’]t|do not) (?:be surprised|panic|worry|forget)\b[^:,;.]{0,60})[:,;!–-]\s/i;

/** What of a sentence is put forward: under "Gotchas" all, "…, so we could …" up to its so, of "Do not …, because …" the reason. */
export function saidIn({ asserted, text, zone, under, label = '' }: Sentence): Span {
  const all = { start: 0, end: endOfHere(text) || text.length };
  const none = { start: 0, end: 0 };
  if (asserted && startOfNow(text) === 0) return all;
  // Of a quiz the answers are so.
  const isAnswered = (one: string): boolean =>
    surprises.test(one) && (!/\bquiz/i.test(one) || label.trimEnd().endsWith('?'));
  const isDisclaimed =
    (zone === 'table' && !conditional.test(label)) ||
    under.some((one) => isDisclaimer(one) && !isAnswered(one) && !(isFrame(one) && under.some(isDecision)));
  if (isDisclaimed || /\?\W{0,4}$/.test(text)) return none;
  const now = startOfNow(text);
  if (now > 0 && isAsserted(text.slice(now))) return { start: now, end: text.length };
  if (isAsserted(withoutAsides(text.replace(warning, '')))) return all;
  const { index = 0 } = goesOn.exec(text) ?? opined.exec(text) ?? {};
  if (index > 0 && isAsserted(text.slice(0, index))) return { start: 0, end: index };
  const reason = text.search(/\bbecause\s/i);
  return reason > 0 && isAsserted(text.slice(reason)) ? { start: reason, end: text.length } : none;
}

/** "If `Pack` fails: then": what stands in the cell is what happens then. */
const conditional = /^\W{0,4}(?:if|when|whenever|once)\b/i;

const goesOn = /;|,?\s(?:so|because|but|while|whereas|since|though)\s(?!(?:this|that|it) (?:was|used|changed|is no))/i;

/** "Its timeout is 10 minutes, half of that would be enough": what somebody thinks of it. */
const opined =
  /(?<=^\W{0,4}(?!(?:if|when|with|for|in|at|on|even|once|as)\b)[^,;]{1,60}\b(?:is|are|has|have|keeps|gets)\b[^,;]{1,60}),\s(?=[^,;]{0,60}\b(?:would|could|should)\b)/i;

/** "(we had 8 before June)", "(4 days in staging)", "…, I think nobody reads it": what is told beside a statement. */
const aside =
  /\((?=[^()\d]{0,60}(?:\d|\btimes\b))[^()]{1,120}\)|,\s(?:I|we|[A-Z][a-z]{2,12}) (?:thinks?|guess(?:es)?|believes?|supposes?)\b[^.;]{1,120}\W{0,3}$|,\sas [^.;,\d]{1,40}\b(?:wants?|asks?|demands?|requires?)(?: it)?\W{0,3}$|,\s(?:(?:it|they|that|which) )?(?:was|were|used to be|and no longer)\s[^.;,]{1,60}\W{0,3}$/g;

/** A text without brackets that have a value of their own. */
export function withoutAsides(text: string): string {
  return text.replace(aside, '');
}

/** What a whole paragraph or bullet is about that begins so: a trial, an option, another place. */
const frame = longPattern`
    ^\W{0,4}(?:@[\w-]{1,20}:|(?:(?:an?|one|another|the other) )?(?:alternatives?|options?|variants?|ideas?|proposals?
      |suggestions?)\b|another one\b|tried\b|(?:considered|discussed|rejected|proposed|planned)\b
    |(?:if you want )?to (?:test|try|debug)\b|local (?:development|runs?|tests?|testing|setup)\s?:|(?:19|20)\d\d\s?:)`;

/** Below these headings "Option 3." is what was taken. */
export const isDecision = (heading: string): boolean => /\b(?:decisions?|outcome|chosen)\W{0,4}$/i.test(heading);

/** Whether what follows a sentence in its paragraph is told of the same place, trial or option. */
export function isFrame(sentence: string): boolean {
  const { index = 9, 0: where = '' } = place.exec(sentence) ?? {};
  if (
    /^\W{0,4}(?:in|over|at|around|from|back|during(?! process))\b/i.test(sentence) &&
    (time.exec(sentence)?.index ?? 9) <= 4
  )
    return true;
  return frame.test(sentence) || (index <= 4 && !/\bprod/i.test(where) && !isBackToNow(sentence));
}

/** Words that come back to what is so. */
export function isBackToNow(sentence: string): boolean {
  return /\b(?:now|today|currently|here|in AWS|our own)\b/i.test(sentence);
}

export function isElsewhere(sentence: string): boolean {
  const own = withoutAsides(sentence.slice(startOfNow(sentence)));
  return place.test(own) || time.test(own) || task.test(own) || quoted.test(own) || there.test(own);
}

/** "60 s; Lena thinks that …", "60 s, but 10 s in staging": up to where a sentence tells of what is so, 0 for none. */
export function endOfHere(sentence: string): number {
  if (!isElsewhere(sentence)) return sentence.length;
  for (const { index } of sentence.matchAll(joins)) {
    const rest = sentence.slice(index);
    if (!isElsewhere(sentence.slice(0, index)) && isElsewhere(rest)) return takesBack.test(rest) ? 0 : index;
  }
  return 0;
}

const joins = /;|,? (?:but|while|whereas|although|though)(?= )|, and(?= )/g;
/** "…; that is in staging", "…; in production 90 s": what stands before it is no more than that. */
const takesBack = /^\W{0,4}(?:(?:but|while|and|though) )?(?:this|that|these|those|it|both|all|which|only|so)\b|\bprod/i;

/** "It was 15 minutes, now it is 30": where what is so begins. */
function startOfNow(sentence: string): number {
  return Math.max(0, sentence.search(/[,;]\s(?:but |and )?(?:now|today|currently|since then)\b/i));
}

/** Somebody's words. */
const quotation = /"(?=[^"\s]{1,40}\s[^"\s]{1,40}\s[^"\s]{1,40}\s)[^"]{1,200}"|“[^”]{24,200}”/g;

/** Whether a place of a text lies in a quotation, or in brackets that tell of another stage or time, or of what could be. */
export function isInElsewhere(text: string, at: number): boolean {
  if ([...text.matchAll(quotation)].some(({ index, 0: { length } }) => index < at && at < index + length)) return true;
  const around = [...text.matchAll(aside)].find(({ index, 0: { length } }) => index <= at && at < index + length)?.[0];
  const inside = around?.slice(1, -1);
  return inside !== undefined && (around?.startsWith(',') || isElsewhere(inside) || isNotSo(inside)) === true;
}

/** What has to be, could be or is compared is not said to be so; by when work has to be done is what a setting enforces. */
const notSo = longPattern`
    \bby law\b|^\W{0,80}(?:purge|redrive(?!\W{0,4}:| (?:after|to|policy|in)\b)|drain)\b|:\W{0,4}(?:set(?! to\b)|raise|increase|lower|reduce|add|attach|give|grant|move|switch|turn|enable|disable|remove|replace|try|bump|shorten|extend)\b(?!\W{0,3}:)
    |(?<!\b(?:limit|restrict|cap|set)s (?:the |its )?(?:[a-z]{3,12} ){0,2})\b(?:time-?out|retention|memory|size|delay|concurrency|window|shards?|factor)(?: (?:of|for|on) {2,90}| )to(?= \d)
    |^\W{0,4}(?:then |now )?(?:consider|set|give|grant|bring|attach|create|pin|tune|change|configure|move|switch|migrate|add|turn|enable|disable|remove|replace|double
    |halve|upgrade|let|escalate|wait(?! time)|restart|(?:rais|increas|lower|reduc|chang|switch|mov|doubl|halv|giv|mak|add
      |cutt)ing|setting(?= [^:]{0,60}\b(?:to|the|an?|it)\b))\b|^\W{0,90}if\b[^.,;]{1,60}\bwas\b|^\W{0,4}with [^.,;]{1,40}\bit (?:was|took|ran|needed)\b|\bcan (?:also )?be (?:given|set|raised|lowered|extended|changed|increased|up to)\b
    |\b(?:please(?! note)|(?:do {1,3}not|don['’]t|never) {1,3}(?:change|touch|alter|set|remove|disable)|differences?|differs?
    |(?:must|(?:has|have|needs?) to)(?! (?:not )?
        (?:be (?:done|ready|finished|deleted|acknowledged|confirmed|through|over|back)|finish|complete|return|answer|respond|delete|acknowledge
        |confirm|fail|fit|end|exceed|take longer|make do|empty|not be (?:larger|bigger|longer|older))\b)|should|shall|(?:is|are) to (?:get|become|receive|be given)|could(?! not\b|n['’]t)|would|might
    |may not(?! (?:exceed|be (?:larger|bigger|longer)))|(?<!\b(?:not|never|cannot) )exceeds?|long enough|ought
    |recommended|recommends?|advis(?:ed|es|able)|typical(?:ly)?|usual(?:ly)?|example|e\.g\.|such as|suppose
    |raise(?! (?:an?|the|its|no) (?:events?|alarm|alert|error|exception|notification))|never (?:above|beyond)
    |increase|lower|reduce|decrease|bump|shorten|lengthen|extend|(?:I|we|you|they|he|she)['’]d|hope
    |if(?=\s(?:we|you|I|someone|somebody|anyone|ever|necessary|needed|possible|required)\b
      |[^.,;]{1,80}\b(?:(?<!\b(?:an?|the|each|every|one) )(?:grow|doubl|tripl|increas|ris|chang)[a-z]{0,4}|wants?|needs?(?! (?:more|longer) than)|becomes?
      |enough|should|would|could|had|were|too|larger|bigger)\b)|unless|unlike|(?:twice|half|times) (?:the|as|its|longer)
    |shorter than|smaller than|less than|fewer than|instead|rather|ideally|preferably|hopefully|can then
    |will (?:need|require|have to|(?:get|become) (?=\d|an? |one\b)|have (?=[\d.]{1,6} ?[MGK]i?B|an? )|make)|in (?:AWS(?! (?:it|we)\b)|SQS|SNS|Lambda|Kinesis|general|principle|theory))\b`;

/** What was seen once, what things cost, and what producers, customers and the like do: no settings. */
const observed = longPattern`
    \d ?(?:%|percent\b)|\b(?:account|service|regional)(?:['’]s|-level|-wide)? (?:limits?|quotas?)\b|\bdid\b(?! not)|\bearlier\b(?! than\b)
    |(?<!\b(?:is|are|was|were|been|be) )\bmade\b
    |\bgot [\d,.]{1,9} [a-z]{3,12} (?:in|within)\b|\b(?:(?<!\b(?:nobody|no one|(?:that|which|what) (?:\w{1,10} ){0,3}))took|(?<!\b(?:is|are|be|as|if|when) )needed|pushed|lasted|happened|ran|(?:started|began) (?:out|off|with|as)
    |(?<!\b(?:once|after|until|when|whenever|if|that|which|who|what|whatever|before) [^.;,]{0,60})ha(?:s|ve) been
    (?!set|configured|given)|on average|average|peak(?:s|ed)?|billed|charged|(?<!\bbe )paged|alerted|costs?
    |dollars?|(?<=\d ?)(?:USD|EUR)|(?<!\b(?:runs?|fires?|starts?|(?:wakes|triggers|invokes|calls|kicks)\b[^.;,]{1,90}) )on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! at \d| (?:morning|evening|night)s?\b))\b
    |(?<!\b(?:that|it|they|what|which|who|once|ones?|nobody|when) (?:\w{1,10} )?)\b(?:was|were) (?!set|given|configured
    |chosen|made|assigned|allocated|scaled|sized|created|raised|lowered|increased|reduced|picked|sent|received|read|tried|retried|not|never|designed
    |meant)|^\W{0,4}(?:if |when |while )?(?:the|an?|our|every|each|its)? ?(?:(?:[a-z]{2,12} )?(?:teams?|tests?)|producers?|publishers?|senders?|clients?
    |callers?|customers?(?![- ]managed)|users?|riders?|partners?|reviewers?|browsers?|operators? of|SDK|API|Athena|Glue|Redshift
    |Elasticsearch|OpenSearch|Grafana|Datadog|CloudWatch(?! alarms?\b)|Splunk)\b(?! (?:must|need not|have to|has to)\b)`;

const comparison = /\b(?:longer|larger|bigger|more) than\b/i;

/** What alarms are about: without it the rest is looked at. */
export const withoutBounds = (clause: string): string => clause.replace(bounding, ' ');
const bounding =
  /\d\s?(?:%|percent\b)|\b(?:(?:more|longer|older|larger|greater|higher) than|exceed(?:s|ed|ing)?|(?:on )?average|paged|alerted|usually|was|were)\b/gi;

/** "If traffic doubles, …": whether a clause is a condition that need not come. */
export function isSupposed(clause: string): boolean {
  return /^\W{0,4}(?:and |but |even )?if\b/i.test(clause) && notSo.test(clause);
}

export function isNotSo(clause: string): boolean {
  return notSo.test(clause) || observed.test(clause) || (comparison.test(clause) && !isBound(clause));
}

/** "Never more than ten", "refuses messages larger than 64 KB": a comparison with what is not let through is a bound from above. */
export function isBound(clause: string): boolean {
  return refusals.test(clause);
}

const refusals = longPattern`
    n['’]t\b|\b(?:no|not|never|nothing|none|cannot|rejects?|rejected|refuse[sd]?|abort(?:s|ed)|kill(?:s|ed)|stop(?:s|ped)
    |terminate[sd]|cut off|lost|gone|deleted|vanish(?:es)?|disappears?|another|twice|a second time|discards?|discarded|drops?|dropped|skip(?:s|ped)|ignore[sd]|loses?|fails|again
    |comes? back|reappears?|bounces?)\b`;

/** A clause on what a service does or allows in general. */
const general = longPattern`
    (?<!\b(?:the|our|to|from|into|onto|on|of|by|via|with|through) )\b(?:(?:Amazon |AWS )?(?:SQS|SNS|Kinesis|Lambda|EventBridge|Firehose|MQ|AWS|DynamoDB|Scheduler
      |S3)\b(?! (?:queue|topic|function|stream|broker|rule|mapping|trigger|source|envelope|messages?|payload)\b|,? (?:standard|FIFO)\W{0,4}$)
      (?: Data (?:Streams|Firehose)| Scheduler)?(?: itself)?,? (?!it\b|we\b|scheduler\b|does\b|buffers\b|manage[sd]\b
      |[a-z]{2,12} (?:it|them)\b|after\b|(?:re)?tries (?:\w{1,12} ){0,4}(?:once|twice
        |[\w-]{1,9} (?:times|minutes?|hours?|days?))\b(?! by default)|waits [^.;,]{0,30}\b(?:batch|fill)\b
      |gives up\b|keeps (?:on )?(?:re)?trying\b|runs (?:up to|at most|no more than)\b)[a-z]{2,12}\b|^\W{0,4}(?:the )?default\b
    |^\W{0,4}(?!both\b)(?:[\w-]{1,16} ){0,2}(?:queues|topics|functions|streams|brokers|rules)\b
    |(?:any|every|each|(?<=^\W{0,4})an?|most|all
      |no) (?:single |SQS |SNS |Kinesis |Lambda |FIFO |standard |normal |other )?(?:queues?|topics?|functions?|streams?
      |shards?|brokers?|rules?)\b(?!\W{0,4}$| (?:is|are) subscribed to\b)|\b(?:SQS|SNS|Kinesis|Lambda|EventBridge|Firehose|AWS)['’]s? (?:own |hard |service )?(?:limits?|quotas?|maxim\w{2,3}|defaults?)\b|(?<!\bits )(?:maximum|minimum|quota|limit) (?:is|of(?! \d))\b
    |(?<!\b(?:batch(?:es)?|invocations?|copies|copy|instances?|\d\d?)\b[^.;,]{0,20} )\bper (?:queue|topic|function|stream|shard)\b(?!,? [\w-]{1,12} batch)
    |\b(?:for|of|in|with) (?:FIFO|standard|SQS|SNS|Kinesis|Lambda|EventBridge) (?:queues|topics|streams|functions|rules)\b|by default (?:SQS|AWS|SNS)|\bis the default\b|\bon (?:SQS|SNS|Kinesis|Lambda) can\b)`;

export function isGeneral(clause: string): boolean {
  return general.test(clause);
}
