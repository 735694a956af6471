import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../core';
import { closest } from '../engine/configuration';
import { factBase } from '../facts';
import { rules } from '../rules';
import { runCheck } from './check';
import { runClaims } from './claims';
import { runExplain } from './explain';
import { runFacts } from './facts';
import { runGraph } from './graph';
import { runQuestions } from './questions';
import { printable } from './report/style';
import { CommandError, type Surroundings } from './surroundings';

/** All facts and all rules. */
export const engine: Engine = createEngine(factBase, rules);

type Command = (
  given: readonly string[],
  engine: Engine,
  surroundings: Surroundings,
  version: string,
) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  check: runCheck,
  claims: runClaims,
  questions: runQuestions,
  graph: runGraph,
  facts: runFacts,
  explain: runExplain,
};

const usage = `Usage: queuewise <command> [options]

  check     [paths…]  find what does not agree with AWS in notes and templates
      --format text|json|sarif|github   --fail-on error|warning|info|hint   --fix
      --as-of DATE|today|exam           --config FILE                       --shard I/N
      --baseline FILE                   --write-baseline FILE               --cache FOLDER
  claims    [paths…]  list every statement about AWS in notes, right ones too
  questions [paths…]  list every question and card
  graph     FILE      show the messaging graph (--format mermaid|json)
  facts     [ID…]     show what AWS allows, since when, and where it is written
  explain   RULE      show the page of a rule

Paths are files or folders; - reads standard input (--stdin-name notes.md).
Most commands take --format text|json and --color or --no-color.
Exit status: 0 nothing found, 1 findings, 2 could not run.
`;

/** Runs the command line and tells its exit status. Never throws: what cannot run is one line and status 2. */
export async function run(given: readonly string[], machine: Surroundings): Promise<number> {
  // Warnings name files, and names can hold anything.
  const surroundings = { ...machine, warn: (text: string) => machine.warn(printable(text)) };
  try {
    return await dispatch(given, surroundings);
  } catch (error) {
    const message = error instanceof CommandError ? error.message : `Something went wrong: ${error}`;
    surroundings.warn(`queuewise: ${message}`);
    return 2;
  }
}

async function dispatch(given: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) {
    surroundings.write(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    surroundings.write(`${versionIn(surroundings)}\n`);
    return 0;
  }
  const command = commands[name];
  if (!Object.hasOwn(commands, name) || !command) {
    throw new CommandError(`There is no command ${name}${closest(name, Object.keys(commands))}`);
  }
  return command(rest, engine, surroundings, versionIn(surroundings));
}

function versionIn({ packageFolder }: Surroundings): string {
  const value: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '0.0.0';
}
