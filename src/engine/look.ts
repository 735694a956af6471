import { readerOf } from './read/languages';

/** How much of a document is looked at before it is read: 4 KB. */
export const firstLook = 4096;

/** Sections of a CloudFormation or SAM template, which stand at the left edge in YAML and are keys of the root in JSON. */
const section =
  '(?:AWSTemplateFormatVersion|Description|Transform|Resources|Globals|Parameters|Mappings|Conditions|Metadata|Outputs|Rules|Hooks)';
const yamlTemplate = new RegExp(`^["']?${section}["']?[ \\t]*:|\\bAWS::[A-Z]`, 'm');
const jsonTemplate = new RegExp(`"${section}"\\s*:|"AWS::[A-Z]`);
const cdk = /aws-cdk-lib|aws_cdk|@aws-cdk\//;
const commentOrBlank = /^\s*(?:#|\/\/|\/?\*|$)/;

/**
 * One cheap look at the beginning of a document: false where reading it could find nothing. Notes are always read; of
 * YAML and JSON only what can be a template, of programs only what uses the CDK.
 */
export function mayBeOurs(source: { readonly uri: string; readonly languageId?: string }, beginning: string): boolean {
  switch (readerOf(source)) {
    case 'note':
      return true;
    case 'template':
      return yamlTemplate.test(beginning) || jsonTemplate.test(beginning) || onlyComments(beginning);
    case 'cdk':
      return cdk.test(beginning) || onlyComments(beginning);
    case 'none':
      return false;
  }
}

/** A file that opens with nothing but comments for so long tells nothing yet. The last line may be cut: it is left out. */
function onlyComments(beginning: string): boolean {
  if (beginning.length < firstLook / 2) return false;
  return beginning
    .split('\n')
    .slice(0, -1)
    .every((line) => commentOrBlank.test(line));
}

/** Larger texts are not read: 5 MB. */
export const largest = 5 * 2 ** 20;

/** Why a text cannot be read, as one sentence; `undefined` for one that can. `size` is in bytes or, where unknown, in characters. */
export function unreadable(text: string, size: number = text.length): string | undefined {
  if (size > largest) return `This file has ${(size / 2 ** 20).toFixed(1)} MB; files are read up to 5 MB.`;
  if (text.includes('\0')) return 'This file is not text.';
  return undefined;
}
