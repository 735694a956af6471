import { compact, longPattern } from '../pattern';

/**
 * Whether a whole sentence asserts something of its own: not a question, plan, hypothetical, piece of history, quotation
 * or denial. Rules about beliefs and described architectures look at asserted sentences only.
 */
const question = compact(
  /^\W{0,4}why\b|\?["')\s]*$|^\W{0,4}(?:what if|why|how|which|does|do|is it|can|could|should)\b[^.]{0,200}\?|^\W{0,4}(?:open question|question|q)\s?:/i,
);
const plan = longPattern`
    \b(?:todo|to do:|to-?do:|tbd|(?<!\b(?:none|not|no \w{2,12})(?: yet)?(?: is| are)? )planned|plan(?:s|ning)? (?:to|for|is)|the plan\s?[:,]|we will|we'll|we shall|i will|i'll
    |team will|will (?:be )?(?:add(?:ed)?|mov(?:e|ed)|switch(?:ed)?|migrat(?:e|ed)|introduc(?:e|ed)|replac(?:e|ed)
      |chang(?:e|ed)|remov(?:e|ed)|soon|eventually)|going to|(?<!\b(?:AWS|guide|docs) )suggest(?:s|ed)
    |asked (?:if|whether)|next (?:step|sprint|quarter|release|iteration|year|month|week|phase)s?\b
    |later (?:on )?we(?:'ll| will| plan| want| may| might| can add| could)|in the future|future work|roadmap
    |(?:in|on|to|from) (?:the |our )?(?:product |team )?backlog\b(?! (?:per|of))|intend(?:s|ed)? to
    |should (?:add|consider|we)|consider(?:ing|ed)? (?:adding|using|moving|to|whether)|propos(?:al|e[sd]?|ing)|ideas?:
    |maybe|perhaps|might (?:add|move|want|use)|we (?:may|might|could(?! be (?:sure|certain)\b)|would|want to|would like to|aim to|hope to)
    |options? (?:[a-d1-9]\b|is to|would)|(?:one|another) (?:option|idea|alternative)|alternative(?:ly)?\b
    |evaluat(?:e|ed|ing) whether|scheduled for|phase (?:two|2|three|3))\b`;
const hypothetical = longPattern`
    ^\W{0,4}(?:(?:so|and|but|then|now),? )?(?:suppose|imagine|what happens|what if|had we|in case(?! of\b)
    |unless|let's say|say we|hypothetically|if (?:we|i|you|they|someone|somebody|anyone) (?:had|were|used|could|did
      |wanted|want|need|needed|ever|ran|let|put|made|chose|switched|moved))\b
    |\b(?:(?:it is|it's) tempting\b|(?<!\b(?:nobody|no one|nothing)(?: that)? )would(?:n't)?\b(?! like)|could have|might have
    |hypothetical(?:ly)?|for the sake of|in theory|thought experiment|it would\b|what would happen)\b`;
const history = longPattern`
    ^\W{0,4}(?:root )?cause\s{0,4}:|^\W{0,4}(?:before|earlier),|\b(?:(?<!\b(?:is|are|be|being|often|commonly|typically) )used to|before (?:launch|go-?live|release|production|that|this|v\d)|formerly
    |previously|originally|historically|initially|in the past|back then
    |(?:took|needed|ran|lasted) [^.;,]{1,30} before(?=[,;:]|\W{0,3}$)
    |(?:before|until|prior to) (?:the|our) (?:\w{1,20} ){0,2}(?:migration|change|rewrite|fix|incident|outage
      |refactor(?:ing)?|redesign|launch|release|move|switch|upgrade)|at first we|we once
    |no longer(?! (?:than|in the|matters?|needed|necessary|important|relevant|required)\b)|not any ?more|n't any ?more
    |in (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:19|20)\d\d)?,? [^.;]{1,40}?\b(?:had|was|were|did(?:n't| not))
    |(?:until|back in) (?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b
    |until (?:last|we|v\d|version|recently)|before (?:the year )?(?:19|20)\d\d
    |before we (?:\w{1,20} )?(?:moved|switched|migrated|changed|added|adopted|introduced|fixed)
    |in (?:19|20)\d\d,? (?:we|the team|our)|up to (?:19|20)\d\d,? (?:we|the|our|it)
    |(?<!\b(?:see|show|read|get|fetch|want|need|restore) |\b(?:is|are|has|have) [^.;]{0,40}\b(?:in|for) )(?:the|our
      |an?) (?:(?:old|former|legacy) (?:[\w-]{1,16} )?|(?:previous|earlier|first|original) )(?:design|path|setup|system
      |version|worker|consumer|service|implementation|architecture|pipeline|code|queue|stream|topic|broker|cluster|solution|stack|build|prototype
      |attempt|iteration|handler|function|job)|in (?:v1|version 1
      |the (?:good )?old (?:[\w-]{1,12} )?(?:days|world|times|setup))|years ago
    |(?:until|since|before|during|late|early) (?:last|that) (?:year|month|week|sprint|quarter|winter|summer|spring
      |autumn)\b|(?<!\b(?:that|which|who) |\bif [^,.;]{1,40})(?:was|were|had|did)\b[^.;]{0,80}\blast (?:year|month|week
      |sprint|quarter)\b(?!['’]s)|(?:had|was|were|did)\b[^.;]{0,40}\buntil\b|has since|have since|had been
    |(?<=[;,] (?:and |so |we |and we |so we )?)(?:removed|reverted|undid|dropped) (?:it|that|them)(?=\W{0,3}$)
    |we paid (?:dearly )?for (?:that|this|it)|(?:this|that|it|which) (?:bit|burn(?:ed|t)|cost) us
    |(?:solved|fixed|resolved)\s{0,2}[:–-]\s[^.;]{0,60}\b(?:was|were|had)|was (?:replaced|removed|fixed|changed|dropped|retired|decommissioned)|were (?:replaced|removed|fixed|changed)
    |at (?:that|the) time\b(?! of writing))\b`;
const denial = longPattern`
    ^\W{0,4}(?:another (?:one )?is to|(?:what|things) (?:we|you) (?:don't|do not|never|avoid))\b
    |^\W{0,4}(?:an?|the|one|another) (?:[\w-]{1,12} ){0,2}(?:mistake|error|pitfall|anti-?pattern|misconception|trap
    |myth) (?:is|here is|was)\b|^\W{0,4}(?:don't|do not|never(?! (?:more|longer|larger) than\b)|avoid|stop
    |it is (?:a )?(?:myth|wrong|false|not true|incorrect)|it's (?:a )?(?:myth|wrong|false|not true|incorrect)|myth
    |misconception|(?:wrong|false|incorrect)(?=\s{0,2}[:!.,–-])|anti-?pattern|not true
    |common (?:mistake|error|pitfall|misconception)s?|problem(?=\s{0,2}:)|mistake|pitfall|trap|beware|careful|caution
    |bad (?:idea|practice|example)s?|don'ts?|not so|be careful|watch out|no,)\b|^\s{0,4}(?:❌|✗|✘|🚫|⛔|👎|✖)
    |\b(?:is|are|was|it's|that's) (?:a |an )?
    (?:(?:common|frequent|classic|widespread|popular|known|typical|old|dangerous|bad|big|serious|persistent) ){0,2}
    (?:myth|misconception|mistake|fallacy|error|anti-?pattern|bad idea|hack(?=,)|trap|pitfall|misunderstanding|bug waiting)
    |\b(?:(?:this|that|it|which|assumption|claim|belief|idea|statement|notion) is (?:simply |just )?(?:wrong|false
      |not true|incorrect|a lie)|is (?:wrong|false|not true|incorrect|a lie)(?=\W{0,3}$)|contrary to
    |(?:people|some|many|they|teams|developers|newcomers|beginners
      |others) (?:often |sometimes |wrongly |mistakenly |still |may |might ){0,2}(?:think|thought|believed?|assumed?|say
      |claim|hoped?|expect|imagine)|(?:we|you|i|the team|(?:^\W{0,4}|turns? out (?:that )?)\w{2,14}) (?:(?:had|have|first|at first|initially|always|long) ){0,2}(?:thought|believed|assumed|hoped|expected
      |(?:may|might) (?:think|assume|believe|expect|hope))|one might think
    |it is (?:often|sometimes|commonly|widely|frequently) (?:believed|said|assumed|claimed|thought)
    |(?:not|n't|never|cannot) (?:\w{1,12} ){0,1}(?:assume|believe|rely|relying|expect|count|depend|trust|treat|think
      |suppose|conclude|mean|imply|hope|bank)\b|(?:wrongly|mistakenly|erroneously|naively|incorrectly|falsely) \w
    |(?:would be|it's|it is) (?:wrong|a mistake) to
    |(?:stop|avoid) (?:relying|assuming|expecting|believing|using|deleting|running|putting)
    |(?:belief|believing|assumption|assuming|idea|notion|claim|thinking) that
    |(?:decid(?:e|ed|ing)|advis(?:e|ed|es)|recommend(?:s|ed)?|argu(?:e|ed|es)|warn(?:s|ed)?|chose
      |voted) (?:\w{1,10} ){0,2}against\b(?! (?:(?:an?|any|the|using|having) ){0,2}(?:dead|DLQ|redrive|idempoten
        |long[- ]poll|partial batch|enhanced))|(?:should|must|is|are|ought) (?:to )?(?:best )?(?:be )?avoided|discouraged
    |inadvisable|ill-advised|not (?:advised|advisable|recommended)
    |(?:may|might) (?:expect|think|assume|believe|hope|conclude)|beware of|watch out for|(?<!\b(?:no|an?|any|the) )guard against|refrain from
    |no reason to (?:believe|assume|expect))`;

/** Headings and lines over a list that say of what follows that it is not so, not yet so, or not so any more. */
const disclaimer = longPattern`
    ^\W{0,4}(?:\d{1,3}[.)]?\s{1,3})?(?:(?:common|frequent|typical|classic|usual|popular|known|some|the|our|other) ){0,3}
    (?:anti-?patterns?|red flags?|(?:mistakes?|(?<=(?:common|frequent|typical|classic|usual|our) )errors?|pitfalls?|traps?|myths?|misconceptions?
      |misunderstandings?|fallac(?:y|ies)|gotchas?|wrong|false|incorrect)|don'?ts?|do not|never|avoid
    |things? (?:to avoid|not to do|people get wrong)|evitare?|[ée]viter|vermeiden|(?:[cq]u[áa]ndo )?n[ãa]?o (?:usar|elegir|utilizar)(?:lo)?
    |what (?:not to do|to avoid|can go wrong|we (?:rejected|decided against|do not do|tried))
    |(?:rejected|discarded|dismissed|considered|alternative|other(?= \w)) ?(?:options?|on the way|alternatives?|designs?|approach(?:es)?
      |ideas?|solutions?|proposals?)?|alternatives?(?: considered)?
    |(?:(?:options?|alternatives?|ideas?|designs?|things) )?(?:deliberately )?not (?:chosen|selected|taken|used|done
      |in scope)|out of scope|non-?goals?|ruled out|options?(?: considered)?|considered options?
    |options? [a-d1-9]\b.{0,60}|proposals|ideas?|plans?|planned|roadmap|future(?: work| plans)?|next steps?|to-?dos?
    |todo|backlog|later|open (?:questions?|points?|issues?)|questions?|quiz|root causes?(?: analysis)?
    |what (?:(?:we|you|people|they) (?:do|did|get|got) wrong|went wrong|happened|did(?:n'?t| not)(?: go well| work)?|we had\b.{0,40})|timeline|history|historical|in the past|before(?:(?: the)? (?:migration|change|rewrite|fix))?
    |then|old|legacy|previously|(?:old|former|previous|legacy|original) (?:design|setup|system|architecture|version
      |state|solution|approach|world)s?|what if|hypothetical(?:s|ly)?|bad(?: practices?| examples?| ideas?)?|how not to|why not
    |action items?|follow-?ups?|improvements?|recommendations?
    |requirements?)(?: (?:&|and) (?:\w{1,14} ){0,2}(?:traps?|pitfalls?|mistakes?|gotchas?|myths?
      |anti-?patterns?))?\W{0,3}(?:\(.{0,60}\)|:.{0,80}|[–—-] .{0,80})?\s{0,4}$`;

export function isAsserted(sentence: string): boolean {
  return !(
    question.test(sentence) ||
    plan.test(sentence) ||
    hypothetical.test(sentence) ||
    history.test(sentence) ||
    denial.test(sentence)
  );
}

/** A record of decisions tells in the future tense what there is: "## Decision", "We will use …". */
export function isDecided(sentence: string, under: readonly string[]): boolean {
  return (
    weWill.test(sentence) && under.some((over) => decision.test(over)) && isAsserted(sentence.replace(weWill, 'We'))
  );
}

const weWill = /\bwe(?: will|'ll| shall)\b/i;
const decision =
  /^\W{0,4}(?:\d{1,2}[.)]?\s{1,3})?(?:the |our )?(?:decisions?|decision outcome|outcome|what we decided)\W{0,4}$/i;

/** Whether a sentence asserts what somebody means to do: a plan, and nothing that takes it back. */
export function isPlan(sentence: string): boolean {
  return (
    plan.test(sentence) &&
    !(question.test(sentence) || hypothetical.test(sentence) || history.test(sentence) || denial.test(sentence))
  );
}

/** "Fact: …", which under a heading of myths is what puts one right. */
export function isPutAsFact(sentence: string): boolean {
  return /^\W{0,4}(?:fact|truth|reality|correct)\s?[:–—]/i.test(sentence);
}

/** A heading is asked about for every sentence under it. */
const disclaimers = new Map<string, boolean>();
const mostRemembered = 500;

/** Whether what stands under this heading, column or leading line is not put forward as so. */
export function isDisclaimer(heading: string): boolean {
  if (heading.length > 160) return false;
  const before = disclaimers.get(heading);
  if (before !== undefined) return before;
  const is = disclaimer.test(heading.replace(/\s+/g, ' '));
  if (disclaimers.size >= mostRemembered) disclaimers.clear();
  disclaimers.set(heading, is);
  return is;
}

/** "The mapping is not set up for it, so one bad event still sends all back", under what happened: it is so to this day. */
export function isStillSo(sentence: string, heading: string): boolean {
  return ofPast.test(heading) && /\bstill (?!does\b|was\b)(?:[a-z]{1,12}s|are|have)\b/i.test(sentence);
}

const ofPast = /^\W{0,4}(?:what (?:happened|went wrong)|timeline|history)\b/i;

/** "What happened: …", "Root cause: …": what leads a paragraph in that is not so, or not any more. */
export function pastLedIn(paragraph: string): readonly string[] {
  const [, label] = ledIn.exec(paragraph) ?? [];
  return label === undefined ? [] : [label];
}

const ledIn = /^\W{0,4}(what (?:happened|went wrong)|(?:root )?causes?|history|before)\s{0,2}[:–—]/i;

const fault = /^\W{0,4}(?:findings?|issues?|problems?|risks?|symptoms?|defects?|was|observations?)\W{0,4}$/i;
const remedy =
  /^\W{0,4}(?:the )?(?:fix(?:es|ed)?|resolutions?|resolved(?: by)?|solutions?|remed(?:y|ies)|mitigations?|corrections?|is now|now|after|what we did)\W{0,4}$/i;

/** Whether a column of faults stands under this head. */
export function isFault(head: string): boolean {
  return fault.test(head);
}

/** Whether this column tells what was done about the one before it. */
export function isRemedy(head: string): boolean {
  return remedy.test(head);
}
