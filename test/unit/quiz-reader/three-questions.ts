/** Three questions with their answers, to be written in whatever form. */
export const facts = [
  ['What holds a message back?', 'A delay.'],
  ['Who deletes it?', 'The consumer.'],
  ['Where does it wait?', 'In the queue.'],
] as const;

/** What `summary` tells of them. */
export const read = facts.map(([stem, answer]) => `${stem} => ${answer}`);

/** The three in one form, a line apart. */
export function inForm(form: (stem: string, answer: string) => string): string {
  return facts.map(([stem, answer]) => form(stem, answer)).join('\n');
}
