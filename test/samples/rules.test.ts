import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { applyEdits, overlaps } from '../../src/engine/apply';
import { relate, unrelated } from '../../src/engine/relate';
import type { CheckOptions, Finding, Fix } from '../../src/engine/types';
import { rules } from '../../src/rules';
import { citing, engine } from '../support/engine';
import { type Expectation, readPage, type Sample } from './page';

const pages = 'docs/rules';

function optionsOf(sample: Sample): CheckOptions {
  const { asOf = citing.asOf, region } = sample;
  return { ...citing, asOf, ...(region !== undefined && { region }) };
}

function findingsOf(sample: Sample, text = sample.text): readonly Finding[] {
  const doc = engine.read({ uri: sample.uri, text });
  const others = sample.beside.map((one) => engine.read(one));
  return engine.check(doc, optionsOf(sample), others.length > 0 ? relate([doc, ...others]) : unrelated);
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}

function shown(sample: Sample, finding: Finding): string {
  const words = sample.text.slice(finding.span.start, finding.span.end);
  return `${placeOf(sample.text, finding.span.start)} ${finding.rule} on «${words}»: ${finding.message}`;
}

const meets = (one: Expectation, finding: Finding): boolean =>
  one.rule === finding.rule &&
  one.span.start === finding.span.start &&
  one.span.end === finding.span.end &&
  (one.words === undefined || finding.message.includes(one.words));

const places = (name: string): readonly string[] =>
  readdirSync(name)
    .filter((file) => /^[a-z0-9]+(-[a-z0-9]+)+\.(ts|md)$/.test(file))
    .map((file) => file.replace(/\.(ts|md)$/, ''))
    .sort();

/** Ids that are reported by reading or by the check itself and have a page but no file of their own. */
const withoutFile = ['unreadable', 'unused-suppression', 'frontmatter-invalid', 'load-unreadable'];

describe('rules, their files and their pages', () => {
  const ids = rules.map((rule) => rule.id).sort();
  const files = places('src/rules').filter((name) => ids.includes(name) || !isHelper(name));

  /** Helpers of rules have one word or are imported by rules; a rule's file exports a rule as its default. */
  function isHelper(name: string): boolean {
    return !rules.some((rule) => rule.id === name);
  }

  it('have a page for every rule', () => {
    const known = new Set(places(pages).concat(readdirSync(pages).map((file) => file.replace(/\.md$/, ''))));
    assert.deepEqual(
      [...ids, ...withoutFile].filter((id) => !known.has(id)),
      [],
    );
  });

  it('have a rule for every page', () => {
    const all = readdirSync(pages).filter((file) => file.endsWith('.md') && file !== 'README.md');
    const named = all.map((file) => file.replace(/\.md$/, ''));
    assert.deepEqual(
      named.filter((id) => !ids.includes(id) && !withoutFile.includes(id)),
      [],
    );
  });

  it('have a file of the same name for every rule, and each name once', () => {
    assert.deepEqual(
      ids.filter((id) => !files.includes(id)),
      [],
    );
    assert.equal(new Set(ids).size, ids.length);
  });
});

for (const file of readdirSync(pages).filter((name) => name.endsWith('.md') && name !== 'README.md')) {
  const id = file.replace(/\.md$/, '');
  const { samples } = readPage(`${pages}/${file}`, id);
  const rule = rules.find((one) => one.id === id);

  describe(`the page of ${id}`, () => {
    it('has a wrong and a right sample', () => {
      assert.ok(
        samples.some((sample) => sample.kind === 'wrong'),
        'no wrong sample',
      );
      assert.ok(
        samples.some((sample) => sample.kind === 'right'),
        'no right sample',
      );
      assert.ok(
        samples.every((sample) => sample.kind === 'right' || sample.expected.some((one) => one.rule === id)),
        'a wrong sample without a caret for the rule of the page',
      );
    });

    for (const sample of samples) {
      it(`finds in the ${sample.kind} sample of line ${sample.line} exactly what its carets say`, () => {
        const findings = findingsOf(sample);
        const missing = sample.expected.filter((one) => !findings.some((finding) => meets(one, finding)));
        const extra = findings.filter(
          (finding) => finding.rule === id && !sample.expected.some((one) => meets(one, finding)),
        );
        const loud = findings.filter(
          (finding) =>
            sample.kind === 'right' &&
            (finding.severity === 'error' || finding.severity === 'warning') &&
            !sample.expected.some((one) => meets(one, finding)),
        );
        const said = [
          ...missing.map((one) => `missing: ${placeOf(sample.text, one.span.start)} ${one.rule} "${one.words ?? ''}"`),
          ...[...new Set([...extra, ...loud])].map((finding) => `not expected: ${shown(sample, finding)}`),
          ...(missing.length > 0 ? findings.map((finding) => `found: ${shown(sample, finding)}`) : []),
        ];
        assert.equal(missing.length + extra.length + loud.length, 0, said.join('\n'));
      });

      it(`keeps messages of line ${sample.line} to one sentence of 160 characters`, () => {
        for (const finding of findingsOf(sample)) {
          assert.ok(finding.message.length <= 160, `${finding.message.length}: ${finding.message}`);
          assert.ok(/[.?)"»]$/.test(finding.message), finding.message);
          assert.ok(!finding.message.includes('\n'), finding.message);
        }
      });

      if (sample.kind === 'wrong') {
        it(`offers only fixes that mend the sample of line ${sample.line}`, () => {
          for (const finding of findingsOf(sample).filter((one) => one.rule === id)) {
            for (const fix of finding.fixes) holdsFix(sample, finding, fix);
          }
        });
      }

      if (sample.fixed !== undefined) {
        it(`turns the sample of line ${sample.line} into its fixed text by safe fixes alone`, () => {
          const fixes = findingsOf(sample).flatMap((finding) => finding.fixes.filter((fix) => fix.safe).slice(0, 1));
          assert.equal(
            applyEdits(
              sample.text,
              fixes.flatMap((fix) => fix.edits),
            ),
            sample.fixed,
          );
        });
      }

      for (const { title, text } of sample.afterFix) {
        it(`turns the sample of line ${sample.line} into the text shown by the fix «${title || 'first'}»`, () => {
          const offered = findingsOf(sample)
            .filter((one) => one.rule === id)
            .flatMap((finding) => finding.fixes);
          const fix = offered.find((one) => one.title.includes(title));
          assert.ok(fix, `offered: ${offered.map((one) => one.title).join(' | ')}`);
          assert.equal(applyEdits(sample.text, fix.edits), text);
        });
      }
    }

    if (rule?.fixable) {
      it('shows the text after a fix, or has one that makes a file', () => {
        const makesFile = (sample: Sample): boolean =>
          findingsOf(sample).some((one) => one.rule === id && one.fixes.some((fix) => fix.creates !== undefined));
        assert.ok(
          samples.some((sample) => sample.fixed !== undefined || sample.afterFix.length > 0 || makesFile(sample)),
        );
      });
    }
  });
}

/** A fix changes the text, does not overlap itself, mends its own finding, and leaves a file that reads no worse. */
function holdsFix(sample: Sample, finding: Finding, fix: Fix): void {
  const what = `«${fix.title}» of ${shown(sample, finding)}`;
  assert.ok(!overlaps(fix.edits), `edits overlap: ${what}`);
  if (fix.edits.length === 0) {
    assert.ok(fix.creates, `changes nothing: ${what}`);
    return;
  }
  const fixed = applyEdits(sample.text, fix.edits);
  assert.notEqual(fixed, sample.text, `changes nothing: ${what}`);
  const after = findingsOf(sample, fixed);
  const loud = (all: readonly Finding[]): readonly string[] =>
    all
      .filter((one) => one.severity === 'error' || one.severity === 'warning')
      .map((one) => `${one.rule} ${one.subject ?? ''}`);
  const own = `${finding.rule} ${finding.subject ?? ''}`;
  const count = (all: readonly Finding[], key: string): number =>
    all.filter((one) => `${one.rule} ${one.subject ?? ''}` === key).length;
  assert.ok(count(after, own) < count(findingsOf(sample), own), `leaves its own finding: ${what}\n${fixed}`);
  const before = loud(findingsOf(sample));
  assert.deepEqual(
    loud(after).filter((one) => !before.includes(one)),
    [],
    `brings new findings: ${what}\n${fixed}`,
  );
}
