import { check, noteAsOf } from './engine/check';
import { withoutUncontested } from './engine/contested';
import { buildGraph } from './engine/graph';
import { type HoverInput, hoverAt } from './engine/hover';
import { type JudgedClaim, judgeClaims } from './engine/judge';
import { oncePer } from './engine/once-per';
import { readDoc, type SourceText } from './engine/read';
import { unrelated } from './engine/relate';
import { reported } from './engine/reported';
import type { CheckOptions, Doc, FactBase, Finding, Graph, Hover, Relations, Rule, Template } from './engine/types';

export type { SourceText } from './engine/read';

/** Everything a surface asks of Queuewise. All of it is pure; equal input gives equal output. */
export interface Engine {
  readonly facts: FactBase;
  /** Every rule that a finding can be of, those included that reading reports itself. */
  readonly rules: readonly Rule[];
  /** Reads a text; `previous` (an earlier reading of the same document) lets unchanged sections be reused. */
  read(source: SourceText, previous?: Doc): Doc;
  check(doc: Doc, options: CheckOptions, relations?: Relations): readonly Finding[];
  /** What to show at that offset; `findings` of the document add their reasons. */
  hoverAt(doc: Doc, offset: number, options: CheckOptions, relations?: Relations): Hover | undefined;
  /** Every claim of a note with its verdict, right ones too; wrong is what a rule says is wrong. */
  claims(doc: Doc, options: CheckOptions): readonly JudgedClaim[];
  graphOf(template: Template): Graph;
}

const graphOf = oncePer(buildGraph);

/** Joins facts and rules to the engine: the only place that knows all three. */
export function createEngine(facts: FactBase, rules: readonly Rule[]): Engine {
  const checked: Engine['check'] = (doc, options, relations = unrelated) =>
    check({ doc, rules, facts, relations, options, graphOf });
  const standing = (claims: readonly JudgedClaim[], doc: Doc, options: CheckOptions): readonly JudgedClaim[] =>
    withoutUncontested(claims, doc, () => checked(doc, { ...options, severities: {} }));
  return {
    facts,
    rules: [...rules, ...reported],
    graphOf,
    read: (source, previous) => readDoc(source, facts, previous),
    check: checked,
    hoverAt: (doc, offset, options, relations = unrelated) => {
      const stands = (claim: JudgedClaim) => standing([claim], doc, options).length > 0;
      const input: HoverInput = { doc, offset, facts, options, relations, graphOf, stands };
      return hoverAt(input);
    },
    claims: (doc, options) => standing(judgeClaims(doc, facts, noteAsOf(doc, options)), doc, options),
  };
}
