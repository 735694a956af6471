import { isList, isReference, type Plain, type PlainMap } from './plain';
import type { Style } from './style';

/** A value in JSON. `indent` is the column of the line that it starts on; `undefined` keeps it on one line. */
export function jsonValue(value: Plain, indent: number | undefined, style: Style): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isReference(value)) return jsonReference(value.refersTo, value.attribute, style);
  if (isList(value))
    return wrap(
      value.map((item) => jsonValue(item, deeper(indent, style), style)),
      '[]',
      indent,
      style,
    );
  const entries = Object.entries(value as PlainMap).map(([key, item]) =>
    jsonEntry(key, item, deeper(indent, style), style),
  );
  return wrap(entries, '{}', indent, style);
}

/** `"key": value`; `indent` is the column of the key. */
export function jsonEntry(key: string, value: Plain, indent: number | undefined, style: Style): string {
  return `${JSON.stringify(key)}:${style.spaced ? ' ' : ''}${jsonValue(value, indent, style)}`;
}

function deeper(indent: number | undefined, { step }: Style): number | undefined {
  return indent === undefined ? undefined : indent + step;
}

function wrap(parts: readonly string[], brackets: '[]' | '{}', indent: number | undefined, style: Style): string {
  const [open = '', close = ''] = brackets;
  if (parts.length === 0 || indent === undefined) return open + parts.join(style.spaced ? ', ' : ',') + close;
  const line = style.newline + ' '.repeat(indent + style.step);
  return `${open}${line}${parts.join(`,${line}`)}${style.newline}${' '.repeat(indent)}${close}`;
}

function jsonReference(id: string, attribute: string | undefined, style: Style): string {
  const space = style.spaced ? ' ' : '';
  if (attribute === undefined) return `{${space}"Ref":${space}${JSON.stringify(id)}${space}}`;
  return `{${space}"Fn::GetAtt":${space}[${JSON.stringify(id)},${space}${JSON.stringify(attribute)}]${space}}`;
}
