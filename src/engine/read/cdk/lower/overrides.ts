import type { MapValue, Value } from '../../../types';
import type { Construct, Datum } from '../evaluate/data';
import { assignProperty } from './l1';
import { type Draft, get, type Lowering, set } from './lowering';
import { toValue } from './values';

/**
 * Escape hatches: `cfn.addPropertyOverride('RedrivePolicy.maxReceiveCount', 3)`, `cfn.visibilityTimeout = 30`,
 * `cfn.addPropertyDeletionOverride(…)`. They come after the constructor and win.
 */
export function applyOverrides(lowering: Lowering, construct: Construct, draft: Draft): void {
  for (const { method, args } of construct.calls) {
    const [path, value] = args;
    if (method.startsWith('set ') && path) {
      assignProperty(lowering, draft, method.slice('set '.length), path);
    } else if (method === 'addPropertyOverride' && value) override(lowering, draft, path, value);
    else if (method === 'addOverride' && value) override(lowering, draft, withoutProperties(path), value);
    else if (method === 'addPropertyDeletionOverride' && path?.kind === 'known') {
      set(draft, String(path.value).split('.')[0] ?? '', { kind: 'unknown', span: path.span, absent: true });
    }
  }
}

function withoutProperties(path: Datum | undefined): Datum | undefined {
  if (path?.kind !== 'known' || !String(path.value).startsWith('Properties.')) return undefined;
  return { ...path, value: String(path.value).slice('Properties.'.length) };
}

function override(lowering: Lowering, draft: Draft, path: Datum | undefined, value: Datum): void {
  if (path?.kind !== 'known') return;
  const [first = '', ...rest] = String(path.value).split('.');
  const written = toValue(lowering, value);
  if (first === '') return;
  set(draft, first, rest.length === 0 ? written : inside(get(draft, first), rest, written), path.span);
}

function inside(before: Value | undefined, [key = '', ...rest]: readonly string[], value: Value): Value {
  const entries = before?.kind === 'map' ? before.entries : [];
  const old = entries.find((entry) => entry.key === key);
  const inner = rest.length === 0 ? value : inside(old?.value, rest, value);
  const changed: MapValue = {
    kind: 'map',
    span: before?.span ?? value.span,
    entries: [...entries.filter((entry) => entry.key !== key), { key, keySpan: value.span, value: inner }],
  };
  return before && before.kind !== 'map' ? { kind: 'unknown', span: value.span } : changed;
}
