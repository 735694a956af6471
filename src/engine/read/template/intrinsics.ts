import { splitOutside } from '../../names';
import type { MapEntry, Span, Unknown, Value } from '../../types';
import { isOpen, mentionsOf, symbolicOf } from '../../values';
import { type Call, callOf } from './calls';
import { readWhere } from './conditions';
import { expandForEach } from './for-each';
import type { Origin, Scope } from './scope';
import { childOf, type EntryNode, type SyntaxNode, textOf } from './syntax';
import { concatenate, maximumAlternatives, oneOf, resolveText, resourceReference, text, unknown } from './texts';

/** Turns what is written into values: plain data, and CloudFormation's intrinsic functions worked out. */
export function evaluate(scope: Scope, node: SyntaxNode): Value {
  const call = callOf(node);
  if (call) return evaluateCall(scope, call, spanOf(node));
  const span = spanOf(node);
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string'
        ? resolveText(scope, node.value, span)
        : { kind: 'known', span, value: node.value };
    case 'list': {
      const items = node.items.map((item) => evaluate(scope, item));
      return { kind: 'list', span, items };
    }
    case 'map': {
      const entries: MapEntry[] = [];
      let open = node.broken === true;
      const read = (entry: EntryNode): void => {
        // Another template part, or entries made from a list at deployment: more keys than are seen here.
        if (entry.key === 'Fn::Transform') open = true;
        else if (entry.key.startsWith('Fn::ForEach')) {
          const made = expandForEach((inner) => evaluate(scope, inner), [entry]);
          if (made[0] === entry) open = true;
          else made.forEach(read);
        } else {
          const value = evaluate(scope, entry.value);
          entries.push({ key: entry.key, keySpan: { start: entry.keyStart, end: entry.keyEnd }, value });
        }
      };
      node.entries.forEach(read);
      return open ? { kind: 'map', span, entries, open } : { kind: 'map', span, entries };
    }
  }
}

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

function evaluateCall(scope: Scope, { name, argument }: Call, span: Span): Value {
  switch (name) {
    case 'Ref':
      // The language extensions take a function for the name.
      return reference(scope, textOf(argument) ?? symbolicOf(evaluate(scope, argument)) ?? '', span);
    case 'Fn::GetAtt':
      return attribute(scope, argument, span);
    case 'Fn::Sub':
      return substitute(scope, argument, span);
    case 'Fn::Join':
      return join(scope, argument, span);
    case 'Fn::Split':
      return split(scope, argument, span);
    case 'Fn::Select':
      return select(scope, argument, span);
    case 'Fn::FindInMap':
      return findInMap(scope, argument, span);
    case 'Fn::If':
      return choose(scope, argument, span);
    case 'Fn::ImportValue':
      return importValue(scope, argument, span);
    case 'Fn::ToJsonString':
      return evaluate(scope, argument);
    case 'Fn::Length':
      return lengthOf(evaluate(scope, argument), span);
    default:
      return unknown(span, [evaluate(scope, argument)]);
  }
}

/** `Ref`, or `${…}` of a `Sub`. `Function.Alias` and `Function.Version` are SAM's. */
function reference(scope: Scope, name: string, span: Span): Value {
  if (name === 'AWS::NoValue') return { kind: 'unknown', span, absent: true };
  const parameter = scope.parameters.get(name);
  if (parameter) return parameterValue(scope, name, parameter.value, span);
  const resource = resourceReference(scope, name, span);
  if (resource) return resource;
  return { kind: 'unknown', span, symbolic: `\${${name}}` };
}

/** The default is what a reader of the template gets; without one, a list of allowed values says what can come. */
function parameterValue(scope: Scope, name: string, definition: SyntaxNode, span: Span): Value {
  const type = textOf(childOf(definition, 'Type')) ?? 'String';
  const symbolic: Unknown = { kind: 'unknown', span, symbolic: `\${${name}}` };
  // The default of such a parameter is the name of a parameter in Systems Manager, not the value.
  if (type.startsWith('AWS::SSM::Parameter::Value')) return symbolic;
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  const from = (node: SyntaxNode): Origin => ({ what: `parameter ${name}`, span: spanOf(node) });
  const one = (node: SyntaxNode): Value => literal(scope, node, span, from(node), isList, type === 'Number');
  const assumed = scope.assumed.get(name);
  if (assumed) return assumed.length === 0 ? symbolic : fewOf(span, assumed.map(one), symbolic);
  const fallback = childOf(definition, 'Default');
  if (fallback) return one(fallback);
  const allowed = childOf(definition, 'AllowedValues');
  if (allowed?.kind !== 'list' || allowed.items.length === 0) return symbolic;
  return fewOf(span, allowed.items.slice(0, maximumAlternatives + 1).map(one), symbolic);
}

function fewOf(span: Span, options: readonly Value[], otherwise: Value): Value {
  return options.length > maximumAlternatives ? otherwise : oneOf(span, options);
}

function literal(scope: Scope, node: SyntaxNode, span: Span, from: Origin, isList: boolean, isNumber: boolean): Value {
  if (node.kind !== 'scalar' || node.value === null) return { kind: 'unknown', span };
  const text = String(node.value);
  if (isList) {
    const items = text === '' ? [] : text.split(',').map((item) => resolveText(scope, item.trim(), span, from));
    return { kind: 'list', span, items };
  }
  if (isNumber || typeof node.value !== 'string') {
    const number = Number(text);
    const value = isNumber && text !== '' && Number.isFinite(number) ? number : node.value;
    return { kind: 'known', span, value, from };
  }
  return resolveText(scope, text, span, from);
}

function attribute(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const dotted = textOf(argument);
  const parts =
    dotted !== undefined
      ? splitAtFirst(dotted, '.')
      : argument.kind === 'list'
        ? argument.items.map((item) => symbolicOf(evaluate(scope, item)) ?? '')
        : [];
  const [resource = '', name = ''] = parts;
  if (!scope.types.has(resource)) return { kind: 'unknown', span, symbolic: `\${${resource}.${name}}` };
  return { kind: 'reference', span, resource, attribute: name };
}

function splitAtFirst(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function substitute(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const list = argument.kind === 'list' ? argument.items : [argument];
  const template = list[0] === undefined ? undefined : textOf(list[0]);
  if (template === undefined) return unknown(span, [evaluate(scope, argument)]);
  const own = list[1];
  const pieces: Value[] = [];
  let index = 0;
  for (const match of template.matchAll(/\$\{([^{}]*)\}/g)) {
    pieces.push(text(template.slice(index, match.index), span));
    index = match.index + match[0].length;
    const name = (match[1] ?? '').trim();
    const variable = childOf(own, name);
    if (name.startsWith('!')) pieces.push(text(`\${${asWritten(scope, name)}}`, span));
    else pieces.push(variable ? evaluate(scope, variable) : reference(scope, name, span));
  }
  pieces.push(text(template.slice(index), span));
  return concatenate(scope, pieces, span);
}

/** `${!Name}` is the text `${Name}`: the mark stays where that would be read as a resource of the template. */
function asWritten(scope: Scope, marked: string): string {
  const name = marked.slice(1);
  return resourceReference(scope, name, { start: 0, end: 0 }) ? marked : name;
}

function join(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const [delimiterNode, listNode] = argument.kind === 'list' ? argument.items : [];
  const delimiter = delimiterNode && symbolicOf(evaluate(scope, delimiterNode));
  const list = listNode && evaluate(scope, listNode);
  if (delimiter === undefined || list?.kind !== 'list') return unknown(span, list ? [list] : []);
  const present = list.items.filter((item) => !(item.kind === 'unknown' && item.absent));
  const pieces = present.flatMap((item, index) => (index === 0 ? [item] : [text(delimiter, span), item]));
  return concatenate(scope, pieces, span);
}

function lengthOf(list: Value, span: Span): Value {
  return list.kind === 'list' && !isOpen(list)
    ? { kind: 'known', span, value: list.items.length }
    : unknown(span, [list]);
}

function split(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const [delimiterNode, textNode] = argument.kind === 'list' ? argument.items : [];
  const delimiter = delimiterNode && symbolicOf(evaluate(scope, delimiterNode));
  const whole = textNode && evaluate(scope, textNode);
  const symbolic = symbolicOf(whole);
  if (!delimiter || symbolic === undefined || !whole) return unknown(span, whole ? [whole] : []);
  const mentions = new Set(mentionsOf(whole));
  const items = splitOutside(symbolic, delimiter).map((part) => resolveText(scope, part, span, undefined, mentions));
  return { kind: 'list', span, items };
}

function select(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const [indexNode, listNode] = argument.kind === 'list' ? argument.items : [];
  const index = Number(indexNode ? symbolicOf(evaluate(scope, indexNode)) : undefined);
  const list = listNode && evaluate(scope, listNode);
  if (list?.kind !== 'list' || !Number.isInteger(index)) return unknown(span, list ? [list] : []);
  const found = list.items[index];
  if (found) return { ...found, span };
  // The last part of `Split(":", Queue.Arn)` is the name of that queue.
  const only = list.items.length === 1 ? list.items[0] : undefined;
  if (only?.kind === 'reference' && only.attribute === 'Arn' && index >= 5) return { ...only, attribute: 'Name' };
  return unknown(span, [list]);
}

function findInMap(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const items = argument.kind === 'list' ? argument.items : [];
  const [[name] = [], first = [], second = []] = items.slice(0, 3).map((item) => textsOf(evaluate(scope, item)));
  const mapping = scope.mappings.get(name ?? '');
  const fallback = childOf(items[3], 'DefaultValue');
  if (mapping?.kind !== 'map' || first.length === 0 || second.length === 0) return unknown(span, []);
  const rows = first.flatMap((key) => chosenFrom(mapping, key));
  const found = rows.flatMap((row) => second.flatMap((key) => chosenFrom(row, key)));
  if (found.length > maximumAlternatives) return unknown(span, []);
  const from = (node: SyntaxNode): Origin => ({ what: `mapping ${name}`, span: spanOf(node) });
  const values = found.flatMap((node) => (node ? [mapped(scope, node, span, from(node))] : []));
  // A key that is not known here may be none of the mapping.
  if (fallback && values.length > 0 && [...first, ...second].some((key) => key.includes('${')))
    values.push(evaluate(scope, fallback));
  if (values.length >= found.length) return oneOf(span, values);
  return fallback && values.length === 0 ? evaluate(scope, fallback) : unknown(span, []);
}

/** The texts that a key can be; none where one of them is not known. */
function textsOf(value: Value): readonly string[] {
  const texts = value.kind === 'oneOf' ? value.options.map(symbolicOf) : [symbolicOf(value)];
  return texts.includes(undefined) ? [] : texts.filter((one) => one !== undefined);
}

/** What a key chooses. The Region, an account or a stage can be any of the keys; one that is not there gives `undefined`. */
function chosenFrom(node: SyntaxNode | undefined, key: string): readonly (SyntaxNode | undefined)[] {
  const exact = childOf(node, key);
  if (exact || !key.includes('${') || node?.kind !== 'map') return [exact];
  return node.entries.map((entry) => entry.value);
}

function mapped(scope: Scope, node: SyntaxNode, span: Span, from: Origin): Value {
  const value = evaluate(scope, node);
  return value.kind === 'known' ? { ...value, span, from } : { ...value, span };
}

function choose(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const [condition, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : [];
  if (!whenTrue || !whenFalse) return unknown(span, []);
  const name = condition && textOf(condition);
  const options = [
    readWhere(scope, name, true, evaluate, () => evaluate(scope, whenTrue)),
    readWhere(scope, name, false, evaluate, () => evaluate(scope, whenFalse)),
  ];
  return oneOf(span, options, name);
}

function importValue(scope: Scope, argument: SyntaxNode, span: Span): Value {
  const imports = symbolicOf(evaluate(scope, argument));
  if (imports === undefined) return { kind: 'unknown', span };
  return { kind: 'unknown', span, imports, symbolic: `\${ImportValue:${imports.replace(/[{}$]/g, '')}}` };
}
