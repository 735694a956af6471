import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { only, zone } from './support';

const text = `### Question 1
A queue of 2 GB messages
is needed. What fits?

- [x] A queue with S3
- [ ] A queue of 256 KB messages

- ✅ :  "A queue with S3" is the correct answer. S3 keeps the body.
- ❌ :  "A queue of 256 KB messages" is incorrect. A queue takes 1 MiB.
`;

describe('Questions divide a note into zones:', () => {
  it('stem, options, quotations and reasons', () => {
    assert.deepEqual(zone(text, 'question-stem'), ['A queue of 2 GB messages\nis needed. What fits?']);
    assert.deepEqual(zone(text, 'option-right'), ['A queue with S3']);
    assert.deepEqual(zone(text, 'option-wrong'), ['A queue of 256 KB messages']);
    assert.deepEqual(zone(text, 'quoted-option'), ['"A queue with S3"', '"A queue of 256 KB messages"']);
    assert.deepEqual(zone(text, 'explanation'), ['S3 keeps the body.', 'A queue takes 1 MiB.']);
  });

  it('the letters of a key, and what explains it', () => {
    const keyed = 'Which one?\n\nA. One\nB. Two\n\nAnswer: B\n\nExplanation: it is the second.\n';
    assert.deepEqual(zone(keyed, 'key'), ['B']);
    assert.deepEqual(zone(keyed, 'explanation'), ['it is the second.', 'Explanation: it is the second.']);
  });

  it('both sides of a card', () => {
    assert.deepEqual(zone('#flashcards\n\nRetention::4 days\n', 'card'), ['Retention::4 days']);
  });

  it('options of a stem that asks for what does not hold are nobody’s claims', () => {
    const negative =
      'Which of these is NOT true of a queue?\n\nA. It keeps messages for 14 days.\nB. It keeps them for a year.\n\nAnswer: B\n';
    assert.deepEqual(zone(negative, 'option-right'), []);
    assert.equal(zone(negative, 'option-wrong').length, 2);
    assert.equal(only(negative).options[1]?.correct, true);
  });

  it('options without a known answer are nobody’s claims', () => {
    assert.deepEqual(zone('### Question 1\nWhich one?\n\n- [ ] One\n- [ ] Two\n', 'option-right'), []);
  });

  it('separate keys turn their options right', () => {
    const sheet = '**Q1.** Which one pushes?\nA. SQS\nB. SNS\n\n## Answer key\n\n**Q1. Correct answer: B**\n';
    assert.deepEqual(zone(sheet, 'option-right'), ['SNS']);
  });

  it('a question spans from its stem to its last option', () => {
    const { span, stemSpan } = only(text);
    assert.equal(text.slice(stemSpan.start, stemSpan.end), 'A queue of 2 GB messages\nis needed. What fits?');
    assert.equal(text.slice(span.start, span.end).endsWith('A queue of 256 KB messages'), true);
  });
});
