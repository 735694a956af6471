import { type Hostile, repeated } from './make';

/** Hostile notes: what costs a reader its square or worse if it looks back at what it has read. */
export const hostileNotes: readonly Hostile[] = [
  {
    what: 'sentences on one line',
    uri: 'a.md',
    make: (length) => `# SQS\n\n${repeated('SQS queues keep messages for 14 days and take 256 KB each. ', length)}`,
  },
  {
    what: 'one sentence without an end',
    uri: 'a.md',
    make: (length) => `# SQS\n\n${repeated('sqs queue message 256 KB and ', length)}`,
  },
  {
    what: 'one paragraph',
    uri: 'a.md',
    make: (length) => `# SQS\n\n${repeated('SQS queues keep messages for 14 days and take 256 KB each\n', length)}`,
  },
  {
    what: 'one list',
    uri: 'a.md',
    make: (length) => `# SQS\n\n${repeated('- SQS queues keep messages for 14 days\n', length)}`,
  },
  {
    what: 'one list within a list',
    uri: 'a.md',
    make: (length) => `# SQS\n\n${repeated('  - SQS queues keep messages for 14 days\n', length)}`,
  },
  {
    what: 'a long table',
    uri: 'a.md',
    make: (length) => `# SQS\n\n| a | b |\n|---|---|\n${repeated('| SQS retention | 14 days |\n', length)}`,
  },
  {
    what: 'a wide table',
    uri: 'a.md',
    make: (length) =>
      `# SQS\n\n${[' a |', '---|', ' 14 days |'].map((cell) => `|${repeated(cell, length / 3)}\n`).join('')}`,
  },
  { what: 'headings alone', uri: 'a.md', make: (length) => repeated('# SQS queue\n', length) },
  {
    what: 'headings of three levels',
    uri: 'a.md',
    make: (length) => repeated('# SQS queue\n## Kinesis\n### b\n14 days\n', length),
  },
  {
    what: 'numbered questions',
    uri: 'a.md',
    make: (length) =>
      repeated('1. How long does SQS keep messages?\n- [ ] A. 4 days\n- [x] B. 14 days\n\nAnswer: B\n\n', length),
  },
  {
    what: 'questions under headings',
    uri: 'a.md',
    make: (length) =>
      repeated(
        '### Question 1\nHow long does SQS keep messages?\n\nA. 4 days\nB. 14 days\n\n**Answer: B**\n\n',
        length,
      ),
  },
  {
    what: 'one question of countless options',
    uri: 'a.md',
    make: (length) => `1. Which?\n${repeated('- [ ] A. 4 days of SQS\n', length)}`,
  },
  { what: 'empty check boxes', uri: 'a.md', make: (length) => repeated('- [x] \n', length) },
  {
    what: 'one-line cards',
    uri: 'a.md',
    make: (length) => `#flashcards\n\n${repeated('What::Answer 14 days\n\n', length)}`,
  },
  {
    what: 'cards over lines',
    uri: 'a.md',
    make: (length) => `#flashcards\n\n${repeated('What\n?\nAnswer 14 days\n\n', length)}`,
  },
  {
    what: 'clozes',
    uri: 'a.md',
    make: (length) => `#flashcards\n\n${repeated('SQS keeps {{c1::14 days}} ==for== ', length)}`,
  },
  { what: 'folds never closed', uri: 'a.md', make: (length) => repeated('<details><summary>Q</summary>\n', length) },
  { what: 'wikilinks', uri: 'a.md', make: (length) => repeated('[[a|b]] ', length) },
  { what: 'wikilinks never closed', uri: 'a.md', make: (length) => repeated('[[a ', length) },
  { what: 'links never closed', uri: 'a.md', make: (length) => repeated('[a](', length) },
  { what: 'code marks of unequal length', uri: 'a.md', make: (length) => repeated('`a ``b ', length) },
  { what: 'code marks alone', uri: 'a.md', make: (length) => repeated('`', length) },
  { what: 'stars never closed', uri: 'a.md', make: (length) => repeated('**a *b ', length) },
  { what: 'comments never closed', uri: 'a.md', make: (length) => repeated('<!-- ', length) },
  { what: 'tags never closed', uri: 'a.md', make: (length) => repeated('<a ', length) },
  { what: 'hidden text never closed', uri: 'a.md', make: (length) => repeated('%% a ', length) },
  { what: 'one quotation', uri: 'a.md', make: (length) => repeated('> SQS 14 days\n', length) },
  { what: 'quotations in quotations', uri: 'a.md', make: (length) => repeated('>', length) },
  { what: 'deep quotations', uri: 'a.md', make: (length) => repeated(`${'> '.repeat(50)}a\n`, length) },
  {
    what: 'callouts that ask',
    uri: 'a.md',
    make: (length) => repeated('> [!question] Which?\n> - [x] a\n> - [ ] b\n\n', length),
  },
  { what: 'blanks alone', uri: 'a.md', make: (length) => `a${repeated(' ', length)}b` },
  { what: 'line breaks alone', uri: 'a.md', make: (length) => repeated('\n', length) },
  { what: 'carriage returns alone', uri: 'a.md', make: (length) => repeated('SQS 14 days\r', length) },
  { what: 'tabs alone', uri: 'a.md', make: (length) => `${repeated('\t', length)}a` },
  { what: 'one number', uri: 'a.md', make: (length) => `SQS ${repeated('1', length)}` },
  { what: 'one number in groups', uri: 'a.md', make: (length) => `SQS ${repeated('1,000,', length)}` },
  { what: 'numbers alone', uri: 'a.md', make: (length) => `SQS ${repeated('14 ', length)}` },
  { what: 'one word', uri: 'a.md', make: (length) => repeated('a', length) },
  { what: 'one path', uri: 'a.md', make: (length) => repeated('a/', length) },
  { what: 'marks of answers', uri: 'a.md', make: (length) => repeated('❌✅', length) },
  { what: 'quotation marks never closed', uri: 'a.md', make: (length) => repeated('"a ', length) },
  { what: 'brackets never closed', uri: 'a.md', make: (length) => repeated('(', length) },
  { what: 'pipes alone', uri: 'a.md', make: (length) => repeated('|', length) },
  { what: 'small tables', uri: 'a.md', make: (length) => repeated('| a | b |\n|--|--|\n', length) },
  { what: 'a long frontmatter', uri: 'a.md', make: (length) => `---\n${repeated('a: b\n', length)}---\n` },
  { what: 'lines that look like options', uri: 'a.md', make: (length) => `---\n${repeated('a: [b\n', length)}` },
  {
    what: 'loads outside of a frontmatter',
    uri: 'a.md',
    make: (length) => `---\nloads:\n${repeated('  A: 5 msg/s\n', length)}---\n`,
  },
  {
    what: 'fences with templates',
    uri: 'a.md',
    make: (length) => repeated('```yaml\nResources:\n  A:\n    Type: AWS::SQS::Queue\n```\n', length),
  },
  {
    what: 'one long fence',
    uri: 'a.md',
    make: (length) => `\`\`\`yaml\nResources:\n${repeated('  A:\n    Type: AWS::SQS::Queue\n', length)}\`\`\`\n`,
  },
  { what: 'fences never closed', uri: 'a.md', make: (length) => repeated('```yaml\n', length) },
  { what: 'fences of tildes', uri: 'a.md', make: (length) => repeated('~~~\na\n', length) },
  {
    what: 'suppressions above each other',
    uri: 'a.md',
    make: (length) => repeated('<!-- queuewise-disable-next-line -->\nSQS 256 KB\n', length),
  },
  {
    what: 'suppressions of a rule',
    uri: 'a.md',
    make: (length) => repeated('<!-- queuewise-disable fact-outdated -->\nSQS 256 KB\n', length),
  },
];
