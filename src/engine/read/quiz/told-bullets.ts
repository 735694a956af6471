import { type Draft, emptyDraft, type Placed } from './draft';
import type { TextPart } from './parts';
import { runText } from './runs';
import { endsAsking } from './stems';
import { isBelow, readBelow } from './told';

/** `- What is a topic?`, `- What is a queue?` in a list of questions, each with its answer in a list below the item. */
export function toldInBullets(text: string, { lead }: Draft): readonly Draft[] {
  const asking = lead.find((piece) => piece.kind === 'text' && piece.bullet && endsAsking(runText(text, piece.run)));
  const openers = lead.flatMap((piece, at) =>
    piece.kind === 'text' && piece.bullet && piece.indent === asking?.indent ? [at] : [],
  );
  return openers.flatMap((at, index) => {
    const opener = lead[at] as Placed<TextPart>;
    const below = lead.slice(at + 1, openers[index + 1] ?? lead.length);
    if (!isBelow(opener, below[0])) return [];
    const read = readBelow(text, runText(text, opener.run), [], below, `bullet ${opener.indent}`);
    return read === undefined ? [] : [{ ...emptyDraft(), ...read, lead: [{ ...opener, bullet: false }] }];
  });
}
