import { longPattern } from '../../pattern';
import type { Fact } from '../../types';
import type { Cue, Place } from './select';

const ofType = /^\s{0,2}\(?(?:(?:for|in|em|en|para|pour|für|bei|per) (?:an? |the )?)?(?:standard|std|fifo)\b/i;

/** A number without a unit is a fact's only right beside its cue ("DelaySeconds: 900") or under its header. */
export function acceptsBare(fact: Fact, cue: Cue | undefined, { behind, queueType }: Place): boolean {
  if (!cue) return false;
  // "120,000 (standard), 20,000 (FIFO)": the words stand before the first of them.
  const type = fact.scope?.queueType;
  if (type !== undefined && (ofType.test(behind) || type === queueType)) return cue.distance <= 80;
  if (fact.unit === 'count') return cue.strong && cue.distance <= 30;
  return cue.strong && cue.distance <= 20;
}

const goesOn = longPattern`
    ^\W{0,3}(?:(?:by )?default|max|min|is|are|and|or|to|for|on|in|at|per|with|when|if|as|than|up|but|which|it|so|no
    |means?|will|can|may|the|this|that|you|while|until|before|after|depend(?:s|ing)|based|only|total|overall|altogether
    |each|every|now|today|since|because|of|sizes?|en|em|na|nas|para|por|pour|par|für|pro|bei|im|per|con|com|avec|mit|sin|sem
    |sans|ohne|senza|y|e|et|und|o|ou|oder)\b`;

/** The words behind a number that tell what it counts. */
const countedThing = /^[\s*]{0,4}(?:[a-z]{2,16}[\s*-]{1,3}){0,2}[a-z]{3,16}/i;

/** "25,000 state transitions" is no size and no time, and a number far from any word of a count none of it. */
export function countsOthers({ unit, mentions }: Fact, place: Place): boolean {
  const { behind, clause, headers } = place;
  if (unit === 'byte' || unit === 'second' || unit === 'byte/second') {
    return /^[\s*]{0,3}[a-z]{3,}/i.test(behind) && !goesOn.test(behind);
  }
  if (mentions?.cues === undefined) return false;
  const counted =
    unit === 'count' && !goesOn.test(behind) && !/^\W{0,3}(?:standard|std|fifo)\b/i.test(behind)
      ? countedThing.exec(behind)?.[0]
      : undefined;
  // "4 shards make at most 4 KCL instances": the number counts what stands behind it.
  if (counted !== undefined && !mentions.cues.test(counted) && !mentions.noun?.test(counted)) return true;
  return ![clause, ...headers, ...over(place)].some((text) => mentions.cues?.test(text));
}

/** "Subscriptions per topic" over "up to 10 million": so many are hardly a number of something else. */
function over({ quantity, stretches }: Place): readonly string[] {
  if (quantity.readings.some((one) => one < 1000)) return [];
  return stretches.filter(({ at, strong, heads }) => at === undefined && strong && !heads).map(({ text }) => text);
}
