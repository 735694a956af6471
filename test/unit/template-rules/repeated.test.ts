import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { findingsIn, findingsOf, problemsIn } from './support';

describe('One mistake is one finding', () => {
  it('though Fn::ForEach makes three queues of it', () => {
    const found = findingsOf(
      'sqs-no-dlq',
      'Fn::ForEach::Queues:',
      '  - Name',
      '  - [Orders, Bills, Letters]',
      '  - ${Name}Queue: { Type: AWS::SQS::Queue }',
    );
    assert.deepEqual(
      found.map(({ subject }) => subject),
      ['OrdersQueue'],
    );
  });

  it('though a loop of a CDK program makes two rules of it, under a test that is not decided', () => {
    const program = `from aws_cdk import Stack, aws_events as events, aws_events_targets as targets, aws_sqs as sqs


class Shop(Stack):
    def __init__(self, scope, id, bus=None):
        super().__init__(scope, id)
        dlq = sqs.Queue(self, "Failed")
        orders = sqs.Queue(self, "Orders", dead_letter_queue=sqs.DeadLetterQueue(queue=dlq, max_receive_count=5))
        if bus is not None:
            for name in ["paid", "sent"]:
                rule = events.Rule(self, f"On{name}", event_bus=bus, event_pattern=events.EventPattern(source=[name]))
                rule.add_target(targets.SqsQueue(orders))
`;
    assert.deepEqual(problemsIn('shop.py', program), ['Onpaid/Targets[0]: eventbridge-target-no-dlq']);
  });

  it('but a target that a CDK program makes once is missed at each rule that is given it', () => {
    const program = `import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
const target = new LambdaFunction(worker);
new Rule(stack, 'Paid', { eventPattern: { source: ['shop'] }, targets: [target] });
const sent = new Rule(stack, 'Sent', { eventPattern: { source: ['post'] } });
sent.addTarget(target);
const log = new LambdaFunction(logger);
new Rule(stack, 'Back', { eventPattern: { source: ['back'] }, targets: [target, log] });
new Rule(stack, 'Lost', { eventPattern: { source: ['lost'] }, targets: [log] });
for (const place of ['north', 'south']) new Rule(stack, place, { eventPattern: { source: [place] }, targets: [target] });
`;
    const found = problemsIn('rules.ts', program);
    const targets = [
      'Paid/Targets[0]',
      'Sent/Targets[0]',
      'Back/Targets[0]',
      'Back/Targets[1]',
      'Lost/Targets[0]',
      'north/Targets[0]',
    ];
    const subjects = targets.map((name) => `${name}: eventbridge-target-no-dlq`);
    assert.deepEqual(found, subjects);
  });

  it('but a subscription that a CDK program makes once is missed at each topic that is given it', () => {
    const program = `from aws_cdk import aws_sns as sns
from aws_cdk.aws_sns_subscriptions import LambdaSubscription
orders = sns.Topic(stack, "Orders")
bills = sns.Topic(stack, "Bills")
subscription = LambdaSubscription(worker)
orders.add_subscription(subscription)
bills.add_subscription(subscription)
for name in ["north", "south"]:
    sns.Topic(stack, name).add_subscription(subscription)
`;
    const topics = ['Orders', 'Bills', 'north'];
    const subjects = topics.map((name) => `${name}/Subscription[0]: sns-subscription-no-dlq`);
    assert.deepEqual(problemsIn('topics.py', program), subjects);
  });

  it('at the target, though a function of a CDK program makes what the target calls', () => {
    const program = `import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
const queueFor = (name) => new Queue(stack, name, { deadLetterQueue });
new Rule(stack, 'Paid', { eventPattern: { source: ['shop'] }, targets: [new SqsQueue(queueFor('Bills'))] });
`;
    const [found] = findingsIn('rules.ts', program).filter(({ rule }) => rule === 'eventbridge-target-no-dlq');
    assert.equal(program.slice(found?.span.start, found?.span.end), "queueFor('Bills')");
  });

  it('though a function of a CDK program is called for two queues', () => {
    const program = `import * as sqs from 'aws-cdk-lib/aws-sqs';
function queueFor(scope, name) {
  return new sqs.Queue(scope, name);
}
queueFor(stack, 'Orders');
queueFor(stack, 'Bills');
new sqs.Queue(stack, 'Letters');
`;
    const found = problemsIn('queues.ts', program).filter((one) => one.endsWith('sqs-no-dlq'));
    assert.deepEqual(found, ['Orders: sqs-no-dlq', 'Letters: sqs-no-dlq']);
  });

  it('though two mappings make the same of one function', () => {
    const mapping = (name: string): readonly string[] => [
      `${name}Failed: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }`,
      `${name}:`,
      '  Type: AWS::SQS::Queue',
      `  Properties: { RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: !GetAtt ${name}Failed.Arn } }`,
      `${name}Mapping:`,
      '  Type: AWS::Lambda::EventSourceMapping',
      `  Properties: { EventSourceArn: !GetAtt ${name}.Arn, FunctionName: !Ref Work }`,
    ];
    const found = findingsOf(
      'lambda-esm-reserved-concurrency',
      'Work: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 2 } }',
      ...mapping('Orders'),
      ...mapping('Bills'),
    );
    assert.equal(found.length, 1);
  });

  it('but two topics that may not send to one queue are two', () => {
    const topic = (name: string): readonly string[] => [
      `${name}: { Type: AWS::SNS::Topic }`,
      `${name}Reader:`,
      '  Type: AWS::SNS::Subscription',
      `  Properties: { TopicArn: !Ref ${name}, Protocol: sqs, Endpoint: !GetAtt Orders.Arn }`,
    ];
    const found = findingsOf(
      'sns-to-sqs-no-policy',
      'Orders: { Type: AWS::SQS::Queue }',
      ...topic('Paid'),
      ...topic('Sent'),
    );
    assert.equal(found.length, 2);
  });
});

describe('What is mended in a loop of Fn::ForEach', () => {
  const text = `Resources:
  Fn::ForEach::Queues:
    - Name
    - [Orders, Bills]
    - \${Name}Queue:
        Type: AWS::SQS::Queue
      \${Name}Rule:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop] }
          Targets:
            - Id: queue
              Arn: !GetAtt [!Sub "\${Name}Queue", Arn]
`;
  const fixesOf = (rule: string) =>
    findingsIn('shop.yaml', text)
      .filter((finding) => finding.rule === rule)
      .flatMap(({ fixes }) => fixes);

  it('is mended for all that the loop makes: the one queue for failures is open to each of its rules', () => {
    const [fix] = fixesOf('eventbridge-target-no-dlq');
    const mended = applyEdits(text, fix?.edits ?? []);
    assert.match(mended, /aws:SourceAccount: !Ref AWS::AccountId/);
    assert.doesNotMatch(mended, /SourceArn/);
    const left = problemsIn('shop.yaml', mended).filter((one) => one.includes('eventbridge-dlq-no-policy'));
    assert.deepEqual(left, []);
  });

  it('or not at all: a policy would open one queue of the loop', () => {
    const titles = fixesOf('eventbridge-target-no-policy').map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Let ')),
      [],
    );
  });
});

describe('The visibility timeout that a fix sets', () => {
  it('is enough for every queue that a class of a CDK program makes there', () => {
    const program = `import { Duration } from 'aws-cdk-lib';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
class Worker extends Construct {
  constructor(scope, id, seconds) {
    super(scope, id);
    const queue = new Queue(this, 'Queue', { visibilityTimeout: Duration.seconds(20), deadLetterQueue });
    const work = new Function(this, 'Work', { timeout: Duration.seconds(seconds) });
    work.addEventSource(new SqsEventSource(queue, { batchSize: 1 }));
  }
}
new Worker(stack, 'Bills', 10);
new Worker(stack, 'Reports', 100);
`;
    const rule = 'sqs-visibility-below-six-times';
    const [finding] = findingsIn('workers.ts', program).filter((one) => one.rule === rule);
    const mended = applyEdits(program, finding?.fixes[0]?.edits ?? []);
    assert.match(mended, /visibilityTimeout: Duration\.(?:seconds\(600\)|minutes\(10\))/);
    assert.deepEqual(problemsIn('workers.ts', mended), []);
  });
});
