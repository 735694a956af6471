import { forms } from './forms';
import { messages } from './words';

/** Classes of words that several beliefs are made of, as alternatives to put into a `phrase`. */

const { raw } = String;

/** Without an end: "for ever", "over and over", "until somebody repairs the code". */
export const endlessly = raw`(?:until (?:it|they|we|one|each|every one|someone|somebody|processing|the (?:\w{1,12} )?\w{3,12}|its (?:\w{1,12} )?\w{3,12})(?: \w{1,12}){0,3}? (?:works?|works again|succeeds?|succeeded|through|done|successful|ok|gone|back|up|available|fix(?:es|ed)?|repair(?:s|ed)?|processed|handled|delivered|consumed|accept(?:s|ed)?)|for~?ever|for ever|endless(?:ly)?|indefinite(?:ly)?|infinite(?:ly)?|without (?:end|limit|any limit)|again and again|over and over(?: again)?|as (?:often|long) as (?:it takes|needed|necessary)|any number of times|unlimited(?:ly)?(?: times)?|an unlimited number of times|eternal(?:ly)?|ad infinitum|time and again)`;

/** Not there any more. */
export const lost = raw`(?:${forms('lose drop discard vanish disappear miss forget')}|gone|missing|astray|fall(?:s)? through|slip(?:s)? through)`;

/** Said of messages or by their carrier: "no event is ever lost", "never drops one", "nothing can go missing". */
export const neverLost = raw`(?:(?:no|not an?|not one|not a single|no single) ${messages} (?:\w{1,10} ){0,4}?${lost}|nothing (?:\w{1,10} ){0,4}?${lost}|(?:never|cannot|can't|can not|(?:does|do|will|can|could|is|are)(?: not|n't)) (?:(?:ever|be|get|go|simply|just|just simply) ){0,3}${lost})`;

/** Reading what was read, or sent, before: replay. */
export const readAgain = raw`(?:(?<!['’])re~?(?:play|process|read|consum|wind|run|wound)\w{0,3}|${forms('read consume fetch see view get load start send deliver emit')} (?:[\w'’-]{1,12} ){0,5}?(?:again|once more|a second time)|(?:go|goes|going|jump|step)(?:s|ing)? back|work(?:s|ing)? (?:its|their|our) way through|from the (?:very )?(?:beginning|start|first \w{1,10}|outset)|rebuild\w{0,3}|reconstruct\w{0,3})`;

/** From before: what only a store has. */
export const earlier = raw`(?:(?:old|older|past|earlier|previous|historic|historical|prior|consumed|processed|handled|deleted|yesterday['’]?s?|last (?:week|month|year|night)['’]?s?)(?: \w{1,12}){0,2}? ${messages}|history|(?:last|past) (?:\w{1,6} )?(?:days?|weeks?|months?|years?)|yesterday|at any time|any time later|whenever|first (?:message|event|record|order) ever)`;

/** Whatever has none of a message any more keeps it: every form. */
export const keeps = raw`(?:${forms('store keep retain hold persist buffer save remember collect')}|${forms('wait stay remain')}|(?<=(?:will|to|can) )queue|queue[sd](?: up)?)`;

/** Away for a while. */
export const away = raw`(?:offline|off~line|away|absent|down|crashed|unavailable|unreachable|disconnected|asleep|sleeping|dead|gone|(?:not|n't) (?:\w{1,10} )?(?:available|reachable|running|there|up|online|connected|ready|take|listening)|switched off|restart\w{0,3}|reconnect\w{0,3}|outages?|downtimes?|maintenance)`;

/** Everyone is given each one. */
export const eachGetsAll = raw`(?:(?:each|every one|every \w{3,12}|all|both|everybody|everyone|whoever|they)(?: of (?:them|these|the \w{1,12})| one|(?: the)? (?:consumers?|services?|teams?|apps?|systems?|readers?|subscribers?|listeners?|workers?))?(?: (?:who|that|which) ‥)?(?: will| then| also| must| has to| have to| should| can)? ${forms('get see receive hear need want expect learn notice take')}(?: of| about| to know)?(?: a copy of| its own copy of| their own copy of)? (?:each|every|all|the same|same|a copy|copies|its own copy|their own copy|everything|(?:the|any) (?:message|event|order)s?))`;
