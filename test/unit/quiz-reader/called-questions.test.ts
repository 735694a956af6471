import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { summary } from './support';
import { facts, inForm, read } from './three-questions';

describe('What is called a question', () => {
  it('is answered by what stands below it, without a number and without a word before the answer', () => {
    assert.deepEqual(summary(inForm((stem, answer) => `**Q:** ${stem}\n\n${answer}\n`)), read);
    assert.deepEqual(summary(inForm((stem, answer) => `##### Q. ${stem}\n\n${answer}\n`)), read);
    assert.deepEqual(summary(inForm((stem, answer) => `### Q: ${stem}\n✅ ${answer}\n`)), read);
  });

  it('has its answer behind a sign in a quotation', () => {
    const text = inForm((stem, answer) => `## Section\n\n> **Q:** ${stem}\n>\n> ✅ ${answer}\n`);
    assert.deepEqual(summary(text), read);
  });

  it('need not ask in a heading that says so, three times', () => {
    const form = (need: string) => `### Q: ${need}\nUse a topic for it.\n`;
    const needs = ['I want to tell many', 'I want to filter', 'I want to add mail'];
    const asked = needs.map((need) => `${need} => Use a topic for it.`);
    assert.deepEqual(summary(needs.map(form).join('\n')), asked);
    assert.deepEqual(summary(needs.slice(1).map(form).join('\n')), []);
  });

  it('may tell where most others ask', () => {
    const told = `${inForm((stem, answer) => `**Q. ${stem}**\n\n${answer}\n`)}\n**Q. How it is sent again**\n\nBy a redrive.\n`;
    assert.deepEqual(summary(told), [...read, 'How it is sent again => By a redrive.']);
  });

  it('may lack the word before its answer where the others have it', () => {
    const pairs = facts.map(([stem, answer], at) => `Q${at + 1}: ${stem}\nA: ${answer}\n`).join('\n');
    const last = 'Q4: What differs?\nA queue is read,\na topic tells.\n';
    assert.deepEqual(summary(`${pairs}\n${last}`), [...read, 'What differs? => A queue is read, a topic tells.']);
    assert.deepEqual(summary(last), []);
  });

  it('is an entry in a list of contents, where the next entry stands below it', () => {
    const pairs = inForm((stem, answer) => `Q: ${stem}\nA: ${answer}\n`);
    assert.deepEqual(summary(`- Q1: What is a topic?\n- Q2: What is a queue?\n- Costs\n\n---\n\n${pairs}`), read);
  });

  it('may have the number ten as one picture', () => {
    const heads = ['7️⃣', '8️⃣', '9️⃣', '🔟'].map((head) => `### ${head} What is told?\n**Answer:** All of it.\n`);
    assert.equal(summary(heads.join('\n')).length, 4);
    assert.equal(summary(heads.join('\n')).at(-1), 'What is told? => All of it.');
  });
});

describe('A card', () => {
  it('may have two colons in its back, where its front asks', () => {
    assert.deepEqual(summary('#flashcards\n\nHow is a queue declared?::AWS::SQS::Queue\n'), [
      'How is a queue declared? => AWS::SQS::Queue',
    ]);
  });

  const tagged = (text: string) => summary(`#flashcards\n\n${text}`);

  it('may be divided by two semicolons, on its line or before the lines below it', () => {
    assert.deepEqual(tagged('First in, first out;; queue\nOne tells many;;; topic\n'), [
      'First in, first out => queue',
      'One tells many => topic',
    ]);
    assert.deepEqual(tagged('What are the kinds of queues? ;;\n- Standard\n- FIFO\n'), [
      'What are the kinds of queues? => - Standard\n- FIFO',
    ]);
  });

  it('may be divided by a rule right below what asks', () => {
    const text = 'What holds it back? (1)\n___\nA delay.\n';
    assert.deepEqual(tagged(text), ['What holds it back? (1) => A delay.']);
    assert.deepEqual(tagged('It waits.\n___\nThen it is read.\n'), []);
    assert.deepEqual(summary(text), []);
  });

  it('may have its tag behind its front, in a line or a heading', () => {
    assert.deepEqual(summary('What is a topic? #card\nIt tells many.\n\nMore words.\n'), [
      'What is a topic? => It tells many.',
    ]);
    assert.deepEqual(summary('## Topic #flashcard/reverse\nIt tells many.\n'), ['Topic => It tells many.']);
  });
});
