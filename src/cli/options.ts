import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest } from '../engine/configuration';
import { CommandError } from './surroundings';

/** Every option of every command. */
const all = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  'as-of': { type: 'string' },
  config: { type: 'string' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  shard: { type: 'string' },
  cache: { type: 'string' },
  'stdin-name': { type: 'string' },
  color: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

export type OptionName = keyof typeof all;

/** Options as given; absent ones are not there. */
export type Options = {
  readonly [Name in OptionName]?: (typeof all)[Name]['type'] extends 'string' ? string : boolean;
};

export interface Arguments {
  readonly options: Options;
  readonly rest: readonly string[];
}

/**
 * Reads the arguments of one command.
 * @throws CommandError for an option that the command does not have, or one without its value
 */
export function readArguments(given: readonly string[], names: readonly OptionName[]): Arguments {
  const options = Object.fromEntries(names.map((name) => [name, all[name]]));
  try {
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
    return { options: values as Options, rest: positionals };
  } catch (error) {
    throw new CommandError(faultOf(error, names));
  }
}

function faultOf(error: unknown, names: readonly OptionName[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-{1,2}[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message.split(/[.\n]/)[0] ?? message;
  const known = names.map((name) => `--${name}`);
  return `Unknown option ${unknown}${closest(unknown, known)}`;
}

/**
 * One of several words, the first where the option is absent.
 * @throws CommandError for any other word
 */
export function chosen<Word extends string>(name: OptionName, given: string | undefined, words: readonly Word[]): Word {
  const [first] = words;
  const word = given === undefined ? first : words.find((candidate) => candidate === given);
  if (word === undefined) throw new CommandError(`--${name} must be one of ${words.join(', ')}, not "${given}".`);
  return word;
}
