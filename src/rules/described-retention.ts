import { oncePer } from '../engine/once-per';
import { longPattern } from '../engine/pattern';
import { maskBetween, saysAnywhere } from '../engine/pieces';
import type { NoteContext } from '../engine/types';
import { describedSettings, type Setting, tellings } from './described-settings';
import { namedResource } from './named-resource';
import { isOption } from './sayings/surroundings';

type Kind = 'sink' | 'source';

const told = tellings<Kind>([
  ['sink', /\b(?:DLQs?|dead[- ]?letters?(?:[- ]?queues?)?|[\w-]{1,40}[-_](?:dlq|dead-letter|dlq\.fifo))\b/i],
  [
    'source',
    longPattern`
      \b(?:^\W{0,4}retention(?: period)?(?=\s{0,3}[:=]?\s{0,3}\d{1,3} \w{1,7}\s{0,2}(?:[;,.]|$))
      |(?:source|main|primary|original|work|input)[- ]queues?
      |^queue\s{1,4}(?!retention|period|timeout)[\w-]{2,40}(?=\s{0,3}:)
      |message[- ]retention(?: period)?(?=\s{0,3}[:=]?\s{0,3}\d)
      |(?:the |our |its |SQS |source |orders? |\w{1,20} )queue(?: itself)?|queue(?=\s{0,3}[:=]?\s{0,3}\d)
      |queues?\W{1,8}(?=retention)|queue itself|(?!retention|period|timeout)[\w-]{2,40}(?=\s{1,4}\((?:SQS|standard)\))
      |(?<!\s{4})(?:in|on|for|of)\s{2,4}[\w-]{2,40}|SQS queue|source
      |(?<![.-]|\s{4}(?:of|for|behind)\s{1,4})(?!(?:SQS|AWS|Amazon|SNS|Kinesis|Kafka|it|they|which|that|we)\b)\w[\w.-]{1,40}
        (?=\s{1,4}(?:keeps|retains|stores|holds|expires) (?:(?:its |the |all )?(?:messages|them|everything) )?(?:for\b|after\b|\d
          |(?:one|two|three|four|five|six|seven|ten|fourteen)\b)))\b`,
  ],
]);

/** How long a queue and its dead-letter queue keep messages, as a note tells. In seconds. */
export interface DescribedRetention {
  readonly source: Setting<Kind>;
  readonly sink: Setting<Kind>;
  readonly name: string | undefined;
}

/** In seconds: nothing is kept shorter, so "Receives before DLQ: 3" is no time. Source: SetQueueAttributes. */
const shortest = 60;

const keeping =
  /\b(?:expires|lives?|retention|retains?|retained|keeps?|kept|stays?|stored|stores?|MessageRetentionPeriod|held|holds?)\b/i;

/** Every such pair of a note. A FIFO dead-letter queue starts the clock anew and has no place here. */
export const describedRetentions = oncePer(find);

const speaksOfKeeping = saysAnywhere(keeping);

function find(context: NoteContext): readonly DescribedRetention[] {
  if (!speaksOfKeeping(context.note)) return [];
  return describedSettings(context, told).flatMap((group) => {
    const of = (kind: Kind) => group.find((one) => one.kind === kind);
    const [source, sink] = [of('source'), of('sink')];
    if (!source || !sink || isOption(context.doc.text, sink.span.start)) return [];
    if (Math.min(source.seconds, sink.seconds) < shortest) return [];
    const start = Math.min(source.sentence.span.start, sink.sentence.span.start);
    const end = Math.max(source.sentence.span.end, sink.sentence.span.end);
    const text = `${maskBetween(context.note, start, end)} ${source.sentence.label ?? ''} ${sink.sentence.label ?? ''} ${source.sentence.under.at(0) ?? ''}`;
    if (!keeping.test(text) || /\bFIFO\b|\.fifo\b/i.test(text)) return [];
    return [{ source, sink, name: namedResource(context.doc, context.note, sink.sentence.span) }];
  });
}
