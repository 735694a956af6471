import type { Hop } from '../engine/flow';
import { shortened } from '../engine/markdown';
import type { Graph, NoteContext, Report, Rule, TemplateContext } from '../engine/types';
import { property, stringOf, subjectOf } from '../engine/values';
import { KIB } from '../facts/units';
import { describedLoads, resourceUnder } from './described-loads';
import { hopsOf } from './hops';
import { sizeLimitOf } from './limits';
import { shownSize } from './sizes';

/** What messages were limited to for years, and what older consumers and course material still assume. */
const former = 256 * KIB;

/** The limits that were 256 KB once: streams took more from the start. */
const raised: ReadonlySet<string> = new Set([
  'sqs.msg.max_size',
  'sns.msg.max_size',
  'eb.event.size',
  'lambda.async.payload',
]);

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
    // A bucket tells of its objects: their size is not that of a message.
    if (size === undefined || size <= former || source.type === 'AWS::S3::Bucket') continue;
    const way = hops.filter((hop) => hop.source === source);
    const limits = way.flatMap((hop) => sizeLimitOf(hop.resource, facts, asOf, hop.path.at(-1)) ?? []);
    if (limits.some(({ bytes }) => size > bytes)) continue;
    const leaves = way.some((hop) => goesOutside(graph, hop));
    const fact = limits.find((limit) => raised.has(limit.fact))?.fact;
    if (!leaves && fact === undefined) continue;
    const name = shortened(subjectOf(source));
    const requests = Math.ceil(size / (64 * KIB));
    yield {
      span: source.head,
      message: leaves
        ? `${shownSize(size)} from ${name} goes on to something that is not in this file and may still stop at 256 KB.`
        : `${shownSize(size)} through ${name} is billed as ${requests} requests; older consumers and course material stop at 256 KB.`,
      severity: leaves ? 'warning' : 'info',
      subject: subjectOf(source),
      fact: fact ?? 'sqs.msg.max_size',
      detail: `${shownSize(size)} ÷ 64 KB = **${requests} requests**.`,
      ...(source.load && { related: [{ span: source.load.span, message: 'The load is declared here.' }] }),
    };
  }
}

/**
 * What a function may send is its own answer, unless the load is declared at it. What a delivery stream fills is a
 * store, and what HTTP endpoints, mailboxes and phones get is known.
 */
function goesOutside(graph: Graph, { resource, path }: Hop): boolean {
  if (resource.type === 'AWS::KinesisFirehose::DeliveryStream') return false;
  return graph.from(resource.id, 'delivers').some(({ target, byPermission, properties }) => {
    if (target !== 'external' || (byPermission === true && path.length > 0)) return false;
    return !settled.has(stringOf(property(properties, 'Protocol')) ?? '');
  });
}

const settled: ReadonlySet<string> = new Set(['http', 'https', 'email', 'email-json', 'sms', 'application']);

/** A payload that prose puts on a service: allowed today, and in the exam profile more than course material allows. */
function* describedPayloads(context: NoteContext): Iterable<Report> {
  const { facts, asOf, options } = context;
  const isExam = asOf.kind === 'exam';
  const day = isExam ? ({ kind: 'date', date: options.today } as const) : asOf;
  for (const one of describedLoads(context)) {
    const { claim, span, said, load } = one;
    if (claim.value.kind !== 'quantity' || claim.value.quantity.unit !== 'byte' || load.size === undefined) continue;
    const limit = facts.number(claim.fact, day);
    if (!raised.has(claim.fact) || load.size <= former || limit === undefined || load.size > limit) continue;
    if (isExam && !facts.get(claim.fact)?.exam) continue;
    const name = resourceUnder(context, one);
    yield {
      span,
      message: isExam
        ? `${said} is more than the 256 KB that course material for the exam allows: put it in S3 and send the key.`
        : `${said} is billed as ${Math.ceil(load.size / (64 * KIB))} requests; older consumers and course material stop at 256 KB.`,
      ...(isExam && { severity: 'error' }),
      subject: name ?? claim.fact,
      fact: claim.fact,
      detail: `${said} ÷ 64 KB = **${Math.ceil(load.size / (64 * KIB))} requests**.`,
    };
  }
}

export default rule;
