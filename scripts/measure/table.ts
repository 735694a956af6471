/** A table of comma-separated values whose first line names the columns; lines that begin with `#` are remarks. */
export interface Table {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The remarks without their mark. */
  readonly comments: readonly string[];
}

export function readTable(text: string): Table {
  const comments: string[] = [];
  const lines = text.split(/\r?\n/).filter((line) => {
    if (line.startsWith('#')) comments.push(line.slice(1).trim());
    return line !== '' && !line.startsWith('#');
  });
  const [head = [], ...rows] = lines.map(cellsOf);
  return {
    comments,
    rows: rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))),
  };
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
  }
  return cells;
}
