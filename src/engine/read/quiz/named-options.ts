import type { Draft, Placed, StemPiece } from './draft';
import { normalise } from './normalise';
import type { TextPart } from './parts';
import { type Run, runText } from './runs';
import { endsAsking } from './stems';

/** A question has no more options than this. */
const mostOptions = 8;
/** An option is no longer than this, in characters. */
const longestOption = 400;
/** "Answer: C" below options that have no letters counts them. */
const onlyLetter = /^[\s*_]{0,4}([A-F])[\s.*_]{0,4}$/;

/**
 * Options without letters, bullets or paragraphs or lines below what asks: `- Use a queue` is one where the key says
 * "Use a queue". Gives them to the draft where the key names one or several of them by their whole text, or is the letter of one.
 */
export function takeNamedOptions(text: string, draft: Draft, value: Run): void {
  const wanted = namesIn(text, value);
  const letter = onlyLetter.exec(runText(text, value))?.[1] ?? '';
  const counted = letter !== '';
  if (wanted.length === 0 && !counted) return;
  const found = [linesBelowStem(text, draft), optionsAfterStem(text, draft, counted)].find((one) => {
    if (one === undefined || one.options.length < 2) return false;
    if (counted) return one.options.length > Math.max(2, 'ABCDEF'.indexOf(letter));
    const known = new Set(one.options.map((run) => normalise(runText(text, run))));
    const isNamed = wanted.some((names) => names.length > 0 && names.every((name) => known.has(name)));
    return isNamed && known.size === one.options.length;
  });
  if (found === undefined) return;
  draft.lead = [...found.stem];
  draft.style = 'number';
  draft.options = found.options.map((run) => ({ run, why: [] }));
}

/** What a key may name: its whole text, or its parts between commas. */
function namesIn(text: string, value: Run): readonly (readonly string[])[] {
  const words = runText(text, value);
  if (words.length > mostOptions * longestOption) return [];
  const whole = normalise(words);
  if (whole.length < 2) return [];
  const lines = value.map((line) => normalise(runText(text, [line])));
  return [[whole], lines, words.split(/[,;]| and /).map((part) => normalise(part))];
}

interface Found {
  readonly stem: readonly StemPiece[];
  readonly options: readonly Run[];
}

/** Walks back from the last text to the one that asks; what stands between them may be options. */
function optionsAfterStem(text: string, { lead, heading }: Draft, byLine: boolean): Found | undefined {
  const options: Run[] = [];
  for (let at = lead.length - 1; at >= 0 && options.length <= mostOptions; at--) {
    const piece = lead[at];
    if (piece?.kind !== 'text') return undefined;
    const split = piece.bullet ? undefined : lastAsking(text, piece);
    if (split === undefined && piece.ordered !== undefined) return undefined;
    if (split !== undefined) {
      const asked = { ...piece, run: piece.run.slice(0, split + 1) };
      const own = piece.run.slice(split + 1).map((line) => [line]);
      return within(text, { stem: [...lead.slice(0, at), asked], options: [...own, ...options] });
    }
    options.unshift(...(byLine && !piece.bullet ? piece.run.map((line) => [line]) : [piece.run]));
  }
  return heading?.explicit === true && heading.title.start < heading.title.end && lead.length > 0
    ? within(text, { stem: [], options })
    : undefined;
}

/** Nothing asks with a question mark: the first line of the last paragraph tells what the shorter ones below it complete. */
function linesBelowStem(text: string, { lead }: Draft): Found | undefined {
  const last = lead.at(-1);
  if (last?.kind !== 'text' || last.bullet || last.run.length < 3 || lastAsking(text, last) !== undefined)
    return undefined;
  const [stem, ...lines] = last.run.map((line) => [line]);
  const length = stem === undefined ? 0 : runText(text, stem).length;
  if (stem === undefined || lines.some((line) => runText(text, line).length >= length)) return undefined;
  return within(text, { stem: [...lead.slice(0, -1), { ...last, run: stem }], options: lines });
}

/** Which line of a paragraph is the last that ends in a question mark. */
function lastAsking(text: string, { run }: Placed<TextPart>): number | undefined {
  const at = run.findLastIndex((line) => endsAsking(runText(text, [line])));
  return at < 0 ? undefined : at;
}

function within(text: string, found: Found): Found | undefined {
  const isShort = (run: Run) => runText(text, run).length <= longestOption;
  return found.options.length <= mostOptions && found.options.every(isShort) ? found : undefined;
}
