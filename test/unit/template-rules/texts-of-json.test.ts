import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { engine } from '../../support/engine';
import { findingsIn } from './support';

/** Every fix of everything that is found in a text, with what comes of it. */
function fixed(text: string): readonly { readonly title: string; readonly after: string }[] {
  return findingsIn('shop.yaml', text).flatMap(({ fixes }) =>
    fixes.map(({ title, edits }) => ({ title, after: applyEdits(text, edits) })),
  );
}

describe('A property that is a text of JSON', () => {
  const queue = (policy: string) => `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60
      RedrivePolicy: ${policy}
  Lost:
    Type: AWS::SQS::Queue
  Pack:
    Type: AWS::Lambda::Function
    Properties: { Timeout: 10 }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Pack, BatchSize: 1 }
`;

  for (const receives of [1, 0, 1001]) {
    for (const policy of [
      `'{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:111122223333:lost","maxReceiveCount":${receives}}'`,
      `!Sub '{"deadLetterTargetArn":"\${Lost.Arn}","maxReceiveCount":${receives}}'`,
    ]) {
      it(`keeps its text through every fix: ${policy}`, () => {
        const text = queue(policy);
        assert.ok(findingsIn('shop.yaml', text).some(({ span }) => text.slice(span.start).startsWith(policy)));
        for (const { title, after } of fixed(text)) {
          assert.ok(after.includes(policy), `${title}\n${after}`);
          const problems = engine.read({ uri: 'shop.yaml', text: after }).problems;
          assert.deepEqual(problems, [], title);
        }
      });
    }
  }
});
