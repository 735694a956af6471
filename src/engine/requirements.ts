import { gap, inOneLine } from './in-one-line';
import type { Pattern } from './types';

/** Words of which a match holds at least one. */
interface Requirement {
  readonly words: readonly string[];
  /** How seldom they are met: long ones are rare, and few are better than many. */
  readonly worth: number;
}

/** What every match of each alternative of a pattern holds, the rarest first. */
type Branches = readonly (readonly Requirement[])[];

/**
 * What every text holds that all patterns of some item match in: of each way in which it can be said, the lists of words of
 * which the text holds at least one each, the rarest first. Empty where it may be said in any words.
 */
export type RequiredWords = readonly (readonly (readonly string[])[])[];

/** Reads off patterns what a text has to hold in which all of them match. */
export function requiredWords(patterns: readonly Pattern[]): RequiredWords {
  const known = patterns.map((pattern) => requirements(pattern.source)).filter((one) => one !== undefined);
  const [rare, ...others] = known.sort((a, b) => rarity(b) - rarity(a));
  if (!rare) return [];
  const beside = others.flatMap((branches) => oneOf(branches)).map(({ words }) => words);
  return rare.map((branch) => [...branch.map(({ words }) => words), ...beside]);
}

/** The worth of what is met most often of a pattern. */
function rarity(branches: Branches): number {
  return Math.min(...branches.map(([best]) => best?.worth ?? 0));
}

/** Literals are of use from this length on. */
const shortest = 3;

/** So many requirements of a branch are kept, the best. */
const mostRequirements = 3;

/** Escapes, classes, the beginnings and ends of groups, alternatives, assertions, quantifiers, and runs of plain text. */
const tokens = new RegExp(
  inOneLine`
    \\(?:u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|\d+|.)
    |\[(?:[^\]\\]|\\.){0,2000}\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\{\d+(?:,\d*)?\}\??|[?*+]\??|[)|^$.]|[^\\[(){|^$.?*+]+|.`,
  'gs',
);

/**
 * The branches of a pattern, of each what every match of it contains, in lower case; `undefined` where the source does
 * not tell. Understands the whole syntax of regular expressions, though not every implication.
 */
function requirements(source: string): Branches | undefined {
  const found = alternatives({ tokens: withoutGaps(source).match(tokens) ?? [], at: 0 });
  return found.every((branch) => branch.length > 0) ? found : undefined;
}

/** A gap between words is a group that says nothing, and so is what makes a pattern compact: there are thousands. */
function withoutGaps(source: string): string {
  return source.replaceAll('(?=)', '').replaceAll(gap, '\\s');
}

/** What a group requires: the best of one of its branches. */
function oneOf(branches: Branches): readonly Requirement[] {
  if (branches.length === 1) return branches[0] ?? [];
  const words = new Set<string>();
  for (const [best] of branches) {
    if (!best) return [];
    for (const word of best.words) words.add(word);
  }
  return [requirement([...words])];
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

/** Branches up to the end or an unmatched parenthesis. */
function alternatives(reader: Reader): Branches {
  const all: (readonly Requirement[])[] = [];
  for (;;) {
    all.push(sequence(reader));
    if (reader.tokens[reader.at] !== '|') return all;
    reader.at++;
  }
}

/** What one branch requires, the best first. */
function sequence(reader: Reader): readonly Requirement[] {
  const found: Requirement[] = [];
  let run = '';
  const endRun = () => {
    if (run.length >= shortest) found.push(ofRun(run));
    run = '';
  };
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === '|' || token === ')') break;
    reader.at++;
    const isGroup = token.startsWith('(');
    const branches = isGroup ? group(reader) : [];
    const repeats = quantifier(reader);
    if (isGroup ? isAssertion(token) : takesNothing(token)) continue;
    const literal = isGroup ? '' : literalOf(token);
    if (repeats === 'once') {
      run += literal;
      if (literal !== '') continue;
    } else {
      // A quantifier is about the last character of a run.
      run += repeats === 'many' ? literal : literal.slice(0, -1);
    }
    endRun();
    if (isGroup && repeats !== 'maybe') found.push(...oneOf(branches));
  }
  endRun();
  return found.sort((a, b) => b.worth - a.worth).slice(0, mostRequirements);
}

function group(reader: Reader): Branches {
  const branches = alternatives(reader);
  reader.at++;
  return branches;
}

function isAssertion(token: string): boolean {
  return token.endsWith('=') || token.endsWith('!');
}

function takesNothing(token: string): boolean {
  return token === '^' || token === '$' || token === '\\b' || token === '\\B';
}

/** The text that a token stands for; empty where it may be any. */
function literalOf(token: string): string {
  if (/^\\u[\da-fA-F]{4}$/.test(token)) return String.fromCharCode(Number.parseInt(token.slice(2), 16)).toLowerCase();
  if (token.startsWith('\\')) return /^\\\W$/.test(token) ? token.slice(1) : '';
  return token === '.' || token.startsWith('[') ? '' : token.toLowerCase();
}

/** How often the token before has to be there. Asked after each of many thousands of tokens, most of them no quantifier. */
function quantifier(reader: Reader): 'once' | 'maybe' | 'many' {
  const token = reader.tokens[reader.at];
  switch (token?.[0]) {
    case '+':
      reader.at++;
      return 'many';
    case '?':
    case '*':
      reader.at++;
      return 'maybe';
    case '{':
      if (token === '{') return 'once';
      reader.at++;
      return /^\{0*[1-9]/.test(token as string) ? 'many' : 'maybe';
    default:
      return 'once';
  }
}

const everyday = new RegExp(inOneLine`
    ^ ?(?:messages?|queues?|topics?|records?|streams?|batch|events?|requests?|lambda|order|second|default|maximum|limit
    |service|data|kinesis|firehose|consumer|deliver|support|size|with|the|and|not|can|for|from|only|use|all|per|each)`);

/** The same words stand in many patterns. */
const runs = new Map<string, Requirement>();

function ofRun(run: string): Requirement {
  const known = runs.get(run) ?? requirement([run]);
  runs.set(run, known);
  return known;
}

/** Words that stand on every second line of notes on messaging are worth less. */
function requirement(words: readonly string[]): Requirement {
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    least = Math.min(least, everyday.test(word) ? word.length / 3 : word.length);
  }
  return { words, worth: least - words.length / 4 };
}
