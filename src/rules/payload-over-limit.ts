import type { Hop } from '../engine/flow';
import { judge } from '../engine/judge';
import { serviceNames } from '../engine/services';
import type { NoteContext, Report, Resource, Rule, TemplateContext } from '../engine/types';
import { subjectOf } from '../engine/values';
import { formatSize } from '../facts/units';
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
    const limit = sizeLimitOf(hop.resource, facts, asOf, hop.path.at(-1));
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
      message: `${shownSize(size)} ${fromOf(hop)}is more than the ${formatSize(limit.bytes)} that ${subjectOf(hop.resource)} takes: put it in S3 and send the key.`,
      subject: subjectOf(hop.resource),
      fact: limit.fact,
      related: [{ span: hop.declared.span, message: `Declared here: ${hop.declared.text}.` }],
      detail: `${shownSize(size)} against **${formatSize(limit.bytes)}** (${limit.service}${limit.setting ? `, ${limit.setting}` : ''}).`,
    };
  }
}

function fromOf(hop: Hop): string {
  return hop.path.length === 0 ? '' : `from ${hop.source.id} `;
}

/** Most bytes of one batch call, by what it is sent to. */
const batchLimits: Readonly<Record<string, { readonly fact: 'sqs.batch.payload'; readonly call: string }>> = {
  'AWS::SQS::Queue': { fact: 'sqs.batch.payload', call: 'SendMessageBatch' },
};

/** A declared batch whose messages together are more than one call takes, though each of them alone would do. */
function* batchesThatDoNotFit({ graph, facts, asOf }: TemplateContext): Iterable<Report> {
  for (const { resource } of graph.nodes.values()) {
    const load = resource?.load;
    const limit = resource && batchLimits[resource.type];
    const most = limit && facts.number(limit.fact, asOf);
    if (!resource || !load?.batch || load.size === undefined || most === undefined) continue;
    const whole = load.batch * load.size;
    if (whole <= most || load.size > most) continue;
    yield batchReport(resource, load.batch, load.size, most, limit?.call ?? '', load.span);
  }
}

function batchReport(
  resource: Resource,
  batch: number,
  size: number,
  most: number,
  call: string,
  declared: Report['span'],
): Report {
  return {
    span: resource.head,
    message: `${batch} × ${shownSize(size)} does not fit one ${call} to ${subjectOf(resource)}, which takes ${formatSize(most)}: at most ${Math.floor(most / size)} at a time.`,
    subject: subjectOf(resource),
    fact: 'sqs.batch.payload',
    related: [{ span: declared, message: 'The batch is declared here.' }],
    detail: `${batch} × ${shownSize(size)} = **${shownSize(batch * size)}** against ${formatSize(most)}.`,
  };
}

/** A payload that prose puts on a service, above the limit in force. */
function* describedPayloads({ doc, note, facts, asOf }: NoteContext): Iterable<Report> {
  for (const claim of note.claims) {
    const fact = facts.get(claim.fact);
    if (claim.sense !== 'load' || !fact || fact.unit !== 'byte' || claim.value.kind !== 'quantity') continue;
    const { now } = judge(claim, fact, facts, asOf);
    const limit = now.value.kind === 'quantity' ? now.value.number : undefined;
    const size = Math.min(...claim.value.quantity.readings);
    if (limit === undefined || size <= limit || now.confidence === 'recalled') continue;
    const said = doc.text.slice(claim.span.start, claim.span.end).replace(/\s+/g, ' ').slice(0, 40);
    yield {
      span: claim.span,
      message: `${said} is more than the ${now.display} that ${serviceNames[claim.service].short} takes: put it in S3 and send the key.`,
      subject: fact.id,
      fact: fact.id,
    };
  }
}

export default rule;
