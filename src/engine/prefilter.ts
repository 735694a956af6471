/**
 * Finds out which of many patterns can match a text at all, in one pass over the text: a match of `exactly[ -]once`
 * has to contain "exactly", so a text without that word needs no look at the pattern. What a pattern has to contain is
 * read off its source; a pattern of which nothing can be said is always looked at.
 */
export interface Prefilter<Item> {
  /** The items whose patterns may match, in the order in which they were given. */
  candidates(text: string): readonly Item[];
  /** Where in the text each such item shows a word of its own, in the order of the text; `always` left out. */
  hits(text: string): readonly Hit<Item>[];
  /** Items of which nothing can be said: they may match anywhere. */
  readonly always: readonly Item[];
}

export interface Hit<Item> {
  readonly at: number;
  readonly item: Item;
}

interface Trigger {
  readonly literal: string;
  /** Where in the literal the characters stand that the scan stops at. */
  readonly offset: number;
  readonly item: number;
}

/** Builds a filter; each item may have several patterns. Patterns are taken as case-insensitive. */
export function prefilter<Item>(
  items: readonly Item[],
  patternsOf: (item: Item) => readonly RegExp[],
): Prefilter<Item> {
  const always: number[] = [];
  const byKey = new Map<number, Trigger[]>();
  // At most places of a text nothing is to be found: one look at a byte tells.
  const stops = new Uint8Array(1 << 16);
  items.forEach((item, index) => {
    const literals = new Set<string>();
    for (const pattern of patternsOf(item)) {
      const needed = requiredLiterals(pattern.source);
      if (!needed) {
        always.push(index);
        return;
      }
      for (const literal of needed) literals.add(literal);
    }
    for (const literal of literals) {
      const offset = rarest(literal);
      const key = keyAt(literal, offset);
      stops[key & 0xffff] = 1;
      const triggers = byKey.get(key);
      if (triggers) triggers.push({ literal, offset, item: index });
      else byKey.set(key, [{ literal, offset, item: index }]);
    }
  });
  const scan = (text: string, found: (index: number, at: number) => void) => {
    const lower = text.toLowerCase();
    let key = 0;
    for (let at = 0; at < lower.length; at++) {
      key = ((key << 8) ^ lower.charCodeAt(at)) & 0xffffff;
      const triggers = stops[key & 0xffff] === 1 ? byKey.get(key) : undefined;
      if (!triggers) continue;
      for (const { literal, offset, item } of triggers) {
        const start = at - 2 - offset;
        if (start >= 0 && lower.startsWith(literal, start)) found(item, start);
      }
    }
  };
  return {
    always: always.flatMap((index) => items[index] ?? []),
    candidates(text) {
      const found = new Set<number>(always);
      scan(text, (index) => found.add(index));
      if (found.size === 0) return [];
      return [...found].sort((a, b) => a - b).flatMap((index) => items[index] ?? []);
    },
    hits(text) {
      const all: Hit<Item>[] = [];
      scan(text, (index, at) => {
        const item = items[index];
        if (item !== undefined) all.push({ at, item });
      });
      return all;
    },
  };
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

/**
 * Lower-case strings of which every match of the pattern contains at least one; `undefined` where the source does not
 * tell. Understands the whole syntax of regular expressions, though not every implication.
 */
export function requiredLiterals(source: string): readonly string[] | undefined {
  const reader = { source, at: 0 };
  const needed = alternatives(reader);
  return needed?.every((literal) => literal.length >= shortest) ? needed : undefined;
}

interface Reader {
  readonly source: string;
  at: number;
}

type Needed = readonly string[] | undefined;

/** Branches up to the end or an unmatched parenthesis. */
function alternatives(reader: Reader): Needed {
  const all: string[] = [];
  let known = true;
  for (;;) {
    const needed = sequence(reader);
    if (needed) all.push(...needed);
    else known = false;
    if (reader.source[reader.at] !== '|') break;
    reader.at++;
  }
  return known ? [...new Set(all)] : undefined;
}

/** One branch: the best of what its parts require. */
function sequence(reader: Reader): Needed {
  let best: Needed;
  let run = '';
  const offer = (needed: Needed) => {
    if (needed && needed.length > 0 && worth(needed) > worth(best)) best = needed;
  };
  const endRun = () => {
    if (run !== '') offer([run]);
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
      if (part.kind === 'group' && repeats !== 'maybe') offer(part.needed);
    }
  }
  endRun();
  return best;
}

/** Long literals are rare, and few are better than many. */
function worth(needed: Needed): number {
  if (!needed) return 0;
  return Math.min(...needed.map((literal) => literal.length)) - needed.length / 100;
}

type Atom =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'group'; readonly needed: Needed }
  /** Takes up no text: an assertion. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'any' };

function atom(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  switch (char) {
    case '(':
      return group(reader);
    case '[':
      skipClass(reader);
      return { kind: 'any' };
    case '\\':
      return escaped(reader);
    case '^':
    case '$':
      reader.at++;
      return { kind: 'nothing' };
    case '.':
      reader.at++;
      return { kind: 'any' };
    default:
      reader.at++;
      return { kind: 'literal', text: char.toLowerCase() };
  }
}

function group(reader: Reader): Atom {
  reader.at++;
  const head = /^\?(?:[:=!]|<[=!]|<[\w$]+>)/.exec(reader.source.slice(reader.at, reader.at + 60))?.[0] ?? '';
  reader.at += head.length;
  const needed = alternatives(reader);
  reader.at++;
  return /[=!]$/.test(head) ? { kind: 'nothing' } : { kind: 'group', needed };
}

function skipClass(reader: Reader): void {
  reader.at++;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']') {
    reader.at += reader.source[reader.at] === '\\' ? 2 : 1;
  }
  reader.at++;
}

function escaped(reader: Reader): Atom {
  const next = reader.source[reader.at + 1] ?? '';
  const long = /^\\(?:u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|\d+)/.exec(
    reader.source.slice(reader.at, reader.at + 40),
  )?.[0];
  reader.at += long?.length ?? 2;
  if (next === 'b' || next === 'B') return { kind: 'nothing' };
  return long !== undefined || /[a-zA-Z\d]/.test(next) ? { kind: 'any' } : { kind: 'literal', text: next };
}

/** How often the atom before has to be there. */
function quantifier(reader: Reader): 'once' | 'maybe' | 'many' {
  const next = reader.source[reader.at];
  if (next !== '?' && next !== '*' && next !== '+' && next !== '{') return 'once';
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 24));
  if (!found) return 'once';
  reader.at += found[0].length;
  const least = found[1] === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(found[1]);
  return least === 0 ? 'maybe' : 'many';
}
