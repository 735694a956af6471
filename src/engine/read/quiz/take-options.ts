import { longPattern } from '../../pattern';
import { partLabel } from './answers';
import type { Draft, Placed, StemPiece } from './draft';
import { repeatsInFold } from './folded';
import { readKeyTokens } from './keys';
import type { KeyPart, OptionsPart } from './parts';
import { type Run, runText } from './runs';
import { takeText } from './take-text';
import { markSteps } from './texts-as-options';
import { verdictOf } from './verdicts';
import {
  aboveNested,
  addVerdict,
  continuesOptions,
  explainsOptions,
  finish,
  goesOnWithKey,
  isAfterLooseKey,
  nextStem,
  repeatsOptions,
  type Walk,
} from './walk';

/** Takes a list of options: those of the draft or of the next, its answer once more, or the reasons of its options. */
export function takeOptions(walk: Walk, part: Placed<OptionsPart>): void {
  const { draft, text } = walk;
  // `i) it is closed`, `ii) it is removed`: the other numbers of such a list are no letters.
  if (part.options.length === 1 && part.options[0]?.label === 'I' && draft.options.length === 0) {
    takeText(walk, { ...part, kind: 'text', run: [part.span], bullet: true });
    return;
  }
  if ((walk.awaitsKey && repeatsOptions(draft, part)) || goesOnWithKey(walk, part) || repeatsInFold(walk, part)) {
    for (const { run, label } of part.options) draft.keys.push(repeatedKey(part, label ?? '', run));
    walk.awaitsKey = false;
    walk.mode = 'answer';
    return;
  }
  const [only, ...others] = part.options;
  if (walk.awaitsKey && draft.options.length === 0 && only !== undefined && others.length === 0) {
    walk.awaitsKey = false;
    draft.answer = [...only.run];
    draft.answerKey = repeatedKey(part, only.label ?? '', only.run);
    return;
  }
  walk.awaitsKey = false;
  if (isAfterLooseKey(walk)) {
    for (const { label = '', marked, run, why } of part.options) {
      const correct = marked === undefined ? {} : { correct: marked };
      walk.keys.at(-1)?.verdicts.push({ label, why: [...(why.length > 0 ? why : run)], ...correct });
    }
    return;
  }
  if (draft.options.length > 0) {
    if (asksWhyOthers(walk)) walk.mode = 'explanation';
    if (isFurtherPart(walk) || isTranslated(walk, part)) {
      walk.tail = [];
      return;
    }
    const explains = explainsOptions(draft, part, walk.mode) && (isLabel(walk) || isInFoldOfKey(draft));
    const isNext = walk.ruled && walk.tail.length > 0 && (part.options[0]?.label ?? 'A') === 'A';
    const stem = explains ? undefined : isNext ? walk.tail : nextStem(text, walk.tail, draft, part);
    if (stem === undefined && (explainsOptions(draft, part, walk.mode) || judgesSome(walk, part))) {
      for (const option of part.options) {
        const correct = option.marked ?? verdictOf(runText(text, option.run));
        addVerdict(draft, option.label ?? '', correct, [...option.run, ...option.why]);
      }
      return;
    }
    if (stem === undefined && continuesOptions(draft, part, walk.tail)) {
      draft.options.push(...part.options);
      return;
    }
    walk.tail = walk.tail.slice(0, walk.tail.length - (stem?.length ?? 0));
    finish(walk);
    walk.draft.lead = [...(stem ?? [])];
  } else if (standsBefore(walk, part)) {
    draft.keys.push(draft.answerKey as Placed<KeyPart>);
    draft.answer = [];
    delete draft.answerKey;
  } else if (draft.answer.length > 0) {
    const stem = nextStem(text, walk.tail, draft, part) ?? [];
    walk.tail = walk.tail.slice(0, walk.tail.length - stem.length);
    finish(walk);
    walk.draft.lead = [...stem];
  }
  const item = aboveNested(walk.draft.lead, part);
  if (item?.length === walk.draft.lead.length) walk.draft.lead = [...item];
  if (part.style === 'letter') markSteps(text, walk.draft);
  walk.draft.options = [...part.options];
  walk.draft.style = part.style === 'item' ? 'number' : part.style;
  if (part.style === 'item') walk.draft.learned = true;
  walk.mode = 'options';
  walk.tail = [];
}

/** `Answer: B` between what asks and its options. */
function standsBefore({ draft, tail, text }: Walk, part: OptionsPart): boolean {
  const said = draft.answerKey === undefined ? undefined : readKeyTokens(runText(text, draft.answer));
  if (tail.length > 0 || part.options.length < 2 || said?.alone !== true) return false;
  return said.tokens.every((token) => part.options.some(({ label }) => label === token));
}

/** The fold was opened behind the options and has their key: what stands in it explains. */
function isInFoldOfKey({ detailsOpen, details, keys, options }: Draft): boolean {
  const first = options[0]?.run[0];
  return detailsOpen && keys.length > 0 && details !== undefined && first !== undefined && details.start > first.start;
}

/** Below the options and what is told of them, some of their letters once more: no question has only these. */
function judgesSome({ draft, mode, tail }: Walk, part: OptionsPart): boolean {
  const isBelow = mode === 'options' && tail.length > 0 && part.options.length < draft.options.length;
  return isBelow && explainsOptions(draft, part, 'answer');
}

/** `**Storage tier:**` behind the options below `**Account type:**`: the same question asks for both, the first is kept. */
function isFurtherPart({ draft, mode, tail, text }: Walk): boolean {
  if (draft.heading?.explicit !== true || mode !== 'options' || tail.length !== 1) return false;
  return [draft.lead.at(-1), tail[0]].every(
    (piece) => piece?.kind === 'text' && partLabel(text, piece.run) !== undefined,
  );
}

/** The same letters below the options, no key between them, nor anything but words in another script: all of it once more. */
function isTranslated({ draft, mode, tail, ruled, text }: Walk, part: OptionsPart): boolean {
  const isNext = mode === 'options' && !ruled && draft.keys.length === 0;
  if (!isNext || part.options.length < 2 || !explainsOptions(draft, part, 'answer')) return false;
  const isForeign = (pieces: readonly StemPiece[]) =>
    foreign.test(pieces.map(({ span }) => text.slice(span.start, span.end)).join(' '));
  const opens = (piece: StemPiece) => piece.kind !== 'text' || (piece.asks ?? piece.ordered) !== undefined;
  return tail.length === 0 || (!tail.some(opens) && isForeign(tail) !== isForeign(draft.lead));
}

/** Words in another script than ours, as many as a stem has. */
const foreign = /(?:[\u0400-\u1fff\u2e80-\uffff][^\u0400-\u1fff\u2e80-\uffff]{0,40}){8}/;

/** "Why are the others wrong?", whatever the language. */
const whyOthers = longPattern`
    \b(?:why|por qu[eê]|pourquoi|warum|perch[eé])\b.{0,40}\b(?:others?|incorrect|wrong|outr[ao]s?|otr[ao]s?|autres
    |anderen|altre)\b|\bother (?:options?|answers?|choices?) (?:are|is) (?:incorrect|wrong)\b`;

function asksWhyOthers({ tail, text }: Pick<Walk, 'tail' | 'text'>): boolean {
  const last = tail.at(-1);
  const line = last?.kind === 'text' ? last.run.at(-1) : undefined;
  return line !== undefined && line.end - line.start < 80 && whyOthers.test(text.slice(line.start, line.end));
}

/** What was read last only announces what follows: "Reasons:". */
function isLabel({ tail, text, draft }: Walk): boolean {
  const last = tail.at(-1);
  if (last?.kind !== 'text') return false;
  const { start, end } = last.span;
  if (asksWhyOthers({ tail, text })) return true;
  return draft.keys.length > 0 && end - start < 30 && /[:：][*_\s]*$/.test(text.slice(start, end));
}

/** An answer that repeats an option is its letter; the text behind it is the option's own. */
export function repeatedKey(part: Placed<OptionsPart>, letter: string, run: Run): Placed<KeyPart> {
  const { depth, indent, gap } = part;
  const first = run[0] ?? part.span;
  const end = run.at(-1)?.end ?? first.end;
  return { kind: 'key', value: run, loose: false, letter, span: { start: first.start, end }, depth, indent, gap };
}
