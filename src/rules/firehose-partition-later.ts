import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'firehose-partition-later',
  title: 'Dynamic partitioning to be switched on or off later',
  severity: 'warning',
  group: 'Firehose',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'firehose-partition-later', 'fh.dp', () => ({
      message:
        'Dynamic partitioning is chosen when a Firehose stream is made and stays: make a new stream to change it.',
    })),
};

export default rule;
