import { oncePer } from '../engine/once-per';
import type { Doc, Relations, Template, Value } from '../engine/types';
import { refersTo } from '../engine/values';

/**
 * Whether another template of the workspace uses a queue of this one as the place for failures: it imports the queue's
 * export as dead-letter or on-failure target.
 */
export function isFailureQueueElsewhere(relations: Relations, doc: Doc, template: Template, queueId: string): boolean {
  const names = exportNames(template).get(queueId);
  if (!names) return false;
  return relations.docs.some(
    (other) =>
      other.uri !== doc.uri &&
      other.templates.some((one) => one.resources.some((resource) => sendsFailuresTo(resource.properties, names))),
  );
}

/** The names under which a template exports each of its resources. */
const exportNames = oncePer((template: Template): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { name, value } of template.exports) {
    for (const id of new Set(refersTo(value))) names.set(id, [...(names.get(id) ?? []), name]);
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

function sendsFailuresTo(value: Value, names: readonly string[], inside = false): boolean {
  switch (value.kind) {
    case 'map':
      return value.entries.some((entry) => sendsFailuresTo(entry.value, names, inside || failureKeys.has(entry.key)));
    case 'list':
      return value.items.some((item) => sendsFailuresTo(item, names, inside));
    case 'oneOf':
      return value.options.some((option) => sendsFailuresTo(option, names, inside));
    case 'unknown':
      return inside && value.imports !== undefined && names.includes(value.imports);
    default:
      return false;
  }
}
