import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { property } from '../../../src/engine/values';
import { plainValue, resourcesOf } from './support';

/** The properties `v` and `w` of a construct that are given as these expressions. */
function valuesOf(...expressions: readonly string[]): readonly unknown[] {
  const text = `import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Arn, Duration, Fn, Size, Stack } from 'aws-cdk-lib';
export class S extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    new sqs.CfnQueue(this, 'Q', { v: [${expressions.join(', ')}] });
  }
}
`;
  const value = property(resourcesOf('a.ts', text)[0], 'V');
  assert.ok(value?.kind === 'list');
  return value.items.map(plainValue);
}

describe('Durations and sizes of the construct library', () => {
  it('are seconds and bytes', () => {
    assert.deepEqual(
      valuesOf(
        'Duration.millis(1500).toSeconds()',
        'Duration.seconds(30).toSeconds()',
        'Duration.minutes(5).toSeconds()',
        'Duration.hours(2).toSeconds()',
        'Duration.days(1).toSeconds()',
        'Size.bytes(7).toBytes()',
        'Size.kibibytes(64).toBytes()',
        'Size.mebibytes(2).toBytes()',
        'Size.gibibytes(1).toBytes()',
        'Size.tebibytes(1).toBytes()',
      ),
      [1.5, 30, 300, 7200, 86400, 7, 65536, 2097152, 1073741824, 1099511627776],
    );
  });

  it('are told in other units', () => {
    assert.deepEqual(
      valuesOf(
        'Duration.seconds(90).toMilliseconds()',
        'Duration.seconds(90).toMinutes()',
        'Duration.minutes(90).toHours()',
        'Duration.hours(36).toDays()',
        'Size.bytes(2048).toKibibytes()',
        'Size.kibibytes(512).toMebibytes()',
        'Size.mebibytes(512).toGibibytes()',
      ),
      [90000, 1.5, 1.5, 1.5, 2, 0.5, 0.5],
    );
  });

  it('are read from texts as ISO 8601 writes them', () => {
    const texts = ['P1D', 'PT1H', 'PT1M', 'PT1S', 'P1DT2H3M4S', 'PT90M'];
    const seconds = [86400, 3600, 60, 1, 93784, 5400];
    assert.deepEqual(valuesOf(...texts.map((text) => `Duration.parse('${text}').toSeconds()`)), seconds);
    assert.deepEqual(valuesOf("Duration.parse('1 hour').toSeconds()", 'Duration.parse(props.t).toSeconds()'), [
      '?',
      '?',
    ]);
  });

  it('are added and taken away', () => {
    const [more, less, unknown] = valuesOf(
      'Duration.minutes(1).plus(Duration.seconds(5)).toSeconds()',
      'Duration.minutes(1).minus(Duration.seconds(5)).toSeconds()',
      'Duration.minutes(1).plus(props.more).toSeconds()',
    );
    assert.deepEqual([more, less, unknown], [65, 55, '?']);
  });

  it('are not known where the amount or the unit is not', () => {
    assert.deepEqual(
      valuesOf(
        'Duration.seconds(props.t).toSeconds()',
        "Duration.seconds('5').toSeconds()",
        'Duration.weeks(1).toSeconds()',
        'Duration.seconds(5).toBytes()',
        'Size.bytes(5).toSeconds()',
        'Duration.seconds(5).formatTokenToNumber()',
      ),
      ['?', '?', '?', '?', '?', '?'],
    );
  });
});

describe('What the core of the construct library puts together', () => {
  it('is an ARN of a known service at an unknown place', () => {
    const arn = 'arn:${AWS::Partition}:sqs:';
    assert.deepEqual(
      valuesOf(
        "Arn.format({ service: 'sqs', resource: 'orders' }, this)",
        "this.formatArn({ service: 'sqs', resource: 'orders' })",
        'Arn.format({ service: props.service, resource: x }, this)',
        "Arn.format({ resource: 'x' }, this)",
      ),
      [`?${arn}`, `?${arn}`, '?', '?'],
    );
  });

  it('is an export of another stack by its name', () => {
    const text = `import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Fn, Stack } from 'aws-cdk-lib';
export class S extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    new sqs.CfnQueue(this, 'Q', { v: Fn.importValue('failed-orders'), w: Fn.importValue(props.name) });
  }
}
`;
    const [queue] = resourcesOf('a.ts', text);
    const imports = ['V', 'W'].map((key) => property(queue, key)).map((one) => one?.kind === 'unknown' && one.imports);
    assert.deepEqual(imports, ['failed-orders', undefined]);
  });
});
