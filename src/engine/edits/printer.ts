import type { Edit, Resource, Template, Value } from '../types';
import type { NewResource, Plain, PlainMap } from './plain';

/**
 * Writes changes into a text in its own style. One printer per syntax; `template` was read from `text`, all places are
 * those of `text`. Every function answers `undefined` where the change cannot be written with certainty: the property
 * stands behind an expression, or the resource was made by SAM or a construct and has no text of its own.
 */
export interface Printer {
  /**
   * Sets properties below a path of the resource (`''`, `RedrivePolicy`, `Targets[0].DeadLetterConfig`). Existing values
   * are replaced in place, new ones go to the end of their map, maps on the way are made where they are missing.
   */
  setProperties(
    text: string,
    template: Template,
    resource: Resource,
    path: string,
    values: PlainMap,
  ): readonly Edit[] | undefined;
  removeProperty(text: string, template: Template, resource: Resource, path: string): readonly Edit[] | undefined;
  /** Puts a resource behind another one. */
  addResource(text: string, template: Template, after: Resource, added: NewResource): readonly Edit[] | undefined;
  /** Replaces a literal where it is written: in place, or where it comes from (a default, a mapping, Globals). */
  replaceValue(text: string, template: Template, value: Value, by: Plain): readonly Edit[] | undefined;
  /** The logical ids or variables that a new resource must not take. */
  takenNames(text: string, template: Template): ReadonlySet<string>;
}
