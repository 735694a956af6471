import fc from 'fast-check';
import { grammarFrontmatter, grammarNote } from './grammar/notes';
import { grammarPython, grammarTypeScript } from './grammar/programs';
import { grammarJson, grammarYaml } from './grammar/templates';
import { mutated, mutation } from './mutations';
import { textsOf } from './texts';

/** What is read by one reader: its name for `--reader`, and texts of its kind. */
export interface Reader {
  readonly name: string;
  readonly uri: string;
  readonly ending: RegExp;
  readonly grammar: fc.Arbitrary<string>;
  /** What makes random text reach the reader behind its first look. */
  readonly lead: string;
}

export const readers: readonly Reader[] = [
  { name: 'notes', uri: 'sqs.md', ending: /\.md$/, grammar: grammarNote, lead: '# Amazon SQS\n\n' },
  { name: 'frontmatter', uri: 'sqs.md', ending: /\.md$/, grammar: grammarFrontmatter, lead: '---\nas-of: ' },
  {
    name: 'yaml',
    uri: 'stack.yaml',
    ending: /\.(?:ya?ml|template)$/,
    grammar: grammarYaml,
    lead: 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n',
  },
  {
    name: 'json',
    uri: 'stack.json',
    ending: /\.json$/,
    grammar: grammarJson,
    lead: '{ "Resources": { "Orders": { "Type": "AWS::SQS::Queue" ',
  },
  {
    name: 'typescript',
    uri: 'stack.ts',
    ending: /\.ts$/,
    grammar: grammarTypeScript,
    lead: "import * as sqs from 'aws-cdk-lib/aws-sqs';\n",
  },
  {
    name: 'python',
    uri: 'stack.py',
    ending: /\.py$/,
    grammar: grammarPython,
    lead: 'from aws_cdk import aws_sqs as sqs\n',
  },
];

/** Texts for a reader: made by a grammar, of a known text with changes, or of random characters. */
export function textFor({ grammar, ending, lead }: Reader): fc.Arbitrary<string> {
  const known = textsOf(ending).map(({ text }) => text);
  const changes = fc.array(mutation, { maxLength: 8 });
  const changed = (texts: fc.Arbitrary<string>) => fc.tuple(texts, changes).map(([text, list]) => mutated(text, list));
  return fc.oneof(
    { weight: 3, arbitrary: changed(grammar) },
    { weight: 4, arbitrary: changed(fc.constantFrom(...known)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.boolean(), fc.string({ unit: 'binary', maxLength: 200 }))
        .map(([leads, text]) => (leads ? lead + text : text)),
    },
  );
}
