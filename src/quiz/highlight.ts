/**
 * Colours code of the languages that notes and templates show: comments, strings, numbers, keys and a few words. Not a
 * grammar, so it never fails and never hides a character.
 */

type Mark = 'comment' | 'string' | 'number' | 'key' | 'word';

const numbers = String.raw`(?<number>\b\d[\d._]*\b)`;
/** A string that is not closed ends with its line, so that no quotation mark is looked at twice. */
const strings = String.raw`(?<string>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|\x60(?:[^\x60\\]|\\[^])*\x60?)`;

const patterns: Readonly<Record<string, RegExp>> = {
  yaml: new RegExp(
    String.raw`(?<comment>(?<![^\s])#[^\n]*)|(?<key>(?=\w)(?<=^[ \t-]*)\w[\w:./-]*(?=:(?:\s|$)))|${strings}|(?<word>![A-Za-z:]+|\b(?:true|false|null)\b)|${numbers}`,
    'gm',
  ),
  json: new RegExp(
    String.raw`(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|${strings}|(?<word>\b(?:true|false|null)\b)|${numbers}`,
    'g',
  ),
  typescript: new RegExp(
    String.raw`(?<comment>//[^\n]*)|${strings}|(?<word>\b(?:async|await|class|const|export|extends|false|for|from|function|if|import|let|new|null|return|this|true|type|undefined)\b)|${numbers}`,
    'g',
  ),
  python: new RegExp(
    String.raw`(?<comment>#[^\n]*)|${strings}|(?<word>\b(?:and|async|await|class|def|elif|else|False|for|from|if|import|in|None|not|or|return|self|True|with)\b)|${numbers}`,
    'g',
  ),
  shell: new RegExp(String.raw`(?<comment>(?<![^\s])#[^\n]*)|${strings}|(?<key>(?<=\s)--?[\w-]+)|${numbers}`, 'g'),
};

const aliases: Readonly<Record<string, string>> = {
  yml: 'yaml',
  cloudformation: 'yaml',
  jsonc: 'json',
  js: 'typescript',
  javascript: 'typescript',
  ts: 'typescript',
  py: 'python',
  bash: 'shell',
  sh: 'shell',
  console: 'shell',
};

/** Escaped HTML of `code` with `<span class="code-…">` around what is known of `language`. */
export function highlight(code: string, language: string): string {
  const name = language.toLowerCase();
  const pattern = patterns[aliases[name] ?? name];
  if (!pattern) return escapeHtml(code);
  let html = '';
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    const mark = markOf(match.groups);
    html += escapeHtml(code.slice(end, match.index));
    html += mark ? `<span class="code-${mark}">${escapeHtml(match[0])}</span>` : escapeHtml(match[0]);
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}

/** Text as HTML, also inside an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function markOf(groups: Readonly<Record<string, string | undefined>> | undefined): Mark | undefined {
  const marks: readonly Mark[] = ['comment', 'string', 'number', 'key', 'word'];
  return marks.find((mark) => groups?.[mark] !== undefined);
}
