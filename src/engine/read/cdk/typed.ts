import { movedProblem, movedSpan, movedSuppression, movedTemplate } from '../../moved-template';
import type { Move } from '../../same-but-moved';
import { parseSuppression, peerSuppression } from '../../suppress';
import type { Known, Problem, Span, Suppression, Template } from '../../types';
import { type Change, changeBetween } from '../change';
import { loadComment } from '../load';
import type { Evaluated } from './evaluate';
import type { Program } from './syntax/nodes';
import { copyOfTyped, isTypedValue } from './typed-values';

/** An earlier reading of the same program. */
export interface Previous {
  readonly text: string;
  readonly templates: readonly Template[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** Places where something can be typed that changes nothing else in the program. */
interface Places {
  /** Comments that say nothing of resources. */
  readonly comments: readonly Span[];
  /** A text that nothing has looked at: it was only handed on into properties. */
  readonly literal: Span | undefined;
}

const memory = new WeakMap<Template['resources'], Places>();

function remember({ resources }: Template, places: Places): void {
  memory.set(resources, places);
}

/** Remembers where in a program that has no error something can be typed. `literal` is one that nothing has looked at. */
export function rememberPlaces(
  template: Template,
  text: string,
  { comments, broken }: Program,
  { isBrief, quoted }: Evaluated,
  literal: Span | undefined,
): void {
  if (broken || !isBrief) return;
  const isQuoted = ({ start, end }: Span) => quoted.some((one) => one.start <= start && end <= one.end);
  remember(template, {
    comments: comments
      .filter((one) => isIdleComment(text.slice(one.start, one.end)) && !isQuoted(one))
      .map(({ start, end }) => ({ start, end })),
    literal: literal && plain.test(text.slice(literal.start, literal.end)) ? literal : undefined,
  });
}

/** Where an edit was, in the text as it is now. */
export function typedIn(text: string, previous: Previous | undefined): Span | undefined {
  if (!previous) return undefined;
  const { prefix, suffix } = changeBetween(previous.text, text);
  return { start: prefix, end: text.length - suffix };
}

/** What is read of a program after something was typed into a comment, or into a text that nothing has looked at. */
export interface ReadTyped {
  readonly templates: readonly [Template];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a program in which nothing but such a text has changed since it was read: all else has only moved. `undefined`
 * where the edit touches anything else.
 */
export function readTyped(text: string, previous: Previous): ReadTyped | undefined {
  const [template, another] = previous.templates;
  const places = template && !another ? memory.get(template.resources) : undefined;
  if (!template || !places) return undefined;
  const change = changeBetween(previous.text, text);
  const end = previous.text.length - change.suffix;
  const by = text.length - previous.text.length;
  const comment = places.comments.find((one) => one.start < change.prefix && end <= one.end);
  const { literal } = places;
  const isInComment = comment !== undefined && isIdle(text.slice(comment.start, comment.end + by), comment, change);
  const typed = !comment && literal ? typedText(text, previous.text, literal, change, by) : undefined;
  if (!isInComment && typed === undefined) return undefined;
  const move: Move = (place) => (place < end ? place : place + by);
  const become = (value: Known): Known => {
    if (!isTypedValue(value)) return value;
    const { from } = value;
    return copyOfTyped(value, {
      ...(typed !== undefined && { value: typed }),
      span: movedSpan(value.span, move),
      ...(from && { from: { what: from.what, span: movedSpan(from.span, move) } }),
    });
  };
  const moved = movedTemplate(template, move, become);
  remember(moved, {
    comments: places.comments.map((one) => movedSpan(one, move)),
    literal: literal && movedSpan(literal, move),
  });
  return {
    templates: [moved],
    suppressions: previous.suppressions.map((one) => movedSuppression(one, move)),
    problems: previous.problems.map((one) => movedProblem(one, move)),
  };
}

/** Whether a comment on one line says nothing that reading takes notice of. */
function isIdleComment(comment: string): boolean {
  return (
    /^(?:\/\/|#)[\w \t.,:;'"!?+-]*$/.test(comment) &&
    // Declarations are told from calls by the word before the name, across the end of the line.
    !/(?:class|def|function)\s*$/.test(comment) &&
    parseSuppression(comment) === undefined &&
    peerSuppression(comment).length === 0 &&
    loadComment(comment) === undefined
  );
}

function isIdle(comment: string, { start }: Span, { prefix }: Change): boolean {
  const marks = comment.startsWith('//') ? 2 : 1;
  return prefix >= start + marks && isIdleComment(comment);
}

/** What stands in a literal now, where it was and is nothing but a plain text between the same quotes. */
function typedText(
  text: string,
  before: string,
  { start, end }: Span,
  { prefix, suffix }: Change,
  by: number,
): string | undefined {
  if (prefix <= start || before.length - suffix >= end) return undefined;
  const written = text.slice(start, end + by);
  return plain.test(before.slice(start, end)) && plain.test(written) ? written.slice(1, -1) : undefined;
}

/** No escapes, and nothing in it that could be a call where the text is searched for calls. */
const plain = /^(?:'[\w .:/-]*'|"[\w .:/-]*")$/;
