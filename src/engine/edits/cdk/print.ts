import type { Expression } from '../../read/cdk/syntax/nodes';
import type { Edit } from '../../types';
import { snakeCase } from './case';
import { importOf } from './imports';
import type { Source } from './source';
import type { LibraryName, Written, WrittenEntry } from './written';

/** A text for a program with the other changes that it needs: imports, a variable for something that had none. */
export interface Printed {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** What printing needs to know of the place. */
export interface Place {
  readonly source: Source;
  /** How resources are called here; `undefined` where one cannot be reached. */
  readonly nameOf: (id: string) => Printed | undefined;
  /** How a resource calls that attribute of it. */
  readonly attributeOf: (id: string, attribute: string) => string;
  readonly scope: string;
}

/** Lines are broken where they would be longer. */
const lineWidth = 100;

/** A value in the language of the program; `indent` is that of its line. `undefined` where something cannot be reached. */
export function print(place: Place, written: Written, indent: string): Printed | undefined {
  const { source } = place;
  switch (written.kind) {
    case 'literal':
      return plain(literalText(source, written.value));
    case 'list':
      return bracketed(
        place,
        '[]',
        written.items.map((item) => print(place, item, deeper(source, indent))),
        indent,
      );
    case 'document':
      return bracketed(
        place,
        '{}',
        written.entries.map((entry) => documentEntry(place, entry, indent)),
        indent,
      );
    case 'struct':
      return structText(place, written.type, written.entries, indent);
    case 'duration':
      return durationText(place, written.seconds);
    case 'symbol':
      return importOf(source, written.symbol);
    case 'new': {
      const callee = importOf(source, written.type);
      const called = callText(
        place,
        source.isPython ? callee.text : `new ${callee.text}`,
        written.args,
        written.props,
        indent,
      );
      return called && { text: called.text, edits: [...callee.edits, ...called.edits] };
    }
    case 'call': {
      const callee = importOf(source, { ...written.callee, path: methodPath(source, written.callee) });
      const called = callText(place, callee.text, written.args, undefined, indent);
      return called && { text: called.text, edits: [...callee.edits, ...called.edits] };
    }
    case 'resource': {
      const name = place.nameOf(written.id);
      if (!name || written.attribute === undefined) return name;
      const attribute = place.attributeOf(written.id, written.attribute);
      return { text: `${name.text}.${memberText(source, attribute)}`, edits: name.edits };
    }
    case 'method': {
      const name = place.nameOf(written.id);
      const called =
        name && callText(place, `${name.text}.${memberText(source, written.method)}`, written.args, undefined, indent);
      return called && { text: called.text, edits: [...name.edits, ...called.edits] };
    }
    case 'id':
      return extendedId(source, written.base, written.suffix);
    case 'scope':
      return plain(place.scope);
  }
}

/** `\`${name}Queue\`` becomes `\`${name}QueueDlq\``, `id` becomes `\`${id}Dlq\``. */
function extendedId({ text, isPython, style }: Source, base: Expression, suffix: string): Printed | undefined {
  const written = text.slice(base.start, base.end);
  const quote = /(?:"{3}|'{3}|["'`])$/.exec(written)?.[0];
  if (base.kind === 'template' && quote !== undefined) return plain(written.slice(0, -quote.length) + suffix + quote);
  if (base.kind !== 'name' && base.kind !== 'member') return undefined;
  return plain(isPython ? `f${style.quote}{${written}}${suffix}${style.quote}` : `\`\${${written}}${suffix}\``);
}

function plain(text: string): Printed {
  return { text, edits: [] };
}

function deeper({ unit }: Source, indent: string): string {
  return indent + unit;
}

function literalText({ isPython, style }: Source, value: string | number | boolean): string {
  if (typeof value === 'boolean') return isPython ? (value ? 'True' : 'False') : String(value);
  if (typeof value === 'number') return String(value);
  const escaped = value.replaceAll('\\', '\\\\').replaceAll(style.quote, `\\${style.quote}`).replaceAll('\n', '\\n');
  return `${style.quote}${escaped}${style.quote}`;
}

/** `visibilityTimeout`, in Python `visibility_timeout`. */
export function memberText({ isPython }: Source, name: string): string {
  return !isPython || name === name.toUpperCase() ? name : snakeCase(name);
}

function methodPath(source: Source, { path }: LibraryName): string {
  const parts = path.split('.');
  return [...parts.slice(0, -1), memberText(source, parts.at(-1) ?? '')].join('.');
}

function durationText(place: Place, seconds: number): Printed {
  const [unit, length] = (
    [
      ['days', 86_400],
      ['hours', 3600],
      ['minutes', 60],
    ] as const
  ).find(([, size]) => seconds > 0 && seconds % size === 0 && (size === 86_400 || seconds >= 10 * size)) ?? [
    'seconds',
    1,
  ];
  const name = importOf(place.source, { module: 'core', path: `Duration.${unit}` });
  return { text: `${name.text}(${seconds / length})`, edits: name.edits };
}

function documentEntry(place: Place, { key, value }: WrittenEntry, indent: string): Printed | undefined {
  const { source } = place;
  const printed = print(place, value, deeper(source, indent));
  const isName = /^[A-Za-z_$][\w$]*$/.test(key) && !source.isPython;
  return printed && { text: `${isName ? key : literalText(source, key)}: ${printed.text}`, edits: printed.edits };
}

/** `key: value` or `key=value`. */
export function entryText(place: Place, { key, value }: WrittenEntry, indent: string): Printed | undefined {
  const printed = print(place, value, indent);
  const { source } = place;
  return (
    printed && {
      text: `${memberText(source, key)}${source.isPython ? '=' : ': '}${printed.text}`,
      edits: printed.edits,
    }
  );
}

function structText(
  place: Place,
  type: LibraryName | undefined,
  entries: readonly WrittenEntry[],
  indent: string,
): Printed | undefined {
  const { source } = place;
  if (!source.isPython) {
    const parts = entries.map((entry) => entryText(place, entry, deeper(source, indent)));
    return bracketed(place, '{}', parts, indent);
  }
  if (!type) return print(place, { kind: 'document', entries }, indent);
  const callee = importOf(source, type);
  const called = callText(place, callee.text, [], entries, indent);
  return called && { text: called.text, edits: [...callee.edits, ...called.edits] };
}

function callText(
  place: Place,
  callee: string,
  args: readonly Written[],
  props: readonly WrittenEntry[] | undefined,
  indent: string,
): Printed | undefined {
  const { source } = place;
  const inner = source.isPython ? deeper(source, indent) : indent;
  const printed = args.map((argument) => print(place, argument, inner));
  if (props && props.length > 0) {
    if (source.isPython) printed.push(...props.map((entry) => entryText(place, entry, inner)));
    else printed.push(structText(place, undefined, props, indent));
  }
  if (source.isPython) {
    const list = bracketed(place, '()', printed, indent, callee.length);
    return list && { text: callee + list.text, edits: list.edits };
  }
  const parts = printed.filter((part) => part !== undefined);
  if (parts.length < printed.length) return undefined;
  return { text: `${callee}(${parts.map(({ text }) => text).join(', ')})`, edits: parts.flatMap(({ edits }) => edits) };
}

/** Parts between brackets, on one line where they fit and none of them has lines itself. */
function bracketed(
  place: Place,
  brackets: '[]' | '{}' | '()',
  printed: readonly (Printed | undefined)[],
  indent: string,
  before = 0,
): Printed | undefined {
  const { source } = place;
  const parts = printed.filter((part) => part !== undefined);
  if (parts.length < printed.length) return undefined;
  const [open = '', close = ''] = brackets;
  const texts = parts.map(({ text }) => text);
  const edits = parts.flatMap((part) => part.edits);
  if (texts.length === 0) return { text: open + close, edits };
  const space = brackets === '{}' && !source.isPython ? ' ' : '';
  const line = `${open}${space}${texts.join(', ')}${space}${close}`;
  if (!line.includes('\n') && indent.length + before + line.length <= lineWidth) return { text: line, edits };
  const { newline } = source.style;
  const separator = newline + deeper(source, indent);
  return { text: `${open}${separator}${texts.join(`,${separator}`)},${newline}${indent}${close}`, edits };
}
