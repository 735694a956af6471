import type { Claim, FactBase } from '../types';
import { readPiece } from './piece';
import { readProse } from './prose';

/** What a few lines of Markdown claim that stand by themselves: no frontmatter, no questions, no other text around. */
export function claimsOfStatement(text: string, facts: FactBase): readonly Claim[] {
  const prose = readProse(text);
  const alone = { headings: [], aws: prose.aws, title: [], file: [] };
  return readPiece(prose, alone, [], facts).reading.claims;
}
