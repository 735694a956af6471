import { movedClaim } from './moved';
import { oncePer } from './once-per';
import { inPieces } from './pieces';
import type {
  AsOf,
  Claim,
  ClaimValue,
  Doc,
  Fact,
  FactBase,
  FactValue,
  JudgedClaim,
  Note,
  Reading,
  Verdict,
} from './types';

export type { JudgedClaim } from './types';

/** Every claim of a note with its verdict, in the order of the text. Claims of unknown facts are left out. */
export function judgeClaims(doc: Doc, facts: FactBase, asOf: AsOf): readonly JudgedClaim[] {
  return judgeAll(doc.note?.claims ?? [], facts, asOf);
}

/** The claims of a note that got one of these verdicts. After an edit only what has changed is looked at again. */
export function claimsWith(
  note: Note,
  verdicts: readonly Verdict[],
  facts: FactBase,
  asOf: AsOf,
): readonly JudgedClaim[] {
  const { inNote } = judgedBy(facts, asOf);
  const placed = (verdict: Verdict) => inNote(verdict)(note);
  if (verdicts.length === 1) return placed(verdicts[0] as Verdict);
  return verdicts.flatMap(placed).sort((a, b) => a.claim.span.start - b.claim.span.start);
}

/** Each claim with its verdict; those of unknown facts are left out. */
export function judgeAll(claims: readonly Claim[], facts: FactBase, asOf: AsOf): readonly JudgedClaim[] {
  return judgedBy(facts, asOf).inList(claims);
}

interface Judgements {
  readonly inList: (claims: readonly Claim[]) => readonly JudgedClaim[];
  /** Those of a note with one verdict, in the order of the text. */
  readonly inNote: (verdict: Verdict) => (note: Note) => readonly JudgedClaim[];
}

/** Several rules and the hover ask for the same verdicts, and an edit leaves the lists of most pieces the same. */
const judgements = new WeakMap<FactBase, Map<string, Judgements>>();

function judgedBy(facts: FactBase, asOf: AsOf): Judgements {
  const byDay = judgements.get(facts) ?? new Map<string, Judgements>();
  judgements.set(facts, byDay);
  const day = asOf.kind === 'exam' ? asOf.kind : asOf.date;
  const known = byDay.get(day) ?? judgementsOf(facts, asOf);
  byDay.set(day, known);
  return known;
}

function judgementsOf(facts: FactBase, asOf: AsOf): Judgements {
  const inList = oncePer((claims: readonly Claim[]): readonly JudgedClaim[] =>
    claims.flatMap((claim) => {
      const fact = facts.get(claim.part ? `${claim.fact}#${claim.part}` : claim.fact);
      return fact ? [judge(claim, fact, facts, asOf)] : [];
    }),
  );
  const byVerdict = new Map<Verdict, (note: Note) => readonly JudgedClaim[]>();
  const inNote: Judgements['inNote'] = (verdict) => {
    const known = byVerdict.get(verdict) ?? placedWith(verdict, inList);
    byVerdict.set(verdict, known);
    return known;
  };
  return { inList, inNote };
}

/** The claims of a note with one verdict, moved to where they stand: most have another, and stay where they are. */
function placedWith(verdict: Verdict, inList: Judgements['inList']): (note: Note) => readonly JudgedClaim[] {
  const inNote = inPieces(({ claims }) => inList(claims).filter((judged) => judged.verdict === verdict));
  return oncePer((note: Note) =>
    inNote(note).map(({ start, found }) => ({ ...found, claim: movedClaim(found.claim, start) })),
  );
}

/**
 * Holds one claim against the history of its fact. Only readings that somebody has read decide that a claim is
 * outdated or wrong; where the deciding reading is recalled the verdict is `unknown`.
 */
export function judge(claim: Claim, fact: Fact, facts: FactBase, asOf: AsOf): JudgedClaim {
  const now = facts.reading(fact.part ? `${fact.id}#${fact.part}` : fact.id, asOf) ?? fact.history[0];
  const stated = fact.history.find((reading) => states(claim.value, reading.value));
  const examSays = fact.exam !== undefined && states(claim.value, fact.exam.value);
  const verdict = claim.sense === 'load' ? 'unknown' : verdictOf({ claim, fact, now, stated, examSays, asOf });
  const index = stated ? fact.history.indexOf(stated) : -1;
  const replacedBy = index > 0 ? fact.history[index - 1] : undefined;
  return {
    claim,
    fact,
    verdict,
    now,
    examSays,
    ...(stated && { stated }),
    ...(replacedBy && { replacedBy }),
  };
}

interface Question {
  readonly claim: Claim;
  readonly fact: Fact;
  readonly now: Reading;
  readonly stated: Reading | undefined;
  readonly examSays: boolean;
  readonly asOf: AsOf;
}

function verdictOf({ claim, fact, now, stated, examSays, asOf }: Question): Verdict {
  if (asOf.kind === 'exam' && examSays) return 'current';
  if (states(claim.value, now.value)) return isRaised(fact, asOf) ? 'default-mode' : 'current';
  if (now.confidence === 'recalled') return 'unknown';
  // A value that came later than the day (or the exam) in question is neither stale nor an invention.
  if (stated && isLater(stated, now, fact)) return 'unknown';
  // The reading in force, which was read, decides that the claim does not hold; one of the past only tells since when.
  return stated ? 'outdated' : 'wrong';
}

/** Whether a reading came into force behind the one that the day or the exam has. */
function isLater(stated: Reading, now: Reading, fact: Fact): boolean {
  const at = fact.history.findIndex((reading) => sameValue(reading.value, now.value));
  const index = fact.history.indexOf(stated);
  return at < 0 ? index === 0 : index < at;
}

function sameValue(a: FactValue, b: FactValue): boolean {
  if (a === b) return true;
  if (a.kind === 'quantity') return b.kind === 'quantity' && a.number === b.number;
  if (a.kind === 'range') return b.kind === 'range' && a.from === b.from && a.to === b.to;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  return b.kind === 'unlimited';
}

/** Whether by that day a setting or mode went beyond the value of this fact. */
function isRaised({ defaultMode }: Fact, asOf: AsOf): boolean {
  if (!defaultMode) return false;
  return asOf.kind === 'exam' || defaultMode.since === undefined || defaultMode.since <= asOf.date;
}

/** Whether a claim says what a reading says. Quantities agree when any reading of the author's unit does. */
export function states(said: ClaimValue, value: FactValue): boolean {
  switch (said.kind) {
    case 'unlimited':
      return value.kind === 'unlimited';
    case 'text':
      return value.kind === 'text' && value.text === said.text;
    case 'quantity': {
      const { readings, to } = said.quantity;
      if (value.kind === 'range') {
        if (to) return readings.some((one) => same(one, value.from)) && to.some((one) => same(one, value.to));
        return readings.some((one) => same(one, value.to) || same(one, value.from));
      }
      if (value.kind !== 'quantity') return false;
      const decimal = said.quantity.unit === 'byte' ? inDecimal(value.number) : undefined;
      return [readings, to ?? []].some(
        (all) => isAmong(all, value.number) || (decimal !== undefined && all.some((one) => same(one, decimal))),
      );
    }
  }
}

/** 1 MiB as 1,000,000 bytes: who writes "1000 KB" means the limit that others call 1 MB. */
function inDecimal(bytes: number): number | undefined {
  for (const power of [3, 2, 1]) {
    const units = bytes / 1024 ** power;
    if (Number.isInteger(units)) return units * 1000 ** power;
  }
  return undefined;
}

/** One of the readings, or between two of them: "1 MB" is a fair way to write 1,000 KiB. */
export function isAmong(readings: readonly number[], number: number): boolean {
  return (
    readings.some((one) => same(one, number)) ||
    (readings.length > 1 && Math.min(...readings) < number && number < Math.max(...readings))
  );
}

/** 1,048,576 and 1,048,575 are one limit; decimal fractions are compared with a hair of tolerance. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-6);
}
