import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/eventbridge/latest/userguide';
/** "EventBridge was formerly called Amazon CloudWatch Events." */
export const EVOLUTION = reread(`${GUIDE}/eb-cwe-now-eb.html`);
export const QUOTAS = reread(`${GUIDE}/eb-quota.html`);
export const PUT_EVENTS = `${GUIDE}/eb-putevents.html`;
export const MODEL = `${SDK_MODEL}/eventbridge/2015-10-07/service-2.json`;
export const CUSTOM = `${GUIDE}/eb-custom-bus-what-is.html`;
export const MIGRATE = `${GUIDE}/eb-custom-bus-migrate.html`;
export const SCHEDULE_TYPES = reread('https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html');
