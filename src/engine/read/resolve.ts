import { inOneLine } from '../in-one-line';
import { lazyPattern, longPattern } from '../pattern';
import type { Service, Span } from '../types';
import { type Mention, weakService } from './mentions';
import { outerOf } from './outer';
import type { ProseSentence } from './prose';
import type { Candidate, QueueType, Resolution, Scope, ScopeKind } from './scope';

/**
 * Where a clause, or a cell of a drawn table, ends: what stands beyond speaks of something else. "In flight 120,000; FIFO
 * 20,000" goes on with the other type.
 */
const clauseBreak = lazyPattern(
  'gi',
  () => inOneLine`
    ;(?!\s{0,4}(?:(?:and |for )?(?:FIFO|standard)(?: queues?)?\W{1,4}\d|\d[\d,.]{0,9}k?\s(?:for|on|with|in)\s(?:FIFO|standard)))
    |[│⇒]|=>|\s[–—-]{1,3}\s|\b(?:but|whereas|while|although|however|unlike in|in contrast(?: to)?|vs\.?|versus)\b`,
);

/** "In flight — 120,000": a dash behind the first few words, where no number stands, is a colon. */
const label = /^\W{0,4}[A-Za-z][A-Za-z-]{0,16}(?:[\s/:>→-]{1,6}[A-Za-z][A-Za-z-]{0,16}){0,5}\s{0,4}$/;

/** The clause of a sentence that holds `at`, as offsets of the mask. */
export function clauseAt(mask: string, sentence: Span, at: number): Span {
  let start = sentence.start;
  clauseBreak.lastIndex = 0;
  const text = mask.slice(sentence.start, sentence.end);
  for (let match = clauseBreak.exec(text); match; match = clauseBreak.exec(text)) {
    const from = sentence.start + match.index;
    if (from >= at) return { start, end: from };
    if (/[–—-]/.test(match[0]) && label.test(text.slice(0, match.index))) continue;
    start = from + match[0].length;
  }
  return { start, end: sentence.end };
}

/** What a place speaks of. */
export function resolve(scope: Scope, sentence: ProseSentence, from: number, to: number): Resolution {
  const {
    headers,
    parents,
    heading,
    over,
    beside,
    implied,
    called,
    several,
    among,
    foreign,
    namesake,
    aside,
    headerType,
    outerType,
  } = outerOf(scope, sentence.block);
  const queueType = headerType ?? typeInside(scope, sentence, from, to) ?? outerType;
  const withType = queueType === undefined ? {} : { queueType };
  const candidates: Candidate[] = [];
  const add = (service: Service | 'other' | undefined, kind: ScopeKind, behind = false): void => {
    if (service === undefined || service === 'other') return;
    if (!candidates.some((one) => one.service === service))
      candidates.push({ service, scope: kind, ...(behind && { behind }) });
  };
  for (const service of headers) add(service, 'table');
  const isOfStreams = among.includes('kinesis') || scope.blocks[sentence.block]?.mentions[0]?.service === 'kinesis';
  if (isOfStreams && streamsFirst.test(scope.prose.mask.slice(sentence.start, from))) add('kinesis', 'line');
  const named = mentionsInside(scope, sentence);
  const inside = namesake ? named.filter(({ service }) => service !== namesake) : named;
  const isOfOthers =
    headers.length > 0 ? headers.every((one) => one === 'other' || one === 'msk') : foreign && parents.length === 0;
  const label = inside.length === 0 ? labelOf(scope, sentence) : undefined;
  if ((isOfOthers && inside.length === 0) || label === 'other')
    return { candidates: [], together: [], among: [], foreign: true, aside, ...withType };
  // "SQS 256 KB, MSK 1 MB": a number right behind a name is its own.
  const owner = headers.length === 0 ? inside.find(({ end }) => end < from && from - end < 4) : undefined;
  if (owner?.service === 'other' || owner?.service === 'msk')
    return { candidates: [], together: [], among: [], foreign: true, aside, ...withType };
  if (inside.length > 0 && addNearby(scope, sentence, inside, from, to, add)) {
    return { candidates: [], together: [], among: [], foreign: true, aside, ...withType };
  }
  add(label, 'parent');
  for (const service of parents) add(service, 'parent');
  add(heading, 'heading');
  for (const { service } of inside) add(service, 'clause');
  if (candidates.length === 0) add(beside, 'section');
  if (candidates.length === 0 && scope.nouns) {
    add(weakService(scope.prose.mask.slice(sentence.start, sentence.end)), 'noun');
  }
  if (candidates.length === 0) add(implied, 'noun');
  const [implicit] = candidates[0]?.scope === 'noun' ? candidates : [];
  // "256 KB, so templates go to S3" goes on with what was spoken of.
  const isOpen = candidates.every(({ behind }) => behind);
  const last = isOpen || several || implicit ? earlier(scope, sentence) : undefined;
  // "Queues" is the heading, and SQS was named since.
  if (implicit && last === implicit.service) candidates[0] = { ...implicit, scope: 'section' };
  const isAside =
    candidates.length === 0 && (aside || (called !== undefined && last !== undefined && called.service !== last));
  if (!implicit || several) add(last, 'section');
  if (candidates.length === 0) addWeak(scope, sentence, several, add);
  // A visibility timeout under a heading on another service, or beside its function, is that of a queue.
  const told = scope.prose.mask.slice(sentence.start, sentence.end);
  if (inside.length === 0 && scope.nouns) add(weakService(told), 'noun');
  else if (inside.every(({ service }) => service === 'lambda') && /\bvisibility time-?out\b/i.test(told))
    add('sqs', 'noun');
  // What a note is called heads all of it.
  if (called) add(called.service, called.scope);
  if (over && candidates.every(({ service }) => service !== over))
    candidates.push({ service: over, scope: 'heading', over: true });
  return { candidates, together: together(scope, inside, from), among, foreign: false, aside: isAside, ...withType };
}

/** "**Firehose:** loads data into S3. Buffers for 60 s.": what a paragraph begins with, before a colon, is what all of it is about. */
function labelOf({ blocks, prose }: Scope, { block, start }: ProseSentence): Service | 'other' | undefined {
  const [first] = blocks[block]?.mentions ?? [];
  const from = prose.spans[block]?.start ?? start;
  const isLabel =
    first && first.end < start && first.start - from <= longestLead && colon.test(prose.mask.slice(first.end, start));
  return isLabel ? first.service : undefined;
}

/** In characters: "**Amazon ". */
const longestLead = 10;
const colon = /^[\s)]{0,4}(?::|[–—-]\s)/;

/** "Streams: keep records for …", "Streams keep …" where Kinesis Data Streams and something else are told of. */
const streamsFirst =
  /^\W{0,4}(?:data )?streams(?:\W{0,3}:|\s[-–—]|\s(?:retain|keep|store|hold|provide|allow|support|are|is|can|ha(?:s|ve))s?\b)/i;

/**
 * The names in a sentence, but for what it tells the difference from and nothing of: "unlike Lambda, it runs for …", "same
 * memory as a regular Lambda, 30 s".
 */
function mentionsInside({ blocks, prose }: Scope, sentence: ProseSentence): readonly Mention[] {
  const inside = within(blocks[sentence.block]?.mentions ?? [], sentence);
  const isApart = ({ start, end }: Mention) => {
    const before = prose.mask.slice(Math.max(sentence.start, start - 40), start);
    const isCompared = unlike.test(before) && /^\s{0,2}[,)](?!\swh)/.test(prose.mask.slice(end, end + 8));
    return isCompared || asUsual.test(before);
  };
  return inside.some(isApart) ? inside.filter((one) => !isApart(one)) : inside;
}

const unlike =
  /\b(?:(?:un)?like|similar to|as (?:with|in)|compared (?:to|with))\s{1,4}(?:in\s|with\s|for\s)?(?:Amazon\s|AWS\s)?$/i;
const asUsual =
  /\b(?:as|than|like) (?:an? |the |in |for )?(?:regular|normal|ordinary|usual|plain)\s$|\bregardless of (?:the )?(?:[a-z]{2,12} )?$/i;

/** Of things in the order of the text those that start inside a span: found by halving, for a block may be long. */
export function within<Item extends { readonly start: number }>(
  all: readonly Item[],
  { start, end }: Span,
): readonly Item[] {
  if (all.length === 0) return all;
  return all.slice(firstFrom(all, start), firstFrom(all, end));
}

/** The index of the first that starts at or behind an offset. */
function firstFrom(all: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names in the clause and then in the sentence, the nearest to the left first. True where a foreign one comes first. */
function addNearby(
  scope: Scope,
  sentence: ProseSentence,
  inside: readonly Mention[],
  from: number,
  to: number,
  add: (service: Service | 'other', kind: ScopeKind, behind: boolean) => void,
): boolean {
  const kind: ScopeKind = inside.length === 1 ? 'line' : 'clause';
  const { mask } = scope.prose;
  const clause = upToRelative(mask, clauseAt(mask, sentence, from), to);
  const inClause = inside.filter((one) => one.start >= clause.start && one.end <= clause.end);
  const near = byNearness(mask, inClause, from, to);
  const isBehind = ({ start }: Mention) =>
    start >= to && /[,;(]/.test(mask.slice(to, start)) && !isTied(mask, to, start);
  for (const one of near) add(one.service, kind, isBehind(one));
  // A name further on in another clause is mostly what this one is compared with: what stands around goes before it.
  const before = inside.filter((one) => one.start < clause.end);
  if (inClause.length < before.length) {
    for (const one of byNearness(mask, before, from, to)) add(one.service, kind, isBehind(one));
  }
  return near[0]?.service === 'other';
}

/** "256 KB, which is less than SQS takes": what is told of a number behind it does not name whose number it is. */
function upToRelative(mask: string, { start, end }: Span, to: number): Span {
  const relative = mask.slice(to, end).search(/,\s{1,4}which\b/);
  return relative < 0 ? { start, end } : { start, end: to + relative };
}

/** What ties a number to the name behind it: "256 KB for SQS", "300 messages per second (FIFO)". */
const tie = longPattern`
    ^[\s)]{0,3}(?:(?:max(?:imum)?|limit|default|each|only|messages?|msgs?|records?|events?|calls?|per second|\/s
      |retention|payload|size|is the (?:limit|max(?:imum)?|default))\s{1,3}){0,3}(?:for|in|with|on|of|from|by|per|using|at
    |\(|:)\s{0,3}(?:(?:an?|the|all|each|Amazon|AWS|default|most)\s{1,3}){0,2}$`;

function isTied(mask: string, to: number, start: number): boolean {
  return start >= to && start - to <= 60 && tie.test(mask.slice(to, start));
}

/**
 * A name that the place is tied to; then those to the left from near to far; then those to the right. Another product in
 * brackets that are closed again ("consumers (EC2 and such), the maximum is") comes last of those to the left.
 */
function byNearness(mask: string, mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const isAside = (one: Mention) => one.service === 'other' && /^[^()]*\)/.test(mask.slice(one.end, from));
  const before = mentions.filter((one) => one.end <= from).reverse();
  const left = [...before.filter((one) => !isAside(one)), ...before.filter(isAside)];
  const right = mentions.filter((one) => one.start >= to);
  const [next, ...rest] = right;
  return next && isTied(mask, to, next.start) ? [next, ...left, ...rest] : [...left, ...right];
}

/** The service named last before the sentence: in its paragraph, else in earlier lines under the heading. */
function earlier(scope: Scope, sentence: ProseSentence): Service | undefined {
  const { mentions = [], running } = scope.blocks[sentence.block] ?? {};
  const last = mentions[firstFrom(mentions, sentence.start) - 1]?.service;
  return last === 'other' ? undefined : (last ?? running);
}

/** Where nothing is named: what the nouns imply, else the title, else the file name. */
function addWeak(
  { prose, around, nouns }: Scope,
  sentence: ProseSentence,
  several: boolean,
  add: (service: Service | undefined, kind: ScopeKind) => void,
): void {
  const { start } = prose.spans[sentence.block] ?? sentence;
  const end = Math.min(sentence.end, start + 600);
  const weak = nouns ? weakService(prose.mask.slice(start, end)) : undefined;
  if (weak) add(weak, 'noun');
  else if (!several) {
    if (around.title.length === 1) add(around.title[0], 'title');
    if (around.file.length === 1) add(around.file[0], 'file');
  }
}

const connector = /^(?:[\s,&+/()*]|and|or|as well as|both|Amazon|AWS|the|FIFO|[Ss]tandard|queues?|topics?)*$/;

/** The names in a row ("SQS and SNS", "SQS/SNS") that end with the one nearest to the left. */
function together(scope: Scope, inside: readonly Mention[], from: number): readonly Service[] {
  if (inside.length < 2) return [];
  const left = inside.filter((one) => one.end <= from);
  const row: Service[] = [];
  for (let index = left.length - 1; index >= 0; index--) {
    const one = left[index];
    const next = left[index + 1];
    if (!one || (next && !isConnector(scope.prose.mask.slice(one.end, next.start)))) break;
    if (one.service !== 'other') row.push(one.service);
  }
  return row.length > 1 ? row : [];
}

function isConnector(gap: string): boolean {
  return gap.length <= 40 && /and|or|[,&+/]/.test(gap) && connector.test(gap);
}

/** Standard or FIFO as the block itself says, found the way the service is found. */
function typeInside(scope: Scope, sentence: ProseSentence, from: number, to: number): QueueType | undefined {
  const all = scope.blocks[sentence.block]?.types ?? [];
  if (all.length === 0) return undefined;
  const named = all.some((one) => one.implied) ? all.filter((one) => !one.implied) : all;
  const types = named.length > 0 ? named : all;
  const inside = within(types, sentence);
  const matched = within(inside, { start: from, end: to });
  if (matched.length > 0 && matched.every((one) => one.type === matched[0]?.type)) return matched[0]?.type;
  const { mask } = scope.prose;
  const right = inside.filter((one) => one.start >= to && !isOfOtherNumber(mask, to, one.start));
  const next = right[0];
  if (next && (isTied(mask, to, next.start) || mask.slice(to, next.start).trim() === '')) return next.type;
  const clause = clauseAt(mask, sentence, from);
  const left =
    inside.findLast((one) => one.start < from && one.start >= clause.start) ??
    (next && next.start < clause.end ? undefined : inside.findLast((one) => one.start < from));
  if (left) return left.type;
  const isNear = next && next.start < clause.end && next.start - to <= 80;
  if (isNear && right.every((one) => one.type === next.type)) return next.type;
  const [own] = within(scope.blocks[sentence.block]?.mentions ?? [], sentence);
  // "Lambda with SQS: adds …" begins anew behind "SQS FIFO: …".
  if (own && own.start - sentence.start <= longestLead && leads.test(mask.slice(own.end, sentence.end)))
    return undefined;
  return types.slice(0, firstFrom(types, sentence.start)).findLast(({ compared }) => !compared)?.type;
}

const leads = /^[^:.;]{0,32}:\s/;

/** "120,000 (20,000 for FIFO)", "120,000 (FIFO 20,000)", "120k standard / 20k FIFO", "120k / FIFO 20k", "120k, 20k on FIFO": another number is of the type behind. */
function isOfOtherNumber(mask: string, to: number, start: number): boolean {
  const between = mask.slice(to, start);
  return (
    /\([^()]{0,40}\d[^()]{0,40}$|\b(?:standard|std)\b[^().;]{0,16}\d/i.test(between) ||
    /[,;] (?:and |but )?(?:only |just )?\d[\d.,]{0,9}(?:k| thousand)? (?:messages )?(?:for|on|in|with) (?:an? |the )?$/i.test(
      between,
    ) ||
    (/[(/,;]\W{0,3}$/.test(between) && /^\w{1,8}[\s*:=]{1,4}(?:max(?:imum)?\s)?\d/.test(mask.slice(start, start + 24)))
  );
}
