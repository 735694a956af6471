import type { Entry } from '../entry';
import { activemq } from './activemq';
import { brokers } from './brokers';
import { rabbitmq } from './rabbitmq';

/** Amazon MQ. */
export const mq = [...rabbitmq, ...activemq, ...brokers] as const satisfies readonly Entry[];
