import fc from 'fast-check';

/** Small texts that readers trip over. */
const nasty = [
  '',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\ufeff',
  '\u2028',
  '😀',
  '\ud83d',
  '\u202e',
  ':',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '`',
  '```\n',
  '~~~\n',
  '---\n',
  '|',
  '>',
  '#',
  '# ',
  '&a ',
  '*a ',
  '<<: ',
  '!Ref ',
  '!Sub ',
  '!GetAtt ',
  '!If ',
  '${',
  '[[',
  ']]',
  '![[',
  '%%',
  '<!--',
  '-->',
  '<details>',
  '</details>',
  '==',
  '::',
  '{{c1::',
  '- [ ] ',
  '- [x] ',
  'Answer: B\n',
  '__proto__',
  'constructor',
  'toString',
  '256 KB',
  '14 days',
  '1,000,000,000,000,000,000,000 msg/s',
  '0',
  '-1',
  '1e309',
  'null',
  '.fifo',
  'AWS::SQS::Queue',
  '# load: 5,000 msg/s, 300 KB\n',
  '# queuewise-disable-next-line\n',
  '<!-- queuewise-disable-line -->',
];

/** One change of a text. Places are shares of its length, so that they mean something in any text. */
export type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat' | 'dropLine' | 'indent' | 'outdent' | 'swapLines' | 'cut'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly kind: 'windows' };

const place = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true });
const inserted = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, text: inserted }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('repeat' as const, 'dropLine', 'indent', 'outdent', 'swapLines', 'cut'),
      at: place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      at: place,
      to: place,
      length: fc.integer({ min: 1, max: 200 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('windows' as const) }) },
);

export function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce(apply, text);
}

export function apply(text: string, mutation: Mutation): string {
  if (mutation.kind === 'windows') return text.replace(/\r?\n/g, '\r\n');
  const at = Math.floor(mutation.at * text.length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline + 1;
  const [before, line, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (mutation.kind) {
    case 'insert':
      return text.slice(0, at) + mutation.text + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + mutation.length);
    case 'repeat':
      return before + line + line + after;
    case 'dropLine':
      return before + after;
    case 'indent':
      return `${before}  ${line}${after}`;
    case 'outdent':
      return before + line.replace(/^ {1,2}/, '') + after;
    case 'swapLines': {
      const next = after.slice(0, after.indexOf('\n') + 1);
      return before + next + line + after.slice(next.length);
    }
    case 'cut':
      return text.slice(0, at);
    case 'move': {
      const moved = text.slice(at, at + mutation.length);
      const rest = text.slice(0, at) + text.slice(at + mutation.length);
      const to = Math.floor(mutation.to * rest.length);
      return rest.slice(0, to) + moved + rest.slice(to);
    }
  }
}
