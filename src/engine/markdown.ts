/**
 * Text of the user inside Markdown: nothing in it may become a link, an image, HTML or formatting. Control characters
 * and line breaks become blanks.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|<>~&$-]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`));
}

/** Text of the user as inline code, with a fence longer than any run of backticks inside it. */
export function code(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Cuts a name so that a message keeps its length. */
export function shortened(text: string, most = 40): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
