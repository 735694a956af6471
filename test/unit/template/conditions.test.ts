import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { alternatives, numbersOf, stringOf, symbolicOf } from '../../../src/engine/values';
import { lines, propertyOf } from './support';

/** What the value of `V` can be, in a template with these parameters, conditions and rows of a mapping. */
function valuesOf(value: string, parameters: string, conditions: string, condition?: string): readonly string[] {
  const text = lines(
    'AWSTemplateFormatVersion: "2010-09-09"',
    `Parameters: { ${parameters} }`,
    `Conditions: { ${conditions} }`,
    'Mappings:',
    '  ByStage: { dev: { Size: 0 }, test: { Size: 5 }, live: { Size: 40 } }',
    '  BySetting: { Size: { dev: 0, test: 5, live: 40 } }',
    'Resources:',
    '  R:',
    '    Type: Custom::Thing',
    ...(condition === undefined ? [] : [`    Condition: ${condition}`]),
    '    Properties:',
    `      V: ${value}`,
  );
  return alternatives(propertyOf(text, 'V')).map((one) => stringOf(one) ?? symbolicOf(one) ?? one.kind);
}

const number = 'Reserved: { Type: Number, Default: 0 }';
const isSet = 'IsSet: !Not [!Equals [!Ref Reserved, 0]]';
const stages = 'Stage: { Type: String, Default: dev, AllowedValues: [dev, test, live] }';

describe('Where a condition holds', () => {
  it('a parameter that it asks has no default that would make it fail', () => {
    assert.deepEqual(valuesOf('!If [IsSet, !Ref Reserved, 7]', number, isSet), ['${Reserved}', '7']);
    assert.deepEqual(valuesOf('!If [IsUnset, 7, !Ref Reserved]', number, 'IsUnset: !Equals ["0", !Ref Reserved]'), [
      '7',
      '${Reserved}',
    ]);
  });

  it('the default counts in the branch that it chooses', () => {
    assert.deepEqual(valuesOf('!If [IsSet, 7, !Ref Reserved]', number, isSet), ['7', '0']);
  });

  it('other parameters keep their default', () => {
    const other = `${number}, Most: { Type: Number, Default: 9 }`;
    assert.deepEqual(valuesOf('!If [IsSet, !Ref Most, 7]', other, isSet), ['9', '7']);
  });

  it('the other allowed values are left, and rows of mappings by them', () => {
    const isLow = 'IsLow: !Or [!Equals [!Ref Stage, dev], !Equals [!Ref Stage, test]]';
    assert.deepEqual(valuesOf('!If [IsLow, 1, !Ref Stage]', stages, isLow), ['1', 'live']);
    const isDev = 'IsDev: !Equals [!Ref Stage, dev]';
    assert.deepEqual(valuesOf('!If [IsDev, 1, !FindInMap [ByStage, !Ref Stage, Size]]', stages, isDev), [
      '1',
      '5',
      '40',
    ]);
    assert.deepEqual(valuesOf('!If [IsDev, 1, !FindInMap [BySetting, Size, !Ref Stage]]', stages, isDev), [
      '1',
      '5',
      '40',
    ]);
  });

  it('allowed values are told apart without a default too', () => {
    const open = 'Stage: { Type: String, AllowedValues: [dev, test, live] }';
    assert.deepEqual(valuesOf('!If [IsDev, !Ref Stage, 1]', open, 'IsDev: !Equals [!Ref Stage, dev]'), ['dev', '1']);
  });

  it('a value that is not among the allowed ones rules none of them out', () => {
    const open = 'Stage: { Type: String, AllowedValues: [dev, test] }';
    assert.deepEqual(valuesOf('!If [IsLive, !Ref Stage, 1]', open, 'IsLive: !Equals [!Ref Stage, live]'), [
      'dev',
      'test',
      '1',
    ]);
  });

  it('what is not known may be equal to anything', () => {
    const parameters = `${number}, Stage: { Type: String }`;
    const both = 'Both: !And [!Equals [!Ref Stage, live], !Equals [!Ref Reserved, 0]]';
    assert.deepEqual(valuesOf('!If [Both, !Ref Reserved, 7]', parameters, both), ['0', '7']);
    const turned = 'Both: !And [!Equals [live, !Ref Stage], !Equals [!Ref Reserved, 0]]';
    assert.deepEqual(valuesOf('!If [Both, !Ref Reserved, 7]', parameters, turned), ['0', '7']);
    const same = 'Both: !And [!Equals [!Ref Stage, !Ref Stage], !Equals [!Ref Reserved, 1]]';
    assert.deepEqual(valuesOf('!If [Both, !Ref Reserved, 7]', parameters, same), ['${Reserved}', '7']);
  });

  it('a list of allowed values that is no list, or is very long, says nothing', () => {
    const wrong = 'Stage: { Type: String, Default: dev, AllowedValues: dev }';
    assert.deepEqual(valuesOf('!If [IsDev, 1, !Ref Stage]', wrong, 'IsDev: !Equals [!Ref Stage, dev]'), [
      '1',
      '${Stage}',
    ]);
    const many = Array.from({ length: 17 }, (_, index) => `s${index}`).join(', ');
    const long = `Stage: { Type: String, Default: s0, AllowedValues: [${many}] }`;
    assert.deepEqual(valuesOf('!If [IsFirst, 1, !Ref Stage]', long, 'IsFirst: !Equals [!Ref Stage, s0]'), [
      '1',
      '${Stage}',
    ]);
  });

  it('conditions are followed through those that they name', () => {
    const conditions = `${isSet}, IsBig: !And [!Condition IsSet, !Equals [!Ref Stage, dev]]`;
    assert.deepEqual(valuesOf('!If [IsBig, !Ref Reserved, 7]', `${number}, ${stages}`, conditions), [
      '${Reserved}',
      '7',
    ]);
    const long = 'IsSet: { "Fn::Not": [{ "Fn::Equals": [{ Ref: Reserved }, 0] }] }, Same: { Condition: IsSet }';
    assert.deepEqual(valuesOf('!If [Same, !Ref Reserved, 7]', number, long), ['${Reserved}', '7']);
  });

  it('so it is for all of a resource that hangs on it', () => {
    assert.deepEqual(valuesOf('!Ref Reserved', number, isSet, 'IsSet'), ['${Reserved}']);
    assert.deepEqual(valuesOf('!Ref Reserved', number, isSet), ['0']);
  });

  it('a choice inside a choice knows of both', () => {
    const conditions = 'IsDev: !Equals [!Ref Stage, dev], IsTest: !Equals [!Ref Stage, test]';
    assert.deepEqual(valuesOf('!If [IsDev, 1, !If [IsTest, 2, !Ref Stage]]', stages, conditions), ['1', '2', 'live']);
  });

  it('circles of conditions and those that are not there say nothing', () => {
    const circle = 'A: !Not [!Condition B], B: !Or [!Condition A, !Condition A]';
    assert.deepEqual(valuesOf('!If [A, !Ref Reserved, 7]', number, circle), ['0', '7']);
    assert.deepEqual(valuesOf('!If [Missing, !Ref Reserved, 7]', number, isSet), ['0', '7']);
  });

  it('conditions that double at each step are worked out once', () => {
    const steps = Array.from(
      { length: 40 },
      (_, step) => `C${step}: !And [!Condition C${step + 1}, !Condition C${step + 1}]`,
    );
    const conditions = [...steps, 'C40: !Not [!Equals [!Ref Reserved, 0]]'].join(', ');
    assert.deepEqual(valuesOf('!If [C0, !Ref Reserved, 7]', number, conditions), ['${Reserved}', '7']);
  });
});

describe('A row of a mapping', () => {
  it('is any of those that an allowed value chooses', () => {
    const text = (value: string) =>
      lines(
        'AWSTemplateFormatVersion: "2010-09-09"',
        'Parameters: { Stage: { Type: String, AllowedValues: [a, b] }, Any: { Type: String } }',
        'Mappings: { M: { a: { Size: 1 }, b: { Size: 2 }, c: { Size: 3 } }, T: { Size: { a: 1, b: 2 } } }',
        'Resources:',
        '  R: { Type: Custom::Thing, Properties: { V: !FindInMap ',
        `${value} } }`,
      ).replace('!FindInMap \n', '!FindInMap ');
    assert.deepEqual(numbersOf(propertyOf(text('[M, !Ref Stage, Size]'), 'V')), [1, 2]);
    assert.deepEqual(numbersOf(propertyOf(text('[M, !Ref Any, Size]'), 'V')), [1, 2, 3]);
    assert.deepEqual(numbersOf(propertyOf(text('[T, Size, !Ref Any]'), 'V')), [1, 2]);
    assert.equal(numbersOf(propertyOf(text('[M, !Ref Stage, Other]'), 'V')), undefined);
    assert.deepEqual(numbersOf(propertyOf(text('[M, d, Size, { DefaultValue: 9 }]'), 'V')), [9]);
  });
});
