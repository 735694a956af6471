import type { DeclaredLoad, Quantity, Span } from '../types';
import { readQuantities } from './quantity';
import { wordNumber } from './units';

/**
 * The grammar of a declared load: a rate (`5,000 msg/s`), a size (`300 KB`), `no batching` or `batches of 10`,
 * `20 groups`, `peak` or `average`, a Region; each at most once and in any order. Text in parentheses is a remark.
 */

const batchCount =
  /\bbatch(?:es|ed)?(?: size)?(?: of| in| by|:)?(?: up to| at most)? (\d{1,6}|ten|five)\b|\b(\d{1,6}|ten|five) (?:messages |records )?(?:a|per) batch\b/i;
const unbatched = /\b(?:no|without|not) batch(?:ing|es|ed)?\b|\bunbatched\b|\bone at a time\b|\bsingle messages\b/i;
const groups =
  /\b(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|(?:only )?one|an?(?: single)?|single|the same) (?:message |ordering )?groups?(?: ids?)?\b/i;
const peak = /\bpeaks?\b|\bburst\b|\bmax(?:imum)?\b/i;
const average = /\baverages?\b|\bavg\b|\bsustained\b|\bmean\b|\bsteady\b/i;
const region =
  /\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov|-iso[a-z]?)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d\b/i;
/** Words that carry nothing: what is left of a readable load. */
const fillers = new Set(
  'a an and at about around approximately approx ca circa batched batches batching bytes each every events every for in is load message messages msg msgs of on or over payload payloads per plus rate records region requests second size sized the to up with average peak x × @ ~ - – — = : + & | / *'.split(
    ' ',
  ),
);

/** Reads a declared load; `undefined` where it cannot be read as a whole. `span` is where its text stands. */
export function parseLoad(text: string, span: Span): DeclaredLoad | undefined {
  let rest = text.slice(0, 400).replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  if (text.length > 400) return undefined;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(rest);
    if (match) rest = blank(rest, match.index, match.index + match[0].length);
    return match ?? undefined;
  };
  const batch = take(batchCount);
  const alone = take(unbatched);
  const group = take(groups);
  const isPeak = take(peak);
  const isAverage = take(average);
  const inRegion = take(region);
  const numbers: { rate?: number; size?: number; bytesPerSecond?: number } = {};
  for (const quantity of readQuantities(rest)) {
    const kind = kindOf(quantity);
    if (!kind) continue;
    numbers[kind] = Math.max(numbers[kind] ?? 0, lowestOf(quantity));
    rest = blank(rest, quantity.span.start, quantity.span.end);
  }
  const leftOver = rest
    .toLowerCase()
    .split(/[\s,;.]+/)
    .filter((word) => word !== '' && !fillers.has(word));
  if (leftOver.length > 0 || Object.keys(numbers).length === 0) return undefined;
  const rate =
    numbers.rate ?? (numbers.bytesPerSecond && numbers.size ? numbers.bytesPerSecond / numbers.size : undefined);
  const perCall = alone ? 1 : batch ? countOf(batch[1] ?? batch[2]) : undefined;
  return {
    span,
    text: text.trim(),
    ...(rate !== undefined && { rate }),
    ...(numbers.size !== undefined && { size: numbers.size }),
    ...(numbers.bytesPerSecond !== undefined && { bytesPerSecond: numbers.bytesPerSecond }),
    ...(perCall !== undefined && { batch: perCall }),
    ...(group && { groups: countOf(group[1]) }),
    ...(isPeak ? { kind: 'peak' as const } : isAverage && { kind: 'average' as const }),
    ...(inRegion && { region: inRegion[0].toLowerCase() }),
  };
}

/** `1,200`, `ten`; a single one where it is told by any other word. */
function countOf(text = ''): number {
  return /^\d/.test(text) ? Number(text.replaceAll(',', '')) : (wordNumber(text) ?? 1);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function kindOf({ unit }: Quantity): 'rate' | 'size' | 'bytesPerSecond' | undefined {
  switch (unit) {
    case 'count/second':
      return 'rate';
    case 'byte':
      return 'size';
    case 'byte/second':
      return 'bytesPerSecond';
    default:
      return undefined;
  }
}

/** Of both readings of KB the smaller one: a verdict must hold whichever was meant. Of a range the upper end. */
function lowestOf({ readings, to }: Quantity): number {
  return Math.min(...(to ?? readings));
}

const marker = /^[\s#/*]*load:\s*(\S.*)$/i;

/** The load that a line of a comment declares (`# load: 5,000 msg/s`): its text and where it stands in the comment. */
export function loadComment(comment: string): { readonly text: string; readonly start: number } | undefined {
  let from = 0;
  for (const line of comment.split('\n')) {
    const text = marker.exec(line)?.[1]?.replace(/\*\/$/, '').trimEnd();
    if (text !== undefined) return { text, start: from + line.indexOf(text, line.toLowerCase().indexOf('load:')) };
    from += line.length + 1;
  }
  return undefined;
}
