import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { cdkOf } from '../../../bench/generated';
import { keystrokes, saysTheSame } from '../../support/typing';

const folder = 'test/fixtures/cdk';
const names = readdirSync(folder).filter((name) => /\.(?:ts|py)$/.test(name));

describe('A CDK program while somebody types', () => {
  for (const [ending, comment] of [
    ['ts', '//'],
    ['py', '#'],
  ] as const) {
    it(`says at every step what it says when it is opened (${ending})`, () => {
      for (const [seed, name] of names.filter((one) => one.endsWith(ending)).entries()) {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        saysTheSame(name, text, keystrokes(text, 5, seed + 1, comment));
      }
    });
  }

  it('does so in a long one', () => {
    const text = cdkOf(120);
    saysTheSame('stack.ts', text, keystrokes(text, 12, 7, '//'));
  });
});
