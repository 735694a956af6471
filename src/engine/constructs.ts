import { resourceOfPath } from './read/cdk/synthesized';
import type { Doc, Finding, Related, Relations, Resource } from './types';

/**
 * Findings in a synthesized template point at the construct that the resource comes from, where the template says so
 * (`aws:cdk:path`) and exactly one source of the workspace makes it.
 */
export function withConstructs(doc: Doc, findings: readonly Finding[], relations: Relations): readonly Finding[] {
  const isSynthesized = doc.templates.some(({ resources }) => resources.some(({ constructPath }) => constructPath));
  const sources = isSynthesized ? relations.docs.filter(({ kind }) => kind === 'cdk') : [];
  if (sources.length === 0) return findings;
  return findings.map((finding) => {
    const place = constructOf(doc, finding, sources);
    if (!place) return finding;
    const related = [place, ...(finding.related ?? [])];
    return { ...finding, related };
  });
}

function constructOf(doc: Doc, { subject = '' }: Finding, sources: readonly Doc[]): Related | undefined {
  const [id] = subject.split('/');
  const resource = doc.templates.flatMap(({ resources }) => resources).find((one) => one.id === id);
  const made = resource && madeBy(resource, sources);
  return made && { uri: made.source.uri, span: made.construct.head, message: `${made.construct.id} is made here.` };
}

/** A construct of a CDK source. */
export interface Construct {
  readonly source: Doc;
  readonly construct: Resource;
}

/** The construct that a synthesized resource comes from, where exactly one of the sources makes it. */
export function madeBy(resource: Resource, sources: readonly Doc[]): Construct | undefined {
  const path = resource.constructPath;
  if (path === undefined) return undefined;
  const found = sources.flatMap((source) => {
    const construct = resourceOfPath(source, path, resource.type);
    return construct ? [{ source, construct }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
