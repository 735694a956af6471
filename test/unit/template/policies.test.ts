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

  const whom = 'Principal: { Service: sns.amazonaws.com }; Resource: !GetAtt Q.Arn';
  const from = (pattern: string, operator = 'ArnLike') =>
    `${base}; Condition: { ${operator}: { aws:SourceArn: ${pattern} } }`;
  const cases: Readonly<Record<'yes' | 'no' | 'unknown', Readonly<Record<string, string>>>> = {
    yes: {
      'by every action but others': `${whom}; NotAction: sqs:DeleteQueue`,
      'by its name in one region':
        'Principal: { Service: sns.eu-south-2.amazonaws.com }; Action: sqs:SendMessage; Resource: "*"',
      'from whoever owns it': `${base}; Condition: { StringEquals: { aws:SourceOwner: "111122223333" } }`,
      'from its organisation': `${base}; Condition: { StringEquals: { aws:SourceOrgID: o-shop } }`,
      'with TLS': `${base}; Condition: { Bool: { aws:SecureTransport: "true" } }`,
      'from everywhere': from('"*"'),
      'from any topic, with a wildcard that ArnEquals takes': from('"arn:aws:sns:*:*:*"', 'ArnEquals'),
      'from any topic of an unknown partition': from('!Sub "arn:${AWS::Partition}:sns:*:*:*"'),
      'with one action that is not known beside the right one': `${whom}; Action: [!Ref P, sqs:SendMessage]`,
    },
    no: {
      'where its action is left out': `${whom}; NotAction: [sqs:DeleteQueue, "sqs:Send*"]`,
      'without TLS': `${base}; Condition: { Bool: { aws:SecureTransport: "false" } }`,
      'for the ARN of another queue':
        'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage; Resource: "arn:aws:sqs:eu-west-1:111122223333:other"',
      'for another queue by a name that begins with that of the stack':
        'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage; Resource: !Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${AWS::StackName}-other"',
      'from a bucket': from('"arn:aws:s3:::pictures"'),
      'from a bucket that is not here': from('"arn:aws:s3:::sounds"'),
      'from another queue by its ARN in parts': from('!Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${P}"'),
      'with and without TLS': `${base}; Condition: { Bool: { aws:SecureTransport: ["true", "false"] } }`,
      'with a wildcard that StringEquals of any value takes literally': from(
        '"arn:aws:sns:*:*:*"',
        '"ForAnyValue:StringEquals"',
      ),
      'for no principal': 'Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
      'for a user by name': 'Principal: someone; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
      'by no action': whom,
    },
    unknown: {
      'from elsewhere than a topic': from('!Ref Other', 'ArnNotEquals'),
      'on a condition of another kind': `${base}; Condition: { StringEquals: { aws:PrincipalOrgID: o-shop } }`,
      'for all but somebody': 'NotPrincipal: { AWS: "111122223333" }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
      'for a service that is given': 'Principal: { Service: !Ref P }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
      'for a service whose name is given':
        'Principal: { Service: !Sub "${P}.amazonaws.com" }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn',
      'by an action that is given': `${whom}; Action: !Ref P`,
      'for a queue by a name that is given':
        'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage; Resource: !Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${P}"',
      'for no resource': 'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage',
      'for queues by a pattern':
        'Principal: { Service: sns.amazonaws.com }; Action: sqs:SendMessage; Resource: "arn:aws:sqs:*:*:shop-*"',
      'from a source that is no ARN': from('orders'),
      'from a topic by a name that this one may get': from('"arn:aws:sns:eu-west-1:111122223333:orders"'),
      'from a topic by a name that is given': from('!Sub "arn:aws:sns:eu-west-1:111122223333:${P}"'),
    },
  };
  for (const [wanted, all] of Object.entries(cases)) {
    for (const [name, rest] of Object.entries(all)) {
      it(`${wanted === 'yes' ? '' : wanted === 'no' ? 'not ' : 'perhaps '}${name}`, () => {
        assert.equal(answer(allowed(rest)), wanted);
      });
    }
  }

  it('by one statement of several, whatever the others leave open', () => {
    const open = `${base}; Condition: { StringEquals: { aws:PrincipalOrgID: o-shop } }`;
    const list = (...all: readonly string[]) =>
      all.flatMap((one) => allowed(one).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
    assert.equal(answer(list(open, base)), 'yes');
    assert.equal(answer(list(`${whom}; Action: sqs:ReceiveMessage`, open)), 'unknown');
  });

  it('without a source, whatever the source must be', () => {
    const { source: _, ...anywhere } = sns;
    assert.equal(answer(allowed(from('!Ref Other')), anywhere), 'yes');
  });

  it('for a rule of a bus by the bus and its name', () => {
    const events: Access = { ...sns, service: 'events.amazonaws.com', source: 'R' };
    const rest = 'Principal: { Service: events.amazonaws.com }; Action: sqs:SendMessage; Resource: !GetAtt Q.Arn';
    const rule = (pattern: string) =>
      answer(allowed(`${rest}; Condition: { ArnLike: { aws:SourceArn: "arn:aws:events:*:*:${pattern}" } }`), events);
    assert.equal(rule('rule/shop/nightly'), 'yes');
    assert.equal(rule('rule/night*'), 'yes');
    assert.equal(rule('rule/daily'), 'no');
  });

  it('perhaps, where the policy cannot be read or hangs on a queue that is given', () => {
    const policy = (queues: string, ...document: readonly string[]) =>
      lines(
        'Parameters: { P: { Type: String } }',
        'Resources:',
        '  Q: { Type: AWS::SQS::Queue }',
        '  T: { Type: AWS::SNS::Topic }',
        `  Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [${queues}], PolicyDocument: { Statement: ${document.join('')} } } }`,
      );
    const statement =
      '{ Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: sqs:SendMessage, Resource: !GetAtt Q.Arn }';
    assert.equal(allows(graphOf(policy('!Ref Q', '!Ref P')), sns), 'unknown');
    assert.equal(allows(graphOf(policy('!Ref Q', `[${statement.replace('sns', 's3')}, !Ref P]`)), sns), 'unknown');
    assert.equal(allows(graphOf(policy('!Ref Q', `[${statement}]`)), sns), 'yes');
    assert.equal(allows(graphOf(policy('!Ref P', `[${statement}]`)), sns), 'unknown');
    assert.equal(allows(graphOf(policy('!Ref P', `[${statement.replace('!GetAtt Q.Arn', '"*"')}]`)), sns), 'no');
    assert.equal(allows(graphOf(policy('!Ref Q, !Ref P', `[${statement.replace('sns', 's3')}]`)), sns), 'no');
  });

  it('by a connector of SAM that writes, from that source into that queue', () => {
    const connector = (source: string, target: string, permissions: string) =>
      allows(
        graphOf(
          lines(
            'Transform: AWS::Serverless-2016-10-31',
            'Resources:',
            '  Q: { Type: AWS::SQS::Queue }',
            '  T: { Type: AWS::SNS::Topic }',
            '  Other: { Type: AWS::SQS::Queue }',
            `  C: { Type: AWS::Serverless::Connector, Properties: { Source: { ${source} }, Destination: { ${target} }, Permissions: [${permissions}] } }`,
          ),
        ),
        sns,
      );
    assert.equal(connector('Id: T', 'Id: Q', 'Write'), 'yes');
    assert.equal(connector('Arn: !Ref T, Type: AWS::SNS::Topic', 'Arn: !GetAtt Q.Arn', 'Read, Write'), 'yes');
    assert.equal(connector('Id: T', 'Id: Q', 'Read'), 'no');
    assert.equal(connector('Id: T', 'Id: Other', 'Write'), 'no');
    assert.equal(connector('Id: Other', 'Id: Q', 'Write'), 'no');
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
