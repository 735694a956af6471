import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'sqs-as-store',
  title: 'History or replay expected of a queue',
  severity: 'warning',
  group: 'SQS',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'sqs-as-store', 'sqs.retention.max', () => ({
      message:
        'A message is gone once it is deleted, and after 14 days at the latest: replay from Kinesis, an EventBridge archive or S3.',
    })),
};

export default rule;
