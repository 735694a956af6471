import { readQuantities } from '../engine/read/quantity';
import type { NoteContext, Sentence, Span } from '../engine/types';
import { isStruckOut } from './sayings/surroundings';
import { isTakenBackAt } from './sayings/taken-back';

/** A time that prose says something is set to. */
export interface Setting<Kind extends string> {
  readonly kind: Kind;
  readonly seconds: number;
  readonly span: Span;
  readonly sentence: Sentence;
}

/** What each kind of setting is called. Words of an earlier kind are not looked at again for a later one. */
export type Names<Kind extends string> = readonly (readonly [Kind, RegExp])[];

interface Name<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Sentences that far apart, with no heading between, are read together. */
const reach = 5;

const assertedZones: ReadonlySet<string> = new Set(['body', 'table', 'callout', 'explanation', 'card', 'key']);

/** What AWS allows or does by itself, not what somebody has set. */
const allowed =
  /\b(?:can|could|may|might|max(?:imum)?|at most|limit(?:ed)?|allowed|between|range|should|must|has to|have to|need(?:s|ed)? to be|recommended|at least|used to|was|were|would)\b[^.;]{0,40}$/i;
const byDefault = /\bdefaults?(?: to)?\b[^.;]{0,40}$/i;
const kept = /\b(?:stays?|left|leave|leaves|keep|keeps|kept|unchanged|in place|we use the default|untouched)\b/i;

/**
 * Groups of settings that belong together: those of one sentence where it tells more than one kind, else those of lines
 * near each other under one heading.
 */
export function describedSettings<Kind extends string>(
  { note, doc }: NoteContext,
  names: Names<Kind>,
): readonly (readonly Setting<Kind>[])[] {
  if (names.filter(([, pattern]) => pattern.test(note.mask)).length < 2) return [];
  const groups: (readonly Setting<Kind>[])[] = [];
  let open: { readonly index: number; readonly setting: Setting<Kind> }[] = [];
  note.sentences.forEach((sentence, index) => {
    if (sentence.zone === 'heading') open = [];
    if (!assertedZones.has(sentence.zone) || !sentence.asserted) return;
    const found = settingsIn(sentence, names).filter(
      ({ span }) =>
        !isStruckOut(doc.text, span, sentence.span) &&
        !isTakenBackAt(
          sentence.text,
          span.start - sentence.span.start,
          span.end - sentence.span.start,
          false,
          note.sentences[index + 1]?.text,
        ),
    );
    if (new Set(found.map(({ kind }) => kind)).size > 1) {
      groups.push(found);
      open = [];
      return;
    }
    for (const setting of found) {
      open = open.filter((one) => index - one.index <= reach && one.setting.kind !== setting.kind);
      open.push({ index, setting });
      if (open.length > 1) groups.push(open.map((one) => one.setting));
    }
  });
  return groups;
}

function settingsIn<Kind extends string>(sentence: Sentence, names: Names<Kind>): readonly Setting<Kind>[] {
  const lead = sentence.zone === 'table' && sentence.label !== undefined ? `${sentence.label}: ` : '';
  const text = lead + sentence.text.slice(0, 600);
  const told = namesIn(text, names);
  if (told.length === 0) return [];
  const found: Setting<Kind>[] = [];
  const quantities = readQuantities(text).filter(
    ({ unit, span }) =>
      span.start >= lead.length &&
      (unit === 'second' || (unit === 'none' && /[:=]\s{0,3}$/.test(text.slice(0, span.start)))),
  );
  const first = quantities[0];
  if (!first || !told[0]) return [];
  const leads = told[0].start < first.span.start;
  for (const { span, readings } of quantities) {
    const name = leads
      ? told.findLast((one) => one.end <= span.start)
      : (told.find((one) => one.start >= span.end) ?? told.findLast((one) => one.end <= span.start));
    const [seconds] = readings;
    if (!name || seconds === undefined || isAllowed(text, span.start)) continue;
    if (found.some((one) => one.kind === name.kind)) continue;
    const start = sentence.span.start + span.start - lead.length;
    found.push({ kind: name.kind, seconds, sentence, span: { start, end: start + span.end - span.start } });
  }
  return found;
}

function isAllowed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const clause = before.slice(before.search(/[,;](?=[^,;]*$)/) + 1);
  return allowed.test(clause) || (byDefault.test(clause) && !kept.test(text));
}

function namesIn<Kind extends string>(text: string, names: Names<Kind>): readonly Name<Kind>[] {
  const found: Name<Kind>[] = [];
  let rest = text;
  for (const [kind, pattern] of names) {
    for (const match of rest.matchAll(new RegExp(pattern.source, 'gi'))) {
      found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
    for (const one of found) {
      rest = rest.slice(0, one.start) + ' '.repeat(one.end - one.start) + rest.slice(one.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
