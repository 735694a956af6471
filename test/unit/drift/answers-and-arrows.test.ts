import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  Gifts: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60, MaximumMessageSize: 32768, RedrivePolicy: { deadLetterTargetArn: !GetAtt GiftFailures.Arn, maxReceiveCount: 4 } } }
  GiftFailures: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 864000 } }
  Cards: { Type: AWS::SQS::Queue, Properties: { QueueName: shop-cards.fifo, FifoQueue: true, MessageRetentionPeriod: 172800 } }
  Ribbons: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 20 } }
  Season: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: email, Endpoint: santa@example.com }] } }
  Wishes: { Type: AWS::SNS::Topic }
  WishesToGifts: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Wishes, Protocol: sqs, Endpoint: !GetAtt Gifts.Arn, RawMessageDelivery: true } }
  WishesToRibbons: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Wishes, Protocol: sqs, Endpoint: !GetAtt Ribbons.Arn } }
  WrapGift:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: h.h, Role: "arn:aws:iam::111122223333:role/h", Code: { ZipFile: x }, Timeout: 20, MemorySize: 512, ReservedConcurrentExecutions: 3 }
  WrapGiftMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Gifts.Arn, FunctionName: !Ref WrapGift, BatchSize: 5, MaximumBatchingWindowInSeconds: 4, ScalingConfig: { MaximumConcurrency: 2 } }
  CountGifts:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: c.h, Role: "arn:aws:iam::111122223333:role/c", Code: { ZipFile: x }, Timeout: 40 }
  Advent:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 hour), State: DISABLED, Targets: [{ Id: c, Arn: !GetAtt CountGifts.Arn, RetryPolicy: { MaximumRetryAttempts: 6, MaximumEventAgeInSeconds: 3600 } }] }
  Children: { Type: AWS::Events::Rule, Properties: { EventPattern: { detail-type: [ChildGood] }, Targets: [{ Id: r, Arn: !GetAtt SortChild.Arn }] } }
  SortChild:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: s.h, Role: "arn:aws:iam::111122223333:role/s", Code: { ZipFile: x } }
  CountSent:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: t.h, Role: "arn:aws:iam::111122223333:role/t", Code: { ZipFile: x } }
  CountSentInvoke: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref CountSent, Qualifier: $LATEST, MaximumRetryAttempts: 1 } }
  Attic: { Type: AWS::Events::Archive, Properties: { SourceArn: "arn:aws:events:eu-west-1:111122223333:event-bus/gifts", RetentionDays: 30 } }
  GiftsLost:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/SQS, MetricName: ApproximateNumberOfMessagesVisible, Dimensions: [{ Name: QueueName, Value: !GetAtt GiftFailures.QueueName }], Statistic: Maximum, Period: 300, EvaluationPeriods: 1, Threshold: 2, ComparisonOperator: GreaterThanThreshold, AlarmActions: [!Ref Season] }
  GiftsLate:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/SQS, MetricName: ApproximateAgeOfOldestMessage, Dimensions: [{ Name: QueueName, Value: !GetAtt Gifts.QueueName }], Statistic: Maximum, Period: 60, EvaluationPeriods: 1, Threshold: 600, ComparisonOperator: GreaterThanThreshold }
`;
const drift = (note: string): readonly string[] => wordsOf(driftIn(note, template), note);

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  ['whom an arrow leads to', '- `Wishes` → `Cards`', '→ `Cards`'],
  ['an arrow in a chain', '`Wishes` -> `Gifts` -> `CountGifts`', 'CountGifts'],
  ['a dead-letter queue that is fed by another queue', '`GiftFailures` is fed by `Cards`.', 'is fed by `Cards`'],
  [
    'whose dead-letter queue a term is',
    '`GiftFailures`\n: Dead-letter queue of `Ribbons`.',
    ': Dead-letter queue of `Ribbons`',
  ],
  ['a subscriber in a column', '| Topic | Subscribers |\n| --- | --- |\n| `Wishes` | `Cards` |', 'Cards'],
  [
    'the subscription of the queue of a row, beside others of the topic',
    '| Topic | Queue | Raw |\n| --- | --- | --- |\n| `Wishes` | `Gifts` | no |',
    'no',
  ],
  ['what a topic reaches people by', '`Season` reaches the team by SMS.', 'SMS'],
  ['what a topic sends', '`Season` sends an SMS to whoever is awake.', 'SMS'],
  ['wrapped messages', '`Gifts` gets it wrapped, so unpack it first.', 'wrapped'],
  ['the state of a rule in a column', '| Rule | Status |\n| --- | --- |\n| `Advent` | enabled |', 'enabled'],
  ['an alarm that pages', '`GiftsLate` pages when the oldest gift is older than half an hour.', 'half an hour'],
  ['an alarm of CloudWatch', '- CloudWatch alarm `GiftsLate`: the oldest gift is older than 30 minutes', '30 minutes'],
  [
    'a threshold behind a sign',
    '| Alarm | Condition |\n| --- | --- |\n| `GiftsLate` | oldest > 30 minutes |',
    '30 minutes',
  ],
  [
    'a threshold of messages in the dead-letter queue, in a cell',
    '| Alarm | When |\n| --- | --- |\n| `GiftsLost` | Fires when ≥ 7 messages are in the DLQ |',
    '7 messages',
  ],
  ['a threshold of some of those that were named', '`GiftsLost` tells us once ten of them have piled up.', 'ten'],
  ['receives behind a label', '## `Gifts`\n\n- **Redrive**: after 9 receives to `GiftFailures`', '9 receives'],
  ['receives in the future', "If a gift is broken it'll try 7 times, then it is in `GiftFailures`.", '7 times'],
  ['what bounces', 'Anything above 64 KB bounces off `Gifts`.', '64 KB'],
  ['what holds everything back', '`Ribbons` sits on everything for a minute first.', 'a minute'],
  ['what a function is pinned to', 'The printer is slow, so we pinned `WrapGift` to eight.', 'eight'],
  ['a batching window of somebody patient', '`WrapGift` hangs around for 9 seconds to get a full load.', '9 seconds'],
  ['an event of the same form', '`SortChild` gets the ChildNaughty event.', 'ChildNaughty'],
  ['a year', '`Attic` stores it for a year.', 'a year'],
  ['what somebody wants to be so', '`Attic` keeps gifts for 90 days, as the lawyer wants.', '90 days'],
  ['what EventBridge does for a target', 'EventBridge retries `CountGifts` for 5 hours.', '5 hours'],
  [
    'what EventBridge cannot do',
    'If EventBridge cannot invoke `CountGifts` within 3 hours, the event is dropped.',
    '3 hours',
  ],
  [
    'a question that goes on from another',
    '### How long does `Cards` keep a card?\n\nTwo days.\n\n### And in `GiftFailures`?\n\nThree weeks.',
    'Three weeks',
  ],
  ['a yes to a question in other words', '### Are messages on `Gifts` wrapped in an envelope?\n\nYes.', 'Yes.'],
  [
    'a no to one',
    '### Does `Ribbons` get every wish?\n\nYes.\n\n### Are messages on `Ribbons` wrapped by SNS?\n\nNo.',
    'No.',
  ],
  ['how many at once', '### How many gifts does `WrapGift` get at once?\n\nUp to 50.', '50'],
  [
    'what was decided, below the option',
    '## Decision outcome\n\nOption 2. In detail:\n\n* `Cards` – retention 8 days',
    '8 days',
  ],
  ['a yes to the kind of a queue', 'Is `Gifts` a FIFO queue? No.\n\nIs `Cards` a standard queue? Yes.', 'Yes.'],
  [
    'the size of a payload, cut short',
    '| What | Value |\n| --- | --- |\n| Queue | `Gifts` |\n| Max. payload | 1 MB |',
    '1 MB',
  ],
  ['the last try', '- `Gifts` → `GiftFailures` after the ninth try', 'ninth try'],
  ['what was tried', 'Gifts in `GiftFailures` were tried nine times.', 'nine times'],
  ['what is called once more', 'If `CountSent` fails, Lambda calls it two more times.', 'two more times'],
  ['what an alarm wants', '`GiftsLate` wants the oldest gift to be over two hours old.', 'two hours'],
  ['who gets so many in a call, and what else it has', '`WrapGift` does it. Five gifts a call, 20 s, 2 GB.', '2 GB'],
  ['what is left somewhere', 'Grandma has `Cards`. Leave it for five days and it is gone from `Cards`.', 'five days'],
  ['what there is, behind what was', '`Ribbons` had a bad day. There’s a DLQ behind `Ribbons`.', 'DLQ'],
  ['a queue behind a dash', '- `Gifts` – An SQS queue with a visibility timeout of 5 minutes.', '5 minutes'],
  ['what somebody thinks of it', '`Season` is encrypted, Knecht thinks that is right.', 'encrypted'],
  ['what was not changed', '## What we did not change\n\n`WrapGift` is killed after 50 seconds.', '50 seconds'],
  [
    'lines with bullets of their own',
    'Gifts:\n• `GiftFailures` keeps them for ten days\n• `Cards` keeps one for a week',
    'a week',
  ],
  ['retention in German', '## `Cards`\n\n- Aufbewahrung: 4 Tage', '4 Tage'],
  ['a kind in German', '`Cards` ist eine Standard-Queue.', 'Standard'],
  ['memory in German', '## `WrapGift`\n\nSpeicher: 1024 MB', '1024 MB'],
];

const quiet: readonly (readonly [kind: string, note: string])[] = [
  ['an arrow that is', '`Wishes` → `Gifts` → `WrapGift`'],
  ['an arrow that is planned', '`Wishes` → `Cards` (planned)'],
  ['a function that sends somewhere by its code', '`WrapGift` → `Cards`'],
  ['where an event comes from', '`SortChild` gets what the elf puts onto the EventBus.'],
  ['a redrive', '`GiftFailures` → `Gifts` after the fix'],
  ['at least one more than a threshold', '`GiftsLost` fires when ≥ 3 messages are visible in the DLQ.'],
  ['the window of an alarm', '`GiftsLost` fires when 3 messages are visible in `GiftFailures` in a 5-minute window.'],
  [
    'how long a gift may be seen before somebody is told',
    'We are told when a gift is visible in `GiftFailures`; it fires after 5 minutes.',
  ],
  ['a FIFO name in a row that says none', '| Queue | Max. receives |\n| --- | --- |\n| `shop-cards.fifo` | none |'],
  [
    'the kind of a dead-letter queue in its row',
    '| What | Name | Notes |\n| --- | --- | --- |\n| Gift DLQ | `GiftFailures` | SSE-SQS, 10 days |',
  ],
  [
    'what is told of somebody else in a line of its own',
    '→ `GiftFailures` holds them for ten days\n→ the florist’s licence expires after 90 days',
  ],
  ['a task', '- Give `WrapGift` 1 GB of memory.'],
  ['what was only talked about', "**What we talked about but didn't do.** On-demand mode, a DLQ on `Ribbons`."],
  ['an idea behind a day', '**Fri** – Idea: let `Cards` keep cards for 14 days.'],
  ['what a column proposes', '| Queue | Retention proposed |\n| --- | --- |\n| `Cards` | 14 days |'],
  ['a task behind a name', '- `Ribbons`: add a DLQ (3 receives, 7 days).'],
  ['a heading for what is left to do, in Spanish', '## Pendiente\n\n- `Cards` con retención de 8 días'],
  [
    'a queue and its dead-letter queue, each with its own',
    '`GiftFailures` keeps messages for 10 days, `Cards` for 2 days.',
  ],
  ['another thing beside what agrees', '`GiftFailures` keeps them for ten days, toys you can take two weeks for.'],
  ['once as a condition', '`GiftsLost` tells us once gifts pile up.'],
  ['a page of its own', 'The `Gifts` page shows 20 messages.'],
  ['a waiting function', '`WrapGift` hangs around for 4 seconds to get a full load.'],
  ['a test environment in German', 'In der Testumgebung hat `Gifts` einen Visibility Timeout von 10 Sekunden.'],
  [
    'a question of something else',
    '### How long does `Cards` keep a card?\n\nTwo days.\n\n### And the shop?\n\nThree weeks.',
  ],
  ['an option that was not taken', '## Considered options\n\nOption 2. In detail:\n\n* `Cards` – retention 8 days'],
];

describe('answers, arrows and lists beside a template', () => {
  for (const [kind, note, words] of differing) {
    it(`speaks of ${kind}`, () => {
      assert.deepEqual(drift(note), [words]);
    });
  }
  for (const [kind, note] of quiet) {
    it(`is quiet about ${kind}`, () => {
      assert.deepEqual(drift(note), []);
    });
  }

  it('takes seconds for no retention', () => {
    const [found] = driftIn('`Cards` is polled long. It waits for up to 20 seconds.', template);
    assert.match(found?.message ?? '', /ReceiveMessageWaitTimeSeconds/);
  });
});
