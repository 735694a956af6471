import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { createMachine, type Machine } from './machine';

const stale = '# Amazon SQS\n\n- A message is at most 256 KB.\n';
const escapeCharacter = '\u001b';

describe('The report of a check', () => {
  let machine: Machine;

  afterEach(() => machine.remove());

  it('groups by file, and underlines the words at fault on a terminal', async () => {
    machine = createMachine({ 'sqs.md': stale });
    const { output } = await machine.run('check', { isTerminal: true, environment: { NO_COLOR: '1' } });
    const lines = output.split('\n');
    assert.equal(lines[0], 'sqs.md');
    assert.match(lines[1] ?? '', /^ {2}3:24 {2}warning {2}.*1 MiB since August 2025.* {2}fact-outdated$/);
    assert.equal(lines[2], '        │ - A message is at most 256 KB.');
    assert.equal(lines[3], '        │                        ~~~~~~');
    assert.match(output, /1 warning in 1 file \(\d+ ms\)\.\n$/);
  });

  it('has colours on a terminal, with --color anywhere, and nowhere with NO_COLOR or --no-color', async () => {
    machine = createMachine({ 'sqs.md': stale });
    const coloured = async (command: string, isTerminal: boolean, environment = {}): Promise<boolean> =>
      (await machine.run(command, { isTerminal, environment })).output.includes(escapeCharacter);
    assert.equal(await coloured('check', true), true);
    assert.equal(await coloured('check', false), false);
    assert.equal(await coloured('check --color', false), true);
    assert.equal(await coloured('check', true, { NO_COLOR: '1' }), false);
    assert.equal(await coloured('check --no-color', true), false);
  });

  it('shows control characters of names and texts as escapes', async () => {
    machine = createMachine({
      [`evil${escapeCharacter}[31m.md`]: `# Amazon SQS\n\nAt most ${escapeCharacter}]0;x\u0007 256 KB a message.\n`,
    });
    const { output } = await machine.run('check', { isTerminal: true, environment: { NO_COLOR: '1' } });
    assert.doesNotMatch(output, new RegExp(`[${escapeCharacter}\u0007]`));
    assert.match(output, /evil\\u001b\[31m\.md/);
  });

  it('shows them so in names of resources, in warnings, in diagrams and on GitHub', async () => {
    const name = `Or${'\\e'}[31mders`;
    const stack = `Resources:\n  "${name}":\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: 99999\n`;
    machine = createMachine({ 'stack.yaml': stack, [`x${escapeCharacter}[2J.txt`]: '' });
    const runs = [
      await machine.run('check --no-color stack.yaml'),
      await machine.run('check --format github'),
      await machine.run('graph stack.yaml'),
      await machine.run(`check --no-color x${escapeCharacter}[2J.txt`),
      await machine.run(`check nowhere${escapeCharacter}[2J.md`),
    ];
    for (const { output, errors } of runs) assert.doesNotMatch(output + errors, new RegExp(escapeCharacter));
    assert.ok(runs.some(({ output }) => output.includes('Or\\u001b[31mders')));
  });

  it('shows the words at fault of a line that is wider than the terminal', async () => {
    const line = `${'A queue keeps messages until somebody has worked on them. '.repeat(20)}At most 256 KB a message.`;
    machine = createMachine({ 'sqs.md': `# Amazon SQS\n\n${line}\n` });
    const { output } = await machine.run('check', { isTerminal: true, environment: { NO_COLOR: '1' }, columns: 100 });
    const [, excerpt = '', marks = ''] = output.split('\n').slice(1);
    assert.ok(excerpt.length <= 100, `${excerpt.length} columns`);
    assert.equal(excerpt.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1), '256 KB');
  });

  it('is made of workflow commands for GitHub, whatever stands in a name', async () => {
    machine = createMachine({ 'a,b:c%.md': stale });
    const { output } = await machine.run('check --format github');
    assert.match(
      output,
      /^::warning file=a%2Cb%3Ac%25\.md,line=3,endLine=3,col=24,endColumn=30,title=fact-outdated::.*1 MiB.*\n$/,
    );
  });

  it('is SARIF 2.1.0 with rules, places, fixes and fingerprints that survive a move', async () => {
    machine = createMachine({ 'my notes/sqs.md': stale });
    const sarif = async () => JSON.parse((await machine.run('check --format sarif')).output);
    const before = (await sarif()).runs[0];
    const [result] = before.results;
    assert.equal(before.tool.driver.name, 'Queuewise');
    assert.equal(before.tool.driver.rules[result.ruleIndex].id, 'fact-outdated');
    assert.equal(result.level, 'warning');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'my%20notes/sqs.md', uriBaseId: 'ROOT' },
      region: { startLine: 3, startColumn: 24, endLine: 3, endColumn: 30 },
    });
    assert.equal(before.columnKind, 'utf16CodeUnits');
    assert.ok(result.fixes.length > 0);
    machine.write('my notes/sqs.md', `\n\n${stale}`);
    const after = (await sarif()).runs[0].results[0];
    assert.deepEqual(after.partialFingerprints, result.partialFingerprints);
  });
});
