import type { Edit, Resource, Syntax, Template, Value } from '../types';
import { cdkPrinter } from './cdk';
import { jsonPrinter } from './json';
import type { NewResource, Plain, PlainMap } from './plain';
import type { Printer } from './printer';
import { yamlPrinter } from './yaml';

export { getAtt, type NewResource, type Plain, type PlainMap, type PlainReference, ref } from './plain';
export type { Printer } from './printer';

/** One printer for each syntax that fixes can be written in. */
const printers: Partial<Record<Syntax, Printer>> = {
  yaml: yamlPrinter,
  json: jsonPrinter,
  typescript: cdkPrinter,
  python: cdkPrinter,
};

/**
 * Edits that set properties of a resource, in the style of the file; `text` is the whole document. `path` leads to the
 * map that holds them: `''` for the properties themselves, `RedrivePolicy`, `Targets[0].DeadLetterConfig`; maps that are
 * missing are made. For what SAM derives the path is CloudFormation's, the text SAM's. `undefined` where the change
 * cannot be written: the value hangs on an expression, or the resource has no text of its own.
 */
export function setProperties(
  text: string,
  template: Template,
  resource: Resource,
  path: string,
  values: PlainMap,
): readonly Edit[] | undefined {
  return printers[template.syntax]?.setProperties(text, template, resource, path, values);
}

/** Edits that set one property: `setProperty(text, template, queue, 'RedrivePolicy.maxReceiveCount', 5)`. */
export function setProperty(
  text: string,
  template: Template,
  resource: Resource,
  path: string,
  value: Plain,
): readonly Edit[] | undefined {
  const dot = path.lastIndexOf('.');
  const [parent, key] = dot < 0 ? ['', path] : [path.slice(0, dot), path.slice(dot + 1)];
  return setProperties(text, template, resource, parent, { [key]: value });
}

/** Edits that take a property away, with its line; comments stay. */
export function removeProperty(
  text: string,
  template: Template,
  resource: Resource,
  path: string,
): readonly Edit[] | undefined {
  return printers[template.syntax]?.removeProperty(text, template, resource, path);
}

/**
 * Edits that put a new resource behind another one (behind its owner, for what SAM derives). None behind what a loop
 * makes under names that nobody knows: outside of the loop it cannot be referred to.
 */
export function addResource(
  text: string,
  template: Template,
  after: Resource,
  added: NewResource,
): readonly Edit[] | undefined {
  return after.id.includes('${') ? undefined : printers[template.syntax]?.addResource(text, template, after, added);
}

/**
 * Edits that replace a value where it is written: in the property, or in the parameter default, mapping or Globals that
 * it comes from.
 */
export function replaceValue(text: string, template: Template, value: Value, by: Plain): readonly Edit[] | undefined {
  return printers[template.syntax]?.replaceValue(text, template, value, by);
}

/** The wanted name, with a number behind it where something else is called so. */
export function freshId(text: string, template: Template, wanted: string): string {
  const taken = printers[template.syntax]?.takenNames(text, template) ?? new Set<string>();
  const base = wanted.replace(/[^A-Za-z0-9]/g, '');
  let id = base;
  for (let number = 2; taken.has(id); number++) id = base + number;
  return id;
}

/** Several changes as one, or `undefined` if one of them cannot be written. What two of them need (an import) is done once. */
export function allEdits(...changes: readonly (readonly Edit[] | undefined)[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const change of changes) {
    if (!change) return undefined;
    for (const edit of change) if (!edits.some((other) => isSame(other, edit))) edits.push(edit);
  }
  return edits;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}
