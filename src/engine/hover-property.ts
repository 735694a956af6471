import { advisedVisibility } from './advised-visibility';
import { spelled } from './dates';
import { batchingWindow, consumersOf, functionTimeout } from './graph';
import type { ResourceHoverInput } from './hover-resource';
import { code, plain } from './markdown';
import { touches } from './spans';
import type { Hover, PropertyFacts, Resource, Span, Value } from './types';
import { alternatives, entryOf, knownOf, numberOf, numbersOf, property, valuesAt } from './values';

/** A property with everything that its hover tells. */
export interface PropertyPlace {
  readonly resource: Resource;
  readonly facts: PropertyFacts;
  readonly span: Span;
  readonly value: Value | undefined;
}

/** The property at an offset, on its key or its value: meaning, unit, range, default, and what it works out to. */
export function hoverProperty(input: ResourceHoverInput): Hover | undefined {
  const place = propertyAt(input);
  return place && { span: place.span, markdown: card(input, place) };
}

/** The innermost property at an offset that is known: `maxReceiveCount` before `RedrivePolicy`. */
export function propertyAt({
  template,
  offset,
  facts,
}: Pick<ResourceHoverInput, 'template' | 'offset' | 'facts'>): PropertyPlace | undefined {
  let found: PropertyPlace | undefined;
  for (const resource of template.resources) {
    for (const one of facts.propertiesOf(resource.type)) {
      if (found && found.facts.path.length >= one.path.length) continue;
      const at = valueAt(resource, one.path, offset);
      if (at) found = { resource, facts: one, ...at };
    }
  }
  return found;
}

/** The value of that path whose key or value is at the offset; what is implied or comes from elsewhere has no place here. */
function valueAt(resource: Resource, path: string, offset: number): Pick<PropertyPlace, 'span' | 'value'> | undefined {
  const dot = path.lastIndexOf('.');
  const parents = dot < 0 ? [{ value: resource.properties }] : valuesAt(resource, path.slice(0, dot));
  const key = path.slice(dot + 1);
  for (const { value: parent } of parents) {
    const entry = entryOf(parent, key);
    const span = entry && [entry.keySpan, ...writtenSpans(entry.value)].find((one) => isInside(one, offset));
    if (span) return { span, value: property(parent, key) };
  }
  return undefined;
}

function writtenSpans(value: Value): readonly Span[] {
  return alternatives(value)
    .filter((one) => one.kind !== 'map' && one.kind !== 'list')
    .map(({ span }) => span);
}

function isInside(span: Span, offset: number): boolean {
  return span.start < span.end && touches(span, offset);
}

function card(input: ResourceHoverInput, { resource, facts, value }: PropertyPlace): string {
  const key = facts.path.split('.').at(-1) ?? facts.path;
  const lines = [
    [`**${key}**${writtenValue(value, facts)}`, rangeOf(facts), defaultOf(facts)].filter(Boolean).join(' · '),
  ];
  lines.push(facts.meaning);
  lines.push(...workedOut(input, resource, facts.path));
  const source = sourceOf(input, facts);
  if (source) lines.push(source);
  return lines.join('  \n');
}

function writtenValue(value: Value | undefined, facts: PropertyFacts): string {
  const known = knownOf(value);
  if (known === undefined) return chosenValues(value, facts);
  const number = numberOf(value);
  const text = number === undefined ? code(String(known.value)) : withUnit(number, facts);
  return ` ${text}${known.from ? ` (from ${plain(known.from.what)})` : ''}`;
}

/** No hover lists more numbers than this. */
const mostNumbers = 4;

/** The numbers of which an `Fn::If` or a mapping takes one. */
function chosenValues(value: Value | undefined, facts: PropertyFacts): string {
  const numbers = [...new Set(value?.kind === 'oneOf' ? numbersOf(value) : [])];
  if (numbers.length < 2) return '';
  const shown = numbers.slice(0, mostNumbers).map((number) => withUnit(number, facts));
  return ` ${shown.join(' or ')}${numbers.length > mostNumbers ? ' or another' : ''}`;
}

function rangeOf(facts: PropertyFacts): string {
  if (facts.maxLength !== undefined) return `at most ${facts.maxLength} characters`;
  if (facts.min === undefined && facts.max === undefined) return '';
  if (facts.max === undefined) return `at least ${withUnit(facts.min ?? 0, facts)}`;
  return `allowed ${withUnit(facts.min ?? 0, facts)} to ${withUnit(facts.max, facts)}`;
}

function defaultOf(facts: PropertyFacts): string {
  if (facts.default === undefined) return '';
  return `default ${typeof facts.default === 'number' ? withUnit(facts.default, facts) : code(String(facts.default))}`;
}

const names = { second: 's', hour: 'h', byte: 'bytes', kibibyte: 'KiB', count: '', none: '' } as const;

/** A number of a property as people read it: "1,209,600 s (14 days)". */
export function withUnit(number: number, { unit }: PropertyFacts): string {
  const base = `${number.toLocaleString('en-US')}${names[unit] === '' ? '' : ` ${names[unit]}`}`;
  if (unit === 'byte' && number >= 1024 && number % 1024 === 0) {
    return number % (1024 * 1024) === 0 ? `${number / (1024 * 1024)} MiB` : `${number / 1024} KiB`;
  }
  if (unit !== 'second' || number < 3600) return base;
  if (number % 86_400 === 0 && number > 86_400) return `${base} (${number / 86_400} days)`;
  return number % 3600 === 0 ? `${base} (${number / 3600} h)` : base;
}

/** What the value has to match elsewhere: `PackFunction` works up to 45 s → 6 × 45 s = 270 s. */
function workedOut({ graph }: ResourceHoverInput, resource: Resource, path: string): readonly string[] {
  if (resource.type === 'AWS::SQS::Queue' && path === 'VisibilityTimeout') {
    return consumersOf(graph, resource.id).flatMap((mapping) => {
      const { target } = mapping;
      const timeout = functionTimeout(graph, target);
      if (!timeout) return [];
      const { seconds, from } = timeout;
      const advised = advisedVisibility(seconds, batchingWindow(mapping));
      return [
        `${code(target)} works up to ${seconds} s (${plain(from)}) → needs at least ${seconds} s to deploy, ${advised.sum} = **${advised.seconds} s** is advised`,
      ];
    });
  }
  if (resource.type === 'AWS::Lambda::Function' && path === 'Timeout') {
    return graph.to(resource.id, 'consumes').flatMap(({ source }) => {
      const queue = graph.resource(source);
      const seconds = numberOf(property(queue, 'VisibilityTimeout')) ?? 30;
      return queue?.type === 'AWS::SQS::Queue' ? [`${code(source)} hides a message for ${seconds} s`] : [];
    });
  }
  return [];
}

function sourceOf({ facts }: ResourceHoverInput, { fact, page }: PropertyFacts): string | undefined {
  const reading = fact === undefined ? undefined : facts.get(fact)?.history[0];
  if (!reading) return page === undefined ? undefined : `[AWS documentation](${page})`;
  const since = reading.since === undefined ? '' : `${plain(reading.display)} since ${spelled(reading.since)} · `;
  return `${since}[AWS documentation](${reading.page}) read ${reading.checked}`;
}
