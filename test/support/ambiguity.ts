import { type CharSet, type Concatenation, type Element, JS, type NoParent } from 'refa';

/** The places of a pattern at which a character is read, and which place can follow which, in how many ways. */
interface Automaton {
  readonly characters: CharSet[];
  readonly ways: Map<number, number>[];
}

/** A part of a pattern: the places that it can begin and end with, and in how many ways. */
interface Part {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  readonly empty: boolean;
}

/** A part that is repeated more often than this is taken to be repeated any number of times: 32 ways are no harm. */
const copies = 5;

const nothing: Part = { first: new Map(), last: new Map(), empty: true };
const never: Part = { ...nothing, empty: false };

/**
 * Whether a pattern can read the same text in a number of ways that doubles with each repetition, as by alternatives that
 * begin alike inside of one: `(?:a|ab|b)*`. A text that fails at its end is tried in each of these ways. The places of
 * the pattern form an automaton (Glushkov's); such a text exists exactly where two different ways lead from one place
 * back to itself. Assertions are taken to hold, references to fail.
 */
export function doublesItsWays(source: string, flags: string): boolean {
  const { expression } = JS.Parser.fromLiteral({ source, flags }).parse({ backreferences: 'disable' });
  return expression.alternatives.some(hasSuchRepetition);
}

function hasSuchRepetition(sequence: NoParent<Concatenation>): boolean {
  return sequence.elements.some((element) => {
    if (!('alternatives' in element)) return false;
    if (element.type !== 'Quantifier' || element.max <= copies) return element.alternatives.some(hasSuchRepetition);
    const automaton: Automaton = { characters: [], ways: [] };
    partOf(element, automaton);
    return hasTwoWaysBack(automaton) || element.alternatives.some(assertsSuchRepetition);
  });
}

/** Assertions inside of a repetition are patterns of their own. */
function assertsSuchRepetition(sequence: NoParent<Concatenation>): boolean {
  return sequence.elements.some(
    (element) =>
      'alternatives' in element &&
      element.alternatives.some(element.type === 'Assertion' ? hasSuchRepetition : assertsSuchRepetition),
  );
}

function partOf(element: NoParent<Element>, automaton: Automaton): Part {
  switch (element.type) {
    case 'CharacterClass': {
      const place = automaton.characters.push(element.characters) - 1;
      automaton.ways.push(new Map());
      return { first: new Map([[place, 1]]), last: new Map([[place, 1]]), empty: false };
    }
    case 'Assertion':
    case 'Unknown':
      return nothing;
    case 'Alternation':
      return oneOf(element.alternatives, automaton);
    case 'Quantifier':
      return repeated(element, automaton);
  }
}

function repeated(
  { alternatives, min, max }: NoParent<Extract<Element, { type: 'Quantifier' }>>,
  automaton: Automaton,
) {
  if (max > copies) {
    const part = oneOf(alternatives, automaton);
    connect(part.last, part.first, automaton);
    return { ...part, empty: part.empty || min === 0 };
  }
  // From the last copy on: one that may be missing is left out with all that follow it.
  let rest = nothing;
  for (let copy = max; copy > 0; copy--) {
    const whole = inSequence(oneOf(alternatives, automaton), rest, automaton);
    rest = copy > min ? { ...whole, empty: true } : whole;
  }
  return rest;
}

function oneOf(alternatives: readonly NoParent<Concatenation>[], automaton: Automaton): Part {
  return alternatives
    .map(({ elements }) =>
      elements.map((element) => partOf(element, automaton)).reduce((a, b) => inSequence(a, b, automaton), nothing),
    )
    .reduce((a, b) => ({ first: sum(a.first, b.first), last: sum(a.last, b.last), empty: a.empty || b.empty }), never);
}

function inSequence(before: Part, after: Part, automaton: Automaton): Part {
  connect(before.last, after.first, automaton);
  return {
    first: before.empty ? sum(before.first, after.first) : before.first,
    last: after.empty ? sum(before.last, after.last) : after.last,
    empty: before.empty && after.empty,
  };
}

function connect(last: Part['last'], first: Part['first'], { ways }: Automaton): void {
  for (const [from, ends] of last) {
    const known = ways[from];
    for (const [to, starts] of first) known?.set(to, (known.get(to) ?? 0) + ends * starts);
  }
}

function sum(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const all = new Map(a);
  for (const [place, count] of b) all.set(place, (all.get(place) ?? 0) + count);
  return all;
}

/** Two readers walk from one place in step, on the same text, part, and meet there again. */
function hasTwoWaysBack({ characters, ways }: Automaton): boolean {
  const size = characters.length;
  const pairs = new Map<number, readonly number[]>();
  const next = (pair: number): readonly number[] => {
    const known = pairs.get(pair);
    if (known) return known;
    const [a, b] = [Math.floor(pair / size), pair % size];
    const found: number[] = [];
    for (const toA of ways[a]?.keys() ?? [])
      for (const toB of ways[b]?.keys() ?? [])
        if (!characters[toA]?.isDisjointWith(characters[toB] as CharSet)) found.push(toA * size + toB);
    pairs.set(pair, found);
    return found;
  };
  const reach = (from: readonly number[], goal: number): boolean => {
    const seen = new Set(from);
    for (const pair of seen) {
      if (pair === goal) return true;
      for (const one of next(pair)) seen.add(one);
    }
    return false;
  };
  for (let place = 0; place < size; place++) {
    const together = place * size + place;
    // Parting at once, or by one step that is taken in two ways.
    const parted = next(together).filter((pair) => Math.floor(pair / size) !== pair % size);
    const doubled = [...(ways[place] ?? [])].filter(([, count]) => count > 1).map(([to]) => to * size + to);
    if ([...parted, ...doubled].some((pair) => reach([pair], together))) return true;
  }
  return false;
}
