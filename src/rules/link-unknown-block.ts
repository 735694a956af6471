import type { Rule } from '../engine/types';
import { nameOf } from '../engine/uris';
import { resolvedLinks } from './links';

const rule: Rule = {
  id: 'link-unknown-block',
  title: 'A link to a block that the note does not have',
  severity: 'warning',
  group: 'Vault',
  fixable: false,
  *checkNote(context) {
    for (const { link, note } of resolvedLinks(context)) {
      if (!link.block || !note?.note || note.note.blockIds.includes(link.block.id)) continue;
      yield {
        span: link.block.span,
        message: `${nameOf(note.uri)} has no block ^${link.block.id.slice(0, 60)}.`,
        subject: link.target,
      };
    }
  },
};

export default rule;
