import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { findingsIn } from './support';

/** A queue and the function that reads it, with these two times. */
function template(hidden: string, works: string, before = ''): string {
  return `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String }
  Hidden: { Type: Number, AllowedValues: [10, 600] }
Conditions:
  Live: !Equals [!Ref Stage, live]
  Big: !Equals [!Ref Stage, big]
${before}Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: ${hidden}
  Pack:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: ${works}
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
`;
}

function found(text: string): readonly string[] {
  return findingsIn('shop.yaml', text)
    .filter(({ rule }) => rule === 'sqs-visibility-below-function-timeout')
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message.slice(0, message.indexOf(':'))}`);
}

describe('Times that a condition chooses', () => {
  it('are judged branch by branch, at the branch', () => {
    const text = template('!If [Live, 600, 10]', '30');
    assert.deepEqual(found(text), ['10: Orders hides a message for 10 s, Pack works up to 30 s']);
  });

  it('are mended in the branch', () => {
    const text = template('!If [Live, 600, 10]', '30');
    const finding = findingsIn('shop.yaml', text).find(({ rule }) => rule === 'sqs-visibility-below-function-timeout');
    const mended = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    assert.match(mended, /VisibilityTimeout: !If \[Live, 600, 180\]/);
  });

  it('go together where one condition chooses both', () => {
    assert.deepEqual(found(template('!If [Live, 600, 60]', '!If [Live, 100, 10]')), []);
    assert.equal(found(template('!If [Live, 600, 60]', '!If [Live, 10, 100]')).length, 1);
  });

  it('are not known together where two conditions choose', () => {
    assert.deepEqual(found(template('!If [Live, 600, 60]', '!If [Big, 100, 10]')), []);
  });

  it('are judged by the longest time of the function', () => {
    assert.deepEqual(found(template('60', '!If [Live, 30, 900]')), [
      '60: Orders hides a message for 60 s, Pack works up to 900 s',
    ]);
    const regions = 'Mappings:\n  Times: { eu-west-1: { Pack: 30 }, us-east-1: { Pack: 90 } }\n';
    assert.equal(found(template('60', '!FindInMap [Times, !Ref AWS::Region, Pack]', regions)).length, 1);
  });

  it('have their defaults where a branch sets none', () => {
    assert.deepEqual(found(template('!If [Live, 600, !Ref AWS::NoValue]', '45')).length, 1);
    assert.deepEqual(found(template('30', '!If [Live, !Ref AWS::NoValue, 20]')), []);
  });

  it('are not known where a parameter may have any of several values', () => {
    assert.deepEqual(found(template('!Ref Hidden', '30')), []);
  });
});

describe('A number that a condition chooses', () => {
  const rest = `Conditions:
  Live: !Equals [!Ref AWS::StackName, live]
Resources:
  Failed: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Pack: { Type: AWS::Lambda::Function }
`;
  const queue = (tries: string, fifo = '') =>
    `  Orders: { Type: AWS::SQS::Queue, Properties: { ${fifo}RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: ${tries} } } }\n`;
  const mapping = (batch: string) =>
    `  Reads: { Type: AWS::Lambda::EventSourceMapping, Properties: { BatchSize: ${batch}, EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Pack } }\n`;
  const placesOf = (rule: string, text: string) =>
    findingsIn('shop.yaml', text)
      .filter((finding) => finding.rule === rule)
      .map(({ span, fixes }) => [text.slice(span.start, span.end), fixes.length]);

  it('is reported at the branch: one try before the dead-letter queue', () => {
    const text = `${rest}${queue('!If [Live, 5, 1]')}${mapping('5')}`;
    assert.deepEqual(placesOf('sqs-low-max-receive', text), [['1', 1]]);
  });

  it('is reported at the branch: a batch that a FIFO queue does not allow', () => {
    const text = `${rest}${queue('5', 'FifoQueue: true, ')}${mapping('!If [Live, 100, 10]')}`;
    assert.deepEqual(placesOf('lambda-esm-fifo-batch', text), [['100', 1]]);
  });
});

describe('Consumers that hang on conditions', () => {
  const reader = (name: string, condition: string) =>
    `  ${name}: { Type: AWS::Serverless::Function, ${condition}Properties: { Events: { Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } } } } }\n`;
  const shared = (...readers: readonly string[]) => {
    const text = `Transform: AWS::Serverless-2016-10-31
Conditions:
  Old: !Equals [!Ref AWS::StackName, old]
  New: !Not [!Condition Old]
Resources:
  Orders: { Type: AWS::SQS::Queue }
${readers.join('')}`;
    return findingsIn('shop.yaml', text).filter(({ rule }) => rule === 'sqs-many-consumers').length;
  };

  it('do not share a queue where they have different ones', () => {
    assert.equal(shared(reader('Pack', 'Condition: Old, '), reader('PackNow', 'Condition: New, ')), 0);
  });

  it('share it where they have the same, or one has none', () => {
    assert.equal(shared(reader('Pack', 'Condition: Old, '), reader('Bill', 'Condition: Old, ')), 1);
    assert.equal(shared(reader('Pack', ''), reader('Bill', 'Condition: Old, ')), 1);
  });
});
