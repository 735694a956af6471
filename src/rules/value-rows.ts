import type { Sentence } from '../engine/types';

/** "| Visibility timeout | 4 hours |" under "Setting" and "Value": the row tells what the cell is the value of. */
const underValue =
  /^(.{2,60}): (?:values?|settings?|details?|figures?|numbers?|choice|config(?:uration)?|answer|decision)$/i;

/** What heads the row of a cell that stands under such a column; nothing elsewhere. */
export function settingOfRow({ zone, label = '' }: Pick<Sentence, 'zone' | 'label'>): string | undefined {
  return zone === 'table' ? underValue.exec(label)?.[1] : undefined;
}
