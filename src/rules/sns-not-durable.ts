import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'sns-not-durable',
  title: 'A topic expected to keep messages',
  severity: 'warning',
  group: 'SNS',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'sns-not-durable', 'sns.archive', () => ({
      message:
        'A topic keeps nothing: what cannot be delivered within its retries is gone. Subscribe an SQS queue, which keeps it up to 14 days.',
    })),
};

export default rule;
