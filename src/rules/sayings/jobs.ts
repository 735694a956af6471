import { inOneLine } from '../../engine/in-one-line';
import type { Pattern } from '../../engine/types';
import { phrase, type Saying } from './saying';

/** More than twelve hours: 13 to 99 and hundreds of hours, days, a day. */
const long = inOneLine`
    (?:(?:1[3-9]|[2-9]\d|\d{3})~(?:hours?|hrs?|h)
    |(?:\d{1,2}|an?|one|two|three|four|five|several|many|a few|couple of)~(?:days?
      |weeks?)(?<!(?:kept|keeps?|stays?|stored|remains?|retain(?:s|ed)|lives?|survives?|forgets?|expires?|thrown away|gone|lost|dropped|discarded)\b[^.;,]{0,30})(?<!(?:(?:once|twice|times|every|per)|the (?:last|past|previous|next)) (?:\w{1,6} ){0,1}(?:days?|weeks?))
    |(?:an? |the )?(?:whole|entire|full) (?:day|weekend|week)|for (?:many |several |whole )?days
    |more than (?:12|twelve) (?:hours|h)|over (?:12|twelve) hours)`;
const hidden = inOneLine`
    (?:extends? (?:its|the|their)|hidden|hides?|invisible|in~?flight|visibility(?: timeout)?|ChangeMessageVisibility
    |heartbeat|holds?(?: on)?(?: to)? (?:its |their |the |an? )?(?:SQS )?message|(?:message|job|it) is deleted
    |deleted (?:only )?(?:after|when|once|at the end|the (?:next|following))
    |message (?:is |was |can be )?(?:received|processed)|deletes? (?:the |its |a )?(?:SQS )?message|per (?:SQS )?message
    |(?:started|triggered|caused|requested) (?:from|by) (?:an?|each|every|one) (?:SQS )?message
    |one (?:SQS )?message each|(?:one|each|every|single) (?:SQS )?message
    |kept? in (?:one|the same|a single) (?:SQS )?message)`;
const job = inOneLine`
    (?:jobs?|process(?:es|ing)|tasks?|import|export|training|render\w{0,4}|transcod\w{1,4}|simulations?|batch
    |work(?:ers?)?|computations?|calculations?|runs?|takes?|lasts?|conversion|analysis|encoding|message|migration|backup
    |crawl)`;
const unless = phrase`
  \b(?:step functions?|does not fit|too long|at most|maximum|up to 12|retention|retain(?:s|ed)?
  |kept in (?:the )?(?:SQS|queue) for|expire[sd]?|default|dedup\w{0,12}|right (?:away|after)|immediately
  |straight away|(?:only|just) (?:carries|starts|triggers|kicks off)|tables?|AWS batch|in batch|14 days|4 days
  |visibility~timeout\b(?: (?:of|on|for)(?: the)?(?: \w{3,8}){0,2} {0,2}[\w.-]{1,40}| \([^()]{2,20}\)){0,2} {0,2}(?:[:=]|is|of|to) (?:set to )?\d{1,4} ?(?:h|hours?|days?)(?!.{0,80}\b(?:takes?|runs?|lasts?|because|so that)\b)
  |(?:times|hours|jobs|messages|\d) a day and (?!a half)|hours a day|DLQ|dead~letter|histor(?:y|ical)|trends?|metrics?)\b`;

/** Work that takes longer than a message can stay hidden. */
export const longJob: readonly Saying[] = [
  {
    services: ['sqs'],
    says: phrase`\b(?<at>${long})\b`,
    with: [phrase`\b${job}\b`],
    about: [phrase`\b${hidden}\b`],
    unless,
  },
];

/** Short polling, or polling in a tight loop. */
export const shortPolling: readonly Saying[] = [
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:us(?:es?|ed|ing)|with|by|via|on|do|does|is|stays? (?:at|with|on)|rel(?:y|ies) on|configured (?:for|with)
        |set to|constant) (?:constant |plain |default )?short~poll(?:ing|s)?
      |short~polling (?:is|was|remains|stays) (?:used|in use|enabled|on|active|set)
      |short~poll(?:s|ed)?(?! (?:returns?|queries|samples))(?= (?:the|our|SQS|it|every))
      |(?:SQS|queue|consumers?|workers?|polling(?: mode)?
        |receive mode)\s{0,3}[:=(]\s{0,3}(?:\w{1,12} ){0,3}short~poll(?:ing)?)\b`,
    unless: pollUnless(),
  },
  {
    services: ['sqs'],
    denies: true,
    says: phrase`
      \b(?<at>long~polling (?:is|was|has been|stays)(?: not| never)? (?:switched off|turned off|disabled|off|used|enabled
        |set up|configured|deactivated|not used)|(?:not|\w{2,5}n't|never|no|without) (?:\w{1,10} ){0,3}?long~poll(?:ing)?
      |(?:disabled|switched off|turned off|deactivated) long~polling)\b`,
    unless: phrase`${pollUnless().source}|\blong~polling is (?:used|enabled|configured|set up)\b`,
  },
  {
    services: ['sqs'],
    denies: true,
    says: phrase`
      \b(?<at>(?:without|no) (?:an? |any )?(?:wait~time|WaitTimeSeconds)|(?:ReceiveMessageWaitTimeSeconds|WaitTimeSeconds
        |(?:receive )?(?:message )?wait~time)\b(?: (?:of|on|for|in) (?:the |our )?(?:\w{1,16} ){0,2}\w{2,20})?\s{0,4}(?:[:=]
        |is|of|to|set to|at|was)?(?: set to| left at| still| at){0,2}\s{0,4}(?:0|zero|none))(?![\d.,]\d|\w)`,
    unless: pollUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:every|each) (?:(?:half |few |couple of )?seconds?|\d{1,3} ?(?:ms|milliseconds?|s|sec|seconds?)|minute
        |(?:one|two|three|five|ten) seconds)|(?:once|twice|ten times|several times|\d{1,3} times) (?:a|per|every) (?:second
        |minute)|in a (?:tight|busy|endless) loop|in a loop‥ without (?:an? |any )?(?:wait|paus|sleep)\w{0,3}
      |sleep(?:s|ing)? (?:for )?(?:\d{1,4} ?(?:ms|milliseconds?|s|sec|seconds?)
        |(?:an?|one|two|five|half a) (?:second|moment)))\b`,
    together: [
      phrase`\b(?:poll(?:s|ed|ing)?|ask(?:s|ing)?|quer(?:y|ies|ying)|check(?:s|ing)?|look(?:s|ing)?|ReceiveMessage|receive call|fetch(?:es|ing)?)\b`,
    ],
    unless: phrase`
      ${pollUnless().source}|\b(?:cloud~?watch|metrics?|dashboard|depth|length|attributes|HTTP API|database|table|bucket
      |S3|EventBridge|schedules?|messages? (?:per|a))\b`,
  },
];

function pollUnless(): Pattern {
  return phrase`
    ^\W{0,4}(?:if|when)\b|\b(?:DLQ|dead~letter
    |(?:from|than|instead of|over|replaced|rather than|not|vs\.?|versus|and) short~polling|by default|the default
    |supports?|lambda (?:service|polls|long)|long~polls|switched from
    |uses short polling$|with (?:a wait time of )?(?:\d{1,2}|twenty) s|20 seconds|means|samples|subset)\b`;
}
