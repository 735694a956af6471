import type { Rule, Value } from '../engine/types';
import { isOpen, property } from '../engine/values';
import { subscriptions } from './subscriptions';

/** SNS Developer Guide, filter policy constraints. */
const mostKeys = 5;
const mostCombinations = 150;

const rule: Rule = {
  id: 'sns-filter-policy-limit',
  title: 'A filter policy with more keys or values than SNS takes',
  severity: 'error',
  group: 'SNS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { subject, properties } of subscriptions(graph)) {
      const policy = property(properties, 'FilterPolicy');
      if (policy?.kind !== 'map') continue;
      const { keys, combinations } = measure(policy, 1);
      if (keys > mostKeys) {
        yield {
          span: policy.span,
          message: `This filter policy has ${keys} keys; SNS takes at most ${mostKeys}: filter on fewer, or use EventBridge.`,
          subject,
          fact: 'sns.filter.keys',
        };
      } else if (combinations > mostCombinations) {
        yield {
          span: policy.span,
          message: `This filter policy has ${combinations} combinations of values; SNS takes at most ${mostCombinations}.`,
          subject,
          fact: 'sns.filter.combos',
        };
      }
    }
  },
};

/**
 * Leaf keys, and the product of the lengths of their lists; in a policy on the body each list counts once more for each
 * level that its key is nested.
 */
function measure(value: Value, depth: number): { readonly keys: number; readonly combinations: number } {
  if (value.kind === 'list')
    return { keys: 1, combinations: isOpen(value) ? 1 : Math.max(1, value.items.length * depth) };
  if (value.kind !== 'map') return { keys: 1, combinations: 1 };
  let [keys, combinations] = [0, 1];
  for (const entry of value.entries) {
    if (entry.key === '$or') continue;
    const inner = measure(entry.value, entry.value.kind === 'map' ? depth + 1 : depth);
    keys += inner.keys;
    combinations *= inner.combinations;
  }
  return { keys, combinations };
}

export default rule;
