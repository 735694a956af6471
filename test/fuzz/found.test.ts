import { describe, it } from 'mocha';
import { editsHold, fixesHold, readingHolds } from './properties';

/** The smallest form of what fuzzing has found, so that it stays mended. */
const found: readonly { readonly what: string; readonly uri: string; readonly texts: readonly string[] }[] = [
  {
    what: 'a question whose explanation stands in pieces before and behind its key',
    uri: 'sqs.md',
    texts: [
      '#flashcards\n\nSQS takes up to 256 KB dead-letter queue.\n\n1. SQS takes up to 256 KB dead-letter queue?\n> - [x] A. 256 KB\n> - [x] A. 256 KB\n1. A. 256 KB\nAnswer: B\nSQS takes up to 256 KB dead-letter queue.\n\ndead-letter queue::256 KB\n\n',
    ],
  },
  {
    what: 'a template that opens with an indented comment',
    uri: 'stack.yaml',
    texts: [
      '  # load: 5,000 msg/s, 300 KB\nAWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Orders:\n    Type: "AWS::SQS::Queue"\n',
    ],
  },
  {
    what: 'a comment of no use before dashes at the very top, which would begin a frontmatter without it',
    uri: 'a.md',
    texts: ['<!-- queuewise-disable-line -->---\n<!-- queuewise-disable-line -->---\n\n---\nSQS takes up to 256 KB.'],
  },
];

describe('What fuzzing found once', () => {
  for (const { what, uri, texts } of found) {
    it(`holds for ${what}`, () => {
      for (const text of texts) {
        readingHolds({ uri, text });
        fixesHold({ uri, text });
      }
      editsHold(uri, texts);
    });
  }
});
