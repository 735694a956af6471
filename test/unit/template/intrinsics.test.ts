import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Value } from '../../../src/engine/types';
import { mentionsOf } from '../../../src/engine/values';
import { lines, propertyOf, textAt } from './support';

/** A template with one value `V`, beside a queue `Orders` without a name and a nested stack. */
function withValue(value: string, ...more: readonly string[]): string {
  return lines(
    ...more,
    'Resources:',
    '  Orders: { Type: AWS::SQS::Queue }',
    '  Nested: { Type: AWS::CloudFormation::Stack }',
    '  R:',
    '    Type: Custom::Thing',
    '    Properties:',
    `      V: ${value}`,
  );
}

const valueIn = (value: string, ...more: readonly string[]) => propertyOf(withValue(value, ...more), 'V');

/** A value in short: texts and numbers as they are, `?` where nothing is known, lists and choices as lists. */
function told(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'known':
      return value.value;
    case 'reference':
      return `-> ${value.resource}${value.attribute === undefined ? '' : ` ${value.attribute}`}`;
    case 'list':
      return value.items.map(told);
    case 'oneOf':
      return { oneOf: value.options.map(told) };
    case 'unknown':
      return value.absent ? 'absent' : (value.symbolic ?? '?');
    default:
      return value?.kind;
  }
}

const toldIn = (value: string, ...more: readonly string[]) => told(valueIn(value, ...more));

describe('The default of a parameter', () => {
  const parameter = (definition: string, value = '!Ref P') => toldIn(value, `Parameters: { P: { ${definition} } }`);

  it('is a number where its type says so, however it is written', () => {
    assert.equal(parameter('Type: Number, Default: "30"'), 30);
    assert.equal(parameter('Type: Number, Default: 30'), 30);
    assert.equal(parameter('Type: Number, Default: "2.5"'), 2.5);
  });

  it('stays what is written where that is no number', () => {
    assert.equal(parameter('Type: Number, Default: many'), 'many');
    assert.equal(parameter('Type: Number, Default: ""'), '');
    assert.equal(parameter('Type: Number, Default: Infinity'), 'Infinity');
  });

  it('of a text is a text, whatever it looks like', () => {
    assert.equal(parameter('Type: String, Default: "30"'), '30');
    assert.equal(parameter('Default: "30"'), '30');
  });

  it('of a text that YAML reads as a number or a truth stays that, and says where it stands', () => {
    const text = withValue('!Ref P', 'Parameters: { P: { Type: String, Default: 30 } }');
    const value = propertyOf(text, 'V');
    assert.ok(value?.kind === 'known');
    assert.deepEqual([value.value, textAt(text, value.from?.span)], [30, '30']);
    assert.equal(parameter('Type: String, Default: true'), true);
  });

  it('of a list is its parts, none where it is empty', () => {
    assert.deepEqual(parameter('Type: CommaDelimitedList, Default: "a , b"'), ['a', 'b']);
    assert.deepEqual(parameter('Type: List<Number>, Default: "1,2"'), ['1', '2']);
    assert.deepEqual(parameter('Type: CommaDelimitedList, Default: ""'), []);
  });

  it('is not known where nothing or no scalar stands there', () => {
    assert.equal(parameter('Type: String, Default: null'), '?');
    assert.equal(parameter('Type: CommaDelimitedList, Default: [a, b]'), '?');
    assert.equal(parameter('Type: String, Default: { a: b }'), '?');
  });

  it('is unknown by name where no value is allowed, or more than are spelled out', () => {
    assert.equal(parameter('Type: String, AllowedValues: []'), '${P}');
    const many = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`).join(', ');
    assert.equal(parameter(`Type: String, AllowedValues: [${many(17)}]`), '${P}');
    assert.notEqual(parameter(`Type: String, AllowedValues: [${many(16)}]`), '${P}');
  });
});

describe('GetAtt', () => {
  it('splits at the first dot', () => {
    assert.equal(toldIn('!GetAtt Nested.Outputs.QueueUrl'), '-> Nested Outputs.QueueUrl');
    assert.equal(toldIn('!Sub "${Nested.Outputs.QueueUrl}"'), '-> Nested Outputs.QueueUrl');
  });

  it('of what the template does not hold is unknown by name', () => {
    assert.equal(toldIn('!GetAtt Elsewhere.Arn'), '${Elsewhere.Arn}');
    assert.equal(toldIn('!Sub "${Elsewhere.Arn}-x"'), '${Elsewhere.Arn}-x');
  });

  it('of what is neither text nor list names nothing', () => {
    assert.equal(valueIn('!GetAtt { a: Orders }')?.kind, 'unknown');
    assert.equal(valueIn('!GetAtt []')?.kind, 'unknown');
  });

  it('of an attribute that a parameter gives is that attribute', () => {
    const attribute = 'Parameters: { Which: { Type: String, Default: QueueName } }';
    assert.equal(toldIn('!GetAtt [Orders, !Ref Which]', attribute), '-> Orders QueueName');
  });
});

describe('Sub', () => {
  it('keeps what stands before, between and behind its variables', () => {
    const parameters = 'Parameters: { A: { Type: String, Default: x }, B: { Type: String } }';
    assert.equal(toldIn('!Sub "1${A}2${ A }3"', parameters), '1x2x3');
    assert.equal(toldIn('!Sub "1${A}2${B}3"', parameters), '1x2${B}3');
  });

  it('prefers its own variables to parameters of the same name', () => {
    const parameter = 'Parameters: { A: { Type: String, Default: theirs } }';
    assert.equal(toldIn('!Sub ["${A}", { A: own }]', parameter), 'own');
  });

  it('of what is no text still mentions the resources that it names', () => {
    assert.equal(toldIn('!Sub [!Ref Orders, {}]'), '?');
    assert.deepEqual(mentionsOf(valueIn('!Sub { a: !Ref Orders }')), ['Orders']);
    assert.equal(toldIn('!Sub []'), '?');
  });
});

describe('Join', () => {
  it('leaves out what is not there, with its delimiter', () => {
    assert.equal(toldIn('!Join ["-", [!Ref "AWS::NoValue", a, !Ref "AWS::NoValue", b]]'), 'a-b');
    assert.equal(toldIn('!Join ["-", []]'), '');
    assert.equal(toldIn('!Join ["-", [a]]'), 'a');
  });

  it('keeps a gap for what is not known', () => {
    assert.equal(toldIn('!Join ["-", [a, !GetAZs x, b]]'), 'a-${?}-b');
  });

  it('without a delimiter or a list is not known, with its mentions', () => {
    assert.equal(toldIn('!Join [!GetAZs x, [a, b]]'), '?');
    assert.equal(toldIn('!Join a'), '?');
    assert.equal(toldIn('!Join ["-", a]'), '?');
    assert.deepEqual(mentionsOf(valueIn('!Join [!GetAZs x, [!Ref Orders]]')), ['Orders']);
  });
});

describe('Split and Select', () => {
  it('do not know what a list that is not known gives, but what it mentions', () => {
    assert.equal(toldIn('!Split [!GetAZs x, "a:b"]'), '?');
    assert.equal(toldIn('!Split ["", "a:b"]'), '?');
    assert.equal(toldIn('!Split [":", !GetAZs x]'), '?');
    assert.equal(toldIn('!Split a'), '?');
    assert.deepEqual(mentionsOf(valueIn('!Split [":", [!Ref Orders]]')), ['Orders']);
    assert.equal(toldIn('!Select [0, !GetAZs x]'), '?');
    assert.equal(toldIn('!Select a'), '?');
    assert.equal(toldIn('!Select { a: b }'), '?');
  });

  it('take a place by number, also as text or parameter', () => {
    assert.equal(toldIn('!Select ["1", [a, b]]'), 'b');
    assert.equal(toldIn('!Select [!Ref N, [a, b]]', 'Parameters: { N: { Type: Number, Default: 1 } }'), 'b');
    assert.equal(toldIn('!Select [!Ref N, [a, b]]', 'Parameters: { N: { Type: Number } }'), '?');
    assert.equal(toldIn('!Select [0.5, [a, b]]'), '?');
  });

  it('know nothing behind the end of a list, but what it mentions', () => {
    assert.equal(toldIn('!Select [2, [a, b]]'), '?');
    assert.deepEqual(mentionsOf(valueIn('!Select [2, [a, !Ref Orders]]')), ['Orders']);
  });

  it('find the name of a queue in its ARN, and nothing else there', () => {
    assert.equal(toldIn('!Select [5, !Split [":", !GetAtt Orders.Arn]]'), '-> Orders Name');
    assert.equal(toldIn('!Select [4, !Split [":", !GetAtt Orders.Arn]]'), '?');
    assert.equal(toldIn('!Select [5, !Split [":", !GetAtt Orders.QueueUrl]]'), '?');
    assert.equal(toldIn('!Select [5, !Split [":", !Ref Orders]]'), '?');
    assert.equal(toldIn('!Select [5, [!GetAtt Orders.Arn, !GetAtt Orders.Arn]]'), '?');
    assert.equal(toldIn('!Select [5, [a]]'), '?');
  });
});

describe('FindInMap', () => {
  const mapping = 'Mappings: { M: { a: { Size: 1, Other: text }, b: { Size: 2 } } }';

  it('reads a value with the mapping as where it stands', () => {
    const text = withValue('!FindInMap [M, a, Size]', mapping);
    const value = propertyOf(text, 'V');
    assert.ok(value?.kind === 'known');
    assert.deepEqual([value.value, value.from?.what, textAt(text, value.from?.span)], [1, 'mapping M', '1']);
    assert.equal(textAt(text, value.span), '!FindInMap [M, a, Size]');
  });

  it('reads a list too, at the place where it is used', () => {
    const text = withValue('!FindInMap [M, a, Zones]', 'Mappings: { M: { a: { Zones: [k, l] } } }');
    const value = propertyOf(text, 'V');
    assert.deepEqual([told(value), textAt(text, value?.span)], [['k', 'l'], '!FindInMap [M, a, Zones]']);
  });

  it('knows nothing of a mapping, a row or a column that is not there', () => {
    for (const keys of ['N, a, Size', 'M, c, Size', 'M, a, Colour', 'M, b, Other', 'M, a', 'M', '!GetAZs x, a, Size']) {
      assert.equal(toldIn(`!FindInMap [${keys}]`, mapping), '?', keys);
    }
    assert.equal(toldIn('!FindInMap M', mapping), '?');
    assert.equal(toldIn('!FindInMap [M, a, Size]', 'Mappings: { M: none }'), '?');
    assert.equal(toldIn('!FindInMap [M, !GetAZs x, Size]', mapping), '?');
  });

  it('takes its own default for a row that is missing, and beside what the others have for one that may be', () => {
    assert.equal(toldIn('!FindInMap [M, c, Size, { DefaultValue: 9 }]', mapping), 9);
    assert.equal(toldIn('!FindInMap [M, a, Size, { DefaultValue: 9 }]', mapping), 1);
    const row = 'Parameters: { Row: { Type: String } }';
    assert.deepEqual(toldIn('!FindInMap [M, !Ref Row, Other, { DefaultValue: 9 }]', mapping, row), {
      oneOf: ['text', 9],
    });
  });

  it('does not spell out more rows than sixteen', () => {
    const rows = (count: number) =>
      `Mappings: { M: { ${Array.from({ length: count }, (_, index) => `r${index}: { Size: ${index} }`).join(', ')} } }`;
    assert.equal(toldIn('!FindInMap [M, !Ref "AWS::Region", Size]', rows(17)), '?');
    assert.notEqual(toldIn('!FindInMap [M, !Ref "AWS::Region", Size]', rows(16)), '?');
  });
});

describe('A text that is put together', () => {
  const parameters = 'Parameters: { A: { Type: String, Default: x }, B: { Type: String } }';

  it('comes from the first of its parts that comes from somewhere', () => {
    const value = valueIn('!Sub "1-${A}"', parameters);
    assert.deepEqual(value?.kind === 'known' && value.from?.what, 'parameter A');
    const written = valueIn('!Sub "1-2"', parameters);
    assert.equal(written?.kind === 'known' && Object.hasOwn(written, 'from'), false);
  });

  it('keeps what is known at its ends, and what it mentions', () => {
    const value = valueIn('!Sub "a-${Orders}-${B}-b"', parameters);
    assert.ok(value?.kind === 'unknown');
    assert.deepEqual([value.prefix, value.suffix, value.mentions], ['a-', '-b', ['Orders']]);
    const open = valueIn('!Sub "${B}-${B}"', parameters);
    assert.ok(open?.kind === 'unknown');
    assert.deepEqual(
      ['prefix', 'suffix', 'mentions'].map((key) => Object.hasOwn(open, key)),
      [false, false, false],
    );
  });

  it('keeps of an ARN that it holds what is written, and of lists nothing', () => {
    assert.equal(
      toldIn('!Join ["/", [!Sub "arn:aws:sqs:${AWS::Region}:1:Orders", x]]'),
      'arn:aws:sqs:${AWS::Region}:1:Orders/x',
    );
    assert.equal(toldIn('!Join ["/", [[a], x]]'), '${?}/x');
  });

  it('is no resource for the dot that it begins with', () => {
    assert.equal(toldIn('!Sub "${.Arn}"'), '${.Arn}');
    assert.equal(toldIn('!Sub "a${Orders}"'), 'a${Orders}');
  });

  it('is unknown where it is resolved at deployment', () => {
    assert.equal(toldIn('!Sub "a-{{resolve:ssm:/b}}"'), '?');
  });
});

describe('If', () => {
  it('of a condition keeps its name, rows of a mapping have none', () => {
    const chosen = valueIn('!If [C, 1, 2]', 'Conditions: { C: !Equals [a, b] }');
    assert.equal(chosen?.kind === 'oneOf' && chosen.condition, 'C');
    const rows = valueIn(
      '!FindInMap [M, !Ref "AWS::Region", Size]',
      'Mappings: { M: { a: { Size: 1 }, b: { Size: 2 } } }',
    );
    assert.equal(rows?.kind === 'oneOf' && Object.hasOwn(rows, 'condition'), false);
  });

  it('without both of its values is not known', () => {
    assert.equal(toldIn('!If [C, 1]', 'Conditions: { C: !Equals [a, b] }'), '?');
    assert.equal(toldIn('!If C', 'Conditions: { C: !Equals [a, b] }'), '?');
  });
});

describe('Other functions', () => {
  it('ToJsonString is the data that it writes', () => {
    assert.equal(toldIn('!ToJsonString { a: b }'), 'map');
    assert.deepEqual(toldIn('{ "Fn::ToJsonString": [a, b] }'), ['a', 'b']);
  });

  it('an import by a name that is put together is told apart by that name', () => {
    const value = valueIn('!ImportValue { "Fn::Sub": "${Stage}-dlq" }', 'Parameters: { Stage: { Type: String } }');
    assert.ok(value?.kind === 'unknown');
    assert.deepEqual([value.imports, value.symbolic], ['${Stage}-dlq', '${ImportValue:Stage-dlq}']);
    assert.equal(toldIn('!ImportValue { "Fn::GetAZs": x }'), '?');
  });
});

describe('The language extensions', () => {
  it('count a list', () => {
    assert.equal(told(valueIn('!Length [a, b, c]')), 3);
    const list =
      'Parameters: { Names: { Type: CommaDelimitedList, Default: "a,b" }, Others: { Type: CommaDelimitedList } }';
    assert.equal(told(valueIn('!Length { Ref: Names }', list)), 2);
    assert.equal(told(valueIn('{ "Fn::Length": { Ref: Others } }', list)), '?');
  });

  it('take the default of a mapping too where a key is not known', () => {
    const mapping = 'Mappings: { Hold: { live: { Hours: 1 } } }';
    const found = (key: string) => told(valueIn(`!FindInMap [Hold, ${key}, Hours, { DefaultValue: 9 }]`, mapping));
    assert.deepEqual(found('!Ref AWS::Region'), { oneOf: [1, 9] });
    assert.deepEqual([found('live'), found('test')], [1, 9]);
  });

  it('take a function for the name of what Ref and GetAtt refer to', () => {
    assert.equal(told(valueIn('{ Ref: { "Fn::Sub": Orders } }')), '-> Orders');
    assert.equal(told(valueIn('!GetAtt [!Sub Orders, Arn]')), '-> Orders Arn');
  });
});
