import { existsSync, readFileSync } from 'node:fs';
import type { Rule } from '../../src/engine/types';
import { allRules, lookedAt } from './rules';

/** One line of a page is ours: it ends so. */
const mark = '<!-- generated -->';

/** Title and facts of a rule at the head of its page; the rest is written by hand. */
export default function generate(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const rule of allRules) {
    const path = `docs/rules/${rule.id}.md`;
    if (existsSync(path)) files[path] = withHead(readFileSync(path, 'utf8'), rule);
  }
  return files;
}

function withHead(page: string, rule: Rule): string {
  const body = page
    .split('\n')
    .slice(1)
    .filter((line) => !line.includes(mark))
    .join('\n')
    .replace(/^\n+/, '');
  const fix = rule.fixable ? ' · quick fix' : '';
  return `# ${rule.id}\n\n**${rule.severity}** · ${rule.group} · ${lookedAt(rule)}${fix} ${mark}\n\n${body}`;
}
