import type { Claim, Service } from '../types';
import { type Mention, mentionsIn, type TypeMention, typesIn, weakService } from './mentions';
import type { Prose, ProseSentence } from './prose';

/** What the text around a piece says before it begins. Pieces with equal text and equal surroundings read the same. */
export interface Surroundings {
  /** Headings above, the outermost first. */
  readonly headings: readonly Heading[];
  /** The service that earlier lines under the same heading spoke of last. */
  readonly running?: Service;
  /** Frontmatter title, aliases and tags; and the file name. */
  readonly title: readonly Service[];
  readonly file: readonly Service[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly services: readonly (Service | 'other')[];
  readonly type?: 'standard' | 'fifo';
}

export type ScopeKind = Claim['scope'];

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
  readonly queueType?: 'standard' | 'fifo';
}

/** A piece with its names found, ready to be asked about places. */
export interface Scope {
  readonly prose: Prose;
  readonly around: Surroundings;
  /** By block. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly types: readonly (readonly TypeMention[])[];
  /** By block: the headings above it. */
  readonly headings: readonly (readonly Heading[])[];
  /** By block: the service that lines before it, under the same heading, spoke of last. */
  readonly running: readonly (Service | undefined)[];
}

/** Finds names in a piece. The second result is what surrounds the piece that follows. */
export function scopeOf(prose: Prose, around: Surroundings): { readonly scope: Scope; readonly after: Surroundings } {
  const mentions: (readonly Mention[])[] = [];
  const types: (readonly TypeMention[])[] = [];
  const headings: (readonly Heading[])[] = [];
  const before: (Service | undefined)[] = [];
  let chain = around.headings;
  let running = around.running;
  prose.blocks.forEach((block, index) => {
    const span = prose.spans[index] ?? { start: 0, end: 0 };
    const named = mentionsIn(prose.mask, span.start, span.end);
    const typed = typesIn(prose.mask, span.start, span.end);
    mentions.push(named);
    types.push(typed);
    if (block.kind === 'heading') {
      const text = prose.mask.slice(span.start, span.end).trim();
      const type = onlyType(typed);
      chain = [
        ...chain.filter((one) => one.level < block.level),
        { level: block.level, text, services: distinct(named), ...(type && { type }) },
      ];
      running = undefined;
    }
    headings.push(chain);
    before.push(running);
    if (block.kind !== 'heading' && block.kind !== 'cell') {
      const ours = distinct(named).filter((one) => one !== 'other');
      if (ours.length === 1 && !(named.length > 0 && distinct(named).length > 2)) running = ours[0];
      else if (ours.length > 1) running = undefined;
    }
  });
  const { running: _, ...constant } = around;
  return {
    scope: { prose, around, mentions, types, headings, running: before },
    after: { ...constant, headings: chain, ...(running && { running }) },
  };
}

function distinct(named: readonly Mention[]): (Service | 'other')[] {
  return [...new Set(named.map((one) => one.service))];
}

function onlyType(typed: readonly TypeMention[]): 'standard' | 'fifo' | undefined {
  const first = typed[0]?.type;
  return first !== undefined && typed.every((one) => one.type === first) ? first : undefined;
}

/** A key that is equal for equal surroundings. */
export function keyOf(around: Surroundings): string {
  const chain = around.headings.map((one) => `${one.level}${one.text}`).join('\n');
  return `${chain}\u0000${around.running ?? ''}\u0000${around.title.join()}\u0000${around.file.join()}`;
}

/** Where a clause ends: what stands beyond speaks of something else. */
const clauseBreak =
  /;|\s[–—-]{1,3}\s|\b(?:but|whereas|while|although|however|unlike in|in contrast(?: to)?|vs\.?|versus)\b/gi;

/** The clause of a sentence that holds `at`, as offsets of the mask. */
export function clauseAt(
  mask: string,
  sentence: ProseSentence,
  at: number,
): { readonly start: number; readonly end: number } {
  let start = sentence.start;
  let end = sentence.end;
  clauseBreak.lastIndex = 0;
  const text = mask.slice(sentence.start, sentence.end);
  for (let match = clauseBreak.exec(text); match; match = clauseBreak.exec(text)) {
    const from = sentence.start + match.index;
    if (from >= at) {
      end = from;
      break;
    }
    start = from + match[0].length;
  }
  return { start, end };
}

/** What a place speaks of. */
export function resolve(scope: Scope, sentence: ProseSentence, from: number, to: number): Resolution {
  const candidates: Candidate[] = [];
  const seen = new Set<Service>();
  const add = (service: Service | 'other' | undefined, kind: ScopeKind): void => {
    if (service === undefined || service === 'other' || seen.has(service)) return;
    seen.add(service);
    candidates.push({ service, scope: kind });
  };
  const queueType = typeAt(scope, sentence, from, to);
  const withType = queueType === undefined ? {} : { queueType };
  for (const header of headersOf(scope, sentence.block)) add(only(scope.mentions[header]), 'table');
  if (nearby(scope, sentence, from, to, add)) return { candidates: [], together: [], foreign: true, ...withType };
  for (const parent of ancestors(scope, sentence.block)) add(only(scope.mentions[parent]), 'parent');
  outer(scope, sentence, add, candidates);
  return { candidates, together: together(scope, sentence, from), foreign: false, ...withType };
}

/** Names in the clause and then in the sentence, the nearest to the left first. True where a foreign one comes first. */
function nearby(
  scope: Scope,
  sentence: ProseSentence,
  from: number,
  to: number,
  add: (service: Service | 'other' | undefined, kind: ScopeKind) => void,
): boolean {
  const inside = (scope.mentions[sentence.block] ?? []).filter(
    (one) => one.start >= sentence.start && one.end <= sentence.end,
  );
  if (inside.length === 0) return false;
  const clause = clauseAt(scope.prose.mask, sentence, from);
  const inClause = inside.filter((one) => one.start >= clause.start && one.end <= clause.end);
  const kind: ScopeKind = inside.length === 1 ? 'line' : 'clause';
  let foreign = false;
  const order = [
    ...byNearness(inClause, from, to),
    ...byNearness(
      inside.filter((one) => !inClause.includes(one)),
      from,
      to,
    ),
  ];
  order.forEach((one, index) => {
    if (one.service === 'other' && index === 0 && inClause.includes(one)) foreign = true;
    add(one.service, kind);
  });
  return foreign;
}

const connector =
  /^[\s,&/()*]{0,6}(?:and|or|as well as|both|,|&|\/)?[\s,(]{0,4}(?:Amazon|AWS|the|both|FIFO|Standard|standard|queues?|topics?|\)|[\s,(])*$/;

/** The names in a row ("SQS and SNS", "SQS/SNS") that end with the one nearest to the left. */
function together(scope: Scope, sentence: ProseSentence, from: number): readonly Service[] {
  const left = (scope.mentions[sentence.block] ?? []).filter((one) => one.start >= sentence.start && one.end <= from);
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

/** Left of the place from near to far, then right of it. */
function byNearness(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const left = mentions.filter((one) => one.end <= from).reverse();
  const right = mentions.filter((one) => one.start >= to);
  return [...left, ...right];
}

function outer(
  scope: Scope,
  sentence: ProseSentence,
  add: (service: Service | 'other' | undefined, kind: ScopeKind) => void,
  candidates: readonly Candidate[],
): void {
  const chain = scope.headings[sentence.block] ?? [];
  let several = false;
  for (let index = chain.length - 1; index >= 0; index--) {
    const named = chain[index]?.services ?? [];
    if (named.length === 0) continue;
    const ours = named.filter((one) => one !== 'other');
    if (named.length > 1 || ours.length === 0) {
      several = true;
      break;
    }
    add(ours[0], 'heading');
    break;
  }
  const before = earlierInBlock(scope, sentence) ?? scope.running[sentence.block];
  if (candidates.length === 0 || several) add(before, 'section');
  if (candidates.length > 0) return;
  const { start, end } = scope.prose.spans[sentence.block] ?? sentence;
  add(weakService(scope.prose.mask.slice(sentence.start, sentence.end)), 'line');
  if (candidates.length === 0) add(weakService(scope.prose.mask.slice(start, end)), 'line');
  if (several) return;
  if (scope.around.title.length === 1) add(scope.around.title[0], 'title');
  if (scope.around.file.length === 1) add(scope.around.file[0], 'file');
}

/** The service named last in earlier sentences of the same paragraph. */
function earlierInBlock(scope: Scope, sentence: ProseSentence): Service | undefined {
  const earlier = (scope.mentions[sentence.block] ?? []).filter((one) => one.end <= sentence.start);
  const last = earlier.at(-1)?.service;
  return last === 'other' ? undefined : last;
}

/** The one service that a text names, if it names one alone. */
function only(mentions: readonly Mention[] | undefined): Service | 'other' | undefined {
  const first = mentions?.[0]?.service;
  return first !== undefined && mentions?.every((one) => one.service === first) ? first : undefined;
}

/** For a cell: its column header, then the cells to its left. */
export function headersOf(scope: Scope, block: number): readonly number[] {
  const { column, left } = scope.prose.blocks[block] ?? {};
  return [...(column === undefined ? [] : [column]), ...(left ?? [])];
}

/** Bullets around a block from the inside out, and the line that leads their list in. */
export function ancestors(scope: Scope, block: number): readonly number[] {
  const found: number[] = [];
  for (let at = scope.prose.blocks[block]?.parent ?? -1; at >= 0; at = scope.prose.blocks[at]?.parent ?? -1)
    found.push(at);
  return found;
}

/** Standard or FIFO, found the way the service is found. */
function typeAt(scope: Scope, sentence: ProseSentence, from: number, to: number): 'standard' | 'fifo' | undefined {
  for (const header of headersOf(scope, sentence.block)) {
    const type = onlyType(scope.types[header] ?? []);
    if (type) return type;
  }
  const inBlock = scope.types[sentence.block] ?? [];
  if (inBlock.length > 0) {
    const inSentence = inBlock.filter((one) => one.start >= sentence.start && one.start < sentence.end);
    const left = inSentence.filter((one) => one.start < from).at(-1);
    if (left) return left.type;
    const right = inSentence.filter((one) => one.start >= to);
    if (right.length > 0 && right.every((one) => one.type === right[0]?.type)) return right[0]?.type;
    const earlier = inBlock.filter((one) => one.start < sentence.start).at(-1);
    if (earlier) return earlier.type;
  }
  for (const parent of ancestors(scope, sentence.block)) {
    const type = onlyType(scope.types[parent] ?? []);
    if (type) return type;
  }
  const chain = scope.headings[sentence.block] ?? [];
  for (let index = chain.length - 1; index >= 0; index--) {
    const type = chain[index]?.type;
    if (type) return type;
    if ((chain[index]?.services.length ?? 0) > 0) return undefined;
  }
  return undefined;
}
