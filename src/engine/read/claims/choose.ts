import { states } from '../../judge';
import type { FactBase, Quantity, Service } from '../../types';
import type { ProseSentence } from '../prose';
import type { Candidate, Resolution, Scope } from '../scope';
import { agreementOf, valuesIn } from './agreement';
import { contradicting, inTheSentence } from './contradiction';
import { type ClaimableFacts, cuedBy } from './facts';
import { isNear } from './firm';
import type { Around } from './gates';
import type { LoadStrength } from './load';
import { loadFact, loadTarget } from './load-target';
import { type Choice, chooseFact, elsewhereOf, type Place } from './select';

/** Which fact, of which of the services around it, a number is told of. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly choice: Choice;
}

/**
 * What a number states as a limit. The services a sentence names are asked first; one whose fact agrees with the number
 * wins. What only surrounds the sentence is asked where none of them knows the number.
 */
export function choose(
  resolution: Resolution,
  place: Place,
  known: ClaimableFacts,
  scope: Scope,
  sentence: ProseSentence,
): Chosen | undefined {
  const choices: Chosen[] = [];
  const words = wordsOf(place);
  const candidates = [...resolution.candidates];
  for (const candidate of candidates) {
    if (candidate.service === 'mq' && !scope.around.aws) continue;
    const all = known.quantities.get(candidate.service) ?? [];
    const facts = place.alone ? all : cuedBy(all, words);
    const choice = chooseFact(facts, place);
    if (choice && (choice.current || !candidate.over || (choices.length === 0 && isOfOuter(choice, place))))
      choices.push({ candidate, choice });
    const service = facts.map((fact) => elsewhereOf(fact, place)).find((one) => one !== undefined);
    if (service && candidates.every((one) => one.over || one.service !== service))
      candidates.push({ ...candidate, service });
  }
  const first = choices[0];
  if (!first) return undefined;
  const isNamed = ({ candidate }: Chosen) => inTheSentence.has(candidate.scope);
  const tier = choices.filter((one) => isNamed(one) === isNamed(first));
  const said = `${place.leading} ${words}`;
  // What held once is told of AWS only where something says that it is about AWS.
  const against = ({ candidate, choice }: Chosen): Chosen | undefined => {
    const told = contradicting(candidate, said, { scope, sentence });
    return told && { candidate: told, choice };
  };
  // "SQS and SNS: 256 KB" is told of both, and holds of one alone.
  const shared = tier.filter(({ candidate }) => resolution.together.includes(candidate.service));
  const former = shared.length > 1 && shared.find(({ choice }) => choice.agrees && !choice.current);
  const isOver = ({ candidate: { scope: told } }: Chosen) => told === 'heading' || told === 'parent';
  // "Lambda transform: 5 min" under Firehose: what it gives a function of its own, and no function's timeout of the past.
  const ofOuter =
    first.candidate.service === 'lambda' && first.choice.agrees && !first.choice.current
      ? choices.find((one) => one.choice.current && isOver(one))
      : undefined;
  if (ofOuter) return ofOuter;
  for (const one of former ? [former, ...tier] : tier) {
    const agreeing = one.choice.current ? one : one.choice.agrees ? against(one) : undefined;
    if (agreeing) return agreeing;
  }
  // "SQS: batch size up to 10,000" under event source mappings is theirs.
  const ofAnother = choices.filter(({ choice }) => choice.agrees);
  if (ofAnother.length > 0)
    return place.quantity.to ? undefined : ofAnother.find((one) => one.choice.current && isOver(one));
  // Only the likeliest service is contradicted: the number may be one of another service that the facts do not know.
  const likeliest = resolution.candidates.find(({ behind }) => !behind) ?? resolution.candidates[0];
  if (resolution.aside || !first.choice.firm || first.candidate !== likeliest) return undefined;
  return against(first);
}

/** "# Firehose", "## S3 as a source", "buffer interval 60 to 900 s": a range or least value that it once had, and a word for it. */
function isOfOuter({ agrees, fact: { mentions } }: Choice, place: Place): boolean {
  const words = mentions?.firmly ?? mentions?.cues;
  const isRange = place.quantity.to !== undefined || place.quantity.comparator === 'min';
  return agrees && isRange && words !== undefined && isNear(words, place);
}

/**
 * Under "SQS vs Kinesis" a number that one of them has today is told of it, else one that a single one of them had.
 */
export function chooseAmong({ among }: Resolution, place: Place, known: ClaimableFacts): Chosen | undefined {
  const { to, unit, comparator } = place.quantity;
  const words = wordsOf(place);
  const had: Chosen[] = [];
  for (const service of among) {
    const choice = chooseFact(cuedBy(known.quantities.get(service) ?? [], words), place);
    if (!choice?.agrees) continue;
    // One end of a range is soon that of some fact.
    if (to && unit !== 'count' && !(choice.current && choice.fact.kind === 'range')) continue;
    const chosen: Chosen = { candidate: { service, scope: 'heading' }, choice };
    if (choice.current) return chosen;
    had.push(chosen);
  }
  return had.length === 1 && ((comparator ?? to) !== undefined || boundBehind.test(place.behind)) ? had[0] : undefined;
}

/** "60 seconds latency minimum" */
const boundBehind = /^[^.;,\d]{0,24}\bm(?:ax|in)(?:imum)?\b/i;

function wordsOf({ behind, beside, stretches }: Place): string {
  return `${behind} ${beside} ${stretches.map((stretch) => stretch.text).join(' ')}`;
}

/** The fact that a load is held against, of the service that takes it. */
export function chooseLoad(
  { candidates, queueType }: Resolution,
  quantity: Quantity,
  around: Around,
  facts: FactBase,
  ofRow: Service | undefined,
): Chosen | undefined {
  const services = candidates.filter(({ over }) => !over).map((one) => one.service);
  const service = ofRow ?? loadTarget(around, services);
  const fact = service && loadFact(service, quantity, queueType, facts);
  if (!service || !fact) return undefined;
  const scope = candidates.find((one) => one.service === service)?.scope ?? 'line';
  return { candidate: { service, scope }, choice: { fact, score: 0, agrees: false, current: false, firm: true } };
}

/** "| Topic | Subscribers | Payload |": what the rows of a table are, whatever else stands in them. */
export function serviceOfRow({ prose: { blocks, spans, mask } }: Scope, block: number): Service | undefined {
  const column = blocks[blocks[block]?.left?.[0] ?? -1]?.column;
  const { start, end } = (column !== undefined && spans[column]) || { start: 0, end: 0 };
  const [, kind] = resourceHead.exec(mask.slice(start, end)) ?? [];
  return kind === undefined ? undefined : kinds[kind.toLowerCase()];
}

const resourceHead = /^\W{0,4}(?:(?:SQS|SNS|Kinesis|data|event) )?(queue|topic|stream|bus)(?:s|es)?\W{0,4}$/i;
const kinds: Readonly<Record<string, Service>> = { queue: 'sqs', topic: 'sns', stream: 'kinesis', bus: 'eventbridge' };

/** A weak sign of a load counts for nothing where the number is the limit itself. */
export function isLoad(
  { choice }: Chosen,
  strength: LoadStrength | undefined,
  quantity: Quantity,
  around: Around,
): boolean {
  const { fact } = choice;
  // "Send files above 256 KB" tells where the limit was.
  const values = quantity.comparator === 'over' && sending.test(around.before) && valuesIn(fact, quantity);
  if (values && /^(?:before|exam)$/.test(agreementOf(fact, values))) return false;
  if (strength !== 'weak') return strength !== undefined;
  return !states({ kind: 'quantity', quantity }, fact.history[0].value);
}

/** Nobody in particular sends it. */
const sending = /^\W{0,6}(?:to )?send(?:ing)?\b/i;
