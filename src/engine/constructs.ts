import { resourceOfPath } from './read/cdk/synthesized';
import type { Doc, Finding, Related, Relations } from './types';

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
  const path = resource?.constructPath;
  if (!resource || path === undefined) return undefined;
  const found = sources.flatMap((source) => {
    const made = resourceOfPath(source, path, resource.type);
    return made ? [{ uri: source.uri, span: made.head, message: `${made.id} is made here.` }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
