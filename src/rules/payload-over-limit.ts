import type { Hop } from '../engine/flow';
import { asynchronousCallsOf, pollsOf } from '../engine/graph';
import { maskBetween } from '../engine/pieces';
import { serviceNames } from '../engine/services';
import type {
  AsOf,
  Graph,
  GraphEdge,
  NoteContext,
  Report,
  Resource,
  Rule,
  Service,
  TemplateContext,
} from '../engine/types';
import { subjectOf } from '../engine/values';
import type { FactKey } from '../facts';
import { formatSize } from '../facts/units';
import { describedLoads, resourceUnder } from './described-loads';
import { fitted } from './fitted';
import { hopsOf } from './hops';
import { sizeLimitOf } from './limits';
import { placeOf } from './places';
import { shownSize } from './sizes';

const rule: Rule = {
  id: 'payload-over-limit',
  title: 'A payload above the limit of a hop on its way',
  severity: 'error',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate(context) {
    yield* overLimit(context);
    yield* batchesThatDoNotFit(context);
  },
  *checkNote(context) {
    yield* describedPayloads(context);
  },
};

/** The first hop on each way that cannot take the declared size. */
function* overLimit({ graph, facts, asOf }: TemplateContext): Iterable<Report> {
  const broken = new Set<string>();
  for (const hop of hopsOf(graph)) {
    const { size } = hop.load;
    const limit = sizeLimitOf(hop.resource, facts, asOf, hop.path.at(-1) ?? onlyCallOf(graph, hop.resource));
    if (size === undefined || !limit || size <= limit.bytes) continue;
    const key = hop.resource.id;
    if (
      broken.has(key) ||
      hop.path.some((edge) => edge.target !== key && broken.has(edge.target)) ||
      broken.has(hop.source.id)
    )
      continue;
    broken.add(key);
    yield {
      span: limit.setting ? placeOf(hop.resource, limit.setting) : hop.resource.head,
      message: fitted(
        (name) =>
          `${shownSize(size)} ${fromOf(hop, name)}is more than the ${formatSize(limit.bytes)} that ${name(subjectOf(hop.resource))} takes: put it in S3 and send the key.`,
      ),
      subject: subjectOf(hop.resource),
      fact: limit.fact,
      related: [{ span: hop.declared.span, message: `Declared here: ${hop.declared.text}.` }],
      detail: `${shownSize(size)} against **${formatSize(limit.bytes)}** (${limit.service}${limit.setting ? `, ${limit.setting}` : ''}).`,
    };
  }
}

function fromOf(hop: Hop, name: (text: string) => string): string {
  return hop.path.length === 0 ? '' : `from ${name(subjectOf(hop.source))} `;
}

/** The load of a function that sends nothing on and is only called asynchronously is what it is called with. */
function onlyCallOf(graph: Graph, { id, type }: Resource): GraphEdge | undefined {
  if (type !== 'AWS::Lambda::Function' || graph.from(id, 'delivers').length > 0 || pollsOf(graph, id).length > 0)
    return;
  return asynchronousCallsOf(graph, id)[0];
}

interface BatchCall {
  readonly call: string;
  /** What it takes in bytes. */
  readonly fact: FactKey;
  /** How many entries it takes: a larger batch is one of something else. */
  readonly most: number;
}

/** The calls that take a batch; what a topic takes is its own limit. */
const batchCalls: Readonly<Record<string, BatchCall>> = {
  'AWS::SQS::Queue': { call: 'SendMessageBatch', fact: 'sqs.batch.payload', most: 10 },
  'AWS::SNS::Topic': { call: 'PublishBatch', fact: 'sns.batch#payload', most: 10 },
  'AWS::Events::EventBus': { call: 'PutEvents', fact: 'eb.event.size', most: 10 },
  'AWS::Kinesis::Stream': { call: 'PutRecords', fact: 'kds.putrecords#payload', most: 500 },
  'AWS::KinesisFirehose::DeliveryStream': { call: 'PutRecordBatch', fact: 'fh.batch#payload', most: 500 },
};

const callsOfServices: Readonly<Partial<Record<Service, keyof typeof batchCalls>>> = {
  sqs: 'AWS::SQS::Queue',
  sns: 'AWS::SNS::Topic',
  eventbridge: 'AWS::Events::EventBus',
  kinesis: 'AWS::Kinesis::Stream',
  firehose: 'AWS::KinesisFirehose::DeliveryStream',
};

/** A declared batch whose messages together are more than one call takes, though each of them alone would do. */
function* batchesThatDoNotFit({ graph, facts, asOf }: TemplateContext): Iterable<Report> {
  const broken = new Set<string>();
  for (const { resource, source, path, load, declared } of hopsOf(graph)) {
    // Batches are made by whoever is declared to send: into the resource itself, or from a function into the next one.
    if (path.length > 1 || (path.length === 1 && source.type in batchCalls) || broken.has(resource.id)) continue;
    const { call, fact } = batchCalls[resource.type] ?? {};
    const own = resource.type === 'AWS::SNS::Topic' ? sizeLimitOf(resource, facts, asOf) : undefined;
    const most = fact && (own?.bytes ?? facts.number(fact, asOf));
    const { batch, size } = load;
    if (!call || !most || !batch || size === undefined || batch * size <= most || size > most) continue;
    broken.add(resource.id);
    yield {
      span: own?.setting ? placeOf(resource, own.setting) : resource.head,
      message: fitted(
        (name) =>
          `${batch} × ${shownSize(size)} does not fit one ${call} to ${name(subjectOf(resource))}, which takes ${formatSize(most)}: at most ${Math.floor(most / size)} at a time.`,
      ),
      subject: subjectOf(resource),
      fact: fact.split('#')[0] ?? fact,
      related: [{ span: declared.span, message: 'The batch is declared here.' }],
      detail: `${batch} × ${shownSize(size)} = **${shownSize(batch * size)}** against ${formatSize(most)}.`,
    };
  }
}

/** A limit that has been raised, or a way around it, is told in the sentence. */
const raised =
  /(?<!\b(?:no|not|never) )\braised?\b|\bMaximumMessageSize\b|\bMaxRecordSize|\bincreased\b|\blarge[- ](?:message|record|payload)/i;

/** A payload that prose puts on a service, above the limit in force. Course material allows no more than AWS does. */
function* describedPayloads(context: NoteContext): Iterable<Report> {
  const { facts, note } = context;
  for (const one of describedLoads(context)) {
    const { claim, span, said, load } = one;
    if (claim.value.kind !== 'quantity' || claim.value.quantity.unit !== 'byte' || load.size === undefined) continue;
    const fact = facts.get(claim.fact);
    const now = facts.reading(claim.fact, dayOf(context));
    const limit = now?.value.kind === 'quantity' ? now.value.number : undefined;
    if (!fact || !now || limit === undefined || now.confidence === 'recalled') continue;
    if (load.size <= limit && (load.batch ?? 1) <= 1) continue;
    if (raised.test(maskBetween(note, Math.max(0, span.start - 160), span.end + 160))) continue;
    const name = resourceUnder(context, one);
    if (load.size <= limit) {
      const call = batchCalls[callsOfServices[claim.service] ?? ''];
      const [size, batch, most] = [load.size, load.batch ?? 1, call && facts.number(call.fact, dayOf(context))];
      if (!call || !most || batch > call.most || batch * size <= most) continue;
      yield {
        span,
        message: `${batch} × ${said} does not fit one ${call.call}, which takes ${formatSize(most)}: at most ${Math.floor(most / size)} at a time.`,
        subject: name ?? fact.id,
        fact: call.fact.split('#')[0] ?? call.fact,
        detail: `${batch} × ${said} = **${shownSize(batch * size)}** against ${formatSize(most)}.`,
      };
      continue;
    }
    yield {
      span,
      message: `${said} is more than the ${now.display} that ${name ?? serviceNames[claim.service].short} takes: put it in S3 and send the key.`,
      subject: name ?? fact.id,
      fact: fact.id,
      detail: `${said} against **${now.display}** (${serviceNames[claim.service].short}).`,
    };
  }
}

/** What AWS takes on the day that the note is judged by; today's for the exam. */
function dayOf({ asOf, options }: NoteContext): AsOf {
  return asOf.kind === 'exam' ? { kind: 'date', date: options.today } : asOf;
}

export default rule;
