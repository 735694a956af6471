import type { Sentence } from '../engine/types';

/** What heads the row and the column of a cell of a table. */
export interface CellHeads {
  readonly row: string;
  readonly column: string;
}

/** Nothing outside of tables, and of a cell that only one of them heads. */
export function headsOf({ zone, label = '' }: Pick<Sentence, 'zone' | 'label'>): CellHeads | undefined {
  const end = zone === 'table' ? label.lastIndexOf(': ') : -1;
  return end < 0 ? undefined : { row: label.slice(0, end), column: label.slice(end + 2) };
}

const ofValues = /^(?:values?|settings?|details?|figures?|numbers?|choice|config(?:uration)?|answer|decision)$/i;

/** Whether all rows are about one thing: "| Shards | 4 |" under "Value". */
export function isOfValues({ column }: CellHeads): boolean {
  return ofValues.test(column);
}

/** "| Visibility timeout | 4 hours |" under "Value": what heads the row tells what the cell is the value of. */
export function settingOfRow(sentence: Pick<Sentence, 'zone' | 'label'>): string | undefined {
  const heads = headsOf(sentence);
  return heads && isOfValues(heads) && heads.row.length > 1 && heads.row.length <= longestSetting
    ? heads.row
    : undefined;
}

/** In characters. */
const longestSetting = 60;
