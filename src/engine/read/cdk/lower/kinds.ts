import type { Construct, MethodCall } from '../evaluate/data';
import type { Fields } from './fields';
import type { Draft, Lowering } from './lowering';

/** How one class of the construct library becomes a resource. */
export interface Kind {
  readonly type: string;
  readonly fields: Fields;
  /** What its constructor does beyond naming properties: defaults, nested objects, policies. */
  readonly made?: (lowering: Lowering, construct: Construct, draft: Draft) => void;
  /** What a method that the program calls on it does. */
  readonly called?: (lowering: Lowering, call: MethodCall, construct: Construct, draft: Draft) => void;
}

export type Kinds = Readonly<Record<string, Kind>>;
