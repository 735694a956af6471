import { reread, SDK_MODEL } from '../reading';

export const GUIDE = 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide';
export const LIMITS = reread(`${GUIDE}/amazon-mq-limits.html`);
export const RELEASES = reread(`${GUIDE}/amazon-mq-release-notes.html`);
export const STORAGE = `${GUIDE}/broker-storage.html`;
export const ARCHITECTURE = `${GUIDE}/amazon-mq-broker-architecture.html`;
export const RABBIT_ARCHITECTURE = `${GUIDE}/rabbitmq-broker-architecture.html`;
export const RABBIT_VERSIONS = `${GUIDE}/rabbitmq-version-management.html`;
export const MODEL = `${SDK_MODEL}/mq/2017-11-27/service-2.json`;
