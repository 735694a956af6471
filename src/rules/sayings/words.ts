import { inOneLine } from '../../engine/in-one-line';
/** Families of words that mean the same in notes on messaging, as alternatives to put into a `phrase`. */

export const messages = inOneLine`
    (?:messages?|events?|records?|orders?|updates?|notifications?|items?|jobs?|tasks?|entr(?:y|ies)|payments?
    |transactions?|bookings?|invoices?|commands?|requests?|everything|data|they|it|them|each one|one)`;

export const consumers = inOneLine`
    (?:consumers?|workers?|receivers?|readers?|handlers?|functions?|lambdas?|pollers?|subscribers?|services?|listeners?
    |processors?|instances?|containers?|tasks?|clients?|applications?|apps?|endpoints?|targets?|backends?|back~ends?)`;

/** What somebody does with a message. */
export const works = inOneLine`
    (?:process(?:e[sd]|ing)?|handl(?:es?|ed|ing)|work(?:s|ed|ing)?(?: on)?|import(?:s|ed|ing)?|runs?|running
    |execut(?:es?|ed|ing)|starts?|started|starting|begins?|perform(?:s|ed|ing)?|does|doing|do|charg(?:es?|ed|ing)
    |writ(?:es?|ing|ten)|stor(?:es?|ed|ing)|saves?|saving|sav(?:es?|ed|ing)|resiz(?:es?|ed|ing)|books?|booking|sends?
    |hands?|handing|pass(?:es|ed|ing)?|calls?|calling|invok(?:es?|ing)|updat(?:es?|ing)|mak(?:es?|ing)|deliver(?:s|ing)?
    |prints?|parses?|encod(?:es?|ing)|renders?|rendering|converts?|converting|generat(?:es?|ing))`;

export const deadLetter =
  '(?:DLQs?|dead~letters?(?:~queues?|ing| targets?| config\\w{0,9})?|redrive~(?:polic(?:y|ies)|targets?)|redrive(?=\\W{0,3}(?:$|[,;|])| (?:is |was )?(?:not )?(?:configured|set|defined))|DeadLetterConfig|deadLetterTargetArn)';

/** Small words that may stand before the name of a thing. */
const before = inOneLine`
    (?:an? |any |its |their |own |of their |of its |the |separate |dedicated |configured |explicit |such |proper |working |real |single |more |further |additional |extra |kind of |form of |sort of |SQS |SNS |Lambda |EventBridge |Kinesis ){0,3}`;
const setUp = inOneLine`
    (?:set(?: up)?|configur(?:e|ed)|attach(?:ed)?|defin(?:e|ed)|us(?:e|ed|ing)|enabl(?:e|ed)|need(?:ed)?|requir(?:e|ed)
    |present|in place|there|specif(?:y|ied)|add(?:ed)?|giv(?:e|en)|provid(?:e|ed)|hav(?:e|ing)|has|get|want(?:ed)?
    |creat(?:e|ed)|assign(?:ed)?|exist(?:s|ing)?|associated?|connected?|wir(?:e|ed)(?: up)?
    |return(?:ed)?|turn(?:ed)? on|switch(?:ed)? on|activat(?:e|ed)|implement(?:ed)?|planned|back(?:ed)?|protect(?:ed)?
    |cover(?:ed)?|equip(?:ped)?|follow(?:ed)?|guard(?:ed)?|fitted)`;
const none = inOneLine`
    (?:none|nothing|no|not (?:set|configured|used|enabled|there|defined|present|needed|yet|in use|available|attached
      |required)|nowhere|discard(?:ed)?|dropp?(?:ed)?|lost|n/a|na|nil|off|disabled|missing|false|absent|unset|❌|✗|✘|-{1,3}|–|—)(?!\w)`;

/**
 * That something is not there: "has no …", "runs without …", "… is not set", "…: none". A mere "without" in front of a
 * sentence, or of something unnamed, is left out: it is how rules and warnings begin.
 */
export function lacks(thing: string): string {
  const { raw } = String;
  const leading = [
    '(?:decided|chose|opted|voted) against|(?:have|has) not(?: got)?|no|neither(?: (?:of (?:them|these|those|the two) )?(?:with|has|having))?|nor|zero|lacks?|lacking|misses|missing',
    raw`w/o|(?<![.;:,]\s{0,2})without|(?<=(?:[,;:(→]|i\.e\.)\s{0,2})without(?=[^.;,]{0,60}(?:[.;)]|$))`,
    raw`(?:not|(?:\w{1,8})?n't|never)(?: yet| currently| even| deliberately| to| explicitly){0,2} ${setUp}(?: up| to)?(?: with| by| for)?`,
    raw`(?:nobody|no one|none of (?:the |our |these |its )?(?:[\w'’-]{1,16} ){0,3}?[\w-]{1,16})(?: has| have| had| is| are| was| were| ever| yet| been){0,3}(?: ${setUp})?`,
    'no (?:need|use|reason|point|time) (?:for|of|to (?:have|use|add|attach|configure|set up|give (?:\\w{1,14} ){1,4}?))|(?:turned|switched) off|disabled|deactivated|skip(?:ped|s)?|omit(?:ted|s)?|left out|leaves? out|forgot|do(?:es)? without|did without|dispensed? with|saved? ourselves',
  ].join('|');
  const trailing = [
    raw`(?: \w{1,14}){0,6}? (?:is|are|has been|have been|was|has|have|does|do|did)(?: not|n't| never| neither)(?: yet| currently| even| deliberately| explicitly| been){0,2} ${setUp}`,
    raw`(?: [\w'’-]{1,14}){0,6}? (?:(?:is|are) (?:missing|absent|off|disabled|switched off|turned off|unset|nowhere)|(?:is|are|was|were|has been|have been) (?:left out|skipped|omitted|forgotten|(?:\w{1,12} ){0,2}(?:unnecessary|superfluous|overkill|redundant|pointless))|[^.;!?\n]{0,40}?, (?:but|and|so) (?:we|they|it) (?:do|did|live|manage|go|went) without\b)`,
    raw`(?:\s{0,3}\([^)]{1,30}\)| (?:on|of|for|behind|in|at) (?:the |our |its |this )?(?:[\w-]{1,16} ){0,2}?[\w-]{1,20})?\s{0,4}[:=|→]\s{0,4}${none}`,
    raw` (?:none|not ${setUp}|missing|(?:off|no|[–—-]{1,2})(?=\s{0,3}(?:$|[.,;|)])))(?!\w)`,
    raw`(?: (?:of|on|for|behind) (?:[\w-]{1,16} ){0,3}?[\w-]{1,20})?\s{0,3}: (?:A(?:nswer)?: )?(?:\w{1,8} ){0,5}(?:(?:do|does|did|have|has|is|are)(?:n't| not)|no|none|never|nope)\b`,
  ].join('|');
  return raw`(?:${leading}) ${before}${thing}|${thing}(?:${trailing})`;
}

/** Subjects that mean any thing of a kind, not one that is there: what follows is a rule or an explanation. */
export function anyOf(kinds: string): string {
  const { raw } = String;
  return [
    raw`(?:^|[.;:,(] ?)\W{0,4}(?:an?|any|every|each|some|no|most|all|many)(?: \w{1,14}){0,3} (?:${kinds})(?:s|es)?(?: \w{1,14}){0,4}? (?:without|that (?:has|have) no|with no|which (?:has|have) no|lacking)\b`,
    raw`^\W{0,4}(?:without|lacking|having no|with no)\b`,
    raw`^\W{0,4}(?:\w{1,12} ){0,3}(?:${kinds})s (?:without|with no|that have no)\b`,
  ].join('|');
}

export const advised = inOneLine`
    \b(?:by default|unless|out of the box|should (?:not|never|have|always|be)|must (?:not|never|have|always|be)|shouldn't
    |needs? to (?:have|be)|make sure|ensure|always (?:set|add|use|attach|configure|give)|recommend(?:s|ed)?
    |best practi[cs]e|consider|remember to|don't forget|(?<!\b(?:function|lambda|mapping|subscription) )itself)\b`;
