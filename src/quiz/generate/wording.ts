import { serviceNames } from '../../engine/services';
import type { Fact } from '../../engine/types';
import { asked } from './asked';

/** `is` asks for what holds, `was` for what held. */
export type Tense = 'is' | 'was';

/** Identifiers and names keep their capitals and take no article. */
const name = /^(?:[A-Z][a-z]+[A-Z]|[a-z]+[A-Z]|[A-Z]{2,}|[A-Z][a-z]+ [A-Z]|Firehose\b)/;
const mass = /^(?:data|throughput|storage|latency)\b/i;
const measured =
  /^(?:length|size|payload|total payload|total time|running time|time|life|validity|retention|storage|throughput|propagation delay|warm throughput|share)\b/i;

/** What has a maximum; an average delay or the life of a thing that never changes has none. */
const amountOf = /^(?:length|size|payload|total payload|total time|running time|time|storage|data per)\b/i;

/** A fact as the key by which the fact base knows it. */
export function keyOf({ id, part }: Fact): string {
  return part === undefined ? id : `${id}#${part}`;
}

/** "Amazon SQS" */
export function nameOf({ service }: Fact): string {
  return serviceNames[service].full;
}

/** "maximum message size" for the start of a sentence in the middle of one. */
export function lowered(title: string): string {
  return name.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** "the default message retention", "the maximum time of a transformation call": the property in an option. */
export function titled({ title, kind }: Fact): string {
  const [, head = title, which = '', rest = ''] = /^(.+?), (default|minimum|maximum)\b(.{0,80})$/.exec(title) ?? [];
  if (which !== '') return `the ${which} ${lowered(head)}${rest}`;
  const largest = kind === 'max' && amountOf.test(title);
  return `the ${largest ? 'maximum ' : ''}${lowered(title)}`;
}

/**
 * Asks for the value of a fact in one sentence, service included: "In Amazon SQS, what is the default message
 * retention?" `when` goes behind the service: "today", "until August 2025". Titles of facts follow a few patterns; `asked` holds the wording of those that do not.
 */
export function askFor(fact: Fact, tense: Tense, when = ''): string {
  const own = asked[keyOf(fact)] ?? askByTitle(fact);
  const [is, was = inThePast(is)] = typeof own === 'string' ? [own] : own;
  return `In ${nameOf(fact)}${when === '' ? '' : ` ${when}`}, ${tense === 'is' ? is : was}?`;
}

const past: Readonly<Record<string, string>> = { can: 'could', do: 'did', does: 'did', is: 'was', are: 'were' };

function inThePast(sentence: string): string {
  return sentence.replace(/\b(?:can|does|do|is|are)\b/g, (verb) => past[verb] ?? verb);
}

function askByTitle(fact: Fact): string {
  const { title, kind } = fact;
  const [head = title, ...tails] = title.split(/, (?=default|range|minimum|maximum)/);
  const tail = tails.join(', ');
  const x = lowered(head);
  if (/^range\b/.test(tail)) return `in which range can ${withArticle(x)} be set`;
  if (/^Range of /.test(title)) return `in which range can ${title.slice('Range of '.length)} be set`;
  if (/^(?:default|minimum|maximum)\b/.test(tail)) {
    const [which = '', ...rest] = tail.split(' ');
    return `what is the ${which} ${x}${rest.length > 0 ? ` ${rest.join(' ')}` : ''}`;
  }
  const counted = countedNoun(fact);
  if (counted !== undefined) return `how many ${x} are allowed ${amount(fact)}`;
  if (kind === 'max' && measured.test(head) && !/^maximum/i.test(head)) {
    return `what is the maximum ${x}`;
  }
  if (kind === 'range') return `in which range can ${withArticle(x)} be set`;
  return `what is ${withArticle(x)}`;
}

/** The plural at the head of a title that counts something: "Messages per batch call". */
function countedNoun({ title, unit, kind, history }: Fact): string | undefined {
  if (unit !== 'count' || (kind !== 'max' && kind !== 'default')) return undefined;
  const noun = /([A-Za-z]{1,40})$/.exec(history[0].display)?.[1]?.toLowerCase();
  if (noun === undefined || !noun.endsWith('s')) return undefined;
  const head = title.toLowerCase().split(/ (?:per|of|in|that|with|on|to|from|for) /)[0] ?? '';
  return head.endsWith(noun) ? noun : undefined;
}

/** Quotas that can be raised are asked for as they stand by default. */
function amount({ adjustable }: Fact): string {
  return adjustable === 'soft' ? 'by default' : 'at most';
}

function withArticle(noun: string): string {
  return name.test(noun) && !/\s/.test(noun) ? noun : mass.test(noun) ? noun : `the ${noun}`;
}
