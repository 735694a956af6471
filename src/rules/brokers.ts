import type { Resource } from '../engine/types';
import { property, stringOf } from '../engine/values';

/** Engine of a broker in capitals: `ACTIVEMQ` or `RABBITMQ`. */
export function engineOf(broker: Resource): string | undefined {
  return stringOf(property(broker, 'EngineType'))?.toUpperCase();
}

/** Deployment mode in capitals. */
export function modeOf(broker: Resource): string | undefined {
  return stringOf(property(broker, 'DeploymentMode'))?.toUpperCase();
}
