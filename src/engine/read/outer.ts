import type { Service } from '../types';
import { namesakes, weakService } from './mentions';
import {
  type BlockScope,
  type Heading,
  headersOf,
  leadOf,
  messaging,
  only,
  onlyType,
  parentOf,
  type QueueType,
  type Scope,
  type Surroundings,
} from './scope';

/** What surrounds a block, the nearest first. */
export interface Outer {
  readonly headers: readonly (Service | 'other')[];
  readonly parents: readonly (Service | 'other')[];
  readonly heading: Service | undefined;
  /** What alone a heading over that one names. */
  readonly over: Service | undefined;
  /** What the cells to the right name, where the first cell of a row names nothing. */
  readonly beside: Service | undefined;
  /** What the nouns of the bullets and of the nearest heading imply, where these name nothing. */
  readonly implied: Service | undefined;
  /** What the note is called after, where no heading names anything. */
  readonly called: Called | undefined;
  /** The nearest heading that names anything names several things: it decides nothing. */
  readonly several: boolean;
  /** What that heading names, where it names nothing but services. */
  readonly among: readonly Service[];
  /** The nearest heading that names anything is about another product of a like name. */
  readonly foreign: boolean;
  /** The one of ours whose name that product has in its own: under "Lambda@Edge" a "standard Lambda" is what it is compared with. */
  readonly namesake: Service | undefined;
  /** The nearest heading that names anything names one other product. */
  readonly aside: boolean;
  readonly headerType: QueueType | undefined;
  readonly outerType: QueueType | undefined;
}

interface Called {
  readonly service: Service;
  readonly scope: 'title' | 'file';
}

/** What stands around a block; blocks under the same headings that are in no table and no list share it. */
export function outerOf(scope: Scope, block: number): Outer {
  const own = scope.blocks[block];
  if (own?.outer) return own.outer;
  const outer = findOuter(scope, block, own?.headings ?? []);
  if (own) own.outer = outer;
  return outer;
}

function findOuter(scope: Scope, block: number, headings: readonly Heading[]): Outer {
  const above = aboveOf(scope, headings);
  const { kind, column, left, parent, continues } = scope.prose.blocks[block] ?? {};
  const stands = column !== undefined || left !== undefined || (parent ?? -1) >= 0 || continues || kind === 'code';
  if (!stands) return above;
  const headers: (Service | 'other')[] = [];
  let headerType: QueueType | undefined;
  let implied: Service | undefined;
  for (const header of headersOf(scope, block)) {
    const service = only(scope.blocks[header]?.mentions) ?? streamsOf(scope, header, above);
    if (service) headers.push(service);
    const type = onlyType(scope.blocks[header]?.types);
    headerType ??= type;
    if (type !== undefined && scope.around.aws) implied ??= weakOf(scope, header);
  }
  const second = headers.length === 0 ? left?.[1] : undefined;
  const label = second === undefined ? undefined : only(scope.blocks[second]?.mentions);
  if (label) headers.push(label);
  const parents: (Service | 'other')[] = [];
  let ofOther = above.foreign;
  let outerType: QueueType | undefined;
  for (let at = parentOf(scope, block); at >= 0; at = parentOf(scope, at)) {
    const service = only(scope.blocks[at]?.mentions) ?? ledBy(scope, at) ?? streamsOf(scope, at, above);
    if (service === 'other' && parents.length === 0 && isNameAlone(scope, at)) ofOther = true;
    else if (service) parents.push(service);
    outerType ??= onlyType(scope.blocks[at]?.types);
    if (lengthOf(scope, at) <= longestImplying) implied ??= weakOf(scope, at);
  }
  const over = overCode(scope, block);
  if (over) parents.push(over);
  const lead = leadOf(scope, block);
  if (lead?.service) parents.push(lead.service);
  if (lead && scope.around.aws) implied ??= impliedBy(lead.text);
  return {
    ...above,
    headers,
    parents,
    foreign: ofOther,
    beside: headers.length === 0 && left?.length === 0 ? inRow(scope, block) : undefined,
    headerType,
    outerType: outerType ?? lead?.type ?? above.outerType,
    implied: implied ?? above.implied,
  };
}

/** "**Google Cloud Functions:**" over a list: a name and nothing else. */
function isNameAlone(scope: Scope, block: number): boolean {
  const { start, end } = scope.prose.spans[block] ?? { start: 0, end: 0 };
  const [name] = scope.blocks[block]?.mentions ?? none;
  const rest = (from: number, to: number) => /\w/.test(scope.prose.mask.slice(from, to));
  return name !== undefined && !rest(start, name.start) && !rest(name.end, end);
}

/** "Firehose (loads streams into S3)": what a bullet begins with, where nothing else that it names carries messages. */
function ledBy(scope: Scope, block: number): Service | undefined {
  const [first, ...others] = scope.blocks[block]?.mentions ?? none;
  if (!first || first.service === 'other' || others.some(({ service }) => messaging.has(service))) return undefined;
  const { start } = scope.prose.spans[block] ?? first;
  const isFirst = first.start - start <= longestName && labelEnd.test(scope.prose.mask.slice(first.end, first.end + 8));
  return isFirst ? first.service : undefined;
}

/** In characters: "**Amazon ". */
const longestName = 12;
const labelEnd = /^[\s*_]{0,4}[(:]/;

/** "Streams" alone, under a heading or a bullet on Kinesis Data Streams and Firehose. */
function streamsOf(scope: Scope, block: number, { among }: Outer): Service | undefined {
  if (!streamsAlone.test(textOf(scope, block))) return undefined;
  const above = scope.blocks[parentOf(scope, block)]?.mentions.some(({ service }) => service === 'kinesis');
  return above || among.includes('kinesis') ? 'kinesis' : undefined;
}

const streamsAlone = /^\W*(?:data )?streams?\W*(?:\([^()]{0,40}\)\W*)?$/i;

const none: readonly never[] = [];

/** "| Messages above 256 KB | S3 and the extended client of SQS |": what the cells behind the first one of a row name. */
function inRow({ prose, blocks }: Scope, first: number): Service | undefined {
  let found: Service | undefined;
  for (let at = first + 1; prose.blocks[at]?.left?.[0] === first; at++) {
    for (const { service } of blocks[at]?.mentions ?? none) {
      if (service === 'other' || service === 's3') continue;
      if (found !== undefined && found !== service) return undefined;
      found = service;
    }
  }
  return found;
}

/** What the short line right over a block of code names, if one service alone: "Kinesis Data Streams (newer)". */
function overCode({ prose, blocks }: Scope, block: number): Service | 'other' | undefined {
  let at = block;
  while (prose.blocks[at]?.kind === 'code') at--;
  if (at === block || prose.blocks[at]?.kind === 'heading') return undefined;
  const { start, end } = prose.spans[at] ?? { start: 0, end: longestImplying + 1 };
  return end - start <= longestImplying ? only(blocks[at]?.mentions) : undefined;
}

/** What headings alone say. */
function aboveOf(scope: Scope, headings: readonly Heading[]): Outer {
  const known = scope.above.get(headings);
  if (known) return known;
  const nearest = headings.findLast((one) => one.services.length > 0);
  const naming = nearest?.services ?? none;
  const [heading] = naming;
  const implied = scope.around.aws ? impliedBy(headings.at(-1)?.text ?? '') : undefined;
  const called = nearest === undefined ? calledAfter(scope.around) : undefined;
  const single = naming.length === 1 && heading !== 'other' ? heading : undefined;
  const below = nearest === undefined ? headings : headings.slice(headings.indexOf(nearest) + 1);
  const picked = scope.around.aws ? pickedFrom(below, called ? [called.service] : naming) : undefined;
  const above: Outer = {
    headers: none,
    parents: none,
    heading: single ?? picked,
    over: nearest && single ? overHeading(headings, nearest) : undefined,
    several: picked === undefined && (naming.length > 1 || heading === 'other'),
    among: naming.length > 1 && !naming.includes('other') ? (naming as readonly Service[]) : none,
    aside: naming.length === 1 && heading === 'other',
    foreign: naming.length === 1 && heading === 'other' && namesakes.test(nearest?.text ?? ''),
    namesake: naming.length === 1 && heading === 'other' ? namesakeOf(nearest?.text ?? '') : undefined,
    beside: undefined,
    implied,
    called,
    headerType: undefined,
    outerType: headingType(headings),
  };
  scope.above.set(headings, above);
  return above;
}

function namesakeOf(heading: string): Service | undefined {
  if (/\bLambda\W?@Edge\b/i.test(heading)) return 'lambda';
  return /\bKinesis Video\b/i.test(heading) ? 'kinesis' : undefined;
}

/** The service of the nearest heading over another that names one, if it names that alone: "# Lambda" over "## SQS". */
function overHeading(headings: readonly Heading[], below: Heading): Service | undefined {
  const [first, second] =
    headings.findLast((one) => one.level < below.level && one.services.length > 0)?.services ?? [];
  return second === undefined && first !== 'other' ? first : undefined;
}

/** "FIFO topics" in a note called "SNS" or under "SNS and SQS": the nouns of a heading tell which of them is meant. */
function pickedFrom(headings: readonly Heading[], named: readonly (Service | 'other')[]): Service | undefined {
  for (let index = headings.length - 1; index >= 0; index--) {
    const text = headings[index]?.text ?? '';
    const implied = streamsAlone.test(text) ? 'kinesis' : impliedBy(text);
    if (implied !== undefined && named.includes(implied)) return implied;
  }
  return undefined;
}

/** The one service that a note is called after, by its title or else by its file. */
function calledAfter({ title, file }: Surroundings): Called | undefined {
  const [inTitle, inFile] = [title[0], file[0]];
  if (title.length === 1 && inTitle) return { service: inTitle, scope: 'title' };
  return file.length === 1 && inFile ? { service: inFile, scope: 'file' } : undefined;
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

/** Nouns imply what a text is about where it is no longer than this. */
const longestImplying = 120;

function impliedBy(text: string): Service | undefined {
  return text.length <= longestImplying ? weakService(text) : undefined;
}

/** So much of a block is looked at. */
const farthest = 600;

function lengthOf({ prose }: Scope, block: number): number {
  const { start, end } = prose.spans[block] ?? { start: 0, end: 0 };
  return Math.min(end - start, farthest);
}

/** What the nouns of a block imply, found once. */
function weakOf(scope: Scope, block: number): Service | undefined {
  const own = scope.blocks[block];
  if (!own || !scope.nouns) return undefined;
  own.weak ??= weakService(textOf(scope, block)) ?? 'none';
  return own.weak === 'none' ? undefined : own.weak;
}

function textOf(scope: Scope, block: number): string {
  const start = scope.prose.spans[block]?.start ?? 0;
  return scope.prose.mask.slice(start, start + lengthOf(scope, block));
}

/** Every service that a place in the block may speak of, without asking where; empty where nothing is in scope. */
export function servicesAround(scope: Scope, block: number): readonly Service[] {
  const own = scope.blocks[block];
  if (!own) return none;
  own.services ??= findServices(scope, block, own);
  return own.services;
}

function findServices(scope: Scope, block: number, { mentions, running }: BlockScope): readonly Service[] {
  const { headers, parents, heading, over, beside, implied, among, called } = outerOf(scope, block);
  const found: Service[] = [];
  const add = (service: Service | 'other' | undefined) => {
    if (service && service !== 'other' && !found.includes(service)) found.push(service);
  };
  for (const { service } of mentions) add(service);
  for (const service of headers) add(service);
  for (const service of parents) add(service);
  add(heading);
  add(beside);
  add(implied);
  add(running);
  for (const service of among) add(service);
  if (mentions.length === 0) add(weakOf(scope, block));
  add(over);
  add(called?.service);
  if (found.length > 0) return found;
  for (const service of scope.around.title) add(service);
  for (const service of scope.around.file) add(service);
  return found;
}
