import { inOneLine } from '../../../engine/in-one-line';
import { lazyPattern, longPattern } from '../../../engine/pattern';
import { numberOf, property } from '../../../engine/values';
import { KEPT, KEPT_ELSEWHERE, OTHER_KEEPERS } from '../kept';
import { anyOf, IN_BATCHES, type NumberSetting } from './setting';

const QUEUE = ['AWS::SQS::Queue'];
const COUNTED = /^(?:receive|attempt|chance|strike|tr(?:y|ies?)|retry|time|deliver(?:y|ie)|failure)$/i;

export const queueMeasures: readonly NumberSetting[] = [
  {
    types: QUEUE,
    path: 'VisibilityTimeout',
    isOfMessages: true,
    cue: anyOf(
      /\bvis(?:ibility)?(?:[ _-]?timeout)?\b|\bvisibilité|\bVT\b|\b(?:un)?sichtbar/,
      /\b(?:invisib(?:le|ility)|comes? (?:back|again)|redeliver(?:s|ed|y)?|in[- ]flight|hid(?:es?|den|ing)|conceal(?:s|ed)?|reappears?|b?locked|locks?|not (?:be )?visible)\b/,
      /\b(?:nobody|no one|no other) (?:\w{1,10}\s{1,60}){0,3}(?:sees?|gets?|receives?|takes?)\b/,
      /\bnot(?: been)? (?:deleted|acknowledged|confirmed)\b/,
      /\b(?:acknowledges?|acks?|confirms?|be deleted|the delete)\b/,
      lazyPattern(
        '',
        () => inOneLine`
        \b(?:visible|available|delivered|handed out|dealt out|seen|shown|offer(?:s|ed)|received|picked up|taken|shows?(?: up)?
        |appears?|turns? up|pops? up|gives?|given|puts?|hands?|returns?|returned) (?:\w{1,12}\s{1,60}){0,4}(?:again|back
        |once more)\b`,
      ),
      /\b(?:is|are|be) (?:\w{1,8} )?(?:back|there again)\b/,
      /\b(?:some|any)(?:one|body) else\b|\b(?:next|other|another) (?:worker|consumer|reader|receiver)s?\b|(?<!\bthan (?:the )?)\bothers\b/,
      /\b(?:workers?|consumers?|readers?|receivers?|handlers?|you|whoever)\b[^.;,]{0,90}\b(?:ha(?:s|ve)|gets?|finish|done|silent)\b/,
      /\bgives? (?:an?|the|its|each|every) (?:worker|consumer|reader|receiver)\b/,
      /\b(?:processing|work on) (?:of )?(?:an? |the |each )?(?:message|job|event)\b|\bprocessing (?:time|window|deadline)\b|\bgrants?\b/,
      /\ba second time\b|\bin between\b|\bre-?queues?\b|\breturns? to\b|\bours\b/,
      /\byours\b|\bout of sight\b|\bleases?d?\b|\breserves? (?:an? |the |each |every )?(?:message|job|event)\b|\bsilent\b/,
      /\b(?:not|n['’]t|never) (?:shows?|hands?|gives?) (?:\w{1,12} ){1,2}to (?:any|others?\b)/,
      /\bkeeps? (?:\w{1,12} ){1,3}away from\b/,
      /\b(?:retried|repeated|tried again) (?:only )?after\b/,
    ),
    not: longPattern`
      \bdelivery delay\b|\bbecomes? visible\b(?! again)|\bexpire|\blos(?:es?|t|ing)\b (?!its message|the message)
      |\bbefore (?:\w{1,12} ){0,3}(?:can|see|sees)\b`,
    unit: 'second',
    scale: 1,
    default: 30,
    most: 43_200,
    // "Stays hidden for two minutes": before it was ever seen.
    agrees: (stated, properties, isTerm) => !isTerm && numberOf(property(properties, 'DelaySeconds')) === stated,
  },
  {
    types: QUEUE,
    path: 'MessageRetentionPeriod',
    // "… in `Failed` (14 days)": no other setting of a queue is a matter of days.
    cue: lazyPattern(
      'i',
      () => `${KEPT.source}|\\s{2,90}\\((?=(?:\\d{1,3}|an?|[a-z]{3,8}) (?:days?|weeks?)\\))|\\bretention_?period\\b`,
    ),
    not: KEPT_ELSEWHERE,
    notBefore: OTHER_KEEPERS,
    unit: 'second',
    scale: 1,
    default: 345_600,
    // Nobody takes what lasts longer for the retention of a queue, unless it is called so; a minute is the least.
    least: 60,
    most: 5_184_000,
    alone: 86_400,
  },
  {
    // What is told of a dead-letter queue in hours or days can be nothing else: nobody has to work on it in time.
    types: [],
    through: ['dead-letters'],
    path: 'MessageRetentionPeriod',
    cue: /\b(?:for|after|during|up to|of|first|got|ha(?:s|ve)|survives?|nach)\b/i,
    not: lazyPattern(
      'i',
      () => inOneLine`
        ${KEPT_ELSEWHERE.source}|\b(?:answer(?:s|ed)?|react|looks? into|check(?:s|ed)?|review(?:s|ed)?|tickets?|due|morning
        |alarms?|alerts?|rings?|pages?|sends?|every)\b`,
    ),
    notBefore: OTHER_KEEPERS,
    unit: 'second',
    scale: 1,
    default: 345_600,
    least: 3600,
  },
  {
    types: QUEUE,
    path: 'DelaySeconds',
    cue: anyOf(
      /\bdelivery[ _-]?delay\b|\bdelay(?:s|ed)?\b(?=[^.;,]{0,30}\b(?:messages?|each|every|deliver(?:y|ies)|it|them)\b)/,
      /\bdelay(?=:| \d)|^\W{0,90}delay of(?= \d)|(?<=\d[ -]?(?:s|sec|seconds?|min|minutes?)[ -])delay\b|\bdelay queue\b|\bdelays by\b/,
      /\bdelayed (?:by|for)\b|\bverzöger(?:t|ung)\b|\bdelays (?:an?|the|its) [a-z]{3,14} (?:for|by)\b/,
      /(?:\b(?:has|with|introduces|adds|applies|uses|is)|['’]s) an? (?:\w{1,12} )?delay of\b/,
      /\b(?:messages?|each|everything|deliver(?:y|ies)|it|them)\b[^.;,]{0,20}\bdelay(?:s|ed)?\b/,
      /\bbecomes? (?:visible|available)\b(?! again)/,
      /\b(?:holds? (?:\w{1,10} ){0,3}|held )back\b|\bsits on (?:it|them|everything|each|every)\b|\blater than (?:the )?others\b|\bpostpon(?:es?|ed)\b/,
      /\bdefer(?:s|red)?\b|\bpause of\b(?=[^.;,]{0,30}\bbefore\b)|\breleases? (?:an? |the |each |every )?(?:message|job|event)\b|\blate\b/,
      lazyPattern(
        '',
        () => inOneLine`
        \b(?:appears?|arrives?|gets|available|visible|delivered|delivers|sent|hand(?:s|ed) (?:\w{1,12} ){0,2}out
        |can be (?:received|read|seen|fetched)|shows? up|comes out)\b[^.;,]{0,90}\b(?:later
        |after (?:it|they) (?:was|were|came|is|are|arrived?s?)|(?=after [\w-]{1,8} \w{3,7} only))\b`,
      ),
      /\bbefore (?:\w{1,12}\s{1,60}){0,4}(?:can|may|delivers?|delivered|delivering|delivery|hands?|handed|available|visible|sees?)\b/,
      /\bdelivery\b[^.;,]{0,60}\b(?:starts?|begins?)\b|\b(?:can ?not|can['’]t) be (?:read|received|seen|fetched|picked up) (?:during|for|in)\b/,
      /\bnew messages?\b[^.;,]{0,60}\b(?:after|for)\b|\bonly (?:visible|available) after\b/,
      /\b(?:can be|are|is) (?:received|read|delivered|picked up|seen) (?:only )?after\b/,
      /\bwaits?\b(?=[^.;,]{0,30}\bbefore (?:\w{1,12} ){0,3}(?:sees?|seen|visible|reads?|fetch|fetched|processed|delivers?|delivered|releases?|hands?|handed)\b)/,
    ),
    not: longPattern`
      \bdelays (?:of|over)\b|\b(?:again|(?:comes?|is|are|puts?|returns?|gives?) back|back (?:in|to|on)|once more
      |the delete|acknowledge\w{0,4}|crash\w{0,2}|dies|fail(?:s|ed|ures?)?|hours?|days?|weeks?)\b`,
    unit: 'second',
    scale: 1,
    default: 0,
    most: 900,
  },
  {
    types: QUEUE,
    path: 'ReceiveMessageWaitTimeSeconds',
    cue: anyOf(
      /\b(?:long[- ]poll(?:s|ing|ed)?|polls? long|(?:receive[ _-]?(?:message[ _-]?)?)?wait[ _-]?time(?:[ _-]?seconds)?)\b/,
      /\bwaits\b(?! in\b)|\bwaiting (?=(?:for )?(?:up to|at most)\b)/,
      /\b(?:receiv(?:es?|ing)|poll(?:s|ing|ed)?)\b[^.;,]{0,60}\b(?:waits?|waiting|block(?:s|ed)?|hangs?|stays? open|kept open|held open|takes?)\b/,
      /\b(?:consumers?|workers?|receivers?|calls?|receive)\b[^.;,]{0,24}\bwait\b/,
      /\bpolls?\b[^.;,]{0,60}\bfor\b/,
      /\bempty\b/,
    ),
    not: /\bvisib|\bdelay|\bbatch|\bmessages? waits?\b|\bbefore\b|\bevery\b|\back|\bconfirm|\bdelete/i,
    notBefore: IN_BATCHES,
    unit: 'second',
    scale: 1,
    default: 0,
    most: 900,
  },
  {
    types: QUEUE,
    path: 'KmsDataKeyReusePeriodSeconds',
    cue: /\bdata keys?\b/i,
    unit: 'second',
    scale: 1,
    default: 300,
  },
  {
    types: QUEUE,
    path: 'MaximumMessageSize',
    cue: anyOf(
      /\bmax(?:imum|\.)?[ _-]?(?:message|payload)(?:[ _-]?size(?:[ _-]?bytes)?)?\b/,
      /\b(?:messages?|payloads?|bod(?:y|ies))\b[^.;,]{0,24}\b(?:up to|at most|limited to|no larger than|capped at|exceed|of)\b/,
      /\bmessages (?:in|on|for)\s[^.;,]{1,90}\b(?:may|can) (?:be|have) (?:up to|at most)\b/,
      /\bsize limit\b|\bmax(?:imum|\.)? size\b/,
      /\breject(?:s|ed)?\b|\bbounces?\b|\bnot be (?:larger|bigger)\b|\brefuse[sd]?\b|\b(?:message|payload) size\b/,
      /\blimits? (?:messages?|payloads?|bodies|them|it) to\b/,
      lazyPattern(
        '',
        () => inOneLine`
        \b(?:accept(?:s|ed)?|takes?|take|allows?|carr(?:y|ies)|swallows?|fits?|restricted (?:\s{1,90}|\w{1,40} )?to|in size
        |(?:may|can) have|ha(?:s|ve) (?:at most|up to)|keep (?:messages|payloads|bodies))\b|\bper message\b`,
      ),
    ),
    unit: 'byte',
    scale: 1,
    default: 1_048_576,
    most: 1_048_576,
    alone: 1024,
  },
  {
    types: QUEUE,
    through: ['redrive'],
    path: 'RedrivePolicy.maxReceiveCount',
    isOfMessages: true,
    set: /\breceive/i,
    cue: anyOf(
      /\bmax(?:imum|\.)?[ -]?receive(?:s|[ -]?count)?\b/,
      /\b(?:dead[- ]letter|(?:DLQ|redriv(?:e|es|en)|set aside|chances?|strikes?|(?:fail|crash)(?:s|ed|es|ing|ures?)?|receiv(?:ed|es?)|tries|tried|(?:will|we|['’]ll) (?:re)?try|attempt(?:s|ed)?|try(?= |\W{0,3}$)(?! (?:to|it|again|out)\b)|retr(?:y|ies|ied)|parked|deliver(?:ed|ies)|moved?s?)\b)/,
      /\bgives?\b[^.;,]{0,20}\bup\b|\btimes (?:without success|in vain)\b/,
      /\bhand(?:s|ed) (?:\w{1,12} ){0,2}out\b/,
      /\b(?:sees?|seen|shown?|shows|delivers?|offer(?:s|ed)|hands?|handed|read|fetched|picked up|taken|processed|comes? back)\b(?=[^.;,]{0,90}\btimes\b)/,
    ),
    not: /\bbatch|\bseconds\b|\d second\b|\bEventBridge\b|\basynchronous|\bat a time\b|\btimes (?:an?|per|every) /i,
    notBefore: /\bEventBridge\b|\b(?:providers?|API|clients?|SDK|gateway) \([^()]{0,40}$/,
    unit: 'count',
    scale: 1,
    noun: COUNTED,
  },
];
