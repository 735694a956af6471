import type { Rule } from '../engine/types';
import { resolvedLinks } from './links';

const rule: Rule = {
  id: 'link-ambiguous',
  title: 'A link that several notes answer to',
  severity: 'warning',
  group: 'Vault',
  fixable: false,
  *checkNote(context) {
    for (const { link, candidates } of resolvedLinks(context)) {
      if (candidates.length < 2) continue;
      yield {
        span: link.targetSpan,
        message: `${candidates.length} files of this vault answer to "${link.target.slice(0, 60)}": write the folder as well.`,
        subject: link.target,
        related: candidates.slice(0, 5).map((uri) => ({ uri, span: { start: 0, end: 0 }, message: 'One of them.' })),
      };
    }
  },
};

export default rule;
