/**
 * How a property of a construct becomes one of CloudFormation, and back when a fix writes it. Sources: the constructors of
 * aws-cdk-lib 2.276.0.
 */
export type Field =
  | { readonly to: string; readonly as: 'plain' }
  /** A `Duration`, counted in seconds, minutes, hours or days. */
  | { readonly to: string; readonly as: 'duration'; readonly unit: keyof typeof secondsIn }
  /** A `Size`, counted in MiB. */
  | { readonly to: string; readonly as: 'size' }
  /** A member of an enumeration, or a static member of a class that stands for a word. */
  | {
      readonly to: string;
      readonly as: 'choice';
      readonly of: string;
      readonly members: Readonly<Record<string, string | number | boolean>>;
    };

/** How long the units are in which CloudFormation counts a duration, in seconds. */
export const secondsIn = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

export type Fields = Readonly<Record<string, Field>>;

export function plain(to: string): Field {
  return { to, as: 'plain' };
}

export function seconds(to: string): Field {
  return { to, as: 'duration', unit: 'seconds' };
}

export function hours(to: string): Field {
  return { to, as: 'duration', unit: 'hours' };
}

export function days(to: string): Field {
  return { to, as: 'duration', unit: 'days' };
}

export function mebibytes(to: string): Field {
  return { to, as: 'size' };
}

/** `of` is the name of the enumeration, as it is written behind the module. */
export function choice(to: string, of: string, members: Readonly<Record<string, string | number | boolean>>): Field {
  return { to, as: 'choice', of, members };
}

/** Members whose value is their own name. */
export function sameName(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
