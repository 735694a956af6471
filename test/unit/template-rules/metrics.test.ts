import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

describe('A metric of SQS that does not exist', () => {
  const told = (name: string) =>
    findingsOf(
      'metric-name',
      `Backlog: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/SQS, MetricName: ${name} } }`,
    ).map(({ message, fixes }) => [message, fixes.map(({ title }) => title)]);

  it('is told with the one that is meant, where only a letter or two are amiss', () => {
    assert.deepEqual(told('ApproximateNumberOfMessageVisible'), [
      [
        'CloudWatch has no metric ApproximateNumberOfMessageVisible: it is called ApproximateNumberOfMessagesVisible.',
        ['Use ApproximateNumberOfMessagesVisible'],
      ],
    ]);
  });

  it('is told without one where nothing is like it', () => {
    assert.deepEqual(told('OrdersWaiting'), [
      ['SQS sends no metric OrdersWaiting to CloudWatch, so nothing ever arrives under this name.', []],
    ]);
  });
});
