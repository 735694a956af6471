import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'batch-response-ignored',
  title: 'A batch call whose failed entries nobody reads',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, 'batch-response-ignored', 'kds.put_partial', () => ({
      message:
        'A batch call answers 200 though some of its entries failed: read the failed entries of the response and send them again.',
    })),
};

export default rule;
