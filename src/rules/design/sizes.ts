import { inOneLine } from '../../engine/in-one-line';
import { oncePer } from '../../engine/once-per';
import { lazyPattern } from '../../engine/pattern';
import { inPieces } from '../../engine/pieces';
import { singular } from '../../engine/read/units';
import type { Note, NotePiece } from '../../engine/types';
import { carrierIn, elsewhere, type SizeApart, sizesApart, thingsIn } from '../distant-sizes';
import { isOfStudy } from '../prose';
import { type DescribedLoad, describe, movedLoad, toldApart } from '../told-load';
import { type Carrier, carriersOf } from './carriers';
import { mentionsIn } from './mentions';
import { anything } from './things';

/**
 * Sizes of a design that are told apart from what takes them: "A claim is 2.5 MB" and, elsewhere, "The portal sends the
 * claim to the queue". Where the note has one carrier alone, its messages are those that it carries.
 */
export function sizesOfDesign(note: Note): readonly DescribedLoad[] {
  const all = sizesIn(note);
  if (all.length === 0 || all.length > mostSizes || isOfStudy(note) || mentionsIn(note).length > mostSizes) return [];
  return all.flatMap(({ start, found: { size, piece } }): readonly DescribedLoad[] => {
    const carrier = carrierOfSize(note, size, piece);
    const told = carrier && toldApart(piece, { ...size, service: carrier.service, home: undefined });
    const load = told && told.claim.fact !== '' ? describe(told, piece.text, [], undefined) : undefined;
    return load ? [movedLoad(load, start)] : [];
  });
}

/** No design tells of more, nor names what carries messages more often. */
const mostSizes = 250;

const sizesIn = inPieces((piece): readonly { readonly size: SizeApart; readonly piece: NotePiece }[] =>
  sizesApart(piece).map((size) => ({ size, piece })),
);

const storedIn = inPieces(({ mask, sentences }): readonly string[] =>
  elsewhere.test(mask) ? sentences.flatMap(({ text }) => (elsewhere.test(text) ? [...thingsIn(text)] : [])) : [],
);

/** The words of sentences in which something lies in a bucket, or only a key of it is sent. */
const storedOf = oncePer((note: Note): ReadonlySet<string> => new Set(storedIn(note).map(({ found }) => found)));

const small = lazyPattern(
  '',
  () => inOneLine`
    ^(?:with|its|the|and|about|around|each|this|that|these|are|has|have|average|size|large|small|all|our|one|can|for
    |which|from|every|usually|often|typical\w{0,2}|include\w{0,1})$`,
);

function carrierOfSize(note: Note, { things, quantity }: SizeApart, { sentences }: NotePiece): Carrier | undefined {
  const all = carriersOf(note);
  const stored = storedOf(note);
  const own = [...things].filter((word) => !small.test(word));
  const [subject] = own;
  if (subject === undefined || stored.has(subject)) return undefined;
  const sent = new Set(own.filter((word) => !anything.test(word) && !stored.has(word)));
  const led = all.filter(({ service, mentions }) =>
    mentions.some(
      ({ sentence: { text } }) => carrierIn(text, sent) === service && !/^\W{0,4}(?:they|it)\b/i.test(text),
    ),
  );
  if (led.length > 0) return led.length === 1 ? led[0] : undefined;
  const sentence = sentences.find(({ span }) => span.start <= quantity.span.start && quantity.span.end <= span.end);
  const isAny = anything.test(singular(subject)) && sentence !== undefined;
  return isAny && all.length === 1 && !all[0]?.isSeveral ? all[0] : undefined;
}
