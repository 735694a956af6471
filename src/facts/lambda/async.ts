import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, durations, HOUR, KIB, MIB, MINUTE, size } from '../units';
import { words } from '../words';
import { RETRIES, STREAM, STREAMS } from './cues';
import { ASYNC_ERRORS, LIMITS, MODEL, RECORDS_KEPT, RELEASES } from './pages';

const ASYNC = words`\b(?:async(?:hron\w{1,6})?|ass?[ií]ncron\w{1,4})\b|\bEvent invocation\b|\bevent queue\b|异步|非同期|비동기`;

/** Asynchronous invocations. */
export const async = [
  {
    id: 'lambda.async.payload',
    title: 'Payload of an asynchronous invocation',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: ASYNC, not: words`\bdestination` },
    history: [
      read(size(MIB, '1 MB'), LIMITS, { since: '2025-10' }),
      read(size(256 * KIB), RELEASES, { since: '2018-11-16' }),
      read(size(128 * KIB), RELEASES),
    ],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'lambda.async.retries',
    title: 'Retries of an asynchronous invocation',
    unit: 'count',
    kind: 'max',
    adjustable: 'config',
    note: 'MaximumRetryAttempts 0 to 2, default 2; after 1 and after 2 minutes.',
    mentions: {
      cues: words`\basync(?:hronous(?:ly)?)?\b|\bEvent invocation\b|\bMaximumRetryAttempts\b`,
      not: STREAM,
      noun: RETRIES,
      sense: 'value',
    },
    history: [read(count(2, 'retries'), ASYNC_ERRORS)],
    exam: count(2, 'retries'),
  },
  {
    id: 'lambda.async.retries',
    part: 'attempts',
    title: 'Attempts of an asynchronous invocation, the first included',
    unit: 'count',
    kind: 'max',
    adjustable: 'config',
    mentions: {
      cues: ASYNC,
      // Who retries three times has tried four times.
      not: words`${STREAMS}|\bretr(?:y|ies|ied|ying)\b(?:[^.;,:()]{0,24}?)\d`,
      noun: words`^(?:total )?(?:times?|attempts?|tries)\b`,
      sense: 'value',
    },
    history: [read(count(3, 'attempts'), ASYNC_ERRORS)],
    exam: count(3, 'attempts'),
  },
  {
    id: 'lambda.async.retries',
    part: 'in-words',
    title: 'How often an asynchronous invocation is retried',
    kind: 'choice',
    adjustable: 'config',
    mentions: {
      cues: ASYNC,
      not: words`\b(?:streams?|shards?|polls?|polling|event source|mapping|sync(?:hronous(?:ly)?)?)\b`,
      phrases: [
        { pattern: words`\b(?:not|never|n't|n’t|no) retr(?:y|ied|ies)\b`, value: 'never' },
        { pattern: words`\bretr(?:y|ies|ied)\b(?:[^.;?!]{0,20}?)\b(?:twice|two more times)\b`, value: 'twice' },
        {
          pattern: words`
            \b(?:retr(?:y|ies|ied)\b(?:[^.;:?!]{0,20}?)\b(?:3|three)(?: more)?|tried (?:[3-9]|three|four|five) more) times\b(?!(?:[^.;]{0,32}?)\b(?:total|initial|(?<!after the )first|includ))`,
          value: 'three-times',
        },
      ],
    },
    history: [read(choice('twice', 'twice'), ASYNC_ERRORS)],
    exam: choice('twice', 'twice'),
  },
  {
    id: 'lambda.async.age',
    title: 'MaximumEventAgeInSeconds, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    note: 'Default 6 hours.',
    mentions: {
      cues: words`\basync(?:hronous(?:ly)?)?\b|\b(?:MaximumEventAge(?:InSeconds)?|event age)\b`,
      firmly: words`\b(?:MaximumEventAge(?:InSeconds)?|event age|queued?|kept|keeps?|retain(?:s|ed)?|retr(?:y|ies|ied))\b`,
      not: words`\b(?:retry after|intervals?\b|between|timeout|run(?!s? the function again)|execut)|\b(?:backoff|exponential)…\d`,
    },
    history: [read(durations(MINUTE, 6 * HOUR), ASYNC_ERRORS)],
    exam: durations(MINUTE, 6 * HOUR),
  },
  {
    id: 'lambda.async.dest',
    title: 'Destinations of asynchronous invocations',
    kind: 'choice',
    adjustable: 'config',
    note: 'Standard SQS queues, standard SNS topics, Lambda, EventBridge; S3 on failure only. FIFO is not accepted.',
    mentions: {
      cues: words`\bdestinations?\b`,
      phrases: [
        {
          pattern: words`
            \bFIFO (?:queues?|topics?) (?:can|may|are supported)\b
            |\b(?:async(?:hronous)?(?: invocations?)?|functions?|on (?:success|failure))\b…
            \b(?:Kinesis|DynamoDB|Step Functions)\b…\bas (?:a )?destinations?\b`,
          value: 'others',
        },
        {
          pattern: words`\b(?:SQS|SNS|Lambda|EventBridge)(?:,| and| or)(?:[^.;?!]{0,20}?)(?:SQS|SNS|Lambda|EventBridge)\b`,
          value: 'destinations',
        },
      ],
    },
    history: [
      read(choice('destinations', 'standard SQS, standard SNS, Lambda, EventBridge; S3 on failure'), RECORDS_KEPT, {
        evidence: MODEL,
      }),
    ],
    exam: choice('destinations', 'SQS, SNS, Lambda, EventBridge'),
  },
  {
    id: 'lambda.async.dlq',
    title: 'What a dead-letter queue of a function gets',
    kind: 'choice',
    adjustable: 'hard',
    note: 'A destination also gets the response and why it failed.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\b(?:DLQs?|dead~letter queues?)\b…\b(?:for|on|with) (?:all )?(?:synchronous|poll(?:ed|~based)|stream~based)\b`,
          value: 'all-invocations',
        },
        {
          pattern: words`\b(?:for|on|only|with|of) (?:all )?async(?:hronous)?\b|\basync(?:hronous)? invocations?\b`,
          value: 'async-event',
        },
      ],
    },
    history: [read(choice('async-event', 'the event of asynchronous invocations'), RECORDS_KEPT)],
    exam: choice('async-event', 'the event of asynchronous invocations'),
  },
  {
    id: 'lambda.dest.sns256',
    title: 'Size of the record that goes to an SNS destination',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'The payload is left out above it.',
    mentions: { cues: words`\bdestinations?\b…\bSNS\b|\bSNS\b…\bdestinations?\b` },
    history: [read(size(256 * KIB), RECORDS_KEPT)],
  },
] as const satisfies readonly Entry[];
