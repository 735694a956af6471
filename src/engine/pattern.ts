import { compactSource } from './compact';
import { inOneLine } from './in-one-line';
import { oncePer } from './once-per';
import type { Pattern } from './types';

/**
 * A pattern that is made when it is first used: there are 1,400, a note needs a few hundred of them and a template
 * none, and to make them all takes as long as to check a template.
 */
export function lazyPattern(flags: string, write: () => string): Pattern {
  return new LazyPattern(flags, write);
}

/** A class, for there are many: an object with getters of its own takes a kilobyte, and longer to make. */
class LazyPattern implements Pattern {
  readonly flags: string;
  readonly #write: () => string;
  #source: string | undefined;
  #made: RegExp | undefined;

  constructor(flags: string, write: () => string) {
    this.flags = flags;
    this.#write = write;
  }

  get source(): string {
    this.#source ??= this.#write();
    return this.#source;
  }

  get lastIndex(): number {
    return this.#pattern().lastIndex;
  }

  set lastIndex(index: number) {
    this.#pattern().lastIndex = index;
  }

  test(text: string): boolean {
    return this.#pattern().test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#pattern().exec(text);
  }

  #pattern(): RegExp {
    this.#made ??= compiledAtOnce(new RegExp(compactSource(this.source), this.flags));
    return this.#made;
  }
}

/** The same for a case-insensitive pattern that is longer than a line; see `inOneLine`. */
export function longPattern(template: TemplateStringsArray, ...parts: readonly string[]): Pattern {
  return lazyPattern('i', () => inOneLine(template, ...parts));
}

/** The same for a pattern that stands in a line: large ones take less time when they are first used. */
export function compact({ source, flags }: RegExp): Pattern {
  return lazyPattern(flags, () => source);
}

/**
 * V8 compiles a pattern for its interpreter at first, which takes several times as long where patterns are as large as those
 * of prose, and once more for the processor when it is used again; but if its first text is a long one it does the latter
 * right away. What an engine without such steps loses is a look at a thousand letters.
 */
function compiledAtOnce(pattern: RegExp): RegExp {
  pattern.test(long);
  return pattern;
}

/** As long as V8 asks for (`kTierUpForSubjectLengthValue`), of the kind that notes are, and of what hardly a pattern begins with. */
const long = '\u2191'.repeat(1000);

/** All matches of a global pattern, from the first to the last; of any other pattern the first alone. */
export function everyMatch(pattern: Pattern, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    if (pattern.lastIndex === 0) break;
  }
  return found;
}

/** The same pattern as a global one, in whatever case, made once. */
export const everywhere = oncePer((pattern: Pattern) => lazyPattern('gi', () => pattern.source));
