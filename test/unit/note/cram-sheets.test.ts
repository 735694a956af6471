import assert from 'node:assert/strict';
import { claims, severities, wordsJudged } from './support';

/** The claims of lines under a heading. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('A cram sheet', () => {
  it('tells of one service in each line, without bullets', () => {
    const sheet =
      'SQS: 256KB, 14 days max retention, and many more things to know\nSNS: 100k topics\nEventBridge: 256KB';
    assert.deepEqual(claims(`# AWS\n\n${sheet}\n`), [
      '256KB | sqs.msg.max_size | outdated',
      '14 days | sqs.retention.max | current',
      '100k topics | sns.topics.standard | current',
      '256KB | eb.event.size | outdated',
    ]);
  });

  it('has a size right behind the name of a service, and of no other thing', () => {
    assert.deepEqual(under('AWS', '- SNS: 256KB'), ['256KB | sns.msg.max_size | default-mode']);
    assert.deepEqual(under('AWS', '- SNS images: 256KB'), []);
  });

  it('has the number before what it is, in a table of numbers', () => {
    const table = (row: string) => under('Numbers', '| Number | What |', '| --- | --- |', row);
    assert.deepEqual(table('| 14 days | SQS max retention |'), ['14 days | sqs.retention.max | current']);
    assert.deepEqual(table('| 365 天 | Kinesis Data Streams 最长保留 |'), ['365 天 | kds.retention.max | current']);
    assert.deepEqual(table('| 5. | Lambda behind SQS polls |'), []);
  });

  it('writes a dash for a colon', () => {
    assert.deepEqual(under('SQS', '- In-flight — 120,000 standard / 20,000 FIFO'), [
      '120,000 | sqs.inflight.standard | current',
      '20,000 | sqs.inflight.fifo | outdated',
    ]);
    assert.deepEqual(under('Kinesis', '- Consumers with EFO — 5'), ['5 | kds.efo.count | outdated']);
    assert.deepEqual(under('SQS', '- std: 120,000 in flight'), ['120,000 | sqs.inflight.standard | current']);
  });

  it('gives the range of a batch size, which is that of the function where one is named', () => {
    for (const line of ['- batch size 1-10', '- Batch size from 1 to 10', '- Batch size can be chosen (1 - 10)'])
      assert.deepEqual(
        wordsJudged(`# SQS\n\n## Lambda as consumer\n\n${line}\n`, 'outdated').map((one) => one.replace(/\D+/g, '-')),
        ['1-10'],
        line,
      );
    const nested = '# Lambda, event source mapping\n\n## SQS & SQS FIFO\n\n- Specify batch size (1-10 messages)\n';
    assert.deepEqual(wordsJudged(nested, 'outdated'), ['1-10 messages']);
    assert.deepEqual(under('SQS, SendMessageBatch', '- batch size 1-10'), ['1-10 | sqs.batch.count | current']);
    const table = '### SQS + Lambda\n\n| Setting | Value |\n| - | - |\n| Batch size | 1-10 messages per invocation |\n';
    assert.deepEqual(wordsJudged(`# AWS\n\n${table}`, 'outdated'), ['1-10 messages']);
  });

  it('advises a range that does not begin with one', () => {
    assert.deepEqual(under('Lambda', '- SQS: pick a batch size (5-10) to begin with'), []);
  });

  it('tells what comes of a setting, which is no limit', () => {
    assert.deepEqual(
      wordsJudged('# Lambda and SQS\n\nIf its batch size is 10, a function gets up to 10 messages.\n', 'outdated'),
      [],
    );
  });

  it('calls the default a minimum too', () => {
    assert.deepEqual(under('SQS', '- The default (minimum) visibility timeout is 30 seconds.'), [
      '30 seconds | sqs.visibility.default | current',
    ]);
  });

  it('begins a range with what is the maximum of something else', () => {
    assert.deepEqual(under('Firehose', '- Data is stored for 1-7 days'), []);
  });

  it('begins with nothing where that is the least', () => {
    assert.deepEqual(under('SQS', '## Visibility timeout', '', '- Minimum: 0 seconds'), [
      '0 seconds | sqs.visibility.range | current',
    ]);
    assert.deepEqual(under('SQS', '## Visibility timeout', '', '- 0 seconds'), []);
  });

  it('asks for no less than something else has', () => {
    assert.deepEqual(under('SQS', '- DLQ retention should not be shorter than the 4 days of its source'), []);
  });
});

describe('What a note on functions says', () => {
  it('of its own length is nothing about them', () => {
    assert.deepEqual(under('AWS Lambda', '> **Duration:** 8 hours'), []);
    assert.deepEqual(under('AWS Lambda', '- Max duration: 30 minutes'), ['30 minutes | lambda.timeout | wrong']);
  });

  it('of how long they may take to begin is none of how long they run', () => {
    assert.deepEqual(under('AWS Lambda', '- Max execution time of init code: 10 minutes'), []);
  });

  it('of batches a second is nothing about a queue', () => {
    assert.deepEqual(under('SQS', '- **SQS Standard**', '  - up to 1000 batches per second'), []);
  });
});

describe('What is gathered in a buffer', () => {
  it('is no message', () => {
    const [claim] = under('Firehose', 'Firehose will buffer data until the buffer size reaches 5MB or 100 s are over.');
    assert.equal(claim, '5MB | fh.buffer.size_s3#default | current');
  });
});

describe('In other languages', () => {
  it('the size of a message is known', () => {
    for (const line of [
      'Mensagens de até 256 KB',
      'Tamaño máximo del mensaje: 256 KB',
      'Taille maximale : 256 Ko',
      'Messaggi fino a 256 KB',
      'Maximale Nachrichtengröße: 256 KB',
      'メッセージのサイズは最大 256KB',
      '메시지 크기는 256KB로 제한됨',
    ])
      assert.match(under('Amazon SQS', `- ${line}`)[0] ?? line, / \| sqs\.msg\.max_size \| outdated$/, line);
  });

  it('a time is known with what is kept so long', () => {
    assert.deepEqual(under('Kinesis', '- Rétention : 24 heures par défaut, 7 jours maximum'), [
      '24 heures | kds.retention.default | current',
      '7 jours | kds.retention.max | outdated',
    ]);
    assert.deepEqual(under('SQS', '- Aufbewahrung: max. 14 Tage'), ['14 Tage | sqs.retention.max | current']);
    assert.deepEqual(under('SQS', '- Mensagens armazenadas: máximo 14 dias'), [
      '14 dias | sqs.retention.max | current',
    ]);
    assert.deepEqual(under('Lambda', '- Máx 15 minutos'), ['15 minutos | lambda.timeout | current']);
    assert.deepEqual(under('Firehose', '- buffer interval (60–900 giây)'), [
      '60–900 giây | fh.buffer.interval | outdated',
    ]);
    assert.deepEqual(under('SQS', '- Délai de visibilité : 30 secondes par défaut'), [
      '30 secondes | sqs.visibility.default | current',
    ]);
  });

  it('messages are counted by the second', () => {
    assert.deepEqual(under('SQS', '- FIFO: 300 mensagens por segundo'), [
      '300 mensagens por segundo | sqs.tps.fifo | default-mode',
    ]);
    assert.deepEqual(under('SNS FIFO', '- Throughput: 300 messages/giây mỗi topic'), [
      '300 messages/giây | sns.fifo.tps_topic | outdated',
    ]);
  });

  it('a letter behind an accent is no word of one’s own', () => {
    assert.deepEqual(under('SQS', '- Messages có thể lớn tới 256KB'), ['256KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '- I have messages of 256KB'), []);
  });
});

describe('A number', () => {
  it('is told of its own bullet, whatever a rule has to say of the next one', () => {
    const list = '- Max retention 7 days\n- Data comes again (in SQS we process a message only one time)\n';
    const found = severities(`# Kinesis\n\n${list}`).filter((one) => /^(?:fact|exactly)/.test(one));
    assert.deepEqual(found.map((one) => one.split(' ')[0]).sort(), ['exactly-once-on-standard', 'fact-outdated']);
  });
});

describe('Words of a fact', () => {
  it('tell which deliveries are tried again, unless they are about the policy', () => {
    assert.deepEqual(wordsJudged('# SNS\n\n- only retries work with Http(s)\n', 'wrong'), [
      'only retries work with Http',
    ]);
    assert.deepEqual(under('SNS', '- A custom retry policy is only for HTTP'), []);
  });

  it('tell standard queues and FIFO queues apart where only the second is named', () => {
    for (const line of ['inflight 120k / fifo 20k', 'in flight: 120k, FIFO 20k', 'in flight 120,000 (FIFO 20,000)'])
      assert.match(
        under('SQS', `- ${line}`).join(),
        /^120.* \| sqs\.inflight\.standard \| current,20.* \| sqs\.inflight\.fifo \| outdated$/,
        line,
      );
  });

  it('count messages in flight in German, Spanish and Portuguese', () => {
    for (const line of [
      'max. 20.000 Nachrichten in Bearbeitung (FIFO)',
      'máximo 20.000 mensajes en vuelo (FIFO)',
      '20 000 mensagens em trânsito nas filas FIFO',
    ])
      assert.match(under('SQS', `- ${line}`).join(), / \| sqs\.inflight\.fifo \| outdated$/, line);
  });

  it('explain a term before they give its number', () => {
    for (const text of [
      '**In flight**: received, not yet deleted. 20,000 per FIFO queue.',
      'In flight\n: Received, not yet deleted. 20k per FIFO queue.',
    ])
      assert.equal(wordsJudged(`# SQS\n\n${text}\n`, 'outdated').length, 1, text);
  });

  it('tell where producers send, which is no destination', () => {
    assert.deepEqual(under('Firehose', '- Producers can', '  - send data to Kinesis Data Streams'), []);
  });

  it('tell what a plan lacks, which is nothing about the service', () => {
    assert.deepEqual(
      wordsJudged('# EventBridge\n\n- Archive configured but no replay implementation\n', 'outdated'),
      [],
    );
  });

  it('tell that only what is in flight is encrypted', () => {
    assert.deepEqual(
      wordsJudged('# SQS\n\n- Messages are encrypted in flight by default, but not at rest\n', 'outdated').length,
      1,
    );
  });

  it('tell of SQS FIFO alone in Romance languages', () => {
    assert.deepEqual(wordsJudged('# SNS\n\n- FIFO topics: integração com SQS FIFO apenas\n', 'outdated'), [
      'SQS FIFO apenas',
    ]);
  });

  it('give the number of FIFO queues behind that of all others', () => {
    for (const text of ['120k, 20k on FIFO', '120 thousand, and 20 thousand on FIFO'])
      assert.deepEqual(
        under('SQS', `- Messages in flight are limited to ${text}`).map((one) => one.replace(/^.*? \| /, '')),
        ['sqs.inflight.standard | current', 'sqs.inflight.fifo | outdated'],
      );
  });

  it('tell where FIFO topics deliver to', () => {
    for (const text of ['FIFO topics deliver to FIFO queues only', 'A FIFO topic can only deliver to FIFO queues'])
      assert.equal(wordsJudged(`# SNS\n\n- ${text}\n`, 'outdated').length, 1, text);
  });

  it('tell that something is on by default, which gives no number', () => {
    assert.deepEqual(
      severities('# SQS\n\nI wrote a module for queues (DLQ default on, 14 d retention, encrypted)\n'),
      [],
    );
  });

  it('count bytes as French does, and no months', () => {
    assert.deepEqual(under('Kinesis', '- enregistrement de 1 Mo max'), ['1 Mo | kds.record.max | default-mode']);
    assert.deepEqual(under('Kinesis', '- records: 1 mo max'), []);
  });

  it('name SQS by its extended client', () => {
    assert.deepEqual(under('AWS', '- message > 256 KB → Extended Client Library'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('are told of what stands over points with letters, and not of the point before', () => {
    const sheet =
      '1) SQS\n   a) queues\n   b) message ≤ 256 kB\n2) SNS\n   a) push\n   b) to Lambda, Firehose\n   c) message ≤ 256 kB';
    assert.deepEqual(
      claims(`# Lecture\n\n${sheet}\n`).filter((one) => one.startsWith('256')),
      ['256 kB | sqs.msg.max_size | outdated', '256 kB | sns.msg.max_size | default-mode'],
    );
  });
});
