import { type Arrival, arrivalOf, arrivals, wayOf } from '../engine/flow';
import { fifoMode } from '../engine/graph';
import type { Rule, Span, TemplateContext } from '../engine/types';
import { subjectOf } from '../engine/values';
import { fifoOverload, type Overload } from './capacity';
import { fitted } from './fitted';
import { fifoPlace } from './limits';
import { placeOf } from './places';
import { capacityOf, streamOverload } from './stream-capacity';
import { sharedReaders } from './stream-readers';

const rule: Rule = {
  id: 'flow-bottleneck',
  title: 'A load that breaks a hop further on',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate(context) {
    const broken = new Set(sourcesThatBreak(context));
    for (const arrival of arrivals(context.graph)) {
      const { resource, hops } = arrival;
      // What a hop before it cannot carry does not arrive.
      if (hops.every((hop) => broken.has(hop.source.id) || hop.path.some(({ target }) => broken.has(target)))) continue;
      const whole = brokenBy(context, arrival);
      if (!whole) continue;
      broken.add(resource.id);
      const unfiltered = hops.filter((hop) => !hop.upperBound);
      const certain = unfiltered.length === hops.length ? whole : brokenBy(context, arrivalOf(resource, unfiltered));
      const { overload, place } = certain ?? whole;
      yield {
        span: place,
        message: fitted(
          (name) =>
            `From ${namesOf(arrival, name)} come ${certain ? '' : 'up to '}${overload.asked}, more than ${name(subjectOf(resource))} carries (${overload.allowed}): ${overload.remedy}.`,
        ),
        severity: certain ? 'warning' : 'info',
        subject: subjectOf(resource),
        fact: overload.fact,
        related: hops.map((one) => ({ span: one.declared.span, message: `Declared here: ${one.declared.text}.` })),
        detail: [`${overload.sum}`, ...hops.map((one) => `- ${wayOf(one)}: ${one.declared.text}`)].join('\n'),
      };
    }
  },
};

/** Resources whose own load is too much for them: rules of their services say so. */
function sourcesThatBreak(context: TemplateContext): readonly string[] {
  return [...context.graph.nodes.values()].flatMap(({ id, resource }) =>
    resource?.load && brokenBy(context, { ...resource.load, resource }) ? [id] : [],
  );
}

/** What arrives is more than the resource carries: by how much, and where it says how much that is. */
function brokenBy(
  { graph, facts, asOf, options }: TemplateContext,
  { resource, ...load }: Omit<Arrival, 'hops' | 'upperBound'>,
): { readonly overload: Overload; readonly place: Span } | undefined {
  if (resource.type === 'AWS::SQS::Queue') {
    const overload = fifoOverload(fifoMode(resource), load, facts, asOf, options.region);
    return overload && { overload, place: overload.fact === 'sqs.tps.fifo' ? fifoPlace(resource) : resource.head };
  }
  if (resource.type !== 'AWS::Kinesis::Stream') return undefined;
  const overload = streamOverload(capacityOf(resource), load, sharedReaders(graph, resource.id).length, facts, asOf);
  return overload && { overload, place: placeOf(resource, overload.setting) };
}

/** `Web`, `Web and App`, `Web and 2 others`. */
function namesOf({ hops }: Arrival, name: (text: string) => string): string {
  const [first = '', ...others] = new Set(hops.map((hop) => name(subjectOf(hop.source))));
  if (others.length === 0) return first;
  return `${first} and ${others.length === 1 ? others[0] : `${others.length} others`}`;
}

export default rule;
