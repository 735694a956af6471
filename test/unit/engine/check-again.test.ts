import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { cdkOf, templateOf } from '../../../bench/generated';
import { createEngine } from '../../../src/core';
import { relate } from '../../../src/engine/relate';
import type { Doc, Relations, Report, Rule } from '../../../src/engine/types';
import { property } from '../../../src/engine/values';
import { factBase } from '../../../src/facts';
import { rules } from '../../../src/rules';
import { options } from '../../support/engine';

const template = (name: string, delay: number) =>
  `Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: ${name}\n      DelaySeconds: ${delay}\n`;

/** A rule that counts how often it is run. */
function counted(id: string, look: (context: Parameters<Required<Rule>['checkTemplate']>[0]) => unknown) {
  const state = { runs: 0 };
  const rule: Rule = {
    id,
    title: id,
    severity: 'hint',
    group: 'SQS',
    fixable: true,
    *checkTemplate(context): Iterable<Report> {
      state.runs += 1;
      look(context);
      const [queue] = context.template.resources;
      if (!queue) return;
      const edits = [{ span: queue.head, text: context.template.resources.length.toString() }];
      yield { span: queue.span, message: id, fixes: () => [{ title: id, edits, safe: false }] };
    },
  };
  return { rule, state };
}

describe('A check after an edit', () => {
  it('runs the rules again that looked at what is typed, and no others', () => {
    const quiet = counted('quiet', () => undefined);
    const names = counted('names', ({ graph }) =>
      graph.ofType('AWS::SQS::Queue').map((queue) => {
        const name = property(queue, 'QueueName');
        return name?.kind === 'known' && name.value;
      }),
    );
    const texts = counted('texts', ({ doc }) => doc.text.length);
    const others = counted('others', ({ relations }) => relations.docs.length);
    const all = [quiet, names, texts, others];
    const engine = createEngine(
      factBase,
      all.map(({ rule }) => rule),
    );
    let doc: Doc | undefined;
    const type = (text: string, relations = relate([])) => {
      doc = engine.read({ uri: 'stack.yaml', text }, doc);
      return checkedAmong(relations);
    };
    const checkedAmong = (relations: Relations) => {
      if (!doc) return [];
      const { text } = doc;
      const before = all.map(({ state }) => state.runs);
      const found = engine.check(doc, options, relations);
      const ran = all.filter(({ state }, index) => state.runs > (before[index] ?? 0)).map(({ rule }) => rule.id);
      assert.deepEqual(found, engine.check(engine.read({ uri: 'stack.yaml', text }), options, relations));
      return ran;
    };
    const related = relate([]);
    assert.deepEqual(type(template('a', 1), related), ['quiet', 'names', 'texts', 'others']);
    assert.deepEqual(type(template('ab', 1), related), ['quiet', 'names', 'texts', 'others'], 'the first character');
    assert.deepEqual(type(template('abc', 1), related), ['names', 'texts'], 'the next one');
    assert.deepEqual(type(template('abcd', 1)), ['names', 'texts', 'others'], 'among other documents');
    assert.deepEqual(checkedAmong(relate([])), ['names', 'texts', 'others'], 'once more');
    assert.deepEqual(type(template('abcd', 12), related), ['quiet', 'names', 'texts', 'others'], 'elsewhere');
    assert.deepEqual(type(`# what it is\n${template('abcd', 12)}`, related), ['texts'], 'nothing but places');
  });

  it('says again what it said of the templates of a note that an edit beside them has only moved', () => {
    const resources = counted('resources', ({ template: { resources: all } }) => all.length);
    const texts = counted('texts', ({ doc }) => doc.text.length);
    const engine = createEngine(factBase, [resources.rule, texts.rule]);
    const fence = (name: string) => `\`\`\`yaml\n${template(name, 1)}\`\`\`\n`;
    const before = `# Orders\n\nOne.\n\n${fence('a')}\nTwo.\n\n${fence('b')}`;
    let doc: Doc | undefined;
    const type = (text: string) => {
      doc = engine.read({ uri: 'note.md', text }, doc);
      const runs = [resources, texts].map(({ state }) => state.runs);
      const found = engine.check(doc, options);
      const ran = [resources, texts].map(({ state }, index) => state.runs - (runs[index] ?? 0));
      assert.deepEqual(found, engine.check(engine.read({ uri: 'note.md', text }), options));
      return ran;
    };
    assert.deepEqual(type(before), [2, 2]);
    assert.deepEqual(type(before.replace('Two', 'Twos')), [0, 2], 'between them');
    assert.deepEqual(type(before.replace('One', 'Once more')), [0, 2], 'before both');
    assert.deepEqual(type(before.replace('DelaySeconds', 'DelaySecond')), [1, 2], 'in the first');
    assert.deepEqual(type(`${fence('c')}\n${before}`.replace('DelaySecond', 'DelaySeconds')), [2, 3], 'a third one');
  });

  it('keeps nothing of what was said two edits ago', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const engine = createEngine(factBase, rules);
    for (const [uri, text, place] of [
      ['stack.yaml', templateOf(50), /Timeout: \d+/],
      ['stack.ts', cdkOf(60), /new sqs.Queue\(this, '\w+/],
      ['note.md', `Orders wait.\n\n\`\`\`yaml\n${template('a', 1)}\`\`\`\n`, /Orders/],
    ] as const) {
      const at = (place.exec(text)?.index ?? 0) + (place.exec(text)?.[0].length ?? 0);
      const refs: WeakRef<object>[] = [];
      let doc: Doc | undefined;
      for (let count = 0; count < 6; count += 1) {
        doc = engine.read({ uri, text: `${text.slice(0, at)}${'1'.repeat(count)}${text.slice(at)}` }, doc);
        engine.check(doc, options);
        refs.push(new WeakRef(doc));
      }
      const old = refs.slice(0, 4);
      let alive = old.map(() => true);
      // What the compiler works on in the background is let go a little later.
      for (let round = 0; round < 20 && alive.includes(true); round += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        collect();
        alive = old.map((ref) => ref.deref() !== undefined);
      }
      assert.deepEqual(alive, [false, false, false, false], uri);
      assert.ok(doc);
    }
  });
});
