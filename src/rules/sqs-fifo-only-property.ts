import { removeProperty } from '../engine/edits';
import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
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
      if (isFifo(queue) !== false) continue;
      for (const key of fifoOnly) {
        const value = property(queue, key);
        if (value === undefined || isAbsent(value)) continue;
        yield {
          span: keyOf(queue, key),
          message: `${subjectOf(queue)} is a standard queue: SQS takes ${key} on FIFO queues only and rejects it here.`,
          subject: subjectOf(queue),
          fixes: () => offer(`Remove ${key}`, removeProperty(doc.text, template, queue, key), true),
        };
      }
    }
  },
};

export default rule;
