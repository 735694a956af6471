import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTemplate } from '../../../src/engine/read/template';
import { parseSuppression, peerSuppression, rulesOfPeer } from '../../../src/engine/suppress';
import type { Span } from '../../../src/engine/types';
import { lines, resourceOf, textAt } from './support';

describe('A suppression comment', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['# queuewise-disable-line sqs-no-dlq', { kind: 'line', rules: ['sqs-no-dlq'] }],
    ['# queuewise-disable-next-line a, b c -- nobody cares', { kind: 'next-line', rules: ['a', 'b', 'c'] }],
    ['// queuewise-disable-file', { kind: 'file', rules: [] }],
    ['<!-- queuewise-disable-next-line a -- quoted from the course -->', { kind: 'next-line', rules: ['a'] }],
    ['%% queuewise-disable-line a %%', { kind: 'line', rules: ['a'] }],
    ['queuewise-disable-line a--b', { kind: 'line', rules: ['a--b'] }],
  ];
  for (const [text, expected] of cases) {
    it(`${text} is read`, () => assert.deepEqual(parseSuppression(text), expected));
  }
  for (const text of [
    '# queuewise-disable',
    '# see queuewise-disable-line in the manual',
    '# queuewise-disable-lines a',
    '# nothing',
  ]) {
    it(`${text} is none`, () => assert.equal(parseSuppression(text), undefined));
  }
});

describe('Suppressions in a template', () => {
  const covered = (text: string) =>
    (readTemplate({ uri: 'x', text })?.suppressions ?? []).map((one) => textAt(text, one.covers));

  it('cover their line, the next line that is no comment, or the file', () => {
    const text = lines(
      'Resources:',
      '  Q: # queuewise-disable-line a',
      '    Type: AWS::SQS::Queue',
      '  # queuewise-disable-next-line b',
      '  # queuewise-disable-next-line c',
      '',
      '  T:',
      '    Type: AWS::SNS::Topic',
    );
    assert.deepEqual(covered(text), ['  Q: # queuewise-disable-line a\n', '  T:\n', '  T:\n']);
    const whole = `# queuewise-disable-file a\n${text}`;
    assert.equal(covered(whole)[0], whole);
  });

  it('are read in a fence of a note as in a file, further on', () => {
    const text = lines(
      '# queuewise-disable-file z',
      'Resources:',
      '  # queuewise-disable-next-line b',
      '  # load: 500 msg/s',
      '  Q: # queuewise-disable-line a',
      '    Type: AWS::SQS::Queue',
      '    # checkov:skip=CKV_AWS_27:not needed',
      '    Properties: { DelaySeconds: 1 }',
      '  T: { Type: AWS::SNS::Topic } # load: 20 msg/s',
    );
    const told = (offset?: number) => {
      const read = readTemplate({ uri: 'x', text, ...(offset === undefined ? {} : { offset }) });
      const at = (span: Span) => textAt(text, { start: span.start - (offset ?? 0), end: span.end - (offset ?? 0) });
      const resources = read?.templates.flatMap((template) => template.resources) ?? [];
      return [
        ...(read?.suppressions ?? []).map(({ span, covers }) => [at(span), at(covers)]),
        ...resources.map(({ head, load, suppressed }) => [at(head), load?.rate, load && at(load.span), ...suppressed]),
      ];
    };
    assert.deepEqual(told(500), told());
    assert.deepEqual(told().slice(-2), [
      ['Q', 500, '500 msg/s', 'sqs-encryption-disabled'],
      ['T', 20, '20 msg/s'],
    ]);
  });

  it('stand in Metadata, of a resource or of the file', () => {
    const text = lines(
      'Metadata: { Queuewise: { disable: [b] } }',
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Metadata: { Queuewise: { disable: [a] } }',
      '  T: { Type: AWS::SNS::Topic }',
    );
    assert.deepEqual(resourceOf(text, 'Q').suppressed, ['b', 'a']);
    assert.deepEqual(resourceOf(text, 'T').suppressed, ['b']);
  });

  it('of peers for the same matter count', () => {
    const metadata: Readonly<Record<string, string>> = {
      'cfn-lint': '{ cfn-lint: { config: { ignore_checks: [ES6000] } } }',
      cfn_nag: '{ cfn_nag: { rules_to_suppress: [{ id: W48, reason: x }] } }',
      checkov: '{ checkov: { skip: [{ id: CKV_AWS_27, comment: x }] } }',
      guard: '{ guard: { SuppressedRules: [SQS_QUEUE_KMS_MASTER_KEY_ID_RULE] } }',
      cdk_nag: '{ cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-SQS3, reason: x }] } }',
    };
    for (const [peer, text] of Object.entries(metadata)) {
      const template = lines('Resources:', '  Q:', '    Type: AWS::SQS::Queue', `    Metadata: ${text}`);
      assert.equal(resourceOf(template, 'Q').suppressed.length, 1, peer);
    }
    const comment = lines(
      'Resources:',
      '  Q:',
      '    # checkov:skip=CKV_AWS_27:not needed',
      '    Type: AWS::SQS::Queue',
      '  T: { Type: AWS::SNS::Topic }',
    );
    assert.deepEqual(resourceOf(comment, 'Q').suppressed, ['sqs-encryption-disabled']);
    assert.deepEqual(resourceOf(comment, 'T').suppressed, []);
  });

  it('of peers for other matters do not', () => {
    assert.deepEqual(rulesOfPeer('E1234'), []);
    assert.deepEqual(rulesOfPeer('__proto__'), []);
    assert.deepEqual(peerSuppression('# checkov:skip=CKV_AWS_999:x'), []);
    assert.deepEqual(peerSuppression('# trivy:ignore:AWS-0096'), ['sqs-encryption-disabled']);
  });
});
