import type { Value } from '../../../types';
import type { Datum, MapDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { known, type Lowering } from './lowering';
import { propOf, toValue } from './values';

/** `Schedule.rate(…)`, `.cron(…)` and `.expression(…)` of EventBridge and of its Scheduler, as the expression they make. */
export function scheduleExpression(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  if (datum.kind !== 'object') return { kind: 'unknown', span };
  const [first] = datum.args;
  switch (lastName(datum.type)) {
    case 'rate':
      return first?.kind === 'known' && typeof first.value === 'number'
        ? known(span, rate(first.value))
        : { kind: 'unknown', span, prefix: 'rate(' };
    case 'cron':
      return known(span, cron(datum.props));
    case 'expression':
      return first ? toValue(lowering, first) : { kind: 'unknown', span };
    case 'at':
      return { kind: 'unknown', span, prefix: 'at(' };
    default:
      return { kind: 'unknown', span };
  }
}

/** The largest unit that gives a whole number, as the library writes it. */
function rate(seconds: number): string {
  for (const [unit, length] of [
    ['day', 86400],
    ['hour', 3600],
  ] as const) {
    const count = seconds / length;
    if (count !== 0 && Number.isInteger(count)) return `rate(${count} ${unit}${count === 1 ? '' : 's'})`;
  }
  const minutes = seconds / 60;
  return `rate(${minutes} minute${minutes === 1 ? '' : 's'})`;
}

function cron(options: MapDatum): string {
  const of = (key: string, otherwise: string) => {
    const value = propOf(options, key);
    return value?.kind === 'known' ? String(value.value) : otherwise;
  };
  const weekDay = of('weekDay', '?');
  const day = of('day', weekDay === '?' ? '*' : '?');
  return `cron(${of('minute', '*')} ${of('hour', '*')} ${day} ${of('month', '*')} ${weekDay} ${of('year', '*')})`;
}
