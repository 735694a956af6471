import type { Doc, Resource } from '../../types';
import { property, refersTo } from '../../values';

/**
 * The construct that `Metadata['aws:cdk:path']` of a synthesized resource speaks of, without the stack and without the last
 * part that the library itself adds: `Orders` for `ShopStack/Orders/Resource`, `Emails/Queue` for a queue inside `Emails`.
 */
export function constructPath(metadataPath: string): readonly string[] {
  const parts = metadataPath.split('/').slice(1);
  const last = parts.at(-1);
  return last === 'Resource' || last === 'Default' ? parts.slice(0, -1) : parts;
}

/**
 * The resource of a CDK source that a synthesized resource comes from, by its path and type; `undefined` where the source
 * does not make it or makes several that fit.
 */
export function resourceOfPath(source: Doc, metadataPath: string, type: string): Resource | undefined {
  if (source.kind !== 'cdk') return undefined;
  const path = constructPath(metadataPath);
  const candidates = source.templates.flatMap(({ resources }) => resources).filter((one) => one.type === type);
  const full = path.join('/');
  const [exact] = candidates.filter(({ id }) => endsIn(full, id)).sort((a, b) => b.id.length - a.id.length);
  return exact ?? only(candidates.filter((candidate) => isDerivedAt(candidate, path)));
}

/** A construct is called by as much of its path as tells it from others. */
function endsIn(path: string, id: string): boolean {
  return path === id || path.endsWith(`/${id}`);
}

/** Mappings and subscriptions get names from the library that hold the names of both ends. */
function isDerivedAt(candidate: Resource, path: readonly string[]): boolean {
  if (candidate.owner === undefined) return false;
  const parent = path.slice(0, -1).join('/');
  const name = path.at(-1) ?? '';
  const ends = ['EventSourceArn', 'TopicArn', 'Endpoint', 'FunctionName'].flatMap((key) =>
    refersTo(property(candidate, key)),
  );
  // Between two constructs of other places nothing but the name tells which they are.
  const isNamed = ends.length === 0 && name.includes(candidate.owner);
  const isParent = (id: string) => endsIn(parent, id);
  const isUnder = isParent(candidate.owner) || ends.some(isParent) || isNamed;
  const others = ends.filter((end) => !isParent(end));
  return isUnder && (others.length === 0 || others.some((end) => name.includes(end.replaceAll('/', ''))));
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
