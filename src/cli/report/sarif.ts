import type { Fix, Rule, Severity } from '../../engine/types';
import type { Source } from '../sources';
import { relatedOf } from './json';
import { type FileFinding, type Place, placeOf, type Report } from './report';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** The report in the Static Analysis Results Interchange Format, version 2.1.0. */
export function sarifReport(report: Report, rules: readonly Rule[], version: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Queuewise', semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The folder in which the check was started.' } } },
        results: report.findings.map((one) => resultOf(one, report, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    help: { text: `queuewise explain ${rule.id}` },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.group] },
  };
}

function resultOf({ source, finding }: FileFinding, report: Report, rules: readonly Rule[]) {
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  const related = relatedOf({ source, finding }, report);
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: plain(finding.message) },
    locations: [{ physicalLocation: physical(source.file, placeOf(source, finding.span)) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ file, message, ...place }, id) => ({
        id,
        message: { text: plain(message) },
        physicalLocation: physical(file, place),
      })),
    }),
    partialFingerprints: { 'findingText/v1': fingerprint({ source, finding }) },
    ...(finding.fixes.some(insideFile) && {
      fixes: finding.fixes.filter(insideFile).map((fix) => fixOf(source, fix)),
    }),
  };
}

/**
 * A name may make no link of a message, as `[words](address)` is one in this format, and no formula of a table that is
 * made of it.
 */
function plain(message: string): string {
  const text = message.includes('](') ? message.replace(/[[\]]/g, '\\$&') : message;
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

/** The format knows changes of files that exist, no new ones. */
function insideFile(fix: Fix): boolean {
  return fix.creates === undefined && fix.edits.length > 0;
}

function fixOf(source: Source, fix: Fix) {
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: region(placeOf(source, edit.span)),
    insertedContent: { text: edit.text },
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation: artifact(source.file), replacements }],
  };
}

function physical(file: string, place: Place) {
  return { artifactLocation: artifact(file), region: region(place) };
}

function artifact(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}

function region({ start, end }: Place) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Stays the same when lines are added above: rule, subject and the words at fault. */
function fingerprint({ source, finding }: FileFinding): string {
  const words = source.text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ').slice(0, 200);
  return [finding.rule, finding.subject ?? '', words].join(' ');
}
