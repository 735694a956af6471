import type { MarkdownIt, Token } from 'markdown-it';
import { element, inline as inlineToken } from './tokens';

/** `[!note]- Title` as the first line of a quotation. */
const opening = /^\[!([A-Za-z][\w-]*)\]([+-]?)[ \t]*([^\n]*)\n?/;

/** Turns quotations that begin with `[!kind]` into callouts; those with `-` or `+` can be folded. */
export function addCallouts(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'queuewise_callouts', (state) => {
    if (state.inlineMode) return;
    for (let index = 0; index < state.tokens.length; index++) {
      const [quote, , inline] = state.tokens.slice(index, index + 3);
      if (quote?.type !== 'blockquote_open' || inline?.type !== 'inline') continue;
      const match = opening.exec(inline.content);
      const close = match ? closingOf(state.tokens, index) : undefined;
      if (!match || !close) continue;
      const [line, kind = '', fold = '', title = ''] = match;
      quote.tag = fold === '' ? 'div' : 'details';
      close.tag = quote.tag;
      quote.attrJoin('class', 'queuewise-callout');
      quote.attrSet('data-callout', kind.toLowerCase());
      if (fold === '+') quote.attrSet('open', '');
      inline.content = inline.content.slice(line.length);
      if (inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
      const shown = title === '' ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : title;
      const name = fold === '' ? 'div' : 'summary';
      const head = element(state, name, 'queuewise-callout-title', [inlineToken(state, shown)]);
      // A callout with nothing but a title has no paragraph.
      state.tokens.splice(index + 1, inline.content.trim() === '' ? 3 : 0, ...head);
    }
  });
}

function closingOf(tokens: readonly Token[], from: number): Token | undefined {
  const level = tokens[from]?.level;
  return tokens.find((token, index) => index > from && token.type === 'blockquote_close' && token.level === level);
}
