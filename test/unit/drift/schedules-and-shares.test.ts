import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Hives: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 90, RedrivePolicy: { deadLetterTargetArn: !GetAtt Stung.Arn, maxReceiveCount: 4 } } }
  Stung: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 864000 } }
  Combs: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: false, DelaySeconds: 20 } }
  Swarm: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  Keeper: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.13, Handler: k.h, Role: x, Code: { ZipFile: x }, Timeout: 30, MemorySize: 512, ReservedConcurrentExecutions: 12 } }
  KeeperSource: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Swarm.Arn, FunctionName: !Ref Keeper, StartingPosition: LATEST, BatchSize: 50, ParallelizationFactor: 2, MaximumRetryAttempts: 6 } }
  Smoke: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: https, Endpoint: 'https://example.com/a' }] } }
  Feelers: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Stung.Arn, maxReceiveCount: 7 } } }
  SmokeToFeelers: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Smoke, Protocol: sqs, Endpoint: !GetAtt Feelers.Arn, RawMessageDelivery: false, FilterPolicy: { kind: [calm, angry] } } }
  Errors: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{ Name: FunctionName, Value: !Ref Keeper }], Period: 300, EvaluationPeriods: 1, Threshold: 20, ComparisonOperator: GreaterThanThreshold } }
  Part: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/Lambda, MetricName: Throttles, Dimensions: [{ Name: FunctionName, Value: !Ref Keeper }], Period: 300, EvaluationPeriods: 1, Threshold: 20, ComparisonOperator: GreaterThanThreshold } }
  Whole: { Type: AWS::CloudWatch::CompositeAlarm, Properties: { AlarmRule: !Sub 'ALARM(\${Part})', AlarmActions: [!Ref Smoke] } }
  Share:
    Type: AWS::CloudWatch::Alarm
    Properties:
      EvaluationPeriods: 3
      Threshold: 5
      ComparisonOperator: GreaterThanThreshold
      Metrics: [{ Id: share, Expression: 100 * errors / calls }, { Id: errors, MetricStat: { Metric: { Namespace: AWS/Lambda, MetricName: Errors }, Period: 60, Stat: Sum }, ReturnData: false }]
      AlarmActions: [!Ref Smoke]
  Dawn: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 6 ? * MON-FRI *), Targets: [{ Id: k, Arn: !GetAtt Keeper.Arn }] } }
  Daily: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(30 2 * * ? *), Targets: [{ Id: k, Arn: !GetAtt Keeper.Arn }] } }
  Sunday: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 22 ? * SUN *), Targets: [{ Id: k, Arn: !GetAtt Keeper.Arn }] } }
  Steps: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0/15 * * * ? *), Targets: [{ Id: k, Arn: !GetAtt Keeper.Arn }] } }
  Quarters: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 */6 * * ? *), Targets: [{ Id: k, Arn: !GetAtt Keeper.Arn }] } }
  Monthly: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 4 1 * ? *), Targets: [{ Id: k, Arn: !GetAtt Keeper.Arn }] } }
  Count:
    Type: AWS::Serverless::Function
    Properties: { Handler: c.h, Runtime: python3.13, CodeUri: ., Timeout: 60, Events: { Tick: { Type: Schedule, Properties: { Schedule: rate(10 minutes), Enabled: true } } } }
`;

const findings = (note: string) => driftIn(note, template, 'infra/bees.yaml');
const drift = (note: string): readonly string[] => wordsOf(findings(note), note);

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  ['a share of calls', '`Share` alarms when more than 1 % of all calls fail.', ['1 %']],
  ['a share as a threshold', "`Share`'s threshold is 10 percent.", ['10 percent']],
  ['an alarm that tells nobody', '`Errors` notifies `Smoke`.', ['notifies `Smoke`']],
  ['whom it pages', '`Errors` is loud. It pages us via `Smoke`.', ['pages us via `Smoke`']],
  ['the limit of an alarm', '`Errors` is loud. Its limit is 10.', ['10']],
  ['mails of a topic', '`Smoke` sends e-mails to the team.', ['e-mail']],
  ['weekdays of a daily rule', '`Daily` runs on weekdays at 2:30.', ['on weekdays']],
  ['days from Monday on', '`Daily` starts `Keeper` Monday to Friday.', ['Monday to Friday']],
  ['weekends', '`Dawn` runs at 6:00, weekends included.', ['weekends included']],
  ['a rule of one day a week', '`Sunday` runs every night at 22:00.', ['every night']],
  ['another day, of whom it wakes', '`Sunday` wakes `Keeper` on Monday at 22:00.', ['Monday']],
  ['another day of the month', '`Monthly` runs on the 15th of each month.', ['15th']],
  ['its last day', '`Monthly` starts `Keeper` on the last day of the month.', ['last']],
  ['a day in words', '`Monthly` runs each month on the fifth.', ['fifth']],
  ['steps of minutes', '`Steps` runs every 5 minutes.', ['5 minutes']],
  ['steps of hours', '`Quarters` runs every 12 hours.', ['12 hours']],
  ['a schedule that is off', '`Count` counts. The schedule is currently disabled.', ['disabled']],
  ['a rule that is off for now', '`Sunday` calls `Keeper`. For now it is disabled.', ['disabled']],
  ['a paused function', '`Count` is paused.', ['paused']],
  ['a kind with its service', '| Name | Kind |\n|---|---|\n| `Combs` | SQS standard |', ['standard']],
  ['a key in a cell', '| Name | Encryption |\n|---|---|\n| `Combs` | KMS |', ['KMS']],
  ['receives, shortened', '| Setting | `Hives` |\n|---|---|\n| max. receives | 5 |', ['5']],
  ['ids that nobody sends', 'For `Combs` we don’t send deduplication ids.', ['don’t send deduplication ids']],
  ['a bullet that bounds', '- `Keeper`\n  - never more than 20 at once', ['20']],
  ['them', '`Keeper` is small. Twenty of them run side by side.', ['Twenty']],
  ['going on', '`Keeper` can go on for 5 minutes.', ['5 minutes']],
  [
    'a bullet below others that go on',
    '- `Keeper` reads records.\n- It has 30 s.\n- A failing batch is retried 10 times.',
    ['10 times'],
  ],
  ['FIFO as a key', '`Combs`\n\n- FIFO: no', ['no']],
  ['messages as they come', '`Hives` is fed by `Smoke`; `Feelers` gets them raw.', ['raw']],
  ['whom a topic rings', '`Smoke` rings your phone by SMS.', ['SMS']],
  ['batches in a bullet', '## `Keeper`\n\n`Keeper` reads `Swarm`.\n\n- Batches of ten.', ['ten']],
  ['a filter as a key', '## `Feelers`\n\n- `Feelers` feels.\n- Filter: `calm`, `tired`', ['tired']],
  ['German memory', '`Keeper` hat 256 MB und einen Timeout von 30 Sekunden.', ['256 MB']],
  [
    'what is lost after an outage',
    'If `Keeper` is down for longer than 12 days, messages in `Hives` are lost.',
    ['12 days'],
  ],
  ['an alarm that pages', '`Errors` pages through `Smoke`.', ['pages through `Smoke`']],
  ['weekends on which it runs', '`Dawn` also fires at weekends.', ['also fires at weekends']],
  ['a column of what is on', '| Rule | On |\n|---|---|\n| `Daily` | no |', ['no']],
  [
    'the state among values',
    '| Resource | Property | Value |\n|---|---|---|\n| `Daily` | state | disabled |',
    ['disabled'],
  ],
  ['days in the head of a column', '| Queue | Retention (d) |\n|---|---|\n| `Stung` | 14 |', ['14']],
  ['values under "Other"', '## 3 Other\n\n- `Stung`: retention 14 days', ['14 days']],
  ['a value that is the maximum', '`Keeper` works; its timeout is 15 minutes, the maximum.', ['15 minutes']],
  [
    'both queues of a note',
    'See `Hives`, which is small.\n\n`Stung` is larger. Both queues keep messages for 10 days.',
    ['10 days'],
  ],
  ['a small function', '`Keeper` is small (128 MB).', ['128 MB']],
  ['a batch of the only function', '1. Look at `Keeper`.\n2. Each batch holds up to 10 records.', ['10 records']],
  [
    'German values',
    '- `Hives`: Sichtbarkeitszeit 2 Minuten\n- `Combs` verzögert Nachrichten um 5 Sekunden.',
    ['2 Minuten', '5 Sekunden'],
  ],
  ['German schedules', '- `Daily` läuft täglich um 3:30 Uhr.\n- `Count` läuft stündlich.', ['3:30 Uhr', 'stündlich']],
  ['German batches', '`Keeper` bekommt 10 Nachrichten pro Aufruf.', ['10 Nachrichten']],
  ['a German queue without', '`Hives` hat keine Dead-Letter-Queue.', ['Dead-Letter-Queue']],
];

const agreeing: readonly string[] = [
  '`Share` alarms when more than 5 % of all calls fail.',
  '`Errors` goes off at more than 5 % failures.',
  '`Part` notifies `Smoke`.',
  '`Dawn` runs on weekdays at 6:00.',
  '`Daily` runs every day, weekends included.',
  '`Sunday` runs once a week.',
  '`Steps` runs every quarter of an hour.',
  '`Quarters` runs four times a day.',
  '`Monthly` runs daily.',
  '`Count` is enabled.',
  'Maria says 20 records per batch for `Keeper`.',
  '`Keeper` has a reserved concurrency of 12, one for each shard and more.',
  '- `Hives` is our queue.\n- A message is tried 9 times.',
  '- #idea 3 minutes for `Hives`',
  '`Hives` and `Combs` fill `Stung`.\n\nBoth queues keep messages for 10 days.',
  '12 hours is the maximum visibility timeout that `Hives` could have.',
  '| Function | `Keeper` |\n|---|---|\n| Avg. duration | 9 s |',
  '`Keeper` gets 60 s in November.',
  '| Check | Normal |\n|---|---|\n| Duration of `Keeper` | 9 s |',
  '| Remedy | Owner |\n|---|---|\n| `Keeper`: timeout 9 s | Ada |',
  '`Keeper` is cheap; with 1 GB it was slower.',
  '## Sizing `Keeper`\n\n| Memory | Time |\n|---|---|\n| 1 GB | 22 s |\n| 2 GB | 15 s |',
  '## What `Combs` can do\n\nSQS can delay messages for 15 minutes and hide them for up to 12 hours.',
  '## Staging differs\n\n- `Keeper` 1 GB, 60 s',
  '## Load test of April\n\nWe used `Swarm` with 8 shards. `Keeper` needed 310 MB.',
  '| Parameter | Tried |\n|---|---|\n| timeout of `Keeper` | 60 s |',
  '| Signal | Good |\n|---|---|\n| `Keeper` duration | 8 s |\n| `Keeper` memory used | 400 MB |',
  '`Keeper` renders one comb in 2 seconds, a batch in ten.',
  '`Hives` is empty again after 3 hours.',
  'The other team is larger. Their `Keeper` has 4 GB.',
  '| | SQS (`Hives`) | Kinesis |\n|---|---|---|\n| Retention | up to 14 days | 365 days |',
  'If `Keeper` is down for an hour, 600 messages wait in `Hives`.',
  '`Hives` depends on one SMS provider (timeout 2 s, 3 retries).',
  'Früher hatte `Hives` eine Sichtbarkeitszeit von 30 Sekunden.',
  '`Monthly` runs on the first of each month. `Keeper` runs on the third attempt.',
  '`Daily` läuft jeden Tag um 2:30 Uhr.',
];

describe('a note on schedules, shares and alarms that tell nobody', () => {
  for (const [kind, note, words] of differing) {
    it(`is told of ${kind}`, () => {
      assert.deepEqual(drift(note), words, note);
    });
  }

  it('is left alone where it agrees, or speaks of something else', () => {
    assert.deepEqual(
      agreeing.filter((note) => drift(note).length > 0),
      [],
    );
  });

  it('is told of the queue of its section, of those that share a dead-letter queue', () => {
    const [finding] = findings('## Feelers\n\n- `Feelers` feels.\n- a message gets 3 tries before it is in `Stung`');
    assert.equal(finding?.message, '"3 tries": Feelers in bees.yaml says 7 (maxReceiveCount).');
  });

  it('is given the day, time, suffix or unit of the template in its own words', () => {
    const fixed = (note: string) => findings(note).flatMap(({ fixes }) => fixes[0]?.edits[0]?.text ?? []);
    assert.deepEqual(fixed('`Sunday` fires on Mondays at 21:00.'), ['Sundays', '22:00']);
    assert.deepEqual(fixed('`Daily` fires at 03:30 UTC.'), ['02:30 UTC']);
    assert.deepEqual(fixed('`Daily` fires at 3 pm.'), []);
    assert.deepEqual(fixed('`Daily` starts `Keeper` Monday to Friday.'), []);
    assert.deepEqual(fixed('`Hives`: Sichtbarkeitszeit 2 Minuten'), ['90 s']);
    assert.deepEqual(fixed('`Count` läuft stündlich.'), []);
    assert.deepEqual(fixed('| Alarm | Setting | Value |\n|---|---|---|\n| `Errors` | periods | 3 |'), ['1']);
    assert.deepEqual(fixed('`Feelers` only gets `calm` and `tired`.'), ['angry']);
    assert.deepEqual(fixed('`Feelers` only gets `tired` messages.'), []);
    assert.deepEqual(fixed('| Name | Encryption |\n|---|---|\n| `Combs` | SSE-KMS |'), ['SSE-SQS']);
  });
});
