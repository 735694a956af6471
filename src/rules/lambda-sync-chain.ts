import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'lambda-sync-chain',
  title: 'A function that waits for another function',
  severity: 'warning',
  group: 'Lambda',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'lambda-sync-chain', 'lambda.sync.payload', () => ({
      message:
        'A function that waits for another pays for both and fails with it: put a queue between them, or let Step Functions call both.',
    })),
};

export default rule;
