import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, options } from '../../support/engine';
import { plain, resourcesOf } from './support';

const imports = `import { Duration, Stack } from 'aws-cdk-lib';
import { LambdaToSqsToLambda } from '@aws-solutions-constructs/aws-lambda-sqs-lambda';
import { SqsToLambda } from '@aws-solutions-constructs/aws-sqs-lambda';
import { SnsToSqs } from '@aws-solutions-constructs/aws-sns-sqs';
import { ApiGatewayToSqs } from '@aws-solutions-constructs/aws-apigateway-sqs';
import { ApiGatewayV2WebSocketToSqs } from '@aws-solutions-constructs/aws-apigatewayv2websocket-sqs';
import { SqsToPipesToStepfunctions } from '@aws-solutions-constructs/aws-sqs-pipes-stepfunctions';
import { EventbridgeToSqs } from '@aws-solutions-constructs/aws-eventbridge-sqs';
import { S3ToLambda } from '@aws-solutions-constructs/aws-s3-lambda';
import { EventbridgeToKinesisStreams } from '@aws-solutions-constructs/aws-eventbridge-kinesisstreams';
import { S3ToStepfunctions } from '@aws-solutions-constructs/aws-s3-stepfunctions';
`;

function inStack(lines: string): string {
  return `${imports}export class Shop extends Stack {
  constructor(scope, id, given) {
    super(scope, id);
    ${lines}
  }
}
`;
}

function found(text: string, uri = 'shop.ts'): readonly string[] {
  const told = engine.check(engine.read({ uri, text }), options);
  return told.filter(({ severity }) => severity !== 'hint').map(({ rule, subject }) => `${rule} ${subject}`);
}

describe('Patterns of AWS Solutions Constructs', () => {
  it('make what their names tell, with what they set themselves', () => {
    const text = inStack(
      "new SqsToLambda(this, 'Orders', { queueProps: { visibilityTimeout: Duration.minutes(5) } });",
    );
    const [, queue, mapping] = resourcesOf('shop.ts', text)
      .filter(({ type }) => /::Queue$|Mapping$/.test(type))
      .map(plain);
    assert.deepEqual(queue, {
      id: 'Orders/sqsQueue',
      type: 'AWS::SQS::Queue',
      VisibilityTimeout: 300,
      RedrivePolicy: { deadLetterTargetArn: '→Orders/deadLetterQueue.Arn', maxReceiveCount: 15 },
    });
    assert.equal(mapping?.EventSourceArn, '→Orders/sqsQueue.Arn');
  });

  it('are told what to make instead', () => {
    const text = inStack(`const fan = new SnsToSqs(this, 'Fan', { deployDeadLetterQueue: false });
    const work = new SqsToLambda(this, 'Work', {
      existingQueueObj: fan.sqsQueue,
      lambdaFunctionProps: { timeout: Duration.seconds(40) },
      sqsEventSourceProps: { reportBatchItemFailures: true },
    });`);
    assert.deepEqual(found(text), [
      'sns-subscription-no-dlq Fan/snsTopic/Subscription[0]',
      'sqs-no-dlq Fan/sqsQueue',
      'sqs-visibility-below-function-timeout Fan/sqsQueue',
      'sqs-visibility-below-six-times Fan/sqsQueue',
    ]);
  });

  it('make two functions where one word stands twice', () => {
    const text = inStack(`new LambdaToSqsToLambda(this, 'Chain', {
      consumerLambdaFunctionProps: { timeout: Duration.minutes(2) },
      deadLetterQueueProps: { retentionPeriod: Duration.days(14) },
      sqsEventSourceProps: { batchSize: 1 },
    });`);
    assert.deepEqual(found(text), [
      'sqs-visibility-below-function-timeout Chain/sqsQueue',
      'sqs-visibility-below-six-times Chain/sqsQueue',
    ]);
  });

  it('are read in Python as well', () => {
    const text = `from aws_cdk import Duration, Stack, aws_lambda as lambda_
from aws_solutions_constructs.aws_sqs_lambda import SqsToLambda
class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        SqsToLambda(self, "Orders", max_receive_count=1,
            lambda_function_props=lambda_.FunctionProps(timeout=Duration.seconds(2)),
            dead_letter_queue_props={"retention_period": Duration.days(14)})
`;
    assert.deepEqual(found(text, 'shop.py').slice(0, 2), [
      'lambda-esm-no-partial-batch Orders/lambdaFunction/Orders/sqsQueue',
      'sqs-low-max-receive Orders/sqsQueue',
    ]);
  });

  it('send events and files where they say, and failures of rules where they are told to', () => {
    const text =
      inStack(`new EventbridgeToSqs(this, 'Lost', { eventRuleProps: { eventPattern: { source: ['shop'] } }, maxReceiveCount: 4 });
    new EventbridgeToSqs(this, 'Kept', { eventRuleProps: { eventPattern: { source: ['shop'] } }, deployEventRuleDlq: true });
    new S3ToLambda(this, 'Upload', { lambdaFunctionProps: {} });`);
    assert.deepEqual(
      found(text).filter((one) => !one.startsWith('sqs-dlq')),
      [
        'eventbridge-target-no-dlq Lost/eventsRule/Targets[0]',
        'lambda-async-no-failure-destination Upload/lambdaFunction',
      ],
    );
  });

  it('send events to streams and state machines by rules without a dead-letter queue', () => {
    const text =
      inStack(`new EventbridgeToKinesisStreams(this, 'Clicks', { eventRuleProps: { eventPattern: { source: ['shop'] } } });
    new S3ToStepfunctions(this, 'Scans', { stateMachineProps: {} });`);
    assert.deepEqual(
      found(text).filter((one) => one.startsWith('eventbridge')),
      [
        'eventbridge-target-no-dlq Clicks/eventsRule/Targets[0]',
        'eventbridge-target-no-dlq Scans/eventsRule/Targets[0]',
      ],
    );
  });

  it('carry a load through what they make', () => {
    const text = inStack(`// load: 900 msg/s, no batching
    new SnsToSqs(this, 'Fan', {
      topicProps: { fifo: true, contentBasedDeduplication: true },
      queueProps: { fifo: true },
      deadLetterQueueProps: { fifo: true },
    });`);
    assert.deepEqual(found(text).slice(0, 1), ['flow-bottleneck Fan/sqsQueue']);
  });

  it('make what they end in where something else stands in front, and nothing that is not known', () => {
    const front = inStack("new ApiGatewayToSqs(this, 'Api', { deployDeadLetterQueue: false });");
    assert.deepEqual(found(front), ['sqs-no-dlq Api/sqsQueue']);
    const behind = inStack("new SqsToPipesToStepfunctions(this, 'Steps', { deployDeadLetterQueue: false });");
    assert.deepEqual(found(behind), []);
    const elsewhere = inStack("new SqsToLambda(this, 'Orders', given);");
    assert.deepEqual(found(elsewhere), []);
    const another = inStack("new SqsToLambda(this, 'O', {});").replace(
      '@aws-solutions-constructs/aws-sqs',
      '@shop/sqs',
    );
    assert.deepEqual(found(another), []);
  });

  it('connect functions of another place too, and know which queues are FIFO', () => {
    const text = inStack(`const api = new ApiGatewayV2WebSocketToSqs(this, 'Api', { deployDeadLetterQueue: true });
    new SqsToLambda(this, 'Work', { existingQueueObj: api.sqsQueue, existingLambdaObj: given.worker });`);
    assert.deepEqual(found(text), ['lambda-esm-no-partial-batch SqsToLambda/Api/sqsQueue']);
  });

  it('offer no fix that would write into what they make', () => {
    const text = inStack("new ApiGatewayToSqs(this, 'Api', { deployDeadLetterQueue: false, queueProps: {} });");
    const [told] = engine.check(engine.read({ uri: 'shop.ts', text }), options);
    assert.deepEqual(told?.fixes, []);
  });
});
