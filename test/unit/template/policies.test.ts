import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Access,
  actionsOf,
  allows,
  conditionsOf,
  fitsPattern,
  policyStatements,
  principalsOf,
} from '../../../src/engine/graph';
import { graphOf, lines, textAt } from './support';

/** A topic, a queue with this statement in its policy, another topic, a rule with a name and a bucket. */
function withStatement(...statement: readonly string[]): string {
  return lines(
    'Parameters: { P: { Type: String } }',
    'Resources:',
    '  Q: { Type: AWS::SQS::Queue }',
    '  T: { Type: AWS::SNS::Topic }',
    '  Other: { Type: AWS::SNS::Topic, Properties: { TopicName: other } }',
    '  R: { Type: AWS::Events::Rule, Properties: { Name: nightly } }',
    '  B: { Type: AWS::S3::Bucket, Properties: { BucketName: pictures } }',
    '  Policy:',
    '    Type: AWS::SQS::QueuePolicy',
    '    Properties:',
    '      Queues: [!Ref Q]',
    '      PolicyDocument:',
    '        Statement:',
    ...statement.map((line) => `          ${line}`),
  );
}

const sns: Access = { service: 'sns.amazonaws.com', action: 'sqs:SendMessage', target: 'Q', source: 'T' };
const answer = (statement: readonly string[], access: Access = sns) =>
  allows(graphOf(withStatement(...statement)), access);

const allowed = (rest: string) => [`Effect: Allow`, ...rest.split('; ')];
const base = 'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn';

describe('A queue policy lets a service in', () => {
  const yes: Readonly<Record<string, string>> = {
    'with the right principal, action and resource': base,
    'for this topic only': `${base}; Condition: { ArnEquals: { aws:SourceArn: !Ref T } }`,
    'for several topics': `${base}; Condition: { ArnLike: { AWS:SourceArn: [!Ref Other, !Ref T] } }`,
    'for everything of an account': `${base}; Condition: { StringEquals: { aws:SourceAccount: !Ref "AWS::AccountId" } }`,
    'as one of several services':
      'Principal: { Service: [events.amazonaws.com, sns.amazonaws.com] }; Action: [sqs:GetQueueUrl, "SQS:Send*"]; Resource: "*"',
    'as anybody, if it comes from the topic':
      'Principal: "*"; Action: sqs:*; Resource: !GetAtt Q.Arn; Condition: { ArnEquals: { aws:SourceArn: !Ref T } }',
    'as anybody in the AWS form':
      'Principal: { AWS: "*" }; Action: "*"; Resource: !GetAtt Q.Arn; Condition: { ArnEquals: { aws:SourceArn: !Ref T } }',
    'by its regional name':
      'Principal: { Service: !Sub "sns.${AWS::URLSuffix}" }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
    'for any topic': `${base}; Condition: { ArnLike: { aws:SourceArn: !Sub "arn:aws:sns:\${AWS::Region}:\${AWS::AccountId}:*" } }`,
  };
  for (const [name, rest] of Object.entries(yes)) {
    it(name, () => {
      assert.equal(answer(allowed(rest)), 'yes');
      assert.equal(
        answer(allowed(rest).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)),
        'yes',
        'as a list',
      );
    });
  }

  const no: Readonly<Record<string, string>> = {
    'for another service': 'Principal: { Service: s3.amazonaws.com }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
    'for another topic': `${base}; Condition: { ArnEquals: { aws:SourceArn: !Ref Other } }`,
    'for another action':
      'Principal: { Service: sns.amazonaws.com }; Action: sqs:ReceiveMessage; Resource: !GetAtt Q.Arn',
    'for another resource': 'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage; Resource: !Ref Other',
    'for an account': 'Principal: { AWS: !Ref "AWS::AccountId" }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
    'with a wildcard that StringEquals takes literally': `${base}; Condition: { StringEquals: { aws:SourceArn: "arn:aws:sns:*:*:*" } }`,
  };
  for (const [name, rest] of Object.entries(no)) {
    it(`not ${name}`, () => {
      assert.equal(answer(allowed(rest)), 'no');
    });
  }

  it('not by denying', () => {
    assert.equal(answer(['Effect: Deny', ...base.split('; ')]), 'no');
  });

  it('perhaps, where it hangs on what is not known', () => {
    assert.equal(answer(allowed(`${base}; Condition: { ArnEquals: { aws:SourceArn: !Ref P } }`)), 'unknown');
    assert.equal(answer(allowed(base.replace('!GetAtt Q.Arn', '!ImportValue arn'))), 'unknown');
  });

  it('for a rule by its name', () => {
    const events: Access = { ...sns, service: 'events.amazonaws.com', source: 'R' };
    const rest = (name: string) =>
      allowed(
        `Principal: { Service: events.amazonaws.com }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn; Condition: { ArnEquals: { aws:SourceArn: !Sub "arn:aws:events:\${AWS::Region}:\${AWS::AccountId}:rule/${name}" } }`,
      );
    assert.equal(answer(rest('nightly'), events), 'yes');
    assert.equal(answer(rest('weekly'), events), 'no');
    assert.equal(answer(rest('*'), events), 'yes');
  });

  it('for a bucket by its ARN', () => {
    const s3: Access = { ...sns, service: 's3.amazonaws.com', source: 'B' };
    const rest = (bucket: string) =>
      allowed(
        `Principal: { Service: s3.amazonaws.com }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn; Condition: { ArnLike: { aws:SourceArn: "arn:aws:s3:::${bucket}" } }`,
      );
    assert.equal(answer(rest('pictures'), s3), 'yes');
    assert.equal(answer(rest('sounds'), s3), 'no');
  });

  it('where the document is a JSON text', () => {
    const text = lines(
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue }',
      '  T: { Type: AWS::SNS::Topic }',
      '  Policy:',
      '    Type: AWS::SQS::QueuePolicy',
      '    Properties:',
      '      Queues: [!Ref Q]',
      '      PolicyDocument: !Sub \'{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "${Q.Arn}", "Condition": {"ArnEquals": {"aws:SourceArn": "${T}"}}}]}\'',
    );
    assert.equal(allows(graphOf(text), sns), 'yes');
  });

  it('only for the queues that it is attached to', () => {
    const text = withStatement('- Effect: Allow', ...base.split('; ').map((line) => `  ${line}`)).replace(
      '[!Ref Q]',
      '[!Ref Another]',
    );
    assert.notEqual(allows(graphOf(text), sns), 'yes');
  });
});

describe('Policy statements', () => {
  const text = withStatement(
    '- Effect: Allow',
    '  Principal: { AWS: "*" }',
    '  Action: sqs:*',
    '  Resource: "*"',
    '- Effect: Deny',
    '  Principal: "*"',
    '  Action: sqs:*',
    '  Resource: "*"',
    '  Condition: { Bool: { aws:SecureTransport: "false" } }',
  );
  const statements = policyStatements(graphOf(text));

  it('are called by their policy and place', () => {
    assert.deepEqual(
      statements.map((one) => one.subject),
      ['Policy/Statement[0]', 'Policy/Statement[1]'],
    );
    assert.match(textAt(text, statements[1]?.span), /^Effect: Deny/);
    assert.deepEqual(statements[0]?.attachedTo, ['Q']);
  });

  it('tell principals, actions and conditions', () => {
    const [first, second] = statements;
    assert.ok(first && second);
    assert.deepEqual(
      principalsOf(first.statement)?.map((one) => one.kind),
      ['any'],
    );
    assert.deepEqual(actionsOf(first.statement), ['sqs:*']);
    assert.deepEqual(
      conditionsOf(second.statement).map((one) => [one.operator, one.key]),
      [['Bool', 'aws:securetransport']],
    );
  });
});

describe('Patterns of IAM', () => {
  it('fit with stars and question marks', () => {
    assert.equal(fitsPattern('sqs:*', 'sqs:SendMessage'), true);
    assert.equal(fitsPattern('sqs:Send*e', 'sqs:SendMessage'), true);
    assert.equal(fitsPattern('sqs:Send??ssage', 'sqs:SendMessage'), true);
    assert.equal(fitsPattern('sqs:Receive*', 'sqs:SendMessage'), false);
    assert.equal(fitsPattern('', 'a'), false);
  });

  it('end soon, however many stars there are', () => {
    assert.equal(fitsPattern(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000)), false);
  });
});
