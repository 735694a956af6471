/** What a message may be long at most, in characters: it has to fit one line of a list of problems. */
const longest = 160;

/** The first of several ways to say it, from the fullest to the shortest, that fits a message; the last where none does. */
export function fitting(...ways: readonly [string, ...string[]]): string {
  return ways.find((way) => way.length <= longest) ?? ways[ways.length - 1] ?? ways[0];
}
