import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/firehose/latest/dev';
export const API = 'https://docs.aws.amazon.com/firehose/latest/APIReference';
export const LIMITS = reread(`${GUIDE}/limits.html`);
export const BUFFER = reread(`${GUIDE}/create-configure-backup.html`);
export const TRANSFORM = `${GUIDE}/data-transformation.html`;
export const MODEL = `${SDK_MODEL}/firehose/2015-08-04/service-2.json`;
export const CONVERSION = reread(`${GUIDE}/record-format-conversion.html`);
