import { judgeClaims } from '../../../engine/judge';
import type { AsOf, Doc, FactBase, Span } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { comparisons } from './comparisons';
import { questionsFromLimits } from './limits';
import { headingService, readOutline } from './outline';
import { questionsFromPoints } from './points';
import { questionsFromTables } from './tables';

/**
 * Questions made from a study guide: its limits, definitions, use cases, features, pros and cons, tables and
 * comparisons. Parses the whole note, so it is for the quiz, not for the path of a keystroke.
 */
export function questionsFromNote(doc: Doc, facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  if (doc.note === undefined) return [];
  const outline = isWorthParsing(doc) ? readOutline(doc.text) : { sections: [], tables: [] };
  const claims = judgeClaims(doc, facts, asOf);
  const stale = claims.filter(({ verdict }) => verdict === 'outdated' || verdict === 'wrong');
  const isStale = ({ start, end }: Span) => stale.some(({ claim }) => claim.span.start < end && claim.span.end > start);
  const written = doc.note.questions.map(({ span }) => span);
  const items = [
    ...questionsFromLimits(doc, claims, facts),
    ...questionsFromPoints(doc, outline).filter(({ source }) => source.span === undefined || !isStale(source.span)),
    ...comparisons(doc, outline),
    ...questionsFromTables(doc, outline, isStale),
  ];
  // What stands in a written question is asked by that question.
  return items.filter(
    ({ source: { span } }) =>
      span === undefined || !written.some((one) => one.start < span.end && one.end > span.start),
  );
}

const tableRule = /^[ \t]{0,20}(?:\|[ \t]{0,20})?:?-{3,200}:?[ \t]{0,20}\|[ \t\r|:-]{0,2000}$/m;

const ourField = /\b(?:aws|amazon|queues?|topics?|streams?|brokers?|event bus|lambda|kinesis|sqs|sns)\b/i;

/** A whole parse costs much, so it is spent only on notes that treat two services under headings, or have a table. */
function isWorthParsing({ note, text }: Doc): boolean {
  const services = new Set((note?.headings ?? []).map((heading) => headingService(heading.text)));
  services.delete(undefined);
  if (services.size >= 2) return true;
  return tableRule.test(text) && ourField.test(text);
}
