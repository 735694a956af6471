import assert from 'node:assert/strict';
import { claims, severities, wordsJudged } from './support';

/** The claims of lines under the heading of a service. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('A note is about the service', () => {
  it('that its file is called after, though the words of the name are glued', () => {
    const quota =
      '# Shard\n\nThe default shard quota is 500 shards per account in the US. Elsewhere the default quota is 200 shards.\n';
    assert.deepEqual(claims(quota, 'notes/02-AmazonKinesisDataStreams.md'), [
      '500 shards | kds.shards.quota | outdated',
      '200 shards | kds.shards.quota#elsewhere | outdated',
    ]);
    const kept = '# Overview\n\nRetention is set to a default of 4 days.\n';
    for (const name of ['AmazonSimpleQueueService', 'AmazonSQS', 'AWSSimpleQueueService'])
      assert.deepEqual(claims(kept, `${name}.md`), ['4 days | sqs.retention.default | current'], name);
  });

  it('that the heads of a column imply', () => {
    const table = `# How AWS delivers\n\nIn Amazon SQS:\n\n## Compared\n\n| | Standard Queue | FIFO Queue |\n|---|---|---|\n| Delivery | At-least-once | Exactly-once |\n`;
    assert.deepEqual(claims(table), [
      'At-least-once | sqs.delivery.standard | current',
      'Exactly-once | sqs.delivery.fifo | current',
    ]);
  });
});

describe('A limit is told', () => {
  it('of an on-demand stream, whose name is no demand', () => {
    assert.deepEqual(under('Kinesis Data Streams', '- On demand: up to 200 MiB/second write'), [
      '200 MiB/second | kds.ondemand.max | outdated',
    ]);
  });

  it('in words of which a rule on names makes nothing', () => {
    const note = '# SQS\n\nFor FIFO queues, there can be a maximum of 20,000 inflight messages.\n';
    assert.deepEqual(
      severities(note).filter((one) => one.startsWith('fact')),
      ['fact-outdated warning'],
    );
  });

  it('in the cell beside one of which a rule speaks', () => {
    const note =
      '#### Data Stream versus Firehose\n\n| Data Stream | Firehose |\n|---|---|\n| Real-time ~200ms | Near real-time 60s buffer |\n';
    assert.deepEqual(
      severities(note).filter((one) => one.startsWith('fact')),
      ['fact-outdated warning'],
    );
  });

  it('by a bare number behind "max is", by hours with a capital, and by "tx"', () => {
    assert.deepEqual(under('SQS', '- delay: default is 0 seconds, max is 900'), [
      '0 seconds | sqs.delay.range#default | current',
      '900 | sqs.delay.range | current',
    ]);
    assert.deepEqual(under('Kinesis', '- records are retained for 24H by default'), [
      '24H | kds.retention.default | current',
    ]);
    assert.deepEqual(under('Kinesis', '- 5 tx per second for read', '- per shard 5 reads transactions per second'), [
      '5 tx per second | kds.getrecords.tps | current',
      '5 reads transactions per second | kds.getrecords.tps | current',
    ]);
  });

  it('of how fast Lambda scales, in minutes or in tens of seconds', () => {
    assert.deepEqual(under('AWS Lambda', '- After the burst, functions scale by 500 more instances each minute.'), [
      '500 more instances each minute | lambda.scale#minute | outdated',
    ]);
    assert.deepEqual(
      wordsJudged(
        '# Lambda\n\n- The concurrency limit is 1000 executions per second per Region\n',
        'wrong',
        'outdated',
      ),
      [],
    );
  });

  it('of what a shard takes, under a bullet that names it', () => {
    assert.deepEqual(under('Kinesis', '- Shards', '  - 1MB ingestion, 2MB consumption'), [
      '1MB | kds.shard.in | current',
      '2MB | kds.shard.out | current',
    ]);
    assert.deepEqual(under('Kinesis', '- each shard gets 1 MB/s (1000 records per second)'), [
      '1 MB/s | kds.shard.in | current',
      '1000 records per second | kds.shard.in#records | current',
    ]);
  });

  it('of the only subscribers there are, and of those of a word that lacks a letter', () => {
    assert.deepEqual(under('SNS FIFO topics', '- Subscribers: only SQS queues'), [
      'only SQS queues | sns.fifo.protocols | current',
    ]);
    assert.deepEqual(under('SNS', '- up to 10M subcriptions per topic'), [
      '10M subcriptions | sns.subs.standard | outdated',
    ]);
  });

  it('of batches at a time, whoever the line names, and of instances that are added', () => {
    assert.deepEqual(under('Kinesis', '- up to 10 batches per shard simultaneously'), [
      '10 batches | lambda.esm.kinesis.pf | current',
    ]);
    assert.deepEqual(under('AWS Lambda', '- SQS standard', '  - 60 added instances per minute to scale up'), [
      '60 added instances per minute | lambda.esm.sqs.scale#rate | outdated',
    ]);
  });

  it('by what is sent above it, unless somebody sends it', () => {
    assert.deepEqual(under('SQS', '- Send large files above 256 KB'), ['256 KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '- The importer sends messages above 256 KB to the queue'), [
      '256 KB | sqs.msg.max_size | load',
    ]);
  });

  it('that somebody gets around', () => {
    assert.deepEqual(under('SQS', 'Here is how we overcome the message size limitation (256 KB).'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
    const extended = claims(
      '# SQS and SNS\n\n## Extended client\n\n- Message size limit is 256KB, how to send more?\n',
    );
    assert.deepEqual(extended, ['256KB | sqs.msg.max_size | outdated']);
  });

  it('of the life of a message, and of what is locked by default on a time', () => {
    assert.deepEqual(under('SQS', '- Message life: 4 days default. Maximum 14 days.'), [
      '4 days | sqs.retention.default | current',
      '14 days | sqs.retention.max | current',
    ]);
    assert.deepEqual(under('SQS', '- visibility timeout: locked by default on 30s'), [
      '30s | sqs.visibility.default | current',
    ]);
  });

  it('in Japanese, Chinese and Korean, as far as it agrees with what is or was', () => {
    assert.deepEqual(under('SQS', '- Visibility timeout는 기본 30초'), ['30초 | sqs.visibility.default | current']);
    assert.deepEqual(under('SQS', '- 메시지는 256KB로 제한된다'), ['256KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '- メッセージは最大14日間保持'), ['14日間 | sqs.retention.max | current']);
    assert.deepEqual(under('SQS', '- メッセージは最大20日間保持'), []);
    assert.deepEqual(under('Kinesis', '- 保持期間を168時間に設定する'), []);
    assert.deepEqual(under('Firehose', '- buffer: 最小60秒'), ['60秒 | fh.buffer.interval#min | outdated']);
  });
});

describe('No limit is', () => {
  it('what a heading asks for behind its mark', () => {
    assert.deepEqual(under('Kinesis', '### Q: retention of data for up to 5 days'), []);
  });

  it('a stage with a price of its own', () => {
    assert.deepEqual(under('Kinesis', '- extended retention (up to 7 days): per GB $0.026'), []);
  });

  it('a range between bounds of another setting, or one that ends right', () => {
    assert.deepEqual(under('SQS', 'Delay queues, DelaySeconds, 1 min ~ 14 days'), []);
    assert.deepEqual(wordsJudged('# SQS\n\nVisibility timeout, 30 sec ~ 12 hours\n', 'wrong'), []);
  });

  it('how often SNS tries again where nothing tells for whom', () => {
    assert.deepEqual(wordsJudged('# SNS\n\n- Default: 3 retries\n', 'wrong'), []);
  });
});
