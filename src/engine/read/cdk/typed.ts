import { attached } from '../../attached';
import { type Moving, movedProblem, movedSpan, movedSuppression, movedTemplate } from '../../moved-template';
import type { Move } from '../../same-but-moved';
import { isWithin } from '../../spans';
import { parseSuppression, peerSuppression } from '../../suppress';
import type { Doc, Known, Span, Template } from '../../types';
import { type Change, changeBetween } from '../change';
import { loadComment } from '../load';
import type { Evaluated } from './evaluate';
import type { Program } from './syntax/nodes';
import { copyOfTyped, isTypedValue } from './typed-values';

/** An earlier reading of the same program. */
export type Previous = Pick<Doc, 'text' | 'templates' | 'suppressions' | 'problems'>;

/** Places where something can be typed that may change nothing else in the program. */
interface Places {
  readonly comments: readonly Span[];
  /** Parts of the text that have become part of what was read, as they are written. */
  readonly quoted: readonly Span[];
  /** A text that nothing has looked at: it was only handed on into properties. */
  readonly literal: Span | undefined;
  readonly origin: Origin;
}

/** A program before comments were typed into it: nothing else has changed since but places. */
export interface Origin {
  readonly text: string;
  readonly resources: Template['resources'];
  /** Where each edit since ended, in the text as it was then, and by how much it moved what stands behind. */
  readonly edits: readonly { readonly end: number; readonly by: number }[];
}

/** What comments have been typed into to become this program; the program itself where nothing was. */
export function originOf({ text, templates }: Pick<Doc, 'text' | 'templates'>): Origin {
  const resources = templates[0]?.resources ?? [];
  return memory.get(resources)?.origin ?? { text, resources, edits: [] };
}

/** So many places are typed at before a program counts as another one. */
const mostEdits = 50;

function originAfter(before: Origin, end: number, by: number): Origin | undefined {
  const { edits } = before;
  const last = edits.at(-1);
  // Who types on moves the same places further.
  if (last && last.end + last.by === end)
    return { ...before, edits: [...edits.slice(0, -1), { end: last.end, by: last.by + by }] };
  return edits.length < mostEdits ? { ...before, edits: [...edits, { end, by }] } : undefined;
}

const memory = attached<Template['resources'], Places>();

function remember({ resources }: Template, places: Places): void {
  memory.set(resources, places);
}

/** Remembers where in a program that has no error something can be typed. `literal` is one that nothing has looked at. */
export function rememberPlaces(
  text: string,
  template: Template,
  { comments, broken }: Program,
  { isBrief, quoted }: Evaluated,
  literal: Span | undefined,
): void {
  if (broken || !isBrief) return;
  const origin = { text, resources: template.resources, edits: [] };
  remember(template, { comments: comments.map(({ start, end }) => ({ start, end })), quoted, literal, origin });
}

/** Where an edit was, in the text as it is now. */
export function typedIn(text: string, previous: Previous): Span {
  const { prefix, suffix } = changeBetween(previous.text, text);
  return { start: prefix, end: text.length - suffix };
}

/**
 * Reads a program after something was typed into a comment, or into a text that nothing has looked at: all else has only
 * moved. `undefined` where the edit touches anything else.
 */
export function readTyped(text: string, previous: Previous): Omit<Previous, 'text'> | undefined {
  const [template, another] = previous.templates;
  const places = template && !another ? memory.get(template.resources) : undefined;
  if (!template || !places) return undefined;
  const change = changeBetween(previous.text, text);
  const end = previous.text.length - change.suffix;
  const by = text.length - previous.text.length;
  const { comments, quoted, literal, origin } = places;
  const comment = comments.find((one) => one.start < change.prefix && end <= one.end);
  const isInComment =
    comment !== undefined &&
    !quoted.some((one) => isWithin(comment, one)) &&
    isIdleComment(previous.text.slice(comment.start, comment.end)) &&
    isIdle(text.slice(comment.start, comment.end + by), comment, change);
  const typed = !comment && literal ? typedText(text, previous.text, literal, change, by) : undefined;
  if (!isInComment && typed === undefined) return undefined;
  const move: Move = (at) => (at < end ? at : at + by);
  const place = (span: Span) => movedSpan(span, move);
  const become = (value: Known): Known => {
    if (!isTypedValue(value)) return value;
    const { from } = value;
    return copyOfTyped(value, {
      ...(typed !== undefined && { value: typed }),
      span: place(value.span),
      ...(from && { from: { what: from.what, span: place(from.span) } }),
    });
  };
  const moving: Moving = { place, become };
  const moved = movedTemplate(template, moving);
  remember(moved, {
    comments: comments.map(place),
    quoted: quoted.map(place),
    literal: literal && place(literal),
    origin: (isInComment && originAfter(origin, end, by)) || { text, resources: moved.resources, edits: [] },
  });
  return {
    templates: [moved],
    suppressions: previous.suppressions.map((one) => movedSuppression(one, moving)),
    problems: previous.problems.map((one) => movedProblem(one, moving)),
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
