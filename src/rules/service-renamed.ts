import { spelled } from '../engine/dates';
import { addTo } from '../engine/groups';
import { inPieces } from '../engine/pieces';
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
      if (judged.claim.zone.includes('option')) continue;
      addTo(byFact, judged.fact.id, judged);
    }
    for (const [first, ...others] of byFact.values()) {
      if (first && !namesBoth(first, [first, ...others], context)) yield reportOf(first, others, context);
    }
  },
};

/** "Amazon Data Firehose (formerly Kinesis Data Firehose)": the note knows. A former name may hold the new one in itself. */
function namesBoth({ now }: JudgedClaim, all: readonly JudgedClaim[], { note }: NoteContext): boolean {
  const places = placesOf(now.display.replace(/^Amazon /, ''));
  return places(note).some(({ start, found }) => {
    const place = start + found;
    return !all.some(({ claim }) => claim.span.start <= place && place < claim.span.end);
  });
}

/** Where notes hold a name. */
const placesOf = remembered((name: string) => {
  const pattern = new RegExp(name.replace(/[^\w ]/g, '.'), 'gi');
  return inPieces(({ mask }) => [...mask.matchAll(pattern)].map(({ index }) => index));
});

function remembered<Result>(make: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.get(name) ?? make(name);
    known.set(name, found);
    return found;
  };
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
