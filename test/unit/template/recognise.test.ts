import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTemplate } from '../../../src/engine/read/template';
import { lines, resources, templateOf } from './support';

const read = (text: string, offset?: number) =>
  readTemplate({ uri: 'x', text, ...(offset !== undefined && { offset }) });

describe('Templates are recognised by what they hold', () => {
  const yes: Readonly<Record<string, string>> = {
    'a plain template': resources('Q:', '  Type: AWS::SQS::Queue'),
    'JSON on one line': '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}',
    'JSON behind a byte order mark': '\ufeff{\n "Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}',
    'braces in YAML': '{Resources: {Q: {Type: AWS::SQS::Queue}}}',
    'a SAM template': lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  F: { Type: AWS::Serverless::Function }',
    ),
    'resources behind long parameters': lines(
      'Parameters:',
      ...Array.from({ length: 200 }, (_, index) => `  P${index}: { Type: String, Description: something }`),
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue }',
    ),
    'a template that is only begun': 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n',
  };
  for (const [name, text] of Object.entries(yes)) {
    it(`${name} is one`, () => {
      const languageId = text.startsWith('{Resources') ? 'yaml' : 'other';
      assert.ok(readTemplate({ uri: 'x', text, languageId }));
    });
  }

  const no: Readonly<Record<string, string>> = {
    nothing: '',
    'a workflow': lines('on: push', 'jobs:', '  a:', '    steps:', '      - run: ls'),
    'a Kubernetes manifest': lines('apiVersion: v1', 'kind: Pod', 'spec:', '  resources:', '    limits: { cpu: 1 }'),
    'a package file': '{"name": "x", "description": "Resources: none", "version": "1"}',
    'prose that speaks of AWS::SQS::Queue': 'Description: see AWS::SQS::Queue and Resources\n',
    'half of a broken file': 'a: [b\nc: "d',
    'a text that a preprocessor turns into a template': resources(
      '{% for name in names %}',
      'Q:',
      '  Type: AWS::SQS::Queue',
    ),
  };
  for (const [name, text] of Object.entries(no)) {
    it(`${name} is none`, () => {
      assert.equal(read(text), undefined);
    });
  }

  it('a fence may show a resource alone; a file may not', () => {
    const fragment = lines('Orders:', '  Type: AWS::SQS::Queue');
    assert.equal(read(fragment), undefined);
    const fenced = read(fragment, 50);
    assert.equal(fenced?.templates[0]?.fenced, true);
    assert.deepEqual(fenced?.templates[0]?.resources[0]?.head, { start: 50, end: 56 });
  });

  it('every document of a stream that is a template is read', () => {
    const text = `${resources('A: { Type: AWS::SQS::Queue }')}---\nkind: Pod\n---\n${resources('B: { Type: AWS::SNS::Topic }')}`;
    assert.deepEqual(
      read(text)?.templates.map((template) => template.resources.map((resource) => resource.id)),
      [['A'], ['B']],
    );
  });

  it('SAM, JSON and YAML are told apart', () => {
    assert.equal(templateOf(yes['a SAM template'] ?? '').origin, 'sam');
    assert.equal(templateOf(yes['a plain template'] ?? '').origin, 'cloudformation');
    assert.equal(templateOf(yes['JSON on one line'] ?? '').syntax, 'json');
  });
});

describe('A template that is broken', () => {
  const problemsOf = (text: string) =>
    (read(text)?.problems ?? []).map((problem) => [problem.rule, text.slice(problem.span.start, problem.span.end)]);

  it('has one problem where it breaks, and keeps what stands before', () => {
    const text = resources('Q:', '  Type: AWS::SQS::Queue', 'T:', '  Type: AWS::SNS::Topic', '  Properties: [a');
    const [problem, ...others] = read(text)?.problems ?? [];
    assert.equal(problem?.rule, 'unreadable');
    assert.match(problem?.message ?? '', /^This YAML cannot be read: /);
    assert.deepEqual(others, []);
    assert.ok(read(text)?.templates[0]?.resources.some((resource) => resource.id === 'Q'));
  });

  it('is told what JSON wants', () => {
    assert.deepEqual(problemsOf('{"Resources": {"Q": {"Type": "AWS::SQS::Queue",}}}'), [['unreadable', '}']]);
    assert.deepEqual(problemsOf('{"Resources": {"Q": {"Type": "AWS::SQS::Queue"} "T": {}}}'), [['unreadable', '"T"']]);
    assert.match(read('{"Resources": {"Q": {"Type": "AWS::SQS::Queue"')?.problems[0]?.message ?? '', /ends too early/);
  });

  for (const [what, text] of Object.entries({
    'a value over a colon': resources('Q:', '  Type: AWS::SQS::Queue', '  Description: a: b'),
    'a quote that is never closed': resources('Q:', '  Type: AWS::SQS::Queue', '  Description: "a', '  Metadata: "b"'),
    'a tab before a key': resources('Q:', '  Type: AWS::SQS::Queue', '\tProperties: {}'),
    'an escape that does not exist': resources('Q:', '  Type: AWS::SQS::Queue', '  Description: "\\d"'),
    'a colon that is missing': resources('Q:', '  Type: AWS::SQS::Queue', '  Properties', '    QueueName: a'),
  })) {
    it(`is unreadable for ${what}`, () => {
      assert.deepEqual(
        (read(text)?.problems ?? []).map((problem) => problem.rule),
        ['unreadable'],
      );
    });
  }

  for (const [what, text] of Object.entries({
    'JSON in quotes that is not indented': lines(
      'Resources:',
      '  P:',
      '    Type: AWS::IAM::Policy',
      '    Properties:',
      "      PolicyDocument: !Sub '{",
      '  "Version": "2012-10-17"',
      "  }'",
    ),
    'brackets that are not indented': lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    DependsOn: [',
      '    A',
      '    ]',
      '  A:',
      '    Type: AWS::SNS::Topic',
    ),
    'a text in quotes with a line that looks like a key': lines(
      'Parameters:',
      '  Format:',
      '    Type: String',
      '    Description: "Several records in one message.',
      '    Note: this needs a format of json."',
      '    Default: ""',
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
    ),
    'a path with braces as a key': resources(
      'A:',
      '  Type: AWS::Serverless::Api',
      '  Properties:',
      '    DefinitionBody:',
      '      paths:',
      '        /{id}/{name}:',
      '          get: {}',
    ),
  })) {
    it(`is not unreadable for ${what}, which CloudFormation reads`, () => {
      assert.deepEqual(read(text)?.problems, []);
    });
  }

  it('is not read when it nests without end or is far too large', () => {
    const start = 'AWSTemplateFormatVersion: "2010-09-09"\nX: ';
    assert.match(read(start + '['.repeat(50_000))?.problems[0]?.message ?? '', /nests/);
    assert.match(read(`${start}${'x'.repeat(5_000_000)}`)?.problems[0]?.message ?? '', /too large/);
    assert.equal(read(start + '- '.repeat(50_000))?.problems[0]?.rule, 'unreadable');
  });

  it('never makes the reader throw, wherever it is cut', () => {
    const whole = resources(
      'Q: &q',
      '  Type: AWS::SQS::Queue',
      '  Properties: { RedrivePolicy: { a: !GetAtt [B, "Arn"] } }',
      'R: *q',
    );
    for (let end = 0; end <= whole.length; end++) read(whole.slice(0, end));
    const json = JSON.stringify(
      { Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { A: [1, 'b\\', null] } } } },
      null,
      1,
    );
    for (let end = 0; end <= json.length; end++) read(json.slice(0, end));
  });
});
