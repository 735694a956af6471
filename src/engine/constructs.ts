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
  const byId = new Map(doc.templates.flatMap(({ resources }) => resources.map((one) => [one.id, one] as const)));
  return findings.map((finding) => {
    const { subject = '', related = [] } = finding;
    const [id = ''] = subject.split('/');
    const resource = byId.get(id);
    const made = resource && madeBy(resource, sources);
    if (!made) return finding;
    const { uri } = made.source;
    const place: Related = { uri, span: made.construct.head, message: `${made.construct.id} is made here.` };
    const construct = { uri, subject: `${made.construct.id}${subject.slice(id.length)}` };
    return { ...finding, fixes: finding.fixes, related: [place, ...related], construct };
  });
}

/**
 * Findings of some documents that were checked together, without those of synthesized templates that the source of the
 * construct has as well: one mistake is one finding, where it is mended.
 */
export function withoutDoubled<Checked extends { readonly uri: string; readonly findings: readonly Finding[] }>(
  checked: readonly Checked[],
): readonly Checked[] {
  if (!checked.some(({ findings }) => findings.some(({ construct }) => construct))) return checked;
  const name = (uri: string, rule: string, subject = '') => `${uri} ${rule} ${subject}`;
  const known = new Set(
    checked.flatMap(({ uri, findings }) => findings.map(({ rule, subject }) => name(uri, rule, subject))),
  );
  return checked.map((one) => ({
    ...one,
    findings: one.findings.filter(
      ({ rule, construct }) => !construct || !known.has(name(construct.uri, rule, construct.subject)),
    ),
  }));
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
