import { judge } from '../engine/judge';
import type { Graph, NoteContext, Report, Rule, TemplateContext } from '../engine/types';
import { subjectOf } from '../engine/values';
import { KIB } from '../facts/units';
import { hopsOf } from './hops';
import { sizeLimitOf } from './limits';
import { shownSize } from './sizes';

/** What messages were limited to until August 2025, and what older consumers and course material still assume. */
const former = 256 * KIB;

const rule: Rule = {
  id: 'payload-over-256kb',
  title: 'A payload above 256 KB that every known hop takes',
  severity: 'info',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate(context) {
    yield* declaredPayloads(context);
  },
  *checkNote(context) {
    yield* describedPayloads(context);
  },
};

function* declaredPayloads({ graph, facts, asOf }: TemplateContext): Iterable<Report> {
  const hops = hopsOf(graph);
  for (const source of new Set(hops.map((hop) => hop.source))) {
    const size = source.load?.size;
    if (size === undefined || size <= former) continue;
    const way = hops.filter((hop) => hop.source === source);
    const limits = way.map((hop) => sizeLimitOf(hop.resource, facts, asOf, hop.path.at(-1)));
    if (limits.some((limit) => limit !== undefined && size > limit.bytes)) continue;
    const leaves = way.find((hop) => goesOutside(graph, hop.resource.id));
    const name = subjectOf(source);
    yield {
      span: source.head,
      message: leaves
        ? `${shownSize(size)} from ${name} goes on to something that is not in this file and may still stop at 256 KB.`
        : `${shownSize(size)} through ${name} is billed as ${Math.ceil(size / (64 * KIB))} requests; consumers and course material from before August 2025 stop at 256 KB.`,
      severity: leaves ? 'warning' : 'info',
      subject: name,
      fact: 'sqs.msg.max_size',
      ...(source.load && { related: [{ span: source.load.span, message: 'The load is declared here.' }] }),
    };
  }
}

function goesOutside(graph: Graph, id: string): boolean {
  return graph.from(id).some((edge) => edge.target === 'external' && edge.kind === 'delivers');
}

function* describedPayloads({ doc, note, facts, asOf }: NoteContext): Iterable<Report> {
  for (const claim of note.claims) {
    const fact = facts.get(claim.fact);
    if (claim.sense !== 'load' || !fact || fact.unit !== 'byte' || claim.value.kind !== 'quantity') continue;
    const { now } = judge(claim, fact, facts, asOf);
    const size = Math.min(...claim.value.quantity.readings);
    const limit = now.value.kind === 'quantity' ? now.value.number : undefined;
    if (size <= former || limit === undefined || size > limit) continue;
    const said = doc.text.slice(claim.span.start, claim.span.end).replace(/\s+/g, ' ').slice(0, 40);
    yield {
      span: claim.span,
      message: `${said} is billed as ${Math.ceil(size / (64 * KIB))} requests; consumers and course material from before August 2025 stop at 256 KB.`,
      subject: fact.id,
      fact: fact.id,
    };
  }
}

export default rule;
