import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Diagram } from '../../../src/engine/diagram';
import { diagramFrom } from '../../support/diagrams';

/** `file: Source kind Target` for each section and edge. */
function drawn({ sections }: Diagram): readonly string[] {
  return sections.flatMap(({ title, nodes, edges }) => {
    const name = (id: string) => nodes.find((node) => node.id === id)?.name;
    return edges.map(({ source, target, kind }) => `${title}: ${name(source)} ${kind} ${name(target)}`);
  });
}

const queues = `Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }
Outputs:
  OrdersArn: { Value: !GetAtt Orders.Arn, Export: { Name: orders-arn } }
`;

function topicTo(endpoint: string, before = ''): string {
  return `${before}Resources:
  Sold: { Type: AWS::SNS::Topic }
  Reader:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref Sold, Protocol: sqs, Endpoint: ${endpoint} }
`;
}

describe('Files that messages go between are drawn together', () => {
  it('where one imports what the other exports', () => {
    const diagram = diagramFrom({ 'sales.yaml': topicTo('!ImportValue orders-arn'), 'queues.yaml': queues });
    assert.deepEqual(drawn(diagram), ['sales.yaml, queues.yaml: Sold delivers Orders']);
    assert.deepEqual(
      diagram.sections.flatMap(({ nodes }) => nodes.map(({ name }) => name)),
      ['Sold', 'Orders'],
    );
  });

  it('where one names what the other has in an ARN', () => {
    const endpoint = "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders'";
    const diagram = diagramFrom({ 'sales.yaml': topicTo(endpoint), 'queues.yaml': queues });
    assert.deepEqual(drawn(diagram), ['sales.yaml, queues.yaml: Sold delivers Orders']);
  });

  it('where a parent hands the output of one nested stack to another', () => {
    const parent = `Resources:
  Queues: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: queues.yaml } }
  Sales:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: sales.yaml, Parameters: { Target: !GetAtt Queues.Outputs.OrdersArn } }
`;
    const sales = topicTo('!Ref Target', 'Parameters:\n  Target: { Type: String }\n');
    const diagram = diagramFrom({ 'main.yaml': parent, 'sales.yaml': sales, 'queues.yaml': queues });
    assert.deepEqual(drawn(diagram), ['sales.yaml, queues.yaml: Sold delivers Orders']);
  });

  it('where a template sends to the output of a stack that it nests', () => {
    const text = `${topicTo('!GetAtt Queues.Outputs.OrdersArn')}  Queues:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: queues.yaml }
`;
    const diagram = diagramFrom({ 'sales.yaml': text, 'queues.yaml': queues });
    assert.deepEqual(drawn(diagram), ['sales.yaml, queues.yaml: Sold delivers Orders']);
  });

  it('but stay apart where two files fit, or none', () => {
    const endpoint = '!ImportValue orders-arn';
    const two = diagramFrom({ 'sales.yaml': topicTo(endpoint), 'a.yaml': queues, 'b.yaml': queues });
    assert.equal(two.sections.length, 3);
    assert.deepEqual(drawn(two), ['sales.yaml: Sold delivers external']);
    const none = diagramFrom({ 'sales.yaml': topicTo("!ImportValue 'other'"), 'queues.yaml': queues });
    assert.equal(none.sections.length, 2);
  });

  it('with three files in the title and the others counted', () => {
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [`${name}.yaml`, topicTo('!ImportValue orders-arn')]),
    );
    const [section] = diagramFrom({ ...many, 'queues.yaml': queues }).sections;
    assert.equal(section?.title, 'a.yaml, b.yaml, c.yaml and 2 more');
    assert.equal(section?.edges.length, 4);
  });
});
