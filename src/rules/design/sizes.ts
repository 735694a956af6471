import { inOneLine } from '../../engine/in-one-line';
import { oncePer } from '../../engine/once-per';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import { inPieces } from '../../engine/pieces';
import { singular } from '../../engine/read/units';
import type { Note, NotePiece, Service } from '../../engine/types';
import { carrierIn, elsewhere, ledTo, pronoun, type SizeApart, sizesApart, thingsIn } from '../distant-sizes';
import { isOfStudy } from '../prose';
import { inParagraph } from '../sayings/beside';
import { headOf } from '../sayings/rows';
import { type DescribedLoad, describe, movedLoad, toldApart } from '../told-load';
import { type Carrier, carriersOf } from './carriers';
import { mentionsIn, nameOf } from './mentions';
import { isOfFlow } from './misread';
import { anything } from './things';

/**
 * Sizes of a design that are told apart from what takes them: "A claim is 2.5 MB" and, elsewhere, "The portal sends the
 * claim to the queue". Where the note has one carrier alone, its messages are those that it carries.
 */
export function sizesOfDesign(note: Note): readonly DescribedLoad[] {
  const all = sizesIn(note);
  if (all.length === 0 || all.length > mostSizes || isOfStudy(note) || mentionsIn(note).length > mostSizes) return [];
  return all.flatMap(({ start, found: { size, piece } }): readonly DescribedLoad[] => {
    const service =
      takerOf(note, size, piece) ?? (size.isApart ? carrierOfSize(note, size, piece)?.service : undefined);
    const told = service && toldApart(piece, { ...size, service, home: undefined });
    const load = told && told.claim.fact !== '' ? describe(told, piece.text, [], undefined) : undefined;
    return load ? [movedLoad(load, start)] : [];
  });
}

/** No design tells of more, nor names what carries messages more often. */
const mostSizes = 250;

const sizesIn = inPieces((piece): readonly { readonly size: SizeApart; readonly piece: NotePiece }[] =>
  sizesApart(piece).map((size) => ({ size, piece })),
);

/** It is what a message holds, and not what a message is about. */
const inside = longPattern`
    \b(?:(?:in|as|into|inside|to|with) (?:an?|one|the|each|every|its|our)? ?(?:single |same )?(?:messages?|events?|records?
      |payload)(?: body)?|message bod(?:y|ies)|per (?:message|event|record)|in full|inline|base64|whole|complete
      |entire)\b|^\s{0,3}(?:each\s)?(?:in|on|into|through|over|via)\s[^.;,]{2,40}\b(?:queue|topic|stream|bus)\b
    |\b(?:one|an?|each|every|the|largest|biggest|some|our|typical|these) (?:[\w-]{1,16} ){0,3}(?:message|event|record
      |payload|notification)s?\b[^.;,]{0,60}$`;

/** A payload may as well be that of a call. */
const ofMessages = /\b(?:messages?|notifications?)\b/i;

/** What takes a size, where its own sentence or row tells that it is that of a message, and where the message goes. */
function takerOf(
  note: Note,
  { quantity, index, rest, isApart, things }: SizeApart,
  piece: NotePiece,
): Service | undefined {
  const own = piece.sentences[index];
  if (!own) return undefined;
  if (own.zone === 'table') {
    const row = piece.sentences.filter((one) => headOf(one) === headOf(own));
    const cells = [headOf(own) ?? '', ...row.map(({ text }) => text)];
    if (!isOfFlow(own) || cells.some((text) => elsewhere.test(text))) return undefined;
    return cells.map((text) => destinationIn(note, text, true)).find((one) => one !== undefined);
  }
  const before = own.text.slice(0, quantity.span.start - own.span.start);
  const told = isApart && pronoun.test(before) ? inParagraph(piece, piece.sentences[index - 1], own) : undefined;
  const isOwn = inside.test(before) || inside.test(rest);
  return (
    (isOwn ? destinationIn(note, own.text, false) : carrierIn(rest, things)) ??
    (told && destinationIn(note, told.text, false)) ??
    (isOwn && ofMessages.test(own.text) && own.services.length === 1 ? own.services[0] : undefined)
  );
}

const toName = lazyPattern('gi', () => '(?:\\b(?:to|into|in|on|onto|through|via)\\s|→|[-=]>)\\s{0,3}([\\w.-]{2,60})');

/** Where words lead: to something that the note tells of by name, else to what is called a queue. */
function destinationIn(note: Note, text: string, isCell: boolean): Service | undefined {
  const names = everyMatch(toName, text).map(([, name = '']) => nameOf(name));
  const named = carriersOf(note).filter(({ name }) => name !== undefined && names.includes(name));
  return (named.length === 1 ? named[0]?.service : undefined) ?? ledTo(text, isCell);
}

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
