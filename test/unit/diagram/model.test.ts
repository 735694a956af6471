import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagramFrom, shop } from '../../support/diagrams';
import { edgeOf, nodeOf, sectionOf } from './support';

describe('What a diagram shows', () => {
  const section = sectionOf(shop);

  it('names each resource, its service, and its line', () => {
    assert.deepEqual(
      section.nodes.map(({ name, service, line }) => `${name}: ${service}${line ? `, line ${line}` : ''}`),
      [
        'Checkout: SNS topic, line 11',
        'Orders: SQS queue, line 33',
        'OrdersFailed: SQS queue for failures, line 40',
        'Invoices: SQS queue, line 44',
        'Pack: Lambda function, line 52',
        'Nightly: EventBridge schedule, line 58',
        'Report: Lambda function, line 67',
        'Clicks: Kinesis stream, line 73',
        'Count: Lambda function, line 83',
        'Legacy: SQS queue, line 88',
        'external: outside this file',
        'Uploads: S3 bucket, line 3',
      ],
    );
  });

  it('has an edge for each flow, failures and schedules among them, with what is filtered', () => {
    const name = (id: string) => section.nodes.find((node) => node.id === id)?.name;
    assert.deepEqual(
      section.edges.map(
        ({ source, target, kind, filtered }) =>
          `${name(source)} ${kind} ${name(target)}${filtered ? ', filtered' : ''}`,
      ),
      [
        'Orders dead-letters OrdersFailed',
        'Checkout delivers Orders, filtered',
        'Checkout delivers Invoices',
        'Checkout delivers external',
        'Nightly schedules Report',
        'Orders consumes Pack',
        'Clicks consumes Count',
        'Uploads delivers Checkout',
      ],
    );
  });

  it('shows declared loads in the words of the file', () => {
    assert.equal(nodeOf(section, 'Checkout').load, '400 msg/s, 20 KB');
    assert.equal(nodeOf(section, 'Invoices').load, undefined);
  });

  it('puts findings at the resource or at the connection that they are about', () => {
    const rules = (one: { readonly findings: readonly { readonly rule: string }[] }) =>
      one.findings.map(({ rule }) => rule);
    assert.ok(rules(nodeOf(section, 'Invoices')).includes('sqs-no-dlq'));
    assert.ok(rules(edgeOf(section, 'Checkout', 'Invoices')).includes('sns-subscription-no-dlq'));
    assert.ok(rules(edgeOf(section, 'Orders', 'Pack')).includes('lambda-esm-no-partial-batch'));
    assert.deepEqual(rules(nodeOf(section, 'Pack')), []);
  });

  it('keeps findings about what is not drawn', () => {
    const text = `${shop}  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SQS
      MetricName: NumberOfMessages
      Dimensions:
        - Name: QueueName
          Value: !GetAtt Legacy.QueueName
`;
    assert.deepEqual(
      sectionOf(text).elsewhere.map(({ rule }) => rule),
      ['metric-name'],
    );
  });

  it('calls a thing the same after an edit above it', () => {
    const moved = sectionOf(shop.replace('Resources:', 'Description: Orders\n\nResources:'));
    assert.deepEqual(
      moved.nodes.map(({ id }) => id),
      section.nodes.map(({ id }) => id),
    );
    assert.deepEqual(
      moved.edges.map(({ id }) => id),
      section.edges.map(({ id }) => id),
    );
    assert.equal(nodeOf(moved, 'Legacy').line, 90);
  });

  it('gives each node, edge and finding an id of its own', () => {
    const own = [...section.nodes, ...section.edges];
    const ids = [...own, ...own.flatMap(({ findings }) => findings), ...section.elsewhere].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has a section for each template with messaging, and for each fence of a note', () => {
    const fence = (name: string) => `\`\`\`yaml\nResources:\n  ${name}:\n    Type: AWS::SQS::Queue\n\`\`\`\n`;
    const { sections } = diagramFrom({
      'a.yaml': 'Resources:\n  A:\n    Type: AWS::SQS::Queue\n',
      'b.yaml': 'Resources:\n  B:\n    Type: AWS::IAM::Role\n',
      'c.md': `# Queues\n\nA message may have 256 KB in SQS.\n\n${fence('First')}\n${fence('Second')}`,
    });
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['a.yaml', 'c.md, line 6', 'c.md, line 12'],
    );
    assert.deepEqual(
      sections.slice(1).flatMap(({ elsewhere }) => elsewhere),
      [],
      'what the prose says is not in the picture',
    );
  });

  it('shows what can be read of a template that breaks off', () => {
    const broken = sectionOf(`${shop}  Half:\n    Type: AWS::SQS::Queue\n    Properties: {QueueName: [\n`);
    assert.ok(broken.nodes.length >= section.nodes.length);
    assert.equal(broken.edges.length, section.edges.length);
  });
});
