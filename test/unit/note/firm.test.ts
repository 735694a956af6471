import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claims } from './support';

/** Each line under the heading of its service, with all that it claims. */
function say(heading: string, lines: Readonly<Record<string, readonly string[]>>): void {
  for (const [line, expected] of Object.entries(lines)) {
    assert.deepEqual(claims(`# ${heading}\n\n${line}\n`), expected, line);
  }
}

describe('A number contradicts a limit', () => {
  it('that is told as a most, a least, a default or the very value', () => {
    say('SQS', {
      'The retention period is at most 10 days.': ['10 days | sqs.retention.max | wrong'],
      'The minimum message retention is 30 seconds.': ['30 seconds | sqs.retention.min | wrong'],
      'Default retention is 7 days.': ['7 days | sqs.retention.default | wrong'],
      'The default visibility timeout is 60 seconds.': ['60 seconds | sqs.visibility.default | wrong'],
      'The maximum retention is exactly 10 days.': ['10 days | sqs.retention.max | wrong'],
      'Long polling waits a maximum of 10 seconds.': ['10 seconds | sqs.longpoll.max | wrong'],
    });
    say('Kinesis', { 'Minimum retention is 12 hours.': ['12 hours | kds.retention.max#min | wrong'] });
  });

  it('nowhere among scraps, whose words may belong to either number', () => {
    say('SQS', { '14d max. 30s vis def. 12h vis max. 15m delay max.': [] });
  });

  it('that it goes beyond, where the place states limits', () => {
    const table = (value: string) => `| Limit | Value |\n| --- | --- |\n| Retention | ${value} |`;
    say('SQS', {
      [table('20 days')]: ['20 days | sqs.retention.max | wrong'],
      [table('10 days')]: [],
      [table('14 days')]: ['14 days | sqs.retention.max | current'],
    });
    say('Lambda', { 'Timeout: 20 minutes': ['20 minutes | lambda.timeout | wrong'], 'Timeout: 10 minutes': [] });
  });

  it('of millions where it is no round way to say it', () => {
    say('SNS', {
      'A topic has at most 12,500,000 subscriptions.': ['12,500,000 subscriptions | sns.subs.standard | current'],
      'A topic has at most 12,400,000 subscriptions.': ['12,400,000 subscriptions | sns.subs.standard | wrong'],
      'A topic has at most 11 million subscriptions.': ['11 million subscriptions | sns.subs.standard | wrong'],
      'A topic has at most 12 million subscriptions.': [],
    });
  });
});

describe('A number contradicts nothing', () => {
  it('where somebody advises it, or it comes of something else', () => {
    say('SQS', {
      'We recommend a retention of at most 10 days.': [],
      'Retention: 3 days, meaning that a message lives at most 3 days.': [],
    });
  });

  it('where it tells what somebody sends', () => {
    say('SQS', { 'The producer sends a message of < 1 KB with the key to SQS.': ['1 KB | sqs.msg.max_size | load'] });
  });

  it('where it tells what records there are of a stream that may take larger ones', () => {
    say('Kinesis', {
      'Records of up to 1.8 MB are rare.': [],
      'A record has at most 1.8 MB.': ['1.8 MB | kds.record.max | wrong'],
    });
  });

  it('where it stands in a time, or beside what it does not depend on', () => {
    say('Lambda', { 'The function reached the limit of concurrent executions within a 60 second period.': [] });
    assert.deepEqual(
      claims('# Gateway\n\nThe default timeout is 29 seconds regardless of the underlying Lambda.\n'),
      [],
    );
  });

  it('where it tells how soon something comes', () => {
    say('Firehose', { 'The Lambda transformation used to take 7 minutes; below one minute now.': [] });
    say('Firehose', {
      'The buffer is 5 MB / 300 s, so files appear up to five minutes late.': [
        '5 MB | fh.buffer.size_s3#default | current',
        '300 s | fh.buffer.interval#default | current',
      ],
    });
    say('SQS', { 'Long polling returns within 10 seconds.': [] });
    say('Kinesis', {
      'Enhanced fan-out delivers in 500 ms at most.': [],
      'Latency: up to 300 ms with enhanced fan-out': [],
    });
  });

  it('where it is what somebody sets, part of a time, or told before', () => {
    say('SQS', {
      'Use a 16-minute delay.': [],
      'Delay at most 3h 4 min.': [],
      'WaitTimeSeconds: 10 (a call waits at most 10 seconds with long polling)': [],
    });
  });

  it('where a range begins with nothing, or bounds when to do something', () => {
    say('SQS', {
      'Retention is between 2 and 10 days.': [],
      'Retention can be set from 0 seconds to 14 days.': ['0 seconds to 14 days | sqs.retention.max | current'],
    });
    say('Firehose', { 'Buffer size of above 2 or 3 MB.': [] });
  });
});
