import { spelled } from '../engine/dates';
import type { JudgedClaim, NoteContext, Report, Rule } from '../engine/types';
import { formerNames } from './claims';

const rule: Rule = {
  id: 'service-renamed',
  title: 'A service called by a former name',
  severity: 'info',
  group: 'Facts and loads',
  fixable: true,
  *checkNote(context) {
    const byFact = new Map<string, JudgedClaim[]>();
    for (const judged of formerNames(context)) {
      if (judged.claim.zone === 'option-wrong' || judged.claim.zone === 'quoted-option') continue;
      const same = byFact.get(judged.fact.id);
      if (same) same.push(judged);
      else byFact.set(judged.fact.id, [judged]);
    }
    for (const [first, ...others] of byFact.values()) {
      if (first && !namesBoth(first, [first, ...others], context)) yield reportOf(first, others, context);
    }
  },
};

/** "Amazon Data Firehose (formerly Kinesis Data Firehose)": the note knows. A former name may hold the new one in itself. */
function namesBoth({ now }: JudgedClaim, all: readonly JudgedClaim[], { note }: NoteContext): boolean {
  const name = new RegExp(now.display.replace(/^Amazon /, '').replace(/[^\w ]/g, '.'), 'gi');
  for (const { index } of note.mask.matchAll(name)) {
    if (!all.some(({ claim }) => claim.span.start <= index && index < claim.span.end)) return true;
  }
  return false;
}

function reportOf(first: JudgedClaim, others: readonly JudgedClaim[], { doc }: NoteContext): Report {
  const { claim, now, fact } = first;
  const said = doc.text.slice(claim.span.start, claim.span.end).replace(/\s+/g, ' ');
  const since = now.since === undefined ? '' : ` since ${spelled(now.since)}`;
  return {
    span: claim.span,
    message: `${said} is called ${now.display}${since}.`,
    subject: fact.id,
    fact: fact.id,
    related: others.map((one) => ({ span: one.claim.span, message: 'The former name again.' })),
    fixes: () => [{ title: `Write ${now.display}`, edits: [{ span: claim.span, text: now.display }], safe: false }],
  };
}

export default rule;
