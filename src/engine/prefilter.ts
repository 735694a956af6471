import { addTo } from './groups';
import { lowerCased } from './lower-case';
import type { RequiredWords } from './requirements';

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
  /** The last question that it was met in: a word that stands twice in a stretch is looked at once. */
  askedIn: number;
}

interface Hit {
  readonly at: number;
  readonly word: Word;
}

const allGroups = ~0;
const noItems: readonly never[] = [];

/**
 * Builds a filter. A text matches an item (case-insensitive) only where it holds the words that the item requires; `groupOf`
 * gives a bit to items that are looked for together.
 */
export function prefilter<Item>(
  items: readonly Item[],
  requiredBy: (item: Item) => RequiredWords,
  groupOf: (item: Item) => number = () => allGroups,
): Prefilter<Item> {
  const words = new Map<string, Word>();
  const always: number[] = [];
  items.forEach((item, index) => {
    const branches = requiredBy(item);
    if (branches.length === 0) always.push(index);
    else for (const branch of branches) addBranch(words, branch, index, groupOf(item));
  });
  const byKey = new Map<number, Word[]>();
  // At most places of a text nothing is to be found: one look at a byte tells.
  const stops = new Uint8Array(1 << 16);
  for (const word of words.values()) {
    const key = keyAt(word.literal, word.offset);
    stops[key & 0xffff] = 1;
    addTo(byKey, key, word);
  }

  let question = 0;

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
    const lower = lowerCased(text);
    const hits = hitsIn(lower, groups);
    let next = 0;
    return {
      places: hits.map((hit) => hit.at),
      candidates(from, to) {
        if ((hits[next]?.at ?? 0) > from) next = 0;
        while (next < hits.length && (hits[next]?.at ?? from) < from) next++;
        const found = [...always];
        let stretch: string | undefined;
        question++;
        for (let index = next; index < hits.length; index++) {
          const hit = hits[index];
          if (!hit || hit.at >= to) break;
          const { word } = hit;
          if (word.askedIn === question) continue;
          word.askedIn = question;
          stretch ??= lower.slice(from, to);
          for (const { item, others } of word.branches) {
            if (!found.includes(item) && holdsAll(stretch, others)) found.push(item);
          }
        }
        if (found.length === 0) return noItems;
        return found.sort((a, b) => a - b).map((index) => items[index] as Item);
      },
    };
  }

  return { scan, candidates: (text) => scan(text).candidates(0, text.length) };
}

function holdsAll(text: string, lists: readonly (readonly string[])[]): boolean {
  return lists.every((list) => list.some((word) => text.includes(word)));
}

function addBranch(words: Map<string, Word>, lists: RequiredWords[number], item: number, group: number): void {
  const [first = [], ...others] = lists;
  for (const literal of first) {
    const word = words.get(literal) ?? { literal, offset: rarest(literal), branches: [], groups: 0, askedIn: 0 };
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
