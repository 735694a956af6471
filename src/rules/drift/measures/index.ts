import { functionMeasures } from './functions';
import { queueMeasures } from './queues';
import { type NumberSetting, withProperty } from './setting';
import { streamAndRuleMeasures } from './streams-and-rules';

/** All settings that prose states by a number. */
export const numberSettings: readonly NumberSetting[] = [
  ...queueMeasures,
  ...functionMeasures,
  ...streamAndRuleMeasures,
].map(withProperty);
