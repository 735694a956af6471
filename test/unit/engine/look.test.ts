import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { firstLook, mayBeOurs, unreadable } from '../../../src/engine/look';

const licence = `${'# Licensed to whom it may concern.\n'.repeat(200)}`.slice(0, firstLook);

describe('One look at the beginning of a document', () => {
  const ours: Readonly<Record<string, readonly [uri: string, beginning: string]>> = {
    'any note': ['a.md', ''],
    'a template by its sections': ['a.yaml', 'Description: Queues\nParameters:\n'],
    'a template by its resources': ['a.json', '{"Orders":{"Type":"AWS::SQS::Queue"'],
    'a template behind a long licence': ['a.yaml', licence],
    'a CDK program in TypeScript': ['a.ts', "import { Stack } from 'aws-cdk-lib';"],
    'a CDK program in Python': ['a.py', 'from aws_cdk import Stack'],
  };
  for (const [what, [uri, beginning]] of Object.entries(ours)) {
    it(`lets ${what} through`, () => assert.equal(mayBeOurs({ uri }, beginning), true));
  }

  const others: Readonly<Record<string, readonly [uri: string, beginning: string]>> = {
    'a compose file': ['a.yaml', 'services:\n  web:\n    image: nginx\n'],
    'an empty template': ['a.yaml', ''],
    'data in JSON': ['a.json', '{"name":"web"}'],
    'a program without the CDK': ['a.ts', "import { readFile } from 'node:fs';"],
    'a picture': ['a.png', 'AWS::SQS::Queue'],
    'a text': ['a.txt', '# Amazon SQS'],
  };
  for (const [what, [uri, beginning]] of Object.entries(others)) {
    it(`leaves out ${what}`, () => assert.equal(mayBeOurs({ uri }, beginning), false));
  }

  it('goes by the language where the editor knows it', () => {
    assert.equal(mayBeOurs({ uri: 'a.txt', languageId: 'markdown' }, ''), true);
  });

  it('refuses what is too large or no text, in a sentence', () => {
    assert.equal(unreadable('text'), undefined);
    assert.match(unreadable('a\0b') ?? '', /not text/);
    assert.match(unreadable('', 6 * 2 ** 20) ?? '', /has 6\.0 MB; files are read up to 5 MB/);
  });
});
