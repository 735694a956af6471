// @ts-nocheck This sample is read, not compiled: the packages that it imports are not installed here.
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { KinesisEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Clicks are counted as they come; pages that need a new thumbnail wait in a queue. */
export class ClicksStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // load: 2,500 records/s, 4 KB
    const clicks = new kinesis.Stream(this, 'Clicks', { shardCount: 2 });

    const count = new lambda.Function(this, 'Count', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'count.handler',
      code: lambda.Code.fromAsset('count'),
      timeout: Duration.seconds(20),
    });
    count.addEventSource(new KinesisEventSource(clicks, { startingPosition: lambda.StartingPosition.LATEST }));

    const thumbnails = new sqs.Queue(this, 'Thumbnails', { visibilityTimeout: Duration.seconds(30) });

    const draw = new lambda.Function(this, 'Draw', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'draw.handler',
      code: lambda.Code.fromAsset('draw'),
      timeout: Duration.seconds(45),
    });
    draw.addEventSource(new SqsEventSource(thumbnails));
  }
}
