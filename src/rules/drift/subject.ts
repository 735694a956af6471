import type { Mention } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Span } from '../../engine/types';
import { aroundOf, type Fits, only, type Surroundings, there } from './around';
import { isGeneral } from './elsewhere';
import { isOf, kindsIn } from './kinds';
import { byReader, deadLetterQueueOf, sourceOf, withDeadLetterQueue } from './relatives';
import { clauseAt, isBehindName, isContrasted, type View } from './view';

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

/**
 * The one resource that a statement is about: named in its clause, else in the clauses before it, else behind it; else
 * around the sentence. Nothing where two could be meant or somebody else speaks.
 */
export function subjectOfStatement(view: View, at: Span, fitting: Fits, around: Surroundings): Mention | undefined {
  const clause = view.clauses[clauseAt(view, at)];
  if (!clause || !isOfItsDeadLetterQueue(view, clause, at)) return named(view, at, fitting, around);
  const owner =
    named(view, at, withDeadLetterQueue, around) ??
    // "The DLQ is FIFO": the only one that its section has named.
    only(inSection(around), withDeadLetterQueue);
  const queue = owner && deadLetterQueueOf(owner);
  return queue && fitting(queue) !== undefined ? queue : undefined;
}

/** "Its dead-letter queue keeps …", "`Orders` has a DLQ with 7 days of retention": the one of what is spoken of. */
function isOfItsDeadLetterQueue(view: View, clause: Span, { start }: Span): boolean {
  const [its] = itsDeadLetterQueue.exec(view.text.slice(clause.start)) ?? [];
  // "… moves to the DLQ, where it stays for …"
  if (toDeadLetters.test(view.text.slice(0, clause.start)) && within(view.mentions, clause).length === 0) return true;
  const isBefore = its !== undefined && clause.start + its.length <= start;
  if (isBefore && within(view.mentions, clause).length === 0) return true;
  const [, behind] = withDeadLetters.exec(view.text.slice(clause.start, start)) ?? [];
  return behind !== undefined && within(view.mentions, { start: start - behind.length, end: start }).length === 0;
}

const toDeadLetters = /\b(?:the|its|their|an?) (?:own )?(?:dead[- ]letter queue|DLQ),? (?:where|which)\W*$/i;
const withDeadLetters =
  /\b(?:has|with|gets|uses|and|plus) (?:an?|its own) (?:dead[- ]letter queue|DLQ)(\W{0,2}(?:with|that|which|whose|keeping|of|\().{0,60})$/i;
const itsDeadLetterQueue =
  /^(?:\W{0,4}|(?!.{0,60}\b(?:fires|rings|goes off|alarms?|alerts?|pages|trips)\b)[^.;,]{1,60}\b(?:in|at|from) )(?:its|the|whose|their) (?:own )?(?:dead[- ]letter queue|DLQ)\b(?!\W{0,2}[:=(]| (?:of|for|behind|after|policy|configured|attached|yes|no|on|off)\b)/i;

function named(view: View, at: Span, fitting: Fits, around: Surroundings): Mention | undefined {
  const index = clauseAt(view, at);
  const clause = view.clauses[index];
  if (!clause) return undefined;
  const says = view.text.slice(clause.start, clause.end);
  const here = within(view.mentions, clause);
  if (here.some(fitting)) {
    const subject = nearest(here, at, fitting);
    if (here.length > 1 && inSum.test(says)) return undefined;
    const others = subject && isOfOthers(view.text.slice(clause.start, subject.span.start));
    return subject && !others ? (oneOf(view, subject, fitting, around) ?? subject) : undefined;
  }
  const [first] = here;
  // "`Bills` has 45 s": who cannot have it is meant all the same.
  const isHead = first && /(?:^|: )\W{0,3}$/.test(view.text.slice(clause.start, first.span.start));
  if (isHead && owns.test(view.text.slice(first.span.end))) return undefined;
  // "`Orders`\n: moves to `Failed` after 3 receives\n: retention 4 d": a term and its definitions.
  const [term] = view.mentions;
  if (/^\s?: /.test(says) && index > 0 && term && fitting(term) !== undefined) return term;
  const types = kindsIn(says);
  const fits: Fits = (one) => (types && !isOf(one, types) ? undefined : fitting(one));
  const near = { ...around, ...(types && { types }), ...(index > 0 && { says }) };
  if (/^\W{0,4}who\b/i.test(says)) return undefined;
  // "… filters on the body: `kind`": what is listed behind it is no other resource.
  const isOther = ({ declared, span }: Mention): boolean =>
    declared.length === 0 && !(span.start > at.end && view.text.slice(at.end, span.start).includes(':'));
  // "SQS can keep messages for 14 days and hide them for 12 hours."
  const from = /^\W{0,4}[a-z]{3,12} (?:them|it)\b/.test(says) ? 0 : clause.start;
  const own = view.text.slice(view.cell ? Math.max(clause.start, view.own) : from, clause.end);
  if ((isGeneral(own) && !isBehindName(view, clause)) || here.some(isOther)) return undefined;
  const isTold =
    /^\W{0,4}(?:its?|(?:the|that|this) (?:queue|topic|function|stream|rule|schedule|subscription|mapping|filter))\b/i.test(
      says,
    );
  for (let before = index - 1; before >= 0; before--) {
    const earlier = view.clauses[before];
    const those = earlier ? within(view.mentions, earlier) : [];
    // "`Failed` is the DLQ of `Orders`; it keeps …": the first name is what the clause is about.
    const joint = view.text.slice(earlier?.end ?? 0, clause.start);
    // "`Delayed` calls the API, which retries": what stands before "which" does.
    const isNext = before === index - 1 || goesOnAlone.test(says);
    const isAside = those.length > 0 || /,\s{1,3}which\W{0,3}$/.test(view.text.slice(0, clause.start));
    if (isNext && isAside && /\bwhich\b(?! is why)/.test(joint) && earlier && !endsWithName(view, earlier.end))
      return undefined;
    if (those.some(fits)) {
      const [first] = those;
      // "`Delayed` calls `Notify`, and retries twice": whoever calls retries.
      if (first && !fits(first) && goesOnAlone.test(says) && !/\bw(?:hich|here)\b/.test(joint)) return undefined;
      const isSameSubject = /^\W{0,4}(?:it|its)\b/i.test(says) || goesOnAlone.test(says);
      // "… moves to `Failed` and waits there": the last place.
      if (there.test(says) || /\bwhere\b/.test(joint)) return those.findLast(fits);
      return only(those, fits) ?? (isSameSubject ? those.find(fits) : undefined);
    }
    if (!isTold && those.some(({ declared }) => declared.length === 0)) return undefined;
    // "`Pack` reads ten at once and waits for 20 s": who cannot have it is meant all the same.
    const [begins] = those;
    if (begins && begins.span.start <= (earlier?.start ?? 0) + 3 && goesOnAlone.test(says)) return undefined;
  }
  if (view.text.charAt(clause.end) === ')') return undefined;
  const later = view.mentions.filter(({ span }) => span.start >= clause.end);
  if (later.some(fits)) {
    // "Fires every five minutes and calls `Report`": what does is named above.
    // In a cell the row's own name comes first.
    const [first] = later;
    const gap = first ? view.text.slice(at.end, first.span.start) : '';
    // "Gets three chances, then it goes to `Failed`": what others set for it.
    // "It keeps orders for two weeks and moves them to `Failed`": where they go keeps nothing yet.
    if (!view.cell && /\b(?:then|until)\b|(?:\b(?:to|into)|→|->)\W{1,4}$/.test(gap))
      return aroundOf(view, fits, near) ?? only(later, setByOthers(fits));
    if (view.cell || goesOnAlone.test(says)) return aroundOf(view, fits, near);
    // "A phone gets all of them, and `Alerts` gets …": somebody of its own does.
    const doer = /(?:^|: )\W{0,4}(?:an?|the) [^:]{3,60}$/i.test(view.text.slice(clause.start, at.start));
    if (isContrasted(gap) || (doer && /\band\W{1,4}$/.test(gap))) return aroundOf(view, fits, near);
    if (isTold || isOfIt(view.text.slice(clause.start, at.start)) || labelled.test(says))
      return aroundOf(view, fits, near);
    return !leadsIn.test(view.text.slice(clause.start, at.end)) ? undefined : only(later, fits);
  }
  return !isTold && view.mentions.some(({ declared }) => declared.length === 0)
    ? undefined
    : aroundOf(view, fits, near);
}

/** Of the queues that share `Failed` the one that is spoken of: "`Orders` is full. After 3 receives a message is in `Failed`." */
function oneOf(view: View, subject: Mention, fitting: Fits, around: Surroundings): Mention | undefined {
  const all = fitting(subject)?.split('\n') ?? [];
  if (all.length < 2) return undefined;
  const fits: Fits = (one) => all.find((holder) => fitting(one) === holder);
  return only(view.mentions, fits) ?? aroundOf(view, fits, around) ?? only(inSection(around), fits);
}

/** What its section has named before a sentence. */
function inSection({ all, note, sentence }: Surroundings): readonly Mention[] {
  const { start } = sentence.span;
  const section = note.headings.findLast(({ span }) => span.end <= start)?.span.start ?? start;
  return all.filter(({ span }) => span.start >= section && span.end <= start);
}

/** "Redrive policy: 3 receives, DLQ `Failed`". */
const labelled = /^\W{0,4}(?:redrive|retr(?:y|ies)|failures?|errors?)\b[a-z -]{0,20}:/i;
/** "A worker polls it for 10 s and answers on `Replies`": what was named before. */
const isOfIt = (before: string): boolean =>
  /^(?!\W{0,4}(?:if|when|whenever|once|until)\b).{0,200}\w it\b/i.test(before);

/** What of a statement a resource does not say itself: the receives before a dead-letter queue. */
function setByOthers(fits: Fits): Fits {
  return (one) => {
    const holders = fits(one);
    const isOwn = one.declared.some(({ doc, resource }) => holders === `${doc.uri} ${resource.properties.span.start}`);
    return isOwn ? undefined : holders;
  };
}

/** Whether the words before an offset are a name or the kind of one. */
function endsWithName({ text, mentions }: View, end: number): boolean {
  return (
    mentions.some(
      ({ span }) => span.end <= end + 4 && /^\W{0,4}(?:\([^()]{0,40}\))?\W{0,4}$/.test(text.slice(span.end, end)),
    ) || /\b(?:queue|topic|function|lambda|stream|broker|rule|schedule|DLQ|one)\W{0,4}$/i.test(text.slice(0, end))
  );
}

/** "The producer of `Orders` retries …", "the alarm on `Orders` …": somebody or something else does. */
function isOfOthers(before: string): boolean {
  return /\b(?:producers?|publishers?|senders?|clients?|callers?|alarms?|logs?|metrics?|backups?|snapshots?|tickets?|issues?|deployments?|migration|dashboards?|owners?) (?:of|for|on|about|behind|from|in front of)\W{0,4}(?:the )?\W{0,4}$/i.test(
    before,
  );
}

/** All that a statement is about: the one resource, or those that its clause joins: "`Orders` and `Bills` hide …". */
export function subjectsOfStatement(view: View, at: Span, fits: Fits, around: Surroundings): readonly Mention[] {
  const both = bothOf(view, at, fits, around);
  if (both) return both;
  const subject = subjectOfStatement(view, at, fits, around);
  return subject ? [subject] : joined(view, at, fits);
}

/** "Both have a dead-letter queue": the two that an earlier sentence names; "both queues": the only two of the note. */
function bothOf(view: View, at: Span, fits: Fits, { earlier, all }: Surroundings): readonly Mention[] | undefined {
  const clause = view.clauses[clauseAt(view, at)];
  if (!clause || within(view.mentions, clause).length > 0) return undefined;
  const [both, kind] = /\bboth(?: ([a-z]{4,9})s\b)?/i.exec(view.words.slice(clause.start, clause.end)) ?? [];
  if (both === undefined) return undefined;
  for (const { span } of earlier) {
    const those = within(all, { start: span.start - 1, end: span.end + 2 }).filter(fits);
    if (new Set(those.map(fits)).size === 2) return those;
    if (those.length > 0) break;
  }
  const types = kind === undefined ? undefined : kindsIn(`the ${kind}`);
  const ofKind = types ? all.filter((one) => isOf(one, types)) : [];
  const names = [...new Set(ofKind.map(({ name }) => name))];
  if (names.length !== 2) return undefined;
  const fitting = names.flatMap((name) => ofKind.find((one) => one.name === name && fits(one)) ?? []);
  return fitting.length === 2 ? fitting : [];
}

/** "If `Pack` fails, the message is visible again after …": of the queue that is meant by the function that reads it. */
export function subjectsByReader(view: View, at: Span, fits: Fits, around: Surroundings): readonly Mention[] {
  const clause = view.clauses[clauseAt(view, at)];
  if (!clause) return [];
  const says = view.words.slice(clause.start, clause.end);
  if (
    !ofMessages.test(says) &&
    ((within(view.mentions, clause).length > 0 && !/\b(?:if|when|whenever|once)\b/i.test(says)) || doesSo.test(says))
  )
    return [];
  const readers = subjectsOfStatement(view, at, byReader(fits), around);
  // "The painter writes to `Bills`. …": which of the two, nobody knows.
  const isOfOther = around.earlier.some(({ span }) => {
    const near = around.all.filter((one) => one.span.start >= span.start - 1 && one.span.end <= span.end + 2);
    return near.some(({ name }) => name === readers[0]?.name) && near.some((one) => !byReader(fits)(one) && fits(one));
  });
  return isOfOther ? [] : readers.flatMap((one) => sourceOf(one) ?? []);
}

const ofMessages = /\b(?:messages?|queue|visib\w{1,6})\b/i;
/** "It makes three attempts": the function does. */
const doesSo = /^\W{0,4}(?:re)?tries\b|^\W{0,4}(?:it|and|then) (?!is|goes|gets|lands|ends|comes|stays)/i;

/** The names that stand joined before a statement: "`Orders` and `Bills` have …". */
export function joined(view: View, at: Span, fits: Fits): readonly Mention[] {
  const clause = view.clauses[clauseAt(view, at)];
  const here = clause ? within(view.mentions, clause) : [];
  const [first, second] = here;
  if (!clause || !first || !second || inSum.test(view.text.slice(clause.start, clause.end))) return [];
  if (apart.test(view.text.slice(clause.start, first.span.start))) return [];
  const isJoined = here.every(
    (one, index) =>
      index === 0 || /^\W{0,4}(?:and )?\W{0,4}$/i.test(view.text.slice(here[index - 1]?.span.end, one.span.start)),
  );
  return isJoined && here.every((one) => one.span.end <= at.start && fits(one) !== undefined) ? here : [];
}

/** Words with which a value is of two resources at once, or of what lies between them. */
const inSum = /\b(?:together|combined|in total|altogether)\b/i;
const apart = /\b(?:between|from|difference|sum|distance|one of|either)\b/i;

/** A clause without a subject of its own: "… and retries twice". */
const goesOnAlone = longPattern`
    ^\W{0,4}(?:then |also |only |never |always )?(?:fires|retries|keeps|has|gives|waits|holds|takes|hides|delays|stores
    |retains|uses|runs|writes|buffers|flushes|starts|reads|splits|reports|sends)\b(?! (?:is|are)\b)`;

/** A clause that comes before the name of what it is about: "With 5 shards, `Clicks` takes …". */
const leadsIn = longPattern`
    ^\W{0,4}(?:after|with|on|for|in|at|within|every|each|once|up to|an?|the|\d{1,6}|one|two|three|four|five|six|seven
    |eight|nine|ten|messages?|records?|events?|failed|what|whatever|we|our|there|if|when|whenever|as soon as)\b`;

const owns = /^\W{0,4}(?:(?:still )?(?:has|is at|gets|runs|keeps|takes|holds|for)\b|(?=\d))/i;

function within(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.filter(({ span }) => span.start < end && span.end > start);
}

/** One name, also where it stands twice; of several the one that alone stands before the statement. */
function nearest(mentions: readonly Mention[], at: Span, fits: Fits): Mention | undefined {
  const before = mentions.filter(({ span }) => span.end <= at.start);
  return only(mentions, fits) ?? (before.length < mentions.length ? only(before, fits) : undefined);
}
