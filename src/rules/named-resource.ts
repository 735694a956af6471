import { inOneLine } from '../engine/in-one-line';
import { ending, isName } from '../engine/mentions/code-names';
import { moved } from '../engine/moved';
import { oncePerText } from '../engine/once-per-text';
import { everyMatch, lazyPattern, longPattern } from '../engine/pattern';
import { pieceAt } from '../engine/pieces';
import type { Doc, Heading, Note, NotePiece, Pattern, Span } from '../engine/types';

const kinds = inOneLine`
    queue|topic|stream|function|lambda|bus|broker|bucket|rule|table|worker|handler|consumer|subscription|target|dlq
    |mapping|pipe|schedule|firehose|service|delivery stream|ledger`;

const plainNames: readonly Pattern[] = [
  // "**clicks** (Kinesis, 3 shards): …"
  /^\*\*([A-Za-z][\w-]{1,40})\*\* ?\((?:SQS|SNS|Kinesis|Firehose|EventBridge|Lambda|FIFO|standard)\b/,
  /(?<![\w.-])([A-Za-z0-9][\w-]{0,60}(?:\.fifo|-dlq))(?![\w-])/,
  /(?<![\w.-])([A-Z][a-z0-9]{1,30}(?:[A-Z][a-zA-Z0-9]{0,30})?(?:Queue|Topic|Stream|Function|Bus|Broker|Bucket|Dlq|DLQ))(?![\w-])/,
  /\b(?:queue|topic|stream|function|bus|broker|bucket|rule) (?:named|called) ["'*_]{0,3}([A-Za-z][\w.-]{1,60})/,
  lazyPattern(
    '',
    () => `(?<![\\w.-])([a-z0-9]{2,30}(?:-[a-z0-9]{1,30}){1,4}) (?:FIFO |standard |SQS |SNS |Lambda )?(?:${kinds})\\b`,
  ),
  lazyPattern('', () => `\\b[Tt]he ([A-Z][A-Za-z0-9-]{2,40}) (?:FIFO |standard |SQS |SNS |Lambda )?(?:${kinds})\\b`),
  /\b(?:queue|topic|stream|function|bus|broker|bucket) ([A-Z][A-Za-z0-9]{2,40})\b/,
];

/** Words that stand before "queue" or "topic" and name none. */
export const common = longPattern`
    ^(?:SQS|SNS|FIFO|AWS|Amazon|Standard|Lambda|Kinesis|Firehose|EventBridge|DynamoDB|Rabbit\w*|ActiveMQ|Event|Data
    |Delivery|Dead|HTTPS?|E-?mail|SMS|API|KMS|IAM|EC2|ECS|Default|Single|Same|First|Second|Other|High|Custom|Classic|Source|Target|Main
    |(?:dead-letter|high-throughput|first-in\S*|long-\S+|short-\S+|event-driven|pull-based|push-based|high-\S+|low-\S+
      |well-\S+|non-\S+|cross-\S+|in-\S+|on-\S+|real-time|near-\S+|at-least\S*|exactly-\S+|one-\S+|two-\S+|single-\S+
      |multi-\S+|so-called|request-\S+|half-\S+|full-\S+|best-\S+|per-\S+|poison-\S+|built-in|third-party|message-\S+
      |fan-out|\d.*))$`;

/** What is called so takes the failures of something else. */
export const namedForFailures =
  /(?:^|[^A-Za-z])dlq|Dlq|DLQ|[dD]ead[-_]?[lL]etter|[oO]n[-_]?[fF]ailure|[-_](?:dead|failed|failures)\b/;

/**
 * What the prose around a place calls the resource that it speaks of: a name in code marks, one ending in `.fifo` or
 * "Queue", a proper name before its kind ("the Invoices queue"). Looks at the sentence, then at the cell that heads its
 * row or what its item begins with, then at the headings above it.
 */
export function namedResource(doc: Doc, note: Note, sentence: Span): string | undefined {
  const { text } = doc;
  // A sentence that begins with a name in code marks or in bold begins behind the mark.
  const start =
    sentence.start - (/(?:`|\*\*)$/.exec(text.slice(Math.max(0, sentence.start - 2), sentence.start))?.[0].length ?? 0);
  const own =
    nameIn(text.slice(start, sentence.end)) ??
    nameInFirstCell(text, start) ??
    nameOfItem(text, start) ??
    nameOfItemsOver(text, start);
  if (own !== undefined) return own;
  for (const { start, end } of headingsOver(note, sentence.start)) {
    const name = nameIn(doc.text.slice(start, end));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "- `orders` (SQS): 200 messages/s. No DLQ.": what the item of a list begins with. */
export function nameOfItem(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestRow), at);
  const [, , name] = item.exec(before) ?? [];
  return name !== undefined && isName(name) ? name : undefined;
}

/** "- `orders` (SQS)" over an item that is set further in: what it is told of. */
function nameOfItemsOver(text: string, at: number): string | undefined {
  let end = text.lastIndexOf('\n', at - 1);
  let indent = item.exec(text.slice(end + 1, at))?.[1]?.length ?? 0;
  for (let lines = 0; lines < longestTable && indent > 0 && end > 0; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const [, lead, name] = item.exec(text.slice(start, Math.min(end, start + longestRow))) ?? [];
    if (lead !== undefined && lead.length < indent) {
      if (name !== undefined && isName(name)) return name;
      indent = lead.length;
    }
    end = start - 1;
  }
  return undefined;
}

const item = /^([\s>]{0,12})(?:[-*+]|\d{1,3}[.)])\s{1,4}(?:(?:\*\*)?`([^`\n]{1,80})`)?/;

/** The first cell of the row that a place is in; empty elsewhere. */
function headOfRow(text: string, at: number): string {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestRow), at);
  return firstCellOf(before) ?? '';
}

function nameInFirstCell(text: string, at: number): string | undefined {
  const cell = headOfRow(text, at);
  return cell === '' ? undefined : nameInCell(cell, ofNames.test(headOfFirstColumn(text, at)));
}

/** What the head of a table calls that its rows are about: "| Queue | Type |". */
const ofNames = /^\W{0,6}(?:queue|topic|stream|function|lambda|resource|component)s?\W{0,6}$/i;

/** The first cell of the table that a place is in; empty elsewhere. */
function headOfFirstColumn(text: string, at: number): string {
  let head = '';
  const lineEnd = text.indexOf('\n', at);
  let end = lineEnd < 0 ? text.length : lineEnd;
  for (let lines = 0; lines < longestTable && end > 0; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const cell = firstCellOf(text.slice(start, end));
    if (cell === undefined) break;
    head = cell;
    end = start - 1;
  }
  return head;
}

/** Of a row in Markdown, or in HTML on one line. */
function firstCellOf(row: string): string | undefined {
  const found = firstCell.exec(row);
  return found?.[1] ?? found?.[2];
}

const firstCell = /^[\s>]{0,8}(?:\|([^|]{1,80})\||<tr\b[^<>]{0,80}>\s{0,8}<t[dh]\b[^<>]{0,80}>([^<]{1,80})<)/i;

/** In lines. */
const longestTable = 60;

/** In characters: what stands further before a cell is no short table of resources. */
const longestRow = 400;

/** A cell that holds nothing but a name needs no code marks: `orders-dlq`, `OrdersDlq`, `orders.fifo`; any word under "Queue". */
function nameInCell(cell: string, isOfNames: boolean): string | undefined {
  const word = cell.trim().replace(/^\*{1,2}|\*{1,2}$/g, '');
  if (isOfNames && /^[A-Za-z][\w.-]{1,60}$/.test(word)) return word;
  const isAlone = /^[A-Za-z]\w*(?:[-.]\w+)+$|^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/.test(word);
  return nameIn(cell) ?? (isAlone && isName(word) && !common.test(word) ? word : undefined);
}

/** The headings over a place, the nearest first. */
function* headingsOver({ pieces }: Note, offset: number): Iterable<Span> {
  let least = 7;
  for (let at = pieceAt(pieces, offset); at >= 0 && least > 1; at--) {
    const { start, headings } = pieces[at] as NotePiece;
    for (let index = headings.length - 1; index >= 0; index--) {
      const { level, span } = headings[index] as Heading;
      if (level >= least || start + span.end > offset) continue;
      least = level;
      yield moved(span, start);
    }
  }
}

/**
 * As `namedResource`, but a queue: what the sentence calls a function or a topic is passed over, and then the paragraph
 * before it counts too ("It tells the queue `jobs`. The function `resize` … the queue's visibility timeout").
 */
export function namedQueue(doc: Doc, note: Note, sentence: Span): string | undefined {
  const name = namedResource(doc, note, sentence);
  const { text } = doc;
  const own = text.slice(Math.max(0, sentence.start - 1), sentence.end);
  const over = consumersLed.test(own) ? nameOfItemsOver(text, sentence.start) : undefined;
  if (over !== undefined) return over;
  if (name === undefined || !calledOtherwise(own, name)) return name;
  const coded = [...own.matchAll(/`([\w.-]{1,80})`/g)].map(([, one = '']) => one);
  const other = coded.find((one) => isName(one) && !namedForFailures.test(one) && !calledOtherwise(own, one));
  if (other !== undefined) return other;
  const paragraph = text.slice(
    Math.max(text.lastIndexOf('\n\n', sentence.start), sentence.start - farthestBefore),
    sentence.end,
  );
  return [...paragraph.matchAll(queueInCode)]
    .map((match) => match[1] ?? match[2] ?? match[3])
    .findLast((one) => one !== name);
}

const consumersLed = /^\W{0,4}(?:consumers?|readers?|workers?)\s?:/i;

/** In characters. */
const farthestBefore = 300;

const queueInCode =
  /\b(?:queue(?: named| called)?|SQS(?: FIFO| standard)?)\s`([\w.-]{1,80})`|`([\w.-]{1,80})`\s(?:FIFO |standard |SQS )?queue\b|`([\w-]{1,75}(?:\.fifo|-q(?:ueue)?))`/g;

function calledOtherwise(sentence: string, name: string): boolean {
  const at = sentence.indexOf(`\`${name}\``);
  if (at < 0) return sentence.includes(`${name} service`);
  const behind = sentence.slice(at + name.length + 2);
  return (
    /\b(?:function|lambda|handler|worker|consumer|topic|bus|bucket)\s$/i.test(sentence.slice(0, at)) ||
    /^\s(?:function|lambda|topic|bus|bucket)\b/i.test(behind)
  );
}

/**
 * "`mail` has a DLQ, `warehouse` has none", "`mail` (batch 10) and `audit` (batch 25)": what the last part of a sentence
 * begins with, of which the words before an offset are told. Nothing where the part is not one of its own.
 */
export function nameOfPart(text: string, from: number, to: number): string | undefined {
  const before = text.slice(from, to);
  const name = (openBracket.exec(before) ?? everyMatch(ownPart, before).at(-1))?.[1];
  return name !== undefined && isName(name) ? name : undefined;
}

const openBracket = /`[^()]{0,80}\([^()]{0,200}\)[^()]{0,80}`([\w.-]{2,60})` \([^()]{0,200}$/;
const ownPart = lazyPattern(
  'gi',
  () => inOneLine`
    (?:[,;]\s{1,3}|\s(?:and|but|while|whereas)\s)(?:(?:the|our)\s)?(?:(?:FIFO|standard)\s)?(?:(?:${kinds})\s)?
    \x60([\w.-]{2,60})\x60(?:\s(?:FIFO\s)?(?:${kinds}))?\s(?:(?:still|also|just|alone)\s)?
    (?:has|is|was|runs|does|did|gets|got|uses|keeps|polls|lacks|hides|waits|retries|takes|goes|with|without)\b`,
);

/** Sentences and headings are asked about again after each edit. */
const nameIn = oncePerText(findName, 1_000);

function findName(source: string): string | undefined {
  const coded = [...source.matchAll(/`([^`\n]{1,80})`/g)].flatMap((match) => {
    const name = match[1] ?? '';
    if (!isName(name) || /^mq\.[a-z]\d/.test(name)) return [];
    // The value of a group id names nothing, nor does a user or an account.
    if (
      /\b(?:group(?: ids?)?|keys?|users?|accounts?) \(?$/i.test(
        source.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      return [];
    const around = source.slice(Math.max(0, match.index - 16), match.index + match[0].length + 24);
    return [{ name, kind: lazyPattern('i', () => `\\b(?:${kinds})s?\\b`).test(around) || ending.test(name) }];
  });
  const best = coded.find(({ kind }) => kind) ?? coded[0];
  if (best) return best.name;
  for (const pattern of plainNames) {
    const name = pattern.exec(source)?.[1];
    if (name !== undefined && !common.test(name)) return name;
  }
  return undefined;
}
