import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

describe('a topic of another file', () => {
  const news = 'arn:aws:sns:eu-west-1:111122223333:news';

  it('calls its subscriber asynchronously too', () => {
    const [finding] = findingsOf(
      'lambda-async-no-failure-destination',
      'Print: { Type: AWS::Serverless::Function }',
      'Reader:',
      '  Type: AWS::SNS::Subscription',
      `  Properties: { Protocol: lambda, Endpoint: !GetAtt Print.Arn, TopicArn: ${news} }`,
    );
    assert.match(finding?.message ?? '', /^Print is called asynchronously by Reader: after two retries/);
  });

  it('calls nobody else', () => {
    const found = findingsOf(
      'lambda-async-no-failure-destination',
      'Print: { Type: AWS::Serverless::Function }',
      'Letters: { Type: AWS::SQS::Queue }',
      'Reader:',
      '  Type: AWS::SNS::Subscription',
      `  Properties: { Protocol: sqs, Endpoint: !GetAtt Letters.Arn, TopicArn: ${news} }`,
    );
    assert.deepEqual(found, []);
  });
});
