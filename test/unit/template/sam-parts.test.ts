import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Resource } from '../../../src/engine/types';
import { plain } from '../cdk/support';
import { eventCases } from './sam-events';
import { lines, resourceOf, templateOf, textAt } from './support';

/** A SAM template with these resources beside a queue `Q` and a topic `T`. */
const sam = (...text: readonly string[]) =>
  lines(
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  Q: { Type: AWS::SQS::Queue }',
    '  T: { Type: AWS::SNS::Topic }',
    ...text.map((line) => `  ${line}`),
  );

const madeIn = (text: string) => templateOf(text).resources.filter(({ id }) => id !== 'Q' && id !== 'T');

/** A resource in one line, references as arrows. */
function told(resource: Resource): string {
  const { id, type, ...properties } = plain(resource);
  return `${id} ${type} ${JSON.stringify(properties)}`;
}

describe('What a SAM function is called with becomes CloudFormation:', () => {
  for (const { from, event, becomes } of eventCases) {
    it(from, () => {
      const text = sam('W:', '  Type: AWS::Serverless::Function', `  Properties: { Events: { E: { ${event} } } }`);
      const made = madeIn(text).filter(({ id }) => id !== 'W');
      assert.deepEqual(made.map(told), becomes);
    });
  }

  it('with the condition of the function, its silences, and a subject where SAM adds something', () => {
    const text = sam(
      'W:',
      '  Type: AWS::Serverless::Function',
      '  Condition: C',
      '  Metadata: { Queuewise: { disable: [sqs-no-dlq] } }',
      '  Properties: { Events: { E: { Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: true } } } }',
    );
    assert.deepEqual(
      madeIn(text).map(({ id, condition, owner, subject, suppressed, origin }) =>
        [id, condition, owner, subject, origin, ...suppressed].join(' '),
      ),
      [
        'W C   sam sqs-no-dlq',
        'W/E C W  sam sqs-no-dlq',
        'W/E/Subscription C W W/E sam sqs-no-dlq',
        'W/E/QueuePolicy C W W/E sam sqs-no-dlq',
        'W/E/Queue C W W/E sam sqs-no-dlq',
      ],
    );
  });
});

describe('What a SAM function tells of its calls', () => {
  const withConfig = (config: string) =>
    madeIn(sam('W:', '  Type: AWS::Serverless::Function', `  Properties: { EventInvokeConfig: ${config} }`)).slice(1);

  it('becomes a configuration, and destinations that name only their type are made', () => {
    const destinations = 'OnSuccess: { Type: SNS }, OnFailure: { Type: SQS, Destination: !GetAtt Q.Arn }';
    assert.deepEqual(withConfig(`{ MaximumRetryAttempts: 1, DestinationConfig: { ${destinations} } }`).map(plain), [
      {
        id: 'W/EventInvokeConfig',
        type: 'AWS::Lambda::EventInvokeConfig',
        FunctionName: '→W.Arn',
        MaximumRetryAttempts: 1,
        DestinationConfig: {
          OnSuccess: { Destination: '→W/EventInvokeConfig/OnSuccess.Arn' },
          OnFailure: { Type: 'SQS', Destination: '→Q.Arn' },
        },
      },
      { id: 'W/EventInvokeConfig/OnSuccess', type: 'AWS::SNS::Topic' },
    ]);
  });

  it('makes a destination for the branch that has none', () => {
    const chosen = '!If [C, !GetAtt Q.Arn, !Ref "AWS::NoValue"]';
    assert.deepEqual(
      withConfig(`{ DestinationConfig: { OnFailure: { Type: SQS, Destination: ${chosen} } } }`).map(plain),
      [
        {
          id: 'W/EventInvokeConfig',
          type: 'AWS::Lambda::EventInvokeConfig',
          FunctionName: '→W.Arn',
          DestinationConfig: {
            OnFailure: { Destination: { oneOf: ['→Q.Arn', '→W/EventInvokeConfig/OnFailure.Arn'] } },
          },
        },
        { id: 'W/EventInvokeConfig/OnFailure', type: 'AWS::SQS::Queue' },
      ],
    );
  });

  it('is nothing more where it has no destinations, or is no map', () => {
    assert.deepEqual(withConfig('{ MaximumEventAgeInSeconds: 60 }').map(plain), [
      {
        id: 'W/EventInvokeConfig',
        type: 'AWS::Lambda::EventInvokeConfig',
        FunctionName: '→W.Arn',
        MaximumEventAgeInSeconds: 60,
      },
    ]);
    assert.deepEqual(withConfig('none'), []);
    assert.equal(withConfig('{ DestinationConfig: { OnFailure: { Type: Lambda } } }').length, 1);
  });

  it('stands where it is written', () => {
    const text = sam(
      'W:',
      '  Type: AWS::Serverless::Function',
      '  Properties:',
      '    EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS } } }',
    );
    const config = resourceOf(text, 'W/EventInvokeConfig');
    const made = resourceOf(text, 'W/EventInvokeConfig/OnFailure');
    assert.deepEqual(
      [config.head, config.span, made.head, made.span].map((span) => textAt(text, span)),
      [
        'EventInvokeConfig',
        'EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS } } }',
        'OnFailure',
        'OnFailure: { Type: SQS }',
      ],
    );
  });
});

describe('A SAM resource becomes one of CloudFormation', () => {
  it('without its parts and under the names that CloudFormation has', () => {
    const text = sam(
      'F: { Type: AWS::Serverless::Function, Properties: { Handler: h, DeadLetterQueue: { TargetArn: x }, Events: {}, Connectors: {} } }',
      'M: { Type: AWS::Serverless::StateMachine, Properties: { Name: flow, Type: EXPRESS, Events: {}, Connectors: {} } }',
      'D: { Type: AWS::Serverless::SimpleTable, Properties: { TableName: t } }',
      'A: { Type: AWS::Serverless::Api, Properties: { StageName: s } }',
      'X: { Type: AWS::SQS::Queue, Connectors: { K: { Properties: { Destination: { Id: F }, Permissions: [Read], Other: 1 } }, L: none } }',
    );
    assert.deepEqual(madeIn(text).map(plain), [
      { id: 'F', type: 'AWS::Lambda::Function', Handler: 'h', DeadLetterConfig: { TargetArn: 'x' } },
      { id: 'M', type: 'AWS::StepFunctions::StateMachine', Type: 'EXPRESS', StateMachineName: 'flow' },
      { id: 'D', type: 'AWS::DynamoDB::Table', TableName: 't' },
      { id: 'A', type: 'AWS::Serverless::Api', StageName: 's' },
      { id: 'X', type: 'AWS::SQS::Queue' },
      {
        id: 'X/K',
        type: 'AWS::Serverless::Connector',
        Source: { Id: 'X' },
        Destination: { Id: 'F' },
        Permissions: ['Read'],
      },
      { id: 'X/L', type: 'AWS::Serverless::Connector', Source: { Id: 'X' } },
    ]);
    const origins = madeIn(text).map(({ id, origin }) => `${id} ${origin}`);
    assert.deepEqual(origins, ['F sam', 'M sam', 'D sam', 'A sam', 'X cloudformation', 'X/K sam', 'X/L sam']);
  });

  it('with what Globals say for its type: maps merged, lists joined, single values overridden', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Globals:',
      '  Function: { Timeout: 5, MemorySize: 1, Environment: { Variables: { A: 1, C: 3 } }, Layers: [k], Tags: t }',
      '  Api: { Cors: 1 }',
      '  SimpleTable: { SSE: 1 }',
      '  StateMachine: { Tracing: 1 }',
      '  HttpApi: { Auth: 1 }',
      'Resources:',
      '  F: { Type: AWS::Serverless::Function, Properties: { MemorySize: 2, Environment: { Variables: { A: 2, B: 2 } }, Layers: [l], Tags: { k: v } } }',
      '  A: { Type: AWS::Serverless::Api }',
      '  D: { Type: AWS::Serverless::SimpleTable }',
      '  M: { Type: AWS::Serverless::StateMachine }',
      '  H: { Type: AWS::Serverless::HttpApi }',
      '  L: { Type: AWS::Lambda::Function }',
      '  G: { Type: AWS::Serverless::Function, Properties: { "Fn::Transform": { Name: AWS::Include } } }',
    );
    const [first, ...others] = templateOf(text).resources.map(plain);
    assert.deepEqual(first, {
      id: 'F',
      type: 'AWS::Lambda::Function',
      MemorySize: 2,
      Environment: { Variables: { A: 2, B: 2, C: 3 } },
      Layers: ['k', 'l'],
      Tags: { k: 'v' },
      Timeout: 5,
    });
    assert.deepEqual(others.slice(0, 5), [
      { id: 'A', type: 'AWS::Serverless::Api', Cors: 1 },
      { id: 'D', type: 'AWS::DynamoDB::Table', SSE: 1 },
      { id: 'M', type: 'AWS::StepFunctions::StateMachine', Tracing: 1 },
      { id: 'H', type: 'AWS::Serverless::HttpApi', Auth: 1 },
      { id: 'L', type: 'AWS::Lambda::Function' },
    ]);
    assert.equal(resourceOf(text, 'G').properties.open, true);
  });
});
