import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { problemsIn } from './support';

/** A stack with a function that nobody else may complain of, and these statements. */
function stack(...statements: readonly string[]): string {
  return `import { Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subs from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { shared } from './shared';
export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    const news = sns.Topic.fromTopicArn(this, 'News', props.newsArn);
    const print = new lambda.Function(this, 'Print', { onFailure: props.failed });
${statements.map((line) => `    ${line}\n`).join('')}  }
}
`;
}

describe('Options of a subscription or target that come from elsewhere', () => {
  for (const options of ['shared', 'props.options', '{ ...props.options }', 'this.options()', 'shared.news(print)']) {
    it(`may hold a dead-letter queue: ${options}`, () => {
      const subscribe = `news.addSubscription(new subs.LambdaSubscription(print, ${options}));`;
      const target = `new targets.LambdaFunction(print, ${options})`;
      const rule = `new events.Rule(this, 'Sold', { eventPattern: { source: ['shop'] }, targets: [${target}] });`;
      assert.deepEqual(problemsIn('shop.ts', stack(subscribe, rule)), []);
    });
  }

  it('and a dead-letter queue that a test adds is one', () => {
    const text = stack(
      "const options = props.safe ? { deadLetterQueue: new sqs.Queue(this, 'Failed') } : undefined;",
      'news.addSubscription(new subs.LambdaSubscription(print, options));',
    );
    assert.deepEqual(problemsIn('shop.ts', text), []);
  });

  it('but options that are seen, and hold none, are reported', () => {
    const text = stack(
      'const options = { filterPolicy: {} };',
      'news.addSubscription(new subs.LambdaSubscription(print, options));',
      "news.addSubscription(new subs.UrlSubscription('https://shop.example/news'));",
    );
    assert.deepEqual(problemsIn('shop.ts', text), [
      'News/Subscription[0]: sns-subscription-no-dlq',
      'News/Subscription[1]: sns-subscription-no-dlq',
    ]);
  });

  it('and so are those of a queue that a test chooses between', () => {
    const text = stack("new sqs.Queue(this, 'Orders', props.fast ? { queueName: 'fast' } : { queueName: 'slow' });");
    assert.deepEqual(problemsIn('shop.ts', text), ['Orders: sqs-no-dlq']);
  });
});
