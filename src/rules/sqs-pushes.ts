import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'sqs-pushes',
  title: 'A queue believed to push messages to its consumers',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, 'sqs-pushes', 'sqs.longpoll.max', () => ({
      message:
        'A queue does not push: consumers poll SQS, and Lambda polls for its functions; use SNS or EventBridge to push.',
    })),
};

export default rule;
