import type { Fix, JudgedClaim, Note, Quantity } from '../engine/types';

/**
 * Puts the value in force in the author's unit and style: "256 KB" becomes "1,024 KB" or, where the note writes
 * thousands without a comma, "1024 KB". Nothing is offered where the unit does not divide the value.
 */
export function correctNumber(judged: JudgedClaim, text: string): Fix | undefined {
  const { claim, now } = judged;
  if (claim.value.kind !== 'quantity' || now.value.kind !== 'quantity') return undefined;
  const { span } = claim.value.quantity;
  const said = text.slice(span.start, span.end);
  const number = /\d[\d,]*(?:\.\d+)?/.exec(said);
  if (!number || claim.value.quantity.to) return undefined;
  const value = now.value.number / scaleOf(claim.value.quantity, number[0]);
  if (!Number.isFinite(value) || Math.abs(value - Number(value.toFixed(3))) > 1e-9) return undefined;
  const corrected = grouped(Number(value.toFixed(3)), number[0].includes(',') || !/\d{4}/.test(said));
  const start = span.start + number.index;
  return {
    title: `Correct to ${corrected}${said.slice(number.index + number[0].length)} (${now.display} today)`,
    edits: [{ span: { start, end: start + number[0].length }, text: corrected }],
    safe: false,
  };
}

/**
 * What one of the author's units is in the base unit of the fact: 1024 for "256 KB", a thousand for "20k messages", a
 * sixtieth for "60 instances per minute".
 */
function scaleOf({ readings, unit }: Quantity, number: string): number {
  const isGroupedByDot = unit.startsWith('count') && /^\d{1,3}\.\d{3}$/.test(number);
  return Math.max(...readings) / Number(number.replaceAll(isGroupedByDot ? '.' : ',', ''));
}

function grouped(value: number, withComma: boolean): string {
  if (!withComma || value < 10_000) return String(value);
  return value.toLocaleString('en-US');
}

/** Writes `as-of: exam` into the frontmatter, making one where there is none. */
export function keepAsExamValue(note: Note, text: string): Fix | undefined {
  if (note.frontmatter?.asOf) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const title = 'Keep as exam value (as-of: exam in the frontmatter)';
  if (!note.frontmatter) {
    const start = text.startsWith('\ufeff') ? 1 : 0;
    const block = `---${newline}as-of: exam${newline}---${newline}`;
    return { title, edits: [{ span: { start, end: start }, text: block }], safe: false };
  }
  const firstLineEnd = text.indexOf('\n', note.frontmatter.span.start) + 1;
  return {
    title,
    edits: [{ span: { start: firstLineEnd, end: firstLineEnd }, text: `as-of: exam${newline}` }],
    safe: false,
  };
}
