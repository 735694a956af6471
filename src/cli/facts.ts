import type { Engine } from '../core';
import { closest } from '../engine/configuration';
import { spelled } from '../engine/dates';
import type { AsOf, Fact, Reading } from '../engine/types';
import { keyOf } from '../facts';
import { wantsColour } from './check';
import { configure } from './configuration';
import { chosen, readArguments } from './options';
import { type Style, styleOf } from './report/style';
import { plural } from './report/text';
import { CommandError, type Surroundings } from './surroundings';

/** `queuewise facts`: the facts of those ids or of ids that begin so (`sqs`), else all. */
export function runFacts(given: readonly string[], engine: Engine, surroundings: Surroundings): number {
  const { options, rest } = readArguments(given, ['format', 'as-of', 'config', 'color']);
  const format = chosen('format', options.format, ['text', 'json']);
  const { asOf } = configure(options, surroundings, engine.rules).options;
  const facts = rest.length === 0 ? engine.facts.all : rest.flatMap((id) => factsOf(id, engine));
  if (format === 'json') surroundings.write(jsonOf(facts, engine, asOf));
  else surroundings.write(textOf(facts, engine, asOf, styleOf(options.color ?? wantsColour(surroundings))));
  return 0;
}

/** The entries of an id (a fact may have several quantities), of one part of it, or of everything below a prefix. */
function factsOf(id: string, { facts }: Engine): readonly Fact[] {
  const parts = facts.parts(id);
  if (parts.length > 0) return parts;
  const one = facts.get(id);
  const below = one ? [one] : facts.all.filter((fact) => fact.id.startsWith(`${id}.`));
  if (below.length > 0) return below;
  const ids = facts.all.map((fact) => fact.id);
  throw new CommandError(`There is no fact ${id}${closest(id, ids)}`);
}

function jsonOf(facts: readonly Fact[], engine: Engine, asOf: AsOf): string {
  const value = {
    version: 1,
    asOf: asOf.kind === 'exam' ? 'exam' : asOf.date,
    facts: facts.map((fact) => {
      const now = engine.facts.reading(keyOf(fact), asOf);
      return {
        id: fact.id,
        ...(fact.part !== undefined && { part: fact.part }),
        service: fact.service,
        title: fact.title,
        unit: fact.unit,
        kind: fact.kind,
        adjustable: fact.adjustable,
        ...(fact.scope && { scope: fact.scope }),
        ...(fact.note !== undefined && { note: fact.note }),
        ...(now && { now: readingOf(now) }),
        history: fact.history.map(readingOf),
        ...(fact.exam && { olderCourseMaterial: fact.exam.display }),
      };
    }),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readingOf(reading: Reading) {
  const { since, value, display, page, evidence, checked, confidence } = reading;
  return {
    value: display,
    ...(value.kind === 'quantity' && { number: value.number }),
    ...(value.kind === 'range' && { from: value.from, to: value.to }),
    ...(since !== undefined && { since }),
    source: page,
    ...(evidence !== undefined && { evidence }),
    checked,
    confidence,
  };
}

function textOf(facts: readonly Fact[], engine: Engine, asOf: AsOf, style: Style): string {
  const lines = facts.map((fact) => {
    const now = engine.facts.reading(keyOf(fact), asOf) ?? fact.history[0];
    const since = now.since === undefined ? '' : ` since ${spelled(now.since)}`;
    const course = fact.exam ? `  older course material: ${fact.exam.display}` : '';
    const unread = now.confidence === 'recalled' ? style.yellow('  not verified') : '';
    return `${style.bold(keyOf(fact))}  ${fact.title}: ${now.display}${since}${style.dim(course)}${unread}\n  ${style.dim(`${now.page}  read ${now.checked}`)}`;
  });
  const ids = new Set(facts.map(({ id }) => id));
  const values = ids.size < facts.length ? ` with ${facts.length} values` : '';
  return `${[...lines, `${plural(ids.size, 'fact')}${values}.`].join('\n')}\n`;
}
