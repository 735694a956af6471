import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTemplate } from '../../../src/engine/read/template';
import { isOpen, mentionsOf, numberOf, property, refersTo, stringOf, symbolicOf } from '../../../src/engine/values';
import { edgesOf, lines, propertyOf, resourceOf, resources, templateOf, textAt } from './support';

/** A queue `R` with this policy as a JSON text, beside a queue `D`. */
function withPolicy(json: string): string {
  return lines(
    'Parameters: { Count: { Type: Number }, Most: { Type: Number, Default: 5 } }',
    'Resources:',
    '  D: { Type: AWS::SQS::Queue }',
    '  R:',
    '    Type: AWS::SQS::Queue',
    `    Properties: { RedrivePolicy: ${json} }`,
  );
}

describe('A property given as a JSON text', () => {
  it('may hold gaps that stand for numbers, in quotes or not', () => {
    for (const gap of ['${Most}', '"${Most}"']) {
      const text = withPolicy(`!Sub '{"maxReceiveCount": ${gap}, "deadLetterTargetArn": "\${D.Arn}"}'`);
      assert.equal(numberOf(propertyOf(text, 'RedrivePolicy.maxReceiveCount')), 5, gap);
      assert.deepEqual(refersTo(propertyOf(text, 'RedrivePolicy.deadLetterTargetArn')), ['D'], gap);
    }
    const open = withPolicy('!Sub \'{"list": [${Count}, ${D.Arn}], "maxReceiveCount": ${Count}}\'');
    assert.equal(symbolicOf(propertyOf(open, 'RedrivePolicy.maxReceiveCount')), '${Count}');
    const list = propertyOf(open, 'RedrivePolicy.list');
    assert.deepEqual(list?.kind === 'list' && list.items.map(symbolicOf), ['${Count}', '${D.Arn}']);
  });

  it('is truths, nothing, lists and maps, all at the place of the text', () => {
    const text = withPolicy('\'{"a": true, "b": null, "c": [1, {"d": "x"}], "e": false}\'');
    const value = (path: string) => propertyOf(text, `RedrivePolicy.${path}`);
    const known = ['a', 'b', 'e'].map((path) => value(path)).map((one) => one?.kind === 'known' && one.value);
    assert.deepEqual(known, [true, null, false]);
    const list = value('c');
    assert.ok(list?.kind === 'list');
    assert.equal(numberOf(list.items[0]), 1);
    assert.equal(stringOf(property(list.items[1], 'd')), 'x');
    assert.match(textAt(text, value('a')?.span), /^'\{"a": true/);
  });

  it('stays a text where it is no JSON', () => {
    for (const json of ["'{maxReceiveCount: 3}'", "'{'", "'no'", "'[1]'"]) {
      assert.equal(stringOf(propertyOf(withPolicy(json), 'RedrivePolicy')), json.slice(1, -1), json);
    }
  });

  it('is read in each branch of a condition', () => {
    const text = withPolicy('!If [C, \'{"maxReceiveCount": 3}\', \'{"maxReceiveCount": 3}\']');
    assert.equal(numberOf(propertyOf(text, 'RedrivePolicy.maxReceiveCount')), 3);
  });

  it('is not looked into where it nests without end', () => {
    const nested = (depth: number) => `'${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}'`;
    const path = (depth: number) => `RedrivePolicy${'.a'.repeat(depth)}`;
    assert.equal(numberOf(propertyOf(withPolicy(nested(32)), path(32))), 1);
    assert.equal(propertyOf(withPolicy(nested(33)), path(33))?.kind, 'unknown');
  });

  it('is taken so only for properties that may be one', () => {
    const text = resources('R: { Type: AWS::SQS::Queue, Properties: { QueueName: \'{"a": 1}\' } }');
    assert.equal(stringOf(propertyOf(text, 'QueueName')), '{"a": 1}');
  });
});

describe('A resource', () => {
  it('has its type, place, condition and the path of its construct', () => {
    const text = resources(
      'R:',
      '  Type: AWS::SQS::Queue',
      '  Condition: C',
      '  Metadata: { "aws:cdk:path": Stack/R/Resource }',
      '  Properties: { DelaySeconds: 1 }',
    );
    const { origin, condition, constructPath, head, span } = resourceOf(text, 'R');
    assert.deepEqual([origin, condition, constructPath], ['cloudformation', 'C', 'Stack/R/Resource']);
    assert.equal(textAt(text, head), 'R');
    assert.match(textAt(text, span), /^R:[\s\S]*DelaySeconds: 1 \}$/);
    const plain = resourceOf(resources('R: { Type: AWS::SQS::Queue }'), 'R');
    assert.deepEqual([Object.hasOwn(plain, 'condition'), Object.hasOwn(plain, 'constructPath')], [false, false]);
  });

  it('without a type, or that is no map, is none', () => {
    const text = resources('A: { Properties: {} }', 'B: text', 'R: { Type: AWS::SQS::Queue }');
    assert.deepEqual(
      templateOf(text).resources.map(({ id }) => id),
      ['R'],
    );
  });

  it('without properties has none, at the end of what is written', () => {
    const text = resources('R: { Type: AWS::SQS::Queue }');
    const { properties } = resourceOf(text, 'R');
    assert.deepEqual([properties.entries, isOpen(properties)], [[], false]);
    assert.deepEqual(properties.span, { start: text.lastIndexOf('}') + 1, end: text.lastIndexOf('}') + 1 });
  });

  it('whose properties all hang on a condition is open, one whose properties are a text is not', () => {
    const chosen = resources('R: { Type: AWS::SQS::Queue, Properties: !If [C, { DelaySeconds: 1 }, {}] }');
    assert.deepEqual(
      [resourceOf(chosen, 'R').properties.entries, isOpen(resourceOf(chosen, 'R').properties)],
      [[], true],
    );
    const wrong = resources('R: { Type: AWS::SQS::Queue, Properties: none }');
    assert.equal(isOpen(resourceOf(wrong, 'R').properties), false);
  });

  it('may have its connectors among its properties', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue }',
      '  F:',
      '    Type: AWS::Serverless::Function',
      '    Properties:',
      '      Connectors: { C: { Properties: { Destination: { Id: Q }, Permissions: [Write] } } }',
    );
    assert.deepEqual(edgesOf(text), ['F -delivers-> Q']);
  });

  it('with a load that cannot be read says so where it takes part in messaging or the load is written as data', () => {
    const problemsOf = (...text: readonly string[]) =>
      readTemplate({ uri: 'test', text: resources(...text) })?.problems.map(({ message }) => message);
    assert.deepEqual(problemsOf('# load: plenty', 'R: { Type: AWS::SQS::Queue }'), [
      'The load of R cannot be read: write it as "5,000 msg/s, 30 KB, batches of 10".',
    ]);
    assert.deepEqual(problemsOf('# load: plenty', 'R: { Type: AWS::EC2::Instance }'), []);
    const metadata = 'R: { Type: AWS::EC2::Instance, Metadata: { Queuewise: { load: plenty } } }';
    assert.equal(problemsOf(metadata)?.length, 1);
  });
});

describe('Outputs', () => {
  const text = lines(
    'Parameters: { Stage: { Type: String } }',
    'Resources:',
    '  Q: { Type: AWS::SQS::Queue }',
    'Outputs:',
    '  Url: { Value: !Ref Q }',
    '  Arn: { Value: !GetAtt Q.Arn, Export: { Name: !Sub "${Stage}-arn" } }',
    '  Unnamed: { Value: 1, Export: { Name: !GetAZs x } }',
    '  Nothing: { Export: { Name: nothing } }',
  );

  it('have names and values, those that are exported the names of their exports', () => {
    const { outputs = [], exports } = templateOf(text);
    assert.deepEqual(
      outputs.map(({ name, value }) => [name, mentionsOf(value)]),
      [
        ['Url', ['Q']],
        ['Arn', ['Q']],
        ['Unnamed', []],
      ],
    );
    assert.deepEqual(
      exports.map(({ name, value }) => [name, symbolicOf(value)]),
      [['${Stage}-arn', '${Q.Arn}']],
    );
  });
});
