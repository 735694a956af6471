import type { Mention } from '../../engine/mentions/mentions';
import type { Graph } from '../../engine/types';
import type { Fits } from './around';
import { graphOf } from './holders';

type Next = (graph: Graph, id: string) => readonly string[];

const deadLetterQueues: Next = (graph, id) => graph.from(id, 'dead-letters').map(({ target }) => target);
const sources: Next = (graph, id) => graph.to(id, 'dead-letters').map(({ source }) => source);

const consumed: Next = (graph, id) => graph.to(id, 'consumes').map(({ source }) => source);

/** Words before a name with which something next to it is meant: "the queue in front of `Pack`". */
const relatives: readonly (readonly [words: RegExp, next: Next])[] = [
  [
    /(?:^|[.;:,!?]\s|\n)\W{0,4}(?:and |but )?(?:the|our) (?:dead[- ]letter queue|DLQ) (?:of|for|behind)\W{1,6}$/i,
    deadLetterQueues,
  ],
  [/\bthe (?:[a-z]{2,12} )?queue (?:in front of|before|of|for|feeding|that feeds|read by)\W{1,6}$/i, consumed],
];

/** A name, or what the words before it say that is meant by it. */
export function asMeant(text: string, mention: Mention): Mention {
  const before = text.slice(Math.max(0, mention.span.start - 60), mention.span.start);
  const next = relatives.find(([words]) => words.test(before))?.[1];
  return (next && beside(mention, next)) ?? mention;
}

/** Whether messages go from one to the other, or both names mean the same. */
export function isBeside({ declared }: Mention, other: Mention): boolean {
  const ids = other.declared.map(({ resource }) => resource.id);
  return declared.some((one) => {
    const { id } = one.resource;
    const edges = graphOf(one)?.edges ?? [];
    return ids.some(
      (to) =>
        to === id ||
        edges.some(({ source, target }) => (source === id && target === to) || (source === to && target === id)),
    );
  });
}

/** What is said of a message or its queue, by the function that reads it. */
export const byReader =
  (fits: Fits): Fits =>
  (mention) => {
    const source = sourceOf(mention);
    return source && fits(source);
  };

/** The one thing that a function reads. */
export function sourceOf(mention: Mention): Mention | undefined {
  const source = beside(mention, consumed);
  return source?.declared.length === 1 ? source : undefined;
}

/** The one function that reads a queue or stream. */
export function consumerOf(mention: Mention): Mention | undefined {
  const consumer = beside(mention, (graph, id) => graph.from(id, 'consumes').map(({ target }) => target));
  return consumer?.declared.length === 1 ? consumer : undefined;
}

/** The dead-letter queue of a name, or the one that it is. */
export function deadLetterQueueOf(mention: Mention): Mention | undefined {
  const declared = mention.declared.filter(
    (one) => (graphOf(one)?.to(one.resource.id, 'dead-letters') ?? []).length > 0,
  );
  return declared.length > 0 ? { ...mention, declared } : beside(mention, deadLetterQueues);
}

/** What is said of a dead-letter queue, by whatever it belongs to. */
export const withDeadLetterQueue: Fits = (mention) =>
  deadLetterQueueOf(mention)
    ?.declared.map(({ doc, resource }) => `${doc.uri} ${resource.id}`)
    .join('\n');

/** A dead-letter queue or what it is of, where both can be meant. */
export function orItsSources(mention: Mention, fits: Fits): Mention | undefined {
  const others = beside(mention, sources);
  return others && fits(others) !== undefined
    ? { ...mention, declared: [...mention.declared, ...others.declared] }
    : undefined;
}

function beside(mention: Mention, next: Next): Mention | undefined {
  const declared = mention.declared.flatMap((one) => {
    const graph = graphOf(one);
    const found = graph ? next(graph, one.resource.id).map((id) => graph.resource(id)) : [];
    return found.flatMap((resource) => (resource ? [{ ...one, resource }] : []));
  });
  const [first] = declared;
  return first && { ...mention, name: first.resource.id, declared };
}
