import { type Mention, mentionsIn } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Doc, Note, Relations, Sentence, Span } from '../../engine/types';
import { ALARM, BUCKET, isOf } from './kinds';
import { quantitiesIn } from './quantities';
import { asMeant } from './relatives';

/** A sentence as it is read for statements: what heads its row and column stands before it, markup is blank. */
export interface View {
  readonly text: string;
  /** The same with names of resources blank: a queue that is called `Delay` says nothing of a delay. */
  readonly words: string;
  /** What an offset of `text` lacks to one of the note. */
  readonly by: number;
  /** Where the sentence itself starts in `text`. */
  readonly own: number;
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Span[];
  /** A cell of a table: what it holds is the value of what heads it. */
  readonly cell: boolean;
  /** Names are not looked at: whatever could be named may be. */
  readonly isBare?: boolean;
}

export function viewOf(
  doc: Doc,
  note: Note,
  sentence: Sentence,
  relations: Relations,
  phrases: readonly Mention[],
): View {
  const label = labelOf(doc, sentence);
  const text = label + sentence.text;
  const by = sentence.span.start - label.length;
  const names = mentionsIn(doc, note, withCode(doc, note, sentence), relations);
  const all = withPhrases(names, phrases, sentence.span).map((one) => ({
    ...asMeant(doc.text, one),
    span: { start: one.span.start - by, end: one.span.end - by },
    ...(isOnlyCompared(text, one.span.start - by, one.span.end - by) &&
      !isCalledSo(one, text.slice(one.span.end - by)) && { declared: [] }),
  }));
  // "A `Status` of `Rejected`": a value of something else; a property of it is no name.
  const isOfOther = ({ span }: Mention, index: number): boolean => {
    const before = all[index - 1];
    const isProperty = before?.declared.length === 0 && /[a-z][A-Z]/.test(before.name);
    return (
      before !== undefined && !isProperty && /^\W{1,6}of\W{1,4}$/.test(text.slice(before.span.end - 1, span.start))
    );
  };
  const mentions = all.map((one, index) => (isOfOther(one, index) ? { ...one, declared: [] } : one));
  const source = doc.text.slice(sentence.span.start, sentence.span.end);
  const read = label + withBreaks(sentence.text, source);
  const clauses = clausesOf(read, mentions, label.length);
  return {
    text,
    words: withoutNames(text, mentions),
    by,
    own: label.length,
    mentions,
    clauses: sentence.zone === 'table' ? clauses : withTails(clauses, read),
    cell: sentence.zone === 'table',
  };
}

/** "The `Letters` bucket" is one; an alarm "alarms" and "pages". */
function isCalledSo(mention: Mention, behind: string): boolean {
  const [, word = ''] = /^\W{0,4}(alarm|bucket|page)s?\b/.exec(behind) ?? [];
  return word !== '' && isOf(mention, word === 'bucket' ? BUCKET : ALARM);
}

/** "… on a queue of its own (not the existing `Orders`)", "mirrors `Orders`": something else than what is named is spoken of. */
export function isOnlyCompared(text: string, start: number, end: number): boolean {
  return comparing.test(text.slice(Math.max(0, start - 48), start)) || elsewhere.test(text.slice(end, end + 48));
}

/** The names in a part of a note, with the words there that mean one. */
export function withPhrases(names: readonly Mention[], phrases: readonly Mention[], { start, end }: Span) {
  const own = phrases.filter(({ span }) => span.start >= start && span.end <= end);
  return own.length === 0 ? names : [...names, ...own].sort((one, other) => one.span.start - other.span.start);
}

const comparing = longPattern`
    \b(?:not|unlike|than|like|instead of|as opposed to|in contrast to|contrary to|other than|apart from|separate from
    |different from|differs from|compared (?:to|with)|mirror(?:s|ing)?|(?:copy|clone|twin) of|same as|copied from
    |modell?ed on)\W{1,4}(?:(?:the|our|its|existing|current|old|other) ){0,3}\W{0,3}$|(?:^|[.!?]\s)\W{0,4}their\W{1,4}$`;

/** "The `Archive` button", "`Orders` of the catalog service": something of the same name, or somebody else's. */
const elsewhere = longPattern`
    ^\W{0,2}-(?:like|style|type)\b|^[^\w.!?]{0,4}(?:s (?:sister|brother|counterpart|predecessor|successor|neighbou?r)\b
    |(?:buttons?|tabs?|pages?(?! (?:if|when|once|after|at|from|on|us|you|me|them|the|whoever|somebody|as soon)\b)|screens?|menus?|fields?|columns?|dialogs?|checkbox(?:es)?|forms?|branch|labels?|icons?
      |objects?|class(?:es)?|tables?|entit(?:y|ies)|models?|components?|enum|bucket|alarms?|dashboards?|metrics?|logs?
      |producers?|publishers?|senders?|clients?|status|flag)\b
    |(?:of|from) (?:the |our |their |another )\W{0,2}[\w-]{1,20}\W{1,3}(?:service|team|product|company|project)\b)`;

/** The text that a view of a sentence has. */
export function viewTextOf(doc: Doc, sentence: Sentence): string {
  return labelOf(doc, sentence) + sentence.text;
}

function labelOf(doc: Doc, sentence: Sentence): string {
  return sentence.label === undefined ? '' : `${sentence.label}${cellBefore(doc.text, sentence)} `;
}

/** A sentence without what it names: enough to tell whether it states anything at all. */
export function bareView(text: string, { label, text: own, zone }: Sentence): View {
  const start = text.length - own.length;
  const clauses = clausesOf(text, undefined, label === undefined ? 0 : start);
  const cell = zone === 'table';
  const whole = cell ? clauses : withTails(clauses, text);
  return { text, words: text, by: 0, own: start, mentions: [], clauses: whole, cell, isBare: true };
}

/** Of a column of values the cell before tells what they are values of: "| `Orders` | Retention | 4 days |". */
function cellBefore(text: string, { label = '', span }: Sentence): string {
  if (!isOfValues(label) || label.includes(' › ')) return '';
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const cells = text.slice(start, span.start).split('|');
  return cells.length > 3 ? ` ${(cells.at(-2) ?? '').replace(/[`*_]/g, '').trim().slice(0, 80)}` : '';
}

/** Whether a column holds values of whatever the cells before them name. */
export function isOfValues(label = ''): boolean {
  return /: .{0,20}\b(?:values?|wert|figures?|numbers?|amounts?|setting|current|configured|now|today|actual)\b.{0,20}$/i.test(
    label,
  );
}

function withoutNames(text: string, mentions: readonly Mention[]): string {
  let words = text;
  for (const { span, declared } of mentions) {
    const [start, end] = [Math.max(0, span.start), Math.min(text.length, span.end)];
    if (declared.length > 0 && start < end) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  }
  return words;
}

/** Marks are blank in the mask, so a sentence that begins or ends with a name in code stops before them: this does not. */
export function withCode({ text }: Doc, { mask }: Note, { span, zone }: Sentence): Span {
  let [from, to] = [span.start, span.end];
  const edge = zone === 'table' ? /[\n|]/ : /\n/;
  const isMark = (at: number): boolean => mask.charAt(at) === ' ' && !edge.test(text.charAt(at));
  while (from > 0 && isMark(from - 1)) from--;
  while (to < mask.length && isMark(to)) to++;
  return { start: from, end: to };
}

/** Terms with their definitions are one sentence for others: an empty line and a definition end a clause as a semicolon does. */
function withBreaks(text: string, source: string): string {
  let marked = text;
  const ends = /^: /.test(source) ? /\n[^\S\n]{0,80}\n/g : /\n[^\S\n]{0,80}(?:\n|(?=: ))/g;
  for (const { index } of source.matchAll(ends)) marked = `${marked.slice(0, index)};${marked.slice(index + 1)}`;
  return marked;
}

/** Parts of a sentence that say one thing each; what heads a cell is a part of the first. */
function clausesOf(text: string, names: readonly Mention[] | undefined, own: number): readonly Span[] {
  const clauses: Span[] = [];
  const mentions = names ?? [];
  let start = 0;
  for (const mark of text.matchAll(
    /;|(?<=\b(?:was|were|had|did|must|should)\b[^:;]{1,60}|^\W{0,4}(?:[Ii]f|[Ww]hen)\b[^:;]{1,80}):(?=\s)|,(?!\d)|\s[–—·•|/-]\s|→|->|\b(?:and(?! a half\b)|while|whereas|(?<!\b(?:everything|anything|nothing|all|day) )but|because|so|since|though|which(?: is why)?|where)\b|\bas(?= {2}\S{2,60} {2}(?:is|has|keeps|hides|gets|reads|takes|runs)\b)/g,
  )) {
    const behind = mark.index + mark[0].length;
    if (mark.index < own) continue;
    if (own > 0 && /^\s/.test(mark[0]) && isBehindFirst(names, own, mark.index)) continue;
    // "`Clicks`, a stream with two shards that keeps …" says it of the name.
    if (
      mark[0] === ',' &&
      /^ an? /.test(text.slice(behind, behind + 4)) &&
      mentions.some(({ span }) => Math.abs(span.end - mark.index) <= 1)
    )
      continue;
    // "At ten in the evening, UTC".
    if (mark[0] === ',' && /^ (?:UTC|GMT|[A-Z][a-z]{2,12} time)\b/.test(text.slice(behind, behind + 24))) continue;
    // "15 minutes, then somebody else gets it".
    if (mark[0] === ',' && /^ (?:and )?then\b/.test(text.slice(behind)) && justValue.test(text.slice(0, mark.index)))
      continue;
    // "If it runs longer than 30 s, another worker …", "30 s, that's the timeout": what happens then tells what the value is of.
    if (mark[0] === ',' && outlasting.test(text.slice(0, mark.index))) continue;
    if (/^(?:,|which)$/.test(mark[0]) && telling.test(text.slice(behind, behind + 24))) continue;
    if (mark[0] === 'and' && isBetweenNames(mentions, mark.index, behind)) continue;
    if (mark[0] === 'and' && dotted.test(text.slice(Math.max(0, mark.index - 40), behind + 40))) continue;
    clauses.push({ start, end: mark.index });
    start = behind;
  }
  clauses.push({ start, end: text.length });
  return clauses.flatMap((one) => atBracket(text, one));
}

const justValue = /(?:^|[?:]\s)\W{0,4}(?:(?:for|up to|at most) )?[\w.]{1,8} (?:s|min|h|(?:second|minute|hour|day)s?)$/i;
const telling =
  /^ (?:(?:that['’]s|that is|this is|which is|is) (?:also )?(?:how long|(?:the|its|our) (?:visibility|time-?out|delay|retention|wait|batch|limit))|otherwise|or else)\b/i;
const outlasting =
  /^\W{0,4}(?:if|when|whenever|once|as soon as)\b[^,;]{0,80}\b(?:longer|more|older) than [^,;]{1,30}$/i;

/** Behind the second bracket of "`Pack` (Python, 2 GB) reads …" something else is told. */
function atBracket(text: string, { start, end }: Span): readonly Span[] {
  const [inside] = /^[^()]{1,80}(?=\)\s)/.exec(text.slice(start, end)) ?? [];
  if (inside === undefined || start === 0) return [{ start, end }];
  return [
    { start, end: start + inside.length },
    { start: start + inside.length + 1, end },
  ];
}

/** "… works on it, for 30 s at most", "long polling, 5 seconds": a value behind a comma belongs to the words before. */
function withTails(clauses: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const isTail =
      before !== undefined &&
      (text.charAt(clause.start - 1) === ',' || isTitle(text.slice(0, clause.start))) &&
      tail.test(text.slice(clause.start, clause.end)) &&
      !/^\W{0,4}[\d.,]{1,9} ?[MG]i?B\b/.test(text.slice(clause.start, clause.end)) &&
      addsUnit(text.slice(before.start, before.end), text.slice(clause.start, clause.end));
    if (isTail) joined[joined.length - 1] = { start: before.start, end: clause.end };
    else joined.push(clause);
  }
  return joined;
}

/** A clause without a value, or one that counts before one that lasts: "retries ten times, for at most 24 hours". */
function addsUnit(before: string, behind: string): boolean {
  const [told, added] = [quantitiesIn(before), quantitiesIn(behind)];
  return added.length > 0 && (told.length === 0 || (bounds.test(behind) && told.every(({ unit }) => unit === 'count')));
}

const bounds = /^\W{0,3}(?:for|within)\b/i;

/** "Retention – 14 days": what stands before a dash names what stands behind. */
function isTitle(before: string): boolean {
  return /^\W{0,4}(?:[\w-]{2,20} ){1,4}\W{0,4}[–—-]\s$/.test(before);
}

const tail = longPattern`
    ^\s{0,3}(?!(?:it|they|that|we|you) )(?:(?:for|within|after|up to|at most|in|no more than|once|every|currently|now|only|just
      |with) ){0,2}[\w.,-]{1,10}(?:\s{1,3}[\w-]{1,40}){0,4}\W{0,3}$`;

/** "Retention: `Failed` – 7 days": a name and its value. Where names are not looked at, it may be one. */
function isBehindFirst(names: readonly Mention[] | undefined, own: number, at: number): boolean {
  return names?.some(({ span }) => span.start <= own + 3 && at <= span.end + 3) ?? true;
}

/** `order.created` and `order.paid`. */
const dotted = /[a-z]\.[a-z]{1,30}\W{1,3}and\W{1,3}[a-z]{1,30}\.[a-z]/;

/** "`Orders` and `Bills` are …" says one thing of two. */
function isBetweenNames(mentions: readonly Mention[], from: number, to: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 3;
  return mentions.some(({ span }) => near(span.end, from)) && mentions.some(({ span }) => near(span.start, to));
}

/** Words that put the clause that follows against the one before. */
export function isContrasted(text: string): boolean {
  return /;|\b(?:while|whereas|but|though|unlike)\b/.test(text);
}

/** "`Orders` – an SQS queue with …": what stands behind a name and a dash is told of it, not of queues. */
export function isBehindName({ text, mentions }: View, { start }: Span): boolean {
  return mentions.some(({ span }) => span.end <= start && /^\W{0,4}[–—:-]\W{0,3}$/.test(text.slice(span.end, start)));
}

/** Which clause an offset is in; -1 for none. */
export function clauseAt(view: View, { start }: Span): number {
  return view.clauses.findIndex((one) => one.start <= start && start <= one.end);
}
