import MarkdownIt from 'markdown-it';
import { decoded } from '../engine/uris';
import { escapeHtml, highlight } from './highlight';
import type { Html } from './protocol';

/** Turns the path of an image, as a note writes it, into an address that the panel may load, or refuses. */
export type ImageAddress = (path: string) => string | undefined;

/**
 * Markdown of questions as safe HTML: no raw HTML, links only to the web, to mail and to notes, images only where
 * `address` gives one. Links to notes carry their target in `data-note`.
 */
export function renderMarkdown(text: string, address: ImageAddress): Html {
  const html = markdown.render(text, { address }).trim();
  // One paragraph is the text of an option or a stem; it needs no paragraph of its own.
  const isSingle = html.startsWith('<p>') && html.endsWith('</p>') && html.indexOf('<p>', 3) < 0;
  return isSingle ? html.slice(3, -4) : html;
}

/** The text without markup on one line, for lists, logs and what a screen reader hears. */
export function plainText(text: string): string {
  const words: string[] = [];
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'fence' || token.type === 'code_block') words.push(token.content);
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') words.push(' ');
      else words.push(child.content);
    }
    if (token.type === 'inline') words.push(' ');
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

const markdown = new MarkdownIt({
  html: false,
  linkify: true,
  highlight: (code, language) => highlight(code, language),
});
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = isAllowed;
markdown.inline.ruler.before('link', 'wikilink', (state, silent) => {
  const embed = state.src.charCodeAt(state.pos) === 0x21;
  const start = state.pos + (embed ? 1 : 0);
  if (!state.src.startsWith('[[', start)) return false;
  const end = state.src.indexOf(']]', start);
  const inner = end < 0 ? '' : state.src.slice(start + 2, end);
  if (inner.trim() === '' || /[[\n]/.test(inner)) return false;
  if (!silent) {
    const [target = '', alias] = inner.split(/\\?\|/, 2);
    const isImage = embed && imageName.test(target.trim());
    const token = state.push(isImage ? 'wiki_image' : 'wiki_link', '', 0);
    token.content = alias && !/^\d+(?:x\d+)?$/.test(alias.trim()) ? alias.trim() : target.trim();
    token.meta = { target: target.trim() };
  }
  state.pos = end + 2;
  return true;
});

const imageName = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;

markdown.renderer.rules.wiki_link = (tokens, index) => {
  const token = tokens[index];
  return noteLink(String(token?.meta?.target ?? ''), escapeHtml(token?.content ?? ''));
};

markdown.renderer.rules.wiki_image = (tokens, index, _options, env) => {
  const token = tokens[index];
  return image(String(token?.meta?.target ?? ''), token?.content ?? '', addressOf(env));
};

markdown.renderer.rules.image = (tokens, index, _options, env) => {
  const token = tokens[index];
  const alt = (token?.content ?? '').replace(/\|\d+(?:x\d+)?$/, '');
  return image(String(token?.attrGet('src') ?? ''), alt, addressOf(env));
};

markdown.renderer.rules.link_open = (tokens, index) => {
  const href = String(tokens[index]?.attrGet('href') ?? '');
  return isExternal(href) ? `<a href="${escapeHtml(href)}">` : `<a href="#" data-note="${escapeHtml(decoded(href))}">`;
};

// The panel allows no style attributes, so the alignment of a column becomes a class.
for (const cell of ['th', 'td']) {
  markdown.renderer.rules[`${cell}_open`] = (tokens, index) => {
    const side = /text-align:(left|center|right)/.exec(String(tokens[index]?.attrGet('style') ?? ''))?.[1];
    return side ? `<${cell} class="align-${side}">` : `<${cell}>`;
  };
}

markdown.renderer.rules.table_open = () => '<div class="wide"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';

function noteLink(target: string, html: string): string {
  return `<a href="#" data-note="${escapeHtml(target)}">${html}</a>`;
}

function image(path: string, alt: string, address: ImageAddress): string {
  const source = isExternal(path) ? undefined : address(decoded(path));
  if (source) return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`;
  const label = escapeHtml(alt || path);
  return isExternal(path) ? `<a href="${escapeHtml(path)}">${label}</a>` : `<span class="no-image">${label}</span>`;
}

function addressOf(env: unknown): ImageAddress {
  const { address } = env as { readonly address?: ImageAddress };
  return address ?? (() => undefined);
}

function isAllowed(address: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}

function isExternal(address: string): boolean {
  return /^(?:https?|mailto):/i.test(address.trim());
}
