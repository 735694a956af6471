import type { NotePiece, Sentence, Service } from '../../engine/types';
import { headsOf, settingOfRow } from '../cell-heads';
import { productIn } from './surroundings';

/**
 * Rows of tables that tell of one thing, read as a sentence each: "Broker billing, Engine: RabbitMQ, Storage: EFS". What is
 * wrong there stands in no single cell.
 */
export interface Row {
  readonly words: string;
  /** The services that cells name. */
  readonly named: ReadonlySet<Service>;
  readonly cells: readonly { readonly index: number; readonly from: number; readonly to: number }[];
}

/** Longer rows are prose in columns: each cell is for itself. */
const longest = 240;

/** Every such row of a piece in which a cell names a service; where columns are of services, each cell is for itself. */
export function rowsIn({ sentences }: NotePiece): readonly Row[] {
  const rows: Row[] = [];
  let open: { index: number; sentence: Sentence }[] = [];
  const close = () => {
    const row = rowOf(open);
    if (row) rows.push(row);
    open = [];
  };
  sentences.forEach((sentence, index) => {
    const head = headOf(sentence);
    if (head === undefined || (open[0] && headOf(open[0].sentence) !== head)) close();
    if (head !== undefined) open.push({ index, sentence });
  });
  close();
  return rows;
}

function rowOf(cells: readonly { index: number; sentence: Sentence }[]): Row | undefined {
  const [first] = cells;
  const named = new Set(cells.flatMap(({ sentence }) => (sentence.named ? sentence.services : [])));
  const isTold = cells.some(
    ({ sentence }) => settingOfRow(sentence) !== undefined || ofQueues.test(columnOf(sentence)),
  );
  if (!first || cells.length < 2 || (named.size === 0 && !isTold)) return undefined;
  let words = withoutKinds(headOf(first.sentence) ?? '');
  const placed: { index: number; from: number; to: number }[] = [];
  for (const { index, sentence } of cells) {
    const { text } = sentence;
    const column = columnOf(sentence);
    words += settingOfRow(sentence) === undefined ? `, ${column}: ` : ': ';
    if (words.length + text.length > longest || productIn(column) !== undefined || !sentence.asserted) return undefined;
    placed.push({ index, from: words.length, to: words.length + text.length });
    words += text;
  }
  return { words, named, cells: placed };
}

/** "| Queue | Type | DLQ |": each row is a queue. */
const ofQueues = /^(?:DLQ|dead[- ]?letter(?: queue)?|visibility(?: time-?out)?|(?:queue )?type)$/i;

function columnOf(cell: Sentence): string {
  return headsOf(cell)?.column ?? '';
}

/** "Queue / topic honey-orders": of what kinds the rows are, which tells nothing of this one. */
export function withoutKinds(head: string): string {
  return head.replace(/^\w{3,14} ?(?:\/|or|and) ?\w{3,14} (?=\S)/i, '');
}

/** What heads the row of a cell: its label up to the head of the column. */
export function headOf({ zone, label = '' }: Sentence): string | undefined {
  const end = zone === 'table' ? label.lastIndexOf(': ') : -1;
  return end < 0 ? undefined : label.slice(0, end);
}
