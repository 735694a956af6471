import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type Configuration,
  configurationFile,
  optionsOf,
  parseAsOf,
  readConfiguration,
} from '../engine/configuration';
import type { CheckOptions, Rule } from '../engine/types';
import type { Options } from './options';
import { CommandError, type Surroundings, today } from './surroundings';
import { type Exclude, kindOf, repositoryOf } from './walk';

export interface Configured {
  readonly options: CheckOptions;
  readonly exclude: Exclude;
}

/**
 * What the configuration file and the options say together; options win. The file is the one named, else the nearest
 * `queuewise.config.json` from the working directory up to the root of its repository.
 * @throws CommandError for a file that is missing or wrong, and for an option with a value that it cannot have
 */
export function configure(options: Options, surroundings: Surroundings, rules: readonly Rule[]): Configured {
  const path = options.config === undefined ? nearest(surroundings.folder) : named(options.config, surroundings);
  const configuration = path === undefined ? {} : load(path, surroundings, rules);
  const day = today(surroundings);
  const asOf = options['as-of'];
  if (asOf !== undefined && !parseAsOf(asOf, day)) {
    throw new CommandError(`--as-of must be today, exam or a day such as 2024-06-30, not "${asOf}".`);
  }
  return {
    options: optionsOf(asOf === undefined ? configuration : { ...configuration, asOf }, day),
    exclude: {
      folder: path === undefined ? surroundings.folder : dirname(path),
      patterns: configuration.exclude ?? [],
    },
  };
}

function named(given: string, surroundings: Surroundings): string {
  const path = resolve(surroundings.folder, given);
  if (kindOf(path) !== 'file') throw new CommandError(`--config: ${given} is not a file.`);
  return path;
}

function nearest(folder: string): string | undefined {
  const root = repositoryOf(folder) ?? resolve(folder);
  for (let current = resolve(folder); ; current = dirname(current)) {
    const path = join(current, configurationFile);
    if (kindOf(path) === 'file') return path;
    if (current === root || dirname(current) === current) return undefined;
  }
}

function load(path: string, surroundings: Surroundings, rules: readonly Rule[]): Configuration {
  const name = relative(surroundings.folder, path);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new CommandError(`${name} is not valid JSON: ${error instanceof Error ? error.message : error}.`);
  }
  const { configuration, faults } = readConfiguration(
    value,
    rules.map(({ id }) => id),
  );
  const [first] = faults;
  if (first !== undefined) throw new CommandError(`${name}: ${first}`);
  return configuration;
}
