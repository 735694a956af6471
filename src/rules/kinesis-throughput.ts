import { longPattern } from '../engine/pattern';
import { saysAnywhere } from '../engine/pieces';
import type { NoteContext, Report, Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { describedLoads, resourceUnder } from './described-loads';
import { fitted } from './fitted';
import { placeOf } from './places';
import { capacityOf, type StreamCapacity, type StreamOverload, streamOverload } from './stream-capacity';
import { sharedReaders } from './stream-readers';
import type { DescribedLoad } from './told-load';

const rule: Rule = {
  id: 'kinesis-throughput',
  title: 'A load above what a stream takes in or hands out',
  severity: 'error',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate({ graph, facts, asOf }) {
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      const readers = sharedReaders(graph, stream.id).length;
      const overload = stream.load && streamOverload(capacityOf(stream), stream.load, readers, facts, asOf);
      if (!stream.load || !overload) continue;
      yield {
        span: placeOf(stream, overload.setting),
        message: messageOf(overload, subjectOf(stream)),
        severity: overload.severity,
        subject: subjectOf(stream),
        fact: overload.fact,
        related: [{ span: stream.load.span, message: 'The load is declared here.' }],
        detail: overload.sum,
      };
    }
  },
  *checkNote(context) {
    yield* described(context);
  },
};

function messageOf({ asked, carried, remedy }: StreamOverload, stream: string): string {
  return fitted((name) => `${asked} is more than ${carried(name(stream))}: ${remedy}.`);
}

/** What leaves a stream is not what it takes in. */
const outgoing =
  /\b(?:read(?:s|ers?|ing)?|consum(?:es?|ers?|ing)|out(?:put|going|bound)?|egress|fan-?out|GetRecords)\b/i;

/** Databases have shards as well. */
const namesStreams = saysAnywhere(/\bkinesis\b|\bstreams?\b/i);

/** A stream that is told to be on-demand has its first capacity where it is told to be new. */
function capacityTold({ doc }: NoteContext, { sentence }: DescribedLoad): StreamCapacity | undefined {
  return newOnDemand.test(doc.text.slice(sentence.start, sentence.end)) ? { mode: 'on-demand' } : undefined;
}

const newOnDemand = longPattern`
    \bnew(?:ly)?\b[^.;]{0,60}\bon[- ]demand\b|\bon[- ]demand\b[^.]{0,80}\b(?:new(?:ly)?|first (?:minute|second|hour|day)
    |from the (?:start|beginning)|right away|immediately|at launch|day one)\b`;

/** A rate or volume that prose puts on a stream of so many shards. */
function* described(context: NoteContext): Iterable<Report> {
  for (const one of describedLoads(context)) {
    const { claim, span, load, shards } = one;
    if (!namesStreams(context.note)) return;
    const capacity = shards === undefined ? capacityTold(context, one) : ({ mode: 'provisioned', shards } as const);
    if (claim.service !== 'kinesis' || (load.rate ?? load.bytesPerSecond) === undefined) continue;
    const line = context.doc.text.slice(Math.max(0, span.start - 60), span.start);
    if (outgoing.test(line.slice(line.search(/[.;\n][^.;\n]*$/) + 1))) continue;
    const overload = streamOverload(capacity, load, 1, context.facts, context.asOf);
    if (!overload) continue;
    const name = resourceUnder(context, one);
    yield {
      span,
      message: messageOf(overload, name ?? 'this stream'),
      severity: overload.severity,
      subject: name ?? overload.fact,
      fact: overload.fact,
      detail: `${one.reckoned === undefined ? '' : `${one.reckoned}: `}${overload.sum}`,
    };
  }
}

export default rule;
