import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { graphOf, resources, textAt } from './support';

const ends = [
  'Q: { Type: AWS::SQS::Queue }',
  'T: { Type: AWS::SNS::Topic }',
  'F: { Type: AWS::Lambda::Function }',
  'Tab: { Type: AWS::DynamoDB::Table }',
];

/** Each edge, with the words at its place. */
const told = (...more: readonly string[]): readonly string[] => {
  const text = resources(...ends, ...more);
  return graphOf(text).edges.map(
    ({ source, kind, target, span }) => `${source} -${kind}-> ${target} | ${textAt(text, span)}`,
  );
};

describe('Rules of IoT', () => {
  const rule = (payload: string) =>
    `R: { Type: AWS::IoT::TopicRule, Properties: { TopicRulePayload: { Sql: SELECT 1, ${payload} } } }`;

  it('deliver to what each of their actions names', () => {
    assert.deepEqual(told(rule('Actions: [{ Sqs: { QueueUrl: !Ref Q } }, { Sns: { TargetArn: !Ref T } }]')), [
      'R -delivers-> Q | { Sqs: { QueueUrl: !Ref Q } }',
      'R -delivers-> T | { Sns: { TargetArn: !Ref T } }',
    ]);
  });

  it('put what failed where their error action says, and nothing into a table', () => {
    assert.deepEqual(told(rule('ErrorAction: { Sqs: { QueueUrl: !Ref Q } }')), [
      'R -dead-letters-> Q | { Sqs: { QueueUrl: !Ref Q } }',
    ]);
    assert.deepEqual(told(rule('ErrorAction: { DynamoDBv2: { PutItem: { TableName: !Ref Tab } } }')), []);
  });

  it('without actions deliver nowhere', () => {
    assert.deepEqual(told(rule('')), []);
  });
});

describe('Whatever else names a receiver', () => {
  it('delivers to it, at the property that names it', () => {
    assert.deepEqual(
      told('L: { Type: AWS::Logs::SubscriptionFilter, Properties: { DestinationArn: !GetAtt F.Arn } }'),
      ['L -delivers-> F | !GetAtt F.Arn'],
    );
    assert.deepEqual(
      told('M: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionSubstitutions: { url: !Ref Q } } }'),
      ['M -delivers-> Q | { url: !Ref Q }'],
    );
  });

  it('delivers to nothing that takes no messages, nor to itself', () => {
    for (const named of ['!Ref Tab', '!Ref M', '!ImportValue q']) {
      const machine = `M: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionSubstitutions: { it: ${named} } } }`;
      assert.deepEqual(told(machine), [], named);
    }
  });

  it('delivers to each receiver once, however often it is named', () => {
    const machine =
      'M: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionSubstitutions: { a: !Ref Q, b: !GetAtt Q.Arn, c: !Ref T } } }';
    assert.deepEqual(
      told(machine).map((edge) => edge.split(' |')[0]),
      ['M -delivers-> Q', 'M -delivers-> T'],
    );
  });

  it('of an interface to the outside leaves messages with queues, and waits for the answer of functions', () => {
    const method = (uri: string) =>
      `A: { Type: AWS::ApiGateway::Method, Properties: { Integration: { Uri: ${uri} } } }`;
    assert.deepEqual(told(method('!Sub "arn:aws:apigateway:eu-west-1:sqs:path/${Q.QueueName}"')), [
      'A -delivers-> Q | { Uri: !Sub "arn:aws:apigateway:eu-west-1:sqs:path/${Q.QueueName}" }',
    ]);
    assert.deepEqual(told(method('!Sub "arn:aws:apigateway:eu-west-1:lambda:path/${F.Arn}/invocations"')), []);
  });
});
