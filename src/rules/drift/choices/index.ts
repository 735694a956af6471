import { alarmAndBucketChoices } from './alarms-and-buckets';
import { connectionChoices } from './connections';
import { queueChoices } from './queues';
import type { ChoiceSetting } from './setting';
import { streamAndBrokerChoices } from './streams-and-brokers';
import { textChoices } from './texts';

export type { ChoiceSetting } from './setting';

/** Every setting that prose states by a word. */
export const choiceSettings: readonly ChoiceSetting[] = [
  ...queueChoices,
  ...connectionChoices,
  ...streamAndBrokerChoices,
  ...alarmAndBucketChoices,
  ...textChoices,
];
