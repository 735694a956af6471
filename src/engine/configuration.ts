import { distance } from 'fastest-levenshtein';
import type { AsOf, CheckOptions, IsoDate, Severity } from './types';

/** What a user may set, in `queuewise.config.json` and in the editor's settings alike. */
export interface Configuration {
  /** `today`, `exam` or a day; today where absent. */
  readonly asOf?: string;
  /** AWS Region such as `eu-west-2`, for limits that differ by Region. */
  readonly region?: string;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly citations?: boolean;
  /** Files and folders that are not checked, in the syntax of .gitignore. */
  readonly exclude?: readonly string[];
}

export const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** The name of the file that holds a configuration. */
export const configurationFile = 'queuewise.config.json';

/** A Region's form: `eu-west-2`, `us-gov-east-1`. */
const regionForm = /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/**
 * Checks what somebody wrote as configuration. Every fault is one sentence that names its place; what is right is kept,
 * so that one wrong key does not undo the others.
 */
export function readConfiguration(
  value: unknown,
  ruleIds: readonly string[],
): { readonly configuration: Configuration; readonly faults: readonly string[] } {
  if (!isObject(value)) return { configuration: {}, faults: ['The configuration must be an object.'] };
  const faults: string[] = [];
  const configuration: { -readonly [Key in keyof Configuration]: Configuration[Key] } = {};
  for (const [key, set] of Object.entries(value)) {
    switch (key) {
      case '$schema':
        break;
      case 'asOf':
        if (typeof set === 'string' && parseAsOf(set, '2000-01-01')) configuration.asOf = set;
        else faults.push(`asOf must be "today", "exam" or a day such as "2024-06-30", not ${shown(set)}.`);
        break;
      case 'region':
        if (set === '' || (typeof set === 'string' && regionForm.test(set))) configuration.region = set;
        else faults.push(`region must be an AWS Region such as "eu-west-2", not ${shown(set)}.`);
        break;
      case 'citations':
        if (typeof set === 'boolean') configuration.citations = set;
        else faults.push(`citations must be true or false, not ${shown(set)}.`);
        break;
      case 'exclude':
        if (isListOfText(set)) configuration.exclude = set;
        else faults.push(`exclude must be a list of patterns, not ${shown(set)}.`);
        break;
      case 'rules':
        configuration.rules = readRules(set, ruleIds, faults);
        break;
      default:
        faults.push(`${key} is not a setting${closest(key, ['asOf', 'region', 'rules', 'citations', 'exclude'])}`);
    }
  }
  return { configuration, faults };
}

function readRules(
  value: unknown,
  ruleIds: readonly string[],
  faults: string[],
): Readonly<Record<string, Severity | 'off'>> {
  if (!isObject(value)) {
    faults.push(`rules must be an object such as { "sqs-no-dlq": "off" }, not ${shown(value)}.`);
    return {};
  }
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, set] of Object.entries(value)) {
    if (!ruleIds.includes(id)) faults.push(`rules: ${id} is not a rule${closest(id, ruleIds)}`);
    else if (set === 'off' || isSeverity(set)) rules[id] = set;
    else faults.push(`rules: ${id} must be error, warning, info, hint or off, not ${shown(set)}.`);
  }
  return rules;
}

/** Reads `today`, `exam` or `YYYY-MM-DD`; `undefined` for anything else, and for days that no calendar has. */
export function parseAsOf(text: string, today: IsoDate): AsOf | undefined {
  if (text === 'today') return { kind: 'date', date: today };
  if (text === 'exam') return { kind: 'exam' };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return undefined;
  return { kind: 'date', date: text };
}

/** What a check needs of a configuration. `today` is the current day. */
export function optionsOf(configuration: Configuration, today: IsoDate): CheckOptions {
  return {
    asOf: parseAsOf(configuration.asOf ?? 'today', today) ?? { kind: 'date', date: today },
    today,
    ...(configuration.region && { region: configuration.region }),
    severities: configuration.rules ?? {},
    citations: configuration.citations ?? false,
  };
}

/** How a sentence about an unknown name ends: `; did you mean …?` where one of `names` is near, else a full stop. */
export function closest(name: string, names: readonly string[]): string {
  const [best] = names
    .map((candidate) => ({ candidate, away: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(2, Math.floor(name.length / 3)) ? `; did you mean ${best.candidate}?` : '.';
}

export function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
