import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/streams/latest/dev';
export const API = 'https://docs.aws.amazon.com/kinesis/latest/APIReference';
export const LIMITS = reread(`${GUIDE}/service-sizes-and-limits.html`);
export const SIZING = reread(`${GUIDE}/how-do-i-size-a-stream.html`);
export const CONSUMERS = reread(`${GUIDE}/enhanced-consumers.html`);
export const QUEUES = reread(`${GUIDE}/queues-quotas.html`, '2026-11-26');
export const LARGE = `${GUIDE}/large-records.html`;
export const MODEL = `${SDK_MODEL}/kinesis/2013-12-02/service-2.json`;
export const HISTORY = reread(`${GUIDE}/history.html`);
