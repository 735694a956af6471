import type { CallSite } from './call-site';
import type { Datum } from './data';

/** What people write into a call nests no deeper, and holds no more than so many values. */
const deepest = 6;
const most = 500;

/** A value as a function of another file gets it: what is written in the call is there to be changed, wherever it is used. */
export function givenFrom(value: Datum): Datum {
  let left = most;
  const given = (datum: Datum, depth: number): Datum => {
    left -= 1;
    if (depth > deepest || left < 0 || (datum.kind === 'map' && datum.isFile)) return datum;
    switch (datum.kind) {
      case 'known':
        return { ...datum, isGiven: true };
      case 'map':
        return { ...datum, entries: datum.entries.map((one) => ({ ...one, value: given(one.value, depth + 1) })) };
      case 'list':
        return { ...datum, items: datum.items.map((item) => given(item, depth + 1)) };
      default:
        return datum;
    }
  };
  return given(value, 0);
}

/** A call of what `partial` made: what it was given before comes first, and what is named again counts as it is now. */
export function joinedSite({ args, keywords, props }: CallSite, site: CallSite): CallSite {
  const kept = keywords.flatMap((name, index) => {
    const entry = site.keywords.includes(name) ? undefined : props.entries[index];
    return entry ? [{ name, entry }] : [];
  });
  return {
    ...site,
    args: [...args.slice(1), ...site.args],
    keywords: [...kept.map(({ name }) => name), ...site.keywords],
    props: {
      ...site.props,
      entries: [...kept.map(({ entry }) => entry), ...(site.keywords.length > 0 ? site.props.entries : [])],
    },
  };
}

/** The numbers and truths among what is given, as far as they are known; names and accounts of environments do not count. */
export function choicesIn(datum: Datum, depth = 0): string {
  if (datum.kind === 'known') return typeof datum.value === 'string' || datum.value === null ? '' : String(datum.value);
  if (depth > deepest) return '';
  const choices = (value: Datum): string => choicesIn(value, depth + 1);
  if (datum.kind === 'list') return datum.items.map(choices).join('');
  const isPlain = datum.kind === 'instance' && !datum.type.declaration.constructs;
  const told = isPlain
    ? [...datum.fields]
    : datum.kind === 'map'
      ? datum.entries.map(({ key, value }) => [key, value] as const)
      : [];
  return told.map(([key, value]) => choices(value) && `${key}${choices(value)}`).join('');
}
