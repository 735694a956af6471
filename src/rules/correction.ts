import type { Fix, JudgedClaim, Note, Unit } from '../engine/types';

/** Units as authors write them, in the base unit of their family. */
const scales: Readonly<Record<string, number>> = {
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1024,
  kib: 1024,
  mb: 1024 * 1024,
  mib: 1024 * 1024,
  gb: 1024 ** 3,
  gib: 1024 ** 3,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  day: 86_400,
  days: 86_400,
};

/**
 * Puts the value in force in the author's unit and style: "256 KB" becomes "1,024 KB" or, where the note writes
 * thousands without a comma, "1024 KB". Nothing is offered where the unit does not divide the value.
 */
export function correctNumber(judged: JudgedClaim, text: string): Fix | undefined {
  const { claim, fact, now } = judged;
  if (claim.value.kind !== 'quantity' || now.value.kind !== 'quantity') return undefined;
  const { span } = claim.value.quantity;
  const said = text.slice(span.start, span.end);
  const number = /\d[\d,]*(?:\.\d+)?/.exec(said);
  if (!number || claim.value.quantity.to) return undefined;
  const value = now.value.number / scaleOf(said.slice(number.index + number[0].length), fact.unit);
  if (!Number.isFinite(value) || Math.abs(value - Number(value.toFixed(3))) > 1e-9) return undefined;
  const corrected = grouped(Number(value.toFixed(3)), number[0].includes(',') || !/\d{4}/.test(said));
  const start = span.start + number.index;
  return {
    title: `Correct to ${corrected}${said.slice(number.index + number[0].length)} (${now.display} today)`,
    edits: [{ span: { start, end: start + number[0].length }, text: corrected }],
    safe: false,
  };
}

function scaleOf(after: string, unit: Unit): number {
  const word = /[A-Za-z]+/.exec(after)?.[0].toLowerCase();
  const scale = word === undefined ? undefined : scales[word];
  if (scale !== undefined && (unit === 'byte' || unit === 'second' || unit === 'byte/second')) return scale;
  return 1;
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
