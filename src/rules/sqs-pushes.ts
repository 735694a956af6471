import type { Rule } from '../engine/types';
import { oneFinding, type Saying } from './prose';

const sayings: readonly Saying[] = [
  {
    services: ['sqs'],
    says: /\b(?:sqs|queues?)\s+(?:will\s+|then\s+|automatically\s+|simply\s+){0,2}(?<at>push(?:es|ed)?)\b[^.;]{0,60}\b(?:to|at|into)\b/i,
    unless:
      /\bpush(?:es|ed)?\s+(?:\w+\s+){0,4}(?:to|into|onto)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:sqs|queue)\b|\b(?:sns|topic|eventbridge|instead of|lambda service)\b/i,
  },
  {
    services: ['sqs'],
    says: /\b(?:sqs|queue)\b[^.;]{0,30}\b(?<at>(?:is|uses|works)\s+(?:a\s+)?push[- ](?:based|model))\b/i,
    unless: /\b(?:sns|topic)\b/i,
  },
];

const rule: Rule = {
  id: 'sqs-pushes',
  title: 'A queue believed to push messages to its consumers',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, sayings, () => ({
      message:
        'A queue does not push: consumers poll SQS, and Lambda polls for its functions; use SNS or EventBridge to push.',
      subject: 'sqs.model',
    })),
};

export default rule;
