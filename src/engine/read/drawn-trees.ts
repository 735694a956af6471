const branch = /[├└]─{1,3}[→> ]/;
const box = /^[ \t]{0,16}[│┃║]/m;
const margin = /^[\s│┃║├└─→>]*/;
const bullet = /^[•▪*-]\s/;
const head = /:[\s│┃║]*$/;

/** "├── SQS" over "│   └── 256 KB": each line of such a drawing stands below the one that it is indented under. */
export function isDrawnTree(code: string): boolean {
  return branch.test(code);
}

/** Code in which lines are drawn: a tree, or a box around text. */
export function isDrawn(code: string): boolean {
  return branch.test(code) || box.test(code);
}

/** How far in the first word of a line of code stands; lines that are drawn are as good as blanks, a bullet stands further in. */
export function indentOf(line: string, drawn: boolean): number {
  const indent = drawn ? (margin.exec(line)?.[0].length ?? 0) : line.search(/\S/);
  return bullet.test(line.slice(indent)) ? indent + 1 : indent;
}

/** "SNS:", also within a box. */
export function isHead(line: string): boolean {
  return head.test(line);
}
