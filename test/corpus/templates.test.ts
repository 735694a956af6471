import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Doc, Finding } from '../../src/engine/types';
import { rules } from '../../src/rules';
import { engine, options } from '../support/engine';
import { rowsOf } from './csv';

const corpus = '../shared/corpus';

interface Label {
  readonly file: string;
  readonly resource: string;
  readonly rule: string;
  readonly present: string;
  readonly line: number;
  readonly lineEnd: number;
}

/** How the labels of one rule were met. */
interface Score {
  hit: number;
  readonly missed: string[];
  readonly wrong: string[];
}

function labelsOf(): readonly Label[] {
  return rowsOf(readFileSync(`${corpus}/truth.csv`, 'utf8')).map((row) => ({
    file: row.file ?? '',
    resource: row.resource ?? '',
    rule: row.rule ?? '',
    present: row.present ?? '',
    line: Number(row.line),
    lineEnd: Number(row.line_end),
  }));
}

function lineOf(doc: Doc, finding: Finding): number {
  return doc.text.slice(0, finding.span.start).split('\n').length;
}

function score(): ReadonlyMap<string, Score> {
  const known = new Set(rules.map((rule) => rule.id));
  const docs = new Map<string, { doc: Doc; findings: readonly Finding[] }>();
  const scores = new Map<string, Score>();
  for (const label of labelsOf()) {
    if (label.present === 'skip' || !known.has(label.rule)) continue;
    const read = docs.get(label.file) ?? readAndCheck(label.file);
    docs.set(label.file, read);
    const found = read.findings.some((finding) => {
      const line = lineOf(read.doc, finding);
      return finding.rule === label.rule && line >= label.line && line <= label.lineEnd;
    });
    const one = scores.get(label.rule) ?? { hit: 0, missed: [], wrong: [] };
    scores.set(label.rule, one);
    const place = `${label.file}:${label.line} ${label.resource}`;
    if (label.present === 'yes') found ? one.hit++ : one.missed.push(place);
    else if (found) one.wrong.push(place);
  }
  return scores;
}

function readAndCheck(file: string): { readonly doc: Doc; readonly findings: readonly Finding[] } {
  const doc = engine.read({ uri: file, text: readFileSync(`${corpus}/${file}`, 'utf8') });
  return { doc, findings: engine.check(doc, options) };
}

describe('labelled CloudFormation and SAM templates', () => {
  let scores: ReadonlyMap<string, Score>;

  before(function () {
    if (!existsSync(`${corpus}/truth.csv`)) {
      console.log('      skipped: the corpus of real templates is not beside this folder');
      this.skip();
    }
    scores = score();
    if (process.env.MEASURE) for (const [rule, one] of scores) print(rule, one);
  });

  it('are judged with a precision of 97 % and a recall of 95 %', () => {
    const all = [...scores.values()];
    const hit = all.reduce((sum, one) => sum + one.hit, 0);
    const missed = all.flatMap((one) => one.missed);
    const wrong = all.flatMap((one) => one.wrong);
    const shown = `hit ${hit}\nmissed:\n${missed.join('\n')}\nwrong:\n${wrong.join('\n')}`;
    assert.ok(hit / (hit + wrong.length) >= 0.97, shown);
    assert.ok(hit / (hit + missed.length) >= 0.95, shown);
  });

  it('never have a dead-letter target reported as a queue without one', () => {
    assert.deepEqual(scores.get('sqs-no-dlq')?.wrong, []);
  });
});

function print(rule: string, { hit, missed, wrong }: Score): void {
  console.log(`      ${rule}: ${hit} found, ${missed.length} missed, ${wrong.length} wrong`);
  for (const place of missed) console.log(`        missed ${place}`);
  for (const place of wrong) console.log(`        wrong  ${place}`);
}
