import type { Entry } from '../entry';
import { read } from '../reading';
import { count, counts, duration, MIB, MINUTE, size } from '../units';
import { words } from '../words';
import { GUIDE, LIMITS, RELEASES, SCALING_NEWS } from './pages';

/** Limits of a function and of an account. */
export const functions = [
  {
    id: 'lambda.sync.payload',
    title: 'Payload of a synchronous invocation, request and response each',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: '200 MB for a streamed response.',
    mentions: {
      cues: words`\b(?:synchronous(?:ly)?|sync|RequestResponse|payloads?|request|response)\b`,
      firmly: words`\b(?:synchronous(?:ly)?|sync|RequestResponse|invocations?|payloads?)\b`,
      not: words`\basync|\bstream(?:ed|ing)\b|\bbatch|\blayers?\b|\bmemory\b|\bstorage\b|\bzip\b`,
    },
    history: [read(size(6 * MIB, '6 MB'), LIMITS)],
    exam: size(6 * MIB, '6 MB'),
  },
  {
    id: 'lambda.timeout',
    title: 'Function timeout',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    note: '90 minutes on Lambda Managed Instances, for asynchronous and polled invocations only.',
    mentions: {
      cues: words`
        \b(?:time~?outs?|run(?:s|ning)?(?:~time)?|execut(?:e|es|ed|ion|ions|ing)|duration|limit(?:ed|s)?
        |m[áa]x(?:imum|im[oa])?|up to|long|longer|last|complete|finish|ejecuci[óo]n|execução|exécution|esecuzione|ausführung\w{0,4})\b
        |タイムアウト|超[时時]|시간 초과|[実执執]行[时時][間间]|실행 시간`,
      firmly: words`
        \b(?:time~?outs?|run(?:s|ning)? (?:for|up|at most|no longer)|run~time of
        |max(?:imum)? (?:run~?time|duration|execution)|(?:function|lambda|invocation) duration
        |duration\b[^.;,]{0,16}\W(?:up to|max|at most|limit)|execut(?:ion|e|es) (?:time|duration|limit|for|up)|time limit
        |(?:tiempo|tempo|temps|durée|duraci[óo]n|duração|durata)\b…\b(?:ejecuci[óo]n|execução|exécution|esecuzione)|ausführungs(?:zeit|dauer))\b
        |タイムアウト|超[时時]|시간 초과|[実执執]行[时時][間间]|실행 시간`,
      not: words`
        \bjobs? takes?\b|\b(?:init(?:iali[sz]ation)?|heartbeat|respond|lifecycle|ResponseURL|backoff|retr(?:y|ies)|idle|billed|billing|rounded
        |cache[ds]?|context|RAM|free tier|visibility|retention|batch|window|event age|async|default|interval|schedul|every
        |buffer|firehose|transform(?:s|ed|ations?|ing)?|step functions?|state machines?|workflows?|fargate|EC2|glue
        |cold start|API Gateway|polls?|polling)\b`,
    },
    history: [
      read(duration(15 * MINUTE), LIMITS, { since: '2018-10-10', evidence: RELEASES }),
      read(duration(5 * MINUTE), RELEASES),
    ],
    exam: duration(15 * MINUTE),
  },
  {
    id: 'lambda.timeout',
    part: 'default',
    title: 'Function timeout, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: {
      cues: words`\btime~?outs?\b`,
      firmly: words`\b(?:lambda|functions?)\b`,
      not: words`\b(?:visibility|heartbeat|idle|respond(?:s|ing)?|ResponseURL|custom resources?|API~?gateway|integration)\b`,
    },
    history: [read(duration(3), `${GUIDE}/configuration-timeout.html`)],
  },
  {
    id: 'lambda.timeout',
    part: 'managed-instances',
    title: 'Function timeout on Lambda Managed Instances',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'managed-instances' },
    mentions: { cues: words`\bmanaged instances\b` },
    history: [
      read(duration(90 * MINUTE, '90 minutes'), LIMITS, {
        since: '2026-09-09',
        evidence: 'https://aws.amazon.com/about-aws/whats-new/2026/09/aws-lambda-90-minute-function/',
      }),
    ],
  },
  {
    id: 'lambda.scale',
    title: 'Environments a function adds in 10 seconds',
    unit: 'count',
    kind: 'rate',
    adjustable: 'hard',
    note: 'Per function, as far as the concurrency of the account goes.',
    mentions: {
      cues: words`\b(?:burst(?:s|ing)?|every 10 seconds|(?:per|in|each) 10 (?:s|seconds))\b`,
      noun: words`^(?:new |more |additional |concurrent )?(?:environments?|instances?|executions?|concurrent executions?|invocations?|requests?)\b`,
      sense: 'value',
    },
    history: [
      read(count(1000, 'environments'), LIMITS, { since: '2023-11', evidence: SCALING_NEWS }),
      read(counts(500, 3000, 'environments at once'), SCALING_NEWS),
    ],
  },
  {
    id: 'lambda.scale',
    part: 'minute',
    title: 'Environments added while requests rise',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    note: 'Per function: 1,000 every 10 seconds, as far as the concurrency of the account goes.',
    mentions: {
      cues: words`\b(?:burst(?:s|ing)?|scal(?:e|es|ing)|concurren(?:t|cy))\b`,
      firmly: words`\b(?:per|each|every|a) (?:10 s(?:ec(?:onds?)?)?|min(?:ute)?)\b`,
      not: words`\bper (?:account|region|seconds?)\b`,
      noun: words`^(?:new |more |additional |concurrent )?(?:environments?|instances?|executions?|concurrent executions?|invocations?)\b`,
      sense: 'value',
    },
    history: [
      read({ value: { kind: 'quantity', number: 1000 / 10 }, display: '6,000 environments/min' }, LIMITS, {
        since: '2023-11',
        evidence: SCALING_NEWS,
      }),
      read({ value: { kind: 'quantity', number: 500 / 60 }, display: '500 environments/min' }, SCALING_NEWS),
    ],
    exam: { value: { kind: 'quantity', number: 500 / 60 }, display: '500 environments/min' },
  },
  {
    id: 'lambda.concurrency',
    title: 'Concurrency of an account and Region',
    unit: 'count',
    kind: 'default',
    adjustable: 'soft',
    note: 'At least 100 stay unreserved; new accounts may start lower.',
    mentions: {
      cues: words`\b(?:conc(?:urren(?:t|cy|tly))?|simultaneous|concurren[cz](?:ia|a)|concorr[eê]n[cz](?:ia|a)|concurrente?s)\b|同時実行|并发|並發|동시 실행`,
      firmly: words`\b(?:accounts?|regions?|defaults?|quotas?|limits?)\b`,
      not: words`\b(?:SQS|maximum concurrency|MaximumConcurrency|poll|batches|unreserved|reserved|(?:one|1|per) function|burst|shard)`,
      noun: words`^(?:concurrent |simultaneous |parallel )?(?:lambda )?(?:executions?|invocations?|functions?|requests?|instances?)\b`,
      sense: 'max',
    },
    history: [read(count(1000, 'concurrent executions'), LIMITS)],
    exam: count(1000, 'concurrent executions'),
  },
  {
    id: 'lambda.concurrency',
    part: 'unreserved',
    title: 'Concurrency that stays unreserved',
    unit: 'count',
    kind: 'min',
    adjustable: 'hard',
    mentions: { cues: words`\bunreserved\b`, noun: words`^(?:concurrent )?(?:executions?|units?)\b` },
    history: [read(count(100, 'concurrent executions'), `${GUIDE}/configuration-concurrency.html`)],
  },
] as const satisfies readonly Entry[];
