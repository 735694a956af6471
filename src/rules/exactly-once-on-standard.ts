import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'exactly-once-on-standard',
  title: 'Exactly-once delivery expected where it is at least once',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, 'exactly-once-on-standard', 'sqs.delivery.standard', (_first, name) => ({
      message: `${name ?? 'What stands here'} delivers at least once: a message may come twice, so make its consumer idempotent or use FIFO.`,
    })),
};

export default rule;
