import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core';
import { suggest } from '../../../src/engine/suggest';
import { factBase } from '../../../src/facts';

const text = `Resources:
  Orders:
    Type: AWS::SQS::Queue
  Pack:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 20
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref Pack
      MaximumBatchingWindowInSeconds: 30
`;

describe('Values for a visibility timeout', () => {
  it('begin with what AWS advises before the function behind the queue, its batching window added', () => {
    const engine = createEngine(factBase, []);
    const [template] = engine.read({ uri: 'orders.yaml', text }).templates;
    assert.ok(template);
    const graph = engine.graphOf(template);
    const resource = graph.resource('Orders');
    assert.ok(resource);
    const [first, second] = suggest('VisibilityTimeout', { resource, graph, facts: factBase });
    assert.deepEqual(first, { value: 150, reason: '6 × 20 s + 30 s of Pack, as AWS advises' });
    assert.equal(second?.value, 20);
  });
});
