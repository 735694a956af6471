import { reported } from '../../src/engine/reported';
import type { Rule, RuleGroup } from '../../src/engine/types';
import { rules } from '../../src/rules';

/** The groups in the order of their tables. */
const groups: readonly RuleGroup[] = [
  'Facts and loads',
  'SQS',
  'SNS',
  'EventBridge, Scheduler, Pipes',
  'Lambda',
  'Kinesis',
  'Firehose',
  'Amazon MQ',
  'S3, policies, alarms',
  'Beliefs',
  'Vault',
  'Quiz',
];

/** Every rule there is, group by group and sorted by id within. */
export const allRules: readonly Rule[] = [...rules, ...reported].sort(
  (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.id < b.id ? -1 : 1),
);

/** The groups that have rules, with their rules. */
export function byGroup(): readonly (readonly [RuleGroup, readonly Rule[]])[] {
  return groups
    .map((group) => [group, allRules.filter((rule) => rule.group === group)] as const)
    .filter(([, found]) => found.length > 0);
}

/** What a rule looks at, in words. */
export function lookedAt(rule: Rule): string {
  const parts = [rule.checkTemplate && 'templates', rule.checkNote && 'notes'].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : 'every file';
}
