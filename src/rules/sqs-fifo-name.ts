import { isName } from '../engine/mentions/code-names';
import type { NoteContext, Report, Rule, Span } from '../engine/types';
import { misnamed } from './fifo-names';
import { said } from './prose';

const rule: Rule = {
  id: 'sqs-fifo-name',
  title: 'A FIFO queue whose name does not end in .fifo, or the reverse',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    for (const queue of context.graph.ofType('AWS::SQS::Queue')) yield* misnamed(context, queue, 'queue');
  },
  *checkNote(context) {
    yield* described(context);
  },
};

/** Marks that make a word a name; emphasis does where it holds that word alone, and the word is none of the language. */
function isMarked(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (
    (/[`"'\u201c\u201e\u2018]/.test(before) && /[`"'\u201d\u2019]/.test(after)) ||
    (/[*_]/.test(before) && after === before && /^[a-z]|[a-z][A-Z]|[\d_-]/.test(text.slice(start, end)))
  );
}

/** "A queue named price-changes": no word of the language either. */
function isCalled(text: string, { start }: Span, name: string): boolean {
  return /[-_]queue$/i.test(name) || (/[-_]/.test(name) && /\b(?:named|called)\s$/i.test(text.slice(start - 8, start)));
}

/** "`SQS FIFO` + `Lambda`": what stands beside it. */
const services = /^(?:lambda|sqs|sns|kinesis|firehose|eventbridge|dynamodb|s3|ec2|ecs|api|asg)$/i;

/** A name that prose gives a queue; that none needs a suffix is told without one. */
function* described(context: NoteContext): Iterable<Report> {
  const { text } = context.doc;
  for (const { span, saying } of said(context, 'sqs-fifo-name')) {
    const name = text.slice(span.start, span.end);
    const isSingle = /^[\w.-]+$/.test(name);
    if (isSingle && services.test(name)) continue;
    // Without marks only what no word of the language looks like is taken for a name.
    if (isSingle && !((isMarked(text, span) || isCalled(text, span, name)) && isName(name))) continue;
    if (!isSingle && saying.denies !== true) continue;
    yield {
      span,
      message: isSingle
        ? name.endsWith('.fifo')
          ? `${name} ends in .fifo, which only FIFO queues may: name a standard queue without it.`
          : `The name of a FIFO queue has to end in .fifo: call it ${name}.fifo.`
        : 'The name of a FIFO queue has to end in .fifo, that of a standard queue must not.',
      subject: isSingle ? name : 'sqs.name.fifo',
      fact: 'sqs.name.fifo',
    };
  }
}

export default rule;
