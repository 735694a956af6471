import type { StateCore, Token } from 'markdown-it';

/** An element around tokens. Elements are tokens and no HTML text, so that other plugins can work on what is inside. */
export function element(
  state: StateCore,
  tag: string,
  name: string | undefined,
  inside: readonly Token[],
): readonly Token[] {
  const open = new state.Token(`queuewise_${tag}_open`, tag, 1);
  open.block = true;
  if (name !== undefined) open.attrs = [['class', name]];
  const close = new state.Token(`queuewise_${tag}_close`, tag, -1);
  close.block = true;
  return [open, ...inside, close];
}

/** Markdown that is parsed where the document's own paragraphs are. */
export function inline(state: StateCore, content: string): Token {
  const token = new state.Token('inline', '', 0);
  token.content = content;
  token.children = [];
  return token;
}
