import { cardIn, restated } from '../../engine/read/restated';
import type { NotePiece, Sentence } from '../../engine/types';
import { inParagraph } from './beside';

/** A sentence led by the question that it answers. */
export interface Answered {
  /** What comes before the sentence, to be read with it. */
  readonly lead: string;
  /** "Yes" and "No" say what the question asks for. */
  readonly isVerdict: boolean;
  /** What both say, as a sentence. */
  readonly statement?: string | undefined;
}

/** Longer questions tell a case. */
const longest = 160;

const asked = /^\W{0,6}(?:q(?:uestion)?(?: ?\d{1,3})?\W{0,4}[:.)]\W{0,6})?(?<words>[^?]{3,200})\?\W{0,6}$/i;
const marked = /^\W{0,6}a(?:nswer)?\W{0,4}:/i;
const verdict =
  /^\W{0,6}(?:a(?:nswer)?\W{0,4}:\W{0,6})?(?:(?<yes>yes|yep|sure|correct|exactly|of course)|no|nope|never)\b(?=\W{0,3}$|\s?[,.;:!–-])/i;
/** "DLQ? No.": what is asked of is a setting, which is none. */
const whatFails =
  /^(?:(?:do|does|is|has|have)\b[^?]{0,40}? )?(?:\w{1,12} ){0,2}(?:DLQ|dead[- ]?letter(?: queue)?|redrive|(?:failure )?destination)s?(?: (?:on|for|of|behind|at) [^?]{1,40})?\s{0,2}$/i;
const option = /^\W{0,6}(?:[a-h]|\d{1,2})[.)]/i;

/**
 * The question that a sentence answers: "Does SNS keep the order? Yes." is read as "Does SNS keep the order:", "… No." as
 * "Never does SNS keep the order:". The options of a quiz are no answers.
 */
export function answered(piece: NotePiece, index: number): Answered | undefined {
  const [before, sentence] = [piece.sentences[index - 1], piece.sentences[index]];
  if (!before || !sentence || sentence.zone === 'table' || before.text.length > longest) return undefined;
  const words = before.text.includes('?') ? asked.exec(before.text)?.groups?.words : undefined;
  if (words === undefined || !isBelow(piece, before, sentence)) return undefined;
  const said = verdict.exec(sentence.text);
  if (said && !said.groups?.yes)
    return { lead: whatFails.test(words) ? `${words}: ` : `Never ${words}: `, isVerdict: true };
  const statement = restated(words, sentence.text);
  if (said) return { lead: `${words}: `, isVerdict: true, statement };
  return option.test(sentence.text) ? undefined : { lead: `${words}: `, isVerdict: false, statement };
}

/** "Mode can be changed → no", "| LDAP | ✗ |": the words before such an end are denied, as those of a question are. */
export const deniedAtEnd =
  /^.{4,160}?\s{0,4}(?:::?|→|->|=>|=|\?|–|-)?\s{0,4}(?:\b(?:no|none|never|impossible|not (?:possible|supported|available|allowed))|[✗✘❌])\W{0,4}$/i;

/** "DLQ of a FIFO queue :: standard": what both sides of a card say. */
export function statementOfCard(text: string): string | undefined {
  const card = cardIn(text);
  return card && restated(card.asked, card.said);
}

/** The answer follows at once: in the paragraph, under the heading that asks, or where it is called an answer. */
function isBelow(piece: NotePiece, before: Sentence, sentence: Sentence): boolean {
  if (before.zone === 'heading' || marked.test(sentence.text)) return true;
  return inParagraph(piece, before, sentence) !== undefined;
}
