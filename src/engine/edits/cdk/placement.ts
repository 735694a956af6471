import { lineEnd, lineStart } from '../../lines';
import type { Call, ObjectLiteral } from '../../read/cdk/syntax/nodes';
import { tailLength } from '../../trim';
import type { Edit } from '../../types';
import { leadingOf } from '../style';
import { takesScope } from './names';
import { entryText, type Place, type Printed } from './print';
import type { Source } from './source';
import type { WrittenEntry } from './written';

/** A place in the text of a program. */
export interface Item {
  readonly start: number;
  readonly end: number;
}

/** Puts properties behind those that a call already gives, or where the first ones belong. */
export function insertEntries(place: Place, call: Call, entries: readonly WrittenEntry[]): readonly Edit[] | undefined {
  return place.source.isPython ? insertKeywords(place, call, entries) : insertProperties(place, call, entries);
}

function insertKeywords(place: Place, call: Call, entries: readonly WrittenEntry[]): readonly Edit[] | undefined {
  const items = call.args.map(({ name, nameStart, value }) => ({
    start: name === undefined ? value.start : nameStart,
    end: value.end,
  }));
  if (items.length > 0) return behindItems(place, items, call.close, entries);
  const printed = joined(place, entries, '');
  return printed && [...printed.edits, insertion(place.source, call.close, printed.text)];
}

function insertProperties(place: Place, call: Call, entries: readonly WrittenEntry[]): readonly Edit[] | undefined {
  const { source } = place;
  const last = call.args.at(-1);
  if (last?.value.kind === 'object') return insertIntoObject(place, last.value, entries);
  const printed = joined(place, entries, last ? leadingOf(source.text, last.value.start) : '');
  if (!printed) return undefined;
  if (last && call.args.length > (takesScope(call) ? 2 : 1)) {
    const { start, end } = last.value;
    const text = `{ ...${source.text.slice(start, end)}, ${printed.text} }`;
    return [...printed.edits, replacement(source, last.value, text)];
  }
  const at = last?.value.end ?? call.close;
  return [...printed.edits, insertion(source, at, `${last ? ', ' : ''}{ ${printed.text} }`)];
}

/** Puts properties behind the last one of an object. */
export function insertIntoObject(
  place: Place,
  object: ObjectLiteral,
  entries: readonly WrittenEntry[],
): readonly Edit[] | undefined {
  const { source } = place;
  if (object.entries.length === 0) {
    const { text, style } = source;
    const isBlank = text.slice(object.start + 1, object.end - 1).trim() === '';
    const indent = leadingOf(text, object.start) + (isBlank ? '' : ' '.repeat(style.step));
    const lead = style.newline + indent;
    const printed = joined(place, entries, indent, isBlank ? ', ' : `,${lead}`);
    if (!printed) return undefined;
    // What is commented out there stays.
    const edit = isBlank
      ? replacement(source, object, `{ ${printed.text} }`)
      : insertion(source, object.start + 1, `${lead}${printed.text},`);
    return [...printed.edits, edit];
  }
  const items = object.entries.map(({ keyStart, value }) => ({ start: keyStart, end: value.end }));
  return behindItems(place, items, object.end - 1, entries);
}

function joined(place: Place, entries: readonly WrittenEntry[], indent: string, separator = ', '): Printed | undefined {
  const parts = entries.map((entry) => entryText(place, entry, indent)).filter((part) => part !== undefined);
  if (parts.length < entries.length) return undefined;
  return { text: parts.map(({ text }) => text).join(separator), edits: parts.flatMap(({ edits }) => edits) };
}

/** Behind the last item, on lines of their own where items have their own, with a comma at the end where there is one. */
function behindItems(
  place: Place,
  items: readonly Item[],
  close: number,
  entries: readonly WrittenEntry[],
): readonly Edit[] | undefined {
  const { source } = place;
  const { text, style } = source;
  const [written] = items.slice(-1);
  if (!written) return undefined;
  const last = { start: written.start, end: endOfItem(text, written.end, close) };
  const comma = /^\s*,/.exec(text.slice(last.end, close))?.[0].length ?? 0;
  const indent = leadingOf(text, last.start);
  const startsLine = text.slice(lineStart(text, last.start), last.start).trim() === '';
  const lead = startsLine && text.slice(last.end, close).includes('\n') ? style.newline + indent : undefined;
  const printed = joined(place, entries, indent, `,${lead ?? ' '}`);
  if (!printed) return undefined;
  if (lead === undefined) {
    return [...printed.edits, insertion(source, last.end + comma, `${comma > 0 ? '' : ','} ${printed.text}`)];
  }
  // A comment at the end of the line stays with the item that it is about.
  const line = lineEnd(text, last.end + comma);
  const isRestComment = /^[ \t]*(?:\/\/|#|$)/.test(text.slice(last.end + comma, line));
  const separator = comma > 0 ? [] : [insertion(source, last.end, ',')];
  const added = `${lead}${printed.text}${comma > 0 ? ',' : ''}`;
  return [...printed.edits, ...separator, insertion(source, isRestComment ? line : last.end + comma, added)];
}

/** Behind what closes the value or says of what type it is: `...(isFifo ? fifo : {})`, `name as string`. */
function endOfItem(text: string, end: number, close: number): number {
  const behind = text.slice(end, close);
  const stop = [...behind.matchAll(/<[^<>]*>|,|#|\/[/*]/g)].find(([sign]) => !sign.startsWith('<'))?.index;
  return end + behind.slice(0, stop).trimEnd().length;
}

function insertion({ offset }: Source, at: number, text: string): Edit {
  return { span: { start: at + offset, end: at + offset }, text };
}

/** Another text for a place. */
export function replacement({ offset }: Source, { start, end }: Item, text: string): Edit {
  return { span: { start: start + offset, end: end + offset }, text };
}

/** An entry with the comma and the line that it leaves behind. */
export function removal({ text, offset }: Source, { start, end }: Item): Edit {
  const comma = /^[ \t]*,/.exec(text.slice(end))?.[0].length ?? 0;
  const lineFrom = lineStart(text, start);
  const lineTo = lineEnd(text, end + comma);
  const isWholeLine = text.slice(lineFrom, start).trim() === '' && text.slice(end + comma, lineTo).trim() === '';
  if (isWholeLine) {
    const next = text.indexOf('\n', lineTo);
    return { span: { start: lineFrom + offset, end: (next < 0 ? lineTo : next + 1) + offset }, text: '' };
  }
  if (comma > 0) {
    const blank = /^[ \t]*/.exec(text.slice(end + comma))?.[0].length ?? 0;
    return { span: { start: start + offset, end: end + comma + blank + offset }, text: '' };
  }
  const blank = tailLength(text.slice(lineFrom, start), /[ \t]/);
  const lead = text.charAt(start - blank - 1) === ',' && start - blank > lineFrom ? blank + 1 : blank;
  return { span: { start: start - lead + offset, end: end + offset }, text: '' };
}

/** Above a statement and the comments that belong to it; in a block of one line right before it. */
export function before(source: Source, statement: number, indent: string, text: string): Edit {
  if (/[{;:]\s*$/.test(source.text.slice(lineStart(source.text, statement), statement))) {
    return { span: { start: statement + source.offset, end: statement + source.offset }, text: `${text} ` };
  }
  let at = lineStart(source.text, statement);
  while (at > 0) {
    const above = lineStart(source.text, at - 1);
    if (!/^[ \t]*(?:\/\/|#|\/?\*)/.test(source.text.slice(above, at))) break;
    at = above;
  }
  return { span: { start: at + source.offset, end: at + source.offset }, text: indent + text + source.style.newline };
}

/** On the line below a statement; right behind it where its line goes on. */
export function behind(source: Source, statement: number, indent: string, text: string): Edit {
  const end = lineEnd(source.text, statement);
  const [semicolon = ''] = /^\s*;?/.exec(source.text.slice(statement, end)) ?? [];
  const goesOn = !/^\s*(?:$|\/[/*]|#)/.test(source.text.slice(statement + semicolon.length, end));
  const at = (goesOn ? statement + semicolon.trimEnd().length : end) + source.offset;
  return { span: { start: at, end: at }, text: (goesOn ? ' ' : source.style.newline + indent) + text };
}
