import { getAtt } from '../engine/edits';
import { asynchronousCallsOf, mayOnlyKeepTime, pollsOf } from '../engine/graph';
import type { Edit, Graph, GraphEdge, Resource, Rule } from '../engine/types';
import { property, stringOf, subjectOf } from '../engine/values';
import { headsOf } from './cell-heads';
import { type FixContext, failureQueue, offer, set } from './fixes';
import { fitting } from './messages';
import { findings } from './prose';
import { afterRetries } from './retries';
import { isToldToPoll } from './told-kind';

const rule: Rule = {
  id: 'lambda-async-no-failure-destination',
  title: 'An asynchronously called function without a place for failures',
  severity: 'warning',
  group: 'Lambda',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const lambda of graph.ofType('AWS::Lambda::Function')) {
      const calls = asynchronousCallsOf(graph, lambda.id).filter((one) => !isOff(graph, one));
      const [call] = calls;
      const isCalled = call !== undefined || handsResultsOn(graph, lambda.id);
      if (!isCalled || lambda.properties.open || keepsFailures(graph, lambda.id)) continue;
      const name = subjectOf(lambda);
      const fate = `${afterRetries(graph, lambda.id)} Lambda drops the event; set OnFailure to keep it.`;
      yield {
        span: lambda.head,
        message: fitting(
          `${name} is called asynchronously${call ? ` by ${callerOf(call, lambda)}` : ''}: ${fate}`,
          `${name} is called asynchronously: ${fate}`,
        ),
        severity: call && calls.every((one) => isSchedule(graph, one)) ? 'info' : 'warning',
        subject: name,
        fact: 'lambda.async.retries',
        fixes: () =>
          offer(
            `Add a dead-letter queue to ${name} (adds a queue; its role needs sqs:SendMessage)`,
            isMadeWithPolled(graph, lambda) ? undefined : deadLetterQueue(context, lambda),
          ),
        related: calls
          .slice(0, 5)
          .map((one) => ({ span: one.span, message: `${callerOf(one, lambda)} calls it here.` })),
      };
    }
  },
  checkNote: (context) =>
    findings(
      context,
      'lambda-async-no-failure-destination',
      'lambda.async.retries',
      ({ sentence }, name) => ({
        ...(onTime.test(sentence.text) && { severity: 'info' as const }),
        message: `Lambda drops the event of ${name ?? 'an asynchronous call'} after two retries: give the function an on-failure destination.`,
      }),
      ({ sentence }, name) =>
        !ofOthers.test(headsOf(sentence)?.row ?? '') && (name === undefined || !isToldToPoll(context.doc, name)),
    ),
};

/** "| Topic | Subscribers | DLQ |": the dead-letter queue of a row is that of its topic or rule, not of the function in it. */
const ofOthers = /^(?:topic|subscription|rule|bus|queue|stream)s?\b/i;

/** What a schedule misses once comes with its next run. */
const onTime = /\bschedul\w{1,4}\b|\bcron\b/i;

function deadLetterQueue(context: FixContext, lambda: Resource): readonly Edit[] | undefined {
  return failureQueue(context, lambda, `${lambda.id}Dlq`, (queueId) =>
    set(context, lambda, 'DeadLetterConfig', { TargetArn: getAtt(queueId, 'Arn') }),
  );
}

/** The words that make it make functions too that only poll: to them a dead-letter queue is of no use. */
function isMadeWithPolled(graph: Graph, { head }: Resource): boolean {
  return graph
    .ofType('AWS::Lambda::Function')
    .some(
      (one) =>
        one.head.start === head.start &&
        !asynchronousCallsOf(graph, one.id).length &&
        pollsOf(graph, one.id).length > 0,
    );
}

/** An event of the function itself goes by its own name. */
function callerOf(edge: GraphEdge, lambda: Resource): string {
  const caller = edge.source === 'external' ? edge.subject : edge.source;
  return caller.startsWith(`${lambda.id}/`) ? caller.slice(lambda.id.length + 1) : caller;
}

/** A dead-letter queue of the function or an on-failure destination; those of rules and mappings are others' failures. */
function keepsFailures(graph: Graph, id: string): boolean {
  return graph
    .from(id, 'dead-letters')
    .some(({ via }) => via?.type === 'AWS::Lambda::Function' || via?.type === 'AWS::Lambda::EventInvokeConfig');
}

/** Only what is called asynchronously has a place for its results: whoever calls it, failures are meant to be kept too. */
function handsResultsOn(graph: Graph, id: string): boolean {
  return graph.from(id, 'delivers').some(({ via }) => via?.type === 'AWS::Lambda::EventInvokeConfig');
}

/** A rule that is switched off calls nobody. */
function isOff(graph: Graph, { source }: GraphEdge): boolean {
  const caller = graph.resource(source);
  return caller !== undefined && stringOf(property(caller, 'State')) === 'DISABLED';
}

function isSchedule(graph: Graph, edge: GraphEdge): boolean {
  const caller = graph.resource(edge.source);
  return (
    caller?.type === 'AWS::Scheduler::Schedule' || (caller?.type === 'AWS::Events::Rule' && mayOnlyKeepTime(caller))
  );
}

export default rule;
