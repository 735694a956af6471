import { lookup } from '../lookup';
import type { CallSite } from './call-site';
import type { Datum } from './data';
import { lastName } from './modules';
import { oneOf, unknown } from './run';

const seconds: Readonly<Record<string, number>> = { millis: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86400 };
const bytes: Readonly<Record<string, number>> = {
  bytes: 1,
  kibibytes: 1024,
  mebibytes: 1024 ** 2,
  gibibytes: 1024 ** 3,
  tebibytes: 1024 ** 4,
};

/** `Duration.minutes(5)`, `Size.kibibytes(64)` and what else of the core library has a value; `undefined` for the rest. */
export function callCore(path: string, site: CallSite): Datum | undefined {
  if (path === 'core.Fn.importValue') return importedValue(site);
  if (path === 'core.Arn.format') return formattedArn(site);
  if (plainSecrets.has(path)) return site.args[0];
  if (!path.startsWith('core.Duration.') && !path.startsWith('core.Size.')) return undefined;
  const method = lastName(path);
  if (path.startsWith('core.Duration.'))
    return method === 'parse' ? parsed(site) : measured(site, lookup(seconds, method), 'second');
  return measured(site, lookup(bytes, method), 'byte');
}

/** Secrets that stand in the program as they are. */
const plainSecrets: ReadonlySet<string> = new Set(['core.SecretValue.unsafePlainText', 'core.SecretValue.plainText']);

/** `Fn.importValue('failed-orders-arn')`. */
function importedValue({ args, span }: CallSite): Datum {
  const [name] = args;
  return name?.kind === 'known' ? { kind: 'unknown', span, imports: String(name.value) } : unknown(span);
}

/** `Arn.format({ service: 'kinesis', … })` and `stack.formatArn(…)`: the service is known, the place is that of the stack. */
export function formattedArn({ args, props, span }: CallSite): Datum {
  const parts = args[0]?.kind === 'map' ? args[0] : props;
  const service = parts.entries.findLast(({ key }) => key === 'service')?.value;
  const from = unknown(span, [...args, props]);
  return service?.kind === 'known' ? { ...from, prefix: `arn:\${AWS::Partition}:${String(service.value)}:` } : from;
}

function measured(site: CallSite, factor: number | undefined, unit: 'second' | 'byte'): Datum {
  const [amount] = site.args;
  const { span } = site;
  if (amount?.kind === 'oneOf') {
    const each = amount.options.map((option) => measured({ ...site, args: [option] }, factor, unit));
    return oneOf(each, span, amount.condition);
  }
  if (factor === undefined || amount?.kind !== 'known' || typeof amount.value !== 'number') return unknown(span);
  const from = amount.from ? { from: amount.from } : {};
  return { kind: 'known', value: amount.value * factor, unit, span, ...from };
}

const isoDuration = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/;

function parsed({ args, span }: CallSite): Datum {
  const [text] = args;
  const match = text?.kind === 'known' && typeof text.value === 'string' ? isoDuration.exec(text.value) : null;
  if (!match) return unknown(span);
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = match;
  const value = Number(days) * 86400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return { kind: 'known', value, unit: 'second', span };
}

const units: Readonly<Record<string, readonly [unit: 'second' | 'byte', factor: number]>> = {
  toMilliseconds: ['second', 0.001],
  toSeconds: ['second', 1],
  toMinutes: ['second', 60],
  toHours: ['second', 3600],
  toDays: ['second', 86400],
  toBytes: ['byte', 1],
  toKibibytes: ['byte', 1024],
  toMebibytes: ['byte', 1024 ** 2],
  toGibibytes: ['byte', 1024 ** 3],
};

/** Methods of a duration or size: `timeout.toSeconds()`, `timeout.plus(…)`. */
export function callMeasured(datum: Datum, method: string, site: CallSite): Datum | undefined {
  if (datum.kind !== 'known' || datum.unit === undefined || typeof datum.value !== 'number') return undefined;
  const { span } = site;
  const conversion = lookup(units, method);
  if (conversion && conversion[0] === datum.unit) {
    return { kind: 'known', value: datum.value / conversion[1], span, ...(datum.from ? { from: datum.from } : {}) };
  }
  const [other] = site.args;
  if ((method === 'plus' || method === 'minus') && other?.kind === 'known' && typeof other.value === 'number') {
    const value = method === 'plus' ? datum.value + other.value : datum.value - other.value;
    return { kind: 'known', value, unit: datum.unit, span };
  }
  return unknown(span);
}
