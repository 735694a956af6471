import { withoutTail } from '../../trim';
import type { QuestionFault, Span } from '../../types';
import type { Draft } from './draft';
import { notAnOption, unknownQuoted, verdictOnNone } from './faults';
import { type KeyedOption, resolveKey } from './keys';
import { matchOption } from './match';
import { normalise } from './normalise';
import { type Run, runSpan, runText } from './runs';
import { type Quoted, readQuoted } from './verdicts';

/** What the lines below the options say about them. */
export interface Answers {
  readonly right: readonly number[];
  /** The reason of each option, where one is given. */
  readonly why: readonly Run[];
  /** The letters of the keys. */
  readonly keys: Run;
  /** Where the first key stands. */
  readonly keySpan?: Span;
  readonly quoted: readonly Span[];
  /** Prose that stood where a key was expected. */
  readonly prose: Run;
  readonly faults: readonly QuestionFault[];
  /** A key is there, though it may name no option. */
  readonly keyed: boolean;
}

/**
 * Which options are right. A key in words outweighs headings with verdicts, these outweigh ticks, these the bullets of
 * an explanation, and these bold type.
 */
export function readAnswers(text: string, draft: Draft, options: readonly KeyedOption[]): Answers {
  const why: Run[] = draft.options.map((option) => option.why);
  const faults: QuestionFault[] = [];
  const byKey: number[] = [];
  const keys: Span[] = [];
  const prose: Span[] = [];
  const labels = options.map(({ label }, index) => label ?? String(index + 1));
  let missing = false;
  const asked = draft.lead.at(-1);
  const part = asked?.kind === 'text' ? partLabel(text, asked.run) : undefined;
  for (const one of draft.keys) {
    const key = part === undefined ? one : { ...one, value: valueOfPart(text, one.value, part) };
    const letter = key.letter === undefined ? -1 : options.findIndex(({ label }) => label === key.letter);
    const found = letter >= 0 ? undefined : resolveKey(text, key.value, options);
    if (letter >= 0) byKey.push(letter);
    if (found !== undefined) keys.push(...found.tokens);
    else if (letter >= 0 && explains(text, key.value, options).length === 0) keys.push(...key.value);
    if (
      found === undefined &&
      key.letter !== undefined &&
      letter < 0 &&
      options.every(({ label }) => label !== undefined)
    ) {
      missing = true;
      faults.push(notAnOption(key.span, [key.letter], labels));
      continue;
    }
    if (found === undefined) {
      prose.push(...(letter < 0 ? key.value : explains(text, key.value, options)));
      continue;
    }
    byKey.push(...found.right);
    prose.push(...explains(text, found.rest, options));
    if (found.missing.length === 0) continue;
    missing = true;
    faults.push(notAnOption(runSpan(found.tokens), found.missing, labels));
  }
  const byVerdict = readVerdicts(draft, options, why, faults);
  const bullets = readBullets(text, draft, options, why, faults);
  const byMark = indexes(draft.options.map(({ marked }) => marked === true));
  const right = [byKey, byVerdict, byMark, bullets.right, missing ? [] : boldOptions(text, draft)].find(
    (found) => found.length > 0,
  );
  const first = draft.keys[0]?.span;
  return {
    right: [...new Set(right ?? [])].sort((one, other) => one - other),
    why,
    keys,
    ...(first === undefined ? {} : { keySpan: first }),
    quoted: bullets.quoted.map(({ span }) => span),
    prose,
    faults,
    keyed: missing || byKey.length > 0,
  };
}

const partLine = /^[^:?_]{2,100}:[*_]*(?=[ \t]|$)/;

/** "account type" of `**Account type:**`, a line of its own that names a part of what is asked. */
export function partLabel(text: string, run: Run): string | undefined {
  const line = runText(text, run).trim();
  return partLine.exec(line)?.[0] === line ? normalise(line) : undefined;
}

/** Of a key that says `**Account type:** Premium` for each part, what it says for this one. */
function valueOfPart(text: string, value: Run, part: string): Run {
  for (const line of value) {
    const label = partLine.exec(text.slice(line.start, line.end))?.[0] ?? '';
    if (normalise(label) === part) return [{ start: line.start + label.length, end: line.end }];
  }
  return value;
}

/** What stands behind the letters of a key explains, unless it, or its first line, repeats the option. */
function explains(text: string, rest: Run, options: readonly KeyedOption[]): Run {
  const bare = bareWords(text, rest);
  const words = options.map((option) => option.text);
  if (bare.length < 3 || matchOption(bare, words) !== undefined) return [];
  const [first, ...more] = rest;
  const repeats = first !== undefined && more.length > 0 && matchOption(bareWords(text, [first]), words) !== undefined;
  return withoutLead(text, repeats ? more : rest);
}

function bareWords(text: string, run: Run): string {
  const words = run.map(({ start, end }) => text.slice(start, end)).join(' ');
  return withoutTail(words.replace(/^[\s*_`.):\],;(–—-]+/, ''), /[\s*_`)]/);
}

/** What closes the letter before it is no part of the explanation: `)** — It delivers.` */
function withoutLead(text: string, [first, ...more]: Run): Run {
  if (first === undefined) return [];
  // A line of its own begins with marks that are its own.
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  const line = before.lastIndexOf('\n') + 1;
  if (line > 0 && /^[\s>]*$/.test(before.slice(line))) return [first, ...more];
  const words = text.slice(first.start, Math.min(first.end, first.start + 40));
  const lead = /^[)\].:,;]{0,3}(?:[*_`]{1,3}|<\/\w{1,6}>)?[\s).:,;–—-]*/.exec(words)?.[0].length ?? 0;
  const start = first.start + lead;
  return start < first.end ? [{ start, end: first.end }, ...more] : more;
}

function readVerdicts(
  draft: Draft,
  options: readonly KeyedOption[],
  why: Run[],
  faults: QuestionFault[],
): readonly number[] {
  const right: number[] = [];
  const wrong = new Set<number>();
  for (const verdict of draft.verdicts) {
    const byLabel = options.findIndex(({ label }) => label === verdict.label);
    const index = byLabel >= 0 ? byLabel : verdict.label.charCodeAt(0) - 65;
    if (why[index] === undefined && verdict.heading !== undefined)
      faults.push(verdictOnNone(verdict.heading, verdict.label, options.length));
    if (why[index] === undefined) continue;
    why[index] = [...why[index], ...verdict.why];
    if (verdict.correct === true) right.push(index);
    if (verdict.correct === false) wrong.add(index);
  }
  // All others are called wrong.
  if (right.length === 0 && wrong.size > 1 && wrong.size === options.length - 1)
    return indexes(options.map((_, index) => !wrong.has(index)));
  return right;
}

function readBullets(
  text: string,
  draft: Draft,
  options: readonly KeyedOption[],
  why: Run[],
  faults: QuestionFault[],
): { readonly right: readonly number[]; readonly quoted: readonly Quoted[] } {
  const right: number[] = [];
  const quoted: Quoted[] = [];
  const words = options.map((option) => option.text);
  const known = new Set<number>();
  const unknown: { readonly quote: Quoted; readonly correct: boolean }[] = [];
  for (const bullet of draft.bullets) {
    const quote = readQuoted(text, bullet.run);
    if (quote === undefined) continue;
    quoted.push(quote);
    const index = matchOption(quote.option, words);
    if (index === undefined) {
      unknown.push({ quote, correct: bullet.correct });
      continue;
    }
    known.add(index);
    why[index] = [...(why[index] ?? []), ...quote.reason];
    if (bullet.correct) right.push(index);
  }
  for (const { quote, correct } of unknown) {
    const left = options.filter(
      (_, index) => !known.has(index) && (draft.options[index]?.marked ?? correct) === correct,
    );
    const only = left.length === 1 ? left[0] : undefined;
    const span = runSpan(quote.optionRun);
    const fix =
      only === undefined
        ? undefined
        : { title: `Quote the option "${only.text}"`, edits: [{ span, text: only.text }], safe: false };
    faults.push(unknownQuoted(quote.span, quote.option, fix));
  }
  return { right, quoted };
}

const wholeBold =
  /^(?:\*\*[^*]{1,400}\*\*|==[^=]{1,400}==|<(?:u|mark|span|font)\b[^<>]{0,80}>[^<>]{1,400}(?:<\/\w{1,6}>)?)$/;

/** One option all in bold or highlighted among others that are not is marked as right by that. */
function boldOptions(text: string, draft: Draft): readonly number[] {
  const found = indexes(draft.options.map(({ run, bold }) => bold === true || wholeBold.test(runText(text, run))));
  if (found.length > 0) return found.length < draft.options.length ? found : [];
  // `C. **Intelligent-Tiering** — it moves objects`, and no other has anything in bold.
  const words = draft.options.map(({ run }) => runText(text, run));
  const begun = indexes(words.map((option) => /^\*\*[^*]{1,200}\*\*[ \t][—–-][ \t]/.test(option)));
  return begun.length === 1 && words.filter((option) => option.includes('**')).length === 1 ? begun : [];
}

function indexes(flags: readonly boolean[]): readonly number[] {
  return flags.flatMap((flag, index) => (flag ? [index] : []));
}
