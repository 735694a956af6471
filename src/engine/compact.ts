/**
 * The source of the same pattern, compiled to far less code. Engines that turn patterns into machine code stop making it
 * fast when they have made a megabyte of it (`TooMuchRegExpCode` in V8), and they are generous with copies:
 *
 * - What stands behind a choice is copied up to ten times, once for each way through it, and what stands behind two choices
 *   a hundred times. An empty lookahead before a group matches everywhere and ends the copying. Groups that a match begins
 *   with are left alone: by their letters an engine tells at most places of a text that nothing begins there, and it does
 *   not see them behind a lookahead.
 * - A group that may stand up to three times is written out as often, unless it may match nothing. So it gets a branch that
 *   never matches and that engines take for an empty one.
 */
export function compactSource(source: string): string {
  let result = '';
  let copied = 0;
  const put = (text: string, at: number) => {
    result += source.slice(copied, at) + text;
    copied = at;
  };
  const around: Group[] = [];
  /** Whether a match may begin here. */
  let first = true;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '(') {
      const opening = openingAt(source, at);
      if (!first && mayCopy(opening, source.charAt(at + opening.length))) put('(?=)', at);
      around.push({ start: at, first, opening });
      at += opening.length - 1;
    } else if (char === ')') {
      const group = around.pop();
      first = group?.first === true && /[=!]$/.test(group.opening);
      if (group && isWrittenOut(source, group, at)) put('|(?!)', at);
    } else if (char === '|') {
      first = around.at(-1)?.first ?? true;
    } else if (char === '\\' && /[bB]/.test(source.charAt(at + 1))) {
      at++;
    } else if (char !== '^') {
      first = false;
      if (char === '\\') at++;
      else if (char === '[') at = endOfClass(source, at);
    }
  }
  return result + source.slice(copied);
}

interface Group {
  readonly start: number;
  readonly first: boolean;
  readonly opening: string;
}

const openings = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;

function openingAt(source: string, at: number): string {
  openings.lastIndex = at;
  return openings.exec(source)?.[0] ?? '(';
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** A group, but no assertion and no gap such as `(?:\s{1,8})`. */
function mayCopy(opening: string, next: string): boolean {
  return opening === '(?:' ? !'\\['.includes(next) : !/[=!]$/.test(opening);
}

/** Below this many characters a group costs less than the loop around it. */
const large = 40;

function isWrittenOut(source: string, { start, opening }: Group, end: number): boolean {
  return opening === '(?:' && end - start >= large && /^\)\{[01],[23]\}/.test(source.slice(end, end + 6));
}
