import { existsSync, readFileSync } from 'node:fs';

const results = 'proof/results.json';

interface Result {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly passed: string;
  readonly says: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly machine: string;
  /** Where it is not `npm run proof` with the name. */
  readonly command?: string;
}

const titles: Readonly<Record<string, string>> = {
  kills: 'Answers survive kills',
  'two-windows': 'Two windows at once',
  fixes: 'Every fix',
  growth: 'Hostile texts',
  heap: 'Memory',
  'many-files': 'Many files',
  editor: 'The package in the editor',
  fuzz: 'Any text at all',
  mutation: 'The tests themselves',
  coverage: 'What the tests reach',
  vsix: 'The package',
};

/** Writes `docs/reliability.md` of the long runs that have passed. */
export default function generate(): Readonly<Record<string, string>> {
  const known: readonly Result[] = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  return { 'docs/reliability.md': page(known) };
}

function page(known: readonly Result[]): string {
  const sections = known.map(
    ({ name, passed, says, figures, machine, command = `npm run proof -- ${name}` }) =>
      `## ${titles[name] ?? name}\n\n${says}\n\n${tableOf(name, figures)}Last passed ${passed} with \`${command}\` (${machine}).\n`,
  );
  return `# Reliability\n\nWhat long runs have shown, and the command that shows it again. This page is made from \`proof/results.json\`, which\n\`npm run proof\` writes: a run that fails leaves the last one that passed, with its day.\n\n${sections.join('\n')}\n${guards}`;
}

function tableOf(name: string, figures: Result['figures']): string {
  if (name === 'mutation') return scores(figures);
  return name === 'coverage' ? reached(figures) : '';
}

/** What the tests run through of each part. */
function reached(figures: Result['figures']): string {
  const rows = Object.entries(figures).map(([part, share]) => `| \`${part}\` | ${share} |`);
  return `| part | run through |\n| --- | --- |\n${rows.join('\n')}\n\nThat a line was run says not that a test would notice a change of it: that is what the scores above are for. What runs in\nan editor or a page is tested there, where nothing is counted.\n\n`;
}

/** The score of each file whose tests were tested. */
function scores(figures: Result['figures']): string {
  let [noticedInAll, allInAll] = [0, 0];
  const rows = Object.entries(figures).map(([file, score]) => {
    const [noticed = 0, all = 1] = (String(score).match(/\d+/g) ?? []).map(Number);
    noticedInAll += noticed;
    allInAll += all;
    return `| \`${file}\` | ${score} | ${Math.round((100 * noticed) / all)} % |`;
  });
  const inAll = `${Math.round((100 * noticedInAll) / allInAll)} %`;
  return `| file | noticed | score |\n| --- | --- | --- |\n${rows.join('\n')}\n| all of these | ${noticedInAll} of ${allInAll} | ${inAll} |\n\n${aboutScores}\n`;
}

const aboutScores = `Where the table says "one of 3 tried" that part of the changes was tried, chosen by chance: no test was written for those
that were chosen. Tables and patterns, which are made once while the program loads, are changed only where the table says
so. Tests that take seconds are left out, those of typing among them, so that what they alone notice counts as not
noticed, as does what only the labelled corpus would show. What CDK constructs become (\`src/engine/read/cdk/lower\`) is not
here: the test that holds it to what the library synthesizes takes too long.

What nobody notices in files of 85 % and more is for the most part what makes no difference: a guard before a longer way to
the same result, a bound of a pattern or of how far a look goes. In the others it is also behaviour that no quick test
holds, above all in the reading of claims and of quiz files, whose words the labelled corpus holds.
`;

const guards = `## What \`npm test\` holds in between

- A short run of the same fuzzing with a fixed seed, and everything that fuzzing ever found, in its smallest form (\`test/fuzz\`).
- Every regular expression of the sources, written out or put together, is looked at for a cost that grows faster than the text
  (\`test/unit/regular-expressions.test.ts\`): by scslre for quantifiers that compete for the same characters or for the start
  of a match, and by an automaton of our own for alternatives that overlap inside a repetition.
- So are the patterns of grammars, settings and the schema.
- A disk that is full or read-only, a small one of its own: what the command line writes (\`test/unit/cli/faults.test.ts\`), an
  export and the review history of a vault in the real editor (\`test/ui/full-disk.test.ts\`).
- An extension host that is killed in a quiz and in a fix (\`test/ui/killed.test.ts\`); 1,000 keystrokes that nobody waits for,
  files that go and come back, settings that change in mid-check (\`test/editor/faults.test.ts\`); clocks that jump between
  reviews (\`test/unit/quiz-session/faults.test.ts\`); folders that change while they are checked, links that lead in a circle
  (\`test/unit/cli\`, \`test/ui/odd-files.test.ts\`).
- Texts that try to run something, in the hover, preview, quiz and diagram of the real editor, links and images that reach
  outside the workspace (\`test/ui/hostile.test.ts\`), keys that reach for the prototype (\`test/unit/hostile\`), control
  characters on a terminal, formulas in CSV and links in SARIF (\`test/unit/cli\`, \`test/unit/quiz-session/exchange.test.ts\`).
- What is inside the package with its licences and a bill of materials (\`npm run package\`), and the advisories that the
  registry knows of (\`npm run audit\`).
- Ten kills of a process that writes answers, 200 stops of its file system at every step of its work, and two processes that
  write at once (\`test/unit/quiz-session/review-log.test.ts\`).

## Bounds

| what | read up to | beyond |
| --- | --- | --- |
| any file | 5 MB | a finding \`unreadable\` |
| a note | 2 million characters; in the editor in steps of 32,000, so that nothing waits | a finding \`unreadable\` |
| the frontmatter of a note | 50,000 characters, 500 levels | a finding \`frontmatter-invalid\` |
| a template | 1.2 million characters, 500 levels | a finding \`unreadable\` |
| YAML that the fast grammar cannot read | 300,000 characters | the finding of the fast grammar |
| a CDK program | 1 million characters; 200,000 where it does not parse or is Python | a finding \`unreadable\` |
| what a CDK program does | 20,000 steps and one for each character | a finding \`unreadable\` |
| alternatives of one value | 64 in programs, 16 in texts of templates | the value is not known, and rules keep quiet |
`;
