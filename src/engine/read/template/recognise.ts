import { inOneLine } from '../../in-one-line';
import { lazyPattern } from '../../pattern';

/** Long enough for a licence, a description and the first parameters; short enough to cost nothing. */
const lookedAt = 4096;

const section = lazyPattern(
  '',
  () => inOneLine`
    (?:^|[\n{,])[ \t]*["']?(?:AWSTemplateFormatVersion|Resources|Transform|Parameters|Mappings|Conditions|Globals
    |Metadata|Outputs|Description|Rules)["']?[ \t]*:`,
);
const resourcesAnywhere = /["']?Resources["']?[ \t]*:/;
const certain = /AWSTemplateFormatVersion|AWS::Serverless-2016-10-31|["']?Type["']?[ \t]*:[ \t]*["']?AWS::/;

/**
 * Whether a text may be a CloudFormation or SAM template: a look at its first 4 KB, before anything is parsed.
 * A wrong "yes" costs a parse; whatever holds no `Resources` is sorted out after it.
 */
export function looksLikeTemplate(text: string): boolean {
  const head = text.length > lookedAt ? text.slice(0, lookedAt) : text;
  if (certain.test(head)) return true;
  if (!section.test(head)) return false;
  if (head.includes('AWS::')) return true;
  return text.includes('AWS::') && resourcesAnywhere.test(text);
}

/** A piece of a template, as notes show it: resources without `Resources` around them. */
export function looksLikeFragment(text: string): boolean {
  return /["']?Type["']?[ \t]*:[ \t]*["']?AWS::[A-Za-z0-9]+::/.test(text);
}

/** Marks of Jinja, Handlebars, Go templates and ERB: such a text becomes a template only later. */
export function isPreprocessed(text: string): boolean {
  return /\{%|<%|\{\{(?!resolve:)/.test(text);
}
