import type { Rule } from '../engine/types';

const rule: Rule = {
  id: 'link-pipe-in-table',
  title: 'A bare pipe in a link inside a table',
  severity: 'warning',
  group: 'Vault',
  fixable: true,
  *checkNote({ note }) {
    for (const link of note.links) {
      if (link.barePipe === undefined) continue;
      yield {
        span: { start: link.barePipe, end: link.barePipe + 1 },
        message: 'This pipe ends the table cell and cuts the link in two: write it as \\|.',
        subject: link.target,
        fixes: [
          {
            title: 'Write \\| instead',
            edits: [{ span: { start: link.barePipe, end: link.barePipe }, text: '\\' }],
            safe: true,
          },
        ],
      };
    }
  },
};

export default rule;
