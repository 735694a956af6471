import { judgeClaims } from '../engine/judge';
import { reaches, staleness } from '../engine/stale';
import type { Rule } from '../engine/types';
import { explanationOf } from './quiz';

const rule: Rule = {
  id: 'quiz-stale-answer',
  title: 'A keyed answer that rests on a fact which has changed',
  severity: 'warning',
  group: 'Quiz',
  fixable: false,
  *checkNote({ note, doc, facts, asOf, relations }) {
    if (note.questions.length === 0) return;
    const claims = judgeClaims(doc, facts, asOf);
    const ends = reaches(note.questions, doc.text.length);
    for (const [index, question] of note.questions.entries()) {
      const other = explanationOf(question, doc.uri, relations);
      const reasons = other === undefined ? [] : judgeClaims(other, facts, asOf);
      const stale = staleness(question, claims, ends[index] ?? doc.text.length, reasons);
      if (stale === undefined) continue;
      const { judged } = stale;
      const elsewhere = judged.claim.span !== stale.span;
      const related = elsewhere
        ? [
            {
              span: judged.claim.span,
              message: 'The explanation says so here.',
              ...(reasons.includes(judged) && other ? { uri: other.uri } : {}),
            },
          ]
        : [];
      yield { span: stale.span, message: stale.reason, subject: judged.fact.id, fact: judged.fact.id, related };
    }
  },
};

export default rule;
