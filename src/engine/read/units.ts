import type { Unit } from '../types';

/**
 * Units as people write them. Prices, bit rates and anything not listed here are no units of ours, so a number that
 * carries them is left alone.
 */

const kilo = [1000, 1024] as const;

/** Factors to bytes by first letter. AWS writes KB and MB and means either reading, so both are kept. */
const byteFactors: Readonly<Record<string, readonly number[]>> = {
  k: kilo,
  m: kilo.map((step) => step ** 2),
  g: kilo.map((step) => step ** 3),
  t: kilo.map((step) => step ** 4),
};

/** `KB`, `kib`, `megabytes`, `bytes` → bytes per unit; the binary forms have one reading only. */
export function byteUnit(word: string): readonly number[] | undefined {
  const lower = word.toLowerCase();
  if (lower === 'b' || lower === 'byte' || lower === 'bytes') return [1];
  const factors = byteFactors[lower.charAt(0)];
  if (factors === undefined) return undefined;
  const binary = factors[1];
  return /^(?:.i|kibi|mebi|gibi|tebi)b/.test(lower) && binary !== undefined ? [binary] : factors;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const timeUnits: readonly (readonly [pattern: RegExp, unit: Unit, readings: readonly number[]])[] = [
  [/^(?:ms|msecs?|millis|milliseconds?)$/, 'millisecond', [1]],
  [/^(?:s|segs?|secs?|seconds?|segundos?|second[eio]|secondes|sekunden?|giây|秒間?|초)$/, 'second', [1]],
  [/^(?:m|mins?|minutes?|minutos?|minuti|minuten|phút|分間?|분)$/, 'second', [minute]],
  [/^(?:h|hrs?|hours?|horas?|heures?|or[ae]|stunden?|giờ|時間|小时|시간)$/, 'second', [hour]],
  [/^(?:d|days?|d[ií]as?|giorn[oi]|jours?|tagen?|ngày|天|日間?|일)$/, 'second', [day]],
  [/^(?:w|weeks?|semanas?)$/, 'second', [7 * day]],
  [/^(?:months?)$/, 'second', [30 * day, 31 * day]],
  [/^(?:y|yrs?|years?)$/, 'second', [365 * day, 366 * day]],
];

/** `sec`, `hours`, `ms` → the base unit and how many of it one is; a month or year has two readings. */
export function timeUnit(word: string): { readonly unit: Unit; readonly factors: readonly number[] } | undefined {
  const lower = word.toLowerCase();
  for (const [pattern, unit, factors] of timeUnits) if (pattern.test(lower)) return { unit, factors };
  return undefined;
}

/** Seconds in the span that a rate is stated per: `second`, `minute`, `hour`, `day`. */
export function rateSeconds(word: string): number | undefined {
  const found = timeUnit(word);
  return found?.unit === 'second' ? found.factors[0] : undefined;
}

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'half a': 0.5,
  'half an': 0.5,
  'a quarter': 0.25,
  'a quarter of a': 0.25,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The number that a word stands for. */
export function wordNumber(word: string): number | undefined {
  return numberWords[word.toLowerCase()];
}

/** A counter or unit of another language behind a number, which is not read: "14 ngày". */
export const unitOfOtherLanguage = /^[\s*]{0,4}[a-z]{0,12}[^\x00-\x7f\u2000-\u2bff\u00a0-\u00bf]/i;

const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  millone: 1e6,
  milhõe: 1e6,
  milhoe: 1e6,
  milioni: 1e6,
  millionen: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** `k`, `M`, `million` → what the number before it is multiplied by. */
export function magnitude(word: string): number | undefined {
  return magnitudes[word.toLowerCase()];
}

/** Values of one quantity expressed in another unit of the same family; `undefined` where they cannot be compared. */
export function convert(values: readonly number[], from: Unit, to: Unit): readonly number[] | undefined {
  if (from === to) return values;
  if (from === 'second' && to === 'millisecond') return values.map((value) => value * 1000);
  if (from === 'millisecond' && to === 'second') return values.map((value) => value / 1000);
  return undefined;
}

/** Nouns that are counted, by their singular. The regular plural is understood. */
const irregularSingulars: Readonly<Record<string, string>> = {
  rec: 'record',
  recs: 'record',
  msg: 'message',
  msgs: 'message',
  subs: 'subscription',
  reqs: 'request',
  req: 'request',
  ops: 'operation',
  chars: 'character',
  char: 'character',
  txn: 'transaction',
  txns: 'transaction',
  tx: 'transaction',
  tps: 'transaction',
  rps: 'request',
  qps: 'query',
  batches: 'batch',
  entries: 'entry',
  retries: 'retry',
  policies: 'policy',
  buses: 'bus',
  busses: 'bus',
  queries: 'query',
  copies: 'copy',
  inflight: 'message',
  'in-flight': 'message',
  az: 'zone',
  azs: 'zone',
};

/** `Messages` → `message`, `msgs` → `message`. */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  const irregular = irregularSingulars[lower];
  if (irregular !== undefined) return irregular;
  // "Mensagens", "mensajes", "messaggi", "Nachrichten"; "registros", "enregistrements".
  if (/^(?:mensa|messag|nachr|メッセ|메시)/.test(lower)) return 'message';
  if (/^(?:en)?registr/.test(lower)) return 'record';
  if (lower.startsWith('transa')) return 'transaction';
  if (/^le(?:it|ct)ura/.test(lower)) return 'read';
  if (lower.startsWith('subcri')) return singular(lower.replace('subcri', 'subscri'));
  return lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') ? lower.slice(0, -1) : lower;
}

/** `message` → `messages`, `retry` → `retries`, `batch` → `batches`. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
