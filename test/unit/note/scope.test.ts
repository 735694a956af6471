import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Mention, TypeMention } from '../../../src/engine/read/mentions';
import { readProse } from '../../../src/engine/read/prose';
import {
  ancestors,
  headersOf,
  keyOf,
  only,
  onlyType,
  type Surroundings,
  scopeOf,
} from '../../../src/engine/read/scope';

const alone: Surroundings = { headings: [], aws: false, title: [], file: [] };

/** The words of each block with those of other blocks that a question about it gives. */
function told(
  text: string,
  question: (scope: ReturnType<typeof scopeOf>['scope'], block: number) => readonly number[],
): Readonly<Record<string, readonly string[]>> {
  const prose = readProse(text);
  const { scope } = scopeOf(prose, alone);
  const words = (block: number) => {
    const { start, end } = prose.spans[block] ?? { start: 0, end: 0 };
    return prose.mask.slice(start, end).trim();
  };
  return Object.fromEntries(prose.blocks.map((_, block) => [words(block), question(scope, block).map(words)]));
}

const servicesOf = (text: string, around: Partial<Surroundings> = {}) =>
  [...scopeOf(readProse(text), { ...alone, ...around }).scope.services].sort();

const leadBehind = (text: string, around: Partial<Surroundings> = {}) =>
  scopeOf(readProse(text), { ...alone, ...around }).after.lead;

describe('The headers of a cell', () => {
  it('are that of its column, the first cell of its row, and the label beside a value', () => {
    assert.deepEqual(
      told('| Service | Limit | Value |\n| --- | --- | --- |\n| SQS | retention | 4 days |\n', headersOf),
      {
        Service: [],
        Limit: ['Service'],
        Value: ['Service'],
        SQS: ['Service'],
        retention: ['Limit', 'SQS'],
        '4 days': ['Value', 'SQS', 'retention'],
      },
    );
  });

  it('leave the label out where the column says what is in it, and an icon at the left', () => {
    const table = told('| Service | Limit | Days it keeps |\n| --- | --- | --- |\n| ✓ | SQS | 4 days |\n', headersOf);
    assert.deepEqual(table['4 days'], ['Days it keeps', 'SQS']);
    const labelled = told('| | Name | Max |\n| --- | --- | --- |\n| ✓ | SQS | 4 days |\n', headersOf);
    assert.deepEqual(labelled['4 days'], ['Max', 'SQS']);
  });

  it('are none of what is no cell', () => {
    assert.deepEqual(told('# SQS\n\nA line.\n', headersOf), { SQS: [], 'A line.': [] });
  });
});

describe('A heading in capitals', () => {
  const headed = (text: string) => servicesOf(`# ${text}\n\nIt keeps data for 7 days.\n`);

  it('names its service as any other heading does', () => {
    assert.deepEqual(headed('AWS KINESIS'), ['kinesis']);
    assert.deepEqual(headed('KINESIS DATA FIREHOSE'), ['firehose']);
    assert.deepEqual(headed('KINESIS DATA ANALYTICS'), ['flink']);
    assert.deepEqual(headed('EVENTBRIDGE'), ['eventbridge']);
    assert.deepEqual(headed('LAMBDA FUNCTIONS'), ['lambda']);
    assert.deepEqual(headed('SIMPLE QUEUE SERVICE'), ['sqs']);
  });

  it('names no service of ours where it is about a namesake', () => {
    assert.deepEqual(headed('KINESIS VIDEO STREAMS'), []);
    assert.deepEqual(headed('LAMBDA@EDGE'), []);
  });

  it('is no name where it is part of a variable', () => {
    assert.deepEqual(headed('KINESIS_STREAM_NAME'), []);
  });
});

describe('The bullets around a block', () => {
  it('are told from the inside out, the line that leads them in last', () => {
    assert.deepEqual(told('SQS:\n- one\n  - two\n    - three\n\nLater.\n', ancestors), {
      'SQS:': [],
      one: ['SQS:'],
      two: ['one', 'SQS:'],
      three: ['two', 'one', 'SQS:'],
      'Later.': [],
    });
  });
});

describe('The line that leads a list in', () => {
  it('goes on into the text that follows, with the service and the type that it names alone', () => {
    assert.deepEqual(leadBehind('Limits of SQS FIFO queues:\n\n- one\n- two\n'), {
      text: 'Limits of SQS FIFO queues:',
      service: 'sqs',
      type: 'fifo',
    });
    assert.deepEqual(leadBehind('Limits of SQS and SNS:\n\n- one\n'), { text: 'Limits of SQS and SNS:' });
    assert.equal(leadBehind('- one\n- two\n\nA line.\n'), undefined);
  });

  it('goes on over a text in its midst, and ends with the list', () => {
    const lead = { text: 'SQS:', service: 'sqs' } as const;
    assert.equal(leadBehind('- one\n\nA line.\n', { lead }), undefined);
    assert.deepEqual(leadBehind('- one\n- two\n', { lead }), lead);
  });
});

describe('The services of a text', () => {
  it('are those that it names, and those of what surrounds it; other products are none', () => {
    assert.deepEqual(servicesOf('SQS and Kafka.'), ['sqs']);
    assert.deepEqual(servicesOf('Nothing.', { title: ['sns'], file: ['mq'], running: 'kinesis' }), [
      'kinesis',
      'mq',
      'sns',
    ]);
    assert.deepEqual(servicesOf('Nothing.', { lead: { text: 'x', service: 'firehose' } }), ['firehose']);
    assert.deepEqual(servicesOf('Nothing.', { lead: { text: 'x', service: 'other' } }), []);
    assert.deepEqual(servicesOf('Nothing.', { headings: [{ level: 1, text: 'a', services: ['lambda', 'other'] }] }), [
      'lambda',
    ]);
  });

  it('are implied by a noun where AWS is spoken of', () => {
    assert.deepEqual(servicesOf('A queue.'), []);
    assert.ok(servicesOf('A queue.', { aws: true }).includes('sqs'));
  });
});

describe('What names one thing alone', () => {
  const mention = (service: Mention['service']): Mention => ({ service, start: 0, end: 3 }) as Mention;
  const named = (type: TypeMention['type']): TypeMention => ({ type, start: 0 });
  const implied = (type: TypeMention['type']): TypeMention => ({ type, start: 0, implied: true });

  it('is one service however often, and none beside another', () => {
    assert.equal(only([mention('sqs'), mention('sqs')]), 'sqs');
    assert.equal(only([mention('sqs'), mention('sns')]), undefined);
    assert.equal(only([]), undefined);
    assert.equal(only(undefined), undefined);
  });

  it('is one type of queue, a named one rather than an implied one', () => {
    assert.equal(onlyType([named('fifo'), named('fifo')]), 'fifo');
    assert.equal(onlyType([named('fifo'), named('standard')]), undefined);
    assert.equal(onlyType([implied('fifo'), named('standard')]), 'standard');
    assert.equal(onlyType([implied('fifo')]), 'fifo');
    assert.equal(onlyType([]), undefined);
    assert.equal(onlyType(undefined), undefined);
  });
});

describe('The key of surroundings', () => {
  it('is equal for equal ones, and another where one part differs', () => {
    const heading = { level: 1, text: 'SQS', services: ['sqs'] } as const;
    const full: Surroundings = { ...alone, headings: [heading], running: 'sqs', lead: { text: 'x', service: 'sqs' } };
    assert.equal(keyOf(full), keyOf(structuredClone(full)));
    const others: readonly Partial<Surroundings>[] = [
      { aws: true },
      { title: ['sqs'] },
      { file: ['sqs'] },
      { running: 'sns' },
      { lead: { text: 'y', service: 'sqs' } },
      { lead: { text: 'x', service: 'sns' } },
      { lead: { text: 'x' } },
      { headings: [] },
      { headings: [{ ...heading, level: 2 }] },
      { headings: [{ ...heading, text: 'SNS' }] },
      { headings: [heading, { ...heading, level: 2 }] },
    ];
    const keys = [full, ...others.map((other) => ({ ...full, ...other }))].map(keyOf);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keyOf(alone).includes('undefined'), false);
  });
});
