import { lazyPattern } from '../../../engine/pattern';
import type { MapValue, Pattern, Unit } from '../../../engine/types';
import { alternatives, numbersOf, property } from '../../../engine/values';
import type { Holder, Through } from '../holders';

/** A setting that prose states by a number. */
export interface NumberSetting {
  readonly types: readonly string[];
  readonly through?: readonly Through[];
  readonly path: string;
  /** Words that say which setting is meant. */
  readonly cue: Pattern;
  /** Words of the clause with which something else is meant. */
  readonly not?: Pattern;
  /** Words of the clause before with which something else is meant. */
  readonly notBefore?: Pattern;
  /** Words of the clause before, and those that are enough behind them: "takes ten at a time and waits 20 s". */
  readonly behind?: readonly [before: Pattern, cue: Pattern];
  readonly unit: Unit;
  /** What one of the property's own units is in the base unit: 3,600 for hours. */
  readonly scale: number;
  readonly default?: number | ((holder: Holder) => number | undefined);
  /** Whether it may be told of the messages of whatever a function reads. */
  readonly isOfMessages?: boolean;
  /** Words that cannot be true where it is not set: "five receives" of a queue without a dead-letter queue. */
  readonly set?: Pattern;
  /** Counted things that it may be stated in: "5 receives". A bare number has none. */
  readonly noun?: Pattern;
  /** Whether a bare number before any other noun states it, too: an alarm counts "readings". */
  readonly isOfAnything?: boolean;
  /** A value alone may be meant so, from this size on: "`Pack`: 30 s, 512 MB", "`Clicks`: 7 days". */
  readonly alone?: number;
  /** What is less, in the base unit, is of something else. */
  readonly least?: number;
  /** The most that AWS lets it be, in the base unit: what is more is of something else, unless its own term is used. */
  readonly most?: number;
  /** The value of the property that sets no bound: −1 retries. */
  readonly endless?: number;
  /** How far off a stated value may be in proportion: sizes are rounded. */
  readonly tolerance?: number;
  /** Whether a bound states it: an alarm goes off at more than its threshold. */
  readonly bounds?: true;
  /** Whether what is said, with the setting's own term or in other words, is so in another way than to be the value itself. */
  readonly agrees?: (stated: number, properties: MapValue, isTerm: boolean) => boolean;
  /** The value in the base unit, where it is more than the number at the path. */
  readonly read?: (properties: MapValue) => number | undefined;
}

/** Words with which a clause tells how many come at once: what waits behind it waits for them. */
export const IN_BATCHES: Pattern = lazyPattern(
  'i',
  () => String.raw`\b(?:batch(?:es)?|at a time|at once|in one go|(?:per|each) (?:call|invocation))\b`,
);

/** Words any of which will do. */
export function anyOf(...words: readonly Pattern[]): Pattern {
  return lazyPattern('i', () => words.map(({ source }) => source).join('|'));
}

/** A setting for which its property is a word in the spelling of any language: `MaxReceiveCount`, `max_receive_count`. */
export function withProperty(setting: NumberSetting): NumberSetting {
  const [name = ''] = /\w{1,60}$/.exec(setting.path) ?? [];
  const property = name.replace(/(?<=[a-z])(?=[A-Z])/g, '[ _-]?');
  return {
    ...setting,
    cue: anyOf(
      setting.cue,
      lazyPattern('i', () => `\\b${property}\\b`),
    ),
  };
}

/**
 * What the template says in the base unit: each value that the branches of a condition have. None where it does not say,
 * or where one of them is not known.
 */
export function declaredNumbers(setting: NumberSetting, holder: Holder): readonly number[] {
  if (setting.read) return listOf(setting.read(holder.properties));
  const value = property(holder.properties, setting.path);
  const byDefault = listOf(typeof setting.default === 'function' ? setting.default(holder) : setting.default);
  const all = value === undefined && !holder.properties.open ? byDefault : (numbersOf(value) ?? []);
  const isLeftOut = value !== undefined && alternatives(value).some((one) => one.kind === 'unknown' && one.absent);
  if (isLeftOut && byDefault.length === 0) return [];
  return [...new Set(isLeftOut ? [...all, ...byDefault] : all)].map((one) =>
    one === setting.endless ? Number.POSITIVE_INFINITY : one * setting.scale,
  );
}

/** Whether the template leaves out a setting that has no default. */
export function isLeftOut({ path, set }: NumberSetting, { properties }: Holder): boolean {
  return set !== undefined && !properties.open && property(properties, path.split('.', 1)[0] ?? path) === undefined;
}

const listOf = (value: number | undefined): readonly number[] => (value === undefined ? [] : [value]);
