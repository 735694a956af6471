import type { Claim, Service, Span } from '../types';
import { type Mention, mentionsIn, type TypeMention, typesIn, weakService, weakServices } from './mentions';
import type { Prose, ProseSentence } from './prose';

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

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly services: readonly (Service | 'other')[];
  readonly type?: 'standard' | 'fifo';
}

interface Lead {
  readonly text: string;
  readonly service?: Service | 'other';
  readonly type?: QueueType;
}

export type ScopeKind = Claim['scope'];
type QueueType = 'standard' | 'fifo';

export interface Candidate {
  readonly service: Service;
  readonly scope: ScopeKind;
}

/** Which services a place may speak of, the likeliest first, and of which kind of queue or topic. */
export interface Resolution {
  readonly candidates: readonly Candidate[];
  /** Services that share the nearest name's verb: "SQS and SNS keep …". */
  readonly together: readonly Service[];
  /** A product that is not ours claims the place. */
  readonly foreign: boolean;
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
  outer?: Outer;
  services?: readonly Service[];
}

/** What surrounds a block, the nearest first. */
interface Outer {
  readonly headers: readonly (Service | 'other')[];
  readonly parents: readonly (Service | 'other')[];
  readonly heading: Service | undefined;
  /** What the nouns of the bullets and of the nearest heading imply, where these name nothing. */
  readonly implied: Service | undefined;
  /** The nearest heading that names anything names several things: it decides nothing. */
  readonly several: boolean;
  readonly headerType: QueueType | undefined;
  readonly outerType: QueueType | undefined;
}

/** A piece with its names found, ready to be asked about places. */
export interface Scope {
  readonly prose: Prose;
  readonly around: Surroundings;
  readonly blocks: readonly BlockScope[];
  /** Every service that some place of the piece may speak of. */
  readonly services: ReadonlySet<Service>;
}

/** Finds names in a piece. The second result is what surrounds the piece that follows. */
export function scopeOf(prose: Prose, around: Surroundings): { readonly scope: Scope; readonly after: Surroundings } {
  const all = mentionsIn(prose.mask);
  const mentions = sliced(all, prose.spans);
  const types = sliced(typesIn(prose.mask), prose.spans);
  const blocks: BlockScope[] = [];
  let { headings, running } = around;
  prose.blocks.forEach((block, index) => {
    const named = mentions[index] ?? [];
    const typed = types[index] ?? [];
    if (block.kind === 'heading') {
      const { start, end } = prose.spans[index] ?? { start: 0, end: 0 };
      const type = onlyType(typed);
      headings = [
        ...headings.filter((one) => one.level < block.level),
        {
          level: block.level,
          text: prose.mask.slice(start, end).trim(),
          services: distinct(named),
          ...(type && { type }),
        },
      ];
      running = undefined;
    }
    blocks.push({ mentions: named, types: typed, headings, running });
    if (block.kind !== 'heading' && block.kind !== 'cell' && block.kind !== 'code' && named.length > 0) {
      running = subjectOf(distinct(named)) ?? (named.some((one) => one.service !== 'other') ? undefined : running);
    }
  });
  const { aws, title, file } = around;
  const services = servicesOf(prose.mask, around, all);
  const lead = leadBehind(prose, around, mentions, types);
  const after = { headings, aws, title, file, ...(running && { running }), ...(lead && { lead }) };
  return { scope: { prose, around, blocks, services }, after };
}

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
  const type = onlyType(types[openLead] ?? []);
  return { text: prose.mask.slice(span.start, span.end), ...(service && { service }), ...(type && { type }) };
}

/** The line that leads in the list of a block, where it stands before the piece. */
export function leadOf({ prose, around }: Scope, block: number): Lead | undefined {
  return prose.blocks[block]?.continues ? around.lead : undefined;
}

function servicesOf(mask: string, around: Surroundings, mentions: readonly Mention[]): ReadonlySet<Service> {
  const found = new Set<Service>([...around.title, ...around.file, ...(around.aws ? weakServices(mask) : [])]);
  if (around.running) found.add(around.running);
  if (around.lead?.service && around.lead.service !== 'other') found.add(around.lead.service);
  for (const { services } of around.headings) for (const one of services) if (one !== 'other') found.add(one);
  for (const { service } of mentions) if (service !== 'other') found.add(service);
  return found;
}

const messaging: ReadonlySet<Service | 'other'> = new Set(['sqs', 'sns', 'kinesis', 'firehose', 'eventbridge', 'mq']);

/** What a paragraph that names these is about: the only one, or the only one that carries messages. */
function subjectOf(named: readonly (Service | 'other')[]): Service | undefined {
  const ours = named.filter((one) => one !== 'other');
  const carriers = ours.filter((one) => messaging.has(one));
  if (carriers.length === 1) return carriers[0];
  return ours.length === 1 && named.length <= 2 ? ours[0] : undefined;
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
function onlyType(types: readonly TypeMention[]): QueueType | undefined {
  const named = types.some((one) => !one.implied) ? types.filter((one) => !one.implied) : types;
  const first = named[0]?.type;
  return first !== undefined && named.every((one) => one.type === first) ? first : undefined;
}

/** The one service that a text names, if it names one alone. */
function only(mentions: readonly Mention[] | undefined): Service | 'other' | undefined {
  const first = mentions?.[0]?.service;
  return first !== undefined && mentions?.every((one) => one.service === first) ? first : undefined;
}

/** A key that is equal for equal surroundings. */
export function keyOf(around: Surroundings): string {
  const chain = around.headings.map((one) => `${one.level}${one.text}`).join('\n');
  const lead = `${around.lead?.text ?? ''}\u0000${around.lead?.service ?? ''}`;
  return `${around.aws}${lead}\u0000${chain}\u0000${around.running ?? ''}\u0000${around.title.join()}\u0000${around.file.join()}`;
}

/** For a cell: its column header, then that of its row: the first cell, or the second where the first is an icon. */
export function headersOf({ prose }: Scope, block: number): readonly number[] {
  const { column, left = [] } = prose.blocks[block] ?? {};
  const row = left.find((one) => {
    const { start, end } = prose.spans[one] ?? { start: 0, end: 0 };
    return /\w/.test(prose.mask.slice(start, end));
  });
  return [...(column === undefined ? [] : [column]), ...(row === undefined ? [] : [row])];
}

/** Bullets around a block from the inside out, and the line that leads their list in. */
export function ancestors({ prose }: Scope, block: number): readonly number[] {
  const found: number[] = [];
  for (let at = prose.blocks[block]?.parent ?? -1; at >= 0; at = prose.blocks[at]?.parent ?? -1) found.push(at);
  return found;
}

function outerOf(scope: Scope, block: number): Outer {
  const own = scope.blocks[block];
  if (own?.outer) return own.outer;
  const headers = headersOf(scope, block);
  const parents = ancestors(scope, block);
  const lead = leadOf(scope, block);
  const single = (blocks: readonly number[]) => blocks.flatMap((one) => only(scope.blocks[one]?.mentions) ?? []);
  const typeOf = (blocks: readonly number[]) => {
    for (const one of blocks) {
      const type = onlyType(scope.blocks[one]?.types ?? []);
      if (type) return type;
    }
    return undefined;
  };
  const naming = own?.headings.findLast((one) => one.services.length > 0)?.services ?? [];
  const [heading] = naming;
  const outer: Outer = {
    headers: single(headers),
    parents: lead?.service ? [...single(parents), lead.service] : single(parents),
    heading: naming.length === 1 && heading !== 'other' ? heading : undefined,
    several: naming.length > 1 || heading === 'other',
    implied: scope.around.aws
      ? impliedBy([...parents.map((one) => textOf(scope, one)), lead?.text ?? '', own?.headings.at(-1)?.text ?? ''])
      : undefined,
    headerType: typeOf(headers),
    outerType: typeOf(parents) ?? lead?.type ?? headingType(own?.headings ?? []),
  };
  if (own) own.outer = outer;
  return outer;
}

function textOf({ prose }: Scope, block: number): string {
  const { start, end } = prose.spans[block] ?? { start: 0, end: 0 };
  return prose.mask.slice(start, Math.min(end, start + 600));
}

function impliedBy(texts: readonly string[]): Service | undefined {
  for (const text of texts) {
    const service = text.length <= 120 ? weakService(text) : undefined;
    if (service) return service;
  }
  return undefined;
}

/** The type of the nearest heading that names one; a heading that names a service hides those above it. */
function headingType(headings: readonly Heading[]): QueueType | undefined {
  for (let index = headings.length - 1; index >= 0; index--) {
    const heading = headings[index];
    if (heading?.type) return heading.type;
    if ((heading?.services.length ?? 0) > 0) return undefined;
  }
  return undefined;
}

/** Every service that a place in the block may speak of, without asking where; empty where nothing is in scope. */
export function servicesAround(scope: Scope, block: number): readonly Service[] {
  const own = scope.blocks[block];
  if (own?.services) return own.services;
  const { mentions = [], running } = own ?? {};
  const { headers, parents, heading, implied } = outerOf(scope, block);
  const found = new Set<Service>();
  for (const { service } of mentions) if (service !== 'other') found.add(service);
  for (const service of headers) if (service !== 'other') found.add(service);
  for (const service of parents) if (service !== 'other') found.add(service);
  if (heading) found.add(heading);
  if (implied) found.add(implied);
  if (running) found.add(running);
  const weak = mentions.length === 0 && scope.around.aws ? weakService(textOf(scope, block)) : undefined;
  if (weak) found.add(weak);
  if (found.size === 0) for (const service of [...scope.around.title, ...scope.around.file]) found.add(service);
  const services = [...found];
  if (own) own.services = services;
  return services;
}

/** Where a clause ends: what stands beyond speaks of something else. */
const clauseBreak =
  /;|\s[–—-]{1,3}\s|\b(?:but|whereas|while|although|however|unlike in|in contrast(?: to)?|vs\.?|versus)\b/gi;

/** The clause of a sentence that holds `at`, as offsets of the mask. */
export function clauseAt(mask: string, sentence: Span, at: number): Span {
  let start = sentence.start;
  clauseBreak.lastIndex = 0;
  const text = mask.slice(sentence.start, sentence.end);
  for (let match = clauseBreak.exec(text); match; match = clauseBreak.exec(text)) {
    const from = sentence.start + match.index;
    if (from >= at) return { start, end: from };
    start = from + match[0].length;
  }
  return { start, end: sentence.end };
}

/** What a place speaks of. */
export function resolve(scope: Scope, sentence: ProseSentence, from: number, to: number): Resolution {
  const { headers, parents, heading, implied, several, headerType, outerType } = outerOf(scope, sentence.block);
  const queueType = headerType ?? typeInside(scope, sentence, from, to) ?? outerType;
  const withType = queueType === undefined ? {} : { queueType };
  const candidates: Candidate[] = [];
  const add = (service: Service | 'other' | undefined, kind: ScopeKind): void => {
    if (service === undefined || service === 'other') return;
    if (!candidates.some((one) => one.service === service)) candidates.push({ service, scope: kind });
  };
  for (const service of headers) add(service, 'table');
  const inside = mentionsInside(scope, sentence);
  if (inside.length > 0 && addNearby(scope, sentence, inside, from, to, add)) {
    return { candidates: [], together: [], foreign: true, ...withType };
  }
  for (const service of parents) add(service, 'parent');
  add(heading, 'heading');
  if (candidates.length === 0 && scope.around.aws) {
    add(weakService(scope.prose.mask.slice(sentence.start, sentence.end)), 'line');
  }
  if (candidates.length === 0) add(implied, 'parent');
  if (candidates.length === 0 || several) add(earlier(scope, sentence), 'section');
  if (candidates.length === 0) addWeak(scope, sentence, several, add);
  return { candidates, together: together(scope, inside, from), foreign: false, ...withType };
}

function mentionsInside(scope: Scope, sentence: ProseSentence): readonly Mention[] {
  return within(scope.blocks[sentence.block]?.mentions ?? [], sentence);
}

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
  add: (service: Service | 'other', kind: ScopeKind) => void,
): boolean {
  const kind: ScopeKind = inside.length === 1 ? 'line' : 'clause';
  const clause = clauseAt(scope.prose.mask, sentence, from);
  const inClause = inside.filter((one) => one.start >= clause.start && one.end <= clause.end);
  const { mask } = scope.prose;
  const near = byNearness(mask, inClause, from, to);
  for (const one of near) add(one.service, kind);
  if (inClause.length < inside.length) {
    for (const one of byNearness(mask, inside, from, to)) add(one.service, kind);
  }
  return near[0]?.service === 'other';
}

/** What ties a number to the name behind it: "256 KB for SQS", "300 messages per second (FIFO)". */
const tie =
  /^[\s)]{0,3}(?:(?:max(?:imum)?|limit|default|each|only|messages?|msgs?|records?|events?|calls?|per second|\/s|retention|payload|size|is the (?:limit|max(?:imum)?|default))\s{1,3}){0,3}(?:for|in|with|on|of|from|by|using|at|\(|:)\s{0,3}(?:(?:an?|the|all|each|Amazon|AWS|default|most)\s{1,3}){0,2}$/i;

function isTied(mask: string, to: number, start: number): boolean {
  return start >= to && start - to <= 60 && tie.test(mask.slice(to, start));
}

/** A name that the place is tied to; then those to the left from near to far; then those to the right. */
function byNearness(mask: string, mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const left = mentions.filter((one) => one.end <= from).reverse();
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
  { prose, around }: Scope,
  sentence: ProseSentence,
  several: boolean,
  add: (service: Service | undefined, kind: ScopeKind) => void,
): void {
  const { start } = prose.spans[sentence.block] ?? sentence;
  const end = Math.min(sentence.end, start + 600);
  const weak = around.aws ? weakService(prose.mask.slice(start, end)) : undefined;
  if (weak) add(weak, 'line');
  else if (!several) {
    if (around.title.length === 1) add(around.title[0], 'title');
    if (around.file.length === 1) add(around.file[0], 'file');
  }
}

const connector = /^(?:[\s,&/()*]|and|or|as well as|both|Amazon|AWS|the|FIFO|[Ss]tandard|queues?|topics?)*$/;

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
  return gap.length <= 40 && /and|or|,|&|\//.test(gap) && connector.test(gap);
}

/** Standard or FIFO as the block itself says, found the way the service is found. */
function typeInside(scope: Scope, sentence: ProseSentence, from: number, to: number): QueueType | undefined {
  const all = scope.blocks[sentence.block]?.types ?? [];
  if (all.length === 0) return undefined;
  const named = all.some((one) => one.implied) ? all.filter((one) => !one.implied) : all;
  const types = named.length > 0 ? named : all;
  const inside = within(types, sentence);
  const { mask } = scope.prose;
  const right = inside.filter((one) => one.start >= to);
  const next = right[0];
  if (next && (isTied(mask, to, next.start) || mask.slice(to, next.start).trim() === '')) return next.type;
  const clause = clauseAt(mask, sentence, from);
  const left =
    inside.findLast((one) => one.start < from && one.start >= clause.start) ??
    (next && next.start < clause.end ? undefined : inside.findLast((one) => one.start < from));
  if (left) return left.type;
  if (right.length > 0 && right.every((one) => one.type === right[0]?.type)) return right[0]?.type;
  return types[firstFrom(types, sentence.start) - 1]?.type;
}
