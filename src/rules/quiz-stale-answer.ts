import { claimsWith, judgeClaims } from '../engine/judge';
import { answerClaims, reaches, type Staleness, staleness } from '../engine/stale';
import type { Doc, JudgedClaim, Related, Rule } from '../engine/types';
import { explanationOf, questionsExplainedBy } from './quiz';

const rule: Rule = {
  id: 'quiz-stale-answer',
  title: 'A keyed answer that rests on a fact which has changed',
  severity: 'warning',
  group: 'Quiz',
  fixable: false,
  *checkNote({ note, doc, facts, asOf, relations }) {
    // What a question's own note tells needs no second finding in the note that explains it.
    if (note.questions.length === 0 || questionsExplainedBy(doc.uri, relations).length > 0) return;
    const outdated = claimsWith(note, ['outdated'], facts, asOf);
    let holding: readonly JudgedClaim[] | undefined;
    const current = () => {
      holding ??= claimsWith(note, ['current', 'default-mode'], facts, asOf);
      return holding;
    };
    const ends = reaches(note.questions, doc.text.length);
    for (const [index, question] of note.questions.entries()) {
      const other = explanationOf(question, doc.uri, relations);
      const explained = other === undefined ? [] : judgeClaims(other, facts, asOf);
      const said = answerClaims(question, facts, asOf);
      const reach = ends[index] ?? doc.text.length;
      const stale = staleness({ question, outdated, current, reach, explained, said });
      if (stale === undefined) continue;
      const { id } = stale.judged.fact;
      yield {
        span: stale.span,
        message: stale.reason,
        subject: id,
        fact: id,
        related: relatedTo(stale, other, explained),
      };
    }
  },
};

function relatedTo(
  { at, judged }: Staleness,
  other: Doc | undefined,
  explained: readonly JudgedClaim[],
): readonly Related[] {
  const message = 'The explanation says so here.';
  if (at !== undefined) return [{ span: at, message }];
  return other !== undefined && explained.includes(judged)
    ? [{ uri: other.uri, span: judged.claim.span, message }]
    : [];
}

export default rule;
