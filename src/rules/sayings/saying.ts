import { gap, joinedLines } from '../../engine/in-one-line';
import { lazyPattern } from '../../engine/pattern';
import type { Pattern, Service } from '../../engine/types';
import type { FactKey } from '../../facts';

/** One way in which prose states something. */
export interface Saying {
  /** One of these must be what the sentence speaks of: named in it, meant by a noun of it, or its scope. */
  readonly services?: readonly Service[];
  /** The queue or topic type that the words speak of. Where no type is in scope the standard one is meant. */
  readonly queueType?: 'standard' | 'fifo';
  /** What the sentence says; the group `at`, where there is one, holds the words at fault. */
  readonly says: Pattern;
  /** What the sentence must speak of as well, anywhere in it. */
  readonly with?: readonly Pattern[];
  /** What the same part of the sentence must speak of as well, in whatever order: what comes before a "but" is another. */
  readonly together?: readonly Pattern[];
  /** What the sentence must be about: told in it, or over it where it is as short as a bullet. */
  readonly about?: readonly Pattern[];
  /** What the next sentence or bullet must say. */
  readonly next?: Pattern;
  /** What one of the few sentences before must tell, of the very thing that `says` names: both have a group `name`. */
  readonly toldBefore?: Pattern;
  /** What makes it mean something else. */
  readonly unless?: Pattern;
  /** What makes it mean something else where the sentence before it, of the same paragraph, says so. */
  readonly unlessBefore?: Pattern;
  /** What makes it mean something else where the sentence behind it, of the same paragraph, says so. */
  readonly unlessNext?: Pattern;
  /** It tells how a service works, so that notes of study say it as well as designs. */
  readonly general?: true;
  /** The fact that it contradicts, where the rule speaks of many. */
  readonly fact?: FactKey;
  /** What is so, in a sentence, where the value of the fact does not tell it. */
  readonly truth?: string;
  /** A plan to do so is at fault too. */
  readonly planned?: true;
  /** The words deny something themselves ("no dead-letter queue"), so a negation in them does not take them back. */
  readonly denies?: true;
}

/**
 * A case-insensitive pattern for prose. A space stands for any small gap (blanked markup, a hard wrap), `~` for a small
 * gap, a hyphen, an underscore or nothing ("e~mail"), `…` for up to 60 characters and `‥` for up to 24 of the same sentence; lists of
 * words are put in by value, and "cannot" is "can't" as well. Every quantifier is bounded, so a pattern costs time linear in the text.
 */
export function phrase(template: TemplateStringsArray, ...lists: readonly string[]): Pattern {
  return lazyPattern('di', () => written(template.raw, lists));
}

function written(parts: readonly string[], lists: readonly string[]): string {
  return parts
    .map((part, index) => joinedLines(part) + (lists[index] ?? ''))
    .join('')
    .replaceAll(/cannot(?:\|can't)?/g, "can(?: ?not|'t)")
    .replaceAll("|n't)", "|n?'t)")
    .replaceAll(' ', gap)
    .replaceAll('~', '(?:[\\t-\\r\\x20_-]{0,4})')
    .replaceAll(/…|\\u2026/g, '(?:(?:[^.;?!\\n]|\\.(?=\\w)){0,60}?)')
    .replaceAll(/‥|\\u2025/g, '(?:(?:[^.,;:?!\\n]|\\.(?=\\w)){0,24}?)');
}
