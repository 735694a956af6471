import { KEPT, KEPT_ELSEWHERE, OTHER_KEEPERS } from '../kept';
import type { NumberSetting } from './setting';

const QUEUE = ['AWS::SQS::Queue'];
const COUNTED = /^(?:receive|attempt|chance|strike|try|retry|time|deliver(?:y|ie)|failure|tries)$/i;

export const queueMeasures: readonly NumberSetting[] = [
  {
    types: QUEUE,
    path: 'VisibilityTimeout',
    cue: /\bvisibility(?:[ _-]?timeout)?\b|\b(?:visible|available|delivered|handed out|seen) again\b|\binvisib(?:le|ility)\b|\bunseen\b|\b(?:nobody|no one|no other) (?:\w{1,10}\s{1,60}){0,3}(?:sees?|gets?|receives?|takes?)\b|\bcomes? back\b|\bdelivers?\b[^.;,]{0,20}\bagain\b|\bredeliver(?:s|ed|y)?\b|\bin[- ]flight\b|\bavailable (?:to|for)\b[^.;,]{0,60}\bagain\b|\bnot(?: been)? (?:deleted|acknowledged)\b|\bto delete (?:an?|the|it|them|each)\b|\bnot (?:be )?visible\b|\b(?:not|n['’]t|never) (?:shows?|hands?|gives?) (?:\w{1,12} ){1,2}to (?:any|others?\b)|\bkeeps? (?:\w{1,12} ){1,3}away from\b|\bhid(?:es?|den|ing)\b|\bconceal(?:s|ed)?\b|\breappears?\b|\bhands? (?:\w{1,10} ){1,3}out again\b|\bVisibilityTimeout\b|\bfor each (?:message|job)\b|\blocks?\b|\bb?locked\b/i,
    not: /\bdelivery delay\b|\bbecomes? visible\b(?! again)/i,
    unit: 'second',
    scale: 1,
    default: 30,
  },
  {
    types: QUEUE,
    path: 'MessageRetentionPeriod',
    // "… in `Failed` (14 days)": no other setting of a queue is a matter of days.
    cue: new RegExp(
      `${KEPT.source}|\\s{2,90}\\((?=(?:\\d{1,3}|an?|[a-z]{3,8}) (?:days?|weeks?)\\))|\\bMessageRetentionPeriod\\b|\\bretention_?[pP]eriod\\b`,
      'i',
    ),
    not: KEPT_ELSEWHERE,
    notBefore: OTHER_KEEPERS,
    unit: 'second',
    scale: 1,
    default: 345_600,
    alone: 86_400,
  },
  {
    types: QUEUE,
    path: 'DelaySeconds',
    cue: /\b(?:delivery[ _-]?delay|deliveryDelay|DelaySeconds)\b|\bdelay(?:s|ed)?\b(?=[^.;,]{0,30}\b(?:messages?|each|every|deliver(?:y|ies)|it|them)\b)|\bdelay(?=:| \d)|\bdelayed by\b|\bdelay of\s{2,90}(?=is\b)|\b(?:has|with) an? (?:\w{1,12} )?delay of\b|\b(?:messages?|each|everything|deliver(?:y|ies)|it|them)\b[^.;,]{0,20}\bdelay(?:s|ed)?\b|\bpostpon(?:es?|ed)\b|\bbecomes? visible\b(?! again)|\bshows?\b[^.;,]{0,30}\bonly after\b|\bholds? (?:\w{1,10} ){0,3}back\b|\bheld back\b|\bdelay queue\b|\b(?:can be|are|is) (?:received|read|delivered|picked up|seen) (?:only )?after\b|\bwaits?\b(?=[^.;,]{0,30}\bbefore (?:\w{1,12} ){0,3}(?:sees?|seen|visible|reads?|fetch|fetched|delivers?|delivered|hands?|handed)\b)/i,
    not: /\bdelays (?:of|over)\b/i,
    unit: 'second',
    scale: 1,
    default: 0,
  },
  {
    types: QUEUE,
    path: 'ReceiveMessageWaitTimeSeconds',
    cue: /\blong[- ]poll(?:s|ing|ed)?\b|\bpolls? long\b|\bwait[ _-]?time\b|\b(?:Receive(?:Message)?)?WaitTime(?:Seconds)?\b|\breceive_?[mM]essage_?[wW]ait_?[tT]ime\b|\bwaits\b(?! in\b)|\b(?:consumers?|workers?|receivers?|calls?|receive)\b[^.;,]{0,24}\bwait\b|\bpolls?\b[^.;,]{0,60}\bfor\b|\bempty\b/i,
    not: /\bvisib|\bdelay|\bbatch|\bmessages? waits?\b|\bbefore\b|\bevery\b/i,
    unit: 'second',
    scale: 1,
    default: 0,
  },
  {
    types: QUEUE,
    path: 'MaximumMessageSize',
    cue: /\bMaximumMessageSize\b|\bmax_?[mM]essage_?[sS]ize(?:_?[bB]ytes)?\b|\bmax(?:imum)?[ -](?:message|payload)(?:[ -]size)?\b|\b(?:messages?|payloads?|bod(?:y|ies))\b[^.;,]{0,24}\b(?:up to|at most|limited to|no larger than|capped at|exceed|of)\b|\bsize limit\b|\brejects?\b|\brefuse[sd]?\b|\blimits? (?:messages?|payloads?|bodies|them|it) to\b|\b(?:message|payload) size\b|\b(?:accepts?|takes?|allows?)\b/i,
    unit: 'byte',
    scale: 1,
    default: 1_048_576,
  },
  {
    types: QUEUE,
    through: ['redrive'],
    path: 'RedrivePolicy.maxReceiveCount',
    cue: /\bmax(?:imum)?[ -]?receive[ -]?count\b|\bmax_?[rR]eceive_?[cC]ount\b|\bdead[- ]letter|\bDLQ\b|\bgives?\b[^.;,]{0,20}\bup\b|\bredriv(?:e|es|en)\b|\bset aside\b|\bchances?\b|\bstrikes?\b|\bhand(?:s|ed) (?:\w{1,12} ){0,2}out\b|\bfail(?:s|ed|ing|ures?)?\b|\breceiv(?:ed|es?)\b|\btries\b|\btried\b|\battempts?\b|\bretr(?:y|ies|ied)\b|\bparked\b|\bdeliver(?:ed|ies)\b|\bmoved?s?\b/i,
    not: /\bbatch|\bseconds?\b|\bat a time\b/i,
    unit: 'count',
    scale: 1,
    noun: COUNTED,
  },
];
