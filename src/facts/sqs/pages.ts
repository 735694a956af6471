import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
export const API = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference';
export const MESSAGES = reread(`${GUIDE}/quotas-messages.html`);
export const QUEUES = `${GUIDE}/quotas-queues.html`;
export const MODEL = `${SDK_MODEL}/sqs/2012-11-05/service-2.json`;
export const FIFO = `${GUIDE}/quotas-fifo.html`;
export const THROTTLING = `${GUIDE}/troubleshooting-fifo-throttling-issues.html`;
export const NEWS =
  'https://aws.amazon.com/blogs/aws/announcing-throughput-increase-and-dead-letter-queue-redrive-support-for-amazon-sqs-fifo-queues/';
export const DEAD_LETTER = `${GUIDE}/sqs-dead-letter-queues.html`;
export const CONFIGURE = `${GUIDE}/sqs-configure-dead-letter-queue.html`;
export const REDRIVE = `${GUIDE}/sqs-configure-dead-letter-queue-redrive.html`;
export const RETENTION = `${GUIDE}/setting-up-dead-letter-queue-retention.html`;
export const RELEASES = reread(`${GUIDE}/sqs-release-notes.html`);
export const HIGH_THROUGHPUT = reread(`${GUIDE}/high-throughput-fifo.html`);
export const LAMBDA_CONFIGURE = reread('https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html');
