import { allSayings } from '../../src/rules/sayings';
import { requirementsOf, written } from '../../src/rules/sayings/required';

/** The formatter breaks what is longer, its end included. */
const width = 121;

/** What the sayings of rules require of a text, for the first look at a note. */
export default function generate(): Readonly<Record<string, string>> {
  const rules = Object.entries(allSayings).map(([rule, sayings]) => {
    const text = sayings.map((saying) => written(requirementsOf(saying))).join('\\n');
    const quoted = text.includes("'") ? `"${text}"` : `'${text}'`;
    const line = `  '${rule}': ${quoted},\n`;
    return line.length <= width ? line : `  '${rule}':\n    ${quoted},\n`;
  });
  return {
    'src/rules/sayings/required-words.ts': `/**
 * By rules, what each of their sayings requires of a text, a line each: ways of saying it, parted by semicolons, of each the
 * lists of words of which it holds one, parted by spaces. Written by \`npm run generate\` from the patterns of the sayings.
 */
export const requiredBySayings: Readonly<Record<string, string>> = {
${rules.join('')}};
`,
  };
}
