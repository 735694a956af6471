import type { Rule } from '../engine/types';
import { findings } from './prose';
import { hasFifoOnly, toldOfNamed } from './sayings/whole-note';

const rule: Rule = {
  id: 'sqs-fifo-message-delay',
  title: 'A delay for a single message of a FIFO queue',
  severity: 'error',
  group: 'SQS',
  fixable: false,
  checkNote: (context) =>
    findings(
      context,
      'sqs-fifo-message-delay',
      'sqs.delay.fifo_per_message',
      () => ({
        message:
          'A FIFO queue takes no delay for a single message, only one for all: set it on the queue, or send later by EventBridge Scheduler.',
      }),
      // That FIFO is spoken of somewhere near is not enough: message timers are what standard queues have.
      ({ isTyped, sentence }) =>
        isTyped ||
        hasFifoOnly(context.note) ||
        toldOfNamed(context.note, sentence).some(({ text }) => /\bFIFO queue\b|\.fifo\b/i.test(text)),
    ),
};

export default rule;
