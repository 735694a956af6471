import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'firehose-replay',
  title: 'Replay expected of Firehose',
  severity: 'warning',
  group: 'Firehose',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'firehose-replay', 'fh.replay', () => ({
      message:
        'Firehose delivers and forgets: replay from a Kinesis stream in front of it, or from a backup of the source records in S3.',
    })),
};

export default rule;
