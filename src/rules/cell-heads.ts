import type { Sentence } from '../engine/types';

/** What heads the row and the column of a cell of a table. */
export interface CellHeads {
  readonly row: string;
  readonly column: string;
  /** "| orders-queue | Visibility timeout | 30 s |": what the second cell tells that the third is the value of. */
  readonly setting?: string | undefined;
}

/** Nothing outside of tables, and of a cell that only one of them heads. */
export function headsOf({ zone, label = '' }: Pick<Sentence, 'zone' | 'label'>): CellHeads | undefined {
  const end = zone === 'table' ? label.lastIndexOf(': ') : -1;
  if (end < 0) return undefined;
  const [row = '', setting] = label.slice(0, end).split(' › ');
  return { row, column: label.slice(end + 2), setting };
}

const ofValues = /^(?:values?|settings?|details?|figures?|numbers?|choice|config(?:uration)?|answer|decision)$/i;

const ofReasons = /^(?:why|reasons?|rationale|remarks?|comments?|notes?|because|explanations?)\W{0,2}$/i;

/** "| Visibility timeout | 10 min | 6 × 100 s |" under "Why": what is said of a value, and no value. */
export function isOfReasons(sentence: Pick<Sentence, 'zone' | 'label'>): boolean {
  return ofReasons.test(headsOf(sentence)?.column ?? '');
}

/** Whether all rows are about one thing: "| Shards | 4 |" under "Value". */
export function isOfValues({ column, setting }: CellHeads): boolean {
  return setting === undefined && ofValues.test(column);
}

/** "| Visibility timeout | 4 hours |" under "Value": what heads the row tells what the cell is the value of. */
export function settingOfRow(sentence: Pick<Sentence, 'zone' | 'label'>): string | undefined {
  const heads = headsOf(sentence);
  if (heads?.setting !== undefined) return `${heads.row} › ${heads.setting}`;
  return heads && isOfValues(heads) && heads.row.length > 1 && heads.row.length <= longestSetting
    ? heads.row
    : undefined;
}

/** In characters. */
const longestSetting = 60;
