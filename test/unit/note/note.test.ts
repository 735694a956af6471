import assert from 'node:assert/strict';
import { readNote } from '../../../src/engine/read/note';
import type { Note } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { claims, judged, read } from './support';

const source = `---
title: Queues
aliases: [Message queues, "SQS notes"]
tags:
  - aws/sqs
as-of: 2024-06
link: "[[Overview#Queues|see]]"
loads:
  Orders: "5,000 msg/s, 300 KB"
template: ../stack.yaml
---
# Queues [1, 3-5]

A queue links to [[Topics#Fan-out|topics]], ![[diagram.png]] and [[Limits#^max]]. ^first

Status:: draft
Text with (due:: 2026-12-01) and #todo, not \`#code\` nor https://example.org/#anchor.

| Link | Limit |
| --- | --- |
| [[Topics|bare]] | 1 |
| [[Topics\\|escaped]] | 2 |

<!-- queuewise-disable-next-line fact-outdated -- taught so -->
SQS messages hold up to 256 KB.

\`\`\`yaml
Resources: {}
\`\`\`
`;

describe('a note', () => {
  const note = read(source);
  const at = (span: { readonly start: number; readonly end: number }) => source.slice(span.start, span.end);

  it('has the title, aliases, tags, day, loads and template of its frontmatter', () => {
    const { frontmatter } = note;
    assert.equal(note.title, 'Queues');
    assert.deepEqual(frontmatter?.aliases, ['Message queues', 'SQS notes']);
    assert.deepEqual(frontmatter?.tags, ['aws/sqs']);
    assert.deepEqual(frontmatter?.asOf?.value, { kind: 'date', date: '2024-06-31' });
    assert.deepEqual(
      frontmatter?.loads.map(({ name, text, span }) => [name, text, at(span)]),
      [['Orders', '5,000 msg/s, 300 KB', '5,000 msg/s, 300 KB']],
    );
    assert.equal(frontmatter?.template && at(frontmatter.template.span), '../stack.yaml');
  });

  it('has links with the place of each part, in the frontmatter too', () => {
    assert.deepEqual(
      note.links.map((link) => [at(link.span), link.target, link.heading?.text ?? link.block?.id]),
      [
        ['[[Overview#Queues|see]]', 'Overview', 'Queues'],
        ['[[Topics#Fan-out|topics]]', 'Topics', 'Fan-out'],
        ['![[diagram.png]]', 'diagram.png', undefined],
        ['[[Limits#^max]]', 'Limits', 'max'],
        ['[[Topics|bare]]', 'Topics', undefined],
        ['[[Topics\\|escaped]]', 'Topics', undefined],
      ],
    );
    assert.deepEqual(
      note.links.filter((link) => link.barePipe !== undefined).map((link) => source.charAt(link.barePipe ?? 0)),
      ['|'],
    );
    assert.equal(note.links[1]?.heading && at(note.links[1].heading.span), 'Fan-out');
  });

  it('has tags, citations, block ids and headings', () => {
    assert.deepEqual(
      note.tags.map(({ name }) => name),
      ['todo'],
    );
    assert.deepEqual(
      note.citations.map(({ numbers }) => numbers),
      [[1, 3, 4, 5]],
    );
    assert.deepEqual(note.blockIds, ['first']);
    assert.deepEqual(
      note.headings.map(({ level, text }) => [level, text]),
      [[1, 'Queues']],
    );
  });

  it('has a mask of the same length, blank where there is no prose', () => {
    assert.equal(note.mask.length, source.length);
    for (const hidden of ['aliases', 'example.org', 'diagram.png', 'Resources', 'taught so', '[1, 3-5]']) {
      assert.ok(!note.mask.includes(hidden), hidden);
    }
    const shown = source.indexOf('topics]]');
    assert.equal(note.mask.slice(shown, shown + 6), 'topics');
  });

  it('hands over its fences and its suppressions', () => {
    const { fences, suppressions } = readNote({ uri: 'note.md', text: source }, factBase);
    assert.deepEqual(
      fences.map(({ language, span }) => [language, at(span)]),
      [['yaml', 'Resources: {}\n']],
    );
    assert.deepEqual(
      suppressions.map(({ rules, covers }) => [rules, at(covers)]),
      [[['fact-outdated'], 'SQS messages hold up to 256 KB.\n']],
    );
  });

  it('tells where its frontmatter is no YAML', () => {
    const text = '---\ntitle: [unclosed\n---\nText\n';
    const { problems } = readNote({ uri: 'note.md', text }, factBase);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['frontmatter-invalid'],
    );
    assert.ok((problems[0]?.span.start ?? 0) < text.indexOf('\n---\nText'));
    assert.ok((problems[0]?.message.length ?? 999) <= 160);
    const unknown = readNote({ uri: 'note.md', text: '---\nas-of: soon\n---\n' }, factBase).problems;
    assert.match(unknown[0]?.message ?? '', /soon/);
  });
});

describe('positions in notes', () => {
  const words = (text: string) => judged(text).map(({ claim }) => text.slice(claim.span.start, claim.span.end));

  it('are right with CRLF, a byte order mark, tabs, emoji and right-to-left text', () => {
    assert.deepEqual(words('# SQS\r\n\r\n- one\r\n\t- Messages hold at most **256 KB**.\r\n'), ['256 KB']);
    assert.deepEqual(words('\ufeff# SQS\n\nMessages hold at most 256 KB.\n'), ['256 KB']);
    assert.deepEqual(words('\ufeff---\ntitle: x\n---\n# SQS\n\nMessages hold at most 256 KB.\n'), ['256 KB']);
    assert.deepEqual(words('# SQS\n\n👩‍👩‍👧 🚀 مرحبا — messages hold at most 256 KB.\n'), ['256 KB']);
    assert.deepEqual(words('# SQS\n\n| a | b |\n|---|---|\n| 👩‍👩‍👧 | max message size 256 KB |\n'), ['256 KB']);
    assert.deepEqual(words('# SQS\r\n\r\n| a | b |\r\n|---|---|\r\n| x | max message size 256 KB |\r\n'), ['256 KB']);
    assert.deepEqual(words('> # SQS\n>\n> > - max message size\n> >   is 256 KB\n'), ['256 KB']);
  });
});

describe('a long or hostile note', () => {
  it('is read without a throw and in linear time', () => {
    const texts = [
      `# SQS\n\n${'- Messages hold at most 256 KB of text.\n'.repeat(10_000)}`,
      'word '.repeat(200_000),
      `${'> '.repeat(2_000)}deep`,
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'),
      '['.repeat(50_000),
      `${'[['.repeat(20_000)}x${']]'.repeat(20_000)}`,
      '*'.repeat(50_000),
      '`'.repeat(50_000),
      '<'.repeat(50_000),
      `| ${'a | '.repeat(5_000)}\n| ${'- | '.repeat(5_000)}\n`,
      '```\n'.repeat(10_001),
      '%%'.repeat(10_001),
      '<!--'.repeat(5_000),
      `---\n${'a: {'.repeat(2_000)}`,
      '\u0000\u0001\ud800 \udfff binary \u0007'.repeat(2_000),
      `# SQS\n\n${'1 '.repeat(100_000)}`,
      '',
    ];
    for (const text of texts) {
      const note = read(text);
      assert.equal(note.mask.length, text.length);
      assert.ok(Array.isArray(note.sentences) && Array.isArray(note.claims));
    }
  });

  it('finds every claim of ten thousand bullets', () => {
    const text = `# SQS\n\n${'- Messages hold at most 256 KB of text.\n'.repeat(10_000)}`;
    assert.equal(read(text).claims.length, 10_000);
  });

  it('keeps the line that leads in a long list for all of it', () => {
    const filler = Array.from({ length: 80 }, (_, index) => `- point ${index} on something or other\n`).join('');
    const text = `# Messaging on AWS\n\nLimits of Amazon SQS:\n\n${filler}- max message size 256 KB\n`;
    assert.deepEqual(claims(text), ['256 KB | sqs.msg.max_size | outdated']);
  });

  it('takes headings in a row together, and every one with what stands under it apart', () => {
    const rows = (text: string) => Array.from({ length: 1_000 }, (_, index) => `## Part ${index}\n${text}`).join('');
    assert.ok(read(rows('')).pieces.length < 30);
    assert.ok(read(rows('\n')).pieces.length < 30);
    assert.equal(read(rows('\nSo it is.\n')).pieces.length, 1_000);
    assert.equal(read(rows('')).headings.length, 1_000);
    assert.deepEqual(claims(`${rows('')}# SQS\n## Limits\nA message is at most 256 KB.\n`), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('keeps it in a long numbered list, too, and tells of it', () => {
    const filler = Array.from({ length: 80 }, (_, index) => `${index + 1}. point ${index} on something\n\n`).join('');
    const note = read(`# Messaging on AWS\n\nLimits of Amazon SQS:\n\n${filler}81. max message size 256 KB\n`);
    assert.ok(note.pieces.length > 2);
    assert.deepEqual(
      note.claims.map(({ fact }) => fact),
      ['sqs.msg.max_size'],
    );
    assert.deepEqual(note.sentences.at(-1)?.under, ['Limits of Amazon SQS:', 'Messaging on AWS']);
  });
});

const quiz = `### Question 1
Which queue keeps the order?

- [ ] Standard
- [x] FIFO

- hasExplain:: [[explanation-1]]

### Question 2
What is the longest retention?

A. 7 days
B. 14 days

<details>
<summary>Answer</summary>

Answer: B

It is 14 days.
</details>

`;

describe('reading a note again after an edit', () => {
  const plain = ({ mask, sentences, claims, links, headings, tags, citations, blockIds, title, questions }: Note) => ({
    mask,
    sentences: sentences.map(({ span, text, zone, services, queueType }) => ({
      span,
      text,
      zone,
      services,
      queueType,
    })),
    claims,
    links,
    headings,
    tags,
    citations,
    blockIds,
    title,
    questions,
  });

  it('gives what reading it from new gives, whatever was typed', () => {
    const typed = [
      'x',
      ' ',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '```\n',
      '256 KB',
      '<!--',
      '-->',
      '%%',
      '|',
      '[[',
      '**',
      'SQS ',
      '> ',
    ];
    let text = `${source}\n## Kinesis\n\nRecords hold 1 MB.\n\n${quiz}${source.slice(source.indexOf('# Queues'))}`;
    let note = read(text);
    let seed = 11;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    for (let step = 0; step < 400; step++) {
      const place = random(text.length);
      const removed = random(3) === 0 ? random(12) : 0;
      text = text.slice(0, place) + (removed > 0 ? '' : typed[random(typed.length)]) + text.slice(place + removed);
      note = readNote({ uri: 'note.md', text }, factBase, note).note;
      assert.deepEqual(plain(note), plain(read(text)), `after step ${step}`);
    }
  });
});
