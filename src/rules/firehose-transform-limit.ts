import { functionTimeout } from '../engine/graph';
import type { Rule } from '../engine/types';
import { itemsOf, mentionsOf, numberOf, property, stringOf, subjectOf } from '../engine/values';
import { firehoseDestinations } from './firehose-destinations';
import { findings } from './prose';

/** Firehose waits at most five minutes for a transformation (Firehose Developer Guide, data transformation). */
const longest = 300;

const rule: Rule = {
  id: 'firehose-transform-limit',
  title: 'A transformation beyond what Firehose waits for or hands over',
  severity: 'error',
  group: 'Firehose',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { stream, settings } of firehoseDestinations(graph)) {
      for (const processor of itemsOf(property(settings, 'ProcessingConfiguration.Processors'))) {
        if (stringOf(property(processor, 'Type')) !== 'Lambda') continue;
        for (const parameter of itemsOf(property(processor, 'Parameters'))) {
          const name = stringOf(property(parameter, 'ParameterName'));
          const value = property(parameter, 'ParameterValue');
          const size = numberOf(value);
          if (name === 'BufferSizeInMBs' && size !== undefined && (size > 3 || size < 0.2)) {
            yield {
              span: value?.span ?? parameter.span,
              message: `${subjectOf(stream)} hands over ${size} MB at a time; Firehose takes 0.2 to 3 MB for a transformation.`,
              subject: subjectOf(stream),
              fact: 'fh.lambda.buffer',
            };
          }
          if (name !== 'LambdaArn') continue;
          for (const id of mentionsOf(value)) {
            const timeout = functionTimeout(graph, id);
            if (timeout === undefined || timeout.seconds <= longest) continue;
            yield {
              span: value?.span ?? parameter.span,
              message: `${id} may run ${timeout.seconds} s, but Firehose waits at most ${longest} s for a transformation of ${subjectOf(stream)}.`,
              subject: subjectOf(stream),
              fact: 'fh.lambda.time',
              ...(timeout.value && { related: [{ span: timeout.value.span, message: `The timeout of ${id}.` }] }),
            };
          }
        }
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'firehose-transform-limit', 'fh.lambda.time', () => ({
      message:
        'A transformation of Firehose has 5 minutes and 6 MB for a batch: do heavier work in Flink, Glue or behind S3.',
    })),
};

export default rule;
