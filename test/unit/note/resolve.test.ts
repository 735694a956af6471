import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readProse } from '../../../src/engine/read/prose';
import { resolve } from '../../../src/engine/read/resolve';
import { type Resolution, type Surroundings, scopeOf } from '../../../src/engine/read/scope';

const alone: Surroundings = { headings: [], aws: true, title: [], file: [] };

/** What the place between « and » speaks of. */
function resolved(marked: string, around: Partial<Surroundings> = {}): Resolution {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const prose = readProse(marked.replace(/[«»]/g, ''));
  const sentence = prose.sentences.find((one) => one.start <= start && start < one.end);
  assert.ok(sentence, marked);
  return resolve(scopeOf(prose, { ...alone, ...around }).scope, sentence, start, end);
}

/** The services that it may speak of, each with what tells so. */
function services(marked: string, around?: Partial<Surroundings>): string {
  const { candidates, foreign } = resolved(marked, around);
  if (foreign) return 'another product';
  return candidates.map(({ service, scope }) => `${service} (${scope})`).join(', ');
}

const type = (marked: string, around?: Partial<Surroundings>) => resolved(marked, around).queueType;

/** What surrounds a text that follows this one. */
const surroundings = (text: string, around: Partial<Surroundings> = {}) =>
  scopeOf(readProse(text), { ...alone, ...around }).after;

describe('The service that a place speaks of', () => {
  it('is the one that its line names', () => {
    assert.equal(services('SQS keeps messages for «4 days».'), 'sqs (line)');
    assert.equal(services('A queue keeps «4 days» and SNS none.'), 'sns (line)');
  });

  it('is first of all the nearest to the left in its clause', () => {
    assert.equal(services('SQS keeps «4 days», SNS keeps none.'), 'sqs (clause), sns (clause)');
    assert.equal(services('SNS keeps none, but SQS keeps «4 days».'), 'sqs (clause), sns (clause)');
    assert.equal(
      services('SNS pushes and SQS, it keeps «4 days»; Kinesis more.'),
      'sqs (clause), sns (clause), kinesis (clause)',
    );
  });

  it('is told by nouns of a heading where the note or a heading above names the same among others', () => {
    assert.equal(services('## Standard queues\n\n- «256 KB» for each', { file: ['sqs'] }), 'sqs (heading)');
    assert.equal(
      services('# SNS and SQS\n\n## FIFO topic\n\nOnly SQS may have «5» of them.'),
      'sqs (line), sns (heading)',
    );
    assert.equal(services('# SNS and SQS\n\n## Cost\n\nSQS costs «5».'), 'sqs (line)');
  });

  it('may be what the note is called after beside what the line names', () => {
    assert.equal(services('SQS takes «5» of them.', { file: ['sns'] }), 'sqs (line), sns (file)');
    assert.equal(services('# Kinesis\n\nSQS takes «5» of them.', { file: ['sns'] }), 'sqs (line), kinesis (heading)');
  });

  it('is rather one that it is tied to on its right', () => {
    assert.equal(services('«256 KB» for SQS, and Kinesis takes 1 MB'), 'sqs (clause), kinesis (clause)');
    assert.equal(services('Kinesis takes 1 MB and «256 KB» for SQS'), 'sqs (clause), kinesis (clause)');
    assert.equal(services('Kinesis takes 1 MB and «256 KB», not so SQS'), 'kinesis (clause), sqs (clause)');
  });

  it('is not the one that a clause behind it compares with', () => {
    assert.equal(services('SQS takes «256 KB», which is less than Kinesis takes.'), 'sqs (clause), kinesis (clause)');
    assert.equal(services('Messages take «256 KB» whereas SNS is small.'), 'sns (clause)');
  });

  it('is another product where its clause or its table says so', () => {
    assert.equal(services('Kafka keeps «7 days».'), 'another product');
    assert.equal(services('SQS keeps 4 days; Kafka «7 days».'), 'another product');
    assert.equal(services('Kafka keeps 7 days; SQS «4 days».'), 'sqs (clause)');
    assert.equal(
      services('| What | Kafka | SNS |\n| --- | --- | --- |\n| size | «256 KB» | 256 KB |'),
      'another product',
    );
    assert.equal(services('| What | Kafka | SNS |\n| --- | --- | --- |\n| size | 256 KB | «256 KB» |'), 'sns (table)');
  });

  it('is in a table what the column, the row or the label beside it names', () => {
    assert.equal(services('| Service | Limit |\n| --- | --- |\n| SQS | «256 KB» |'), 'sqs (table)');
    assert.equal(services('| What | SQS | SNS |\n| --- | --- | --- |\n| size | «256 KB» | 256 KB |'), 'sqs (table)');
    assert.equal(
      services('| Service | Limit | Value |\n| --- | --- | --- |\n| SQS | retention | «4 days» |'),
      'sqs (table)',
    );
    assert.equal(
      services('| # | Part | Value |\n| --- | --- | --- |\n| 1 | SQS retention | «4 days» |'),
      'sqs (table)',
    );
    assert.equal(services('| | Part | Days |\n| --- | --- | --- |\n| ✓ | SQS | «4 days» |'), 'sqs (table)');
  });

  it('is else that of the bullet around it, then that of the heading', () => {
    assert.equal(services('# SQS\n\n- SNS\n  - takes «256 KB»'), 'sns (parent), sqs (heading)');
    assert.equal(services('# Notes\n\n- SNS and SQS\n  - takes «256 KB»'), '');
    assert.equal(services('# SQS\n\nSNS came first.\n\nMessages are kept «4 days».'), 'sqs (heading)');
    assert.equal(
      services('It keeps «4 days».', { headings: [{ level: 1, text: 'SNS', services: ['sns'] }] }),
      'sns (heading)',
    );
  });

  it('is that of the nearest heading that names one, and of none that names several', () => {
    assert.equal(services('# SQS\n\n## Limits\n\nKept for «4 days».'), 'sqs (heading)');
    assert.equal(services('# SQS\n\n## SNS\n\nKept for «4 days».'), 'sns (heading), sqs (heading)');
    assert.equal(services('## SNS\n\n# SQS\n\nKept for «4 days».'), 'sqs (heading)');
    assert.equal(services('# SQS and SNS\n\nMessages are kept «4 days».'), '');
  });

  it('is else that of the heading before on the same level, where the heading names nothing', () => {
    const note = (between: string) =>
      `# SQS, SNS and Kinesis\n\n## SQS\n\n${between}## Message size\n\nUp to «256 KB».`;
    assert.equal(services(note('')), 'sqs (section)');
    assert.equal(services(note('## Polling\n\nKinesis has none.\n\n')), 'sqs (section)');
    assert.equal(services(note('## SNS and Kinesis\n\n')), '');
    assert.equal(services(note('## Redis\n\n')), '');
    assert.equal(services(note('# More\n\n')), '');
    assert.equal(services(note(''), { file: ['sns'] }), '');
  });

  it('is else the one that earlier lines under the heading spoke of last', () => {
    assert.equal(services('SQS is a queue.\n\nMessages are kept «4 days».'), 'sqs (section)');
    assert.equal(services('# SQS and SNS\n\nSQS came first.\n\nMessages are kept «4 days».'), 'sqs (section)');
    assert.equal(services('SQS is a queue. It keeps messages «4 days».'), 'sqs (section)');
    assert.equal(services('SNS pushes. SQS polls.\n\nIt keeps «4 days».'), '');
    assert.equal(services('It keeps «4 days».', { running: 'kinesis' }), 'kinesis (section)');
    assert.equal(services('SQS is a queue.\n\n# Others\n\nIt keeps «4 days».'), '');
  });

  it('is else what a noun implies where AWS is spoken of, then what title and file say alone', () => {
    assert.equal(services('Messages in a queue are kept «4 days».'), 'sqs (noun)');
    assert.equal(services('Messages in a queue are kept «4 days».', { aws: false }), '');
    assert.equal(services('It keeps «4 days».', { title: ['sqs'] }), 'sqs (title)');
    assert.equal(services('It keeps «4 days».', { title: ['sqs', 'sns'], file: ['kinesis'] }), 'kinesis (file)');
    assert.equal(services('# SNS and Kafka\n\nIt keeps «4 days».', { title: ['sqs'] }), '');
  });

  it('is told apart from what stands aside of a heading on another product', () => {
    assert.equal(resolved('# Kafka\n\nRecords are kept «4 days».').aside, true);
    assert.equal(resolved('# SQS\n\nRecords are kept «4 days».').aside, false);
    assert.equal(resolved('# Kafka\n\nSQS keeps them «4 days».').aside, false);
  });
});

describe('A place whose clause names nothing', () => {
  it('belongs to a name earlier in its sentence rather than to one behind the clause', () => {
    assert.equal(services('SNS is fast; it keeps «4 days».'), 'sns (line)');
    assert.equal(services('It keeps «4 days»; SNS none.'), 'sns (clause)');
    assert.equal(services('It takes «256 KB», which is less than Kinesis takes.'), 'kinesis (clause)');
    assert.equal(services('SNS, which pushes, takes «256 KB» where Kinesis is slow'), 'sns (clause), kinesis (clause)');
  });

  it('belongs to what a noun of its sentence implies rather than to an earlier line', () => {
    assert.equal(services('SNS pushes.\n\nMessages in a queue are kept «4 days».'), 'sqs (noun)');
    assert.equal(services('A queue is fine. Kept for «4 days».'), 'sqs (noun)');
    assert.equal(services('Kept for «4 days». A queue is fine.'), '');
  });

  it('belongs to what a noun of the heading implies where nothing is named', () => {
    assert.equal(services('# Queues\n\nKept «4 days».'), 'sqs (noun)');
    assert.equal(services('# Queues\n\nSNS keeps «4 days».'), 'sns (line)');
  });

  it('belongs to another product of a like name where the heading is about that, and nothing else is named', () => {
    assert.equal(services('# Kinesis Video Streams\n\nRecords are kept «4 days».'), 'another product');
    assert.equal(services('# Kinesis Video Streams\n\n- SQS\n  - keeps «4 days»'), 'sqs (parent)');
    assert.equal(services('# Kinesis Video Streams\n\nSQS keeps «4 days».'), 'sqs (line)');
    assert.equal(services('| What | Kafka |\n| --- | --- |\n| SQS size | «256 KB» |'), 'sqs (table)');
  });

  it('belongs to nothing where the file names several services', () => {
    assert.equal(services('It keeps «4 days».', { file: ['sqs', 'sns'] }), '');
  });
});

describe('Services that share a verb', () => {
  it('are those of a row that ends left of the place', () => {
    assert.deepEqual(resolved('SQS and SNS take «256 KB».').together, ['sns', 'sqs']);
    assert.deepEqual(resolved('SQS/SNS: «256 KB»').together, ['sns', 'sqs']);
    assert.deepEqual(resolved('SQS, Kinesis and SNS take «256 KB».').together, ['sns', 'kinesis', 'sqs']);
    assert.deepEqual(resolved('Kafka, SQS and SNS take «256 KB».').together, ['sns', 'sqs']);
    assert.deepEqual(resolved('Both the SQS queue and the SNS topic take «256 KB».').together, ['sns', 'sqs']);
  });

  it('are none where one is alone, something else stands between, or they come later', () => {
    assert.deepEqual(resolved('SQS takes «256 KB».').together, []);
    assert.deepEqual(resolved('SQS, like its sister SNS, takes «256 KB».').together, []);
    assert.deepEqual(resolved('It takes «256 KB» in SQS and SNS.').together, []);
    assert.deepEqual(resolved('SQS SNS «256 KB»').together, []);
  });
});

describe('The type of queue that a place speaks of', () => {
  it('is the one in the place, tied to it, or nearest to the left in its clause', () => {
    assert.equal(type('«FIFO queues of SQS» take 300 calls and standard queues more'), 'fifo');
    assert.equal(type('SQS: «300» calls (FIFO), unlimited (standard)'), 'fifo');
    assert.equal(type('SQS: 300 calls (FIFO), «unlimited» (standard)'), 'standard');
    assert.equal(type('A FIFO queue of SQS takes «300» calls, a standard queue more.'), 'fifo');
    assert.equal(type('Standard queues take many calls; FIFO queues take «300» calls.'), 'fifo');
    assert.equal(type('SQS takes «300» FIFO calls and standard queues more'), 'fifo');
    assert.equal(type('FIFO queues batch; SQS takes «300» calls'), 'fifo');
    assert.equal(type('FIFO queues batch; «300» calls reach standard queues'), 'standard');
    assert.equal(type('FIFO queues batch; SQS takes «300» calls on standard queues'), 'standard');
    assert.equal(type('SQS «FIFO and standard queues» take 300'), undefined);
  });

  it('is else the one to the right where it is near and alone', () => {
    assert.equal(type('SQS takes «300» calls where the queue is FIFO'), 'fifo');
    assert.equal(type(`SQS takes «300» calls${', and more'.repeat(10)} where the queue is FIFO`), undefined);
    assert.equal(type('SQS takes «300» calls whether its queue is FIFO or a standard queue'), undefined);
  });

  it('is else that of an earlier sentence, the list around it, or the heading', () => {
    assert.equal(type('FIFO queues batch. They take «300» calls.'), 'fifo');
    assert.equal(type('SQS takes «300» calls. FIFO queues batch.'), undefined);
    assert.equal(type('- FIFO queues\n  - «300» calls'), 'fifo');
    assert.equal(type('# FIFO queues\n\nSQS takes «300» calls.'), 'fifo');
    assert.equal(type('| Queue | Calls |\n| --- | --- |\n| FIFO | «300» |'), 'fifo');
  });

  it('is none of a heading above one on another service', () => {
    assert.equal(type('# FIFO queues\n\n## SNS\n\nIt takes «300» calls.'), undefined);
    assert.equal(type('# FIFO queues\n\n## Limits\n\nIt takes «300» calls.'), 'fifo');
  });
});

describe('A type of queue that is named', () => {
  it('goes before one that only message groups imply', () => {
    assert.equal(type('A standard queue does «300» calls, one with message groups more'), 'standard');
    assert.equal(type('With message groups a standard queue does «300» calls'), 'standard');
    assert.equal(type('With message groups SQS does «300» calls'), 'fifo');
  });
});

describe('What surrounds the text that follows', () => {
  it('is the chain of headings, each with what it names', () => {
    assert.deepEqual(surroundings('# SQS\n\n## FIFO queues\n').headings, [
      { level: 1, text: 'SQS', services: ['sqs'] },
      { level: 2, text: 'FIFO queues', services: [], type: 'fifo' },
    ]);
    assert.deepEqual(
      surroundings('# SQS\n\n## Limits\n\n## Prices\n').headings.map(({ text }) => text),
      ['SQS', 'Prices'],
    );
    assert.deepEqual(
      surroundings('## B\n', { headings: [{ level: 1, text: 'A', services: [] }] }).headings.map(({ text }) => text),
      ['A', 'B'],
    );
    assert.deepEqual(
      surroundings('# B\n', { headings: [{ level: 1, text: 'A', services: [] }] }).headings.map(({ text }) => text),
      ['B'],
    );
  });

  it('is the service that a line spoke of last, of several the only one that carries messages', () => {
    assert.equal(surroundings('SQS keeps messages.').running, 'sqs');
    assert.equal(surroundings('Lambda polls SQS.').running, 'sqs');
    assert.equal(surroundings('SNS feeds SQS.').running, undefined);
    assert.equal(surroundings('It polls.', { running: 'sns' }).running, 'sns');
    assert.equal(surroundings('Kafka and Lambda.', { running: 'sns' }).running, undefined);
    assert.equal(surroundings('SNS feeds SQS.', { running: 'sns' }).running, undefined);
    assert.equal(surroundings('Kafka came.', { running: 'sns' }).running, 'sns');
    assert.equal(surroundings('SQS.\n\n# Next\n').running, undefined);
  });

  it('is of a table only the row that names its subject', () => {
    assert.equal(surroundings('| Service | Kinesis |\n| --- | --- |\n| Keeps | 1 day |\n').running, 'kinesis');
    assert.equal(
      surroundings('| Key | Value |\n| --- | --- |\n| Service | Kinesis |\n| Keeps | 1 day |\n').running,
      'kinesis',
    );
    assert.equal(surroundings('| Key | Value |\n| --- | --- |\n| Beside | Kinesis |\n').running, undefined);
  });
});
