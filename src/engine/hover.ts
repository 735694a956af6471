import { noteAsOf, templateAsOf } from './check';
import { spelled } from './dates';
import { hoverResource } from './hover-resource';
import { judgeClaims } from './judge';
import { code } from './markdown';
import { serviceNames } from './services';
import { touches } from './spans';
import { inItsParents } from './stacks';
import type {
  CheckOptions,
  Doc,
  Fact,
  FactBase,
  Graph,
  Hover,
  JudgedClaim,
  Reading,
  Relations,
  Span,
  Template,
} from './types';

/** What a hover is made from. */
export interface HoverInput {
  readonly doc: Doc;
  readonly offset: number;
  readonly facts: FactBase;
  readonly options: CheckOptions;
  readonly relations: Relations;
  readonly graphOf: (template: Template) => Graph;
  /** Whether a judged claim is one after all: of a wrong one a rule has to say so. */
  readonly stands: (claim: JudgedClaim) => boolean;
}

/** What to show at an offset: the claim there, else the resource or property there; at most twelve lines. */
export function hoverAt(input: HoverInput): Hover | undefined {
  return hoverClaim(input) ?? hoverTemplate(input);
}

function hoverClaim({ doc, offset, facts, options, stands }: HoverInput): Hover | undefined {
  const here = judgeClaims(doc, facts, noteAsOf(doc, options)).filter(({ claim }) => touches(claim.span, offset));
  const [judged] = here.sort((a, b) => lengthOf(a.claim.span) - lengthOf(b.claim.span));
  if (!judged || !stands(judged)) return undefined;
  const { span } = judged.claim;
  return { span, markdown: claimCard(judged, doc.text.slice(span.start, span.end)) };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function hoverTemplate({ doc, offset, facts, options, relations, graphOf }: HoverInput): Hover | undefined {
  const written = doc.templates.find((one) => touches(one.span, offset));
  if (!written) return undefined;
  const template = inItsParents(written, doc, relations);
  const asOf = templateAsOf(options);
  return hoverResource({ doc, template, graph: graphOf(template), offset, facts, asOf, relations, options });
}

/** The card of a claim: both readings always, and where the newer one is written. */
export function claimCard(judged: JudgedClaim, said: string): string {
  const { fact, claim } = judged;
  const today = fact.history[0];
  const lines = [`**${fact.title}** · ${serviceNames[fact.service].full}${scopeOf(fact)}`];
  lines.push(`${verdictLine(judged, said)}`);
  const before = fact.history[1];
  const past = [
    before && `Before: ${before.display}${today.since ? ` (until ${spelled(today.since)})` : ''}`,
    // What course material and AWS agree on needs no second telling.
    fact.exam && fact.exam.display !== today.display ? `Older course material: ${fact.exam.display}` : undefined,
  ].filter((part) => part !== undefined && part !== '');
  if (past.length > 0) lines.push(past.join(' · '));
  if (fact.note) lines.push(fact.note);
  if (fact.defaultMode && judged.verdict === 'default-mode') lines.push(`The default: ${fact.defaultMode.text}.`);
  if (claim.dated) lines.push('The note dates this statement itself.');
  lines.push(sourceLine(today));
  return lines.join('  \n');
}

function verdictLine({ claim, verdict, fact }: JudgedClaim, said: string): string {
  const today = fact.history[0];
  const since = today.since ? ` since ${spelled(today.since)}` : '';
  if (claim.sense === 'load') return `This note puts ${code(said)} on it · Allowed: **${today.display}**`;
  switch (verdict) {
    case 'current':
      return `✓ This note: ${code(said)} · Today: **${today.display}**${since}`;
    case 'default-mode':
      return `✓ This note: ${code(said)} · Today: **${today.display}**${since}, in the default mode`;
    case 'outdated':
      return `This note: ${code(said)} · Today: **${today.display}**${since}`;
    case 'wrong':
      return `This note: ${code(said)} · AWS: **${today.display}**${since}`;
    case 'unknown':
      return `This note: ${code(said)} · Not verified: ${today.display}`;
  }
}

function scopeOf(fact: Fact): string {
  const type = fact.scope?.queueType;
  return type === undefined ? '' : ` (${type === 'fifo' ? 'FIFO' : 'standard'})`;
}

function sourceLine(reading: Reading): string {
  if (reading.confidence === 'recalled') return `Not verified with an AWS page · [Page to read](${reading.page})`;
  return `[AWS documentation](${reading.page}) read ${reading.checked}`;
}
