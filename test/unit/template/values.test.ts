import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  alternatives,
  booleanOf,
  endingOf,
  isAbsent,
  isOpen,
  isPresent,
  mentionsOf,
  numberOf,
  numbersOf,
  property,
  refersTo,
  stringOf,
  symbolicOf,
} from '../../../src/engine/values';
import { lines, propertyOf, resourceOf, templateOf, textAt } from './support';

/** A template with one value `V` in the resource `R`, and whatever else is given. */
function withValue(value: string, ...more: readonly string[]): string {
  return lines(
    'Resources:',
    '  Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }',
    '  Plain: { Type: AWS::SQS::Queue }',
    '  Topic: { Type: AWS::SNS::Topic }',
    '  R:',
    '    Type: Custom::Thing',
    '    Properties:',
    `      V: ${value}`,
    ...more,
  );
}

const valueIn = (value: string, ...more: readonly string[]) => propertyOf(withValue(value, ...more), 'V');

describe('Values of a template: parameters', () => {
  it('a default counts, and says where it comes from', () => {
    const text = withValue('!Ref Seconds', 'Parameters:', '  Seconds: { Type: Number, Default: "45" }');
    const value = propertyOf(text, 'V');
    assert.equal(numberOf(value), 45);
    assert.ok(value?.kind === 'known');
    assert.equal(value.from?.what, 'parameter Seconds');
    assert.equal(textAt(text, value.from?.span), '"45"');
    assert.equal(textAt(text, value.span), '!Ref Seconds');
  });

  it('without a default the allowed values are what it can be', () => {
    const value = valueIn('!Ref Mode', 'Parameters:', '  Mode: { Type: String, AllowedValues: [a, b] }');
    assert.deepEqual(
      alternatives(value).map((one) => stringOf(one)),
      ['a', 'b'],
    );
    assert.equal(stringOf(value), undefined);
  });

  it('without either it is not known, but equal to itself', () => {
    const value = valueIn('!Sub "${Stage}-orders"', 'Parameters:', '  Stage: { Type: String }');
    assert.equal(stringOf(value), undefined);
    assert.equal(symbolicOf(value), '${Stage}-orders');
    assert.equal(endingOf(value), '-orders');
  });

  it('the default of a Systems Manager parameter is only its name', () => {
    const parameter = '  P: { Type: "AWS::SSM::Parameter::Value<String>", Default: /path }';
    assert.equal(stringOf(valueIn('!Ref P', 'Parameters:', parameter)), undefined);
  });

  it('a list parameter is a list', () => {
    const value = valueIn('!Ref L', 'Parameters:', '  L: { Type: CommaDelimitedList, Default: "a, b" }');
    assert.ok(value?.kind === 'list');
    assert.deepEqual(value.items.map(stringOf), ['a', 'b']);
  });
});

describe('Values of a template: intrinsic functions', () => {
  it('Ref and GetAtt in short and long form refer to a resource', () => {
    for (const [text, attribute] of [
      ['!Ref Orders', undefined],
      ['{ Ref: Orders }', undefined],
      ['!GetAtt Orders.Arn', 'Arn'],
      ['!GetAtt [Orders, Arn]', 'Arn'],
      ['{ "Fn::GetAtt": [Orders, Arn] }', 'Arn'],
      ['{ "Fn::GetAtt": Orders.Arn }', 'Arn'],
      ['!Sub "${Orders.Arn}"', 'Arn'],
      ['!Join ["", [!GetAtt Orders.Arn]]', 'Arn'],
      ['!Select [1, [a, !GetAtt Orders.Arn]]', 'Arn'],
    ] as const) {
      const value = valueIn(text);
      assert.ok(value?.kind === 'reference', `${text} is ${value?.kind}`);
      assert.deepEqual([value.resource, value.attribute], ['Orders', attribute], text);
    }
  });

  it('If is both of its values, each with its own place', () => {
    const text = withValue('!If [Big, 900, !Ref "AWS::NoValue"]', 'Conditions: { Big: !Equals [a, b] }');
    const value = propertyOf(text, 'V');
    assert.ok(value?.kind === 'oneOf');
    assert.equal(value.condition, 'Big');
    assert.deepEqual(
      value.options.map((option) => textAt(text, option.span)),
      ['900', '!Ref "AWS::NoValue"'],
    );
    assert.deepEqual(numbersOf(value), [900]);
    assert.equal(isPresent(value), false);
    assert.equal(isAbsent(value), false);
    assert.equal(isAbsent(valueIn('!Ref "AWS::NoValue"')), true);
  });

  it('Sub takes variables of its own and leaves what is literal', () => {
    assert.equal(stringOf(valueIn('!Sub ["a-${b}-c", { b: x }]')), 'a-x-c');
    assert.equal(symbolicOf(valueIn('!Sub "user-${!aws:username}"')), 'user-${aws:username}');
  });

  it('Sub of a literal is no reference to a resource of that name', () => {
    assert.equal(valueIn('!Sub "${Orders}"')?.kind, 'reference');
    assert.equal(valueIn('!Sub "${!Orders}"')?.kind, 'unknown');
  });

  it('Join and Sub over alternatives are alternatives', () => {
    const value = valueIn('!Sub "orders-${M}.fifo"', 'Parameters:', '  M: { Type: String, AllowedValues: [a, b] }');
    assert.deepEqual(alternatives(value).map(stringOf), ['orders-a.fifo', 'orders-b.fifo']);
  });

  it('FindInMap reads the row, or every row where the Region chooses it', () => {
    const mapping = ['Mappings:', '  M:', '    eu-west-1: { Size: 5 }', '    us-east-1: { Size: 7 }'];
    assert.equal(numberOf(valueIn('!FindInMap [M, eu-west-1, Size]', ...mapping)), 5);
    assert.deepEqual(numbersOf(valueIn('!FindInMap [M, !Ref "AWS::Region", Size]', ...mapping)), [5, 7]);
  });

  it('Split and Select take a text apart', () => {
    assert.equal(stringOf(valueIn('!Select [1, !Split [":", "a:b:c"]]')), 'b');
    const name = valueIn('!Select [5, !Split [":", !GetAtt Orders.Arn]]');
    assert.deepEqual(refersTo(name), ['Orders']);
  });

  it('an import is not known, but its name is', () => {
    const value = valueIn('!ImportValue shared-dlq');
    assert.ok(value?.kind === 'unknown');
    assert.equal(value.imports, 'shared-dlq');
    assert.equal(isOpen(value), true);
  });

  it('a secret that is resolved at deployment is not known', () => {
    assert.equal(valueIn('"{{resolve:secretsmanager:mq:SecretString:password}}"')?.kind, 'unknown');
  });

  it('what is not worked out still mentions its resources', () => {
    assert.deepEqual(mentionsOf(valueIn('!Base64 { "Fn::Sub": "queue=${Orders}" }')), ['Orders']);
  });

  it('a cycle of parameters and references ends', () => {
    assert.ok(valueIn('!Sub "${R}"', 'Parameters:', '  A: { Type: String, Default: !Ref A }'));
  });
});

describe('Values of a template: ARNs', () => {
  it('an ARN with the name of a queue of the file refers to it', () => {
    for (const text of [
      'arn:aws:sqs:eu-west-1:123456789012:orders',
      '!Sub "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders"',
      '!Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Orders.QueueName}"',
      '!Join [":", [arn, aws, sqs, !Ref "AWS::Region", !Ref "AWS::AccountId", orders]]',
      '!Sub "https://sqs.${AWS::Region}.amazonaws.com/${AWS::AccountId}/orders"',
    ]) {
      assert.deepEqual(refersTo(valueIn(text)), ['Orders'], text);
    }
  });

  it('a logical id stands for the name where none is set', () => {
    assert.deepEqual(refersTo(valueIn('arn:aws:sqs:eu-west-1:123456789012:Plain')), ['Plain']);
    assert.deepEqual(refersTo(valueIn('arn:aws:sqs:eu-west-1:123456789012:Orders')), []);
  });

  it('a name that is not fully known matches the same unknown name', () => {
    const text = lines(
      'Parameters: { Stage: { Type: String } }',
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "${Stage}-q" } }',
      '  R:',
      '    Type: Custom::Thing',
      '    Properties: { V: !Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Stage}-q" }',
    );
    assert.deepEqual(refersTo(propertyOf(text, 'V')), ['Q']);
  });

  it('the ARN of another service with that name is something else', () => {
    assert.deepEqual(refersTo(valueIn('arn:aws:sns:eu-west-1:123456789012:orders')), []);
  });
});

describe('Values of a template: properties', () => {
  const text = lines(
    'Conditions: { C: !Equals [a, b] }',
    'Resources:',
    '  R:',
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    '      RedrivePolicy: !If [C, { maxReceiveCount: 3 }, { maxReceiveCount: 3, deadLetterTargetArn: x }]',
    '      FifoQueue: "true"',
    '      DelaySeconds: "12"',
  );

  it('are found by path, through conditions too', () => {
    assert.equal(numberOf(propertyOf(text, 'RedrivePolicy.maxReceiveCount')), 3);
    assert.equal(isPresent(propertyOf(text, 'RedrivePolicy.deadLetterTargetArn')), false);
    assert.equal(property(resourceOf(text, 'R'), 'RedrivePolicy.none'), undefined);
  });

  it('count as number or boolean when they are written as text', () => {
    assert.equal(booleanOf(propertyOf(text, 'FifoQueue')), true);
    assert.equal(numberOf(propertyOf(text, 'DelaySeconds')), 12);
  });

  it('given as JSON text are read as what the text holds', () => {
    const json = lines(
      'Resources:',
      '  D: { Type: AWS::SQS::Queue }',
      '  R:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      RedrivePolicy: !Sub \'{"deadLetterTargetArn": "${D.Arn}", "maxReceiveCount": 4}\'',
    );
    assert.deepEqual(refersTo(propertyOf(json, 'RedrivePolicy.deadLetterTargetArn')), ['D']);
    assert.equal(numberOf(propertyOf(json, 'RedrivePolicy.maxReceiveCount')), 4);
  });

  it('are open where a transform may add more', () => {
    const open = lines(
      'Resources:',
      '  R:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      QueueName: a',
      '      Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }',
    );
    assert.equal(isOpen(resourceOf(open, 'R').properties), true);
  });

  it('are open where something in them could not be read', () => {
    const broken = lines(
      'Resources:',
      '  R:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      QueueName: a',
      '      Tags: [ }',
    );
    assert.equal(isOpen(resourceOf(broken, 'R').properties), true);
  });
});

describe('Loops of the language extensions', () => {
  const loop = (collection: string) =>
    lines(
      'Transform: AWS::LanguageExtensions',
      'Parameters: { Names: { Type: CommaDelimitedList, Default: "A,B" }, None: { Type: CommaDelimitedList } }',
      'Resources:',
      '  Fn::ForEach::Queues:',
      '    - Name',
      `    - ${collection}`,
      '    - "Queue${Name}":',
      '        Type: AWS::SQS::Queue',
      '        Properties: { QueueName: !Sub "q-${Name}", Tags: [{ Key: n, Value: !Ref Name }] }',
    );

  it('are written out, by a list or a parameter', () => {
    for (const collection of ['[A, B]', '!Ref Names']) {
      const text = loop(collection);
      assert.deepEqual(
        ['QueueA', 'QueueB'].map((id) => stringOf(property(resourceOf(text, id), 'QueueName'))),
        ['q-A', 'q-B'],
      );
    }
  });

  it('are one copy with the variable in it where nobody knows their list', () => {
    const text = loop('!Ref None');
    assert.equal(symbolicOf(property(resourceOf(text, 'Queue${Name}'), 'QueueName')), 'q-${Name}');
    assert.equal(templateOf(text).resources.length, 1);
  });

  it('stay unknown where their list is far too long', () => {
    const many = `[${Array.from({ length: 3000 }, (_, index) => `n${index}`).join(', ')}]`;
    assert.deepEqual(templateOf(loop(many)).resources, []);
  });
});
