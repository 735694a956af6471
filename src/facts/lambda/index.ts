import type { Entry } from '../entry';
import { async } from './async';
import { functions } from './functions';
import { mappings } from './mappings';
import { queueMappings } from './queue-mappings';
import { streamMappings } from './stream-mappings';

/** AWS Lambda where it meets messages. */
export const lambda = [
  ...queueMappings,
  ...streamMappings,
  ...mappings,
  ...async,
  ...functions,
] as const satisfies readonly Entry[];
