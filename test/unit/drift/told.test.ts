import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn } from './support';

const template = `Resources:
  Parcels:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
      MaximumMessageSize: 262144
      KmsMasterKeyId: alias/shop
  Letters:
    Type: AWS::SNS::Topic
    Properties:
      FifoTopic: true
  Stamps:
    Type: AWS::SNS::Topic
  Weigh:
    Type: AWS::Lambda::Function
    Properties:
      MemorySize: 1024
      Timeout: 90
`;

function drift(note: string) {
  return driftIn(note, template);
}

/** The message, what the template says there and the words about it, and the text that a fix would write. */
function told(note: string): readonly (string | undefined)[] {
  const [finding, ...others] = drift(note);
  assert.deepEqual(others, []);
  const [related] = finding?.related ?? [];
  assert.ok(!related || related.uri === 'templates/shop.yaml');
  return [
    finding?.message,
    related && template.slice(related.span.start, related.span.end),
    related?.message,
    finding?.fixes[0]?.title,
    finding?.fixes[0]?.edits[0]?.text,
  ];
}

describe('a note that differs from its template', () => {
  it('is told what the template says, where, and what to write, in the unit of the setting', () => {
    for (const [note, words, source, value, key] of [
      ['`Parcels` hides a message for 2 minutes.', '2 minutes', '30', '30 seconds', 'VisibilityTimeout'],
      ['`Parcels` hides a message for **2\nminutes**.', '2 minutes', '30', '30 seconds', 'VisibilityTimeout'],
      ['The maximum message size of `Parcels` is 1 MiB.', '1 MiB', '262144', '256 KiB', 'MaximumMessageSize'],
    ] as const) {
      assert.deepEqual(told(note), [
        `"${words}": Parcels in shop.yaml says ${value} (${key}).`,
        source,
        `Parcels says ${value} (${key}) here.`,
        `Write ${value} as the template does`,
        value,
      ]);
    }
    const [message, , , , text] = told('`Weigh` has 512 MB of memory.');
    assert.equal(message, '"512 MB": Weigh in shop.yaml says 1,024 MB (MemorySize).');
    assert.equal(text, '1024 MB');
  });

  it('is told the kind of a queue or topic, at the property that makes it one', () => {
    const of = (note: string) => told(note).slice(0, 3);
    const letters = 'Letters in shop.yaml is a FIFO topic.';
    assert.deepEqual(of('`Letters` is a standard topic.'), [`"standard": ${letters}`, 'true', letters]);
    const stamps = 'Stamps in shop.yaml is a standard topic.';
    assert.deepEqual(of('`Stamps` is a FIFO topic.'), [`"FIFO": ${stamps}`, 'Stamps', stamps]);
    const parcels = 'Parcels in shop.yaml is a standard queue.';
    assert.deepEqual(of('`Parcels` is a FIFO queue.'), [`"FIFO": ${parcels}`, 'Parcels', parcels]);
    const encrypted = 'Parcels in shop.yaml is encrypted with a customer managed key.';
    assert.deepEqual(of('`Parcels` is not encrypted.'), [`"not encrypted": ${encrypted}`, 'alias/shop', encrypted]);
  });

  it('is told of a value once, though a clause gives it twice, and of a kind once', () => {
    assert.equal(drift('The visibility timeout of `Parcels` is 75 seconds (1 min 15 s).').length, 1);
    assert.equal(drift('`Parcels` is a FIFO queue, and since it is FIFO it is slow.').length, 1);
  });

  it('is told by the sentence or paragraph before, not by another bullet, row, or one far away', () => {
    const timeout = 'The visibility timeout is 2 minutes.';
    assert.equal(drift(`\`Parcels\` is our queue. ${timeout}`).length, 1);
    assert.equal(drift(`\`Parcels\` is our queue.\n\n${timeout}`).length, 1);
    for (const note of [
      `\`Parcels\` is our queue.\n\nThe job takes 2 minutes.`,
      `- \`Parcels\` is our queue.\n- ${timeout}`,
      `* \`Parcels\` is our queue.\n\n* ${timeout}`,
      `1. \`Parcels\` is our queue.\n2. ${timeout}`,
      `9. \`Parcels\` is our queue.\n10) ${timeout}`,
      `\`Parcels\` is our queue. ${'It is fine. '.repeat(8)}${timeout}`,
    ]) {
      assert.deepEqual(drift(note), [], note);
    }
  });

  it('is told by the bullet or paragraph before where the next begins with "it", "its" or "there"', () => {
    for (const note of [
      '- `Parcels` is our queue.\n- Its visibility timeout is 2 minutes.',
      '`Parcels` is our queue.\n\nIt hides messages for 2 minutes.',
      '* Whatever is sent lands in `Parcels`.\n* There it is hidden for 2 minutes once received.',
    ]) {
      assert.equal(drift(note).length, 1, note);
    }
    assert.deepEqual(drift('`Parcels` is our queue.\n\n## Prices\n\nIt hides messages for 2 minutes.'), []);
  });

  it('is told of the receives before a dead-letter queue by the queue that sets them', () => {
    const failing = `Resources:
  Parcels:
    Type: AWS::SQS::Queue
    Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 1 } }
  Lost: { Type: AWS::SQS::Queue }
`;
    const [finding] = driftIn('Failed messages go to `Lost` after 5 receives.', failing);
    assert.equal(finding?.message, '"5 receives": Parcels in shop.yaml says 1 (maxReceiveCount).');
    assert.equal(finding?.subject, 'Parcels');
    const [counted] = driftIn('A message gets three chances, then it goes to `Lost`.', failing);
    assert.equal(counted?.fixes[0]?.edits[0]?.text, 'one chance');
  });

  it('is told how a pipe reads its source', () => {
    const piped = `Resources:
  Parcels: { Type: AWS::SQS::Queue }
  Sorter:
    Type: AWS::Pipes::Pipe
    Properties:
      Source: !GetAtt Parcels.Arn
      SourceParameters: { SqsQueueParameters: { BatchSize: 25 } }
      Target: arn:aws:sqs:eu-west-1:111122223333:sorted
`;
    const note = '`Sorter` reads ten messages at a time and waits 5 seconds for a batch.';
    assert.deepEqual(
      driftIn(note, piped).map(({ message }) => message),
      [
        '"ten messages": Sorter in shop.yaml says 25 (BatchSize).',
        '"5 seconds": Sorter in shop.yaml leaves MaximumBatchingWindowInSeconds at its default, 0 seconds.',
      ],
    );
    assert.deepEqual(driftIn('`Sorter` reports batch item failures.', piped), []);
  });

  it('is told of the time of day at which a schedule fires, where it is one of UTC', () => {
    const clock = `Resources:
  Dawn:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: cron(30 6 * * ? *), Targets: [] }
`;
    const notes = ['at 7:15 UTC', 'at 06:30', 'at 8:30 CEST', 'at 7:30 Lisbon time'];
    assert.deepEqual(
      notes.map((at) => driftIn(`\`Dawn\` fires every day ${at}.`, clock).map(({ message }) => message)),
      [['"7:15 UTC": Dawn in shop.yaml says 6:30 UTC.'], [], [], []],
    );
  });
});

describe('a note that agrees with its template, or does not speak of it', () => {
  it('is left alone by the same value in another unit or with another meaning of KB', () => {
    for (const note of [
      '`Parcels` hides a message for half a minute.',
      '`Parcels` hides a message for 30 s.',
      'The maximum message size of `Parcels` is 256 KB.',
      '`Weigh` has 1 GB of memory.',
      '`Parcels` is encrypted.',
      '`Weigh` runs for at most 1.5 minutes.',
    ]) {
      assert.deepEqual(drift(note), [], note);
    }
  });

  it('is left alone where it asks, supposes or offers answers', () => {
    for (const note of [
      '### Question 1\n\n`Parcels` hides a message for 2 minutes. What is right?\n\n- [x] `Parcels` hides a message for 3 minutes.\n- [ ] `Parcels` hides a message for 4 minutes.\n',
      'If `Parcels` hid a message for 2 minutes, it would be late.',
      'Does `Parcels` hide a message for 2 minutes?',
    ]) {
      assert.deepEqual(drift(note), [], note);
    }
  });
});
