import { longPattern } from '../../pattern';
import type { Quantity, Span } from '../../types';
import type { ProseSentence } from '../prose';
import { clauseAt } from '../resolve';
import { ancestors, headersOf, leadOf, only, parentOf, type Scope } from '../scope';
import { plural } from '../units';
import type { Place, Stretch } from './select';

const statingVerb = longPattern`
    \b(?:limit(?:ed|s)?|allow(?:s|ed)?|supports?|provides?|offers?|can|guarantees?|handles?|lasts?|kept|keeps?|stays?
    |remains?|retain(?:s|ed)?|stores?|stored|expires?|maximum|max|minimum|min|default|must|has|have|gets?|requires?
    |takes?|accepts?)\b`;
const label =
  /(?::|=|\s[–—]|\b(?:is|are|equals))\s{0,6}(?:a |about |around |approximately |roughly |~ ?|just |only )?$/i;

/** "10,000 topics per account", and nothing else. */
const perThing = /^\W{0,4}[\d.,]{1,12}[kM]?(?:\s{1,4}[a-z-]{2,14}){1,3}(?:\s{1,4}per\s|\s?\/\s?)[a-z ]{3,14}\W{0,4}$/i;

/** A figure of speech, or the consequence of a condition: it may agree with a fact, but it contradicts none. */
const vague = longPattern`
    (?:~|≈|\b(?:typically|usually|about|around|roughly|approximately|often|generally|on average|average|nearly|almost
      |circa|ca|past|last|previous|next|every|each|another|first|typical|common|usual|(?<!at )(?<!the )most|many
      |some)(?:\s{1,4}(?:[a-z]{2,12}\s{1,4}){0,2}(?:is|are|of|at))?)[\s*.]{0,4}(?:up to |less than |under |< ?|<= ?|≤ ?)?$`;

/** "Up to 7 days or more" */
const orMore = /^[\s*]{0,4}(?:or|and) (?:more|longer|beyond|higher|above)\b/i;

/** What stands around a quantity, as the choice of its fact needs it. `quantity` carries offsets of the piece. */
export function placeOf(
  scope: Scope,
  sentence: ProseSentence,
  quantity: Quantity,
  others: readonly Quantity[],
  queueType: 'standard' | 'fifo' | undefined,
): Place {
  const { mask, blocks } = scope.prose;
  const clause = clauseAt(mask, sentence, quantity.span.start);
  const first = others.find((one) => restates(mask, one, quantity)) ?? quantity;
  const near = nearOf(mask, between(clause, first, others), first.span);
  const before = mask.slice(clause.start, quantity.span.start);
  const headers = headersOf(scope, sentence.block).map((block) => textOf(scope, block));
  return {
    quantity,
    behind: behindOf(mask, sentence, quantity),
    near: mask.slice(
      card.test(scope.prose.text.slice(sentence.start, quantity.span.start)) ? sentence.start : near.start,
      near.end,
    ),
    leading: mask.slice(sentence.start, quantity.span.end),
    clause: mask.slice(clause.start, clause.end),
    headers,
    stretches: [
      ...stretchesOf(scope, sentence, quantity.span, clause),
      ...ellipsis(mask.slice(sentence.start, quantity.span.start), mask.slice(quantity.span.end, sentence.end)),
    ],
    beside: quantity.comparator === undefined && !quantity.to ? '' : besideOf(scope, sentence.block),
    ...(queueType && { queueType }),
    alone: isAlone(scope, sentence, quantity),
    fenced: blocks[sentence.block]?.kind === 'code',
    heads: quantity.unit === 'none' ? headsOf(mask, sentence, quantity.span, headers) : [],
    stating:
      blocks[sentence.block]?.kind === 'cell' ||
      label.test(before.slice(-28)) ||
      statingVerb.test(mask.slice(Math.max(near.start, quantity.span.start - 48), quantity.span.start)) ||
      perThing.test(mask.slice(sentence.start, sentence.end)),
    vague:
      vague.test(before.slice(-48)) ||
      orMore.test(mask.slice(quantity.span.end, quantity.span.end + 20)) ||
      /\bif\b/i.test(mask.slice(clause.start, clause.end)),
  };
}

/** "| Max keys in a policy | 10 |", "Messages per batch :: 25", "How many targets? 7": what such a number counts. */
function headsOf(mask: string, sentence: ProseSentence, span: Span, headers: readonly string[]): readonly string[] {
  if (/^\W{0,4}[a-z\d]/i.test(mask.slice(span.end, sentence.end).replace(/\([^()]{0,40}\)/, ''))) return [];
  const before = mask.slice(sentence.start, span.start);
  const told = /\w/.test(before) ? [labelBefore.exec(before)?.[1] ?? ''] : headers;
  return told
    .flatMap((text) => text.split(/[,:;()+]| [–—-] /))
    .map((part) => part.replace(leadingWords, '').replace(ofType, ''));
}

/** "Batching window, max :: " */
const card = /::\s{0,4}$/;
const labelBefore = /^(.{3,80}?)\s{0,4}(?:::?|=|→|->)\W{0,4}$/;
/** "Subscriptions, FIFO topic": the type of what is told of. */
const ofType = /^(?:S[QN]S )?(?:FIFO|standard) (?:queue|topic)s?$/i;
const leadingWords = /^\W*(?:(?:max(?:imum)?|allowed|number of|how many|(?:bigg|larg|high)est)\W+)*/i;

/** "SNS: 256 KB, 100,000 topics", "SQS takes 1 MiB": the size of a service is that of its messages. */
const ofService = longPattern`
    (?:^|[:,;]\s)\W{0,4}(?:Amazon |AWS )?(?:SQS|SNS|Event ?Bridge|Kinesis(?: Data Streams?)?|KDS|Firehose)(?: FIFO)?
    (?:[\s*]{0,3}[:=–—-]|\s(?:(?:takes?|accepts?|allows?|carries)(?: only)?|is (?:limited|capped) (?:to|at)|tops out at))
    [\s*]{0,3}(?:up to |at most )?$`;
const bounding =
  /\b(?:up to|at most|max(?:imum)?|min(?:imum)?|def(?:ault)?|less than|below|under|no more than|to|by)\b/gi;

/**
 * An item without a word beside its number: a bullet under a heading or bullet that names one service, a sentence behind one
 * that does ("Kinesis ingests data. Up to 7 days."), or one of a list behind its name ("SQS: pull, 256 KB, 4d/14d"). A size
 * needs no bound, and of days there are two.
 */
function isAlone(scope: Scope, sentence: ProseSentence, { span, unit, comparator, readings, to }: Quantity): boolean {
  const { mask } = scope.prose;
  const before = mask.slice(sentence.start, span.start);
  if (unit === 'byte' && ofService.test(before)) return true;
  const listed = listOf.test(before);
  const ahead = listed ? (before.split(/[,;]/).at(-1) ?? '').replace(listOf, '') : before;
  const after = mask.slice(span.end, sentence.end);
  const beside = `${ahead} ${listed ? after.split(/[,;]/)[0] : after}`;
  if (/[\w\u00c0-\uffdc]/.test(beside.replace(numbers, '').replace(bounding, ''))) return false;
  const isOfDays = (readings[0] ?? 0) >= 86_400 && (to !== undefined || beside.search(numbers) >= 0);
  const isOfTimes = unit === 'second' && (isOfDays || (listed && to !== undefined));
  if (comparator !== 'max' && unit !== 'byte' && !isOfTimes && !(listed && comparator === 'min')) return false;
  if (listed) return true;
  const { headings = [], mentions = [] } = scope.blocks[sentence.block] ?? {};
  if (mentions.length > 0) return only(mentions) !== undefined && (mentions[0]?.start ?? sentence.end) < sentence.start;
  if (!isBullet(scope, sentence.block)) return false;
  const parent = parentOf(scope, sentence.block);
  if (parent < 0) return headings.at(-1)?.services.length === 1;
  return textOf(scope, parent).length < 32 && only(scope.blocks[parent]?.mentions ?? []) !== undefined;
}

/** "**SQS** – pull, " */
const listOf =
  /^\W{0,4}(?:Amazon |AWS )?(?:SQS|SNS|Event ?Bridge|Kinesis(?: Data Streams?)?|KDS|KDF|Firehose)(?: FIFO)?[\s*]{0,3}[:=–—-]\s/i;
const numbers = /\d[\d.,]{0,10}\s?(?:days?|d|hours?|hrs?|h|k|kb|mb)\b/gi;

/** The bullet right before a bullet that names no service of its own, in the same list. */
function besideOf(scope: Scope, block: number): string {
  if ((scope.blocks[block]?.mentions.length ?? 0) > 0) return '';
  const { blocks } = scope.prose;
  const [own, before] = [blocks[block], blocks[block - 1]];
  if (own?.kind !== 'text' || before?.kind !== 'text' || own.parent !== before.parent) return '';
  return isBullet(scope, block) && isBullet(scope, block - 1) ? textOf(scope, block - 1) : '';
}

function isBullet({ prose }: Scope, block: number): boolean {
  const start = prose.spans[block]?.start ?? 0;
  return /(?:^|\n)[\s>]{0,12}(?:[-*+]|\d{1,3}[.)])\s{1,4}$/.test(prose.text.slice(Math.max(0, start - 24), start));
}

/** "300 msg/s without batching, 3000 with": the word left out stands before. */
function ellipsis(before: string, after: string): readonly Stretch[] {
  const left = /^[^\d.;,]{0,24}\b(with(?:out)?)\s{0,3}(?:$|[.,;)\]])/i.exec(after)?.[1];
  if (left === undefined || !/\bwith(?:out)? batch/i.test(before)) return [];
  return [{ text: `${left} batching`, worth: 60, strong: true }];
}

/** "5 minutes (300 seconds)": what is near to the first is near to the second. */
function restates(mask: string, { span, unit, readings }: Quantity, next: Quantity): boolean {
  const gap = next.span.start - span.end;
  return (
    gap > 0 &&
    gap <= 6 &&
    unit === next.unit &&
    next.to === undefined &&
    /^\W{0,6}\(\W{0,6}$/.test(mask.slice(span.end, next.span.start)) &&
    readings.some((one) => next.readings.includes(one))
  );
}

/** The part of a clause that no other quantity of the same unit claims. */
function between(clause: Span, quantity: Quantity, others: readonly Quantity[]): Span {
  let { start, end } = clause;
  for (const { span, unit } of others) {
    if (unit !== quantity.unit) continue;
    if (span.end <= quantity.span.start) start = Math.max(start, span.end);
    else if (span.start >= quantity.span.end) end = Math.min(end, span.start);
  }
  return { start, end };
}

/** The words around the number, up to the next comma, parenthesis or quantity on each side. */
function nearOf(mask: string, clause: Span, span: Span): Span {
  let start = span.start;
  let end = span.end;
  while (start > clause.start && !/[,;()]/.test(mask.charAt(start - 1))) start--;
  while (end < clause.end && !/[,;()]/.test(mask.charAt(end))) end++;
  return { start, end };
}

/** The noun and what follows it. A number that shares its noun with the next one ("300 or 3,000 messages") has it too. */
function behindOf(mask: string, sentence: ProseSentence, quantity: Quantity): string {
  const words = mask.slice(quantity.span.start, Math.min(sentence.end, quantity.span.end + 60));
  const behind = words.replace(
    /^(?:[\d.,\u2009\u202f]{1,20}|[a-z]{1,9}(?=[\s-]))(?:[kKmM](?![a-zA-Z])|[\s-]{1,3}(?:thousand|million|billion|millone|milh[õo]e|milioni|millionen)s?\b(?: d[ei]\b)?)?(?:[\s*`]{0,4}(?:[-–~〜～至到]|to|and|through|an?|à|bis|đến|tới|до|…|\.\.\.?)[\s*`]{0,4}[\d.,]{1,20}[kKmM]?)?[\s*`-]{0,6}/i,
    '',
  );
  if (quantity.noun === undefined || behind.toLowerCase().includes(quantity.noun.slice(0, 7).replace(/y$/, '')))
    return behind;
  return `${plural(quantity.noun)} ${behind}`;
}

/** "In flight: received, not yet deleted. 20,000 for FIFO.": all of such a paragraph is about what leads it in. */
const term = /^\W{0,4}[a-z][a-z -]{2,32}[\s*_]{0,4}[:–—]\s|^\s{2}[A-Z][a-z]{1,16}(?:[ -][a-z]{2,16}){0,2}\s{2,4}[A-Z]/i;

/** What stands farther away than this in a long paragraph has no say. */
const farthest = 600;

/** The text of a block, as far as it counts. */
export function textOf({ prose }: Scope, block: number): string {
  const { start, end } = prose.spans[block] ?? { start: 0, end: 0 };
  return prose.mask.slice(start, Math.min(end, start + farthest));
}

const onlyBound = /^\W{0,4}(?:(?:and|the) )?(?:max(?:imum)?|min(?:imum)?|default)\W{0,4}$/i;

/** "| Default retention | Maximum |": a head that only bounds goes on with the one to its left. */
function headBeside(scope: Scope, block: number): string | undefined {
  const { blocks } = scope.prose;
  const column = blocks[block]?.column;
  if (column === undefined || blocks[column - 1]?.kind !== 'cell' || !onlyBound.test(textOf(scope, column)))
    return undefined;
  return textOf(scope, column - 1);
}

/** Where the words may stand that tell what the number is about, the nearest first. */
export function stretchesOf(scope: Scope, sentence: ProseSentence, span: Span, clause: Span): readonly Stretch[] {
  const { mask, spans } = scope.prose;
  const stretches: Stretch[] = [
    { text: mask.slice(clause.start, clause.end), at: span.start - clause.start, worth: 50, strong: true },
  ];
  for (const header of headersOf(scope, sentence.block))
    stretches.push({ text: textOf(scope, header), worth: 62, strong: true });
  const head = headBeside(scope, sentence.block);
  if (head !== undefined) stretches.push({ text: head, worth: 30, strong: false });
  if (clause.start > sentence.start || clause.end < sentence.end) {
    stretches.push({
      text: mask.slice(sentence.start, sentence.end),
      at: span.start - sentence.start,
      worth: 26,
      strong: true,
    });
  }
  const block = spans[sentence.block];
  if (block && block.start < sentence.start) {
    const from = Math.max(block.start, sentence.start - farthest);
    const text = mask.slice(from, sentence.start);
    stretches.push({ text, worth: 30, strong: text.length < 120 && (term.test(text) || /\?\W{0,4}$/.test(text)) });
  }
  ancestors(scope, sentence.block).forEach((parent, depth) => {
    const text = textOf(scope, parent);
    stretches.push({ text, worth: depth === 0 ? 38 : 22, strong: depth === 0 && text.length < 120 });
  });
  const lead = leadOf(scope, sentence.block);
  if (lead) stretches.push({ text: lead.text, worth: 24, strong: lead.text.length < 120 });
  // A cell is too short to tell itself what it is about.
  const isCell = scope.prose.blocks[sentence.block]?.kind === 'cell';
  const heads = { heads: isCell ? 'cell' : 'prose' } as const;
  const headings = scope.blocks[sentence.block]?.headings ?? [];
  const nearest = headings.at(-1);
  if (nearest) stretches.push({ text: nearest.text, worth: 28, strong: true, ...heads });
  const outer = headings.at(-2);
  if (outer) stretches.push({ text: outer.text, worth: 14, strong: false, ...heads });
  return stretches;
}
