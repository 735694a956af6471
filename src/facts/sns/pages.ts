import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';
export const API = 'https://docs.aws.amazon.com/sns/latest/api';
export const QUOTAS = reread('https://docs.aws.amazon.com/general/latest/gr/sns.html');
export const LARGE = reread(`${GUIDE}/large-message-payloads.html`);
export const FILTER_LIMITS = reread(`${GUIDE}/subscription-filter-policy-constraints.html`);
export const RETRIES = `${GUIDE}/sns-message-delivery-retries.html`;
export const RELEASES = reread(`${GUIDE}/sns-release-notes.html`);
export const MODEL = `${SDK_MODEL}/sns/2010-03-31/service-2.json`;
export const DEAD_LETTER = `${GUIDE}/sns-dead-letter-queues.html`;
export const SUBSCRIBE_API = reread(`${API}/API_Subscribe.html`);
export const RAW_DELIVERY = reread(`${GUIDE}/sns-large-payload-raw-message-delivery.html`);
