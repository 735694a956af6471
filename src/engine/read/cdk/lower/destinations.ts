import type { Span, Value } from '../../../types';
import type { Datum, MapDatum } from '../evaluate/data';
import { isAbsent } from '../evaluate/run';
import { type Lowering, map } from './lowering';
import { entrySet, toValue } from './values';

/** Where results and failures of asynchronous calls go. */
export function destinations(lowering: Lowering, props: MapDatum, span: Span): Value | undefined {
  const entries = (['onSuccess', 'onFailure'] as const).flatMap((key) => {
    const entry = entrySet(props, key);
    if (!entry) return [];
    const name = key === 'onSuccess' ? 'OnSuccess' : 'OnFailure';
    return [{ key: name, keySpan: entry.keySpan, value: destinationValue(lowering, entry.value) }];
  });
  return entries.length > 0 ? { kind: 'map', span, entries } : undefined;
}

/** `new SqsDestination(queue)`, `new SqsDlq(queue)`: where it leads. */
export function destinationValue(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  if (datum.kind === 'oneOf') {
    return { kind: 'oneOf', span, options: datum.options.map((option) => destinationValue(lowering, option)) };
  }
  // A destination that comes from elsewhere (`props.onFailure`) leads somewhere.
  if (datum.kind !== 'object') {
    const value = toValue(lowering, datum);
    return isAbsent(datum) ? value : map(span, { Destination: value });
  }
  const [first] = datum.args;
  return map(span, { Destination: first ? toValue(lowering, first) : { kind: 'unknown', span } });
}
