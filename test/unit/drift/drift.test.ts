import assert from 'node:assert/strict';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: shop-orders
      VisibilityTimeout: 30
      MessageRetentionPeriod: 1209600
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt OrdersDlq.Arn
        maxReceiveCount: 5
  OrdersDlq:
    Type: AWS::SQS::Queue
  Audit:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: audit-dlq
  Pack:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 45
  PackOrders:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Pack
      EventSourceArn: !GetAtt Orders.Arn
      BatchSize: 10
  Clicks:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: 2
      RetentionPeriodHours: 48
`;

/** The words that are said to differ. */
function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, template, 'templates/orders.yaml'), note);
}

const differing: readonly (readonly [string, string])[] = [
  ['`Orders` hides a message for 2 minutes.', '2 minutes'],
  ['The visibility timeout of `Orders` is **5 minutes**.', '5 minutes'],
  ['Messages stay in `Orders` for 14 days; its visibility timeout is 90 seconds.', '90 seconds'],
  ['`shop-orders` keeps messages for 4 days.', '4 days'],
  ['## `Orders`\n\n- Visibility timeout: 60 seconds', '60 seconds'],
  ['- `Orders`\n  - visibility timeout 60 s', '60 s'],
  ['See [Orders](../templates/orders.yaml#Orders): its visibility timeout is 1 minute.', '1 minute'],
  ['[[orders.yaml#Orders]] has a visibility timeout of 1 minute.', '1 minute'],
  ['| Queue | Visibility timeout |\n| --- | --- |\n| `Orders` | 45 seconds |', '45 seconds'],
  ['`Audit` has a dead-letter queue.', 'dead-letter queue'],
  ['`Orders` has no DLQ.', 'DLQ'],
  ['`Orders` is a FIFO queue.', 'FIFO'],
  ['`Orders` gives up after 3 receives.', '3 receives'],
  ['`Pack` times out after 60 seconds.', '60 seconds'],
  ['`Clicks` has 4 shards.', '4 shards'],
  ['`Clicks` keeps records for 7 days.', '7 days'],
  ['maxReceiveCount of `Orders` is 9.', '9'],
  ['The FIFO queue `Orders` takes what the shop sells.', 'FIFO'],
  ['`Orders` (FIFO) takes what the shop sells.', 'FIFO'],
  ['There is no DLQ behind `Orders`.', 'DLQ'],
  ['What fails in `Audit` ends up in a DLQ.', 'DLQ'],
  ['- `Clicks`\n  - shards: 6', '6'],
  ['In `Orders` messages are visible again after 90 seconds.', '90 seconds'],
  ['The `Pack` function may run for 5 minutes.', '5 minutes'],
  ['`PackOrders` takes batches of 50 messages.', '50 messages'],
  ['`Orders` and `Audit` hide messages for 5 minutes.', '5 minutes'],
  ['`Orders` and `Audit` both keep messages for four days.', 'four days'],
  ['`Orders` hides a message for 31 seconds; `Pack` needs 4 seconds.', '31 seconds'],
  ['- `Orders`: visibility timeout = 90 s (30 s would be the default)', '90 s'],
  ['`Orders` gets two kinds. It keeps orders for a week and moves them to `OrdersDlq` then.', 'a week'],
  ['`Pack` reads `Orders` in batches of 10 or every 15 seconds.', '15 seconds'],
  ['| No. | Queue | Kept |\n|---|---|---|\n| 2 | `Orders` | 7 days |', '7 days'],
];

const agreeing: readonly string[] = [
  '`Orders` hides a message for 30 seconds.',
  '`Orders` keeps messages for 2 weeks.',
  '`Orders` gives up after 5 receives and has a dead-letter queue.',
  '`Audit` has no dead-letter queue.',
  '`Clicks` keeps records for two days.',
  'Orders are hidden for 5 minutes.',
  'The Orders queue has a visibility timeout of 5 minutes.',
  'Should `Orders` hide a message for 5 minutes?',
  'Until 2024 the visibility timeout of `Orders` was 5 minutes.',
  'The visibility timeout of `Orders` is longer than the 10 seconds of `Pack`.',
  '`Payments` hides a message for 5 minutes.',
  '`Orders` and `Audit` hide messages for 30 seconds.',
  'We ran `Orders` through 5 minutes of load.',
  '`Orders` is not a FIFO queue.',
  'We could raise the visibility timeout of `Orders` to 5 minutes.',
  'A message in `Orders` is about 3 KB.',
  'SQS keeps messages for up to 14 days, `Orders` for a fortnight.',
  'The maximum visibility timeout is 12 hours; `Orders` has half a minute.',
  'A queue without a DLQ loses messages, so `Orders` has one.',
  '`Audit` should have a DLQ.',
  'In staging `Orders` has a visibility timeout of 90 seconds.',
  'Please keep `Orders` in mind for 5 minutes.',
  'Retention of `Orders` must exceed 3 days.',
  '```yaml\nOrders: 5 minutes of visibility timeout\n```',
  '# Actions\n\n- `Orders`: visibility timeout to 5 minutes',
  '## Dev in short\n\nThe visibility timeout of `Orders` is 5 minutes.',
  'As test, except: `Orders` hides messages for 5 minutes.',
  'In dev nobody waits. `Orders` has no dead-letter queue there.',
  'In March I set the visibility timeout of `Orders` to 5 minutes by mistake.',
  '**What we wanted to do.** Pack more with `Pack`. Batches of 20.',
  'From 20 November to 24 December `Clicks` gets 12 shards.',
  'Beyond 10,000 orders a day `Clicks` will need 12 shards.',
  'We made a copy of `Orders` with a retention of an hour.',
  'Go on when `Orders` has nothing older than ten minutes.',
  'A parcel goes from `Audit` to `Orders`, where it rests for 14 days.',
  '`Pack` takes what is there; thirty may run at once.',
  '| Queue | Kept |\n|---|---|\n| `audit-dlq` | 4 days |',
];

describe('a note beside a template', () => {
  for (const [note, words] of differing) {
    it(`differs: ${note.replaceAll('\n', ' ⏎ ')}`, () => assert.deepEqual(drift(note), [words]));
  }
  for (const note of agreeing) {
    it(`does not differ: ${note.replaceAll('\n', ' ⏎ ')}`, () => assert.deepEqual(drift(note), []));
  }

  it('is not held against a name that two templates use for different things', () => {
    assert.deepEqual(heldAgainst('The visibility timeout of `Orders` is 5 minutes.', 'a.yaml', 'b.yaml'), []);
  });

  it('is held against the template beside it, where another folder has one of the same names', () => {
    const note = 'The visibility timeout of `Orders` is 5 minutes.';
    assert.deepEqual(heldAgainst(note, 'docs/a.yaml', 'shop/b.yaml'), ['docs/a.yaml']);
    assert.deepEqual(heldAgainst(note, 'shop/a.yaml', 'docs/b.yaml'), []);
  });

  it('is held against the template that alone has another of the names that it writes in code', () => {
    const note = 'The visibility timeout of `Orders` is 5 minutes. `Refunds` has nothing to do with it.';
    assert.deepEqual(heldAgainst(note, 'a.yaml', 'b.yaml', { a: 'Refunds' }), ['a.yaml']);
    assert.deepEqual(heldAgainst(note, 'a.yaml', 'b.yaml', { b: 'Refunds' }), []);
  });
});

/**
 * What a note in docs/ is held against where one template has 30 seconds for `Orders` and another 5 minutes. Each may have a
 * queue more.
 */
function heldAgainst(
  note: string,
  short: string,
  long: string,
  more: { readonly a?: string; readonly b?: string } = {},
): readonly (string | undefined)[] {
  const queue = (id: string | undefined) => (id === undefined ? '' : `  ${id}:\n    Type: AWS::SQS::Queue\n`);
  const doc = engine.read({ uri: 'docs/design.md', text: note });
  const relations = relate([
    engine.read({ uri: short, text: `${template}${queue(more.a)}` }),
    engine.read({
      uri: long,
      text: `${template.replace('VisibilityTimeout: 30', 'VisibilityTimeout: 300')}${queue(more.b)}`,
    }),
    doc,
  ]);
  const found = engine.check(doc, options, relations).filter(({ rule }) => rule === 'note-template-drift');
  return found.map(({ related }) => related?.[0]?.uri);
}
