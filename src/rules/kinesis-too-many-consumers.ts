import type { GraphEdge, Rule } from '../engine/types';
import { mentionsOf, property, subjectOf } from '../engine/values';

/** Five GetRecords calls a second and 2 MB/s a shard are shared: beyond two readers each waits for the others. */
const most = 2;

const rule: Rule = {
  id: 'kinesis-too-many-consumers',
  title: 'Several consumers that share the read capacity of a shard',
  severity: 'warning',
  group: 'Kinesis',
  fixable: false,
  *checkTemplate({ graph }) {
    const fanOut = new Set(graph.ofType('AWS::Kinesis::StreamConsumer').map((one) => one.id));
    const isShared = ({ via }: GraphEdge): boolean =>
      !mentionsOf(via && property(via, 'EventSourceArn')).some((id) => fanOut.has(id));
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      const readers = graph.from(stream.id, 'consumes').filter((edge) => edge.byPermission !== true && isShared(edge));
      if (readers.length <= most) continue;
      yield {
        span: stream.head,
        message: `${readers.length} consumers share the 2 MB/s and five reads a second of each shard of ${subjectOf(stream)}: give them enhanced fan-out.`,
        subject: subjectOf(stream),
        fact: 'kds.shard.out',
        related: readers.map((edge) => ({ span: edge.span, message: `${edge.target} reads here.` })),
      };
    }
  },
};

export default rule;
