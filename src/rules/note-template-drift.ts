import { buildGraph, isFifo } from '../engine/graph';
import { oncePer } from '../engine/once-per';
import type { NoteContext, Quantity, Related, Report, Resource, Rule, Sentence, Span, Template } from '../engine/types';
import { isAbsent, numberOf, property, subjectOf } from '../engine/values';
import { formatDuration, formatNumber, formatSize } from '../facts/units';
import { type Declared, type Named, namedIn } from './drift/named';
import { type NumberProperty, numberProperties, statedFlags, statedNumber } from './drift/statements';
import { nameOf } from './links';

const rule: Rule = {
  id: 'note-template-drift',
  title: 'A note that says something else of a resource than its template',
  severity: 'warning',
  group: 'Vault',
  fixable: true,
  *checkNote(context) {
    const { doc, note, relations } = context;
    if (!relations.docs.some((one) => one.kind !== 'note' && one.templates.length > 0)) return;
    for (const sentence of note.sentences) {
      if (!sentence.asserted || sentence.zone === 'question-stem' || sentence.zone.startsWith('option')) continue;
      const named = namedIn(doc, note, sentence, relations);
      if (!named) continue;
      yield* numbers(context, sentence, named);
      yield* flags(sentence, named);
    }
  },
};

function* numbers({ doc }: NoteContext, sentence: Sentence, named: Named): Iterable<Report> {
  const label = sentence.label === undefined ? '' : `${sentence.label} `;
  for (const one of numberProperties) {
    const stated = statedNumber(label + sentence.text, one);
    if (!stated || stated.span.start < label.length) continue;
    if (isOfAnother(sentence.text, stated.span.end - label.length, named.name)) continue;
    const others = named.declared.map((declared) => differing(declared, one, stated));
    const [first] = others;
    if (!first || others.includes(undefined)) continue;
    const by = sentence.span.start - label.length;
    const span = { start: stated.span.start + by, end: stated.span.end + by };
    const shown = shownValue(first.value * one.scale, one);
    yield {
      span,
      message: `"${wordsOf(doc.text, span)}": ${named.name} in ${nameOf(first.declared.doc.uri)} says ${shown}.`,
      subject: subjectOf(first.declared.resource),
      related: [relatedOf(first.declared, one.path, `${named.name} says ${shown} here.`)],
      fixes: [{ title: `Write ${shown} as the template does`, edits: [{ span, text: shown }], safe: false }],
    };
  }
}

/** "SQS keeps messages for 14 days, `Orders` for 4": the name stands in a later clause than the number. */
function isOfAnother(text: string, end: number, name: string): boolean {
  const at = text.indexOf(name);
  return at >= end && /[;,]|\b(?:but|while|whereas)\b/.test(text.slice(end, at));
}

interface Differing {
  readonly declared: Declared;
  readonly value: number;
}

/** What the template says instead; nothing where it agrees, is of another type or does not say. */
function differing(declared: Declared, one: NumberProperty, stated: Quantity): Differing | undefined {
  const { resource } = declared;
  if (resource.type !== one.type) return undefined;
  const value = property(resource, one.path);
  const number = value === undefined && !resource.properties.open ? one.default : numberOf(value);
  if (number === undefined) return undefined;
  const same = stated.readings.some((reading) => Math.abs(reading - number * one.scale) < 1e-6 * Math.max(1, reading));
  return same ? undefined : { declared, value: number };
}

const graphOf = oncePer((template: Template) => buildGraph(template));

function* flags(sentence: Sentence, named: Named): Iterable<Report> {
  for (const stated of statedFlags(sentence.text, named.name)) {
    const actual = named.declared.map((declared) => flagOf(declared, stated.what));
    const [first] = named.declared;
    if (!first || actual.some((one) => one === undefined || one === stated.value)) continue;
    const start = sentence.span.start + stated.at;
    const span: Span = { start, end: start + stated.length };
    const file = nameOf(first.doc.uri);
    const message =
      stated.what === 'fifo'
        ? `${named.name} in ${file} is a ${stated.value ? 'standard' : 'FIFO'} ${nounOf(first.resource)}.`
        : `${named.name} in ${file} has ${stated.value ? 'no' : 'a'} dead-letter queue.`;
    const path = stated.what === 'fifo' ? 'FifoQueue' : 'RedrivePolicy';
    yield { span, message, subject: subjectOf(first.resource), related: [relatedOf(first, path, message)] };
  }
}

function nounOf({ type }: Resource): string {
  return type === 'AWS::SNS::Topic' ? 'topic' : 'queue';
}

/** Whether it is FIFO, or has a dead-letter queue; `undefined` where the template does not say. */
function flagOf({ doc, resource, index }: Declared, what: 'fifo' | 'dlq'): boolean | undefined {
  const isQueue = resource.type === 'AWS::SQS::Queue';
  if (what === 'fifo') return isQueue || resource.type === 'AWS::SNS::Topic' ? isFifo(resource) : undefined;
  if (!isQueue || resource.properties.open) return undefined;
  const template = doc.templates[index];
  if (!template || graphOf(template).from(resource.id, 'dead-letters').length > 0) return template && true;
  return isAbsent(property(resource, 'RedrivePolicy')) ? false : undefined;
}

function relatedOf({ doc, resource }: Declared, path: string, message: string): Related {
  return { uri: doc.uri, span: property(resource, path)?.span ?? resource.head, message };
}

function shownValue(base: number, { unit }: NumberProperty): string {
  if (unit === 'second') return formatDuration(base);
  return unit === 'byte' ? formatSize(base) : formatNumber(base);
}

function wordsOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[\s*_`]+/g, ' ')
    .trim()
    .slice(0, 40);
}

export default rule;
