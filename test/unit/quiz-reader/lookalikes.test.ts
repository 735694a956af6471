import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

/** Texts that look like questions to somebody in a hurry. */
const lookalikes: Readonly<Record<string, string>> = {
  'pros and cons with signs':
    '## When to use a queue?\n\n- ✅ Decouples tiers\n- ✅ "Fully managed"\n- ❌ No replay\n- ❌ "At least once"\n',
  'a to-do list': '## What is left to do?\n\n- [x] Read the quotas\n- [ ] Add a dead-letter queue\n',
  'a checklist that an interview asks for':
    '## Q7. What is your checklist before a launch?\n\n"**At once (this week):**\n- [ ] Drain the old queue and compare the counts\n- [ ] Set an alarm\n- [ ] Tell the team\n',
  'a checklist of best practices':
    '## What are best practices for queues?\n\n- [ ] Set an alarm\n- [ ] Encrypt\n- [ ] Tag it\n',
  'a checklist without a question': 'Before the launch:\n\n- [x] Alarm\n- [ ] Dashboard\n- [ ] Runbook\n',
  'inline fields': 'Status:: draft\nText with (due:: 2026-12-01) and [owner:: me].\n',
  'type names': 'A queue is `AWS::SQS::Queue`, its policy AWS::SQS::QueuePolicy.\n',
  'type names among flashcards':
    '#flashcards\n\nUse AWS::SQS::Queue here.\nThe ARN is arn:aws:s3:::bucket\nstatus:: draft\nfe80::1\n',
  'steps of a procedure': '1. Create the queue.\n2. Subscribe it.\n3. Check: Answer the prompt with yes.\n',
  'numbered answers below a question of an interview':
    '## Question 1: How do you secure a queue?\n\n1. **Policies:** allow only the roles that send.\n2. **Encryption:** use a key of your own.\n3. **Endpoints:** keep the traffic inside the VPC.\n\n## Question 2: How do you tune a consumer?\n\n1. **Batches:** ask for ten messages.\n2. **Long polling:** wait for twenty seconds.\n3. **Timeouts:** set them to six times the work.\n',
  'lettered prose': 'There are two types of queue:\n\nA. Standard\nB. FIFO\n',
  'a rhetorical question with a list': 'Why use a queue?\n\n- It decouples\n- It buffers\n',
  'an ordinary callout': '> [!question] Do we need replay?\n> Ask the data team.\n',
  'highlights outside flashcards': 'A queue name ends with ==.fifo==.\n',
  'a question mark on its own line': 'So what\n?\nNobody knows.\n',
  'the word answer in prose': 'The answer is to add a queue. Answers: see below. The key is a partition.\n',
  'an exam guide':
    '## Question types\n\n- Multiple choice: one correct answer\n- Multiple response: two or more correct answers\n\n1. Read the question.\n2. Eliminate wrong answers.\n',
  'sources whose authors begin with letters, and addresses with question marks':
    '##### Further reading\n\n- Costs: https://example.com/costs?page=2\n\n- A. Author. [Queues](https://example.com/a)\n- B. Writer. [Topics](https://example.com/b)\n- C. Poet. [Streams](https://example.com/c)\n',
  'options in program code': '```ts\nconst options = [\n  // A. first\n  // B. second\n];\n```\n',
  'a template for spikes': '## Questions\n\n**Q1:** [Question]\n\n**Answer:** [Answer]\n',
  'what a library lets its users choose':
    'For each record you can choose to either:\n\nA) Put it back\nB) Drop it\nC) Call it failed\n',
  'a roadmap with answers to those who ask':
    '## Roadmap\n\nMajor updates\n\n- [x] Metrics\n- [ ] Tracing\n\n## FAQ\n\n**Why did you build this?**\n\nBecause.\n',
  'a review of an architecture':
    '### OPS 1. How do you know that the workload is healthy?\n\n- [ ] Question does not apply to this workload\n- [x] **[Required]** Alarms on queues\n- [ ] None of these\n',
  'everything in a comment':
    '<!--\nWhich one pushes?\nA. SQS\nB. SNS\nAnswer: B\n-->\n%%\nWhich one pushes?\nA. SQS\nB. SNS\nAnswer: B\n%%\n',
  'a proposal that answers its own open questions':
    '# RFC: retry budget\n\n## Motivation\n\nRetries pile up.\n\n## Unresolved questions\n\n- Q: How many retries?\n  A: Three.\n- Q: Who gets paged?\n  A: The owning team.\n\nWhy not a delay queue?\n\nA. It hides the cause.\n\nB. It is no cheaper.\n\nC. Nobody asked for it.\n',
  'a decision record with objections below headings':
    '# Use a queue for orders\n\n## Status\n\nAccepted\n\n## Context\n\nCheckout waits for billing.\n\n## Decision\n\nOrders go through a queue.\n\n## Questions and answers\n\n### Why not a topic?\n\nOne consumer is enough.\n\n### Is the order kept?\n\nNo, and nobody needs it.\n\n### Who owns the dead-letter queue?\n\nThe team of the consumer.\n',
  'paragraphs that announce a list below headings that ask': ['topic', 'stream', 'table']
    .map(
      (one) =>
        `## Why is there no ${one}?\n\nThere are two things to say about it, and\nboth come down to cost, which is:\n\n- higher than what we pay for the queue of today\n`,
    )
    .join('\n'),
  'parts of what is there, told with letters':
    '3. Optional stacks are created which are there to fill both of them:\n  - a) a stream of metrics that writes to the bucket,\n  - b) a writer of logs,\n  - c) a recorder of settings.\n',
  'a story that ends in a solution':
    '# Orders at night\n\nA shop loses orders when billing sleeps. Can you help them?\n\n## 🎯 Solutions\n\nA queue keeps the orders until billing wakes up.\n',
  'a form to report an error':
    '## Which services does this affect?\n\n- [ ] SQS\n- [ ] SNS\n- [ ] Kinesis\n\n## What is wrong\n\nThe page and the line.\n',
  'a sheet of answers to the questions of another note, some of them in words':
    '# Answers\n\n### Q1.1 — Long polling\n\n**Answer: C) Twenty seconds**\n\n### Q1.2 — Retention\n\n**Answer: B) Fourteen days**\n\n### Q1.3 — Two queues\n\n**Answer:** One for each priority.\n\n### Q1.4 — Order\n\n**Answer: A) By group**\n',
};

describe('No question is read from', () => {
  for (const [name, text] of Object.entries(lookalikes)) {
    it(name, () => {
      assert.deepEqual(summary(text), []);
      assert.deepEqual(readQuestions(text).faults, []);
    });
  }
});

it('A checklist among lines of questions and answers is not one of them', () => {
  const text =
    'Major updates\n\n- [x] Metrics\n- [ ] Tracing\n\nQ: Why did you build this?\nA: It was missing.\n\nQ: Why are there no dates?\nA: Security is first.\n\nQ: How can I help?\nA: Open an issue.\n';
  assert.deepEqual(summary(text), [
    'Why did you build this? => It was missing.',
    'Why are there no dates? => Security is first.',
    'How can I help? => Open an issue.',
  ]);
});
