import { noteAsOf } from '../engine/check';
import { addTo } from '../engine/groups';
import { judge } from '../engine/judge';
import type {
  CheckOptions,
  Claim,
  ClaimValue,
  Doc,
  FactBase,
  JudgedClaim,
  Quantity,
  Relations,
  Rule,
} from '../engine/types';
import { nameOf } from '../engine/uris';
import { isSaidForCertain } from './fact-wrong';

interface Statement {
  readonly doc: Doc;
  readonly claim: Claim;
}

/** Claims of all notes by fact. Relations are made anew when a document changes, so each is indexed once. */
const indexes = new WeakMap<Relations, ReadonlyMap<string, readonly Statement[]>>();

const rule: Rule = {
  id: 'note-disagreement',
  title: 'Two notes that give different values for one fact',
  severity: 'warning',
  group: 'Vault',
  fixable: false,
  *checkNote(context) {
    const { doc, note, relations, facts, options } = context;
    if (!relations.complete) return;
    const index = indexOf(relations, facts, options);
    const reported = new Set<string>();
    for (const claim of note.claims) {
      const key = keyOf(claim);
      if (!counts(claim) || reported.has(key)) continue;
      const judged = judgedOf({ doc, claim }, facts, options);
      // The note that agrees with AWS has nothing to change.
      if (!judged || judged.verdict === 'current' || judged.verdict === 'default-mode') continue;
      if (judged.verdict === 'wrong' && !isSaidForCertain(judged, context)) continue;
      const other = index
        .get(key)
        ?.find(
          (one) =>
            one.doc.uri !== doc.uri &&
            isTimely(one.doc) === isTimely(doc) &&
            !agree(one.claim.value, claim.value, facts.get(key)?.kind === 'range'),
        );
      if (!other) continue;
      reported.add(key);
      const [here, there] = [said(doc, claim), said(other.doc, other.claim)];
      yield {
        span: claim.span,
        message: `${here} here, ${there} in ${nameOf(other.doc.uri)}: the two notes disagree.`,
        subject: claim.fact,
        fact: claim.fact,
        related: [{ uri: other.doc.uri, span: other.claim.span, message: `${there} stands here.` }],
      };
    }
  },
};

function indexOf(
  relations: Relations,
  facts: FactBase,
  options: CheckOptions,
): ReadonlyMap<string, readonly Statement[]> {
  const known = indexes.get(relations);
  if (known) return known;
  const index = new Map<string, Statement[]>();
  const notes = new Map<string, string[]>();
  for (const doc of relations.docs) {
    for (const claim of doc.note?.claims ?? []) {
      // What never was true may be told of something else.
      if (!counts(claim) || judgedOf({ doc, claim }, facts, options)?.verdict === 'wrong') continue;
      // Two notes that say the same stand for all that say it: whichever note asks, one of them is another.
      const said = sayingOf(doc, claim);
      const before = notes.get(said) ?? [];
      if (before.includes(doc.uri) || before.length === 2) continue;
      notes.set(said, [...before, doc.uri]);
      addTo(index, keyOf(claim), { doc, claim });
    }
  }
  indexes.set(relations, index);
  return index;
}

/** Only what a note says of a number for certain can disagree. "Larger than 1 MB" is a condition. */
function counts({ sense, value, scope }: Claim): boolean {
  if (sense !== 'limit' || value.kind !== 'quantity' || value.quantity.comparator === 'over') return false;
  return scope !== 'title' && scope !== 'file';
}

function keyOf({ fact, part }: Claim): string {
  return part === undefined ? fact : `${fact}#${part}`;
}

/** What a note says of a fact, in one line that is equal where it is the same. */
function sayingOf(doc: Doc, claim: Claim): string {
  const { value } = claim;
  const said = value.kind === 'quantity' ? [value.quantity.readings, value.quantity.to, value.quantity.comparator] : [];
  return `${keyOf(claim)} ${isTimely(doc)} ${JSON.stringify(said)}`;
}

/** A note for an exam and a note of today may well differ. */
function isTimely({ note }: Doc): boolean {
  return note?.frontmatter?.asOf?.value.kind !== 'exam';
}

function judgedOf({ doc, claim }: Statement, facts: FactBase, options: CheckOptions): JudgedClaim | undefined {
  const fact = facts.get(keyOf(claim));
  return fact && judge(claim, fact, facts, noteAsOf(doc, options));
}

/** `ofRange`: a number alone may be either end of what both notes speak of, or lie between them. */
function agree(a: ClaimValue, b: ClaimValue, ofRange: boolean): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return a.kind === b.kind;
  const numbers = (value: typeof a): readonly number[] => [...value.quantity.readings, ...(value.quantity.to ?? [])];
  if (ofRange && !(a.quantity.to && b.quantity.to)) {
    if (!a.quantity.to && !b.quantity.to && !isSameBound(a.quantity, b.quantity)) return true;
    const [whole, part] = a.quantity.to ? [a, b] : [b, a];
    const [least, most] = [Math.min(...numbers(whole)), Math.max(...numbers(whole))];
    if (numbers(part).some((one) => one >= least && one <= most)) return true;
  }
  return numbers(a).some((one) => numbers(b).some((other) => Math.abs(one - other) <= Math.abs(other) * 1e-6));
}

function isSameBound(a: Quantity, b: Quantity): boolean {
  return a.comparator !== undefined && a.comparator === b.comparator;
}

function said(doc: Doc, { span }: Claim): string {
  return doc.text
    .slice(span.start, span.end)
    .replace(/[\s*_`]+/g, ' ')
    .trim()
    .slice(0, 40);
}

export default rule;
