import { blockBreak } from './read/scope';
import type { Doc, Finding, JudgedClaim, Span } from './types';

/**
 * Claims without those that would be wrong and of which no rule says so. What words alone seem to say ("exactly-once" beside
 * a standard queue) a rule has weighed with all that stands around them: where it keeps silent they are no claim.
 */
export function withoutUncontested(
  claims: readonly JudgedClaim[],
  { uri, text }: Doc,
  check: () => readonly Finding[],
): readonly JudgedClaim[] {
  if (!claims.some(({ verdict }) => verdict === 'wrong')) return claims;
  const told = check().flatMap(({ span, related = [] }) => [
    span,
    ...related.filter((one) => one.uri === undefined || one.uri === uri).map((one) => one.span),
  ]);
  return claims.filter(
    ({ verdict, claim }) => verdict !== 'wrong' || told.some((span) => isInOneBlock(text, span, claim.span)),
  );
}

function isInOneBlock(text: string, a: Span, b: Span): boolean {
  return !blockBreak.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}
