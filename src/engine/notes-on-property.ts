import { propertyAt } from './hover-property';
import { lineEnd, lineStart, nextLine } from './lines';
import { longPattern } from './pattern';
import { notesAbout, type Place } from './references';
import type { Doc, FactBase, PropertyFacts, Relations, Span } from './types';

/**
 * Where notes speak of the property at an offset of a template: lines that name its resource, or stand below a heading or
 * a bullet that does, and hold a word of the property's name or a claim on its fact.
 */
export function notesOnProperty(doc: Doc, offset: number, facts: FactBase, relations: Relations): readonly Place[] {
  for (const template of doc.templates) {
    const place = propertyAt({ template, offset, facts });
    if (!place) continue;
    return notesAbout(doc, place.resource, relations).flatMap(({ uri, span }) => {
      const note = relations.doc(uri);
      if (!note) return [];
      const lines = linesUnder(note.text, span.start);
      return lines.filter((line) => speaksOf(note, line, place.facts)).map((line) => ({ uri, span: line }));
    });
  }
  return [];
}

/** In lines: what stands further below a name is hardly about it. */
const farthest = 40;

/** The line of an offset and, of a heading or a bullet, those below it. */
function linesUnder(text: string, offset: number): readonly Span[] {
  const first = lineOf(text, offset);
  const ends = endOf(text.slice(first.start, first.end));
  const lines = [first];
  if (ends === undefined) return lines;
  for (let at = nextLine(text, offset); at < text.length && lines.length < farthest; at = nextLine(text, at)) {
    const line = lineOf(text, at);
    if (ends.test(text.slice(line.start, line.end))) break;
    lines.push(line);
  }
  return lines;
}

/** What ends a heading's section or a bullet's own bullets; nothing where a line stands for itself. */
function endOf(line: string): RegExp | undefined {
  if (/^#{1,6}\s/.test(line)) return /^#{1,6}\s/;
  const indent = /^([ \t]{0,40})(?:[-*+]|\d{1,3}[.)])\s/.exec(line)?.[1];
  return indent === undefined ? undefined : new RegExp(`^[ \\t]{0,${indent.length}}\\S|^\\s*$`);
}

function lineOf(text: string, offset: number): Span {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

function speaksOf({ text, note }: Doc, line: Span, { path, fact }: PropertyFacts): boolean {
  const claims = note?.claims.some(
    (claim) => claim.fact === fact && line.start <= claim.span.start && claim.span.end <= line.end,
  );
  return claims === true || wordsOf(path).test(text.slice(line.start, line.end));
}

/** "MessageRetentionPeriod" is spoken of by "retention", "maxReceiveCount" by "receives". */
function wordsOf(path: string): RegExp {
  const words = (path.split('.').at(-1) ?? path).match(/[A-Z]?[a-z]+/g) ?? [path];
  const telling = words.filter((word) => word.length > 3 && !everywhere.test(word));
  return new RegExp(`\\b(?:${(telling.length > 0 ? telling : words).join('|')})`, 'i');
}

const everywhere = longPattern`
    ^(?:messages?|queues?|topics?|seconds?|minutes?|hours?|period|count|maximum|minimum|number|size|name|type|config
    |configuration|policy|arns?|target|time|letter|function)$`;
