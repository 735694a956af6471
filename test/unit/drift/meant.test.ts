import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  TicketQueue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: box-office
      VisibilityTimeout: 60
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Refused.Arn, maxReceiveCount: 4 }
  Refused:
    Type: AWS::SQS::Queue
    Properties: { MessageRetentionPeriod: 1209600 }
  Seats:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 20, DelaySeconds: 15 }
  Shows: { Type: AWS::SNS::Topic }
  SeatsOfShows:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref Shows, Protocol: sqs, Endpoint: !GetAtt Seats.Arn }
  Turnstile:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: t.h, Role: "arn:aws:iam::111122223333:role/t", Code: { ZipFile: x }, Timeout: 10, MemorySize: 512, ReservedConcurrentExecutions: 40 }
  TicketMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt TicketQueue.Arn, FunctionName: !Ref Turnstile, BatchSize: 5, MaximumBatchingWindowInSeconds: 3, FunctionResponseTypes: [ReportBatchItemFailures], ScalingConfig: { MaximumConcurrency: 9 } }
  SeatMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Seats.Arn, FunctionName: !Ref Turnstile, BatchSize: 2 }
  Usher:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: u.h, Role: "arn:aws:iam::111122223333:role/u", Code: { ZipFile: x }, Timeout: 7 }
  UsherCalls:
    Type: AWS::Lambda::EventInvokeConfig
    Properties: { FunctionName: !Ref Usher, Qualifier: $LATEST, MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 900 }
  Curtain:
    Type: AWS::Events::Rule
    Properties:
      State: DISABLED
      ScheduleExpression: rate(30 minutes)
      Targets: [{ Id: u, Arn: !GetAtt Usher.Arn }]
  Bills:
    Type: AWS::Events::Archive
    Properties: { SourceArn: "arn:aws:events:eu-west-1:111122223333:event-bus/default", RetentionDays: 21 }
`;

/** The words that are said to differ. */
function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, template, 'infra/theatre.yaml'), note);
}

const seen = 'See [theatre.yaml](../infra/theatre.yaml).\n\n';

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  [
    '"the topic" among queues',
    '`Shows` goes to `Seats` and `TicketQueue`. The topic is FIFO.',
    ['TicketQueue', 'FIFO'],
  ],
  ['each of two names', '`Seats` and `TicketQueue` both hide messages for 20 seconds.', ['20 seconds']],
  ['a name in a heading', `${seen}## TicketQueue\n\nThe visibility timeout is 2 minutes.`, ['2 minutes']],
  ['a name in a heading of its own', `${seen}## box-office\n\n- visibility timeout: 2 min`, ['2 min']],
  ['a name in bold', `${seen}- **TicketQueue**: standard. Visibility timeout: 30 s.`, ['30 s']],
  ['a name in a cell', `${seen}| | Timeout |\n| --- | --- |\n| box-office | 30 s visibility |`, ['30 s']],
  ['the words of a link', '[Seats](../infra/theatre.yaml) hides messages for a minute.', ['a minute']],
  ['the words of a link between notes', '[[theatre.yaml|Seats]] hides messages for a minute.', ['a minute']],
  ['a name that heads its sentences', '**Seats** (`Seats`). Standard. Three consumers read it.', ['Three consumers']],
  [
    'a name between a setting and its value',
    '| What | Where | Value |\n| --- | --- | --- |\n| Visibility timeout | `Seats` | 45 s |',
    ['45 s'],
  ],
  ['"it" over two sentences', '`Turnstile` lets people in. It reads `Seats`. It has 1 GB of memory.', ['1 GB']],
  ['what is between two names', '`Turnstile` works through `TicketQueue` in batches of 10 tickets.', ['10']],
  ['a property in code', '`Seats` is small. Its `VisibilityTimeout` is 45 seconds.', ['45 seconds']],
  ['an event in code', '`Curtain` fires on `show.ended`. It is enabled.', ['enabled']],
  [
    'a line with a link that leads in',
    `**Seats** (see \`Seats\` in [theatre.yaml](../infra/theatre.yaml))\n\n* hidden for 45 s`,
    ['45 s'],
  ],
  ['targets that are listed', '`Shows` has two targets: `Seats` and `TicketQueue`.', ['two targets']],
  [
    'what fails, below a heading',
    '## `Seats`\n\nFailed messages go to `Refused`.',
    ['Failed messages go to `Refused`'],
  ],
  [
    'one side in the clause before',
    '`Curtain` rises every 30 minutes; it triggers `Turnstile`.',
    ['triggers `Turnstile`'],
  ],
  [
    'two things of one cell',
    '| Queue | Numbers |\n| --- | --- |\n| `Seats` | hidden for 20 s, kept for 9 days |',
    ['9 days'],
  ],
  ['values without verbs', 'Visibility: `TicketQueue` 60 s, `Seats` 60 s.', ['60 s']],
  ['a rule that is on', '`Curtain` is on, as ever.', ['on']],
  ['a rule that is on at the moment', '`Curtain`: every 30 minutes, currently on.', ['on']],
  ['retries of asynchronous calls', '`Usher` retries a failed call three times.', ['three times']],
  ['the age of asynchronous calls', '`Usher` drops events older than an hour.', ['an hour']],
  ['what an archive keeps', '`Bills` keeps events for 90 days.', ['90 days']],
  ['partial failures', '`TicketMapping` does not report partial failures.', ['partial failures']],
  ['a table below its name', `${seen}**TicketQueue**\n\n| | |\n|---|---|\n| Visibility | 9 min |`, ['9 min']],
  ['what was decided', '## Decision\n\nOption 3. `Seats` hides messages for 9 minutes.', ['9 minutes']],
  ['what a named thing has in a condition', 'If `Turnstile` is throttled: it has 80 reserved executions.', ['80']],
  ['what is so right now', '`Turnstile` timed out. Right now the timeout is 20 seconds.', ['20 seconds']],
  [
    'what it is today',
    '`Seats` is ours. We used to have a visibility timeout of 50 seconds. Today it is 9 minutes.',
    ['9 minutes'],
  ],
  ['days of an archive alone', '- `Bills`: 90 days', ['90 days']],
  ['what is done to a purpose', '`TicketMapping` saves calls. To do so, it uses batches of 50.', ['50']],
  [
    'a table that a line leads in',
    'How `TicketMapping` reads:\n\n| Setting | Value |\n|---|---|\n| Batch size | 9 |',
    ['9'],
  ],
  [
    'the one name of a row',
    '| Requirement | Resource | How |\n|---|---|---|\n| Nothing is lost | `Refused` | retention of 10 days |',
    ['10 days'],
  ],
  ['a dead-letter queue by "its"', '`TicketQueue` is busy. Its DLQ keeps messages for 5 days.', ['5 days']],
  ['a dead-letter queue that a queue has', '`TicketQueue` has a DLQ with 5 days of retention.', ['5 days']],
  ['the dead-letter queue of a name', 'The DLQ of `TicketQueue` keeps messages for 5 days.', ['5 days']],
  [
    'the queues in front of a function',
    'The queue in front of `Turnstile` hides messages for 9 minutes.',
    ['9 minutes'],
  ],
  [
    'what happens after it went to a dead-letter queue',
    'A ticket landed in `Refused`. You have a week before SQS deletes it.',
    ['a week'],
  ],
  [
    'a table of what is headed "Setting"',
    '| Setting | Value |\n| --- | --- |\n| Visibility timeout of `Seats` | 3 minutes |',
    ['3 minutes'],
  ],
  ['an answer to a numbered question', '**4. How long?**\n`Seats` hides it for 9 minutes.', ['9 minutes']],
  [
    'a service that is no subject',
    '`Seats` is small. What it gives to SQS consumers reappears after 9 minutes.',
    ['9 minutes'],
  ],
  [
    'what follows a condition',
    '`TicketQueue` is busy. Should a job fail, the message reappears after 9 minutes.',
    ['9 minutes'],
  ],
  [
    'what the sentence before begins with',
    '`TicketQueue` is filled after `Seats`. No dead-letter queue.',
    ['No dead-letter queue'],
  ],
  [
    'what was told in between has for its object',
    '`Seats` is ours. The shop puts seats on it. We use long polling with 9 seconds.',
    ['9 seconds'],
  ],
  ['a value in brackets with others', '`Turnstile` (Python 3.12, 2 GB) checks tickets.', ['2 GB']],
  ['a value between commas', '`Seats`: delay 15 s, standard, 64 KB.', ['64 KB']],
  ['a comment behind it', '`Seats` has a DLQ, I think nobody looks at it.', ['DLQ']],
  ['a kind between commas', '`Seats`, FIFO, 15 s of delay.', ['FIFO']],
  ['a state in brackets', '`Curtain` (enabled at the moment) opens the show.', ['enabled']],
  ['a whole batch that is reported', '`TicketMapping` reports the whole batch as failed.', ['reports the whole batch']],
  [
    'failed items',
    '`Usher` is tired. `Seats` is read by `Turnstile`, which reports failed items.',
    ['reports failed items'],
  ],
  ['the window behind the batch', '`TicketMapping` has a batch size of 5 and a window of 20 seconds.', ['20 seconds']],
  [
    'the reserved concurrency',
    '`Turnstile` has a maximum concurrency of 9; 50 reserved executions are plenty.',
    ['50'],
  ],
  ['how many run at the same time', '`TicketMapping` lets at most six run concurrently.', ['six']],
  ['a parking place', 'A refused ticket is put in `Refused` for 4 days.', ['4 days']],
  ['a delay', '`Seats` is slow: messages are delayed by a minute.', ['a minute']],
  ['a dead-letter queue that is there', 'There is a dead-letter queue behind `Seats`.', ['dead-letter queue']],
  ['a message that lives for a day', '`Seats` keeps a message for a day.', ['a day']],
  ['hours and a half', '`Seats` hides messages for two and a half hours.', ['two and a half hours']],
  ['standard in a cell', '| Topic | Kind |\n| --- | --- |\n| `Shows` | FIFO, of course |', ['FIFO']],
  [
    'what goes on over a name of another kind',
    '`TicketMapping` is busy. A batch goes to `Usher` at last. Batch size: 10.',
    ['10'],
  ],
  ['a condition on what was named', '`Usher` seats people. If it fails, it is retried three times.', ['three times']],
  ['seconds per call', '`Turnstile` has 512 MB and 30 seconds per call.', ['30 seconds']],
  ['who is told', '`Shows` tells `TicketQueue`.', ['tells `TicketQueue`']],
  ['days behind the name of a queue', 'A refused ticket ends in `Refused` (9 days).', ['9 days']],
  ['the kind behind a link', '[[theatre.yaml#Shows]]: FIFO topic, tells `Seats`.', ['FIFO']],
  ['raw messages', '`SeatsOfShows` delivers to `Seats` as raw messages.', ['as raw messages']],
  ['what gives up', '`Turnstile` gives up after 20 seconds.', ['20 seconds']],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  [
    'a row of another stage',
    '| Stage | Visibility timeout of `Seats` |\n| --- | --- |\n| staging | 5 s |\n| dev | 1 s |',
  ],
  ['a column of another stage', '| Setting of `Seats` | dev |\n| --- | --- |\n| Visibility timeout | 5 s |'],
  ['a column of the past', '| | Visibility timeout | Before |\n| --- | --- | --- |\n| `Seats` | 20 s | 45 s |'],
  [
    'what the service allows, in a column',
    '| `Seats` | Value | AWS maximum |\n| --- | --- | --- |\n| Visibility timeout | 20 s | 12 h |',
  ],
  ['what was turned down', '## Rejected\n\n- `Seats` with a visibility timeout of 12 hours.'],
  ['a chapter on staging', '## Staging\n\n`Seats` hides messages for 5 seconds.'],
  ['what is to be done', '- Raise the visibility timeout of `Seats` to 2 minutes.'],
  ['a wish', "I'd love `Seats` to have a DLQ."],
  ['another team', 'The other team has a `Seats` queue with a visibility timeout of 5 minutes.'],
  ['either of two settings', '`Turnstile` has a concurrency of 9.'],
  ['the other of two settings', '`Turnstile` runs at most 9 copies concurrently.'],
  ['the setting of the mapping', '`Turnstile`: concurrency limited to 9 by the mapping.'],
  [
    'what is told behind a dead-letter queue',
    'After 4 receives a ticket goes to `Refused`. Tickets are kept for 4 days.',
  ],
  ['"it" behind another "it"', '`TicketQueue` is busy. It leaves failures to `Refused`. It keeps them for 4 days.'],
  ['a plain word in a heading', `${seen}## Seats\n\nThe visibility timeout of a seat is 5 minutes.`],
  ['a name of several parts where no template is named', '## TicketQueue\n\nThe visibility timeout is 2 minutes.'],
  ['things of a kind below a heading', '## `Seats`\n\nQueues of the opera hide messages for 5 minutes.'],
  ['two names that agree', '`Seats` and `Refused` both keep what they have for 4 days or longer.'],
  ['targets that are listed', '`Shows` has one target: `Seats`.'],
  ['the clause of another', '`Shows` tells `Seats`, which triggers `Turnstile`.'],
  ['what stands over an empty line', '`Seats`. Timeout = 7 s\n\nUsher\n: `Usher`. Visibility timeout = 7 s'],
  ['a bound from below', '`Seats` keeps messages for 3 days or more.'],
  ['what two hold together', '`Seats` and `TicketQueue` together keep messages for 9 days.'],
  ['what lies between two', 'Between `Seats` and `TicketQueue` a message waits for 9 minutes.'],
  ['a change', '- Visibility timeout of `Seats`: 5 s → 20 s'],
  ['an entry of a diary', '- 2024-05-02: visibility timeout of `Seats` set to 5 s'],
  ['a dated row', '| Date | Visibility timeout of `Seats` |\n| --- | --- |\n| 2024-05-02 | 5 s |'],
  ['an option', '| Option | Visibility timeout of `Seats` |\n| --- | --- |\n| B | 5 s |'],
  ['what was tried', 'We tried `Turnstile` with 2 GB.'],
  [
    'remarks on a setting',
    '## `Turnstile`\n\n| Setting | Value | Comment |\n|---|---|---|\n| Memory | 512 MB | the model needs 300 MB |\n| Timeout | 10 s | a ticket takes 2 s |',
  ],
  ['plans', '## Plans for autumn\n\n- `Turnstile` with 4 GB'],
  ['what is run locally', '## `Turnstile`\n\nLocal development: run it. It uses a timeout of 10 minutes.'],
  ['the old and the new', '- Old: `Curtain` every 5 minutes. New: every 30.'],
  ['what it began as', '`Seats` is FIFO at first.'],
  ['a peak', '`TicketMapping` peaked at 8 concurrent invocations.'],
  ['an idea of somebody', 'An idea from Marek: 10 receives on `TicketQueue`.'],
  ['what stands in brackets behind another name', '`Refused` (336 hours) is read by `Turnstile`.'],
  [
    'words of two resources where one agrees',
    'A rule called `Curtain` fills `TicketQueue`. Delivery is retried 185 times.',
  ],
  ['what would be with another value', 'With a concurrency of 80, `Turnstile` could let in everybody.'],
  ['another house', 'The other theatre has `TicketQueue` with 10 receives.'],
  ['another year', '2027: two houses. `TicketQueue` hides messages for 9 minutes.'],
  ['the threshold of an alarm', '| Alarm | Threshold |\n|---|---|\n| `Refused` not empty | 1 message for 5 minutes |'],
  ['where a paragraph is set', 'In July we save money. `Seats` hides messages for 9 minutes.'],
  [
    'a column of reasons',
    '| Setting | Value | Why |\n|---|---|---|\n| Visibility timeout of `Seats` | 20 s | the desk locks for 9 minutes |',
  ],
  [
    'a column of what comes after a change',
    '| Setting of `Seats` | Today | After the change |\n|---|---|---|\n| Visibility timeout | 20 s | 9 minutes |',
  ],
  ['a share of all', '`Turnstile` is fast: 95 % of its runs end within 4 seconds.'],
  ['how many came in a while', '`Refused` got 12 messages in 3 days.'],
  ['how many there are in a month', '`Turnstile` may fail sometimes, 430 a month.'],
  ['something like it', 'When it is gone, we use `Seats`-like queues with 9 days of retention.'],
  ['a sample', 'AWS sample: `Seats` with 9 minutes of visibility.'],
  ['how many there could be', '`Shows` may have 12 million subscriptions.'],
  ['what shall be', '`Seats` shall hide messages for 9 minutes.'],
  ['a list of ideas', 'Ideas: a retention of `Refused` down to 4 days.'],
  ['another team with a value of its own', 'The app team reads `Seats` with a visibility timeout of 10 minutes.'],
  [
    'a queue or its dead-letter queue',
    'A failed ticket goes to `Refused`. The queue itself keeps messages for 4 days.',
  ],
  ['a producer', 'The producer of `TicketQueue` retries 10 times.'],
  ['an alarm', 'The alarm on `Refused` forgets messages after 5 minutes.'],
  ['a default', '## `Seats`\n\nA visibility timeout of 30 seconds is the default.'],
  ['a term of the field in a heading', `${seen}## dead-letter\n\nIt keeps messages for 7 days.`],
  ['days that are spent on a queue', 'We rebuilt `Seats` last year (9 days of work).'],
  ['a queue of its own', 'We hide messages for 9 minutes on a separate queue (not the existing `Seats`).'],
  ['what mirrors it', 'The retention of the new queue (14 days) mirrors `Seats`.'],
  ['what differs from it', '`Seats` is the model. The only difference is a visibility timeout of 9 minutes.'],
  ['the old one', '`Seats` is named after the old queue, which kept messages for 9 days.'],
  ['where else things are kept', '## `Seats`\n\nTickets are kept for one year in the drawer.'],
  ['an archive', '`Bills` keeps events for three weeks.'],
  ['a rule', '`Curtain` is off. It is on call for nobody.'],
];

describe('what a statement of a note is about', () => {
  for (const [kind, note, words] of differing) {
    it(`is found, and differs: ${kind}`, () => assert.deepEqual(drift(note), words));
  }
  for (const [kind, note] of agreeing) {
    it(`is not held against the template: ${kind}`, () => assert.deepEqual(drift(note), []));
  }

  it('is not rewritten where a number is a part of other words', () => {
    const found = driftIn('`TicketMapping` hands tickets over one by one.', template, 'infra/theatre.yaml');
    assert.deepEqual(
      found.map(({ fixes }) => fixes ?? []),
      [[]],
    );
  });

  it('is no word for a kind that a variable has, and nothing that a test makes', () => {
    const source = (id: string): string =>
      `import { Duration, Stack } from 'aws-cdk-lib';\nimport { Queue } from 'aws-cdk-lib/aws-sqs';\nexport class Hall extends Stack {\n  constructor(scope, id) {\n    super(scope, id);\n    new Queue(this, '${id}', { visibilityTimeout: Duration.seconds(9) });\n  }\n}\n`;
    const found = (name: string, uri: string): number =>
      driftIn(`\`${name}\` hides messages for 5 minutes.`, source(name), uri).length;
    assert.equal(found('Balcony', 'lib/stack.ts'), 1);
    assert.equal(found('queue', 'lib/stack.ts'), 0);
    assert.equal(found('Balcony', 'lib/stack.test.ts'), 0);
  });
});
