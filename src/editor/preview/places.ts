import type { Token } from 'markdown-it';

/** A piece of plain text of the preview and where it stands in the note. */
export interface Placed {
  readonly token: Token;
  /** Offset of its first character. */
  readonly start: number;
}

/**
 * Finds the texts of an inline token in the note. markdown-it tells only the lines of a block, so each line of its
 * content is looked for in its line of the note, and each text in its content. What markup has changed is left out.
 */
export function placesOf(
  inline: Token,
  lines: readonly [from: number, to: number],
  note: NoteLines,
): readonly Placed[] {
  const starts = contentStarts(inline.content, lines, note);
  const placed: Placed[] = [];
  let reached = 0;
  for (const token of inline.children ?? []) {
    if (token.type !== 'text' || token.content === '') continue;
    const at = inline.content.indexOf(token.content, reached);
    if (at < 0) continue;
    reached = at + token.content.length;
    const line = lastAtOrBefore(starts, at);
    if (line) placed.push({ token, start: line.inNote + at - line.inContent });
  }
  return placed;
}

/** A note by lines, with how far a search in each has come: cells of one row are found one after the other. */
export interface NoteLines {
  readonly texts: readonly string[];
  readonly offsets: readonly number[];
  readonly reached: Map<number, number>;
}

export function linesOfNote(text: string): NoteLines {
  const texts = text.split('\n');
  const offsets: number[] = [];
  let offset = 0;
  for (const line of texts) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  return { texts, offsets, reached: new Map() };
}

interface LineStart {
  readonly inContent: number;
  readonly inNote: number;
}

function contentStarts(content: string, [from, to]: readonly [number, number], note: NoteLines): readonly LineStart[] {
  const starts: LineStart[] = [];
  let inContent = 0;
  let line = from;
  for (const part of content.split('\n')) {
    for (; line < to; line++) {
      const at = (note.texts[line] ?? '').indexOf(part, note.reached.get(line) ?? 0);
      if (at < 0) continue;
      note.reached.set(line, at + part.length);
      starts.push({ inContent, inNote: (note.offsets[line] ?? 0) + at });
      break;
    }
    inContent += part.length + 1;
    if (content.includes('\n')) line += 1;
  }
  return starts;
}

function lastAtOrBefore(starts: readonly LineStart[], at: number): LineStart | undefined {
  let found: LineStart | undefined;
  for (const start of starts) if (start.inContent <= at) found = start;
  return found;
}
