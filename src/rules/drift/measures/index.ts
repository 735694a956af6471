import { alarmMeasures } from './alarms';
import { functionMeasures } from './functions';
import { queueMeasures } from './queues';
import { type NumberSetting, withProperty } from './setting';
import { streamAndRuleMeasures } from './streams-and-rules';

/** All settings that prose states by a number. */
export const numberSettings: readonly NumberSetting[] = [
  // "`Late` rings when a message in `Orders` is older than …": the alarm's, whatever else it may be.
  ...alarmMeasures,
  ...queueMeasures,
  ...functionMeasures,
  ...streamAndRuleMeasures,
].map(withProperty);
