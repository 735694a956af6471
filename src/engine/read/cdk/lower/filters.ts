import type { Value } from '../../../types';
import type { Datum } from '../evaluate/data';
import { jsonOf } from '../evaluate/json';
import { lastName } from '../evaluate/modules';
import { known, type Lowering, list, map } from './lowering';
import { toValue } from './values';

/** `[FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })]`, as patterns in JSON. */
export function filterList(lowering: Lowering, datum: Datum): Value {
  if (datum.kind !== 'list') return toValue(lowering, datum);
  const items = datum.items.map((item): Value => {
    const isFilter = item.kind === 'object' && lastName(item.type) === 'filter';
    if (!isFilter) return toValue(lowering, item);
    const pattern = jsonOf(item.args[0] ?? item.props, ruleOf);
    return map(item.span, {
      Pattern: pattern === undefined ? { kind: 'unknown', span: item.span } : known(item.span, pattern),
    });
  });
  return datum.open ? { kind: 'list', span: datum.span, items, open: true } : list(datum.span, items);
}

/** What a `FilterRule` writes; `undefined` for what is none. */
function ruleOf(datum: Datum): unknown {
  if (datum.kind !== 'object' || !datum.type.startsWith('aws-lambda.FilterRule.')) return undefined;
  const values = datum.args.map((argument) => (argument.kind === 'known' ? argument.value : undefined));
  if (values.includes(undefined)) return undefined;
  const [first, second] = values;
  switch (lastName(datum.type)) {
    case 'isEqual':
      return typeof first === 'number' ? [{ numeric: ['=', first] }] : [first];
    case 'or':
      return values;
    case 'notEquals':
      return [{ 'anything-but': [first] }];
    case 'beginsWith':
      return [{ prefix: first }];
    case 'between':
      return [{ numeric: ['>', first, '<=', second] }];
    case 'exists':
      return [{ exists: true }];
    case 'notExists':
      return [{ exists: false }];
    case 'empty':
      return [''];
    case 'null':
      return null;
    default:
      return undefined;
  }
}
