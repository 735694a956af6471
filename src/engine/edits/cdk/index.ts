import type { EntryNode, Node } from '../../read/cdk/syntax/descend';
import type { Argument, Call, Expression, ObjectLiteral } from '../../read/cdk/syntax/nodes';
import type { Edit, Resource, Template, Value } from '../../types';
import { property } from '../../values';
import type { Plain, PlainMap } from '../plain';
import type { Printer } from '../printer';
import { leadingOf, lineEnd, lineStart } from '../style';
import { semicolon } from './imports';
import { classOf, importedName, isL1, nameOfResource, scopeAt, takesScope } from './names';
import { entryText, type Place, type Printed, print } from './print';
import { type Addition, additionOf, variableFor } from './resources';
import { argumentAt, callAt, entryAt, isCallersChoice, type Source, sourceOf, statementOf } from './source';
import { type Setting, translate } from './translate';
import { libraryName, literal, type Written } from './written';

/** Changes in CDK programs, TypeScript, JavaScript and Python alike, in the terms of the constructs they use. */
export const cdkPrinter: Printer = {
  setProperties(text, template, resource, path, values) {
    const edits: Edit[] = [];
    for (const [key, value] of Object.entries(values)) {
      const change = setOne(text, template, resource, path === '' ? key : `${path}.${key}`, value);
      const whole = change ?? setWhole(text, template, resource, path, values);
      if (!whole) return undefined;
      edits.push(...whole);
      if (!change) break;
    }
    return distinct(edits);
  },

  removeProperty(text, template, resource, path) {
    const source = sourceOf(text, template);
    const value = property(resource, path);
    const entry = value && entryAt(source, value.span);
    return entry && [removal(source, entry)];
  },

  addResource(text, template, after, added) {
    const source = sourceOf(text, template);
    const place = callAt(source, after.span);
    const statement = place && statementOf(place.around);
    if (!place || !statement) return undefined;
    const addition = additionOf(
      added,
      isL1(source, after),
      after.owner !== undefined || after.type === 'AWS::Events::Rule',
    );
    if (!addition) return undefined;
    if (addition.kind === 'nothing') return [];
    if (addition.kind === 'property') return setOn(source, template, addition);
    const indent = leadingOf(source.text, statement.start);
    const printing = placeAt(source, template, place.around, place.call);
    const made =
      addition.kind === 'construct'
        ? construct(printing, addition, added.id, indent)
        : call(printing, addition, indent);
    if (!made) return undefined;
    const isBefore = added.type === 'AWS::SQS::Queue' || added.type.startsWith('AWS::Logs::');
    return distinct([
      ...made.edits,
      isBefore ? before(source, statement.start, indent, made.text) : behind(source, statement.end, indent, made.text),
    ]);
  },

  replaceValue(text, template, value, by) {
    const source = sourceOf(text, template);
    const entry = entryAt(source, value.span);
    if (!entry || typeof by === 'object') return undefined;
    const printed = print(placeAt(source, template, [], undefined), literal(by), '');
    return printed && [replacement(source, entry.value, printed.text)];
  },

  takenNames(text, template) {
    const { text: program } = sourceOf(text, template);
    const names = new Set(template.resources.map(({ id }) => id));
    for (const [name] of program.matchAll(/\b[A-Za-z_]\w*\b/g)) {
      names.add(name);
      const camel = name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      names.add(camel.charAt(0).toUpperCase() + camel.slice(1));
    }
    return names;
  },
};

/** What several parts of a change need, as an import, is done once. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const key = ({ span, text }: Edit) => `${span.start} ${span.end} ${text}`;
  return [...new Map(edits.map((edit) => [key(edit), edit])).values()];
}

/** Sets a property of the construct that a resource is made with. */
function setOn(
  source: Source,
  template: Template,
  { on, key, value }: Extract<Addition, { kind: 'property' }>,
): readonly Edit[] | undefined {
  const resource = template.resources.find(({ id }) => id === on);
  const place = resource && callAt(source, resource.span);
  if (!place || mayHide(source, resource)) return undefined;
  return insertInto(placeAt(source, template, place.around, place.call), place.call, { path: [key], value });
}

/** Python refuses a keyword that a spread argument gives as well. */
function mayHide(source: Source, resource: Resource): boolean {
  return source.isPython && resource.properties.open === true;
}

function placeAt(source: Source, template: Template, around: readonly Node[], call: Call | undefined): Place {
  const scope = call ? scopeAt(source, around, call) : source.isPython ? 'self' : 'this';
  return { source, scope, nameOf: (id) => nameOfResource(source, template, id) };
}

/** A map that one property of the construct stands for as a whole. */
function setWhole(
  text: string,
  template: Template,
  resource: Resource,
  path: string,
  values: PlainMap,
): readonly Edit[] | undefined {
  return path === '' ? undefined : setOne(text, template, resource, path, values);
}

function setOne(
  text: string,
  template: Template,
  resource: Resource,
  path: string,
  value: Plain,
): readonly Edit[] | undefined {
  const source = sourceOf(text, template);
  const call = callFor(source, resource, path);
  if (!call) return undefined;
  if (path.endsWith('.CloudWatchLoggingOptions') && !isL1(source, resource))
    return enableLogging(source, resource, path);
  const setting = translate(importedName(source, classOf(call.call)), path, value);
  if (!setting) return undefined;
  const place = placeAt(source, template, call.around, call.call);
  const written = writtenEntry(source, resource, path, setting);
  if (written) return rewrite(place, written.value, property(resource, path), setting.value);
  return mayHide(source, resource) ? undefined : insertInto(place, call.call, setting);
}

/**
 * Writes another value where one stands. What a caller of the function or class decides is changed where he says it; what
 * hangs on a test is left alone.
 */
function rewrite(place: Place, at: Expression, value: Value | undefined, by: Written): readonly Edit[] | undefined {
  const { source } = place;
  if (value?.kind === 'oneOf') return undefined;
  const from = value?.kind === 'known' ? value.from : undefined;
  const written = isCallersChoice(source, at) ? from && argumentAt(source, from.span) : at;
  if (!written || written.kind === 'conditional') return undefined;
  const printed = print(place, by, leadingOf(source.text, written.start));
  return printed && [...printed.edits, replacement(source, written, printed.text)];
}

/** Second-level delivery streams log errors unless a program switches that off. */
function enableLogging(source: Source, resource: Resource, path: string): readonly Edit[] | undefined {
  const value = property(resource, path);
  const entry = value && entryAt(source, value.span);
  return entry && [removal(source, entry)];
}

/** The entry that holds a value of the resource, where the program writes one for this very property. */
function writtenEntry(source: Source, resource: Resource, path: string, { path: way }: Setting): EntryNode | undefined {
  const value = property(resource, path);
  const entry = value && entryAt(source, value.span);
  return entry && camel(entry.key) === way.at(-1) ? entry : undefined;
}

function camel(key: string | undefined): string | undefined {
  return key
    ?.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^enforceSsl$/, 'enforceSSL');
}

/** The call whose properties hold this one: of the construct, or of the target of a rule or schedule. */
function callFor(source: Source, resource: Resource, path: string) {
  const target = /^(?:Targets\[\d+\]|Target)(?=\.|$)/.exec(path)?.[0];
  if (target === undefined || isL1(source, resource)) return callAt(source, resource.span);
  const value = valueAt(resource, target);
  return value && callAt(source, value.span);
}

function valueAt(resource: Resource, target: string): Value | undefined {
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(target) ?? [];
  const value = property(resource, name);
  return index === undefined ? value : value?.kind === 'list' ? value.items[Number(index)] : undefined;
}

/** Puts a property where it is not yet written. */
function insertInto(place: Place, call: Call, { path, value }: Setting): readonly Edit[] | undefined {
  const [key = '', ...rest] = path;
  const { source } = place;
  const existing = argumentFor(source, call, key);
  if (rest.length > 0) return existing ? insertNested(place, existing, rest, value) : undefined;
  if (existing) return rewrite(place, existing, undefined, value);
  return source.isPython ? insertKeyword(place, call, key, value) : insertProperty(place, call, key, value);
}

function argumentFor(source: Source, call: Call, key: string): Expression | undefined {
  if (source.isPython) return call.args.find(({ name }) => camel(name) === key)?.value;
  const props = call.args.at(-1)?.value;
  return props?.kind === 'object' ? props.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

function insertNested(
  place: Place,
  at: Expression,
  path: readonly string[],
  value: Written,
): readonly Edit[] | undefined {
  if (at.kind === 'call' && place.source.isPython) return insertInto(place, at, { path, value });
  const [key = ''] = path;
  if (at.kind === 'object' && at.entries.some((entry) => camel(entry.key) === key)) return undefined;
  return at.kind === 'object' && path.length === 1 ? insertIntoObject(place, at, key, value) : undefined;
}

function insertKeyword(place: Place, call: Call, key: string, value: Written): readonly Edit[] | undefined {
  const { source } = place;
  return (
    insertBehind(place, call.args, call.close, key, value) ?? insertFirst(place, source.offset + call.close, key, value)
  );
}

function insertFirst(place: Place, at: number, key: string, value: Written): readonly Edit[] | undefined {
  const printed = entryText(place, { key, value }, '');
  return printed && [...printed.edits, { span: { start: at, end: at }, text: printed.text }];
}

function insertProperty(place: Place, call: Call, key: string, value: Written): readonly Edit[] | undefined {
  const { source } = place;
  const last = call.args.at(-1);
  if (last?.value.kind === 'object') return insertIntoObject(place, last.value, key, value);
  const indent = last ? leadingOf(source.text, last.value.start) : '';
  const printed = entryText(place, { key, value }, indent);
  if (!printed) return undefined;
  const isProps = last?.value.kind === 'name' && call.args.length > (takesScope(call) ? 2 : 1);
  if (last && isProps) {
    const { start, end } = last.value;
    return [
      ...printed.edits,
      replacement(source, last.value, `{ ...${source.text.slice(start, end)}, ${printed.text} }`),
    ];
  }
  const at = (last?.value.end ?? call.close) + source.offset;
  return [...printed.edits, { span: { start: at, end: at }, text: `${last ? ', ' : ''}{ ${printed.text} }` }];
}

function insertIntoObject(
  place: Place,
  object: ObjectLiteral,
  key: string,
  value: Written,
): readonly Edit[] | undefined {
  const { source } = place;
  const last = object.entries.at(-1);
  if (!last) {
    const printed = entryText(place, { key, value }, leadingOf(source.text, object.start));
    return printed && [...printed.edits, replacement(source, object, `{ ${printed.text} }`)];
  }
  const items = object.entries.map((entry) => ({ start: entry.keyStart, end: entry.value.end }));
  return behindItems(place, items, object.end - 1, key, value);
}

function insertBehind(
  place: Place,
  args: readonly Argument[],
  close: number,
  key: string,
  value: Written,
): readonly Edit[] | undefined {
  const items = args.map((argument) => ({
    start: argument.name === undefined ? argument.value.start : argument.nameStart,
    end: argument.value.end,
  }));
  return items.length > 0 ? behindItems(place, items, close, key, value) : undefined;
}

interface Item {
  readonly start: number;
  readonly end: number;
}

/** Behind the last item, on a line of its own where items have their own, with a comma at the end where there is one. */
function behindItems(
  place: Place,
  items: readonly Item[],
  close: number,
  key: string,
  value: Written,
): readonly Edit[] | undefined {
  const { source } = place;
  const { text, offset, style } = source;
  const last = items.at(-1);
  if (!last) return undefined;
  const comma = /^\s*,/.exec(text.slice(last.end, close))?.[0].length ?? 0;
  const indent = leadingOf(text, last.start);
  const printed = entryText(place, { key, value }, indent);
  if (!printed) return undefined;
  const hasLines =
    text.slice(last.end, close).includes('\n') && text.slice(lineStart(text, last.start), last.start).trim() === '';
  if (!hasLines) {
    const at = last.end + comma + offset;
    return [...printed.edits, { span: { start: at, end: at }, text: `${comma > 0 ? '' : ','} ${printed.text}` }];
  }
  // A comment at the end of the line stays with the item that it is about.
  const line = lineEnd(text, last.end + comma);
  const isRestComment = /^[ \t]*(?:\/\/|#|$)/.test(text.slice(last.end + comma, line));
  const at = (isRestComment ? line : last.end + comma) + offset;
  const separator = comma > 0 ? [] : [{ span: { start: last.end + offset, end: last.end + offset }, text: ',' }];
  const added = `${style.newline}${indent}${printed.text}${comma > 0 ? ',' : ''}`;
  return [...printed.edits, ...separator, { span: { start: at, end: at }, text: added }];
}

function replacement({ offset }: Source, { start, end }: Item, text: string): Edit {
  return { span: { start: start + offset, end: end + offset }, text };
}

/** An entry with the comma and the line that it leaves behind. */
function removal({ text, offset }: Source, { start, end }: Item): Edit {
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
  const lead = /,?[ \t]*$/.exec(text.slice(lineFrom, start))?.[0].length ?? 0;
  return { span: { start: start - lead + offset, end: end + offset }, text: '' };
}

function construct(
  place: Place,
  addition: Extract<Addition, { kind: 'construct' }>,
  id: string,
  indent: string,
): Printed | undefined {
  const { source } = place;
  const args: readonly Written[] = [{ kind: 'scope' }, literal(id)];
  const made = print(
    place,
    { kind: 'new', type: libraryName(addition.type.module, addition.type.path), args, props: addition.props },
    indent,
  );
  if (!made) return undefined;
  const isNamed = addition.type.path.endsWith('Queue') || addition.type.path.startsWith('CfnLog');
  const variable = variableFor(id, source.isPython);
  const assigned = isNamed ? `${source.isPython ? '' : 'const '}${variable} = ` : '';
  return { text: `${assigned}${made.text}${semicolon(source)}`, edits: made.edits };
}

function call(place: Place, addition: Extract<Addition, { kind: 'call' }>, indent: string): Printed | undefined {
  const made = print(place, { kind: 'method', id: addition.on, method: addition.method, args: addition.args }, indent);
  return made && { text: `${made.text}${semicolon(place.source)}`, edits: made.edits };
}

/** Above a statement and the comments that belong to it. */
function before(source: Source, statement: number, indent: string, text: string): Edit {
  let at = lineStart(source.text, statement);
  while (at > 0) {
    const above = lineStart(source.text, at - 1);
    if (!/^[ \t]*(?:\/\/|#)/.test(source.text.slice(above, at))) break;
    at = above;
  }
  return { span: { start: at + source.offset, end: at + source.offset }, text: indent + text + source.style.newline };
}

function behind(source: Source, statement: number, indent: string, text: string): Edit {
  const at = lineEnd(source.text, statement) + source.offset;
  return { span: { start: at, end: at }, text: source.style.newline + indent + text };
}
