import { placeOf, type Report } from './report';
import { printable } from './style';

/** Findings as workflow commands, which GitHub shows at their lines. Hints are taste and are left out. */
export function githubReport(report: Report): string {
  const commands = { error: 'error', warning: 'warning', info: 'notice', hint: undefined };
  return report.findings
    .flatMap(({ source, finding }) => {
      const command = commands[finding.severity];
      if (command === undefined) return [];
      const { start, end } = placeOf(source, finding.span);
      const place = [`file=${property(source.file)}`, `line=${start.line}`, `endLine=${end.line}`];
      // Columns that end on another line would be read as columns of the first.
      if (start.line === end.line) place.push(`col=${start.column}`, `endColumn=${end.column}`);
      return `::${command} ${place.join(',')},title=${property(finding.rule)}::${data(printable(finding.message))}\n`;
    })
    .join('');
}

/** A workflow command ends with its line, so line breaks and percent signs are encoded. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
