import { longPattern } from '../../pattern';
import type { Quantity } from '../../types';
import { readQuantities } from '../quantity';

/** "Peak (msg/s)", "Records/s", "Message size in KB": what the numbers of such a column count. */
const unitInHead = longPattern`
    (?:^|[\s(])((?:(?:msgs?|messages?|records?|events?|orders?|transactions?|items?|req(?:uest)?s?|calls?)\s?(?:\/
        |per)\s?(?:s|sec|second|minute|min|hour|h)|(?:\/|per )(?:s|sec|second|minute|hour|day)|[TR]PS|[KM]i?B(?:\/s)?
        |sec(?:ond)?s?|min(?:ute)?s?|hours?|days?))
    (?: \(?(?:at|in|during|on|peak|average|max)\b[\w ]{0,16})?[\s)\]*]{0,4}$`;

/** A number that stands alone in its cell, in the unit that the head of its column or row tells. */
export function inUnitOfHead(quantity: Quantity, cell: string, heads: readonly string[]): Quantity {
  if (quantity.unit !== 'none' || heads.length === 0 || !aloneInCell.test(cell)) return quantity;
  const unit = heads.map((head) => unitInHead.exec(head)?.[1]).find((one) => one !== undefined);
  const one = unit === undefined ? undefined : readQuantities(`1 ${unit}`)[0];
  const [number] = quantity.readings;
  if (!one || one.unit === 'none' || number === undefined) return quantity;
  const { span, comparator } = quantity;
  const text = `${quantity.text} ${unit}`;
  return {
    ...one,
    span,
    text,
    readings: one.readings.map((factor) => factor * number),
    ...(comparator && { comparator }),
  };
}

/**
 * "| Max delay | 1 h |", "| Default visibility | 60 s |", or a column "Max": what heads a number that stands alone bounds it.
 * A column "Default" tells what somebody's own parameters have.
 */
export function boundByHead(quantity: Quantity, cell: string, [column = '', row = '']: readonly string[]): Quantity {
  const isPlain = quantity.comparator === undefined && !quantity.to;
  if (!isPlain || cell.replace(quantity.text, '').trim() !== '') return quantity;
  const behind = quantity.unit === 'none' ? undefined : boundBehind.exec(row);
  const word = (boundInRow.exec(row) ?? behind ?? boundInColumn.exec(column))?.[1];
  if (word === undefined) return quantity;
  return { ...quantity, comparator: /^d/i.test(word) ? 'default' : /^(?:mi|s|lowe)/i.test(word) ? 'min' : 'max' };
}

const boundInRow = /(?:^|,)\W{0,4}(default|max(?:imum)?|min(?:imum)?|(?:high|low|larg|bigg|small|long|short)est)\b/i;
/** "Retention min.": of a number with a unit of its own, else the word may be one. */
const boundBehind = /[a-z]\s\(?(default|max(?:imum)?|min(?:imum)?)\b\W{0,4}$/i;
const boundInColumn = /^\W{0,4}(max(?:imum)?)\W{0,4}$/i;

const aloneInCell = /^\W{0,4}[\d.,]{1,12}\s?(?:k|thousand|million)?\W{0,4}$/i;
