import { maskBetween } from '../engine/pieces';
import type { Claim, Fact, JudgedClaim, NoteContext, Quantity, Rule, Service } from '../engine/types';
import { claimsJudged, severityBy, truthOf } from './claims';
import { correctNumber } from './correction';
import { isPutForward } from './owned-facts';
import { isOfOtherLanguage, isOfStudy } from './prose';

const rule: Rule = {
  id: 'fact-wrong',
  title: 'A limit or property that never was true',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkNote(context) {
    for (const judged of claimsJudged(context, 'wrong')) {
      yield {
        span: judged.claim.span,
        message: messageOf(judged, context),
        severity: severityBy(judged, isSaidForCertain(judged, context) ? 'warning' : 'info'),
        subject: judged.fact.id,
        fact: judged.fact.id,
        fixes: () => [correctNumber(judged, context.doc.text)].filter((fix) => fix !== undefined),
      };
    }
  },
};

/** Services whose limits this is about; of the others a few facts are known, and their notes tell many more. */
const ours: ReadonlySet<Service> = new Set<Service>([
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'eventbridge',
  'pipes',
  'scheduler',
  'mq',
  'lambda',
  's3',
]);

/** What these tell of whose limit it is is a guess. */
const guessed: ReadonlySet<Claim['scope']> = new Set<Claim['scope']>(['noun', 'section']);

/**
 * A number needs a word that puts it forward as a limit, and a name that tells whose; in study notes words for what a
 * service does are loose more often than wrong.
 */
function isSaidForCertain({ claim, fact }: JudgedClaim, context: NoteContext): boolean {
  if (!ours.has(fact.service) || guessed.has(claim.scope)) return false;
  if (isOfOtherLanguage(maskBetween(context.note, Math.max(0, claim.span.start - 60), claim.span.end + 60)))
    return false;
  if (claim.value.kind !== 'quantity') return !isOfStudy(context.note);
  return fact.kind === 'default' || (isPutForward(claim, context) && !isFarBelow(claim.value.quantity, fact));
}

/** Who errs on a limit is seldom so far off: "under 5 seconds" of a function is what it should take. */
function isFarBelow({ readings, to }: Quantity, { kind, history }: Fact): boolean {
  const now = history[0].value;
  const most = now.kind === 'quantity' ? now.number : now.kind === 'range' ? now.to : undefined;
  return most !== undefined && kind !== 'min' && [...readings, ...(to ?? [])].every((one) => one * 20 < most);
}

/** The author's words where they are a number: "not 30 days". */
function messageOf(judged: JudgedClaim, { doc }: NoteContext): string {
  const { claim } = judged;
  if (claim.value.kind === 'text') return `${truthOf(judged)}; what stands here never was so.`;
  const said = doc.text
    .slice(claim.span.start, claim.span.end)
    .replace(/[\s*_`]+/g, ' ')
    .trim();
  return `${truthOf(judged)}, not ${said.slice(0, 40)}.`;
}

export default rule;
