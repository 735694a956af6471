import { moved } from '../moved';
import type { Claim, Service, Span } from '../types';
import type { Block } from './blocks';
import { type Mention, mentionsIn, type TypeMention, typesIn, weakServices } from './mentions';
import type { Outer } from './outer';
import type { Prose } from './prose';

/** What the text around a piece says before it begins. Pieces with equal text and equal surroundings read the same. */
export interface Surroundings {
  /** Headings above, the outermost first. */
  readonly headings: readonly Heading[];
  /** The service that earlier lines under the same heading spoke of last. */
  readonly running?: Service;
  /** The line that leads in the list in whose midst the piece starts. */
  readonly lead?: Lead;
  /** Something in the note names AWS: a queue or topic is then one of SQS or SNS where nothing else is said. */
  readonly aws: boolean;
  /** Services of the frontmatter (title, aliases, tags) and of the file name. */
  readonly title: readonly Service[];
  readonly file: readonly Service[];
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly services: readonly (Service | 'other')[];
  readonly type?: 'standard' | 'fifo';
  /** "## Long polling" behind "## SQS": what the last heading of its level that names anything names alone. */
  readonly behind?: Service | 'other';
}

interface Lead {
  readonly text: string;
  readonly service?: Service | 'other';
  readonly type?: QueueType;
}

export type ScopeKind = Claim['scope'];
export type QueueType = 'standard' | 'fifo';

export interface Candidate {
  readonly service: Service;
  readonly scope: ScopeKind;
  /** It is named behind the place alone, beyond a comma: "…, and files go to S3". */
  readonly behind?: true;
  /** It heads the heading that names another service: "# Lambda" over "## SQS". What it has today may be told there. */
  readonly over?: true;
}

/** Which services a place may speak of, the likeliest first, and of which kind of queue or topic. */
export interface Resolution {
  readonly candidates: readonly Candidate[];
  /** Services that share the nearest name's verb: "SQS and SNS keep …". */
  readonly together: readonly Service[];
  /** Services that the heading names together: what holds today of one of them is told of it. */
  readonly among: readonly Service[];
  /** A product that is not ours claims the place. */
  readonly foreign: boolean;
  /** Only an earlier line names a service, and the heading is about another product. */
  readonly aside: boolean;
  readonly queueType?: QueueType;
}

/** A block with the names in it and what stands around it. */
export interface BlockScope {
  readonly mentions: readonly Mention[];
  readonly types: readonly TypeMention[];
  readonly headings: readonly Heading[];
  /** The service that lines before it, under the same heading, spoke of last. */
  readonly running: Service | undefined;
  /** Found when first asked for. */
  outer: Outer | undefined;
  services: readonly Service[] | undefined;
  /** What its nouns imply. */
  weak: Service | 'none' | undefined;
}

/** A piece with its names found, ready to be asked about places. */
export interface Scope {
  readonly prose: Prose;
  readonly around: Surroundings;
  readonly blocks: readonly BlockScope[];
  /** Every service that some place of the piece may speak of. */
  readonly services: ReadonlySet<Service>;
  /** Nouns of the piece may imply a service. */
  readonly nouns: boolean;
  /** What headings say of the blocks under them, found when first asked for. */
  readonly above: Map<readonly Heading[], Outer>;
}

/** What ends a paragraph or bullet and begins the next, whose mark is blank here. */
export const blockBreak = /\n[ \t>]*(?:\n|(?:[-*+]|\d{1,9}[.)])[ \t])/;

/** "- old data", "- firehose …": no name reaches from one bullet into the next, the second begins one. */
function withinBlocks({ text, mask }: Prose, one: Mention): readonly Mention[] {
  const found = blockBreak.exec(text.slice(one.start, one.end));
  if (!found) return [one];
  const from = one.start + found.index;
  return [
    { start: one.start, end: from },
    { start: from, end: one.end },
  ].flatMap(({ start, end }) => mentionsIn(mask.slice(start, end)).map((part) => ({ ...part, ...moved(part, start) })));
}

/** Finds names in a piece. The second result is what surrounds the piece that follows. */
export function scopeOf(prose: Prose, around: Surroundings): { readonly scope: Scope; readonly after: Surroundings } {
  const all = mentionsIn(prose.mask).flatMap((one) => withinBlocks(prose, one));
  const mentions = sliced(all, prose.spans);
  const types = sliced(typesIn(prose.mask), prose.spans);
  const blocks: BlockScope[] = [];
  let { headings, running } = around;
  for (let index = 0; index < prose.blocks.length; index++) {
    const block = prose.blocks[index] as Block;
    const named = mentions[index] ?? noMentions;
    const typed = types[index] ?? noTypes;
    if (block.kind === 'heading') {
      const { start, end } = prose.spans[index] ?? { start: 0, end: 0 };
      const type = onlyType(typed);
      const text = prose.mask.slice(start, end).trim();
      const behind = named.length === 0 ? aloneIn(headings.find((one) => one.level === block.level)) : undefined;
      headings = [
        ...headings.filter((one) => one.level < block.level),
        { level: block.level, text, services: distinct(named), ...(type && { type }), ...(behind && { behind }) },
      ];
      running = behind === 'other' || around.title.length === 1 || around.file.length === 1 ? undefined : behind;
    }
    blocks.push({
      mentions: named,
      types: typed,
      headings,
      running,
      outer: undefined,
      services: undefined,
      weak: undefined,
    });
    if (named.length > 0 && (isRunning(block) || tellsSubject(prose, block))) {
      running = runningBehind(named, running, prose.spans[index]?.start ?? 0);
    }
  }
  const { aws, title, file } = around;
  const weak = aws ? weakServices(prose.mask) : [];
  const services = servicesOf(weak, around, all);
  const lead = leadBehind(prose, around, mentions, types);
  const after = { headings, aws, title, file, ...(running && { running }), ...(lead && { lead }) };
  return { scope: { prose, around, blocks, services, nouns: weak.length > 0, above: new Map() }, after };
}

/** What a heading names alone or, where it names nothing, the one before it; "## Kinesis `soil`" is about one stream of many. */
function aloneIn(heading: Heading | undefined): Service | 'other' | undefined {
  const [first, second] = heading?.services ?? [];
  const isOfOne = first !== undefined && /\s{2}\S/.test(heading?.text ?? '');
  return second === undefined && !isOfOne ? (first ?? heading?.behind) : undefined;
}

/** What is told in a line goes on in the next one; of the rows of a table each is mostly about something else. */
function isRunning({ kind }: Block): boolean {
  return kind !== 'heading' && kind !== 'cell' && kind !== 'code';
}

/** "| Service | Kinesis |": the row tells what the rows below are about. */
function tellsSubject({ spans, mask }: Prose, { kind, left }: Block): boolean {
  const head = kind === 'cell' && left?.length === 1 ? spans[left[0] ?? 0] : undefined;
  return head !== undefined && subjectHead.test(mask.slice(head.start, head.end));
}

const subjectHead =
  /^\W{0,4}(?:(?:AWS|messaging|streaming) )?(?:services?|engine|technology|transport|queue|stream|topic|broker|resource)(?: (?:type|name|used))?\W{0,4}$/i;

const noMentions: readonly Mention[] = [];
const noTypes: readonly TypeMention[] = [];

/** What leads in the list with which a piece ends, for the piece that goes on with it. */
function leadBehind(
  prose: Prose,
  around: Surroundings,
  mentions: readonly (readonly Mention[])[],
  types: readonly (readonly TypeMention[])[],
): Lead | undefined {
  const { openLead } = prose;
  if (openLead === 'continued') return around.lead;
  const span = openLead === undefined ? undefined : prose.spans[openLead];
  if (openLead === undefined || !span) return undefined;
  const service = only(mentions[openLead]);
  const type = onlyType(types[openLead]);
  return { text: prose.mask.slice(span.start, span.end), ...(service && { service }), ...(type && { type }) };
}

/** The line that leads in the list of a block, where it stands before the piece. */
export function leadOf({ prose, around }: Scope, block: number): Lead | undefined {
  return prose.blocks[block]?.continues ? around.lead : undefined;
}

function servicesOf(
  weak: readonly Service[],
  around: Surroundings,
  mentions: readonly Mention[],
): ReadonlySet<Service> {
  const found = new Set<Service>([...around.title, ...around.file, ...weak]);
  if (around.running) found.add(around.running);
  if (around.lead?.service && around.lead.service !== 'other') found.add(around.lead.service);
  for (const { services } of around.headings) for (const one of services) if (one !== 'other') found.add(one);
  for (const { service } of mentions) if (service !== 'other') found.add(service);
  return found;
}

/** What carries messages. */
export const messaging: ReadonlySet<Service | 'other'> = new Set([
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'eventbridge',
  'mq',
]);

/**
 * What lines after one that names these are about: "loads to S3", or a list of all that reads from it, does not end what is
 * told of a queue or stream.
 */
function runningBehind(named: readonly Mention[], before: Service | undefined, start: number): Service | undefined {
  const all = distinct(named);
  const subject = subjectOf(all);
  const begins = (named[0]?.start ?? start) - start <= longestArticle;
  const isAside = subject === 's3' ? !begins : all.length > 2 && subject !== all[0];
  if (before !== undefined && messaging.has(before) && isAside) return before;
  return subject ?? (named.some((one) => one.service !== 'other') ? undefined : before);
}

/** In characters: what a line begins with is its subject. */
const longestArticle = 8;

/** What a paragraph that names these is about: the only one, or the only one that carries messages. */
function subjectOf(named: readonly (Service | 'other')[]): Service | undefined {
  const ours = named.filter((one) => one !== 'other');
  const carriers = ours.filter((one) => messaging.has(one));
  if (carriers.length === 1) return carriers[0];
  return ours.length === 1 && named.length === 1 ? ours[0] : undefined;
}

/** Cuts a list that is in the order of the text at the bounds of the blocks. */
function sliced<Item extends { readonly start: number }>(
  items: readonly Item[],
  spans: readonly Span[],
): readonly (readonly Item[])[] {
  if (items.length === 0) return [];
  let next = 0;
  return spans.map(({ end }) => {
    const from = next;
    while (next < items.length && (items[next]?.start ?? end) < end) next++;
    return from === next ? [] : items.slice(from, next);
  });
}

function distinct(named: readonly Mention[]): readonly (Service | 'other')[] {
  return named.length === 0 ? [] : [...new Set(named.map((one) => one.service))];
}

/** The type that a text names or implies, if it names one alone. */
export function onlyType(types: readonly TypeMention[] | undefined): QueueType | undefined {
  if (!types || types.length === 0) return undefined;
  const named = types.some((one) => !one.implied) ? types.filter((one) => !one.implied) : types;
  const first = named[0]?.type;
  return first !== undefined && named.every((one) => one.type === first) ? first : undefined;
}

/** The one service that a text names, if it names one alone. */
export function only(mentions: readonly Mention[] | undefined): Service | 'other' | undefined {
  const first = mentions?.[0]?.service;
  return first !== undefined && mentions?.every((one) => one.service === first) ? first : undefined;
}

/** A key that is equal for equal surroundings. */
export function keyOf(around: Surroundings): string {
  const chain = around.headings.map((one) => `${one.level}${one.text}${one.behind ?? ''}`).join('\n');
  const lead = `${around.lead?.text ?? ''}\u0000${around.lead?.service ?? ''}`;
  return `${around.aws}${lead}\u0000${chain}\u0000${around.running ?? ''}\u0000${around.title.join()}\u0000${around.file.join()}`;
}

/** For a cell: its column header, then that of its row: the first cell, or the second where the first is no word. */
export function headersOf({ prose }: Scope, block: number): readonly number[] {
  const { column, left } = prose.blocks[block] ?? {};
  const row = left?.find((one) => {
    const { start, end } = prose.spans[one] ?? { start: 0, end: 0 };
    return named.test(prose.mask.slice(start, end));
  });
  const isTold = prose.blocks[block + 1]?.left?.at(-1) === block && !/\d/.test(maskOf(prose, block + 1));
  const right = isTold ? block + 1 : undefined;
  // "14 days | SQS, longest retention": in a list of numbers the one to the right tells what it is.
  if (row === undefined) {
    const own = column === undefined ? noBlocks : [column];
    return left && right !== undefined && startsWithNumber.test(maskOf(prose, block)) ? [...own, right] : own;
  }
  if (column === undefined) return [row];
  // "Service | Limit | Value": the cell to the left tells what it is the value of.
  // "Service | Value | What": so does the one to the right.
  const label = left?.[1] ?? right;
  const isLabelled = label !== undefined && label !== row && valueHeader.test(maskOf(prose, column));
  return isLabelled ? [column, row, label] : [column, row];
}

const startsWithNumber = /^\W{0,4}\d[\d.,]{0,12}\s{0,2}[^\W\d_]|^\W{0,4}\d[\d.,]{0,12}\s{0,2}[\u3040-\ud7af]/;

/** A letter of any script: no icon, no running number. */
const named = /[A-Za-z\u00c0-\u1fff\u3040-\ud7af]/;

const valueHeader =
  /^\W{0,4}(?:values?|valor(?:es)?|valeurs?|werte?|limits?|l[ií]mites?|quotas?|sizes?|defaults?|numbers?|amount|max(?:imum)?)?\W{0,4}$/i;

function maskOf({ spans, mask }: Prose, block: number): string {
  const { start, end } = spans[block] ?? { start: 0, end: 0 };
  return mask.slice(start, end);
}

const noBlocks: readonly number[] = [];

/** The bullet around a block, or the line that leads its list in; -1 where there is none. */
export function parentOf({ prose }: Scope, block: number): number {
  return prose.blocks[block]?.parent ?? -1;
}

/** Bullets around a block from the inside out, and the line that leads their list in. */
export function ancestors(scope: Scope, block: number): readonly number[] {
  let at = parentOf(scope, block);
  if (at < 0) return noBlocks;
  const found: number[] = [];
  for (; at >= 0; at = parentOf(scope, at)) found.push(at);
  return found;
}
