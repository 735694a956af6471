import { saysAnywhere } from '../engine/pieces';
import type { Rule } from '../engine/types';
import { findings } from './prose';

/** A note that says so anywhere uses "real-time" loosely elsewhere. */
const near = saysAnywhere(/\bnear[- ]real[- ]?time\b/i);

const rule: Rule = {
  id: 'firehose-real-time',
  title: 'Delivery without delay expected of Firehose',
  severity: 'warning',
  group: 'Firehose',
  fixable: false,
  checkNote: (context) =>
    findings(
      context,
      'firehose-real-time',
      'fh.buffer.zero',
      () => ({
        message:
          'Firehose gathers records before it delivers, for seconds at best: use Kinesis Data Streams with Lambda or Flink to react at once.',
      }),
      ({ span }) =>
        !(near(context.note) && /real|immediate|at once|instant/i.test(context.doc.text.slice(span.start, span.end))),
    ),
};

export default rule;
