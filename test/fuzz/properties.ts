import assert from 'node:assert/strict';
import { fixDocument } from '../../src/cli/fix';
import { applyEdits, overlaps } from '../../src/engine/apply';
import { unrelated } from '../../src/engine/relate';
import type { Doc, Finding, Fix } from '../../src/engine/types';
import { engine, citing as options } from '../support/engine';
import { spansOf } from './spans';
import { watched } from './watch';

export interface Input {
  readonly uri: string;
  readonly text: string;
}

/** So many fixes of one text are tried. */
const mostFixes = 12;

/** Reads and checks a text, asks for hovers, and holds every span against the text. */
export function readingHolds(input: Input): void {
  watched(input.text, () => holdsRead(input));
}

function holdsRead({ uri, text }: Input): void {
  const doc = engine.read({ uri, text });
  const findings = engine.check(doc, options);
  for (const { at, span } of spansOf(doc, findings)) {
    const isInside =
      Number.isInteger(span.start) && span.start >= 0 && span.end >= span.start && span.end <= text.length;
    assert.ok(isInside, `${at}: ${span.start} to ${span.end} is no place of ${text.length} characters`);
  }
  for (const { message, rule } of findings) {
    assert.ok(message.length > 0 && message.length <= 240, `${rule}: a message of ${message.length} characters`);
  }
  const places = [0, text.length >> 1, text.length, ...findings.slice(0, 5).map(({ span }) => span.start)];
  for (const place of places) {
    const hover = engine.hoverAt(doc, place, options);
    if (hover) assert.ok(hover.span.start <= place && place <= hover.span.end && hover.span.end <= text.length);
  }
  engine.claims(doc, options);
  for (const template of doc.templates) engine.graphOf(template);
}

/** Reads each text with the reading before it at hand, as the editor does, and compares with reading it afresh. */
export function editsHold(uri: string, texts: readonly string[]): void {
  let doc: Doc | undefined;
  for (const text of texts) {
    watched(text, () => {
      doc = engine.read({ uri, text }, doc);
      assert.deepEqual(
        outcome(doc),
        outcome(engine.read({ uri, text })),
        `after ${JSON.stringify(text.slice(0, 200))}`,
      );
    });
  }
}

/** All that a surface shows of a document, as plain data. */
function outcome(doc: Doc): unknown {
  const { note, templates, suppressions, problems, kind } = doc;
  return JSON.parse(
    JSON.stringify({
      kind,
      suppressions,
      problems,
      templates,
      claims: note?.claims,
      questions: note?.questions,
      links: note?.links,
      headings: note?.headings,
      frontmatter: note?.frontmatter,
      findings: engine
        .check(doc, options)
        .map((finding, index) => ({ ...finding, fixes: index < 8 ? finding.fixes : [] })),
    }),
  );
}

/** Every fix gives a text that reads at least as well, and safe fixes leave nothing for a second time. */
export function fixesHold(input: Input): void {
  watched(input.text, () => holdsFixed(input));
}

function holdsFixed({ uri, text }: Input): void {
  const doc = engine.read({ uri, text });
  const findings = engine.check(doc, options);
  const broken = faultsOf(doc);
  for (const { rule, fix } of fixesOf(findings).slice(0, mostFixes)) {
    assert.equal(overlaps(fix.edits), false, `${rule}: the edits of "${fix.title}" overlap`);
    const fixed = applyEdits(text, fix.edits);
    assert.notEqual(fixed, text, `${rule}: "${fix.title}" changes nothing`);
    const after = faultsOf(engine.read({ uri, text: fixed }));
    assert.ok(after <= broken, `${rule}: "${fix.title}" makes the text unreadable:\n${fixed}`);
  }
  const source = { file: uri, uri, text, marked: false, writable: true };
  const once = fixDocument(engine, { source, doc }, options, unrelated).document;
  const twice = fixDocument(engine, once, options, unrelated);
  assert.equal(twice.document.source.text, once.source.text, 'safe fixes do something again');
  assert.ok(faultsOf(once.doc) <= broken, `safe fixes make the text unreadable:\n${once.source.text}`);
}

function fixesOf(findings: readonly Finding[]): readonly { readonly rule: string; readonly fix: Fix }[] {
  return findings.flatMap(({ rule, fixes }) =>
    fixes.filter(({ edits }) => edits.length > 0).map((fix) => ({ rule, fix })),
  );
}

function faultsOf({ problems }: Doc): number {
  return problems.filter(({ rule }) => rule === 'unreadable' || rule === 'frontmatter-invalid').length;
}
