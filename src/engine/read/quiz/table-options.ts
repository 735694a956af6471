import { trailingMark } from './labels';
import { cellsOf } from './listed-keys';
import type { Unit } from './units';

const letterCell = /^[*_]{0,3}\(?([A-Ja-j])[.)]?[*_]{0,3}$/;
const dashes = /^[|\s:-]{3,400}$/;

/** `| **c.** | **Memory ✓** |`: a row of two cells, of which the first is nothing but a letter. */
interface Row {
  readonly at: number;
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
  readonly bold: boolean;
}

/** The units with the rows of a table `| a. | One |`, `| b. | Two |` as options, and its head gone. */
export function withTableOptions(text: string, units: readonly Unit[]): readonly Unit[] {
  let changed: Unit[] | undefined;
  let rows: Row[] = [];
  const close = () => {
    if (rows.length >= 2) {
      changed ??= [...units];
      for (const row of rows) changed[row.at] = asOption(units[row.at] as Unit, row);
      for (let at = (rows[0] as Row).at - 1; isHead(text, units[at]); at--) {
        changed[at] = { ...(units[at] as Unit), shape: { kind: 'blank' } };
      }
    }
    rows = [];
  };
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    const row = unit.shape.kind === 'table' ? rowOf(text, unit, at) : undefined;
    if (row === undefined || row.letter !== String.fromCharCode(65 + rows.length)) close();
    if (row?.letter === String.fromCharCode(65 + rows.length)) rows.push(row);
  }
  close();
  return changed ?? units;
}

function rowOf(text: string, unit: Unit, at: number): Row | undefined {
  const letter = letterAt(text, unit);
  if (letter === undefined) return undefined;
  const cells = cellsOf(text, unit).filter(({ start, end }) => start < end);
  const [first, words] = cells;
  if (cells.length !== 2 || first === undefined || words === undefined) return undefined;
  const line = text.slice(words.start, words.end);
  const bold = /^\*\*[^*]{1,400}\*\*$/.test(line) ? 2 : 0;
  const tail = trailingMark(line.slice(bold, line.length - bold));
  const end = words.end - bold - (tail?.length ?? 0);
  return { at, letter, start: words.start + bold, end, marked: tail?.right === true, bold: bold > 0 };
}

/** The first cell, looked at before the whole row is. */
function letterAt(text: string, { start, end }: Unit): string | undefined {
  const close = text.indexOf('|', start + 1);
  if (close < 0 || close > Math.min(end, start + 16)) return undefined;
  return letterCell.exec(text.slice(start + 1, close).trim())?.[1]?.toUpperCase();
}

function isHead(text: string, unit: Unit | undefined): boolean {
  if (unit?.shape.kind !== 'table') return false;
  const line = text.slice(unit.start, unit.end);
  return dashes.test(line) || /\b(?:options?|answers?|choices?|letters?)\b/i.test(line.slice(0, 80));
}

function asOption(unit: Unit, { letter, start, end, marked, bold }: Row): Unit {
  const shape = { kind: 'option', style: 'letter', label: letter, delimiter: '|', bullet: true } as const;
  return { ...unit, shape: { ...shape, ...(bold ? { bold } : {}), ...(marked ? { marked } : {}) }, start, end };
}

/** `* A hub`, `- [x] A router`: in a list without a single empty box only what is right has one. */
export function withLeftOutBoxes(units: readonly Unit[]): readonly Unit[] {
  const isTicked = ({ shape }: Unit) => shape.kind === 'option' && shape.style === 'task' && shape.marked === true;
  if (!units.some(isTicked)) return units;
  const all = [...units];
  for (let at = 0; at < units.length; ) {
    let next = at + 1;
    while (next < units.length && isSameList(units[at] as Unit, units[next] as Unit)) next++;
    const list = units.slice(at, next);
    if (
      list.length > 2 &&
      list.some(isTicked) &&
      list.every((unit) => isTicked(unit) || unit.shape.kind === 'bullet')
    ) {
      list.forEach((unit, index) => {
        const box = { kind: 'option', style: 'task', marked: false, bullet: true } as const;
        if (unit.shape.kind === 'bullet') all[at + index] = { ...unit, shape: { ...unit.shape, ...box } };
      });
    }
    at = next;
  }
  return all;
}

function isSameList(one: Unit, other: Unit): boolean {
  const isItem = ({ shape }: Unit) => shape.kind === 'bullet' || shape.kind === 'option';
  return isItem(one) && isItem(other) && one.indent === other.indent && one.depth === other.depth;
}
