import type { Doc, Note, Relations, Sentence, Span } from '../../engine/types';
import { isGeneral } from './elsewhere';
import { graphOf } from './holders';
import { type Mention, mentionsIn } from './named';
import { clauseAt, isContrasted, isOfValues, type View } from './view';

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

/** What a statement would be about if it were about this resource, one a line: two names may mean the same. Else nothing. */
export type Fits = (mention: Mention) => string | undefined;

/**
 * The one resource that a statement is about: named in its clause, else in the clauses before it, else behind it; else
 * around the sentence. Nothing where two could be meant or somebody else speaks.
 */
export function subjectOfStatement(view: View, at: Span, fitting: Fits, around: Surroundings): Mention | undefined {
  const index = clauseAt(view, at);
  const clause = view.clauses[index];
  if (!clause) return undefined;
  const here = within(view.mentions, clause);
  if (here.some(fitting)) return nearest(here, at, fitting);
  const fits = ofKind(view.text.slice(clause.start, clause.end), fitting);
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

/** All that a statement is about: the one resource, or those that its clause joins: "`Orders` and `Bills` hide …". */
export function subjectsOfStatement(view: View, at: Span, fits: Fits, around: Surroundings): readonly Mention[] {
  const subject = subjectOfStatement(view, at, fits, around);
  return subject ? [subject] : joined(view, at, fits);
}

function joined(view: View, at: Span, fits: Fits): readonly Mention[] {
  const clause = view.clauses[clauseAt(view, at)];
  const here = clause ? within(view.mentions, clause) : [];
  const isJoined = here.every(
    (one, index) =>
      index === 0 || /^\W{0,4}(?:and )?\W{0,4}$/i.test(view.text.slice(here[index - 1]?.span.end, one.span.start)),
  );
  return isJoined && here.every((one) => one.span.end <= at.start && fits(one) !== undefined) ? here : [];
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  queue: ['AWS::SQS::Queue'],
  topic: ['AWS::SNS::Topic'],
  function: ['AWS::Lambda::Function'],
  lambda: ['AWS::Lambda::Function'],
  stream: ['AWS::Kinesis::Stream', 'AWS::KinesisFirehose::DeliveryStream'],
  broker: ['AWS::AmazonMQ::Broker'],
  rule: ['AWS::Events::Rule'],
  schedule: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
};

/** "The topic is …": of the names around a clause, those of that kind are meant. */
function ofKind(clause: string, fits: Fits): Fits {
  const noun = /^\W{0,4}(?:the|this|that) (queue|topic|function|lambda|stream|broker|rule|schedule)\b/i.exec(
    clause,
  )?.[1];
  const types = kinds[noun?.toLowerCase() ?? ''];
  return types
    ? (one) => (one.declared.some(({ resource }) => types.includes(resource.type)) ? fits(one) : undefined)
    : fits;
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

/** Of several names the one whose part the others share: "`Pack` reads `Orders` in batches of five" is of what is between them. */
function only(mentions: readonly Mention[], fits: Fits): Mention | undefined {
  const fitting = mentions.flatMap((mention) => {
    const holders = fits(mention)?.split('\n');
    return holders ? [{ mention, holders }] : [];
  });
  return fitting.find(({ holders }) => fitting.every((other) => holders.every((one) => other.holders.includes(one))))
    ?.mention;
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
    // "| Retention | `Orders` | 4 days |" under "Setting | Where | Value".
    const beside = isOfValues(sentence.label) ? named({ start: rowOf(doc.text, start).start, end: start - 1 }) : [];
    if (beside.length > 0) return only(beside, fits);
  }
  let reader = sentence;
  let isLed = true;
  for (const before of earlier) {
    const found = named({ start: Math.max(0, before.span.start - 1), end: before.span.end + 2 });
    isLed = isLed && goesOn.test(reader.text);
    if (!isLed && !(found.length > 0 && isLabel(doc.text, before.span, found))) {
      if (found.length > 0) break;
      continue;
    }
    if (found.some(fits))
      return isUnclear(reader, before, found.filter(fits), doc.text) ? undefined : only(found, fits);
    if (found.length > 0 && !goesOn.test(before.text)) return undefined;
    reader = before;
  }
  for (const parent of parentItems(doc.text, start)) {
    const above = named(parent);
    if (above.length > 0) return only(above, fits);
  }
  return inHeadings(note, start, named, fits);
}

const pronoun = /^\W{0,4}(?:it|its|it's)\b/i;

/**
 * Who "it" is when the sentence before speaks of another "it" and of this name, and what is told behind the dead-letter
 * queue that a message goes to, nobody knows.
 */
function isUnclear(reader: Sentence, before: Sentence, found: readonly Mention[], text: string): boolean {
  if (pronoun.test(reader.text)) return pronoun.test(before.text);
  return (
    !/^\W{0,4}(?:there|this|that)\b/i.test(reader.text) &&
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
  /^\W{0,4}(?:it|its|it's|data|files?|objects?|jobs?|requests?|everything|nothing|this|these|they|their|there|here|both|messages?|records?|events?|a (?:message|record|failing|failed|consumer|batch)|an? [a-z]{3,14} (?:is|stays) (?:locked|hidden|invisible|kept)|each (?:message|record|batch)|every (?:message|record)|failed|failing|one|up to|at most|once an?|[\w-]{1,9} (?:queues|functions|subscribers|consumers|targets)|producers?|consumers?|publishers?|the (?:queue|topic|stream|function|broker|rule|schedule|mapping|subscription|visibility|retention|batch|timeout|time-?out|dead|dlq|memory|buffer|delay|same)|what|whatever|on (?:an? )?(?:error|failure)|(?:when|while|if) (?:it|that|this|an?)|only|starting|nobody|no one|after|we|our|content|deduplication|encryption|retention|raw|visibility|memory|time-?out|batch(?:es)?|parallelization|concurrency|reserved|shards?|format|compression|(?:reads|runs|gets|takes|keeps|hides|holds|has|uses|retries|writes|starts|times out|fails|matches|delivers|sends)|no|without)\b/i;

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
      if (isItem && leads.test(plain(line))) yield { start: lineStart, end };
      return;
    }
  }
}

/** A line that leads in the list below it: it ends with a colon, or is a name and little else. */
const leads = /:[\s*_]{0,6}$|^[^.!?]{1,60}$/;
/** Without what stands in code and where links lead: the dots of file names end no sentence. */
const plain = (line: string): string => line.replace(/`[^`]{1,120}`|\[[^[\]]{0,200}\]\([^()\s]{1,300}\)/g, 'x');
const item = /^[ \t]*(?:[-*+]|\d{1,3}[.)])\s/;

function indentOf(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
}
