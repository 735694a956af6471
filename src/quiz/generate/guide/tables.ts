import { normalise } from '../../../engine/read/quiz/normalise';
import type { Doc, Span } from '../../../engine/types';
import { shuffle } from '../../selection';
import type { QuizItem } from '../../types';
import { itemOf, seedOf } from '../item';
import type { Outline, TableOf } from './outline';
import { sourceOf } from './points';
import { contentWords, namedIn, overlap } from './wording';

const property =
  /^(?:|feature|aspect|property|criteri(?:a|on)|attribute|parameter|characteristic|topic|item|point|dimension|capability)s?$/i;

/** Things that a table compares: which of them has this value of that property? */
interface Compared {
  readonly things: readonly string[];
  readonly property: string;
  readonly values: readonly string[];
  readonly span: Span;
}

/**
 * Questions from tables of two to six compared things, in columns or in rows: "Which of these has this delivery: at
 * least once?" Only for values that one thing alone has, and never where `isStale` holds of the place.
 */
export function questionsFromTables(
  doc: Doc,
  { tables }: Outline,
  isStale: (span: Span) => boolean,
): readonly QuizItem[] {
  return tables.flatMap((table) =>
    comparedIn(table)
      .filter(({ span }) => !isStale(span))
      .flatMap((row) => row.values.map((_, index) => whichHas(doc, table, row, index)))
      .filter((item) => item !== undefined),
  );
}

function comparedIn(table: TableOf): readonly Compared[] {
  const [first = '', ...columns] = table.headers;
  const usable =
    columns.length >= 2 && columns.length <= 6 && columns.every((name) => name !== '' && name.length <= 60);
  if (property.test(first) || columns.filter((name) => namedIn(name).size > 0).length >= 2) {
    if (!usable) return [];
    return table.rows.map(({ cells: [name = '', ...values], span }) => ({
      things: columns,
      property: name,
      values,
      span,
    }));
  }
  const rows = table.rows.filter(({ cells }) => (cells[0] ?? '') !== '' && (cells[0] ?? '').length <= 60);
  if (rows.length < 2 || rows.length > 12 || rows.length < table.rows.length) return [];
  const things = rows.map(({ cells }) => cells[0] ?? '');
  const span = { start: rows[0]?.span.start ?? 0, end: rows.at(-1)?.span.end ?? 0 };
  return columns.map((name, column) => ({
    things,
    property: name,
    values: rows.map(({ cells }) => cells[column + 1] ?? ''),
    span,
  }));
}

function whichHas(
  doc: Doc,
  table: TableOf,
  { things, property: name, values, span }: Compared,
  index: number,
): QuizItem | undefined {
  const value = values[index] ?? '';
  const thing = things[index] ?? '';
  if (
    name === '' ||
    things.length !== values.length ||
    value.length < 2 ||
    value.length > 90 ||
    /^[-–—✓✗✅❌]|^(?:yes|no|n\/a)$/i.test(value)
  )
    return undefined;
  const differing = things.filter((_, other) => other !== index && differs(value, values[other] ?? ''));
  if (differing.length !== things.length - 1 || namedIn(value).size > 0) return undefined;
  const stem = `Which of these has this in your note?\n\n> **${name}:** ${value}`;
  return itemOf({
    stem,
    right: { text: thing },
    wrong: shuffle(differing, seedOf(stem, thing)).map((other) => ({
      text: other,
      why: `${name}: ${values[things.indexOf(other)] ?? ''}.`,
    })),
    ...(things.length === 2 ? { wanted: 1 } : {}),
    source: sourceOf(doc, { heading: table.heading }, { span }),
    services: [],
    topics: ['comparisons', table.heading],
  });
}

function differs(value: string, other: string): boolean {
  if (other === '' || normalise(value) === normalise(other)) return false;
  return overlap(contentWords(value), contentWords(other)) < 0.75 || /\d/.test(value);
}
