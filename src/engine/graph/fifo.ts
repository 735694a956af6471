import type { Resource } from '../types';
import { property, stringOf } from '../values';
import { isFifo } from './queries';

export type FifoMode = 'default' | 'high-throughput';

/**
 * How a FIFO queue is set: `undefined` where it is no FIFO queue or not known. High throughput takes both settings; any
 * other combination is the default mode (SQS Developer Guide, enabling high throughput).
 */
export function fifoMode(queue: Resource): FifoMode | undefined {
  if (isFifo(queue) !== true) return undefined;
  const [scope, limit] = [property(queue, 'DeduplicationScope'), property(queue, 'FifoThroughputLimit')];
  const [scopeText, limitText] = [stringOf(scope), stringOf(limit)];
  if ((scope && scopeText === undefined) || (limit && limitText === undefined)) return undefined;
  return scopeText === 'messageGroup' && limitText === 'perMessageGroupId' ? 'high-throughput' : 'default';
}
