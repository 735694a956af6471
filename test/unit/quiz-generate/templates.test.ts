import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { questionsFromFindings } from '../../../src/quiz/generate';
import type { QuizItem } from '../../../src/quiz/types';
import { rules } from '../../../src/rules';
import { findingsOf, flawed, read } from './support';

const template = `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
  Pack:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 45
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::123456789012:role/pack
      Code: { ZipFile: "exports.handler = async () => {}" }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref Pack
`;

const doc = read('orders.yaml', template);
const items = questionsFromFindings(doc, findingsOf(doc), rules);

describe('Questions from findings in a template', () => {
  it('show the resources at fault and ask what goes wrong', () => {
    const item = items.find(({ options }) =>
      options.some(({ correct, why }) => correct && /Pack|rejects|timeout/i.test(why ?? '')),
    );
    assert.ok(item, items.map(({ stem }) => stem).join('\n'));
    assert.match(item.stem, /```yaml\nOrders:\n {2}Type: AWS::SQS::Queue/);
    assert.equal(item.source.kind, 'template');
  });

  it('explain with the finding and its fix', () => {
    const found = new Map(findingsOf(doc).map((finding) => [finding.message, finding.fixes[0]?.title]));
    for (const { explanation = '', options, stem } of items.filter((item) => item.stem.startsWith('What goes wrong'))) {
      const message = options.find(({ correct }) => correct)?.why ?? '';
      assert.ok(found.has(message), stem);
      assert.ok(explanation.includes(message));
      const fix = found.get(message);
      if (fix !== undefined) assert.ok(explanation.includes(fix), explanation);
    }
  });

  it('offer no rule as wrong that found something here', () => {
    const titles = new Set(findingsOf(doc).map(({ rule }) => rules.find(({ id }) => id === rule)?.title));
    const wrong = items.flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => text));
    assert.deepEqual(
      wrong.filter((text) => titles.has(text)),
      [],
    );
  });

  it('are sound in form and stable', () => {
    assert.ok(items.length >= 1);
    assert.deepEqual(flawed(items), []);
    assert.deepEqual(questionsFromFindings(doc, findingsOf(doc), rules), items);
  });
});

describe('The snippet of a question about a template', () => {
  const ask = (text: string): readonly QuizItem[] => {
    const from = read('stack.yaml', text);
    return questionsFromFindings(from, findingsOf(from), rules);
  };
  const wrongOf = (asked: readonly QuizItem[]) =>
    asked.flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => text));
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? '';

  it('stands at the left edge, without the banner above it', () => {
    const [item] = ask(`Resources:
##### Queues #####
# load: 5 msg/s
  Parcels:
    Type: AWS::SQS::Queue
`);
    assert.match(item?.stem ?? '', /```yaml\n# load: 5 msg\/s\nParcels:\n {2}Type: AWS::SQS::Queue\n```/);
  });

  it('shows the load above a resource that is too much for it', () => {
    const title = titleOf('sqs-fifo-throughput');
    const [item] = ask(`Resources:
  # load: 5,000 msg/s, 12 KB, no batching
  Parcels:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
`).filter(({ options }) => options.some(({ correct, text }) => correct && text === title));
    assert.match(item?.stem ?? '', /```yaml\n# load: 5,000 msg\/s, 12 KB, no batching\nParcels:\n/);
  });

  it('shows all that the answer rests on, or the question is not asked', () => {
    const globals = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 20
Resources:
  Parcels:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 5 }
  Lost:
    Type: AWS::SQS::Queue
    Properties:
      MessageRetentionPeriod: 1209600
  Pack:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: pack
      Events:
        Parcel:
          Type: SQS
          Properties:
            Queue: !GetAtt Parcels.Arn
            FunctionResponseTypes: [ReportBatchItemFailures]
`;
    const sixTimes = titleOf('sqs-visibility-below-six-times');
    assert.ok(findingsOf(read('stack.yaml', globals)).some(({ rule }) => rule === 'sqs-visibility-below-six-times'));
    const asked = ask(globals).filter(({ options }) =>
      options.some(({ correct, text }) => correct && text === sixTimes),
    );
    assert.deepEqual(asked, []);
  });

  it('is asked about with wrong answers that it can show to be wrong', () => {
    const asked = ['Parcels', 'Letters', 'Bills', 'Photos', 'Scans', 'Maps'].flatMap((topic) =>
      ask(`Resources:
  ${topic}:
    Type: AWS::SNS::Topic
    Properties:
      Subscription:
        - { Protocol: sqs, Endpoint: !GetAtt Warehouse.Arn }
        - { Protocol: lambda, Endpoint: 'arn:aws:lambda:eu-west-1:123456789012:function:stamp' }
  Warehouse:
    Type: AWS::SQS::Queue
  Admission:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Warehouse]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: sns.amazonaws.com }
            Action: sqs:SendMessage
            Resource: !GetAtt Warehouse.Arn
            Condition: { ArnEquals: { aws:SourceArn: !Ref ${topic} } }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:kinesis:eu-west-1:123456789012:stream/scans
      FunctionName: pack
      StartingPosition: LATEST
`),
    );
    assert.ok(asked.length >= 12, `${asked.length}`);
    const wrong = wrongOf(asked);
    const unseen = rules.filter(({ id }) => /-no-policy$/.test(id)).map(({ title }) => title);
    assert.deepEqual(
      wrong.filter((text) => unseen.includes(text)),
      [],
    );
    const lost = ['sqs-no-dlq', 'sns-subscription-no-dlq', 'lambda-esm-no-partial-batch'].map(titleOf);
    assert.deepEqual(
      wrong.filter((text) => lost.includes(text)),
      [],
    );
  });

  it('has no wrong answer of a rule that is silenced in the template', () => {
    const open = `Resources:
  Parcels:
    Type: AWS::SQS::Queue
    # queuewise-disable-next-line sqs-encryption-disabled
    Properties: { SqsManagedSseEnabled: false }
`;
    const silenced = read('stack.yaml', open);
    assert.ok(silenced.suppressions.length > 0);
    assert.ok(!wrongOf(ask(open)).includes(titleOf('sqs-encryption-disabled')));
  });

  it('show a construct that is made within a call to its last bracket', () => {
    const stack = read(
      'stack.ts',
      "import * as cdk from 'aws-cdk-lib';\nimport * as lambda from 'aws-cdk-lib/aws-lambda';\nimport * as sqs from 'aws-cdk-lib/aws-sqs';\nimport { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';\nclass Shop extends cdk.Stack {\n  constructor(scope: cdk.App, id: string) {\n    super(scope, id);\n    const orders = new sqs.Queue(this, 'Orders', { visibilityTimeout: cdk.Duration.seconds(180) });\n    const pack = new lambda.Function(this, 'Pack', {\n      runtime: lambda.Runtime.NODEJS_22_X,\n      handler: 'pack.handler',\n      code: lambda.Code.fromAsset('pack'),\n    });\n    pack.addEventSource(new SqsEventSource(orders));\n  }\n}\n",
    );
    const asked = questionsFromFindings(stack, findingsOf(stack), rules).map(({ stem }) => stem);
    const shown = asked.filter((stem) => stem.includes('addEventSource'));
    assert.ok(shown.length > 0, asked.join('\n'));
    for (const stem of shown) assert.ok(stem.includes('pack.addEventSource(new SqsEventSource(orders))'), stem);
  });
});
