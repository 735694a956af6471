import type { Doc, Note, Relations, Sentence, Span } from '../../engine/types';
import { isGeneral } from './elsewhere';
import { type Mention, mentionsIn } from './named';
import { clauseAt, isContrasted, type View } from './view';

/** What names a resource around a sentence: its row and column, the bullet around it, the sentence before, the headings. */
export interface Surroundings {
  readonly doc: Doc;
  readonly note: Note;
  readonly relations: Relations;
  readonly sentence: Sentence;
  /** The sentences of the same block before it, the nearest first. */
  readonly earlier: readonly Sentence[];
}

/** Whether a name of the clause itself is what a statement is about. */
export function isNamedBeside(view: View, at: Span, fits: Fits): boolean {
  const clause = view.clauses[clauseAt(view, at)];
  return clause !== undefined && within(view.mentions, clause).some(fits);
}

/** The first name of the clause that a statement can be about. */
export function firstIn(view: View, at: Span, fits: Fits): Mention | undefined {
  const clause = view.clauses[clauseAt(view, at)];
  return clause && within(view.mentions, clause).find(fits);
}

/** What a statement would be about if it were about this resource: two names may mean the same. Else nothing. */
export type Fits = (mention: Mention) => string | undefined;

/**
 * The one resource that a statement is about: named in its clause, else in the clauses before it, else behind it; else
 * around the sentence. Nothing where two could be meant or somebody else speaks.
 */
export function subjectOfStatement(view: View, at: Span, fits: Fits, around: Surroundings): Mention | undefined {
  const index = clauseAt(view, at);
  const clause = view.clauses[index];
  if (!clause) return undefined;
  const here = within(view.mentions, clause);
  if (here.some(fits)) return nearest(here, at, fits);
  if (isGeneral(view.text.slice(clause.start, clause.end)) || here.some(({ declared }) => declared.length === 0))
    return undefined;
  for (let before = index - 1; before >= 0; before--) {
    const earlier = view.clauses[before];
    const named = earlier ? within(view.mentions, earlier) : [];
    // "`Failed` is the DLQ of `Orders`; it keeps …": the first name is what the clause is about.
    const says = view.text.slice(clause.start, clause.end);
    const joint = view.text.slice(earlier?.end ?? 0, clause.start);
    if (named.some(fits)) {
      const [first] = named;
      // "`Delayed` calls `Notify`, and retries twice": whoever calls retries.
      if (first && !fits(first) && goesOnAlone.test(says) && !/\bw(?:hich|here)\b/.test(joint)) return undefined;
      const isSameSubject = /^\W{0,4}(?:it|its)\b/i.test(says) || goesOnAlone.test(says);
      return only(named, fits) ?? (isSameSubject ? named.find(fits) : undefined);
    }
    if (named.some(({ declared }) => declared.length === 0)) return undefined;
  }
  const later = view.mentions.filter(({ span }) => span.start >= clause.end);
  if (later.some(fits)) {
    const [first] = later;
    const gap = first ? view.text.slice(at.end, first.span.start) : '';
    return isContrasted(gap) || !leadsIn.test(view.text.slice(clause.start, at.start)) ? undefined : only(later, fits);
  }
  return view.mentions.some(({ declared }) => declared.length === 0) ? undefined : aroundOf(view, fits, around);
}

/** A clause without a subject of its own: "… and retries twice". */
const goesOnAlone =
  /^\W{0,4}(?:then |also |only |never |always )?(?:retries|keeps|has|gives|waits|holds|takes|hides|delays|stores|retains|uses|runs|writes|buffers|flushes|starts|reads|splits|reports|sends)\b(?! (?:is|are)\b)/i;

/** A clause that comes before the name of what it is about: "With 5 shards, `Clicks` takes …". */
const leadsIn =
  /^\W{0,4}(?:after|with|on|for|in|at|within|every|each|once|up to|a|an|the|messages?|records?|events?|failed|what|whatever|we|our|there|if|when|whenever)\b/i;

function within(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.filter(({ span }) => span.start < end && span.end > start);
}

/** One name, also where it stands twice; of several the one that alone stands before the statement. */
function nearest(mentions: readonly Mention[], at: Span, fits: Fits): Mention | undefined {
  const before = mentions.filter(({ span }) => span.end <= at.start);
  return only(mentions, fits) ?? (before.length < mentions.length ? only(before, fits) : undefined);
}

function only(mentions: readonly Mention[], fits: Fits): Mention | undefined {
  const fitting = mentions.filter(fits);
  const [first] = fitting;
  return first && fitting.every((one) => fits(one) === fits(first)) ? first : undefined;
}

/** The one resource that what stands around a sentence names: its row and column, the sentence before, the bullets and headings above. */
export function aroundOf(view: View, fits: Fits, around: Surroundings): Mention | undefined {
  const { doc, note, relations, sentence, earlier } = around;
  const named = (span: Span | undefined): readonly Mention[] => (span ? mentionsIn(doc, note, span, relations) : []);
  const start = sentence.span.start;
  if (view.cell) {
    for (const span of [rowOf(doc.text, start), headerOf(doc.text, start)]) {
      const heads = named(span).filter((one) => sentence.label !== undefined && isIn(one.name, sentence.label));
      if (heads.length > 0) return only(heads, fits);
    }
  }
  let reader = sentence;
  for (const before of earlier) {
    if (!goesOn.test(reader.text)) break;
    const found = named({ start: Math.max(0, before.span.start - 1), end: before.span.end + 2 });
    if (found.length > 0) return only(found, fits);
    reader = before;
  }
  for (const parent of parentItems(doc.text, start)) {
    const above = named(parent);
    if (above.length > 0) return only(above, fits);
  }
  return inHeadings(note, start, named, fits);
}

/** A sentence that goes on about what the one before it named. */
const goesOn =
  /^\W{0,4}(?:it|its|it's|data|files?|objects?|jobs?|requests?|everything|nothing|this|these|they|their|there|here|both|messages?|records?|events?|a (?:message|record|failing|failed|consumer|batch)|an? [a-z]{3,14} (?:is|stays) (?:locked|hidden|invisible|kept)|each (?:message|record|batch)|every (?:message|record)|failed|failing|producers?|consumers?|publishers?|the (?:queue|topic|stream|function|broker|rule|schedule|mapping|subscription|visibility|retention|batch|timeout|time-?out|dead|dlq|memory|buffer|delay|same)|what|whatever|on (?:error|failure)|after|we|our|content|deduplication|encryption|retention|raw|no|without)\b/i;

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

/** The bullets around a nested one, the nearest first, and the line that leads its list in. */
function* parentItems(text: string, at: number): Iterable<Span> {
  let lineStart = text.lastIndexOf('\n', at - 1) + 1;
  let indent = indentOf(text, lineStart);
  const isItem = item.test(text.slice(lineStart, lineStart + 80));
  for (let steps = 0; lineStart > 0 && steps < 40; steps++) {
    const end = lineStart - 1;
    lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(lineStart, end);
    if (line.trim() === '') continue;
    const own = indentOf(text, lineStart);
    if (item.test(line)) {
      if (own >= indent) continue;
      yield { start: lineStart, end };
      indent = own;
    } else if (own === 0) {
      if (isItem && leads.test(line)) yield { start: lineStart, end };
      return;
    }
  }
}

/** A line that leads in the list below it: it ends with a colon, or is a name and little else. */
const leads = /:[\s*_]{0,6}$|^[^.!?]{1,60}$/;
const item = /^[ \t]*(?:[-*+]|\d{1,3}[.)])\s/;

function indentOf(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
}
