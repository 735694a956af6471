import type { Claim, Service, Span } from '../types';
import { type Mention, mentionsIn, namesakes, type TypeMention, typesIn, weakService, weakServices } from './mentions';
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
export type QueueType = 'standard' | 'fifo';

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
  /** The nearest heading that names anything is about another product of a like name. */
  readonly foreign: boolean;
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

export function outerOf(scope: Scope, block: number): Outer {
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
  const nearest = own?.headings.findLast((one) => one.services.length > 0);
  const naming = nearest?.services ?? [];
  const [heading] = naming;
  const outer: Outer = {
    headers: single(headers),
    parents: lead?.service ? [...single(parents), lead.service] : single(parents),
    heading: naming.length === 1 && heading !== 'other' ? heading : undefined,
    several: naming.length > 1 || heading === 'other',
    foreign: naming.length === 1 && heading === 'other' && namesakes.test(nearest?.text ?? ''),
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
