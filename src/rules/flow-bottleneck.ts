import { arrivals, wayOf } from '../engine/flow';
import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { capacityOf, fifoOverload, type Overload, streamOverload } from './capacity';
import { fifoMode } from './limits';
import { sharedReaders } from './stream-readers';

const rule: Rule = {
  id: 'flow-bottleneck',
  title: 'A load that breaks a hop further on',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate({ graph, facts, asOf, options }) {
    const broken = new Set<string>();
    for (const { resource, hops, upperBound, ...load } of arrivals(graph)) {
      const [hop] = hops;
      if (resource.load || !hop || hop.path.some((edge) => broken.has(edge.target) && edge.target !== resource.id))
        continue;
      const { groups, batch, region } = hop.load;
      const arriving = {
        ...load,
        ...(groups !== undefined && { groups }),
        ...(batch !== undefined && { batch }),
        ...(region !== undefined && { region }),
      };
      let overload: Overload | undefined;
      if (resource.type === 'AWS::SQS::Queue') {
        overload = fifoOverload(fifoMode(resource), arriving, facts, asOf, options.region);
      }
      if (resource.type === 'AWS::Kinesis::Stream') {
        const readers = sharedReaders(graph, resource.id).length;
        overload = streamOverload(capacityOf(resource), arriving, readers, facts, asOf);
      }
      if (!overload) continue;
      broken.add(resource.id);
      const most = upperBound ? 'up to ' : '';
      yield {
        span: resource.head,
        message: `From ${hop.source.id} come ${most}${overload.asked}, more than ${subjectOf(resource)} carries (${overload.allowed}): ${overload.remedy}.`,
        severity: upperBound ? 'info' : 'warning',
        subject: subjectOf(resource),
        fact: overload.fact,
        related: hops.map((one) => ({ span: one.declared.span, message: `Declared here: ${one.declared.text}.` })),
        detail: [`${overload.sum}`, ...hops.map((one) => `- ${wayOf(one)}: ${one.declared.text}`)].join('\n'),
      };
    }
  },
};

export default rule;
