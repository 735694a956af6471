import type { Fix, Link, Rule } from '../engine/types';
import { resolvedLinks } from './links';

const rule: Rule = {
  id: 'link-missing-note',
  title: 'A link to a note that is not there',
  severity: 'hint',
  group: 'Vault',
  fixable: true,
  *checkNote(context) {
    for (const { link, candidates } of resolvedLinks(context)) {
      if (candidates.length > 0) continue;
      yield {
        span: link.targetSpan,
        message: `No ${isNote(link) ? 'note' : 'file'} of this vault is called "${link.target.slice(0, 80)}".`,
        subject: link.target,
        fixes: () => creations(link),
      };
    }
  },
};

/** A target without an ending, or with that of a note. */
function isNote({ target }: Link): boolean {
  return !/\.[a-z0-9]{1,5}$/i.test(target) || /\.(?:md|markdown)$/i.test(target);
}

function creations(link: Link): readonly Fix[] {
  const target = link.target.replace(/\\/g, '/').replace(/^\/+/, '');
  if (!isNote(link) || target.split('/').includes('..') || /[<>:"|?*\u0000-\u001f]/.test(target)) return [];
  const path = /\.(?:md|markdown)$/i.test(target) ? target : `${target}.md`;
  const title = (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
  return [{ title: `Create the note ${path}`, edits: [], safe: false, creates: { path, text: `# ${title}\n` } }];
}

export default rule;
