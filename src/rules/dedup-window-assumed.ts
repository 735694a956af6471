import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'dedup-window-assumed',
  title: 'FIFO deduplication believed to last longer than five minutes',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, 'dedup-window-assumed', 'sqs.fifo.dedup_window', (_first, name) => ({
      message: `${name ?? 'FIFO'} drops a duplicate for 5 minutes only and takes it after that: keep processed ids in a table of your own.`,
    })),
};

export default rule;
