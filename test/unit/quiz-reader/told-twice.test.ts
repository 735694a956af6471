import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, faults, only, summary } from './support';
import { facts, inForm, read } from './three-questions';

describe('A question', () => {
  it('that comes again right below its answer is told once', () => {
    const again = (stem: string, answer: string, at: number) =>
      `### Question ${at + 1}: ${stem}\n\n**Answer:**\n${answer}\n\n### Spoken\n**Interviewer:** ${stem}\n**Your Response:** "${answer}"\n\n---\n`;
    assert.deepEqual(summary(facts.map(([stem, answer], at) => again(stem, answer, at)).join('\n')), read);
  });

  it('is told once where the code that it is about is left out the second time', () => {
    const again = (stem: string, answer: string, at: number) =>
      `### ${at + 1}. Part\n**Q: ${stem}**\n\`\`\`go\nwait()\n\`\`\`\n**A:**\n${answer}\n\n### Spoken\n**Interviewer:** ${stem}\n**Your Response:** "${answer}"\n\n---\n`;
    assert.equal(summary(facts.map(([stem, answer], at) => again(stem, answer, at)).join('\n')).length, facts.length);
  });

  it('may have a model answer, and none of its follow-up questions has it', () => {
    const one = (stem: string, answer: string, at: number) =>
      `## Question ${at + 1}\n**Interviewer asks:** "${stem}"\n\n**Expected answer points:**\n- ${answer}\n\n**Follow-up questions:**\n1. What comes first?\n2. How is it watched?\n\n**Model answer:** *"${answer} And more."*\n\n---\n`;
    const text = facts.map(([stem, answer], at) => one(stem, answer, at)).join('\n');
    assert.equal(summary(text).length, facts.length);
    assert.deepEqual(summary(inForm((stem, answer) => `**Q: ${stem}**\n\n**Model answer:**\n> ${answer}\n`)), read);
  });

  it('need not ask where it is called one and has no number, below a heading that has one', () => {
    const told = ['Queues or topics', 'Fan-out with filters', 'Order within a group'];
    const text = told
      .map((words) => `**Q: ${words}**\n> "It depends on who reads."\n\n**In depth:**\n> More.\n`)
      .join('\n');
    assert.deepEqual(
      summary(`# 25. Review\n\n${text}`).map((line) => line.split(' => ')[0]),
      told,
    );
  });
});

describe('A key', () => {
  it('may have a word of any language before it, in a fold that is called an answer', () => {
    const text =
      '**Câu 1:** Which one replays?\n\n- A) SQS\n- B) Kinesis\n- C) SNS\n\n<details><summary>Đáp án</summary>\n\n**Đúng: B**\n\nIt keeps them.\n\n</details>\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* Kinesis', 'SNS']);
  });
});

describe('A list of what speaks for a choice', () => {
  it('is no question with options', () => {
    const text =
      '### Choose **one queue** if:\n- [ ] One team reads it\n- [ ] All messages are alike\n- [ ] Order does not matter\n\n### Choose **a topic** if:\n- [ ] Several teams read it\n- [ ] Some want a part\n- [ ] More will come\n';
    assert.deepEqual(summary(text), []);
    assert.deepEqual(faults(text), []);
  });
});
