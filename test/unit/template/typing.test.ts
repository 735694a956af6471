import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { numbers, templateOf } from '../../../bench/generated';
import { keystrokes, saysTheSame } from '../../support/typing';

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

/** What each step leads to says what it says when it is opened. */
function followed(start: string, steps: number, seed: number): void {
  saysTheSame('stack.yaml', start, typing(start, steps, seed));
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
