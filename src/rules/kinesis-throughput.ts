import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { streamOverload } from './capacity';
import { placeOf } from './places';
import { sharedReaders } from './stream-readers';

const rule: Rule = {
  id: 'kinesis-throughput',
  title: 'A load above what a stream takes in or hands out',
  severity: 'error',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate({ graph, facts, asOf }) {
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      const overload =
        stream.load && streamOverload(stream, stream.load, sharedReaders(graph, stream.id).length, facts, asOf);
      if (!stream.load || !overload) continue;
      yield {
        span: placeOf(stream, overload.severity === 'error' ? 'ShardCount' : 'StreamModeDetails.StreamMode'),
        message:
          `${overload.asked} is more than ${overload.allowed} of ${subjectOf(stream)} carry: ${overload.remedy}.`.replace(
            ' of a new',
            ', the start of a new',
          ),
        severity: overload.severity,
        subject: subjectOf(stream),
        fact: overload.fact,
        related: [{ span: stream.load.span, message: 'The load is declared here.' }],
        detail: overload.sum,
      };
    }
  },
};

export default rule;
