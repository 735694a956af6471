import { fifoMode } from '../engine/graph';
import type { NoteContext, Report, Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { fifoOverload, type Overload } from './capacity';
import { describedLoads, resourceUnder } from './described-loads';
import { fitted } from './fitted';
import { fifoPlace } from './limits';
import { hasFifoOnly } from './sayings/whole-note';

const rule: Rule = {
  id: 'sqs-fifo-throughput',
  title: 'A load above what a FIFO queue carries',
  severity: 'error',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate({ graph, facts, asOf, options }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const overload = queue.load && fifoOverload(fifoMode(queue), queue.load, facts, asOf, options.region);
      if (!queue.load || !overload) continue;
      yield {
        span: overload.fact === 'sqs.tps.fifo' ? fifoPlace(queue) : queue.head,
        message: messageOf(overload, subjectOf(queue)),
        severity: overload.severity,
        subject: subjectOf(queue),
        fact: overload.fact,
        related: [{ span: queue.load.span, message: 'The load is declared here.' }],
        detail: overload.sum,
      };
    }
  },
  *checkNote(context) {
    yield* described(context);
  },
};

function messageOf({ asked, allowed, remedy }: Overload, queue: string): string {
  return fitted((name) => `${asked} is more than ${name(queue)} takes (${allowed}): ${remedy}.`);
}

/** A rate that prose puts on a FIFO queue. */
function* described(context: NoteContext): Iterable<Report> {
  for (const one of describedLoads(context)) {
    const { claim, span, load, queueType, mode } = one;
    if (claim.service !== 'sqs' || load.rate === undefined) continue;
    if (queueType !== 'fifo' && !(queueType === undefined && hasFifoOnly(context.note))) continue;
    const overload = fifoOverload(mode, load, context.facts, context.asOf, context.options.region);
    if (!overload) continue;
    const name = resourceUnder(context, one);
    yield {
      span,
      message: messageOf(overload, name ?? 'this queue'),
      severity: overload.severity,
      subject: name ?? overload.fact,
      fact: overload.fact,
      detail: `${one.reckoned === undefined ? '' : `${one.reckoned}: `}${overload.sum}`,
    };
  }
}

export default rule;
