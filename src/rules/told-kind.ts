import { inOneLine } from '../engine/in-one-line';
import type { Doc, Service } from '../engine/types';

/** What a note calls the things of each service. */
const kinds = {
  sqs: 'queues?|SQS',
  sns: 'topics?|SNS',
  kinesis: 'streams?|Kinesis',
  lambda: 'functions?|lambdas?(?! subscri)',
  eventbridge: 'bus|buses|rules?',
  s3: 'buckets?',
} satisfies Partial<Readonly<Record<Service, string>>>;

const anyKind = Object.entries(kinds)
  .map(([service, words]) => `(?<${service}>${words})`)
  .join('|');
const inCode = '[`"*]{1,3}[\\w.-]{1,60}[`"*]{1,3}';

/** Whether a note has a function of that name read a queue or a stream: "stream → `notify`", "`notify` polls". */
export function isToldToPoll({ text }: Doc, name: string): boolean {
  const own = literal(name);
  const polls = inOneLine`
    \b(?:streams?|queues?|SQS|Kinesis)\b[^.\n|]{0,32}(?:→|->|=>) ?[\`"*]{0,3}${own}(?![\w.-])
    |(?<![\w.-])${own}[\`"*]{0,3} (?:reads?|polls?|consumes?|drains?)\b`;
  if (new RegExp(polls, 'i').test(text)) return true;
  // "`risk` is a function on `trades`", a stream.
  const [, source] =
    new RegExp(`${own}[\`"*]{1,3} is (?:an? )?(?:\\w+ )?function on [\`"*]{1,3}([\\w.-]{1,60})`, 'i').exec(text) ?? [];
  const service = source && toldKind({ text } as Doc, source);
  return service === 'kinesis' || service === 'sqs';
}

/**
 * Of which service a thing is that a note names, where it says so in one way only: "the queues `mails` and `bills`",
 * "`bills` (SQS)", "`bills` is a standard queue", a row "| `bills` | SQS FIFO |".
 */
export function toldKind({ text }: Doc, name: string): Service | undefined {
  const own = literal(name);
  const around = [
    inOneLine`
      \b(?:${anyKind})(?: (?:named|called))?(?:[\s,&]{1,3}(?:and )?${inCode}){0,4}[\s,&]{1,3}(?:and )?
      [\`"*]{0,3}${own}(?![\w.-])`,
    inOneLine`
      (?<![\w.-])${own}[\`"*]{1,3}\s?(?:[(|:–=,-]|(?:is|was)\s)?\s{0,3}(?:(?:an?|the|our)\s)?
      (?:(?:FIFO|standard|AWS|Amazon|plain|new|second)\s){0,3}(?:${anyKind})\b(?! ?[\`"])`,
  ];
  const told = new Set<string>();
  for (const pattern of around) {
    for (const { groups = {} } of text.matchAll(new RegExp(pattern, 'gi'))) {
      for (const service of Object.keys(kinds)) if (groups[service] !== undefined) told.add(service);
    }
  }
  const [only, another] = told;
  return another === undefined ? (only as Service | undefined) : undefined;
}

/** A name as a pattern that finds nothing but itself. */
function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
