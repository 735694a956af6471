import { removeProperty } from '../engine/edits';
import { fifoBranches, isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isPresent, property, subjectOf } from '../engine/values';
import { offer } from './fixes';
import { keyOf } from './places';

const fifoOnly = ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'];

const rule: Rule = {
  id: 'sqs-fifo-only-property',
  title: 'A FIFO property on a standard queue',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate({ graph, doc, template }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const standard = fifoBranches(queue).find(({ fifo }) => !fifo);
      for (const key of standard ? fifoOnly : []) {
        const value = standard?.chosen(property(queue, key));
        if (!isPresent(value)) continue;
        yield {
          span: keyOf(queue, key),
          message: `${subjectOf(queue)} is a standard queue: SQS takes ${key} on FIFO queues only and rejects it here.`,
          subject: subjectOf(queue),
          // Under a condition it may be right as well.
          fixes: () =>
            isFifo(queue) === false ? offer(`Remove ${key}`, removeProperty(doc.text, template, queue, key), true) : [],
        };
      }
    }
  },
};

export default rule;
