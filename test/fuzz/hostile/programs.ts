import { deeper, type Hostile, numbered, repeated } from './make';

/** Hostile programs in TypeScript and Python. */
export const hostilePrograms: readonly Hostile[] = [
  {
    what: 'many constructs',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S extends Stack { constructor() {\n${numbered(Math.ceil(length / 60), (i) => `const q${i} = new sqs.Queue(this, 'Q${i}', { fifo: true });\n`)}}}`,
  },
  {
    what: 'constructs in a chain',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S extends Stack { constructor() {\n${numbered(Math.ceil(length / 60), (i) => `const q${i} = new sqs.Queue(this, 'Q${i}', { deadLetterQueue: { queue: q${Math.max(0, i - 1)}, maxReceiveCount: 3 } });\n`)}}}`,
  },
  {
    what: 'brackets never closed in TypeScript',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\nconst a = ${'('.repeat(length)}`,
  },
  {
    what: 'lists and maps never closed',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\nconst a = ${repeated('[{a:', length)}`,
  },
  {
    what: 'one long sum',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nconst a = 'a'${repeated("+'a'", length)};\nclass S extends Stack { constructor() { new sqs.Queue(this, a + 'x'); } }`,
  },
  {
    what: 'one long chain of calls',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S extends Stack { constructor() { const q = new sqs.Queue(this, 'a'); q${repeated('.a()', length)}; } }`,
  },
  {
    what: 'choices in choices',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S extends Stack { constructor() { new sqs.Queue(this, 'a', { x: ${repeated('c ? 1 : ', length)}2 }); } }`,
  },
  {
    what: 'a value of countless choices',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S extends Stack { constructor() { let x = 1; ${repeated('if (a) { x = 2 } else { x = 3 }\n', length)}new sqs.Queue(this, 'a', { x }); } }`,
  },
  {
    what: 'functions that call each other',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\n${numbered(Math.min(3000, Math.ceil(length / 50)), (i) => `function f${i}(s) { f${i + 1}(s); f${i + 1}(s); f${i + 1}(s); }\n`)}class S extends Stack { constructor() { f0(this); f0(this); } }`,
  },
  {
    what: 'loops in loops',
    uri: 'a.ts',
    make: (length) =>
      `import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S extends Stack { constructor() { ${'for (const a of [1,2,3,4,5,6,7,8,9,10]) {'.repeat(12)}new sqs.Queue(this, 'a');${'}'.repeat(12)}${repeated('\n//x', length)} } }`,
  },
  {
    what: 'template texts never closed',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\nconst a = \`${repeated('${', length)}`,
  },
  {
    what: 'patterns never closed',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\n${repeated('/a<b>(', length)}`,
  },
  {
    what: 'type arguments never closed',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\n${repeated('a<', length)}`,
  },
  {
    what: 'functions never closed',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\n${repeated('(a=', length)}`,
  },
  {
    what: 'choices that may be functions',
    uri: 'a.ts',
    make: (length) => `import * as sqs from 'aws-cdk-lib/aws-sqs';\n${repeated('a?(b):', length)}`,
  },
  {
    what: 'many constructs in Python',
    uri: 'a.py',
    make: (length) =>
      `from aws_cdk import aws_sqs as sqs\nclass S(Stack):\n  def __init__(self):\n${numbered(Math.ceil(length / 60), (i) => `    q${i} = sqs.Queue(self, "Q${i}", fifo=True)\n`)}`,
  },
  {
    what: 'brackets never closed in Python',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na = ${repeated('(', length)}`,
  },
  {
    what: 'lists and maps never closed in Python',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na = ${repeated('[{', length)}`,
  },
  {
    what: 'blocks in blocks',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\n${deeper('if a:\n', length)}`,
  },
  {
    what: 'indents that fit nothing',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\n${repeated('      x\n   y\n z\n', length)}`,
  },
  {
    what: 'one long sum in Python',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na = 'a'${repeated("+'a'", length)}`,
  },
  {
    what: 'one long chain of calls in Python',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na${repeated('.a()', length)}`,
  },
  {
    what: 'texts with fields never closed',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na = f'${repeated('{a', length)}`,
  },
  {
    what: 'functions in functions',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na = ${repeated('lambda: ', length)}`,
  },
  {
    what: 'negations of negations',
    uri: 'a.py',
    make: (length) => `from aws_cdk import aws_sqs as sqs\na = ${repeated('not ', length)}`,
  },
];
