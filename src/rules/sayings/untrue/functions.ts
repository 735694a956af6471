import { phrase, type Saying } from '../saying';

export const ofFunctions: readonly Saying[] = [
  {
    fact: 'lambda.async.dlq',
    general: true,
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:DLQ|dead~letter queue) (?:on|of|at) (?:the |a |its )?(?:lambda )?function\b‥\b(?:catches|gets|receives|takes|collects|holds|handles)\b‥\b(?:SQS messages?|(?:failed |failing )?messages? (?:of|from) (?:SQS|the queue)|failed SQS))\b`,
  },
];
