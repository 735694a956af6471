import { countOf, type FileFinding, placeOf, type Report } from './report';

/** The report as one JSON text, as the contract of the command line promises it. */
export function jsonReport(report: Report): string {
  const value = {
    version: 1,
    asOf: report.asOf,
    findings: report.findings.map((one) => findingOf(one, report)),
    ...(report.gone.length > 0 && { gone: report.gone }),
    summary: {
      files: report.files,
      ...countOf(report.findings),
      ...(report.fixed > 0 && { fixed: report.fixed }),
      ...(report.known > 0 && { known: report.known }),
      milliseconds: report.milliseconds,
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function findingOf({ source, finding }: FileFinding, report: Report) {
  return {
    file: source.file,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...placeOf(source, finding.span),
    ...(finding.subject !== undefined && { subject: finding.subject }),
    ...(finding.fact !== undefined && { fact: finding.fact }),
    related: relatedOf({ source, finding }, report),
    fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
  };
}

/** Related places whose file is not among those given cannot be told in lines and are left out. */
export function relatedOf({ source, finding }: FileFinding, report: Report) {
  return (finding.related ?? []).flatMap(({ uri, span, message }) => {
    const other = uri === undefined || uri === source.uri ? source : report.sourceOf(uri);
    return other ? [{ file: other.file, ...placeOf(other, span), message }] : [];
  });
}
