import fc from 'fast-check';

const services = [
  'SQS',
  'SNS',
  'Amazon Kinesis Data Streams',
  'Firehose',
  'EventBridge',
  'Lambda',
  'Amazon MQ',
  'a FIFO queue',
  'the queue',
];
const values = [
  '256 KB',
  '1 MiB',
  '14 days',
  '300 messages per second',
  '3,000 msg/s',
  '30 seconds',
  '12 hours',
  '10',
  'unlimited',
  '1,000 records/s',
  '**256** KB',
  '`256 KB`',
];
const verbs = [
  'takes up to',
  'keeps messages for',
  'has a limit of',
  'must take',
  'does not allow more than',
  'used to allow',
  'defaults to',
  'delivers exactly once within',
];
const letters = ['A', 'B', 'C', 'D'];

const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);
const words = fc.oneof(
  pick([
    'dead-letter queue',
    'order',
    'replay',
    'idempotent',
    'long polling',
    'a [[sqs|link]]',
    '![[image.png]]',
    '#tag',
    '%%aside%%',
    '==mark==',
  ]),
  fc.string({ maxLength: 8 }),
);
const sentence = fc
  .tuple(pick(services), pick(verbs), pick(values), words)
  .map(([service, verb, value, word]) => `${service} ${verb} ${value} ${word}.`);

const bullets = fc
  .array(fc.tuple(fc.nat(3), sentence), { minLength: 1, maxLength: 4 })
  .map((items) => items.map(([depth, text]) => `${'  '.repeat(depth)}- ${text}`).join('\n'));
const table = fc
  .array(fc.tuple(pick(services), pick(values), words), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    ['| Service | Limit | Note |', '|---|:-:|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  );
const options = fc
  .array(
    fc.tuple(
      pick(['- [ ] ', '- [x] ', '', '* ', '1. ', '> - [x] ']),
      pick(letters),
      pick(['. ', ') ', ': ', '']),
      pick(values),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => all.map((parts) => parts.join('')).join('\n'));
const key = fc
  .tuple(
    pick([
      'Answer: ',
      '**Answer:** ',
      'Correct answers: ',
      '<details><summary>Answer</summary>',
      '✅ ',
      'Explanation: ',
      '> [!success]- ',
    ]),
    pick(['B', 'A, C', 'D.', 'SQS', '']),
    fc.option(sentence),
  )
  .map(([label, letter, why]) => `${label}${letter}${why === null ? '' : `\n${why}`}`);
const question = fc
  .tuple(pick(['1. ', '### Question 3\n', 'Q: ', '**Q1.** ', '> [!question] ', '']), sentence, options, fc.option(key))
  .map(([head, stem, choices, answer]) => [`${head}${stem.slice(0, -1)}?`, choices, answer ?? ''].join('\n'));
const card = fc.tuple(words, pick(['::', ':::', '\n?\n', '\n??\n']), pick(values)).map((parts) => parts.join(''));
const cloze = pick(values).map((value) => `#flashcards\n\nSQS keeps {{c1::${value}}} and ==${value}==.`);
const fence = fc
  .tuple(pick(['yaml', 'json', 'ts', 'python', '', 'mermaid']), sentence, fc.boolean())
  .map(
    ([language, text, isClosed]) =>
      `\`\`\`${language}\nResources:\n  Orders:\n    Type: AWS::SQS::Queue\n# ${text}\n${isClosed ? '```' : ''}`,
  );
const suppression = pick([
  '<!-- queuewise-disable-next-line fact-outdated -- why -->',
  '%% queuewise-disable-file %%',
  '<!-- queuewise-disable-line -->',
]);
const quote = fc.tuple(pick(['> ', '> > ', '> [!note]- ']), sentence).map((parts) => parts.join(''));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), pick(services))
  .map(([level, name]) => `${'#'.repeat(level)} ${name}`);

const block = fc.oneof(sentence, bullets, table, question, key, card, cloze, fence, suppression, quote, heading, words);

const frontmatter = fc
  .record({
    'as-of': fc.option(pick(['2023', 'exam', '2024-06', 'yesterday', '[']), { nil: undefined }),
    tags: fc.option(pick(['[aws, sqs]', '#flashcards', '{']), { nil: undefined }),
    title: fc.option(words, { nil: undefined }),
    loads: fc.option(pick(['{ Orders: "5,000 msg/s, 300 KB" }', 'Orders: many', '[]']), { nil: undefined }),
    template: fc.option(pick(['stack.yaml', '"', '../../../etc/passwd']), { nil: undefined }),
  })
  .map((keys) => {
    const lines = Object.entries(keys).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
    return `---\n${lines.join('\n')}\n---\n`;
  });

/** A note with what the wild has in it, mixed as nobody would. */
export const grammarNote: fc.Arbitrary<string> = fc
  .tuple(
    fc.option(frontmatter, { nil: '' }),
    fc.array(block, { minLength: 1, maxLength: 12 }),
    pick(['\n', '\n\n', '\r\n']),
  )
  .map(([head, blocks, gap]) => `${head}${blocks.join(gap)}${gap}`);

/** The frontmatter alone. */
export const grammarFrontmatter: fc.Arbitrary<string> = fc.tuple(frontmatter, sentence).map((parts) => parts.join(''));
