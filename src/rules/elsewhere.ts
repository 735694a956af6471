import { addTo } from '../engine/groups';
import { oncePer } from '../engine/once-per';
import { nestedStacks } from '../engine/stacks';
import type { Doc, Relations, Template, Value } from '../engine/types';
import { property, refersTo } from '../engine/values';

/**
 * Whether another template of the workspace uses a queue of this one as the place for failures: it imports the queue's
 * export as dead-letter or on-failure target, is given the queue as a parameter, or takes it from an output of this one.
 */
export function isFailureQueueElsewhere(relations: Relations, doc: Doc, template: Template, queueId: string): boolean {
  const exported = exportNames(template).get(queueId);
  if (exported && relations.docs.some((other) => other.uri !== doc.uri && isFailurePlace(other, importing(exported)))) {
    return true;
  }
  const isQueue = (value: Value): boolean => refersTo(value).includes(queueId);
  return isGivenForFailures(relations, doc, isQueue) || isAskedForFailures(relations, doc, template, isQueue);
}

type Is = (value: Value) => boolean;

/** A nested stack of this template gets it as a parameter, and puts failures there. */
function isGivenForFailures(relations: Relations, doc: Doc, isQueue: Is): boolean {
  return nestedStacks(relations).some(({ parent, stack, child }) => {
    if (parent.uri !== doc.uri) return false;
    const parameters = property(stack, 'Parameters');
    const names = parameters?.kind === 'map' ? parameters.entries.filter(({ value }) => isQueue(value)) : [];
    return names.some(({ key }) => isFailurePlace(child, isParameter(key)));
  });
}

/** The stack around this one takes it from an output: for failures of its own, or for another nested stack. */
function isAskedForFailures(relations: Relations, doc: Doc, template: Template, isQueue: Is): boolean {
  const names = (template.outputs ?? []).filter(({ value }) => isQueue(value)).map(({ name }) => `Outputs.${name}`);
  if (names.length === 0) return false;
  return nestedStacks(relations).some(({ parent, stack, child }) => {
    if (child.uri !== doc.uri) return false;
    const isOutput: Is = (value) =>
      value.kind === 'reference' && value.resource === stack.id && names.includes(value.attribute ?? '');
    return isFailurePlace(parent, isOutput) || isGivenForFailures(relations, parent, isOutput);
  });
}

function isFailurePlace(doc: Doc, is: Is): boolean {
  return doc.templates.some((one) => one.resources.some((resource) => sendsFailuresTo(resource.properties, is)));
}

function importing(names: readonly string[]): Is {
  return (value) => value.kind === 'unknown' && value.imports !== undefined && names.includes(value.imports);
}

function isParameter(name: string): Is {
  return (value) =>
    (value.kind === 'unknown' && value.symbolic === `\${${name}}`) ||
    (value.kind === 'known' && value.from?.what === `parameter ${name}`);
}

/** The names under which a template exports each of its resources. */
const exportNames = oncePer((template: Template): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { name, value } of template.exports) {
    for (const id of new Set(refersTo(value))) addTo(names, id, name);
  }
  return names;
});

const failureKeys = new Set([
  'deadLetterTargetArn',
  'DeadLetterConfig',
  'DeadLetterQueue',
  'OnFailure',
  'RedrivePolicy',
]);

function sendsFailuresTo(value: Value, is: Is, inside = false): boolean {
  if (inside && is(value)) return true;
  switch (value.kind) {
    case 'map':
      return value.entries.some((entry) => sendsFailuresTo(entry.value, is, inside || failureKeys.has(entry.key)));
    case 'list':
      return value.items.some((item) => sendsFailuresTo(item, is, inside));
    case 'oneOf':
      return value.options.some((option) => sendsFailuresTo(option, is, inside));
    default:
      return false;
  }
}
