import type { FifoMode } from '../engine/graph';
import { inOneLine } from '../engine/in-one-line';
import { moved, movedClaim } from '../engine/moved';
import { everyMatch, lazyPattern, longPattern } from '../engine/pattern';
import { loadFactId } from '../engine/read/claims/load-target';
import { readQuantities } from '../engine/read/quantity';
import type { QueueType } from '../engine/read/scope';
import { wordNumber } from '../engine/read/units';
import type { Claim, DeclaredLoad, NotePiece, Quantity, Sentence, Service, Span } from '../engine/types';
import { isStruckOut, typeAt } from './sayings/surroundings';
import { isTakenBackAt } from './sayings/taken-back';

/** What the words of a sentence, and those around it, make of a number that is a load. */

/** A load that prose puts on a service. */
export interface DescribedLoad {
  readonly claim: Claim;
  readonly quantity: Quantity;
  readonly span: Span;
  /** Where the sentence stands that tells it. */
  readonly sentence: Span;
  /** Where that stands which names what takes it, if not there. */
  readonly home?: Span;
  /** The author's words for the number. */
  readonly said: string;
  readonly load: Load;
  /** Of an SQS load: the type of its queue, as far as it is told. */
  readonly queueType: 'standard' | 'fifo' | undefined;
  readonly mode: FifoMode;
  /** Of a Kinesis load: how many shards the stream has, where one number is told. */
  readonly shards: number | undefined;
  /** What the load was reckoned from, where no number tells it: "250 payments a second × 4". */
  readonly reckoned?: string;
}

type Load = Pick<DeclaredLoad, 'rate' | 'size' | 'bytesPerSecond' | 'batch' | 'groups' | 'region'>;

/** A load as its piece tells it. */
export interface ToldLoad {
  readonly claim: Claim;
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  /** Which sentence of the piece it is. */
  readonly index: number;
  /** Where the load stands in the sentence. */
  readonly place: Span;
  /** The other claims of the sentence. */
  readonly beside: readonly Claim[];
  /** The sentence before, of the same paragraph. */
  readonly before?: Sentence | undefined;
  /** Where it is told apart from what takes it: the sentence that tells that. */
  readonly home?: Sentence | undefined;
}

/** The same load in a text that begins `by` characters earlier. */
export function movedLoad(load: DescribedLoad, by: number): DescribedLoad {
  return {
    ...load,
    claim: movedClaim(load.claim, by),
    span: moved(load.span, by),
    sentence: moved(load.sentence, by),
  };
}

/** A load that is no claim of the note: what takes it is told apart from the number. */
export function toldApart(
  { sentences }: NotePiece,
  { index, quantity, service, home }: Pick<ToldLoad, 'index' | 'quantity' | 'home'> & { readonly service: Service },
): ToldLoad | undefined {
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const { span } = quantity;
  const value = { kind: 'quantity', quantity } as const;
  const fact = loadFactId(service, quantity.unit) ?? '';
  const claim: Claim = { fact, sense: 'load', value, span, zone: sentence.zone, service, scope: 'section' };
  return { claim, quantity, sentence, index, place: moved(span, -sentence.span.start), beside: [], home };
}

/** What a load is in full; nothing where it is taken back or struck out. */
export function describe(
  { claim, quantity, beside, sentence, place, before }: ToldLoad,
  text: string,
  near: readonly string[],
  next: Sentence | undefined,
): DescribedLoad | undefined {
  if (isTakenBackAt(sentence.text, place.start, place.end, false, next?.text)) return undefined;
  if (isStruckOut(text, claim.span, sentence.span)) return undefined;
  const written = text.slice(claim.span.start, claim.span.end);
  // A number whose unit stands at the head of its column is told with it.
  const said = (/[a-z]/i.test(written) ? written : quantity.text).replace(/[\s*_`]+/g, ' ');
  return {
    claim,
    quantity,
    span: claim.span,
    sentence: sentence.span,
    said: said.trim().slice(0, 40),
    load: loadOf(quantity, beside, sentence.text, near),
    queueType: typeAt(sentence.text, place.start, sentence) ?? onlyTypeIn([...near, ...sentence.under]),
    mode: modeOf(sentence, near),
    shards: shardsOf(sentence.text, before ? [before.text, near.join('\n')] : [near.join('\n')]),
  };
}

/** Of both readings of KB the smaller one: a verdict must hold whichever was meant. Of a range the upper end. */
function lowest({ readings, to }: Quantity): number {
  return Math.min(...(to ?? readings));
}

const unbatched = longPattern`
    \b(?:no|without|w/o|not|never|nothing|cannot|\w{0,8}n't|un)[\s-]{0,3}(?:is |use |using |do |be |any |yet |\w{1,8} )?batch(?:ing
    |es|ed)?\b|\bone (?:message (?:per|a) (?:call|request)
    |SendMessage (?:call )?(?:per|for (?:each|every)))\b|\bone (?:call|request) (?:for|per) (?:each|every|message)\b
    |\b(?:one|a|its own|their own|an own) (?:SendMessage(?: call)?|(?:API )?call|request) each\b
    |\b(?:its|their|an) own SendMessage\b|\bsingle sends?\b|\bsent (?:alone|singly)\b
    |\b(?:is|are|makes?|costs?) (?:one|a|an own|its own) (?:(?:API |SendMessage )?(?:call|request)|SendMessage)\b
    |\b(?:own|single|separate|individual|one) (?:SendMessage|API)(?: API)? (?:calls?|requests?)\b
    |\b(?:individually|each (?:\w{1,16} ){0,3}(?:by itself|on its own|separately)|single-message (?:calls?|sends?)
    |batch size (?:of )?(?:1|one)\b|batches of (?:1|one)\b)`;
/** Of who sends; that work is done so is told of its group. */
const oneByOne = /\bone (?:at a time|by one)\b/i;
const goes = /\b(?:goes|go|arrives?|comes?) (?:(?:in|on)(?:to)?|to|through|over)\b/i;
const batched = longPattern`
    \bbatch(?:es|ed|ing)?(?: size)?(?: is| of| in| by| =|:){0,2} (?:up to |at most )?(\d{1,5}|ten|five)\b
    |\b(\d{1,5}|[a-z]{3,5}) (?:of (?:them|these) |[a-z]{4,16}s )?(?:a|per|(?:in|into|with) (?:one|an?|each|a single|every)) (?:batch|(?:SendMessage|Publish|PutRecord)Batch|PutEvents|PutRecords|call)\b
    |\b(?:(?:SendMessage|Publish|PutRecord)Batch|PutRecords|PutEvents|batch call)\b[^.;\d]{0,24}\b(\d{1,3}|ten
    |five) (?:messages|records|events|entries|notifications)\b|\bbatching is (?:a must|needed|required|mandatory)\b`;
const groups = longPattern`
    \b(?:(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}) (?:different |distinct |message ){0,2}groups?(?: ids?)?\b
    |(?:one|a single|a constant|the same|a fixed|single
      |only one) (?:constant |fixed |static |single |shared |global )?(?:message )?group(?: ?ids?)?\b
    |(?:one|a single|a constant|the same|a fixed) MessageGroupId\b)`;
const region =
  /\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d\b/i;
const highThroughput = /\bhigh[- ]throughput\b/i;
export const noHighThroughput = longPattern`
    \b(?:no|not|without|\w{0,8}n't|never|instead of)\b[^.;]{0,40}\bhigh[- ]throughput\b
    |\bin (?:the )?(?:normal|default|standard)(?: throughput)? mode\b|\bhigh[- ]throughput\b[^.;]{0,30}\b(?:off|disabled|no|not|\w{0,8}n't|never|missing)\b`;

function loadOf(quantity: Quantity, beside: readonly Claim[], own: string, around: readonly string[]): Load {
  // "shop → clicks: …": the lines around tell of other flows.
  const text = /→|->|=>/.test(own) ? own : [own, ...around].join('\n');
  // Calls are what a queue counts, whatever each of them carries.
  const batch = isOfCalls.test(quantity.noun ?? '') ? 1 : (batchOf(own) ?? batchOf(text));
  const group = groups.exec(own) ?? groups.exec(text);
  const inRegion = (region.exec(own) ?? region.exec(text))?.[0];
  const size = beside.find(
    (one) => one.sense === 'load' && one.value.kind === 'quantity' && one.value.quantity.unit === 'byte',
  );
  const inRow = size || quantity.unit !== 'count/second' ? undefined : (sizeBehind(own) ?? sizeInRow(around));
  return {
    ...(quantity.unit === 'count/second' && { rate: lowest(quantity) }),
    ...(quantity.unit === 'byte/second' && { bytesPerSecond: lowest(quantity) }),
    ...(quantity.unit === 'byte' && { size: lowest(quantity) }),
    ...(inRow && { size: lowest(inRow) }),
    ...(size?.value.kind === 'quantity' && { size: lowest(size.value.quantity) }),
    ...(batch !== undefined && { batch }),
    ...(group && { groups: group[1] === undefined ? 1 : Number(group[1].replaceAll(',', '')) }),
    ...(inRegion !== undefined && { region: inRegion.toLowerCase() }),
  };
}

const isOfCalls = /\b(?:calls?|API)$/i;

/** "2,500 records/s at 2 KB", "of 2 KB each" */
function sizeBehind(text: string): Quantity | undefined {
  const found = eachSize.exec(text);
  return found ? readQuantities(found[1] ?? '').find(({ unit }) => unit === 'byte') : undefined;
}

const eachSize = longPattern`
    \b(?:\/|per |a |each )\s?s(?:ec(?:ond)?)?\b,?\s{1,3}(?:at|of|with|@|×
    |x)\s{1,3}(?:about |around |roughly |some |~ ?)?(\d[\d.,]{0,8}\s?(?:[KM]i?B|B|bytes)\b)`;

/** "Record size: 12 KB": a cell of the same row, led by the head of its column. */
function sizeInRow(cells: readonly string[]): Quantity | undefined {
  const cell = cells.find((text) => sizeCell.test(text));
  return cell === undefined ? undefined : readQuantities(cell).find(({ unit }) => unit === 'byte');
}

const sizeCell = /^\W{0,4}(?:\w{3,10} ){0,2}(?:size|payload)\W{0,4}: {1,4}\W{0,3}\d[\d.,]{0,8} ?[KM]i?B\W{0,4}$/i;

/** "… so batching is a must": as many as SQS takes in one call. */
const largestBatch = 10;

/** So many messages a sender puts into one call; what a consumer takes at once tells nothing of that. */
function batchOf(text: string): number | undefined {
  const sent = text.split('\n').filter((line) => !consumes.test(line) || sends.test(line));
  if (sent.some((line) => unbatched.test(line) || (oneByOne.test(line) && (sends.test(line) || goes.test(line)))))
    return 1;
  for (const line of sent) {
    const found = batched.exec(line);
    const number = found?.[1] ?? found?.[2] ?? found?.[3];
    if (found && number === undefined) return largestBatch;
    if (number !== undefined && numberOf(number) > 0) return numberOf(number);
  }
  return undefined;
}

const consumes =
  /\b(?:consum\w{1,6}|workers?|lambdas?|functions?|handlers?|(?:event source )?mappings?|(?:polls?|pulls?|reads?|fetch(?:es)?|process(?:es)?)(?= |$))\b/i;
const sends =
  /\b(?:sen[dt]\w{0,4}|publish\w{0,4}|produc\w{1,4}|puts?|pushe?[sd]?|writ\w{1,4}|(?:Send|Publish|Put)\w{4,16})\b/i;

/** Standard or FIFO as texts tell, if they tell one alone: not "S3 cannot send to a FIFO queue", nor "in FIFO order". */
export function onlyTypeIn(texts: readonly string[]): QueueType | undefined {
  const isFifo = texts.some((text) => fifo.test(text) && !deniesFifo.test(text));
  const isStandard = texts.some((text) => standard.test(text));
  return isFifo === isStandard ? undefined : isFifo ? 'fifo' : 'standard';
}

const fifo = /\bFIFO\b(?! (?:order|manner|basis|fashion|principle))|\.fifo\b/i;
const standard = /\bstandard\b(?! (?:throughput|mode))/i;
const deniesFifo =
  /\b(?:(?:no|not|never|without(?!\s{1,2}batch)|against)\s{1,2}(?:\w{1,10}\s{1,2}){0,2}|can(?:no|'|’)t\s{1,2}(?:\w{1,10}\s{1,2}){0,4})FIFO\b/i;

function modeOf(sentence: Sentence, around: readonly string[]): FifoMode {
  for (const text of [sentence.text, ...around]) {
    if (noHighThroughput.test(text)) return 'default';
    if (highThroughput.test(text)) return 'high-throughput';
  }
  return sentence.under.some((text) => highThroughput.test(text)) ? 'high-throughput' : 'default';
}

const counted = lazyPattern(
  'gi',
  () => inOneLine`
    (?<!\b(?:(?:overwhelm|overload|saturat|exceed|flood|hammer)\w{0,3}|per|each|hot)\s(?:an?\s)?)\b(\d{1,5}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty|thirty|forty|fifty
      |single|lone|sole)(?=\W))[\s-]{1,4}(?:provisioned |open |active |kinesis )?shards?\b
    |\bshard(?:s|s? ?count|(?=\s{0,3}[:=|]))(?: of\s{1,3}[\w.-]{2,40}\s)?(?: today| now| is| of| to| =|:| \|){0,2}\s{0,3}[:=]?\s{0,3}(\d{1,5})\b`,
);

/** `12`, `twelve`; a single one is one. */
function numberOf(word: string): number {
  return /^(?:single|lone|sole)$/i.test(word) ? 1 : (wordNumber(word) ?? Number(word));
}

/** The number of shards that a sentence tells, else the first text around it that does; nothing where one tells several. */
export function shardsOf(text: string, around: readonly string[]): number | undefined {
  for (const one of [text, ...around]) {
    const told = new Set(
      everyMatch(counted, one).map((match) => {
        const word = match[1] ?? match[2] ?? '';
        return numberOf(word.split(' ').at(-1) ?? '');
      }),
    );
    const [first] = told;
    if (told.size === 1 && first !== undefined && first > 0) return first;
    if (told.size > 1) return undefined;
  }
  return undefined;
}
