import { plainValue } from '../read/template/scalars';
import { isList, isReference, type Plain, type PlainMap } from './plain';
import type { Style } from './style';

/** The lines of an entry, without leading blanks on the first one; the others are indented by `indent` and more. */
export function yamlEntry(key: string, value: Plain, indent: number, style: Style): string {
  const name = yamlText(key, style);
  if (isScalar(value) || isEmpty(value)) return `${name}: ${yamlInline(value, style)}`;
  return `${name}:${yamlBlock(value, indent, style)}`;
}

/** A map or list as a block below its key, which stands at `indent`: starts with a line break. */
export function yamlBlock(value: Plain, indent: number, style: Style): string {
  if (isScalar(value) || isEmpty(value)) return ` ${yamlInline(value, style)}`;
  if (isReference(value)) {
    const inner = indent + style.step;
    return `${style.newline}${' '.repeat(inner)}${longForm(value, style)}`;
  }
  if (isList(value)) {
    const at = style.indentedLists ? indent + style.step : indent;
    return value.map((item) => `${style.newline}${' '.repeat(at)}- ${yamlItem(item, at + 2, style)}`).join('');
  }
  const inner = indent + style.step;
  return entriesOf(value)
    .map(([key, item]) => `${style.newline}${' '.repeat(inner)}${yamlEntry(key, item, inner, style)}`)
    .join('');
}

/** An item behind `- `; the entries of a map go on at `indent`. */
function yamlItem(item: Plain, indent: number, style: Style): string {
  if (isScalar(item) || isEmpty(item)) return yamlInline(item, style);
  if (isReference(item)) return longForm(item, style);
  if (isList(item)) return yamlInline(item, style);
  const lines = entriesOf(item).map(([key, value]) => yamlEntry(key, value, indent, style));
  return lines.join(style.newline + ' '.repeat(indent));
}

/** References have a short form, which is a scalar, unless the file writes the long one. */
function isScalar(value: Plain): boolean {
  return typeof value !== 'object' || isReference(value);
}

function isEmpty(value: Plain): boolean {
  return typeof value === 'object' && !isReference(value) && Object.keys(value).length === 0;
}

function entriesOf(value: Plain): readonly (readonly [string, Plain])[] {
  return Object.entries(value as PlainMap);
}

/** On one line, as inside `{ }` and `[ ]`. */
export function yamlInline(value: Plain, style: Style): string {
  if (typeof value === 'string') return yamlText(value, style);
  if (typeof value !== 'object') return String(value);
  if (isReference(value)) {
    if (style.longForms) return `{ ${longForm(value, style)} }`;
    return value.attribute === undefined ? `!Ref ${value.refersTo}` : `!GetAtt ${value.refersTo}.${value.attribute}`;
  }
  if (isList(value)) return `[${value.map((item) => yamlInline(item, style)).join(', ')}]`;
  const entries = entriesOf(value).map(([key, item]) => `${yamlText(key, style)}: ${yamlInline(item, style)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function longForm(value: Plain, style: Style): string {
  if (!isReference(value)) return '';
  if (value.attribute === undefined) return `Ref: ${value.refersTo}`;
  const quote = style.quote;
  return `Fn::GetAtt: [${quote}${value.refersTo}${quote}, ${quote}${value.attribute}${quote}]`;
}

/** Plain where YAML reads the same text back, quoted otherwise. */
export function yamlText(text: string, style: Style): string {
  const isPlain =
    /^[A-Za-z_/.][\w./()+-]*(?:::?[\w./()+-]+)*(?: [\w./()+-]+)*$/.test(text) && typeof plainValue(text) === 'string';
  return isPlain ? text : quoted(text, style.quote);
}

export function quoted(text: string, quote: string): string {
  return quote === "'" && !/[\n\r]/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
