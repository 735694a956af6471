import type { NotePiece, Sentence } from '../../engine/types';
import type { Saying } from './saying';
import { productIn } from './surroundings';

/** Marks that close one sentence or open the next: "**Where do they go?** Nowhere." */
const emphasis = /^[*_~`]{1,3}|[*_~`]{1,3}$/g;

/** The first of two sentences, where nothing but emphasis, blanks and at most one line break lie between them. */
export function inParagraph(
  { text }: NotePiece,
  before: Sentence | undefined,
  sentence: Sentence | undefined,
): Sentence | undefined {
  if (!before || !sentence || before.zone === 'heading') return undefined;
  const between = text.slice(before.span.end, sentence.span.start).replace(emphasis, '');
  return between.trim() === '' && between.split('\n').length <= 2 ? before : undefined;
}

/** "- Failure destination: none" */
const setting = /^\W{0,4}(?<key>[A-Za-z][\w' /-]{1,40})(?:\([^)]{1,30}\))?\s?[:=]\s.{1,64}$/;

/** What leads a bullet in. */
const lead = /^\W{0,4}(?<name>[A-Za-z][\w' /-]{1,40}?)(?:\s?\([^)]{1,30}\))?(?:\s?[:=]|\s[-–—])\s/;

/** So many bullets before one tell of the same thing. */
const reach = 6;

/** In a list of settings each bullet goes on with what the first ones are about; one of services tells of each apart. */
function settingsBefore(piece: NotePiece, index: number): readonly Sentence[] {
  const sentence = piece.sentences[index];
  if (!sentence || !isSetting(sentence)) return [];
  const found: Sentence[] = [];
  let next = sentence;
  for (const one of piece.sentences.slice(Math.max(0, index - reach), index).reverse()) {
    if (one.zone !== sentence.zone || !bullet.test(piece.text.slice(one.span.end, next.span.start))) break;
    if (leadsWithProduct(one)) return [];
    found.push(one);
    next = one;
  }
  return found;
}

/** "- Firehose - loads streams into S3" over "- Screens: what the shop sells": each tells of its own. */
export function tellsApart(one: Sentence, sentence: Sentence | undefined): boolean {
  return sentence !== undefined && leadsWithProduct(one) && lead.test(sentence.text);
}

function leadsWithProduct({ text }: Sentence): boolean {
  return productIn(lead.exec(text)?.groups?.name ?? '') !== undefined;
}

function isSetting({ text, under }: Sentence): boolean {
  return (
    !under.some((over) => productIn(over) !== undefined) &&
    productIn(setting.exec(text)?.groups?.key ?? 'SQS') === undefined
  );
}

/** What lies between two bullets of a list. */
const bullet = /^[*_`~]{0,3}[ \t]{0,4}\r?\n[ \t>]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}[*_`~]{0,3}$/;

/** "- rule `prices` has two targets", "- its targets …": a bullet that goes on with what the one before it tells of. */
function bulletBefore({ sentences, text }: NotePiece, index: number): Sentence | undefined {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (!before || !sentence || !goesOn.test(sentence.text)) return undefined;
  return bullet.test(text.slice(before.span.end, sentence.span.start)) ? before : undefined;
}

const goesOn = /^\W{0,4}(?:its?|their|they|these|both|all of (?:them|these))\b/i;

/** "See [[sns]]": it names what another place is about. */
const refersElsewhere = /^\W{0,4}(?:see(?: also)?|cf\.?|compare|(?:more|details?) (?:in|on|under|about))\b/i;

/**
 * The sentence before, and the one behind where the saying asks for what is told around and nothing over the sentence says
 * what it is about.
 */
export function besideIn(piece: NotePiece, index: number, saying: Saying): readonly Sentence[] {
  const { sentences } = piece;
  const [sentence, next] = [sentences[index], sentences[index + 1]];
  const before = inParagraph(piece, sentences[index - 1], sentence) ?? bulletBefore(piece, index);
  const isOpen = saying.about !== undefined && sentence?.services.length === 0;
  const behind = isOpen && inParagraph(piece, sentence, next) ? next : undefined;
  return [before, behind, ...settingsBefore(piece, index)].filter(
    (one) => one !== undefined && !refersElsewhere.test(one.text),
  ) as readonly Sentence[];
}
