import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { rules } from '../../../src/rules';
import { createMachine, type Machine } from './machine';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  # load: 40 msg/s, 12 KB
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 5 }
  Failed:
    Type: AWS::SQS::Queue
`;

describe('The other commands', () => {
  let machine: Machine;

  afterEach(() => machine.remove());

  it('claims: every statement with its verdict and what holds now', async () => {
    machine = createMachine({ 'sqs.md': '# Amazon SQS\n\n- At most 256 KB a message, kept for up to 14 days.\n' });
    const { status, output } = await machine.run('claims --format json');
    assert.equal(status, 0);
    const { claims } = JSON.parse(output);
    const sizes = claims.find(({ fact }: { fact: string }) => fact === 'sqs.msg.max_size');
    assert.deepEqual(sizes, {
      file: 'sqs.md',
      start: { line: 3, column: 11 },
      end: { line: 3, column: 17 },
      text: '256 KB',
      fact: 'sqs.msg.max_size',
      sense: 'limit',
      value: { number: 262144, unit: 'byte' },
      verdict: 'outdated',
      now: { value: '1 MiB', since: '2025-08', source: sizes.now.source },
    });
    assert.match(sizes.now.source, /^https:\/\/docs\.aws\.amazon\.com\//);
    const days = claims.find(({ fact }: { fact: string }) => fact === 'sqs.retention.max');
    assert.deepEqual([days.verdict, days.value], ['current', { number: 1209600, unit: 'second' }]);
  });

  it('questions: a question and its explanation file are one', async () => {
    machine = createMachine({
      'question-1.md':
        '#### Question 1\n\n**What should keep the orders?**\n\n- [ ] A topic\n- [x] A queue\n\n- hasExplain:: [[explanation_question-1]]\n',
      'explanation_question-1.md':
        '**Explanation:**\n\nA queue keeps them.\n\n- ✅ :  "A queue" is the correct answer.\n- ❌ :  "A topic" is incorrect. It stores nothing.\n',
    });
    for (const paths of ['.', 'question-1.md']) {
      const { questions } = JSON.parse((await machine.run(`questions ${paths} --format json`)).output);
      assert.equal(questions.length, 1);
      const [question] = questions;
      assert.equal(question.file, 'question-1.md');
      assert.equal(question.kind, 'choice');
      assert.deepEqual(
        question.options.map(({ text, correct }: { text: string; correct: boolean }) => [text, correct]),
        [
          ['A topic', false],
          ['A queue', true],
        ],
      );
      assert.match(question.options[0].why, /It stores nothing/);
      assert.equal(question.stale, false);
    }
  });

  it('graph: nodes with their loads and edges in the direction of the messages', async () => {
    machine = createMachine({ 'stack.yaml': template });
    const { nodes, edges } = JSON.parse((await machine.run('graph stack.yaml --format json')).output);
    assert.deepEqual(
      nodes.map(({ id, type, start }: { id: string; type: string; start: object }) => [id, type, start]),
      [
        ['Orders', 'AWS::SQS::Queue', { line: 4, column: 3 }],
        ['Failed', 'AWS::SQS::Queue', { line: 8, column: 3 }],
      ],
    );
    assert.deepEqual(nodes[0].load, { text: '40 msg/s, 12 KB', rate: 40, size: 12000 });
    assert.deepEqual(
      edges.map(({ source, target, kind, file }: Record<string, string>) => [source, target, kind, file]),
      [['Orders', 'Failed', 'dead-letters', 'stack.yaml']],
    );
    assert.match((await machine.run('graph stack.yaml')).output, /^flowchart LR\n/);
  });

  it('graph: one line for a file without resources', async () => {
    machine = createMachine({ 'a.md': '# Nothing\n' });
    const outcome = await machine.run('graph a.md');
    assert.equal(outcome.status, 2);
    assert.match(outcome.errors, /a\.md declares no resources/);
  });

  it('facts: one, all of a service, or all, with their history', async () => {
    machine = createMachine();
    const { facts } = JSON.parse((await machine.run('facts sqs.msg.max_size --format json')).output);
    assert.equal(facts[0].now.value, '1 MiB');
    assert.equal(facts[0].history.length > 1, true);
    const past = JSON.parse((await machine.run('facts sqs.msg.max_size --as-of 2024-01-01 --format json')).output);
    assert.equal(past.facts[0].now.number, 262144);
    const all = JSON.parse((await machine.run('facts --format json')).output).facts;
    const sqs = JSON.parse((await machine.run('facts sqs --format json')).output).facts;
    assert.ok(sqs.length > 10 && sqs.length < all.length);
    const unknown = await machine.run('facts sqs.msg.max_siz');
    assert.deepEqual([unknown.status, unknown.output], [2, '']);
    assert.match(unknown.errors, /did you mean sqs\.msg\.max_size\?/);
  });

  it('explain: the page of every rule', async () => {
    machine = createMachine();
    for (const { id } of rules) {
      const { status, output } = await machine.run(`explain ${id}`);
      assert.equal(status, 0, id);
      assert.ok(output.startsWith(`# ${id}\n`), id);
    }
    assert.match((await machine.run('explain sqs-no-dlc')).errors, /did you mean sqs-no-dlq\?/);
  });

  it('--help and --version', async () => {
    machine = createMachine();
    assert.match((await machine.run('--help')).output, /^Usage: queuewise/);
    assert.match((await machine.run('--version')).output, /^\d+\.\d+\.\d+\n$/);
    assert.equal((await machine.run('')).status, 2);
  });
});
