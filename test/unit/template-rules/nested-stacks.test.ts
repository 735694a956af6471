import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, problemsIn } from './support';

const child = `Parameters:
  Hidden: { Type: Number, Default: 30 }
  Failed: { Type: String, Default: '' }
  Stage: { Type: String, Default: dev }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub '\${Stage}-orders'
      VisibilityTimeout: !Ref Hidden
      RedrivePolicy: { deadLetterTargetArn: !Ref Failed, maxReceiveCount: 5 }
`;

function parent(parameters: string, location = './queues/orders.yaml'): string {
  return `Resources:
  Undone: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Orders:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ${location}
      Parameters: { ${parameters} }
`;
}

describe('A nested stack whose template is in the workspace', () => {
  it('is judged by the values that its parent gives', () => {
    const found = problemsIn('/shop/queues/orders.yaml', child, { '/shop/main.yaml': parent('Hidden: 50000') });
    assert.deepEqual(found, ['Orders: value-out-of-range']);
  });

  it('is judged by its own defaults where the parent gives none', () => {
    const text = child.replace('Default: 30', 'Default: 50000');
    const found = problemsIn('/shop/queues/orders.yaml', text, { '/shop/main.yaml': parent('Stage: test') });
    assert.deepEqual(found, ['Orders: value-out-of-range']);
    assert.deepEqual(problemsIn('/shop/queues/orders.yaml', text), ['Orders: value-out-of-range']);
  });

  it('is not judged by defaults that its parent replaces by what is not known', () => {
    const text = child.replace('Default: 30', 'Default: 50000');
    const others = { '/shop/main.yaml': parent("Hidden: !ImportValue 'hidden'") };
    assert.deepEqual(problemsIn('/shop/queues/orders.yaml', text, others), []);
  });

  it('is not judged by two parents that differ', () => {
    const others = { '/shop/a.yaml': parent('Hidden: 50000'), '/shop/b.yaml': parent('Hidden: 60') };
    assert.deepEqual(problemsIn('/shop/queues/orders.yaml', child, others), []);
  });

  it('is found by its name where it is read from a bucket', () => {
    const location = "!Sub 'https://${Bucket}.s3.amazonaws.com/orders.yaml'";
    const others = { '/shop/main.yaml': parent('Hidden: 50000', location) };
    assert.deepEqual(problemsIn('/shop/queues/orders.yaml', child, others), ['Orders: value-out-of-range']);
  });

  it('can put its failures into a queue of the parent', () => {
    const text = parent('Failed: !GetAtt Undone.Arn');
    assert.deepEqual(problemsIn('/shop/main.yaml', text, { '/shop/queues/orders.yaml': child }), []);
    assert.deepEqual(problemsIn('/shop/main.yaml', text), ['Undone: sqs-no-dlq']);
  });

  const undone = `Resources:
  Undone: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
Outputs:
  Arn: { Value: !GetAtt Undone.Arn }
`;

  it('can hold the queue for the failures of its parent', () => {
    const text = `Resources:
  Failures: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: failures.yaml } }
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failures.Outputs.Arn, maxReceiveCount: 5 }
`;
    assert.deepEqual(problemsIn('/shop/failures.yaml', undone, { '/shop/main.yaml': text }), []);
    assert.deepEqual(problemsIn('/shop/failures.yaml', undone), ['Undone: sqs-no-dlq']);
  });

  it('can hold the queue for the failures of another nested stack', () => {
    const text = `Resources:
  Failures: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: failures.yaml } }
  Orders:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: queues/orders.yaml, Parameters: { Failed: !GetAtt Failures.Outputs.Arn } }
`;
    const others = { '/shop/main.yaml': text, '/shop/queues/orders.yaml': child };
    assert.deepEqual(problemsIn('/shop/failures.yaml', undone, others), []);
  });

  it('keeps its quick fixes', () => {
    const found = findingsIn('/shop/queues/orders.yaml', child.replace(/ {6}Redrive.*\n/, ''), {
      '/shop/main.yaml': parent('Hidden: 60'),
    });
    const finding = found.find(({ rule }) => rule === 'sqs-no-dlq');
    assert.equal(finding?.fixes.length, 1);
  });
});
