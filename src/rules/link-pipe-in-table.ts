import { inPieces } from '../engine/pieces';
import type { Rule } from '../engine/types';

const rule: Rule = {
  id: 'link-pipe-in-table',
  title: 'A bare pipe in a link inside a table',
  severity: 'warning',
  group: 'Vault',
  fixable: true,
  *checkNote({ note }) {
    for (const { start, found } of cutLinks(note)) {
      const pipe = start + found.pipe;
      yield {
        span: { start: pipe, end: pipe + 1 },
        message: 'This pipe ends the table cell and cuts the link in two: write it as \\|.',
        subject: found.target,
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

const cutLinks = inPieces(({ links }) =>
  links.flatMap(({ target, barePipe }) => (barePipe === undefined ? [] : [{ target, pipe: barePipe }])),
);

export default rule;
