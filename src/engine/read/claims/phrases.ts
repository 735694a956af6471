import { longPattern } from '../../pattern';
import type { Claim, ClaimValue, Fact, Pattern, Span, Zone } from '../../types';
import type { ProseSentence } from '../prose';
import { clauseAt, resolve, within } from '../resolve';
import { headersOf, type Resolution, type Scope } from '../scope';
import { inTheSentence, namesAmazonMq } from './contradiction';
import type { Phrase } from './facts';
import { gateOf, isDated } from './gates';
import { aroundOf } from './index';
import { isOtherMode } from './modes';
import { stretchesOf, textOf } from './place';

interface Match {
  readonly fact: Fact;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly resolution: Resolution;
  readonly scope: Claim['scope'];
  readonly agrees: boolean;
  /** The words themselves name FIFO topics behind the other type. */
  readonly namesFifo: boolean;
}

const negation = longPattern`
    (?:\b(?:not (?:always|necessarily) be|not|no|never|cannot|without|unlike|instead of|rather than|neither|nor|lacks?
      |less|eliminat(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|no need to [a-z]{1,14}|no guarantees? (?:of|for|on|about)
      |pre-?(?:19|20)\d\d)|n't)\s{1,4}(?:[a-z]{1,14}\s{1,4}){0,2}$`;
/** Behind the words: "exactly-once delivery is not guaranteed". */
const negatedBehind = longPattern`
    ^\W{0,3}(?:[a-z-]{2,14}\s{1,4}){0,3}?(?<!\band\s{1,4})(?:(?:is|are|be|was|were|can|could|does|do
      |will)(?:\s{1,4}(?:also |usually |generally )?(?:not|never|impossible|unavailable)\b|n't\b)|cannot\b)`;
/** "**Best-effort ordering** Order is not guaranteed": what follows a label in bold type begins anew. */
const newSentence = /^\s{2,6}[A-Z]/;
const requirement = longPattern`
    \b(?:apps?|applications?|workloads?|systems?|you|we|company|team|customers?|users?|solution|architect|consumers?
    |producers?|jobs?|orders)\b[^.;]{0,24}\b(?:needs?|wants?|requires?|expects?)\b[^.;]{0,50}$
    |\b(?:must be|should be|if you(?! (?:create|use|have) (?:an? )?(?:FIFO|standard)\b)|when you|in case you)\b[^.;]{0,50}$
    |^\W{0,6}for\s(?!(?:an? |the )?(?:SQS|SNS|FIFO|standard)\b)[^,;.]{0,40}$`;

/** Categorical claims: one of the phrases in a sentence that speaks of the service of its fact. */
export function phraseClaims(
  scope: Scope,
  sentence: ProseSentence,
  zone: Zone,
  phrases: readonly Phrase[],
): readonly Claim[] {
  const text = scope.prose.mask.slice(sentence.start, sentence.end);
  const matches: Match[] = [];
  let settled: Fact | undefined;
  for (const phrase of phrases) {
    if (phrase.fact === settled) continue;
    const found = phrase.pattern.exec(text);
    if (!found || found[0].length === 0) continue;
    settled = phrase.fact;
    const match = isDenied(phrase.pattern, found[0]) ? undefined : matchOf(phrase, found, scope, sentence);
    if (match) matches.push(match);
  }
  return chosen(matches).map((match) => claimOf(match, scope, sentence, zone));
}

const denial = /\b(?:not|cannot|never|no longer|neither)\b|n't\b/i;

/** A denial inside the matched words that the pattern knows nothing of: "events cannot be sent to FIFO queues". */
function isDenied(pattern: Pattern, words: string): boolean {
  return denial.test(words) && !/\bnot\b|n't|never|cannot|\bno\b|neither/.test(pattern.source);
}

/** The words of a phrase where they are a claim: the service is the fact's, and no gate stops them. */
function matchOf(
  { fact, value }: Phrase,
  found: RegExpExecArray,
  scope: Scope,
  sentence: ProseSentence,
): Match | undefined {
  const start = sentence.start + found.index;
  const end = start + found[0].length;
  const resolution = resolve(scope, sentence, start, end);
  const candidate = resolution.candidates.find((one) => one.service === fact.service);
  const unscoped = fact.mentions?.unscoped === true;
  if (!unscoped && !speaksOf(fact, resolution, scope, sentence, start, end)) return undefined;
  if (!hasCues(fact, scope, sentence, start, end)) return undefined;
  if (isOtherMode(fact.scope?.mode, scope.prose.mask.slice(sentence.start, end))) return undefined;
  const around = aroundOf(scope.prose, sentence, { start, end });
  if (
    negation.test(around.clauseBefore.slice(-60)) ||
    (!denial.test(found[0]) &&
      !newSentence.test(around.clauseAfter) &&
      negatedBehind.test(around.clauseAfter.slice(0, 80))) ||
    (!unscoped && requirement.test(around.clauseBefore.slice(-80)))
  ) {
    return undefined;
  }
  const gate = gateOf(around, true);
  const agrees = statesNow(fact, value);
  // "Pushed to subscribers such as SQS queues and Lambda functions"
  if (gate !== undefined && gate !== 'arithmetic' && !(agrees && gate === 'example')) return undefined;
  if (!agrees && isInName(scope.prose.text, start, end)) return undefined;
  if (!agrees && !unscoped && isQuoted(scope.prose.mask.slice(sentence.start, start))) return undefined;
  if (!agrees && fact.service === 'mq' && !namesAmazonMq({ scope, sentence })) return undefined;
  if (!isOfFact(fact, value) && fact.scope?.queueType === 'fifo' && !isTyped(scope, sentence, end)) return undefined;
  const namesFifo = /\bstandard\b.*\bFIFO topics?\b|^SNS\b.*\bFIFO queues?$/is.test(found[0]);
  return { fact, value, start, end, resolution, scope: candidate?.scope ?? 'line', agrees, namesFifo };
}

/** FIFO is the type that the sentence names last before the words: under its heading much is told of the other one. */
function isTyped({ blocks, prose }: Scope, sentence: ProseSentence, end: number): boolean {
  const before = within(blocks[sentence.block]?.types ?? [], { start: sentence.start, end });
  const last = before.findLast(({ implied }) => !implied);
  return last?.type === 'fifo' && !/\bstandard\b/i.test(prose.mask.slice(last.start, end));
}

/** "[[eventual-consistency]]": what a note is called. */
function isInName(text: string, start: number, end: number): boolean {
  return (
    /\[\[[\w/-]*$/.test(text.slice(Math.max(0, start - 60), start)) &&
    /^\w{1,24}-\w{1,24}$/.test(text.slice(start, end))
  );
}

/** What stands in quotation marks that were opened before is what somebody says. */
function isQuoted(before: string): boolean {
  return (before.match(/["\u201c\u201d]/g)?.length ?? 0) % 2 === 1;
}

/** The words that tell what the phrase is about stand around it, and none that make it something else. */
function hasCues(fact: Fact, scope: Scope, sentence: ProseSentence, start: number, end: number): boolean {
  const { cues, not } = fact.mentions ?? {};
  if (!cues && !not) return true;
  const [clause, ...others] = stretchesOf(scope, sentence, { start, end }, clauseAt(scope.prose.mask, sentence, start));
  if (not && clause && not.test(clause.text)) return false;
  if (not && headersOf(scope, sentence.block).some((header) => not.test(textOf(scope, header)))) return false;
  return !cues || [clause, ...others].some((stretch) => stretch?.strong && cues.test(stretch.text));
}

/** The likeliest service of the place is the fact's, or the fact's is named inside the matched words. */
function speaksOf(
  fact: Fact,
  resolution: Resolution,
  scope: Scope,
  sentence: ProseSentence,
  start: number,
  end: number,
): boolean {
  const mentions = scope.blocks[sentence.block]?.mentions ?? [];
  const inside = within(mentions, { start, end });
  if (inside.some((one) => one.service === fact.service)) return true;
  const wanted = fact.scope?.queueType;
  if (wanted !== undefined && resolution.queueType !== undefined && wanted !== resolution.queueType) return false;
  if (resolution.foreign) return false;
  if (fact.service === 'sns' && asSubscribers.test(scope.prose.mask.slice(end, sentence.end))) return true;
  if (resolution.candidates[0]?.service === fact.service || resolution.together.includes(fact.service)) return true;
  // Names to the right of the words are often their objects ("subscribers: e-mail, Lambda"): the surroundings decide.
  const left = within(mentions, { start: sentence.start, end: start }).length > 0;
  const outer = resolution.candidates.find((one) => !inTheSentence.has(one.scope));
  return !left && outer?.service === fact.service;
}

/** "Only SQS FIFO queues as subscribers": what a topic has, though a queue is named. */
const asSubscribers = /^(?: queues?)?(?: (?:can be|as|are))?(?: \w{1,10})? subscribers?\b/i;

/** Whether the fact has the value or had it. */
function isOfFact({ history }: Fact, value: string): boolean {
  return history.some(({ value: one }) => one.kind === 'unlimited' || (one.kind === 'text' && one.text === value));
}

function statesNow(fact: Fact, value: string): boolean {
  const now = fact.history[0].value;
  return now.kind === 'unlimited' ? value === 'unlimited' : now.kind === 'text' && now.text === value;
}

/**
 * Standard and FIFO facts share their words. Where no type is in scope the default, standard, is meant: what is true of
 * it is a claim, what only FIFO gives is none.
 */
function chosen(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const wanted = match.fact.scope?.queueType;
    const isOpen = wanted !== undefined && match.resolution.queueType === undefined;
    if (isOpen && !(wanted === 'standard' && match.agrees) && !(wanted === 'fifo' && match.namesFifo)) continue;
    const rival = kept.findIndex((one) => one.start < match.end && match.start < one.end);
    const other = kept[rival];
    if (!other) kept.push(match);
    else if (match.agrees && !other.agrees) kept[rival] = match;
  }
  return kept;
}

/** Of words that a hard wrap parts: those on the line that holds most of them. */
function onOneLine(text: string, start: number, end: number): Span {
  let best = { start, end: start };
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const from = start + line.index + (line[0].length - line[0].trimStart().length);
    const to = start + line.index + line[0].trimEnd().length;
    if (to - from > best.end - best.start) best = { start: from, end: to };
  }
  return best.end > best.start ? best : { start, end };
}

function claimOf(match: Match, scope: Scope, sentence: ProseSentence, zone: Zone): Claim {
  const { fact, start, end, resolution } = match;
  const text = scope.prose.text.slice(start, end);
  const value: ClaimValue =
    match.value === 'unlimited' && fact.history.some((one) => one.value.kind === 'unlimited')
      ? { kind: 'unlimited', text }
      : { kind: 'text', text: match.value };
  return {
    fact: fact.id,
    ...(fact.part !== undefined && { part: fact.part }),
    sense: 'limit',
    value,
    span: onOneLine(scope.prose.text, start, end),
    zone,
    service: fact.service,
    ...(resolution.queueType && { queueType: resolution.queueType }),
    scope: match.scope,
    ...(isDated(scope.prose.mask.slice(sentence.start, sentence.end)) && { dated: true }),
  };
}
