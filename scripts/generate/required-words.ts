import { allSayings } from '../../src/rules/sayings';
import { requirementsOf, written } from '../../src/rules/sayings/required';

/** What the sayings of rules require of a text, for the first look at a note. */
export default function generate(): Readonly<Record<string, string>> {
  const rules = Object.entries(allSayings).map(([rule, sayings]) => {
    const lines = sayings.map((saying) => `${written(requirementsOf(saying))}\n`);
    return `  '${rule}': \`\n${lines.join('')}\`,\n`;
  });
  return {
    'src/rules/sayings/required-words.ts': `/**
 * By rules, what each of their sayings requires of a text: ways of saying it, parted by semicolons, of each the lists of
 * words of which it holds one, parted by spaces. Written by \`npm run generate\` from the patterns of the sayings.
 */
export const requiredBySayings: Readonly<Record<string, string>> = {
${rules.join('')}};
`,
  };
}
