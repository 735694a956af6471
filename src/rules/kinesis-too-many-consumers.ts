import { togetherOf } from '../engine/graph';
import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { findings } from './prose';
import { sharedReaders } from './stream-readers';

/** Five GetRecords calls a second and 2 MB/s a shard are shared: beyond two readers each waits for the others. */
const most = 2;

const rule: Rule = {
  id: 'kinesis-too-many-consumers',
  title: 'Several consumers that share the read capacity of a shard',
  severity: 'warning',
  group: 'Kinesis',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      const readers = togetherOf(graph, sharedReaders(graph, stream.id));
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
  checkNote: (context) =>
    findings(context, 'kinesis-too-many-consumers', 'kds.shard.efo', () => ({
      message: 'Consumers that poll share 2 MB/s and 5 calls/s of each shard: give them enhanced fan-out.',
    })),
};

export default rule;
