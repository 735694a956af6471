import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';
export const API = 'https://docs.aws.amazon.com/lambda/latest/api';
export const LIMITS = reread(`${GUIDE}/gettingstarted-limits.html`);
export const SQS_CONFIGURE = reread(`${GUIDE}/services-sqs-configure.html`);
export const SQS_SCALING = reread(`${GUIDE}/services-sqs-scaling.html`);
export const RELEASES = reread(`${GUIDE}/lambda-releases.html`);
export const SCALING_NEWS = reread(
  'https://aws.amazon.com/blogs/aws/aws-lambda-functions-now-scale-12-times-faster-when-handling-high-volume-requests/',
);
export const SQS_SCALING_POST = reread(
  'https://aws.amazon.com/blogs/compute/understanding-how-aws-lambda-scales-when-subscribed-to-amazon-sqs-queues/',
);
export const MAPPING = `${API}/API_CreateEventSourceMapping.html`;
export const STREAM_FAILURES = reread(`${GUIDE}/kinesis-on-failure-destination.html`);
export const ASYNC_ERRORS = `${GUIDE}/invocation-async-error-handling.html`;
export const RECORDS_KEPT = `${GUIDE}/invocation-async-retain-records.html`;
export const MODEL = `${SDK_MODEL}/lambda/2015-03-31/service-2.json`;
