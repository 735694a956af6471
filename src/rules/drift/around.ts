import { type Mention, mentionsIn } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Doc, Note, Relations, Sentence, Span } from '../../engine/types';
import { byWord } from './by-word';
import { graphOf } from './holders';
import { isOf, kindAnywhere, kindsIn } from './kinds';
import { cellsAbove, headerOf, lineOver, parentItems, rowOf, secondCell } from './layout';
import { goesOn, isDefinite, subjectless } from './referring';
import { consumerOf, deadLetterQueueOf, isBeside, orItsSources, sourceOf } from './relatives';
import { isOnlyCompared, type View, withCode, withPhrases } from './view';

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
  /** Words that mean one of them: "the order queue". */
  readonly phrases: readonly Mention[];
  /** What the sentence calls it, if it does: a queue, a rule. Names of other kinds are passed over. */
  readonly types?: readonly string[];
  /** The clause that states something, if it is not the first. */
  readonly says?: string;
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
  const found = byWord(fits, around) ?? namedAround(view, fits, around);
  const word = ofDomain
    .exec(around.says ?? around.sentence.text)
    ?.slice(1)
    .find((one) => one !== undefined)
    ?.toLowerCase()
    .replace(/s$/, '');
  const isOther = word !== undefined && found?.name.toLowerCase().includes(word) === false;
  return isOther || (found && isOfNamesake(view, around.sentence.text, found)) ? undefined : found;
}

/** "Printer collects …" in a paragraph on `Letters`: a word that is the id of another resource of its template. */
function isOfNamesake({ mentions }: View, text: string, { name, declared }: Mention): boolean {
  const [, word] = /^\W{0,4}([A-Z][a-z]{2,40})\b/.exec(text) ?? [];
  return (
    word !== name &&
    !mentions.some((one) => one.name === word) &&
    declared.some(({ doc, index }) => doc.templates[index]?.resources.some(({ id }) => id === word) === true)
  );
}

/** "The billing queue keeps …" is about no queue that is called otherwise. */
const ofDomain = longPattern`
    ^\W{0,4}(?:the|our)\s(?!(?:sqs|sns|aws|amazon|lambda|kinesis|firehose|fifo|standard|main|source|target|same|whole
      |message|event|delivery|work|worker|job|consumer|input|own|actual|letter|background|retry|underlying|other|first
      |second|new|real)\b)([a-z]{3,16})[\s-](?:queue|topic|function|lambda|stream|broker|rule|schedule)\b
    |^\W{0,4}the (?:queue|topic|stream) of the ([a-z]{3,16}) (?:team|service|department|people)\b`;

function namedAround(view: View, fits: Fits, around: Surroundings): Mention | undefined {
  const { doc, note, relations, sentence, earlier, says } = around;
  const said = says === undefined || subjectless.test(says) ? sentence.text : says;
  // "The function is small and may take a minute": the kind that it begins with.
  const types = around.types ?? (says === undefined || says === said ? undefined : kindsIn(said.slice(0, 20)));
  const named = (span: Span | undefined): readonly Mention[] => {
    const all = span ? withPhrases(mentionsIn(doc, note, span, relations), around.phrases, span) : [];
    return types ? all.filter((one) => one.declared.length === 0 || isOf(one, types)) : all;
  };
  const start = sentence.span.start;
  if (view.cell) {
    for (const span of [rowOf(doc.text, start), headerOf(doc.text, start)]) {
      const { label = '' } = sentence;
      // "| 2 | `Failed` | 14 days |": behind a number stands what the row is of.
      const second = span && numbered.test(label) ? secondCell(doc.text, span) : undefined;
      const heads = second ? named(second) : named(span).filter((one) => isIn(one.name, label));
      // "| `News` | `Orders` | raw |": of several subscriptions of the topic that of the queue.
      if (span && heads.some((one) => fits(one)?.includes('\n')))
        return only([...heads, ...named({ start: span.start, end: start - 1 })], fits);
      if (heads.length > 0) return only(heads, fits);
    }
    for (const span of cellsAbove(doc.text, start)) {
      const heads = named(span);
      if (heads.length > 0) return only(heads, fits);
    }
    // "| 2 GB | 50 | 40 s |" beside another such row: measurements.
    const { start: row } = rowOf(doc.text, start);
    if (measured.test(doc.text.slice(rowOf(doc.text, row - 1).start, start + 400))) return undefined;
    const header = headerOf(doc.text, start);
    const over = header && lineOver(doc.text, header);
    const titles = over ? named(over) : [];
    const isTitle = over && (/:\W{0,4}$/.test(doc.text.slice(over.start, over.end)) || isLabel(doc.text, over, titles));
    if (isTitle && titles.length > 0) return only(titles, fits);
    // "| Retention | `Orders` | 4 days |" under "Setting | Where | Value".
    const beside = named({ start: rowOf(doc.text, start).start, end: start - 1 });
    if (beside.length > 0) return only(beside, fits);
  }
  let reader = sentence;
  const isSure = types !== undefined || isDefinite(said);
  const isAnswer = sentence.label !== undefined && !view.cell;
  let isLed = true;
  let doubtful: Mention | undefined;
  let passed: Mention | undefined;
  let kind = types ?? kindsIn(sentence.text) ?? kindAnywhere(sentence.text);
  for (const before of earlier) {
    const found = named(withCode(doc, note, before)).filter(
      ({ declared, span }) => declared.length === 0 || !isOnlyCompared(doc.text, span.start, span.end),
    );
    isLed =
      isLed &&
      (isAnswer ||
        isSure ||
        goesOn(reader.text) ||
        (reader === sentence
          ? goesOn(said) || ofIt.test(said)
          : takesUp.test(reader.text) || isDefinite(reader.text)) ||
        there.test(reader.text));
    if (!isLed && !(found.length > 0 && isLabel(doc.text, before.span, found))) {
      if (found.length > 0) break;
      continue;
    }
    // "Gets what `News` publishes. …": below the heading of a queue its sentences begin with what it does.
    if (elided.test(before.text) && found.length > 0) {
      passed ??= only(found, fits);
      reader = before;
      continue;
    }
    if (found.some(fits)) {
      // "`Orders` is not to be taken for `old-orders`. That one …": the last, which nobody declares.
      if (/^\W{0,4}(?:that|this|these)\b/i.test(reader.text) && found.at(-1)?.declared.length === 0) return undefined;
      const isHeaded = isLabel(doc.text, before.span, found) && !there.test(reader.text);
      if (
        isAnswer ||
        isHeaded ||
        isOfOne(found.filter(fits), fits) ||
        !isUnclear(reader, before, found.filter(fits), doc.text)
      )
        return either(
          only(found, fits) ??
            leading(before, found, fits) ??
            (there.test(reader.text) ? found.filter(fits).at(-1) : undefined) ??
            ofBoth(found.filter(fits)),
          doubtful,
        );
      // "… ends up in `Failed`. The queue …": what a message goes to, or what it comes from.
      const last = only(found, fits);
      doubtful = last && (orItsSources(last, fits) ?? (isSure ? undefined : last));
      if (!doubtful) return undefined;
      continue;
    }
    if (found.length > 0 && !isSure && !goesOn(before.text)) return undefined;
    if (before === earlier[0]) kind ??= kindsIn(before.text);
    // "The retention is …": what names nothing, or cannot have it, does not come between.
    if (!isSure || found.some(({ declared }) => declared.length === 0)) reader = before;
  }
  for (const parent of parentItems(doc.text, start)) {
    const above = named(parent);
    if (above.length > 0) return only(above, fits);
  }
  if (doubtful) return doubtful;
  const above =
    foreign.test(sentence.text) && !goesOn(sentence.text) ? undefined : inHeadings(note, sentence, named, fits);
  if (above || passed || !kind) return above ?? passed;
  const section = note.headings.findLast(({ span }) => span.end <= start)?.span.start ?? 0;
  const near = around.all.filter(({ span }) => span.start >= section && span.start < start);
  const single =
    beforeThem(near, kind, fits, earlier[0]) ??
    onlyOfKind(near, kind, fits) ??
    behindThem(near, kind, fits) ??
    onlyOfKind(around.all, kind, fits) ??
    (types ? onlyInTemplate(around, types, fits) : undefined);
  // "EventBridge retries for an hour, then the event is stored in `Failed`": what that belongs to is meant.
  return single && view.mentions.every((one) => one.declared.length === 0 || isBeside(single, one))
    ? single
    : undefined;
}

const measured = /^[ \t]*\| ?\d[\d.,]{0,9} ?[a-zA-Z]{1,7} ?\|[^\n]{0,300}\n[ \t]*\| ?\d[\d.,]{0,9} ?[a-zA-Z]{1,7} ?\|/m;

/**
 * "`Validate` fails. … The stream keeps …": where the section names none of that kind, or the sentence before the function
 * alone, the one that the function named last reads.
 */
function beforeThem(
  near: readonly Mention[],
  types: readonly string[],
  fits: Fits,
  before: Sentence | undefined,
): Mention | undefined {
  const last = near.at(-1);
  const isJust = last !== undefined && before !== undefined && last.span.start >= before.span.start - 3;
  const source = last && (isJust || !near.some((one) => isOf(one, types))) ? sourceOf(last) : undefined;
  return source && isOf(source, types) && fits(source) !== undefined ? source : undefined;
}

/** A resource or another: what is said of it differs from both, or is not known to differ. */
function either(one: Mention | undefined, other: Mention | undefined): Mention | undefined {
  return one && other ? { ...one, declared: [...one.declared, ...other.declared] } : one;
}

/** "The worker has 20 s": where none of that kind is named, what reads the queue named last. */
function behindThem(near: readonly Mention[], types: readonly string[], fits: Fits): Mention | undefined {
  const last = near.findLast((one) => consumerOf(one) !== undefined);
  const consumer = last && !near.some((one) => isOf(one, types)) ? consumerOf(last) : undefined;
  return consumer && isOf(consumer, types) && fits(consumer) !== undefined ? consumer : undefined;
}

/** "We cap the function at …": the only one that the section, else the note, names. */
function onlyOfKind(all: readonly Mention[], types: readonly string[], fits: Fits): Mention | undefined {
  const ofKind = all.filter((one) => isOf(one, types));
  const isOne = ofKind.every(({ name }) => name === ofKind[0]?.name) || isOfOne(ofKind, fits);
  return isOne ? only(ofKind, fits) : undefined;
}

/** Between two others, what has the topic for its object: "The shop puts orders on it." */
const takesUp =
  /\bit\b|\bthe (?:time-?out|memory|visibility|retention)\b|^\W{0,4}(?:check|watch) (?:its\b|\W{0,2}iterator)|^\W{0,4}[\w-]{1,9} shards?\b/i;

/** "The workers poll it for 5 s", "in case of an error it is retried". */
const ofIt =
  /^(?!\W{0,4}(?:SQS|SNS|AWS|Lambda|EventBridge)\b)[^,;]{0,80}\w(?<!\bof) (?:it|(?<=\bgets )them)\b(?! (?:takes|seems|rains|happens|turns|makes|costs))/i;

/** A place: the last that was named. */
export const there = /\bin there\b|\bthere\b(?!['’]s\b| (?:is|are|was|were|has|have|may|can|will)\b)/i;

/** A sentence that begins with its verb. */
const elided =
  /^\W{0,4}(?:gets|receives|reads|polls|consumes|takes|feeds|fed|delivers|subscribes|subscribed|triggers|triggered|invokes|invoked|called|sends|publishes|writes|collects|holds|keeps|encrypted)\b/i;

const pronoun = /^\W{0,4}(?:it|its|it's)\b/i;

/**
 * Who "it" is when the sentence before speaks of another "it" and of this name, and what is told behind the dead-letter
 * queue that a message goes to, nobody knows.
 */
function isUnclear(reader: Sentence, before: Sentence, found: readonly Mention[], text: string): boolean {
  // In a paragraph of its own "it" may be what the whole one before is about.
  const isLater = /\n\s{0,80}\n/.test(text.slice(before.span.end, reader.span.start));
  if (pronoun.test(reader.text) && !isLater) return pronoun.test(before.text);
  return (
    !/^\W{0,4}(?:this|that)\b|\bthere\b|\b(?:look (?:at|into)|inspect|investigate|redrive|repair) it\b/i.test(
      reader.text,
    ) &&
    found.some(
      ({ declared, span }) =>
        declared.some((one) => (graphOf(one)?.to(one.resource.id, 'dead-letters').length ?? 0) > 0) &&
        /(?:→|->|\b(?:to|in|into|on|onto|then|DLQ|dead-letter queue))\W{0,4}$/.test(
          text.slice(Math.max(0, span.start - 24), span.start),
        ),
    )
  );
}

/** "Of `Orders` what fails goes to `Failed`. It …": a queue or its dead-letter queue; what is said of it differs from both. */
function ofBoth([one, other]: readonly Mention[]): Mention | undefined {
  return one && other && deadLetterQueueOf(one)?.name === other.declared[0]?.resource.id
    ? either(one, other)
    : undefined;
}

/** What a sentence begins with is what the next goes on about: "`Audit` gets what `News` publishes. No encryption." */
function leading({ span }: Sentence, [first]: readonly Mention[], fits: Fits): Mention | undefined {
  return first && first.span.start <= span.start && fits(first) !== undefined ? first : undefined;
}

/** "The broker runs …": where the note names resources of one template, its only one of that kind. */
function onlyInTemplate({ all, sentence }: Surroundings, types: readonly string[], fits: Fits): Mention | undefined {
  const [first, ...others] = all.flatMap(({ declared }) => declared);
  if (!first || others.some(({ doc, index }) => doc !== first.doc || index !== first.index)) return undefined;
  const resources = first.doc.templates[first.index]?.resources.filter(({ type }) => types.includes(type)) ?? [];
  const [resource, another] = resources;
  if (!resource || another) return undefined;
  const mention = { name: resource.id, declared: [{ ...first, resource }], span: sentence.span };
  return fits(mention) === undefined ? undefined : mention;
}

/** Several names of one thing, as a queue and its dead-letter queue are of the latter. */
function isOfOne(found: readonly Mention[], fits: Fits): boolean {
  return found.length > 1 && new Set(found.map(fits)).size === 1;
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

/** "The ledger keeps …": somebody else does. */
const foreign =
  /^\W{0,4}(?:the|our|their) [a-z]{3,14} (?:keeps?|has|have|holds?|takes?|stores?|needs?|allows?|times|gives)\b/i;

/** The headings above: the nearest, and those that it is under. */
function inHeadings(
  note: Note,
  { span: { start }, text }: Sentence,
  named: (span: Span) => readonly Mention[],
  fits: Fits,
): Mention | undefined {
  // "## Cleanup", "Cleanup of your desk takes …": the word is meant.
  const isWord = ({ name, span }: Mention): boolean =>
    span.end - span.start === name.length && text.toLowerCase().includes(name.toLowerCase().replace(/s$/, ''));
  let level = 7;
  for (const heading of note.headings.filter(({ span }) => span.end <= start).reverse()) {
    if (heading.level >= level) continue;
    level = heading.level;
    const found = named({ start: heading.span.start, end: heading.span.end + 4 });
    if (found.some(isWord)) return undefined;
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

/** What heads a row that is numbered: "No. 2: Retention". */
const numbered = /^(?:[A-Za-z]{2,6}\W{0,2} |\W{0,4})\d{1,3}\W{0,3}: /;
