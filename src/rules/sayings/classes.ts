import { forms } from './forms';
import { phrase } from './saying';
import { messages } from './words';

/** Classes of words that several beliefs are made of, as alternatives to put into a `phrase`. */

const { raw } = String;

/** Without an end: "for ever", "over and over", "until somebody repairs the code". */
export const endlessly = raw`(?:(?:keeps?|kept) (?:on )?(?:com|circl|cycl|bounc|loop|reappear|return|go|redeliver)ing|until (?:it|they|we|one|each|every one|someone|somebody|processing|the (?:\w{1,12} )?\w{3,12}|its (?:\w{1,12} )?\w{3,12})(?: \w{1,12}){0,3}? (?:works?|succeeds?|succeeded|through|done|successful|ok|gone|back|up|available|fix(?:es|ed)?|repair(?:s|ed)?|processed|handled|delivered|consumed|accept(?:s|ed)?)|for~?ever|for ever|until (?:someone|somebody|an? \w{3,12}|we) \w{3,12}|endless(?:ly)?|indefinite(?:ly)?|infinite(?:ly)?|without (?:end|limit|any limit)|again,? and again|over and over(?: again)?|as (?:often|long) as (?:it takes|needed|necessary|the \w{3,12} (?:lives|exists|is (?:there|in)))|any number of times|unlimited(?:ly)?(?: times)?|(?:round )?in circles|round and round|in an? (?:endless|infinite) loop|eternal(?:ly)?)`;

/** Not there any more. */
export const lost = raw`(?:${forms('lose drop discard vanish disappear miss forget')}|gone|missing|astray|fall(?:s)? through|slip(?:s)? through)`;

/** Said of messages or by their carrier: "no event is ever lost", "never drops one", "nothing can go missing". */
export const neverLost = raw`(?:(?:no|not an?|not one|not a single|no single) ${messages} (?:\w{1,10} ){0,4}?${lost}|nothing (?:\w{1,10} ){0,4}?${lost}|(?:never|cannot|can't|can not|(?:does|do|will|can|could|is|are)(?: not|n't)) (?:(?:ever|be|get|go|simply|just) ){0,3}${lost})`;

/** Reading what was read, or sent, before: replay. */
export const readAgain = raw`(?:${forms('search query browse')}|(?:can|could) (?:\w{1,10} )?be (?:looked up|found)|${forms('read fetch pull')} (?:the )?(?=(?:last|past) )|(?<!['’])re~?(?:play|process|read|consum|wind|run|wound)\w{0,3}|${forms('read consume fetch see view get load start send deliver emit pull take receive')} (?:[\w'’-]{1,12} ){0,5}?(?:again|once more|a second time)|(?:go|goes|going|jump|step)(?:s|ing)? back|work(?:s|ing)? (?:its|their|our) way through|from the (?:very )?(?:beginning|start|first \w{1,10}|outset)|rebuild\w{0,3}|reconstruct\w{0,3})`;

/** From before: what only a store has. */
export const earlier = raw`(?:(?:old|older|past|earlier|previous|historic|historical|prior|consumed|processed|handled|deleted|yesterday['’]?s?|last (?:week|month|year|night)['’]?s?)(?: \w{1,12}){0,2}? (?:${messages}|\w{4,12}s)|${messages} older than (?:an?|one|two|three|\d{1,2}) \w{4,7}|history|(?:last|past) (?:few |\w{1,6} )?(?:days?|weeks?|months?|years?)|yesterday|(?:lost|missed) (?:data|${messages})|after (?:it|they|having) (?:is |are |was |were |has |have |had )?(?:been )?(?:consumed|read|processed|handled|deleted)|(?:beginning|start) of (?:the|this|last) (?:year|month|week|quarter)|at any time|any time later|whenever|(?:what|everything|whatever|those)‥ (?:already|before|once|ever) ${forms('handle read process see consume delete receive')}|first (?:message|event|record|order) ever)`;

/** Whatever has none of a message any more keeps it: every form. */
export const keeps = raw`(?:${forms('store keep retain hold persist buffer save remember collect')}|${forms('wait stay remain')}|(?<=(?:will|to|can) )queue|queue[sd](?: up)?)`;

/** Away for a while. */
export const away = raw`(?:offline|off~line|away|absent|down|crash(?:es|ed)|running again|unavailable|unreachable|disconnected|asleep|sleeping|dead|gone|(?:not|\w{2,5}n't) (?:\w{1,10} )?(?:available|reachable|running|there|up|online|connected|ready|take|listening)|switched off|restart\w{0,3}|reconnect\w{0,3}|outages?|downtimes?|maintenance)`;

/** Everyone is given each one. */
export const eachGetsAll = raw`(?:(?:is|are) interested in (?:each|every|all)|none (?:of (?:them|these) )?(?:may|must|can) miss|(?:each|every one|every \w{3,12}|all|both|everybody|everyone|whoever|they)(?: of (?:them|these|the \w{1,12})| one|(?: the)? (?:consumers?|services?|teams?|apps?|systems?|readers?|subscribers?|listeners?|workers?)(?: (?:of|on|behind|at) (?:\w{1,8} ){0,2}(?:queue|SQS))?)?(?: (?:who|that|which) ‥)?(?: will| then| also| must| has to| have to| should| can)? ${forms('get see receive hear need want expect learn notice take')}(?: of| about| to (?:know|see|get|have|read))?(?: a copy of| its own copy of)? (?:each|every|all|the same|same|a copy|copies|its own copy|everything|the (?:complete|full|whole|entire) \w{3,12}|(?:the|any) (?:message|event|order)s?)|(?:${messages}|${forms('deliver send hand give copy pass go')}) (?:(?:is|are|gets?|will be|out) ){0,2}?(?:\w{1,12} ){0,2}?to (?:all|each|every one|both) of them)`;

/** What could not be delivered or handled. */
export const failing = raw`(?:fail\w{0,5}|unavailable|unreachable|undeliver\w{1,5}|unprocess\w{1,5}|broken|poison|rejected|discarded|errors?|exceptions?|retr(?:y|ies)|attempts?|throws?|tries|skip\w{0,4}|(?:cannot|can't|can not|could not|couldn't) (?:be )?(?:deliver|process|handl|reach|read)\w{0,3}|g(?:ive[sn]?|ave|iving) up)`;

/** Nothing takes in what failed: "goes nowhere", "nothing catches them", "there is no place for them". */
export const uncaught = raw`(?:(?:no|nothing|nobody|no one|(?:not|\w{2,5}n't) (?:\w{1,12} ){0,3}anything)(?: (?!(?:is|are|was)\b)\w{1,12}){0,4}? (?:catch(?:es)?|captures?|collects?|saves?|stores?|keeps?|picks? (?:it|them) up)|(?:has|have|had|with|is|are) nowhere to|(?:nothing|nobody|no one) (?:\w{1,10} ){0,3}?takes? (?:(?:it|them|the|bad|failed|failing|poison|broken|such|messages?) ){1,3}(?:out|away|off)|(?:no|nobody (?:\w{1,10} ){0,3}?an?) (?:place|home|destination|queue) (?:\w{1,8} ){0,2}?(?:for|where|to)|(?:not|(?!can't)\w{2,5}n't|never) (?:\w{1,10} ){0,1}(?:to )?(?:catch|capture|collect|keep|save|handle|look at|kept|saved|collected|caught)\b|(?:kept|stored|saved|collected|caught|go|goes|sent|land|lands|end up|ends up) nowhere)`;

/** Failures that are told to be lost, and that those who tell it do nothing about. */
export const losesFailures = {
  denies: true,
  says: phrase`\b(?<at>${uncaught}|${lost}|thrown? away|throws (?:it|them|the \w{1,12}) away)\b`,
  with: [
    phrase`\b${failing}\b`,
    phrase`
      \b(?:${uncaught}|on~failure ?[:=]|we|our|us|nobody|no one|silent(?:ly)?|for good|(?:is|are|get|gets) (?:then |simply |just )?lost|\s\s[\w-]{3,40}\s[^.;]{0,60}?\b(?:is|are|gets?) (?:then |simply |just )?(?:dropped|discarded|thrown away)
      |gone|vanish\w{0,3}|disappear\w{0,3})\b`,
  ],
} as const;

/** What makes it a rule, a warning, or the description of a default. */
export const generally = raw`\b(?:(?:nothing|no \w{3,12})(?: \w{1,8})? (?:is|are|gets?) (?:ever )?lost|unless|without|by default|may|might|could|(?<!\bnothing (?:that )?)would|should|must|can be|if (?:no|there|you|your|not)|otherwise|so that|not lost|never (?:lost|lose\w{0,2})|(?:not|\w{2,5}n't) lose|or (?:be )?(?:lost|discarded|dropped))\b`;
