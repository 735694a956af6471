import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { property, stringOf, symbolicOf } from '../../../src/engine/values';
import { lines, resourceOf, templateOf } from './support';

/** A template with one loop, and its resources afterwards. */
function loop(...text: readonly string[]): string {
  return lines(
    'Transform: AWS::LanguageExtensions',
    'Parameters: { Many: { Type: CommaDelimitedList } }',
    'Resources:',
    '  Fn::ForEach::Queues:',
    ...text.map((line) => `    ${line}`),
    '  Fn::ForEachOther: { Type: AWS::SQS::Queue }',
  );
}

const idsIn = (text: string) => templateOf(text).resources.map(({ id }) => id);
const loopIn = (...text: readonly string[]) => idsIn(loop(...text)).filter((id) => id !== 'Fn::ForEachOther');

describe('A loop of the language extensions', () => {
  it('writes its variable as a text, a reference in short or long form, and without its signs', () => {
    const text = loop(
      '- Name',
      '- [a-1, b]',
      '- "Q&{Name}":',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      QueueName: !Ref Name',
      '      Long: { Ref: Name }',
      '      Other: !Ref Q',
      '      OtherLong: { Ref: Q }',
      '      Same: !Sub Name',
      '      Both: { Ref: Name, Else: 1 }',
      '      Listed: ["${Name}", 1]',
      '      "K${Name}": 1',
    );
    assert.deepEqual(idsIn(text), ['Qa1', 'Qb', 'Fn::ForEachOther']);
    const value = (path: string) => property(resourceOf(text, 'Qa1'), path);
    assert.deepEqual([stringOf(value('QueueName')), stringOf(value('Long'))], ['a-1', 'a-1']);
    assert.deepEqual([symbolicOf(value('Other')), symbolicOf(value('OtherLong'))], ['${Q}', '${Q}']);
    assert.equal(stringOf(value('Same')), 'Name');
    assert.equal(stringOf(value('Both.Ref')), 'Name');
    const listed = value('Listed');
    assert.deepEqual(listed?.kind === 'list' && listed.items.map(stringOf), ['a-1', '1']);
    assert.equal(stringOf(value('Ka-1')), '1');
  });

  it('runs in a loop', () => {
    const inner = ['- Name', '- [a, b]', '- Fn::ForEach::Inner:', '    - Stage', '    - [k, l]'];
    assert.deepEqual(loopIn(...inner, '    - "Q${Name}${Stage}": { Type: AWS::SQS::Queue }'), [
      'Qak',
      'Qal',
      'Qbk',
      'Qbl',
    ]);
  });

  it('that is no loop is passed over', () => {
    const body = '- "Q${Name}": { Type: AWS::SQS::Queue }';
    assert.deepEqual(loopIn('- Name', '- [a]', body), ['Qa']);
    assert.deepEqual(loopIn('- [Name]', '- [a]', body), []);
    assert.deepEqual(loopIn('- Name', '- [a]'), []);
    assert.deepEqual(loopIn('- Name', '- [a]', '- text'), []);
    assert.deepEqual(loopIn('- Name', '- [a]', '- [a]'), []);
    assert.deepEqual(loopIn('Name: a'), []);
  });

  it('over a list that is not wholly known is one copy', () => {
    const body = '- "Q${Name}": { Type: AWS::SQS::Queue }';
    assert.deepEqual(loopIn('- Name', '- [a, !Ref Other]', body), ['Q${Name}']);
    assert.deepEqual(loopIn('- Name', '- !Ref Many', body), ['Q${Name}']);
    assert.deepEqual(loopIn('- Name', '- []', body), ['Q${Name}']);
  });

  it('is written out as long as there are two thousand copies at most', () => {
    const many = (count: number) => `- [${Array.from({ length: count }, (_, index) => `n${index}`).join(', ')}]`;
    const body = '- "Q${Name}": { Type: AWS::SQS::Queue }';
    assert.equal(loopIn('- Name', many(2000), body).length, 2000);
    assert.equal(loopIn('- Name', many(2001), body).length, 0);
  });
});

describe('A loop among properties', () => {
  const text = lines(
    'Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]',
    'Parameters: { Many: { Type: CommaDelimitedList } }',
    'Resources:',
    '  Orders:',
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    '      Fn::ForEach::Times:',
    '        - Setting',
    '        - [DelaySeconds, VisibilityTimeout]',
    '        - ${Setting}: 40',
    '      Tags: { "Fn::ForEach::All": [One, !Ref Many, { "${One}": 1 }] }',
  );

  it('is written out', () => {
    const value = (path: string) => stringOf(property(resourceOf(text, 'Orders'), path));
    assert.deepEqual([value('DelaySeconds'), value('VisibilityTimeout')], ['40', '40']);
  });
});
