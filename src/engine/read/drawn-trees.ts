const branch = /[├└]─{1,3}[→> ]/;
const margin = /^[\s│├└─→>]*/;

/** "├── SQS" over "│   └── 256 KB": each line of such a drawing stands below the one that it is indented under. */
export function isDrawnTree(code: string): boolean {
  return branch.test(code);
}

/** How far in the first word of a line of code stands; branches of a drawn tree are as good as blanks. */
export function indentOf(line: string, isTree: boolean): number {
  return isTree ? (margin.exec(line)?.[0].length ?? 0) : line.search(/\S/);
}
