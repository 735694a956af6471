import type { Entry } from '../entry';
import { bus } from './bus';
import { customBus } from './custom-bus';
import { retries } from './retries';
import { scheduler } from './scheduler';

/** Amazon EventBridge and EventBridge Scheduler. */
export const eventbridge = [...customBus, ...scheduler, ...retries, ...bus] as const satisfies readonly Entry[];
