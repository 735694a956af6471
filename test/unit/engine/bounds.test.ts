import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDoc } from '../../../src/engine/read';
import { stepsOf } from '../../../src/engine/read/steps';
import type { Doc } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';

/** The problems of a text, as rule and message. */
function problems(uri: string, text: string): readonly string[] {
  return readDoc({ uri, text }, factBase).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

const typescript = "import * as sqs from 'aws-cdk-lib/aws-sqs';\n";
const python = 'from aws_cdk import aws_sqs as sqs\n';
const inStack = (body: string) => `${typescript}class S extends Stack { constructor() { ${body} } }`;

describe('A program that would cost time out of all proportion is given up with a finding', () => {
  it('where loops in loops make more constructs than any program does', () => {
    const loops = 'for (const a of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {'.repeat(6);
    const text = inStack(`${loops} new sqs.Queue(this, 'Q'); ${'}'.repeat(6)}`);
    assert.deepEqual(problems('a.ts', text), [
      'unreadable: This program repeats itself far more than a CDK program does: it is not read.',
    ]);
  });

  it('where its brackets nest deeper than the stack holds', () => {
    assert.deepEqual(problems('a.ts', `${typescript}const a = ${'('.repeat(50_000)}`), [
      'unreadable: This program nests far deeper than a CDK program does: it is not read.',
    ]);
  });

  it('where it is too long', () => {
    assert.deepEqual(problems('a.ts', `${typescript}${'// more\n'.repeat(150_000)}`), [
      'unreadable: This program is too large (1.2 million characters): it is not read.',
    ]);
  });

  it('where it is long and does not parse, or is Python', () => {
    const broken = [
      ['a.ts', `${typescript}const a = \`${'${'.repeat(110_000)}`],
      ['a.py', `${python}a = f'${'{a'.repeat(110_000)}`],
    ] as const;
    for (const [uri, text] of broken) {
      assert.deepEqual(problems(uri, text), [
        'unreadable: This program is too large (0.2 million characters): it is not read.',
      ]);
    }
  });

  it('and says nothing of programs of a usual length', () => {
    assert.deepEqual(problems('a.ts', inStack("new sqs.Queue(this, 'Q');\n".repeat(400))), []);
    assert.deepEqual(problems('a.py', `${python}${"queue = sqs.Queue(self, 'Q')\n".repeat(400)}`), []);
  });
});

describe('A value that may be any of very many things', () => {
  it('is not known, and its queue is still read', () => {
    const cases = Array.from({ length: 2000 }, (_, index) => `if (a) { x = ${index} } else { x = -${index} }\n`);
    const text = inStack(`let x = 1; ${cases.join('')} new sqs.Queue(this, 'Q', { deliveryDelay: x });`);
    const [template] = readDoc({ uri: 'a.ts', text }, factBase).templates;
    assert.equal(template?.resources.length, 1);
  });
});

describe('A frontmatter that would cost time out of all proportion is given up with a finding', () => {
  const note = (inside: string) => `---\n${inside}\n---\n# Amazon SQS\n`;

  it('where it is too long', () => {
    assert.deepEqual(problems('a.md', note('key: value\n'.repeat(5000))), [
      'frontmatter-invalid: This frontmatter is too long: it is read up to 50,000 characters.',
    ]);
  });

  it('where it nests too deep', () => {
    assert.deepEqual(problems('a.md', note('a: [b\n'.repeat(2000))), [
      'frontmatter-invalid: This frontmatter nests far deeper than a frontmatter can: it is not read.',
    ]);
  });
});

describe('A note that is far longer than a page', () => {
  it('is not read, and says so', () => {
    const text = `# Amazon SQS\n${'A queue keeps messages.\n'.repeat(90_000)}`;
    assert.deepEqual(problems('a.md', text), [
      'unreadable: This note has 2.2 million characters; notes are read up to 2 million: split it.',
    ]);
  });

  it('means the same read in steps and read at once', () => {
    const text = `# Amazon SQS\n\n${'- A message is at most 256 KB.\n- What fits?\n\n## Retention\n\nA queue keeps messages for 4 days.\n\n'.repeat(2000)}`;
    const source = { uri: 'a.md', text };
    const steps = stepsOf(source, text.length);
    assert.ok(steps.length > 4);
    let before: Doc | undefined;
    for (const end of steps) before = readDoc({ uri: 'a.md', text: text.slice(0, end) }, factBase, before);
    const claims = (doc: Doc) => doc.note?.claims.map(({ fact, span }) => ({ fact, span }));
    assert.deepEqual(claims(readDoc(source, factBase, before)), claims(readDoc(source, factBase)));
  });

  it('is read at once where it is of a usual length, and where it is no note', () => {
    assert.deepEqual(stepsOf({ uri: 'a.md' }, 100_000), []);
    assert.deepEqual(stepsOf({ uri: 'a.yaml' }, 1_000_000), []);
  });
});

describe('A template that cannot be deployed for its size', () => {
  it('is not read', () => {
    const text = `Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n${'# more\n'.repeat(180_000)}`;
    assert.match(problems('a.yaml', text).join(), /^unreadable: This file is too large for a template/);
  });
});

describe('Suppressions above each other', () => {
  it('all cover the next line that is no comment, however many they are', () => {
    const many = '# queuewise-disable-next-line sqs-no-dlq\n'.repeat(20_000);
    const text = `Resources:\n${many}\n  Orders:\n    Type: AWS::SQS::Queue\n`;
    const { suppressions } = readDoc({ uri: 'a.yaml', text }, factBase);
    assert.equal(suppressions.length, 20_000);
    assert.ok(suppressions.every(({ covers }) => text.slice(covers.start, covers.end) === '  Orders:\n'));
  });
});
