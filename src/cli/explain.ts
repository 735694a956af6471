import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../core';
import { closest } from '../engine/configuration';
import { readArguments } from './options';
import { CommandError, type Surroundings } from './surroundings';

/** `queuewise explain`: the page of a rule, as Markdown. */
export function runExplain(given: readonly string[], engine: Engine, surroundings: Surroundings): number {
  const { rest } = readArguments(given, []);
  const [id] = rest;
  if (id === undefined || rest.length > 1) throw new CommandError('Name one rule: queuewise explain sqs-no-dlq.');
  const ids = engine.rules.map((rule) => rule.id);
  if (!ids.includes(id)) throw new CommandError(`There is no rule ${id}${closest(id, ids)}`);
  try {
    const page = readFileSync(join(surroundings.packageFolder, 'docs', 'rules', `${id}.md`), 'utf8');
    surroundings.write(page.endsWith('\n') ? page : `${page}\n`);
  } catch {
    throw new CommandError(`The page of ${id} is not installed: docs/rules/${id}.md is missing.`);
  }
  return 0;
}
