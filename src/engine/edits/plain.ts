/** What a fix writes, free of any syntax: each printer turns it into the language of the file. */
export type Plain = string | number | boolean | PlainReference | readonly Plain[] | PlainMap;

export interface PlainMap {
  readonly [key: string]: Plain;
}

/** A reference to a resource of the same template, by `Ref` or `Fn::GetAtt`. */
export interface PlainReference {
  readonly refersTo: string;
  /** Absent for `Ref`. */
  readonly attribute?: string;
}

/** `Ref`: the URL of a queue, the ARN of a topic, the name of a bucket. */
export function ref(id: string): PlainReference {
  return { refersTo: id };
}

/** `Fn::GetAtt`: `getAtt('Orders', 'Arn')`. */
export function getAtt(id: string, attribute: string): PlainReference {
  return { refersTo: id, attribute };
}

export function isReference(value: Plain): value is PlainReference {
  return typeof value === 'object' && 'refersTo' in value && typeof value.refersTo === 'string';
}

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** A resource to be added. */
export interface NewResource {
  readonly id: string;
  readonly type: string;
  readonly properties?: PlainMap;
}
