import { judgeClaims } from '../../../engine/judge';
import { overlap } from '../../../engine/spans';
import type { AsOf, Doc, FactBase, Span } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { unique } from '../unique';
import { comparisons } from './comparisons';
import { questionsFromLimits } from './limits';
import { type Outline, readOutline } from './outline';
import { questionsFromPoints } from './points';
import { isCompared, questionsFromTables } from './tables';

/**
 * Questions made from a study guide: its limits, definitions, use cases, features, pros and cons, tables and
 * comparisons. Parses what can give questions, so it is for the quiz, not for the path of a keystroke.
 */
export function questionsFromNote(doc: Doc, facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  if (doc.note === undefined) return [];
  const claims = judgeClaims(doc, facts, asOf);
  const stale = claims.filter(({ verdict }) => verdict === 'outdated' || verdict === 'wrong');
  const holding = (some: typeof claims) => (place: Span) => some.some(({ claim }) => overlap(claim.span, place));
  const isStale = holding(stale);
  // What a setting may raise tells no two services apart: "1 MB at most".
  const isRaised = holding(claims.filter(({ verdict, fact }) => verdict === 'default-mode' && fact?.unit === 'byte'));
  const outline = withoutStale(readOutline(doc, isCompared), isStale);
  const written = doc.note.questions.map(({ span }) => span);
  const items = [
    ...questionsFromLimits(doc, claims, isStale, facts),
    ...questionsFromPoints(doc, outline),
    ...comparisons(doc, outline),
    ...questionsFromTables(doc, outline, (place) => isStale(place) || isRaised(place)),
  ];
  // What stands in a written question is asked by that question.
  return unique(items).filter(
    ({ source: { span } }) => span === undefined || !written.some((one) => overlap(one, span)),
  );
}

/** What a note says wrong today is neither asked nor offered as a wrong answer. */
function withoutStale(outline: Outline, isStale: (span: Span) => boolean): Outline {
  const sections = outline.sections.map(({ definition, points, ...section }) => ({
    ...section,
    ...(definition === undefined || isStale(definition.span) ? {} : { definition }),
    points: points.filter(({ span }) => !isStale(span)),
  }));
  return { ...outline, sections };
}
