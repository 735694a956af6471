import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'kinesis-delete-record',
  title: 'A record believed to be deleted from a stream',
  severity: 'warning',
  group: 'Kinesis',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'kinesis-delete-record', 'kds.delete', () => ({
      message:
        'Nobody can delete a record from a stream and reading does not: it stays until its retention ends. Use SQS where work has to go away.',
    })),
};

export default rule;
