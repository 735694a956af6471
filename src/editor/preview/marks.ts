import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { spelled } from '../../engine/dates';
import type { JudgedClaim, Span } from '../../engine/types';
import type { PreviewNote, ReadPreview } from './index';
import { linesOfNote, type Placed, placesOf } from './places';

/** A stretch of the note that the preview marks. */
interface Mark {
  readonly span: Span;
  readonly name: string;
  readonly title?: string;
}

/** Marks claims by their verdict, with what holds now as a tooltip, and tags. */
export function addMarks(markdown: MarkdownIt, read: ReadPreview): void {
  markdown.core.ruler.push('queuewise_marks', (state) => {
    if (state.inlineMode) return;
    const marks = marksOf(read(state.src, state.env));
    if (marks.length === 0) return;
    const note = linesOfNote(state.src);
    let lines: readonly [number, number] | undefined;
    for (const token of state.tokens) {
      if (token.map) lines = token.map;
      if (token.type !== 'inline' || !lines) continue;
      for (const placed of placesOf(token, lines, note)) mark(state, token, placed, marks);
    }
  });
}

function marksOf({ doc, claims }: PreviewNote): readonly Mark[] {
  const tags = (doc.note?.tags ?? []).map(({ span }) => ({ span, name: 'tag' }));
  const judged = claims
    .filter(({ claim }) => claim.sense === 'limit')
    .map((one) => ({ span: one.claim.span, name: `claim queuewise-${one.verdict}`, title: titleOf(one) }));
  return [...judged, ...tags].sort((a, b) => a.span.start - b.span.start);
}

function titleOf({ fact, now, verdict }: JudgedClaim): string {
  const since = now.since === undefined ? '' : ` since ${spelled(now.since)}`;
  const tick = verdict === 'current' || verdict === 'default-mode' ? '✓ ' : '';
  return `${tick}${fact.title}: ${now.display}${since}`;
}

/** Cuts a text where marks begin and end; a mark that reaches beyond it is drawn as far as it goes. */
function mark(state: StateCore, inline: Token, { token, start }: Placed, marks: readonly Mark[]): void {
  const end = start + token.content.length;
  const pieces: Token[] = [];
  let reached = start;
  for (const { span, name, title } of marks) {
    const [from, to] = [Math.max(span.start, reached), Math.min(span.end, end)];
    if (from >= to) continue;
    const open = new state.Token('queuewise_mark_open', 'span', 1);
    open.attrs = [['class', `queuewise-${name}`]];
    if (title !== undefined) open.attrs.push(['title', title]);
    pieces.push(text(state, token, reached - start, from - start));
    pieces.push(
      open,
      text(state, token, from - start, to - start),
      new state.Token('queuewise_mark_close', 'span', -1),
    );
    reached = to;
  }
  if (pieces.length === 0) return;
  pieces.push(text(state, token, reached - start, token.content.length));
  inline.children = (inline.children ?? []).flatMap((child) => (child === token ? pieces : [child]));
}

function text(state: StateCore, token: Token, from: number, to: number): Token {
  const piece = new state.Token('text', '', 0);
  piece.content = token.content.slice(from, to);
  piece.level = token.level;
  return piece;
}
