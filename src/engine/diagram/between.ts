import { indexNames, namePropertyOf } from '../names';
import { oncePer } from '../once-per';
import { relate } from '../relate';
import { type NestedStack, nestedStacks } from '../stacks';
import type { Doc, GraphEdge, Relations, Template, Value } from '../types';
import { property, refersTo, symbolicOf } from '../values';

/** A resource of one of several templates. */
export interface Elsewhere {
  readonly template: Template;
  readonly id: string;
}

/**
 * Finds what the outer end of an edge is, among some documents: what another template exports, what the stack around gives
 * as a parameter, the output of a nested stack, or what has the name of an ARN. Nothing where several fit.
 */
export function finderAmong(docs: readonly Doc[]): (edge: GraphEdge, template: Template) => Elsewhere | undefined {
  const relations = relate(docs);
  return (edge, template) => edge.outside && find(relations, edge.outside, template, 0);
}

/** Parameters and outputs lead from stack to stack; no deeper than people nest them. */
const deepest = 8;

function find(relations: Relations, value: Value, template: Template, depth: number): Elsewhere | undefined {
  if (depth > deepest) return undefined;
  if (value.kind === 'reference') {
    const own = template.resources.find(({ id }) => id === value.resource);
    const output = /^Outputs\.(.+)$/.exec(value.attribute ?? '')?.[1];
    const stack = nestedStacks(relations).find((one) => one.template === template && one.stack === own);
    if (stack && output !== undefined) return ofOutput(relations, stack, output, depth);
    return own && depth > 0 ? { template, id: own.id } : undefined;
  }
  const exported = value.kind === 'unknown' ? value.imports : undefined;
  if (exported !== undefined) return only(exportsNamed(relations, exported));
  const symbolic = symbolicOf(value);
  if (symbolic === undefined) return undefined;
  return ofParameter(relations, symbolic, template, depth) ?? ofArn(relations, symbolic, template);
}

function ofOutput(relations: Relations, { child }: NestedStack, name: string, depth: number): Elsewhere | undefined {
  const [template] = child.templates;
  const output = template?.outputs?.find((one) => one.name === name);
  return template && output && find(relations, output.value, template, depth + 1);
}

/** `${QueueArn}`, which the stack around gives. */
function ofParameter(relations: Relations, symbolic: string, template: Template, depth: number): Elsewhere | undefined {
  const name = /^\$\{([\w:]+)\}$/.exec(symbolic)?.[1];
  if (name === undefined) return undefined;
  const around = nestedStacks(relations).filter(({ child }) => child.templates.includes(template));
  return only(
    around.flatMap((one) => {
      const given = property(property(one.stack, 'Parameters'), name);
      const found = given && find(relations, given, one.template, depth + 1);
      return found ? [found] : [];
    }),
  );
}

function exportsNamed(relations: Relations, name: string): readonly Elsewhere[] {
  return relations.docs.flatMap(({ templates }) =>
    templates.flatMap((template) =>
      template.exports
        .filter((one) => one.name === name)
        .flatMap(({ value }) => refersTo(value).map((id) => ({ template, id }))),
    ),
  );
}

function ofArn(relations: Relations, arn: string, template: Template): Elsewhere | undefined {
  if (!arn.startsWith('arn:') && !arn.startsWith('https://')) return undefined;
  return only(
    relations.docs.flatMap(({ templates }) =>
      templates.flatMap((other) => {
        const id = other === template ? undefined : namesOf(other).ofArn(arn);
        return id === undefined ? [] : [{ template: other, id }];
      }),
    ),
  );
}

/** Names that a template sets; a logical id means nothing to another one. */
const namesOf = oncePer((template: Template) =>
  indexNames(
    template.resources.flatMap(({ id, type, properties }) => {
      const key = namePropertyOf(type);
      const name = key === undefined ? undefined : symbolicOf(property(properties, key));
      return name === undefined ? [] : [{ id, type, name }];
    }),
  ),
);

function only<One>(all: readonly One[]): One | undefined {
  return all.length === 1 ? all[0] : undefined;
}
