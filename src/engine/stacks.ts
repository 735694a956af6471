import { oncePer } from './once-per';
import { toldBy } from './read/template/told';
import type { Doc, Relations, Resource, Template, Value } from './types';
import { lastPart } from './uris';
import { entryOf, knownOf, property, symbolicOf } from './values';

/** A stack of one template that another template of the workspace describes. */
export interface NestedStack {
  readonly parent: Doc;
  /** The template of the parent that holds the stack. */
  readonly template: Template;
  readonly stack: Resource;
  readonly child: Doc;
}

/** The property that says where the template of a nested stack is. */
const locations: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
};

/** Every nested stack whose template is in the workspace: a path beside the parent, or the only file of that name. */
export const nestedStacks = oncePer((relations: Relations): readonly NestedStack[] =>
  relations.docs.flatMap((parent) => {
    const stacks = parent.kind === 'template' ? stacksIn(parent) : none;
    return stacks.flatMap(({ template, stack }) => {
      const child = childOf(stack, parent, relations);
      return child ? [{ parent, template, stack, child }] : [];
    });
  }),
);

const none: readonly never[] = [];

/** Kept with the document: most documents have none, and the workspace is related anew with every edit. */
const stacksIn = oncePer((doc: Doc): readonly Pick<NestedStack, 'template' | 'stack'>[] =>
  doc.templates.flatMap((template) =>
    template.resources.filter(({ type }) => Object.hasOwn(locations, type)).map((stack) => ({ template, stack })),
  ),
);

function childOf(stack: Resource, parent: Doc, relations: Relations): Doc | undefined {
  const key = Object.hasOwn(locations, stack.type) ? locations[stack.type] : undefined;
  const location = key === undefined ? undefined : symbolicOf(property(stack, key));
  if (location === undefined) return undefined;
  const beside = relations.doc(resolved(parent.uri, location));
  if (beside?.kind === 'template') return beside;
  const name = lastPart(location.split(/[?#]/, 1)[0] ?? '');
  const [only, another] = relations.docs.filter(
    (doc) => doc.kind === 'template' && doc.uri !== parent.uri && lastPart(doc.uri) === name,
  );
  return another ? undefined : only;
}

/** `../queues.yaml` as seen from a file. */
function resolved(from: string, path: string): string {
  const folders = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.') folders.push(part);
  }
  return folders.join('/');
}

/** A template as the one template of the workspace that nests it has it; as it stands where none does. */
export function inItsParents(template: Template, doc: Doc, relations: Relations): Template {
  if (doc.kind !== 'template') return template;
  const stacks = nestedStacks(relations).filter(({ child }) => child.uri === doc.uri);
  if (stacks.length === 0) return template;
  const parameters = stacks.map(({ stack }) => property(stack, 'Parameters'));
  const names = new Set(parameters.flatMap((all) => (all?.kind === 'map' ? all.entries.map(({ key }) => key) : [])));
  const given = [...names].map((name) => [name, agreed(parameters.map((all) => entryOf(all, name)?.value))] as const);
  return toldBy(template, doc.text, new Map(given));
}

/** What all parents give; not known where they differ. */
function agreed(values: readonly (Value | undefined)[]): Value {
  const [first] = values;
  const known = knownOf(first)?.value;
  const isAgreed = known !== undefined && values.every((one) => knownOf(one)?.value === known);
  if (first && (isAgreed || values.length === 1)) return first;
  return { kind: 'unknown', span: { start: 0, end: 0 } };
}
