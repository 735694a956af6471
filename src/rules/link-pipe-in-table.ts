import { oncePerPiece } from '../engine/pieces';
import type { NotePiece, Rule } from '../engine/types';

const rule: Rule = {
  id: 'link-pipe-in-table',
  title: 'A bare pipe in a link inside a table',
  severity: 'warning',
  group: 'Vault',
  fixable: true,
  *checkNote({ note }) {
    for (const { target, pipe } of note.pieces.flatMap(cutLinks)) {
      yield {
        span: { start: pipe, end: pipe + 1 },
        message: 'This pipe ends the table cell and cuts the link in two: write it as \\|.',
        subject: target,
        fixes: [
          {
            title: 'Write \\| instead',
            edits: [{ span: { start: pipe, end: pipe }, text: '\\' }],
            safe: true,
          },
        ],
      };
    }
  },
};

interface CutLink {
  readonly target: string;
  /** Where the pipe stands. */
  readonly pipe: number;
}

const cutInPiece = oncePerPiece(({ links }): readonly CutLink[] =>
  links.flatMap(({ target, barePipe }) => (barePipe === undefined ? [] : [{ target, pipe: barePipe }])),
);

function cutLinks(piece: NotePiece): readonly CutLink[] {
  return cutInPiece(piece).map(({ target, pipe }) => ({ target, pipe: pipe + piece.start }));
}

export default rule;
