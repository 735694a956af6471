import type { Span } from '../../types';
import { bareLetters, labelledLetters } from './keys';
import type { Run } from './runs';
import type { OptionShape } from './shapes';
import type { Unit } from './units';
import { verdictBelow } from './verdicts';

/**
 * The text of a unit with the lines that go on with it: those that follow at once, and, behind an empty line, what a
 * hard wrap tore off (an unfinished sentence or bold text, a lower-case start, an item's indentation).
 */
export function gather(
  text: string,
  units: readonly Unit[],
  at: number,
  item: boolean,
  style?: OptionShape['style'],
): { readonly run: Run; readonly next: number } {
  const first = units[at] as Unit;
  const run: Span[] = [{ start: first.start, end: first.end }];
  let bold = boldMarks(text, { start: first.lineStart, end: first.end });
  let next = at + 1;
  let blanks = 0;
  for (let peek = next; peek < units.length; peek++) {
    const unit = units[peek] as Unit;
    if (unit.shape.kind === 'blank') {
      if (unit.depth < first.depth) break;
      blanks++;
      continue;
    }
    if (unit.shape.kind !== 'text' || unit.depth !== first.depth || unit.fenced !== first.fenced) break;
    if (style !== undefined && (isLettersAlone(text, unit) || isKey(text, unit)) && !goesOn(text, units, peek)) break;
    if (style !== undefined && unit.indent <= first.indent + 1 && verdictBelow(text, unit) !== undefined) break;
    if (style !== undefined && boldLabel.test(text.slice(unit.start, unit.end))) break;
    if (blanks > 0) {
      const last = run.at(-1) as Span;
      const open = first.shape.kind !== 'option' && bold % 2 === 1;
      const indented = item && unit.indent >= first.indent + 2;
      // No line of a few characters was wrapped.
      const isWrapped = style === 'letter' || last.end - last.start >= 30;
      const isInside = isWrapped && unit.indent + 2 >= first.indent;
      const amid = style !== undefined && isInside && goesOn(text, units, peek) && !asksAnew(text, unit);
      const torn = !isFinished(text, last) && ((startsLow(text, unit) && !announces(text, unit, style)) || amid);
      if (!(indented || torn || open)) break;
    }
    run.push({ start: unit.start, end: unit.end });
    bold += boldMarks(text, unit);
    blanks = 0;
    next = peek + 1;
  }
  return { run, next };
}

/** `**Storage tier:**` right below an option: what the next options are for. */
const boldLabel = /^\*\*[^*]{1,80}:\*\*$/;

/** The letters of a key, right below the last option. */
function isLettersAlone(text: string, { start, end }: Unit): boolean {
  return end - start <= 24 && bareLetters(text.slice(start, end)).length > 0;
}

/** An option that goes on with those before: no first one. */
function goesOn(text: string, units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < units.length && next < at + 6; next++) {
    const { shape, lineStart, start } = units[next] as Unit;
    const { kind } = shape;
    if (kind === 'option') return shape.label !== 'A' && !/^[ \t>]*1[.)]/.test(text.slice(lineStart, start));
    if (kind !== 'blank' && kind !== 'text') return false;
  }
  return false;
}

/** "Poprawne: C" behind the last option, before what is said of each. */
function isKey(text: string, { start, end }: Span): boolean {
  return end - start <= 80 && /[:：]/.test(text.slice(start, end)) && labelledLetters.test(text.slice(start, end));
}

/** A paragraph in bold, or one that ends in a question mark, is the next stem, and a key is of these options. */
function asksAnew(text: string, { start, end }: Span): boolean {
  return (
    text.startsWith('**', start) ||
    /[?？؟][\s*_"”)]*(?:\([^()]{1,40}\)[\s*_]*)?$/.test(text.slice(Math.max(start, end - 56), end)) ||
    isKey(text, { start, end })
  );
}

function boldMarks(text: string, { start, end }: Span): number {
  const line = text.slice(start, end);
  let marks = 0;
  for (let at = line.indexOf('**'); at >= 0; at = line.indexOf('**', at + 2)) marks++;
  return marks;
}

function isFinished(text: string, { start, end }: Span): boolean {
  for (let at = end - 1; at >= start; at--) {
    const char = text.charAt(at);
    if ('.?!:。？！：؟'.includes(char)) return true;
    if (!'*_)"”\'`'.includes(char)) return false;
  }
  return true;
}

/** "these differ:" below an option introduces what is told of all. */
function announces(text: string, { end }: Span, style: OptionShape['style'] | undefined): boolean {
  return style !== undefined && text.charCodeAt(end - 1) === 58;
}

function startsLow(text: string, { start }: Unit): boolean {
  return /^[a-z(&,;"“]/.test(text.charAt(start));
}
