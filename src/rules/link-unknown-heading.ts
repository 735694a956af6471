import type { Rule } from '../engine/types';
import { nameOf } from '../engine/uris';
import { headingKey, resolvedLinks } from './links';

const rule: Rule = {
  id: 'link-unknown-heading',
  title: 'A link to a heading that the note does not have',
  severity: 'warning',
  group: 'Vault',
  fixable: false,
  *checkNote(context) {
    for (const { link, note } of resolvedLinks(context)) {
      if (!link.heading || !note?.note) continue;
      const wanted = link.heading.text
        .split('#')
        .map(headingKey)
        .filter((part) => part !== '')
        .at(-1);
      if (wanted === undefined || note.note.headings.some((heading) => headingKey(heading.text) === wanted)) continue;
      yield {
        span: link.heading.span,
        message: `${nameOf(note.uri)} has no heading "${link.heading.text.slice(0, 60)}".`,
        subject: link.target,
      };
    }
  },
};

export default rule;
