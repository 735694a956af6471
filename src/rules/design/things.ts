import { longPattern } from '../../engine/pattern';
/** What every message may be called. */
export const anything = longPattern`
    ^(?:messages?|events?|records?|data|items?|entr(?:y|ies)|updates?|everything|them|it|they|all|notifications?
    |payloads?|tasks?|jobs?|traffic|requests?|transactions?|publish(?:es)?|units?|load)$`;

/** The words for a thing in one number or the other. */
export function namesOf(thing: string): RegExp {
  const one = thing.replace(/s$/i, '').replace(/[^\w ]/g, '.');
  return new RegExp(`\\b${one.replace(/(?:y|ie)$/, '(?:y|ie)')}s?\\b`, 'i');
}

/** What has queues, streams and shards as well. */
export const products =
  /\b(?:kafka|rabbit\w*|redis|mongo\w*|elastic\w*|opensearch|cassandra|postgres\w*|mysql|azure|pulsar|nats|celery|index(?:es)?|database)\b/i;
