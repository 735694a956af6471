import { groupedBy } from '../../engine/groups';
import type { Severity } from '../../engine/types';
import { formatNumber } from '../../facts/units';
import { countOf, type FileFinding, linesIn, placeOf, type Report } from './report';
import { printable, type Style, widthOf } from './style';

export interface TextLayout {
  readonly style: Style;
  /** Width of the terminal; source lines are shown where there is room for them. */
  readonly columns: number;
  /** Whether source lines are wanted: on a terminal, or where colours were asked for. */
  readonly excerpts: boolean;
  /** Hints are taste: counted, and listed only on request. */
  readonly hints: boolean;
}

/** Narrower terminals get no source lines. */
const narrow = 80;

/** The report for people: by file, with the words at fault underlined. */
export function textReport(report: Report, layout: TextLayout): string {
  const shown = report.findings.filter(({ finding }) => layout.hints || finding.severity !== 'hint');
  const byFile = groupedBy(shown, ({ source }) => source.uri);
  const blocks = [...byFile.values()].map((group) => blockOf(group, layout));
  return `${[...blocks, ...closing(report, shown, layout)].join('\n')}\n`;
}

function blockOf(group: readonly FileFinding[], layout: TextLayout): string {
  const places = group.map(({ source, finding }) => {
    const { start } = placeOf(source, finding.span);
    return `${start.line}:${start.column}`;
  });
  const width = Math.max(...places.map((place) => place.length));
  const lines = group.flatMap((one, index) => [
    lineOf(one, (places[index] ?? '').padStart(width), layout.style),
    ...(layout.excerpts && !samePlace(one, group[index + 1]) ? excerptOf(one, width, layout) : []),
  ]);
  return `${layout.style.bold(printable(group[0]?.source.file ?? ''))}\n${lines.join('\n')}\n`;
}

/** Of findings at one place only the last is followed by the source line. */
function samePlace({ finding }: FileFinding, next: FileFinding | undefined): boolean {
  const [a, b] = [finding.span, next?.finding.span];
  return a.start === b?.start && a.end === b.end;
}

function lineOf({ finding }: FileFinding, place: string, style: Style): string {
  const severity = paint(style, finding.severity)(finding.severity.padEnd(7));
  return `  ${style.dim(place)}  ${severity}  ${printable(finding.message)}  ${style.dim(finding.rule)}`;
}

function paint(style: Style, severity: Severity): (text: string) => string {
  return { error: style.red, warning: style.yellow, info: style.blue, hint: style.dim }[severity];
}

/** The source line with the words at fault underlined; of a long line the part around them. */
function excerptOf({ source, finding }: FileFinding, width: number, { style, columns }: TextLayout): readonly string[] {
  if (columns < narrow || (finding.severity !== 'error' && finding.severity !== 'warning')) return [];
  const { start, end } = placeOf(source, finding.span);
  const line = linesIn(source).textOf(start.line);
  if (line.trim() === '') return [];
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const room = columns - width - 8;
  const cut = Math.max(0, Math.min(from - Math.floor(room / 3), line.length - room));
  const before = `${cut > 0 ? '…' : ''}${printable(line.slice(cut > 0 ? cut + 1 : 0, from))}`;
  const fault = printable(line.slice(from, Math.min(to, cut + room)));
  const after = printable(line.slice(to, Math.max(to, cut + room)));
  const indent = before.length - before.trimStart().length;
  const gutter = ' '.repeat(width + 4);
  const bar = style.dim('│');
  return [
    `${gutter}${bar} ${style.dim(before.slice(indent))}${fault}${style.dim(after)}`,
    `${gutter}${bar} ${' '.repeat(widthOf(before.slice(indent)))}${paint(style, finding.severity)('~'.repeat(Math.max(1, widthOf(fault))))}`,
  ];
}

function closing(report: Report, shown: readonly FileFinding[], { style, hints }: TextLayout): readonly string[] {
  const counts = countOf(report.findings);
  const files = plural(report.files, 'file');
  const time = `(${report.milliseconds} ms)`;
  const lines: string[] = [];
  if (report.fixed > 0) lines.push(`${plural(report.fixed, 'finding')} fixed.`);
  if (report.known > 0) lines.push(style.dim(`${plural(report.known, 'finding')} of the baseline left out.`));
  for (const { file, rule, text } of report.gone) {
    lines.push(`Gone since the baseline: ${printable(file)}  ${rule}  ${style.dim(printable(text))}`);
  }
  if (shown.length === 0) {
    const hidden = counts.hint > 0 ? ` ${plural(counts.hint, 'hint')}: --fail-on hint lists them.` : '';
    return [...lines, `${style.green('No findings')} in ${files} ${time}.${hidden}`];
  }
  const parts = [
    counts.error > 0 && style.red(plural(counts.error, 'error')),
    counts.warning > 0 && style.yellow(plural(counts.warning, 'warning')),
    counts.info > 0 && style.blue(`${counts.info} info`),
    counts.hint > 0 && style.dim(`${plural(counts.hint, 'hint')}${hints ? '' : ' (--fail-on hint lists them)'}`),
  ].filter((part) => part !== false);
  const safe = report.findings.filter(({ finding }) => finding.fixes.some((fix) => fix.safe)).length;
  return [
    ...lines,
    `${parts.join(', ')} in ${files} ${time}.${safe > 0 ? ` ${safe} can be fixed safely with --fix.` : ''}`,
  ];
}

/** "1 file", "3 files", "1,200 files" */
export function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
