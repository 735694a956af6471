import { isGenerated } from './graph';
import { touches } from './spans';
import type { Resource, Span, Template } from './types';

/** A resource with the words that tell its type. */
export interface NamedType {
  readonly resource: Resource;
  readonly span: Span;
}

const declared = /["']?\bType["']?\s{0,8}:\s{0,8}["']?(AWS::[\w:]{3,100})/;
const constructed = /([A-Za-z_]\w{0,100})\s{0,8}\($/;

/** The resource whose type stands at an offset: `AWS::SQS::Queue`, or the class of a construct before its arguments. */
export function typeAt({ resources, syntax }: Template, text: string, offset: number): NamedType | undefined {
  for (const resource of resources) {
    if (offset < resource.span.start || offset > resource.span.end || isGenerated(resource)) continue;
    const span = isProgram(syntax) ? classOf(resource, text) : typeOf(resource, text);
    if (span && touches(span, offset)) return { resource, span };
  }
  return undefined;
}

function isProgram(syntax: Template['syntax']): boolean {
  return syntax === 'typescript' || syntax === 'python';
}

function typeOf({ span }: Resource, text: string): Span | undefined {
  const found = declared.exec(text.slice(span.start, span.end));
  const name = found?.[1];
  if (!found || name === undefined) return undefined;
  const start = span.start + found.index + found[0].length - name.length;
  return { start, end: start + name.length };
}

/** The identifier before the first parenthesis. */
function classOf({ span, head }: Resource, text: string): Span | undefined {
  const open = text.indexOf('(', span.start);
  if (open < 0 || open > head.end) return undefined;
  const found = constructed.exec(text.slice(Math.max(span.start, open - 110), open + 1));
  const name = found?.[1];
  if (!found || name === undefined) return undefined;
  const start = Math.max(span.start, open - 110) + found.index;
  return { start, end: start + name.length };
}
