import { longPattern } from '../../engine/pattern';

/** Sentences and clauses that are about what stands before them: which, their words do not tell. */

/** A clause that goes on with what its sentence is about. */
export const subjectless = longPattern`
    ^\W{0,4}(?:there|it|they|at most|(?:no )?(?:DLQ|dead[- ]letter|encrypt)\w{0,3}|FIFO|standard|raw|(?:then |also |only )?(?:may|can|must|is|has|gets|takes|needs|runs|keeps|uses|hides
      |waits|holds)|an? [a-z]{3,12} of|[\d.,]{1,9} ?[a-z]{1,8})\b`;

/** A sentence that goes on about what the one before it named. */
export function goesOn(text: string): boolean {
  return isDefinite(text) || refers.test(text) || refers.test(opening(text)) || toIt.test(text);
}

/** "At 30 s Lambda kills it": what a service does to "it". */
const toIt =
  /\bits time-?out\b|\b(?:SQS|SNS|AWS|Lambda|Kinesis|EventBridge|Scheduler) (?:then )?[a-z]{3,12} (?:it|them)\b/i;

export function isDefinite(text: string): boolean {
  return definite.test(text) || definite.test(opening(text));
}

/** A sentence without what it begins with before a comma: "If that fails, …", "For legal reasons, …". */
function opening(text: string): string {
  return text.replace(
    /^\W{0,4}(?:(?:right now|for now|now|today|currently|at the moment),? |(?:and|but|also|besides),? (?:[a-z]{2,14}: )?|[^:;,.]{2,40}: (?=(?:it|its|they|their|this|that)\b)|(?:for|to|on|in|at|with|since|because|after|when|whenever|while|if|once|should|until|as)\s[^,;.]{1,80},\s(?:which [^,;.]{1,60},\s)?)/i,
    '',
  );
}

const refers = longPattern`
    ^\W{0,4}(?:it|its|(?:missing|no|absent) data|each (?:is|has|gets|stays|waits|may|can|must|needs|takes|one|of)\b|data|duplicates|files?|objects?|jobs?|requests?|everything|nothing|anything|this|that|these|they|their|there
    |here|both|then|(?:each|one|none|all|with|of|at|in|on|after|by|within) (?:of )?its|you(?:['’]ve|(?: have)?(?: then)? (?:got|have|get|can))|if (?:one|any)|one
    |[\w-]{1,9} (?:batches|queues|functions|subscribers|consumers|targets|executions|invocations|copies|instances)
    |[\w-]{1,9} [a-z]{3,14} (?:per|at a|each|an? (?:call|invocation|batch|run|go))\b|[\w-]{1,9} of (?:them|these)|per (?:shard|invocation|batch|call)\b|the (?:data|files|objects|messages|records|events)(?! themselves\b)|producers?
    |consumers?|publishers?|what|whatever|(?:when|while|if) (?:it|that|this|the function|the (?:call|run|invocation) fails|(?:one|some|any|all) of (?:them|it)|[a-z]{3,14} (?:fails|throws)
      |an? (?:message|record|batch|job|event|call|request|delivery))|until (?:it|that)|to (?:\w{1,12} ){1,5}(?:it|they)
    |[\d.,]{1,9} ?(?:[KMG]i?B|s|sec|seconds|min|minutes|h|hours|days)
    |small|big|large|only|starting|after|we|our|(?:reads|runs|gets|takes|keeps|hides|holds|has|uses|retries|writes|starts|times out
      |fails|matches|delivers|sends|goes|looks|checks|counts|watches|rings|stays|waits)|no|without)\b`;

/** A sentence on what a resource, a message or a setting does: whose, what stands before it tells. */
const definite = longPattern`
    ^\W{0,4}(?:(?:the|a|an|each|every|failed|failing) (?:[a-z]{3,12} ){0,1}[a-z]{3,14} (?:is|gets|stays) (?:locked
      |hidden|invisible|deleted|removed|discarded|dropped|lost|gone|(?:re)?tried|redelivered|given \w{2,6} (?:chances|attempts|tries))
    |an? (?:[a-z]{3,12} )?[a-z]{3,14} (?:may|must|can) ?not (?:be (?:larger|bigger)|exceed)
    |an? [a-z]{3,14} (?:(?:is|stays) kept|(?:that|which) (?:is|isn|cannot|could|fails|does|nobody (?:takes|reads|fetches|picks)))|(?:(?:poison|bad|broken|unprocessed|unread|old) )?(?:messages?|records?|events?)
    |a (?:message|record|failing|failed|faulty|broken|bad|poison|consumer|worker|reader|batch|file)
    |(?:each|every|the|the (?:failed|same|whole)) (?:message|record|event|batch|invocation|call|job|run|shard|item|request|attempt)
    |an? (?:run|invocation|execution|call)|high[- ]throughput|failed|failing|up to|at most|as many as|not? more than
    |(?:lambda|eventbridge(?: scheduler)?|scheduler) (?:(?:re)?tries|gives up|waits|polls|reads|collects)|firehose buffers
    |(?:queue|topic|stream|function|rule) (?:is|has|gets|keeps|stores|may|can|reads|waits)|(?:when|if|once) [^.;,]{1,40} the (?:message|record|event|batch|queue)|(?:when|if) an? [a-z]{3,14} (?:takes (?:longer|more) than|fails|cannot be|isn['’]t|is not)|the (?:workers|consumers|readers)|(?:once|when|if|whenever) an? (?:message|record|batch|job|event|consumer|worker|function)
    |the (?:event source |(?!source|target|same|other|new|old|next)[a-z]{3,12} )?(?:queue|topic|stream|function|lambda|broker|pipe|rule|schedule|alarm|bucket|threshold|period|metric|mapping|subscription|filter|policy|visibility|retention|(?<=\b(?:tumbling|batching|batch) )window
      |batch|timeout|time-?out|dead|dlq|memory|buffer|delay|max(?:imum)?|same)|(?:on|upon|after|in case of) (?:an? )?(?:error|failure|crash)|(?:an? )?(?:retention|delay|reserved|time-?outs?)|threshold|periods?|metric|nobody|no one
    |(?:[a-z]{3,12}ed )?[a-z]{3,12}s (?:(?:that|which) (?:nobody|no one|fail|cannot|can['’]t)\b|(?:(?:that|which) (?:are|wait|stay|lie) |waiting |lying )?(?:above|over|(?:older|larger|bigger|longer) than)|wait (?:for )?(?:\d|an?\b|up to|[a-z]{3,8} (?:seconds|minutes|hours|days|weeks))|expire|vanish|disappear|are (?:kept|stored|hidden|invisible|locked|retried|retained|delayed|deleted|moved))|partial batch|deliver(?:y|ies)|content|deduplication|encrypt(?:ion|ed)|not (?:encrypted|long)|retention|raw|max(?:imum)?|vis|(?:(?:short|long)[- ])?polling|visibility|memory|time-?out|the engine|storage|upgrades|minor versions
    |batch(?:es)?|parallelization|in parallel|concurrency|reserved|shards?|format|compress(?:ion|ed)
    |[\d.,]{1,9} ?[a-z]{1,8}(?=\W{0,3}$))\b`;
