import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'consumer-not-idempotent',
  title: 'A consumer that a message delivered twice would harm',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, 'consumer-not-idempotent', 'sqs.delivery.standard', (_first, name) => ({
      message: `${name ?? 'This consumer'} may get a message twice, for delivery is at least once: remember what is done by an idempotency key.`,
    })),
};

export default rule;
