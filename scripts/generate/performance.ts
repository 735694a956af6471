import { existsSync, readFileSync } from 'node:fs';

/** What `npm run bench` wrote. */
interface Results {
  /** The day, ISO. */
  readonly measured: string;
  readonly machine: string;
  readonly results: readonly Result[];
}

interface Result {
  /** The part of the bench: `npm run bench -- notes` runs it alone. */
  readonly bench: string;
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly oursP95: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  readonly bar?: number;
  readonly runs: number;
}

const source = 'bench/results.json';

/** `docs/performance.md` and its chart, from the last run of the bench. */
export default function generate(): Record<string, string> {
  if (!existsSync(source)) return {};
  const results: Results = JSON.parse(readFileSync(source, 'utf8'));
  return {
    'docs/performance.md': pageOf(results),
    'docs/images/performance.svg': chartOf(results.results),
  };
}

function pageOf({ measured, machine, results }: Results): string {
  const parts = [...new Set(results.map(({ bench }) => bench))];
  const missed = results.filter(({ ratio, bar }) => bar !== undefined && ratio > bar);
  return `${[
    '# Performance',
    '',
    'Each row is the median of runs in which ours and the other took turns in one run of `npm run bench`, so only the',
    'ratio can be compared between machines. Written by `npm run generate` from `bench/results.json`.',
    '',
    `Measured on ${measured}: ${machine}.`,
    '',
    '![Time of Queuewise as a multiple of that of others](images/performance.svg)',
    '',
    ...parts.flatMap((part) => sectionOf(part, results)),
    '## Where we miss our own bar',
    '',
    ...(missed.length === 0
      ? ['Nowhere in this run.']
      : missed.map(
          ({ name, ratio, bar, peerName }) => `- ${name}: ${ratio} × ${peerName}; the bar is ${rounded(bar)}.`,
        )),
  ].join('\n')}\n`;
}

function sectionOf(part: string, results: readonly Result[]): readonly string[] {
  const rows = results.filter(({ bench }) => bench === part);
  const title = part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', ' ');
  return [
    `## ${title}`,
    '',
    `\`npm run bench -- ${part}\``,
    '',
    '| What | Ours | 95 % | Beside | Other | Ratio | Bar | Runs |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, unit, ours, oursP95, peerName, peer, ratio, bar, runs }) =>
        `| ${name} | ${ours} ${unit} | ${oursP95} ${unit} | ${peerName} | ${peer} ${unit} | ${ratio} | ${rounded(bar)} | ${runs} |`,
    ),
    '',
  ];
}

function rounded(bar: number | undefined): string {
  return bar === undefined ? '' : String(Math.round(bar * 1000) / 1000);
}

const width = 900;
const labels = 430;
const line = 24;
/** The axis goes from a thousandth to a hundredfold. */
const [least, most] = [-3, 2];

/** Bars of ratios on a logarithmic axis; left of the line at 1 we are faster. */
function chartOf(results: readonly Result[]): string {
  const height = results.length * line + 40;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    '<title>Time of Queuewise as a multiple of that of others</title>',
    '<style>text{fill:#24292f}.bar{fill:#2a7f9e}.axis{stroke:#8c959f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.bar{fill:#5fb3d1}}</style>',
    ...results.flatMap((result, index) => barOf(result, index * line + 8)),
    ...Array.from({ length: most - least + 1 }, (_, index) => tickAt(10 ** (least + index), height)),
    '</svg>',
  ].join('\n')}\n`;
}

function barOf({ name, peerName, ratio }: Result, top: number): readonly string[] {
  const [one, end] = [place(1), place(ratio)];
  return [
    `<text x="${labels - 10}" y="${top + 14}" text-anchor="end">${escaped(shortened(`${name} / ${peerName}`))}</text>`,
    `<rect class="bar" x="${Math.min(one, end)}" y="${top + 3}" width="${Math.max(1, Math.abs(one - end))}" height="14"/>`,
    `<text x="${Math.max(one, end) + 6}" y="${top + 14}">${ratio} ×</text>`,
  ];
}

function tickAt(ratio: number, height: number): string {
  const at = place(ratio);
  return `<line class="axis" x1="${at}" x2="${at}" y1="4" y2="${height - 26}" stroke-width="${ratio === 1 ? 1.5 : 0.4}"/><text x="${at}" y="${height - 10}" text-anchor="middle">${ratio} ×</text>`;
}

function place(ratio: number): number {
  const share = (Math.log10(Math.max(ratio, 10 ** least)) - least) / (most - least);
  return Math.round(labels + Math.min(1, share) * (width - labels - 60));
}

function shortened(label: string): string {
  return label.length <= 66 ? label : `${label.slice(0, 65)}…`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
