import { maskBetween } from '../engine/pieces';
import type { Claim, Fact, JudgedClaim, NoteContext, Quantity, Report, Rule, Service, Span } from '../engine/types';
import { claimsJudged, severityBy, truthOf } from './claims';
import { correctNumber } from './correction';
import { nameOfItem } from './named-resource';
import { isPutForward } from './owned-facts';
import { findingsByFact, isOfOtherLanguage } from './prose';
import { isOnAws } from './sayings/home';
import type { Saying } from './sayings/saying';

const rule: Rule = {
  id: 'fact-wrong',
  title: 'A limit or property that never was true',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkNote(context) {
    const told: Span[] = [];
    for (const judged of claimsJudged(context, 'wrong')) {
      if (isGuess(judged, context)) continue;
      told.push(judged.claim.span);
      yield {
        span: judged.claim.span,
        message: messageOf(judged, context),
        severity: severityBy(judged, isSaidForCertain(judged, context) ? 'warning' : 'info'),
        subject: judged.fact.id,
        fact: judged.fact.id,
        fixes: () => [correctNumber(judged, context.doc.text)].filter((fix) => fix !== undefined),
      };
    }
    yield* findingsByFact(context, 'fact-wrong', told, messageFor);
  },
};

/** Services whose limits this is about; of the others a few facts are known, and their notes tell many more. */
const ours: ReadonlySet<Service> = new Set<Service>([
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'eventbridge',
  'pipes',
  'scheduler',
  'mq',
  'lambda',
  's3',
]);

/** What these tell of whose limit it is is a guess where the note is not one on AWS. */
const guessed: ReadonlySet<Claim['scope']> = new Set<Claim['scope']>(['noun', 'section']);

/**
 * Whether a claim that never was true is put so plainly that it can be held against its author. A number needs a word that
 * puts it forward as a limit, and a name that tells whose; in study notes words for what a service does are loose more
 * often than wrong.
 */
export function isSaidForCertain({ claim, fact }: JudgedClaim, context: NoteContext): boolean {
  const isGuessed = guessed.has(claim.scope) && !isOnAws(context.note);
  if (!ours.has(fact.service) || isGuessed || isForeign(claim, context)) return false;
  if (claim.value.kind !== 'quantity') return true;
  return fact.kind === 'default' || (isPutForward(claim, context) && !isFarBelow(claim.value.quantity, fact));
}

/** The sentence or a heading tells whose limit it is. */
const named: ReadonlySet<Claim['scope']> = new Set<Claim['scope']>(['line', 'clause', 'heading']);

/**
 * Nothing is said where the words stand by chance more often than not: in another language, and where a number nowhere
 * near the limit is not put forward as one of a service that is named. Of services of which a few facts are known, any
 * number that is far off is one of something else.
 */
function isGuess(judged: JudgedClaim, context: NoteContext): boolean {
  const { claim, fact } = judged;
  if (claim.value.kind !== 'quantity') return !ours.has(fact.service) || isForeign(claim, context);
  const { quantity } = claim.value;
  if (!ours.has(fact.service)) return isFarBelow(quantity, fact) || isFarAbove(quantity, fact);
  if (isLoadOfNamed(judged, context)) return true;
  return isFarBelow(quantity, fact) && !(named.has(claim.scope) && isPutForward(claim, context));
}

/** "- `trades.fifo`: 250 messages per second at most": what somebody's resource has to carry, below what it can. */
function isLoadOfNamed({ claim, fact }: JudgedClaim, { doc }: NoteContext): boolean {
  const most = mostOf(fact);
  if (claim.value.kind !== 'quantity' || fact.kind === 'min' || most === undefined) return false;
  const isBelow = claim.value.quantity.readings.every((one) => one < most);
  return isBelow && nameOfItem(doc.text, claim.span.start) !== undefined;
}

function isForeign({ span }: Claim, { note }: NoteContext): boolean {
  return isOfOtherLanguage(maskBetween(note, Math.max(0, span.start - 60), span.end + 60));
}

/** Who errs on a limit is seldom so many times off. */
const far = 20;

/** "Under 5 seconds" of a function is what it should take. */
function isFarBelow({ readings, to }: Quantity, fact: Fact): boolean {
  const most = mostOf(fact);
  return most !== undefined && fact.kind !== 'min' && [...readings, ...(to ?? [])].every((one) => one * far < most);
}

/** 10 GB are no item of a table. */
function isFarAbove({ readings }: Quantity, fact: Fact): boolean {
  const most = mostOf(fact);
  return most !== undefined && readings.every((one) => one > most * far);
}

function mostOf({ history }: Fact): number | undefined {
  const now = history[0].value;
  return now.kind === 'quantity' ? now.number : now.kind === 'range' ? now.to : undefined;
}

function messageFor(fact: Fact, { truth }: Saying): Pick<Report, 'message'> {
  return { message: truth ?? untrue({ fact, now: fact.history[0] }) };
}

function untrue(told: Pick<JudgedClaim, 'fact' | 'now'>): string {
  return `${truthOf(told)}; what stands here never was so.`;
}

/** The author's words where they are a number: "not 30 days". */
function messageOf(judged: JudgedClaim, { doc }: NoteContext): string {
  const { claim } = judged;
  if (claim.value.kind === 'text') return untrue(judged);
  const said = doc.text
    .slice(claim.span.start, claim.span.end)
    .replace(/[\s*_`]+/g, ' ')
    .trim();
  return `${truthOf(judged)}, not ${said.slice(0, 40)}.`;
}

export default rule;
