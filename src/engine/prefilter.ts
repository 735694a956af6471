/**
 * Finds out which of many patterns can match a text at all, in one pass over the text: a match of `exactly[ -]once` has
 * to contain "exactly" and "once", so a text without both needs no look at the pattern. What a pattern has to contain is
 * read off its source; a pattern of which nothing can be said is always looked at.
 */
export interface Prefilter<Item> {
  /** The items whose patterns may match, in the order in which they were given. */
  candidates(text: string): readonly Item[];
  /** Looks over a text once, for the items of these groups. */
  scan(text: string, groups?: number): Scan<Item>;
}

/** What one look over a text found. */
export interface Scan<Item> {
  /** Where in the text some pattern may match, in order; empty where none can. */
  readonly places: readonly number[];
  /** The items that may match between two offsets, in the order in which they were given. */
  candidates(from: number, to: number): readonly Item[];
}

/** One alternative of an item's patterns: a match holds one of each of its lists of words. */
interface Branch {
  readonly item: number;
  readonly others: readonly (readonly string[])[];
}

/** A word that the scan looks for: the rarest that a branch has to hold. */
interface Word {
  readonly literal: string;
  /** Where in the literal the characters stand that the scan stops at. */
  readonly offset: number;
  readonly branches: Branch[];
  /** The groups of the items together. */
  groups: number;
}

interface Hit {
  readonly at: number;
  readonly word: Word;
}

const allGroups = ~0;

/**
 * Builds a filter; each item may have several patterns. Patterns are taken as case-insensitive. `groupOf` gives a bit to
 * items that are looked for together.
 */
export function prefilter<Item>(
  items: readonly Item[],
  patternsOf: (item: Item) => readonly RegExp[],
  groupOf: (item: Item) => number = () => allGroups,
): Prefilter<Item> {
  const words = new Map<string, Word>();
  const always: number[] = [];
  items.forEach((item, index) => {
    const branches = patternsOf(item).map((pattern) => requirements(pattern.source));
    if (branches.length === 0 || branches.includes(undefined)) always.push(index);
    else for (const branch of branches.flatMap((one) => one ?? [])) addBranch(words, branch, index, groupOf(item));
  });
  const byKey = new Map<number, Word[]>();
  // At most places of a text nothing is to be found: one look at a byte tells.
  const stops = new Uint8Array(1 << 16);
  for (const word of words.values()) {
    const key = keyAt(word.literal, word.offset);
    stops[key & 0xffff] = 1;
    const others = byKey.get(key);
    if (others) others.push(word);
    else byKey.set(key, [word]);
  }

  function hitsIn(lower: string, groups: number): readonly Hit[] {
    const found: Hit[] = [];
    let key = 0;
    for (let at = 0; at < lower.length; at++) {
      key = ((key << 8) ^ lower.charCodeAt(at)) & 0xffffff;
      const here = stops[key & 0xffff] === 1 ? byKey.get(key) : undefined;
      if (!here) continue;
      for (const word of here) {
        const start = at - 2 - word.offset;
        if ((word.groups & groups) === 0 || start < 0) continue;
        if (lower.startsWith(word.literal, start)) found.push({ at: start, word });
      }
    }
    return found;
  }

  function scan(text: string, groups = allGroups): Scan<Item> {
    const lower = text.toLowerCase();
    const hits = hitsIn(lower, groups);
    let next = 0;
    return {
      places: hits.map((hit) => hit.at),
      candidates(from, to) {
        if ((hits[next]?.at ?? 0) > from) next = 0;
        while (next < hits.length && (hits[next]?.at ?? from) < from) next++;
        const found = new Set(always);
        const stretch = lower.slice(from, to);
        for (let index = next; index < hits.length; index++) {
          const hit = hits[index];
          if (!hit || hit.at >= to) break;
          for (const { item, others } of hit.word.branches) {
            if (!found.has(item) && others.every((list) => list.some((word) => stretch.includes(word))))
              found.add(item);
          }
        }
        if (found.size === 0) return [];
        return [...found].sort((a, b) => a - b).flatMap((index) => items[index] ?? []);
      },
    };
  }

  return { scan, candidates: (text) => scan(text).candidates(0, text.length) };
}

function addBranch(words: Map<string, Word>, lists: Requirements, item: number, group: number): void {
  const [first = [], ...others] = lists;
  for (const literal of first) {
    const word = words.get(literal) ?? { literal, offset: rarest(literal), branches: [], groups: 0 };
    word.branches.push({ item, others });
    word.groups |= group;
    words.set(literal, word);
  }
}

/** Three characters as one number, the same way in literals and in texts. */
function keyAt(text: string, at: number): number {
  let key = 0;
  for (let index = at; index < at + 3; index++) key = ((key << 8) ^ text.charCodeAt(index)) & 0xffffff;
  return key;
}

/** Letters from the most to the least frequent in English. */
const frequent = ' etaoinshrdlucmfwypvbgkjxqz';

/** Where the three characters of a literal stand that a text holds least often. */
function rarest(literal: string): number {
  let best = 0;
  let most = -1;
  for (let at = 0; at + 3 <= literal.length; at++) {
    let rarity = 0;
    for (let index = at; index < at + 3; index++) {
      const rank = frequent.indexOf(literal.charAt(index));
      rarity += rank < 0 ? frequent.length : rank;
    }
    if (rarity > most) {
      most = rarity;
      best = at;
    }
  }
  return best;
}

/** Literals are of use from this length on. */
const shortest = 3;

/** So many requirements of a branch are kept, the best. */
const mostRequirements = 3;

/** Of each list of literals one has to be there; the list that is met least often stands first. */
type Requirements = readonly (readonly string[])[];

/**
 * The branches of a pattern, of each what every match of it contains, in lower case; `undefined` where the source does
 * not tell. Understands the whole syntax of regular expressions, though not every implication.
 */
export function requirements(source: string): readonly Requirements[] | undefined {
  const found = alternatives({ source, at: 0 });
  return found.every((branch) => branch.length > 0) ? found : undefined;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Branches up to the end or an unmatched parenthesis. */
function alternatives(reader: Reader): readonly Requirements[] {
  const all: Requirements[] = [];
  for (;;) {
    all.push(sequence(reader));
    if (reader.source[reader.at] !== '|') return all;
    reader.at++;
  }
}

/** What one branch requires, the best first. */
function sequence(reader: Reader): Requirements {
  const found: (readonly string[])[] = [];
  let run = '';
  const endRun = () => {
    if (run.length >= shortest) found.push([run]);
    run = '';
  };
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const part = atom(reader);
    const repeats = quantifier(reader);
    if (part.kind === 'nothing') continue;
    if (part.kind === 'literal' && repeats === 'once') run += part.text;
    else {
      if (part.kind === 'literal' && repeats === 'many') run += part.text;
      endRun();
      if (part.kind === 'group' && repeats !== 'maybe') found.push(...oneOf(part.branches));
    }
  }
  endRun();
  return found.sort((a, b) => worth(b) - worth(a)).slice(0, mostRequirements);
}

/** A group requires the best of one of its branches. */
function oneOf(branches: readonly Requirements[]): Requirements {
  if (branches.length === 1) return branches[0] ?? [];
  const best = branches.map((branch) => branch[0]);
  return best.includes(undefined) ? [] : [[...new Set(best.flatMap((one) => one ?? []))]];
}

/** Words that stand on every second line of notes on messaging. */
const everyday =
  /^ ?(?:messages?|queues?|topics?|records?|streams?|batch|events?|requests?|lambda|order|second|default|maximum|limit|service|data|kinesis|firehose|consumer|deliver|support|size|with|the|and|not|can|for|from|only|use|all|per|each)/;

/** Long literals are rare, and few are better than many. */
function worth(literals: readonly string[]): number {
  const lengths = literals.map((literal) => (everyday.test(literal) ? literal.length / 3 : literal.length));
  return Math.min(...lengths) - literals.length / 4;
}

type Atom =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'group'; readonly branches: readonly Requirements[] }
  /** Takes up no text: an assertion. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'any' };

const nothing: Atom = { kind: 'nothing' };
const any: Atom = { kind: 'any' };

function atom(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  switch (char) {
    case '(':
      return group(reader);
    case '[':
      skipClass(reader);
      return any;
    case '\\':
      return escaped(reader);
    case '^':
    case '$':
      reader.at++;
      return nothing;
    case '.':
      reader.at++;
      return any;
    default:
      reader.at++;
      return { kind: 'literal', text: char.toLowerCase() };
  }
}

function group(reader: Reader): Atom {
  const { source } = reader;
  reader.at++;
  let assertion = false;
  if (source[reader.at] === '?') {
    const behind = source[reader.at + 1] === '<' ? source[reader.at + 2] : source[reader.at + 1];
    assertion = behind === '=' || behind === '!';
    if (source[reader.at + 1] !== '<') reader.at += 2;
    else reader.at = assertion ? reader.at + 3 : source.indexOf('>', reader.at) + 1;
  }
  const branches = alternatives(reader);
  reader.at++;
  return assertion ? nothing : { kind: 'group', branches };
}

function skipClass(reader: Reader): void {
  reader.at++;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']') {
    reader.at += reader.source[reader.at] === '\\' ? 2 : 1;
  }
  reader.at++;
}

/** `\\uFFFF`, `\\p{L}`, `\\1` and the like: they take up text, but which is not looked into. */
const longEscape = /\\(?:u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|\d+)/y;

function escaped(reader: Reader): Atom {
  const next = reader.source[reader.at + 1] ?? '';
  const isWord = /\w/.test(next);
  if (isWord && !'bBdDsSwWnrtfv'.includes(next)) {
    longEscape.lastIndex = reader.at;
    reader.at += longEscape.exec(reader.source)?.[0].length ?? 2;
    return any;
  }
  reader.at += 2;
  if (next === 'b' || next === 'B') return nothing;
  return isWord ? any : { kind: 'literal', text: next };
}

const counted = /\{(\d+)(?:,\d*)?\}/y;

/** How often the atom before has to be there. */
function quantifier(reader: Reader): 'once' | 'maybe' | 'many' {
  const { source } = reader;
  let least: number;
  switch (source[reader.at]) {
    case '?':
    case '*':
      least = 0;
      reader.at++;
      break;
    case '+':
      least = 1;
      reader.at++;
      break;
    case '{': {
      counted.lastIndex = reader.at;
      const found = counted.exec(source);
      if (!found) return 'once';
      least = Number(found[1]);
      reader.at += found[0].length;
      break;
    }
    default:
      return 'once';
  }
  if (source[reader.at] === '?') reader.at++;
  return least === 0 ? 'maybe' : 'many';
}
