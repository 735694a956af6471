import { kindOfClass } from '../../read/cdk/lower';
import type { Node } from '../../read/cdk/syntax/descend';
import type { Call } from '../../read/cdk/syntax/nodes';
import type { Resource, Template } from '../../types';
import { lowerCamelCase } from './case';
import type { Printed } from './print';
import { variableFor } from './resources';
import { callAt, type Source, statementOf } from './source';

/** How the program calls a resource: its variable or field; one that has none gets a variable. New ones have theirs. */
export function nameOfResource(source: Source, template: Template, id: string): Printed | undefined {
  const resource = template.resources.find((one) => one.id === id);
  if (!resource) return { text: variableFor(id, source.isPython), edits: [] };
  if (resource.owner !== undefined) return undefined;
  const place = callAt(source, resource.span);
  const statement = place && statementOf(place.around);
  if (!place || !statement) return undefined;
  if (statement.kind === 'assign' && isValue(statement.value, place.call)) {
    const { pattern } = statement;
    if (pattern.kind !== 'target') return undefined;
    const { start, end } = pattern.expression;
    return { text: source.text.slice(start, end), edits: [] };
  }
  if (statement.kind !== 'evaluate' || !isValue(statement.expression, place.call)) return undefined;
  const variable = variableFor(resource.id.replace(/[^A-Za-z0-9]/g, ''), source.isPython);
  const at = place.call.start + source.offset;
  return {
    text: variable,
    edits: [{ span: { start: at, end: at }, text: `${source.isPython ? '' : 'const '}${variable} = ` }],
  };
}

/** A construct of the second level calls what `Ref` and `Fn::GetAtt` give by its own name: `topicArn`, `bucketName`. */
export function attributeOfResource(source: Source, template: Template, id: string, attribute: string): string {
  const resource = template.resources.find((one) => one.id === id);
  const given = /^(?:ref|attr(.+))$/.exec(attribute);
  if (!resource || !given || isL1(source, resource)) return attribute;
  const own = resource.type.slice(resource.type.lastIndexOf(':') + 1);
  const wanted = given[1] ?? (own === 'Topic' ? 'Arn' : own === 'Queue' ? 'Url' : 'Name');
  return lowerCamelCase(wanted.startsWith(own) ? wanted : own + wanted);
}

function isValue(node: { readonly start: number; readonly end: number }, call: Call): boolean {
  return node.start === call.start && node.end === call.end;
}

/** The class that a resource is made with: `Queue` of `new sqs.Queue(…)`, `SqsSubscription` of an object that connects. */
export function classOf(call: Call): string {
  const { callee } = call;
  if (callee.kind === 'member') return callee.property;
  return callee.kind === 'name' ? callee.name : '';
}

/** The class under its own name, where the program imports it under another. */
export function importedName(source: Source, name: string): string {
  for (const statement of source.program.statements) {
    if (statement.kind !== 'import') continue;
    const found = statement.names.find(({ local, imported }) => local === name && imported !== undefined);
    if (found?.imported !== undefined) return found.imported;
  }
  return name;
}

/** What constructs are put into around here: the first argument of the construct, else `this` or `self`. */
export function scopeAt(source: Source, around: readonly Node[], call: Call): string {
  const first = call.args[0]?.value;
  if (first && takesScope(call)) return source.text.slice(first.start, first.end);
  const method = around.findLast((node) => node.kind === 'declare-class');
  if (method) return source.isPython ? 'self' : 'this';
  return source.isPython ? 'scope' : 'this';
}

/** Constructs are given what they are put into and an id. */
export function takesScope(call: Call): boolean {
  const { args } = call;
  const second = args[1];
  if (second?.value.kind === 'name' && second.name === undefined) {
    const name = classOf(call);
    return /^Cfn[A-Z]/.test(name) || kindOfClass(name) !== undefined;
  }
  const isText =
    second?.value.kind === 'template' || (second?.value.kind === 'literal' && typeof second.value.value === 'string');
  return (isText && second.name === undefined) || args.some(({ name }) => name === 'id');
}

/** A resource made by a construct of the first level. */
export function isL1(source: Source, resource: Resource): boolean {
  const place = callAt(source, resource.span);
  return place !== undefined && /^Cfn[A-Z]/.test(importedName(source, classOf(place.call)));
}
