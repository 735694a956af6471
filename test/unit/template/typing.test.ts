import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { numbers, templateOf } from '../../../bench/generated';
import { createEngine } from '../../../src/core';
import type { CheckOptions, Doc } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { rules } from '../../../src/rules';
import { keystrokes, saysTheSame } from '../../support/typing';

const engine = createEngine(factBase, rules);
const options: CheckOptions = {
  asOf: { kind: 'date', date: '2026-11-22' },
  today: '2026-11-22',
  severities: {},
  citations: false,
};

/** What people do to a template, one after the other: the text after each step. */
function* typing(start: string, steps: number, seed: number): Iterable<string> {
  const next = numbers(seed);
  const among = (count: number) => Math.floor(next() * count);
  let text = start;
  for (let step = 0; step < steps; step += 1) {
    const lines = text.split('\n');
    const at = among(lines.length);
    const line = lines[at] ?? '';
    const column = among(line.length + 1);
    switch (among(8)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2:
        lines[at] = line.slice(0, column) + line.slice(column + 1);
        break;
      case 3:
        lines.splice(at + 1, 0, `${/^ */.exec(line)?.[0] ?? ''}# load: ${among(900)} msg/s`);
        break;
      case 4:
        lines[at] = line.replace(/\d+/, String(among(2000)));
        break;
      case 5:
        lines[at] = line.replace(/: .*/, ':');
        break;
      case 6:
        lines.splice(at + 1, 0, '  Added:', '    Type: AWS::SQS::Queue');
        break;
      default:
        lines[at] = `${line.slice(0, column)}x${line.slice(column)}`;
    }
    const changed = lines.join('\n');
    yield changed;
    // Half of the time it is taken back at once.
    if (next() < 0.5) text = changed;
    else yield text;
  }
}

/** The documents after each step, read with the one before at hand, find what one finds that is read alone. */
function followed(start: string, steps: number, seed: number): void {
  let before: Doc = engine.read({ uri: 'stack.yaml', text: start });
  for (const text of typing(start, steps, seed)) {
    const after = engine.read({ uri: 'stack.yaml', text }, before);
    const alone = engine.read({ uri: 'stack.yaml', text });
    assert.deepEqual(after, alone);
    const [found, expected] = [engine.check(after, options), engine.check(alone, options)];
    assert.deepEqual(found, expected);
    before = after;
  }
}

describe('A template while somebody types', () => {
  it('says at every step what it says when it is opened', () => {
    for (let seed = 1; seed <= 4; seed += 1) followed(templateOf(120, seed), 30, seed);
  });

  it('does so in the templates of the corpus', function () {
    const folder = '../shared/corpus/sam';
    if (!existsSync(folder)) this.skip();
    const names = readdirSync(folder).filter((_, index) => index % 6 === 0);
    for (const [seed, name] of names.entries()) followed(readFileSync(`${folder}/${name}`, 'utf8'), 12, seed);
  });

  it('does so for several characters at one place', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const text = templateOf(100, seed);
      saysTheSame('stack.yaml', text, keystrokes(text, 15, seed));
    }
  });

  it('does so at one place in the templates of the corpus', function () {
    const folder = '../shared/corpus/cfn';
    if (!existsSync(folder)) this.skip();
    const names = readdirSync(folder).filter((_, index) => index % 12 === 0);
    for (const [seed, name] of names.entries()) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      saysTheSame(name, text, keystrokes(text, 5, seed + 1));
    }
  });
});
