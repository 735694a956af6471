import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'order-on-standard',
  title: 'Order expected where none is promised',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  *checkNote(context) {
    yield* oneFinding(context, 'order-on-standard', 'sqs.delivery.standard#order', ({ sentence }, name) => {
      const isBus = sentence.services.includes('eventbridge');
      const what = name ?? (isBus ? 'A classic event bus' : 'A standard queue or topic');
      return {
        message: `${what} promises no order: use FIFO with a message group, or Kinesis with a partition key.`,
        ...(isBus && { subject: name ?? 'eb.order', fact: 'eb.order' }),
      };
    });
  },
};

export default rule;
