import * as vscode from 'vscode';
import { rulesOfPeer } from '../engine/suppress';
import type { Doc, Finding, Resource } from '../engine/types';
import type { Checked } from './analyses';

/** What another extension reports that we have a rule for. */
interface Reported {
  readonly rules: readonly string[];
  readonly place: vscode.Position;
}

/**
 * The findings that no other extension (cfn-lint, the AWS Toolkit) shows at the same resource, which go by what those
 * report at the moment and not by who is installed. With `queuewise.check.repeat` all of them. Hovers and quick fixes
 * of the others stay.
 */
export function notReportedElsewhere(document: vscode.TextDocument, { doc, findings }: Checked): readonly Finding[] {
  const reported = reportedElsewhere(document.uri);
  if (reported.length === 0 || repeats(document.uri)) return findings;
  const others = reported.map(({ rules, place }) => ({ rules, resource: resourceAt(doc, document.offsetAt(place)) }));
  return findings.filter((finding) => {
    const concerned = resourcesOf(doc, finding);
    return !others.some(
      ({ rules, resource }) => resource && rules.includes(finding.rule) && concerned.includes(resource),
    );
  });
}

/** Changes when `notReportedElsewhere` may answer something else. */
export function signatureOfOthers(uri: vscode.Uri): string {
  return JSON.stringify(reportedElsewhere(uri));
}

function reportedElsewhere(uri: vscode.Uri): readonly Reported[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ source, code, range }) => {
    if (source === 'Queuewise' || code === undefined) return [];
    const rules = rulesOfPeer(String(typeof code === 'object' ? code.value : code));
    return rules.length > 0 ? [{ rules, place: range.start }] : [];
  });
}

function repeats(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('queuewise', uri).get('check.repeat') === true;
}

/** The resource that a finding is about, and those that its related places lie in. */
function resourcesOf(doc: Doc, { span, related = [] }: Finding): readonly (Resource | undefined)[] {
  const places = related.filter(({ uri }) => uri === undefined || uri === doc.uri).map((one) => one.span.start);
  return [span.start, ...places].map((offset) => resourceAt(doc, offset));
}

/** The last resource that begins before an offset. */
function resourceAt({ templates }: Doc, offset: number): Resource | undefined {
  return templates
    .flatMap(({ resources }) => resources)
    .filter(({ head }) => head.start <= offset)
    .reduce<Resource | undefined>((last, next) => (last && last.head.start > next.head.start ? last : next), undefined);
}
