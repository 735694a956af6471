import { replaceValue } from '../engine/edits';
import type { Graph, PropertyFacts, Report, Resource, Rule, Span, TemplateContext, Value } from '../engine/types';
import { alternatives, isAbsent, numberOf, numbersOf, property, stringOf, subjectOf, valuesAt } from '../engine/values';
import { DAY, formatDuration, formatNumber, formatSize, HOUR } from '../facts/units';
import { claimsJudged } from './claims';
import { crowdedCalls } from './described-calls';
import { describedRanges } from './described-ranges';
import { offer } from './fixes';
import { mappings } from './mappings';

const rule: Rule = {
  id: 'value-out-of-range',
  title: 'A value outside the range that AWS takes',
  severity: 'error',
  group: 'Facts and loads',
  fixable: true,
  *checkTemplate(context) {
    for (const resource of context.template.resources) {
      for (const { key } of resource.properties.entries) {
        for (const facts of context.facts.propertiesOf(resource.type, key))
          yield* outsideRange(context, resource, facts);
      }
    }
  },
  *checkNote(context) {
    const isWrong = ({ start, end }: Span) =>
      claimsJudged(context, 'wrong').some(({ claim }) => claim.span.start < end && start < claim.span.end);
    for (const { call, number, most, fact, span } of crowdedCalls(context)) {
      if (isWrong(span)) continue;
      const message = `${call} takes at most ${formatNumber(most)} entries, and AWS rejects one with ${formatNumber(number)}.`;
      yield { span, message, subject: fact, fact };
    }
    for (const { property: facts, number, span, name = 'this note' } of describedRanges(context)) {
      // What reads as a limit that AWS does not have is told once, by the rule on wrong facts.
      if (!isBeyond(number, facts) || isWrong(span)) continue;
      const key = facts.path.split('.').at(-1) ?? facts.path;
      yield {
        span,
        message: `${key} of ${name} is ${shown(number, facts)}; AWS takes ${rangeOf(facts)} and rejects it.`,
        subject: name === 'this note' ? (facts.fact ?? key) : name,
        ...(facts.fact !== undefined && { fact: facts.fact }),
      };
    }
  },
};

/** A member of a list is named with its place; what SAM writes for an event counts as the event. */
function subjectAt(resource: Resource, path: string, index: number | undefined): string {
  const isOfSam = resource.origin === 'sam' && resource.owner !== undefined;
  if (index === undefined || isOfSam) return subjectOf(resource);
  return `${resource.id}/${path.slice(0, path.indexOf('['))}[${index}]`;
}

function* outsideRange(context: TemplateContext, resource: Resource, facts: PropertyFacts): Iterable<Report> {
  if (facts.unlessSet !== undefined && !isAbsent(property(resource, facts.unlessSet))) return;
  for (const { value, index } of valuesAt(resource, facts.path)) {
    for (const one of alternatives(value)) {
      if (isOutside(one, facts)) yield outside(context, resource, subjectAt(resource, facts.path, index), facts, one);
    }
  }
}

function isOutside(value: Value, facts: PropertyFacts): boolean {
  if (facts.maxLength !== undefined) return (stringOf(value)?.length ?? 0) > facts.maxLength;
  const number = numberOf(value);
  return number !== undefined && isBeyond(number, facts);
}

function isBeyond(number: number, { min, max, also }: PropertyFacts): boolean {
  return ((min !== undefined && number < min) || (max !== undefined && number > max)) && !also?.includes(number);
}

function outside(
  context: TemplateContext,
  resource: Resource,
  subject: string,
  facts: PropertyFacts,
  value: Value,
): Report {
  const about = { span: value.span, subject, ...(facts.fact !== undefined && { fact: facts.fact }) };
  const what = `${facts.path.split('.').at(-1)} of ${subject}`;
  if (facts.maxLength !== undefined) {
    const { length } = stringOf(value) ?? '';
    return { ...about, message: `${what} has ${length} characters; AWS takes at most ${facts.maxLength}.` };
  }
  const number = numberOf(value) ?? 0;
  const nearest = number < (facts.min ?? number) ? (facts.min ?? number) : (facts.max ?? number);
  return {
    ...about,
    message: `${what} is ${shown(number, facts)}; AWS takes ${rangeOf(facts)} and rejects it.`,
    fixes: () =>
      isWarnedOf(context.graph, resource, facts.path, nearest)
        ? []
        : offer(`Set ${shown(nearest, facts)}`, replaceValue(context.doc.text, context.template, value, nearest), true),
  };
}

/** Some ends of ranges are legal and still what another rule warns of: what to set there is for the author to say. */
function isWarnedOf(graph: Graph, resource: Resource, path: string, number: number): boolean {
  switch (path) {
    case 'VisibilityTimeout':
      return number === 12 * HOUR;
    case 'MessageRetentionPeriod':
      return number === 14 * DAY && graph.to(resource.id, 'dead-letters').length > 0;
    case 'RedrivePolicy.maxReceiveCount':
      return number === 1;
    case 'ScalingConfig.MaximumConcurrency': {
      const { lambda } = mappings(graph).find(({ mapping }) => mapping === resource) ?? {};
      const reserved = numbersOf(property(lambda, 'ReservedConcurrentExecutions')) ?? [];
      return reserved.some((executions) => executions < number);
    }
    default:
      return false;
  }
}

/** The range as people write it. */
export function rangeOf(facts: PropertyFacts): string {
  if (facts.min === undefined) return `at most ${shown(facts.max ?? 0, facts)}`;
  if (facts.max === undefined) return `at least ${shown(facts.min, facts)}`;
  return `${shown(facts.min, facts)} to ${shown(facts.max, facts)}`;
}

function shown(number: number, { unit }: PropertyFacts): string {
  switch (unit) {
    case 'second':
      return number >= 120 && number % 60 === 0
        ? `${formatNumber(number)} s (${formatDuration(number)})`
        : `${formatNumber(number)} s`;
    case 'byte':
      return number >= 1024 ? formatSize(number) : `${number} bytes`;
    case 'kibibyte':
      return `${formatNumber(number)} KiB`;
    case 'hour':
      return `${formatNumber(number)} hours`;
    default:
      return formatNumber(number);
  }
}

export default rule;
