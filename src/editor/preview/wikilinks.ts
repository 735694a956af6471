import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { ReadPreview } from './index';

/** `[[target#heading|alias]]` from where the parser stands. Embeds are shown as links. */
const wikilink = /^!?\[\[([^\][|\n]{0,400})(?:\\?\|([^\][\n]{1,400}))?\]\]/;

/** Shows wikilinks as links to their notes, and those without a note as text that says so. */
export function addWikilinks(markdown: MarkdownIt, read: ReadPreview): void {
  markdown.inline.ruler.before('link', 'queuewise_wikilink', (state, silent) => {
    const first = state.src.charCodeAt(state.pos);
    if (first !== 0x5b && first !== 0x21) return false;
    const match = wikilink.exec(state.src.slice(state.pos, state.pos + 900));
    if (!match) return false;
    if (!silent) {
      const [, whole = '', alias] = match;
      const [target = '', heading] = whole.split('#', 2);
      const href = addressOf(target.trim(), heading, read(textOf(state.env) ?? '', state.env));
      const open = state.push(
        href === undefined ? 'queuewise_missing_open' : 'link_open',
        href === undefined ? 'span' : 'a',
        1,
      );
      if (href === undefined)
        open.attrs = [
          ['class', 'queuewise-missing'],
          ['title', 'There is no such note.'],
        ];
      else
        open.attrs = [
          ['href', href],
          ['class', 'queuewise-wikilink'],
        ];
      state.push('text', '', 0).content = alias ?? whole.replace(/#\^?/, ' › ');
      state.push(href === undefined ? 'queuewise_missing_close' : 'link_close', href === undefined ? 'span' : 'a', -1);
    }
    state.pos += match[0].length;
    return true;
  });
  // Inline parsers see one paragraph: the whole text is kept for them.
  markdown.core.ruler.after('normalize', 'queuewise_text', (state) => {
    if (!state.inlineMode && typeof state.env === 'object' && state.env !== null) texts.set(state.env, state.src);
  });
}

const texts = new WeakMap<object, string>();

function textOf(environment: unknown): string | undefined {
  return typeof environment === 'object' && environment !== null ? texts.get(environment) : undefined;
}

/** A path relative to the note, as the preview follows it; `undefined` where the workspace has no such note. */
function addressOf(
  target: string,
  heading: string | undefined,
  { doc, relations }: ReturnType<ReadPreview>,
): string | undefined {
  const fragment = heading === undefined || heading.startsWith('^') ? '' : `#${slug(heading)}`;
  if (target === '') return fragment === '' ? undefined : fragment;
  const [uri] = relations.resolve(doc.uri, target);
  if (uri !== undefined) return `${relative(vscode.Uri.parse(doc.uri).path, vscode.Uri.parse(uri).path)}${fragment}`;
  if (relations.complete) return undefined;
  return `${encodeURI(/\.\w+$/.test(target) ? target : `${target}.md`)}${fragment}`;
}

function relative(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared).map(encodeURIComponent)].join('/');
}

/** The id that the preview gives to a heading: lower case, blanks as hyphens, other marks left out. */
function slug(heading: string): string {
  return encodeURIComponent(
    heading
      .trim()
      .toLowerCase()
      .replace(/\s+/g, '-')
      .replace(/[^\p{Letter}\p{Number}_-]/gu, ''),
  );
}
