import type { Doc, Note, Relations, Sentence, Span } from '../../engine/types';
import { graphOf } from './holders';
import { type Mention, mentionsIn } from './named';
import { isOfValues, type View } from './view';

/** What names a resource around a sentence: its row and column, the bullet around it, the sentence before, the headings. */
export interface Surroundings {
  readonly doc: Doc;
  readonly note: Note;
  readonly relations: Relations;
  readonly sentence: Sentence;
  /** The sentences of the same block before it, the nearest first. */
  readonly earlier: readonly Sentence[];
  /** All names of the note. */
  readonly all: readonly Mention[];
  /** What the sentence calls it, if it does: a queue, a rule. Names of other kinds are passed over. */
  readonly types?: readonly string[];
}

/** What a statement would be about if it were about this resource, one a line: two names may mean the same. Else nothing. */
export type Fits = (mention: Mention) => string | undefined;

/** Of several names the one whose part the others share: "`Pack` reads `Orders` in batches of five" is of what is between them. */
export function only(mentions: readonly Mention[], fits: Fits): Mention | undefined {
  const fitting = mentions.flatMap((mention) => {
    const holders = fits(mention)?.split('\n');
    return holders ? [{ mention, holders }] : [];
  });
  return fitting.find(({ holders }) => fitting.every((other) => holders.every((one) => other.holders.includes(one))))
    ?.mention;
}

/** The one resource that what stands around a sentence names: its row and column, the sentence before, the bullets and headings above. */
export function aroundOf(view: View, fits: Fits, around: Surroundings): Mention | undefined {
  const { doc, note, relations, sentence, earlier, types } = around;
  const named = (span: Span | undefined): readonly Mention[] => {
    const all = span ? mentionsIn(doc, note, span, relations) : [];
    return types ? all.filter((one) => one.declared.length === 0 || isOf(one, types)) : all;
  };
  const start = sentence.span.start;
  if (view.cell) {
    for (const span of [rowOf(doc.text, start), headerOf(doc.text, start)]) {
      const heads = named(span).filter((one) => sentence.label !== undefined && isIn(one.name, sentence.label));
      if (heads.length > 0) return only(heads, fits);
    }
    for (const span of cellsAbove(doc.text, start)) {
      const heads = named(span);
      if (heads.length > 0) return only(heads, fits);
    }
    // "| Retention | `Orders` | 4 days |" under "Setting | Where | Value".
    const beside = isOfValues(sentence.label) ? named({ start: rowOf(doc.text, start).start, end: start - 1 }) : [];
    if (beside.length > 0) return only(beside, fits);
  }
  let reader = sentence;
  const isAnswer = sentence.label !== undefined && !view.cell;
  let isLed = true;
  for (const before of earlier) {
    const found = named({ start: Math.max(0, before.span.start - 1), end: before.span.end + 2 });
    isLed = isLed && (isAnswer || goesOn.test(reader.text) || there.test(reader.text));
    if (!isLed && !(found.length > 0 && isLabel(doc.text, before.span, found))) {
      if (found.length > 0) break;
      continue;
    }
    if (found.some(fits))
      return !isAnswer && isUnclear(reader, before, found.filter(fits), doc.text)
        ? undefined
        : (only(found, fits) ?? (there.test(reader.text) ? found.filter(fits).at(-1) : undefined));
    if (found.length > 0 && !goesOn.test(before.text)) return undefined;
    reader = before;
  }
  for (const parent of parentItems(doc.text, start)) {
    const above = named(parent);
    if (above.length > 0) return only(above, fits);
  }
  return inHeadings(note, start, named, fits) ?? (types ? onlyOfKind(around.all, types, fits) : undefined);
}

/** "We cap the function at …": the only one that the note names. */
function onlyOfKind(all: readonly Mention[], types: readonly string[], fits: Fits): Mention | undefined {
  const ofKind = all.filter((one) => isOf(one, types));
  return ofKind.every(({ name }) => name === ofKind[0]?.name) ? only(ofKind, fits) : undefined;
}

/** Whether a name may mean a resource of one of these types. */
export function isOf({ declared }: Mention, types: readonly string[]): boolean {
  return declared.some(({ resource }) => types.includes(resource.type));
}

/** A place: the last that was named. */
const there = /\bthere\b(?! (?:is|are|was|were|has|have|may|can|will)\b)/i;

const pronoun = /^\W{0,4}(?:it|its|it's)\b/i;

/**
 * Who "it" is when the sentence before speaks of another "it" and of this name, and what is told behind the dead-letter
 * queue that a message goes to, nobody knows.
 */
function isUnclear(reader: Sentence, before: Sentence, found: readonly Mention[], text: string): boolean {
  if (pronoun.test(reader.text)) return pronoun.test(before.text);
  return (
    !/^\W{0,4}(?:this|that)\b|\bthere\b/i.test(reader.text) &&
    found.some(
      ({ declared, span }) =>
        declared.some((one) => (graphOf(one)?.to(one.resource.id, 'dead-letters').length ?? 0) > 0) &&
        /(?:→|->|\b(?:to|in|into|on|onto))\W{0,4}$/.test(text.slice(Math.max(0, span.start - 12), span.start)),
    )
  );
}

/** A sentence that is nothing but a name, or begins with one and a colon, heads what stands behind it: "**Orders** (`orders.fifo`). FIFO; …". */
function isLabel(text: string, { start, end }: Span, names: readonly Mention[]): boolean {
  let rest = '';
  let from = start >= 2 && text.startsWith('**', start - 2) ? start - 2 : start;
  for (const { span } of names) {
    rest += text.slice(from, Math.max(from, span.start));
    from = Math.max(from, span.end);
  }
  rest += text.slice(from, Math.max(from, end));
  const [first] = names;
  if (
    first &&
    /^\W{0,6}[:–—]/.test(text.slice(first.span.end, first.span.end + 8)) &&
    /^\W*$/.test(text.slice(start, Math.max(start, first.span.start)))
  )
    return true;
  return !/[a-z0-9]/i.test(rest.replace(/\*\*[^*\n]{1,60}\*\*/g, ''));
}

/** A sentence that goes on about what the one before it named. */
const goesOn =
  /^\W{0,4}(?:it|its|it's|data|files?|objects?|jobs?|requests?|everything|nothing|this|these|they|their|there|here|both|messages?|records?|events?|a (?:message|record|failing|failed|consumer|batch)|an? [a-z]{3,14} (?:is|stays) (?:locked|hidden|invisible|kept)|(?:each|every) [a-z]{3,14}|then|you(?:['’]ve| have)?(?: then)? (?:got|have|get|can)|if (?:one|any)|failed|failing|one|up to|at most|once an? (?:message|record|batch|job|event|consumer|worker|function)|[\w-]{1,9} (?:queues|functions|subscribers|consumers|targets)|producers?|consumers?|publishers?|the (?:queue|topic|stream|function|broker|rule|schedule|mapping|subscription|visibility|retention|batch|timeout|time-?out|dead|dlq|memory|buffer|delay|same)|what|whatever|on (?:an? )?(?:error|failure)|(?:when|while|if) (?:it|that|this|[a-z]{3,14} fails|an? (?:message|record|batch|job|event|call|request|delivery))|only|starting|nobody|no one|after|we|our|content|deduplication|encryption|retention|raw|visibility|memory|time-?out|batch(?:es)?|parallelization|concurrency|reserved|shards?|format|compression|(?:reads|runs|gets|takes|keeps|hides|holds|has|uses|retries|writes|starts|times out|fails|matches|delivers|sends)|no|without)\b/i;

/** The headings above: the nearest, and those that it is under. */
function inHeadings(
  note: Note,
  start: number,
  named: (span: Span) => readonly Mention[],
  fits: Fits,
): Mention | undefined {
  let level = 7;
  for (const heading of note.headings.filter(({ span }) => span.end <= start).reverse()) {
    if (heading.level >= level) continue;
    level = heading.level;
    const found = named({ start: heading.span.start, end: heading.span.end + 4 });
    if (found.length > 0) return only(found, fits);
  }
  return undefined;
}

/** Whether a name stands in a text as a word of its own. */
function isIn(name: string, text: string): boolean {
  const at = text.indexOf(name);
  const isWord = (character: string): boolean => /[\w-]/.test(character);
  return at >= 0 && !isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + name.length));
}

function rowOf(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

/** The line above the dashes of the table that an offset is in. */
function headerOf(text: string, at: number): Span | undefined {
  let end = text.lastIndexOf('\n', at - 1);
  for (let steps = 0; end > 0 && steps < 200; steps++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + 500));
    if (!line.includes('|')) return undefined;
    if (/^[\s|:-]+$/.test(line)) return start > 0 ? rowOf(text, start - 1) : undefined;
    end = start - 1;
  }
  return undefined;
}

/** The cells over one in rows that name what the columns are of: "| Queue | `Orders` | `Bills` |". */
function* cellsAbove(text: string, at: number): Iterable<Span> {
  const column = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).split('|').length - 1;
  let end = text.lastIndexOf('\n', at - 1);
  for (let steps = 0; end > 0 && steps < 40; steps++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const cells = text.slice(start, Math.min(end, start + 500)).split('|');
    if (cells.length < 3 || /^[\s|:-]+$/.test(text.slice(start, end))) return;
    if (column > 1 && namesRow.test(cells[1] ?? '')) {
      const from = start + cells.slice(0, column).join('|').length + 1;
      yield { start: from, end: from + (cells[column] ?? '').length };
    }
    end = start - 1;
  }
}

const namesRow = /\b(?:queue|topic|function|stream|rule|resource|name|id|logical id)s?\W{0,4}$/i;

/** The bullets around a nested one, the nearest first, and the line that leads its list in. */
function* parentItems(text: string, at: number): Iterable<Span> {
  let lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const own = unquoted(text.slice(lineStart, lineStart + 80));
  let indent = indentOf(own);
  const isItem = item.test(own);
  for (let steps = 0; lineStart > 0 && steps < 40; steps++) {
    const end = lineStart - 1;
    lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = unquoted(text.slice(lineStart, end));
    if (line.trim() === '') continue;
    const own = indentOf(line);
    if (item.test(line)) {
      if (own >= indent) continue;
      yield { start: lineStart, end };
      indent = own;
    } else if (own === 0) {
      if (isItem && leads.test(plain(line))) yield { start: lineStart, end };
      return;
    }
  }
}

/** A line that leads in the list below it: it ends with a colon, or is a name and little else. */
const leads = /:[\s*_]{0,6}$|^[^.!?]{1,60}$/;
/** Without what stands in code and where links lead: the dots of file names end no sentence. */
const plain = (line: string): string =>
  line.replace(/`[^`]{1,120}`|\[[^[\]]{0,200}\]\([^()\s]{1,300}\)|\[\[[^[\]\n]{1,200}\]\]/g, 'x');
const item = /^[ \t]*(?:[-*+]|\d{1,3}[.)])\s/;

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line.slice(0, 80))?.[0].length ?? 0;
}

/** A line of a quotation or callout without the marks for it. */
function unquoted(line: string): string {
  return line.replace(/^ {0,3}(?:> ?){1,6}(?:\[![\w-]{1,20}\][+-]? ?)?/, '');
}
