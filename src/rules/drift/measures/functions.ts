import { inOneLine } from '../../../engine/in-one-line';
import { lazyPattern, longPattern } from '../../../engine/pattern';
import { EVENT_AGE, RETRIED, RETRIED_ELSEWHERE } from './retries';
import { anyOf, IN_BATCHES, type NumberSetting } from './setting';

const FUNCTION = ['AWS::Lambda::Function'];
const MAPPING = ['AWS::Lambda::EventSourceMapping'];
/** What a note says of a queue or stream may be told of what reads it. */
const READERS = ['mapping', 'pipe'] as const;
const INVOCATION = ['AWS::Lambda::EventInvokeConfig'];

/** How often Lambda tries again, by whichever way it is called. */
const retries = {
  path: 'MaximumRetryAttempts',
  cue: RETRIED,
  not: lazyPattern('i', () => `${RETRIED_ELSEWHERE.source}|\\bEventBridge\\b`),
  notBefore: /\b(?:client|HTTP|SDK|API)\b/i,
  unit: 'count',
  scale: 1,
  noun: /^(?:time|attempt|retry|tr(?:y|ies?))$/i,
} as const;

export const functionMeasures: readonly NumberSetting[] = [
  {
    types: FUNCTION,
    path: 'Timeout',
    cue: anyOf(
      /\btime(?:s|d)?[ -]?out\b|\btime-?outs (?=after \d)|: time(?= )/,
      /\b(?:runs?|works?|takes?|finish(?:es)?|ends?|lasts?|executes?)\b[^.;]{0,24}\b(?:up to|at most|within|in|for|longest|maximum|no longer than)\b/,
      /\b(?:may|can|allowed to|is to)\s{1,3}(?:[\w.-]{1,60}\s{1,3})?(?:only )?(?:run|take|work|last|need)\b/,
      /\b(?:may|can) [a-z]{2,12}(?: on)? for\b|\bläuft (?:höchstens|maximal|bis zu)\b/,
      /\b(?:has|(?<!to )gets?|got|(?<![a-z] )have|given|g[ai]ve it|allotted|granted|allowed|lasts|Lambda gives)\b|\brun ?time\b/,
      lazyPattern(
        '',
        () => inOneLine`
        \b(?:gives up|killed|shot|stopped|aborted|cancell?ed|cut off|cut short|interrupted|terminated|ends?|dies|over
        |gone) (?:by \w{3,12} )?(?:after|at|once|in|within)\b`,
      ),
      /\b(?:stops?|kills?|aborts?|terminates?)\b[^.;,]{0,60}\b(?:after|at)\b/,
      /\bexecution time\b|\b(?:kills?|stops?|aborts?|terminates?) (?:it|the function)\b/,
      /\bduration\b|\b(?:seconds|minutes) (?:of )?time\b|\bto (?:finish|complete|work|run)\b|^\W{0,4}for (?:at most|up to|no longer than)\b|^\W{0,4}within (?=\w{1,9} ?\w{1,9}\W{0,4}$)/,
      /\bper (?:invocation|call|run)\b|\b(?:its|time) limit\b/,
      /\b(?:return|answer|respond|be (?:done|finished|through|ready|over)|finish(?:ed)?|complete[sd]?)\b[^.;,]{0,20}\b(?:in|within|after)\b/,
      /\b(?:needs?|takes?|lasts?|runs?) (?:longer|more) than\b|\bmay use\b|\b(?:limited|capped|restricted) (?:to|at)\b/,
    ),
    not: longPattern`
      \bvisib|\bhid(?:es?|den)\b|\b(?:(?<!\b(?:per|an?|each|every|one) )calls?|API|HTTP|database|statement|socket|durable|session|idle|client
      |providers?|upstream|downstream|servers?|bank|gateways?|endpoints?|billed|connections?|requests?|window|fill|cache
      |waits?|every|lock|before(?! its time)|until|days?|weeks?
      |(?:managers?|customers?|users?|teams?|people|operators?|developers?|engineers?|we|you
        |they) (?:\w{1,14} ){0,4}(?:has|have|gets?)|(?<!\b(?:may|can) [a-z]{3,12} [^.;,]{0,24})per batch|comes?)\b`,
    notBefore: /\bretr(?:y|ies|ied)\b/i,
    unit: 'second',
    scale: 1,
    default: 3,
    most: 900,
    alone: 0,
  },
  {
    types: FUNCTION,
    path: 'MemorySize',
    cue: anyOf(
      /\bmem(?:ory)?(?:[ _-]?size)?\b/,
      /\bRAM\b|\b(?:arbeits)?speicher\b|\bmemoria\b|\bmémoire\b/,
      /\bis (?:an?|at|tiny|small|big|large)\b|^\W{0,4}(?:small|big|large)\b/,
      /\bgave\b|\bconfigured\b/,
      /\ballocated?\b/,
      /\bsized\b/,
      /\s{2,90}\((?=\d{1,5} ?[MG]i?B(?:[,;)]|$))/,
      /\b(?:has|hat|gets?|got|(?<![a-z] )have|given|with|needs|runs?|uses?|lives? in|make do|allot(?:s|ted)|granted|assigned|footprint|fixed at)\b/,
    ),
    not: longPattern`
      ^(?!.{0,200}B of (?:memory|RAM)\b).{0,400}?\b(?:payload|message|record|file|storage|disk|ephemeral|tmp|buffer|cache|image|video|model|package|layer|zip|archive
      |bucket|bod(?:y|ie)|upload|download|write|read|a day|an hour|per)s?\b`,
    unit: 'byte',
    scale: 1_048_576,
    default: 128,
    alone: 0,
    tolerance: 0.025,
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'ScalingConfig.MaximumConcurrency',
    set: /max/i,
    cue: anyOf(
      /\bmax(?:imum)?[ _-]?conc(?:urrency)?\b/,
      lazyPattern(
        '',
        () => inOneLine`
        \bconcurren(?:cy|t|tly)\b|\b(?:executions|invocations|copies|instances) at most\b
        |\b(?:at most|up to|more than) (?=[\w-]{1,9} (?:executions|invocations|copies|instances|workers)\b)`,
      ),
      /\bscales?\b[^.;,]{0,16}\bto\b/,
      /\bat (?:the )?same time\b/,
      /\bin parallel\b|\bsimultaneously\b|\bside by side\b|\bat once\b|\b(?:worker|execution|invocation|instance|copie)s at a time\b/,
    ),
    not: /\breserved\b|\bprovisioned\b|\brequests?\b|\b(?:gets?|receives?|takes?|reads?|handles?|handed)\b[^.;,]{0,30}\bat once\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:execution|invocation|instance|copy|consumer|poller|worker|call|batch)$/i,
  },
  {
    types: FUNCTION,
    path: 'ReservedConcurrentExecutions',
    set: /reserve/i,
    cue: anyOf(
      /\breserved?\b(?:[ _-]?concurren(?:cy|t)(?:[ _-]?executions?)?\b)?/,
      /\b(?:limit(?:ed|s)?|cap(?:ped|s)?|restrict(?:ed|s)|pinned)\b[^.;,]{0,12}\s{0,90}\b(?:to|at)\b|\bcap of\b/,
      /\bat most\b/,
      /\bmore than\b/,
      /\bconcurren(?:t|cy|tly)\b/,
      /\bparallel\b|\bgleichzeitig\b/,
      /\bat (?:the )?same time\b|\bsimultaneously\b|\bside by side\b|\bat work\b/,
      /\bat any (?:one |given |single )?(?:time|moment)\b|\bruns?(?: \w{1,12} times| \w{3,12})? at (?:once|a time)\b|^\W{0,4}(?=[\w-]{1,9} at a time\W{0,3}$)/,
      /\bthrottled (?:beyond|above|at)\b/,
    ),
    not: /\bqueue\b|\bbatch|\b(?:by|the|its) (?:mapping|trigger|event source)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:execution|invocation|instance|copy|invoke|worker|call)$/i,
  },
  {
    types: MAPPING,
    through: READERS,
    path: 'BatchSize',
    cue: anyOf(
      /\bbatch(?:es)?(?:[ _-]?size)?\b/,
      /\bat a time\b/,
      /\bat once\b|\bauf einmal\b|\bpro (?:aufruf|batch)\b|\bbatch-?größe\b/,
      /\b(?:in|at) one go\b/,
      /\bin (?:one|a single) call\b/,
      /\bpicks? up\b|\b(?:messages|records|events) each\b/,
      /\b(?:per|each) (?:invocation|call|poll|go|pull|round)\b/,
      /\bone by one\b|\b(?:groups|chunks|bundles|packs) of\b|\bwaits? for (?=\d)/,
      /\b(?:invoked|called) with (?:(?:up to|at most) )?(?=[\w,]{1,9} (?!seconds|minutes|times)[a-z]{3,14}s\b)/,
      lazyPattern(
        '',
        () => inOneLine`
        \b(?:takes|carries|collects|bundles|holds|gives?|handles?|handed|hands over|passes on|invoked with|called with
        |works on)(?:\s{1,80}[\w.-]{1,60})?\s{1,80}(?:(?:up to|at most|no more than|a maximum of) )?
        (?=[\w,]{1,9} (?:messages|records|events)\b)`,
      ),
      /^\W{0,4}(?:(?:up to|at most) (?=[\w,]{1,9} (?:messages|records|events)\W{0,3}$)|(?=[\w,]{1,9} (?:messages|records|events) or\b))/,
      /\b(?:one|an?|each|every) (?:invocation|call|batch) (?:gets|receives|takes|handles|contains|holds|has) /,
      /\b(?:(?:collects|bundles|handles|handed|works on) (?:up to |at most )?|(?:takes|reads|gets|receives|processes) (?:up to|at most) )(?=[\w,]{1,9} (?!seconds|minutes|hours|days|times)[a-z]{3,14}s\b(?! (?:an?|per|each|every)\b))/,
    ),
    not: longPattern`
      \bhid(?:es?|den)\b|\bcop(?:y|ies)\b|\binstances?\b
      |\b(?:runs?|running)\b[^.;,]{0,24}\bat (?:once|a time)\b|\bone [a-z]{3,14} (?:of|in) (?:an?|the|its) batch\b
      |\b(?:splits?|cuts?|divide[sd]?)\b|\breported\b
      |\breports (?:only|the|its|which|fail|back|batch|partial|single|every|each|item)|\bbatches (?:per|a|at)\b
      |\bper shard\b|\bit (?:writes|inserts|publishes|sends|emits|puts)\b|(?<!\bor )\bevery\b|\b(?:writes?|inserts?|publishes|sends?|offers?|emits?|puts?
      |stores?)\b(?![^.;]{0,40}\bper (?:invocation|call|run|batch)\b)`,
    // "One message per call, at most 5 at once": calls.
    notBefore: /\b(?:messages?|records?|events?) (?:per|each) (?:call|invocation|batch)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:message|record|event|item|entry|job|request|file|archive|object|image|order|row|user|document)$/i,
    default: ({ source }) => (source === 'AWS::SQS::Queue' ? 10 : source === 'AWS::Kinesis::Stream' ? 100 : undefined),
  },
  {
    types: MAPPING,
    through: READERS,
    path: 'MaximumBatchingWindowInSeconds',
    cue: anyOf(
      /\b(?:max(?:imum)?[ _-]?)?batching[ _-]?window(?:[ _-]?in[ _-]?seconds)?\b/,
      /\bmax_?[bB]atching_?[wW]indow\b/,
      /\bfill(?:s|ing)? (?:a|the|its|up a) batch\b|\bto fill\b|\btogether\b/,
      /\bgather(?:s|ing|ed)?\b|\bbuffers? (?:messages|records|events)\b|\bbatch(?:es)? (?:\w{1,12}\s{1,60}){0,3}(?:are|is) held\b/,
      /\bcollect(?:s|ing|ed)?\b|\bto (?:build|make|assemble|get there|get that many)\b/,
      /\bwindow\b/,
      /\b(?:wait(?:s|ing)?|hangs around|lingers)\b[^.;,]{0,24}\b(?:for|until|to) (?:(?:get )?(?:an?|its|the) (?:full )?(?:batch|load)\b|[^.;,]{0,60}\bor\b)/,
      /\bbatch (?:to fill|fills|is full)\b/,
      /\bwaits?\b(?=[^.;,]{0,24}\b(?:for (?:more|them|others)|before it (?:calls|invokes|starts))\b)/,
      /\bbatch (?:\w{1,12}\s{1,60}){0,3}(?:is|gets) (?:closed|sent off|handed over|passed on|released)\b/,
      /\bat the latest\b|\bwhat(?:ever)? (?:\w{1,8} ){0,2}(?:arrive[sd]?|comes?|came|collected)\b/,
      /\b(?:batch(?:es)?|invoked|called|at a time)\b[^.;,]{0,40}\bor (?:every|after)\b/,
    ),
    behind: [IN_BATCHES, /\bwaits?\b|\bwaiting\b|^\W{0,4}(?=[\w.]{1,9} [a-z]{1,7} at most\b)/i],
    not: /\b(?:tumbling|maintenance|flexible|time|replay|processing|retention) window\b|\bdedup|\bvisib/i,
    unit: 'second',
    scale: 1,
    default: ({ source }) => (source === 'AWS::SQS::Queue' || source === 'AWS::Kinesis::Stream' ? 0 : undefined),
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'TumblingWindowInSeconds',
    set: /tumbling/i,
    cue: /\btumbling window\b/i,
    unit: 'second',
    scale: 1,
  },
  {
    types: MAPPING,
    through: READERS,
    path: 'ParallelizationFactor',
    cue: anyOf(
      /\b(?:per|each|every|a) shard\b/,
      /\bin parallel\b/,
      /\bconcurrent (?:batches|invocations)\b/,
      /\bbatches (?:concurrently|at (?:the )?same time)\b/,
    ),
    unit: 'count',
    scale: 1,
    noun: /^(?:batche?|invocation|execution|instance|copy|call|poller|consumer)$/i,
    default: 1,
  },
  {
    types: MAPPING,
    through: READERS,
    ...retries,
    // Lambda API Reference, CreateEventSourceMapping: a stream's records are retried until they expire unless it says else.
    endless: -1,
    default: ({ source }) => (source === 'AWS::Kinesis::Stream' ? -1 : undefined),
  },
  {
    // Lambda Developer Guide, asynchronous invocation: two more attempts within six hours unless the function says else.
    types: INVOCATION,
    through: ['asynchronous'],
    ...retries,
    default: 2,
  },
  {
    types: INVOCATION,
    through: ['asynchronous'],
    path: 'MaximumEventAgeInSeconds',
    cue: EVENT_AGE,
    not: /\bevery\b|\bEventBridge\b/i,
    unit: 'second',
    scale: 1,
    default: 21_600,
  },
  {
    types: MAPPING,
    through: READERS,
    path: 'MaximumRecordAgeInSeconds',
    cue: anyOf(
      /\b(?:max(?:imum)?[ _-]?)?record[ _-]?age(?:[ _-]?in[ _-]?seconds)?\b/,
      /\brecords?(?: that are)? (?:older|more) than\b|\bolder than\b/,
      /\brecords?\b[^.;,]{0,40}\b(?:once|old)\b/,
      /\b(?:drops?|skips?|ignores?|discards?|gives up) (?:on )?(?:an? |the )?records? (?:after|once)\b/,
    ),
    not: /\bby (?:the|our|its) (?!mapping|function|lambda)/i,
    unit: 'second',
    scale: 1,
  },
];
