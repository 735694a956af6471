import type { Known, MapValue, Resource, Template, Value } from '../../types';
import { recall, remember } from './remember';

/**
 * A template as the stack that nests it has it: values that come from one of its parameters become what the parent gives.
 * What the parent takes from elsewhere is not known, and neither is a text that only holds the parameter.
 */
export function toldBy(template: Template, text: string, given: ReadonlyMap<string, Value>): Template {
  if (given.size === 0) return template;
  const resources = template.resources.map((resource): Resource => {
    const properties = told(resource.properties, { text, given });
    return properties === resource.properties ? resource : { ...resource, properties: properties as MapValue };
  });
  const changed: Template = { ...template, resources };
  const memory = recall(template);
  if (memory) remember(changed, { root: memory.root });
  return changed;
}

interface Told {
  readonly text: string;
  readonly given: ReadonlyMap<string, Value>;
}

const parameterOf = (what: string | undefined): string =>
  what?.startsWith('parameter ') ? what.slice('parameter '.length) : '';

/** The same value where nothing of it comes from these parameters. */
function told(value: Value, by: Told): Value {
  const { given } = by;
  switch (value.kind) {
    case 'known': {
      const name = parameterOf(value.from?.what);
      const gift = given.get(name);
      if (!gift) return value;
      return isAlone(value, by) ? inPlaceOf(value, gift, name) : { kind: 'unknown', span: value.span };
    }
    case 'unknown': {
      const name = /^\$\{([^{}]+)\}$/.exec(value.symbolic ?? '')?.[1] ?? '';
      const gift = given.get(name);
      return gift ? inPlaceOf(value, gift, name) : value;
    }
    case 'oneOf': {
      const names = value.options.map((one) => (one.kind === 'known' ? parameterOf(one.from?.what) : ''));
      const [name = ''] = names;
      const gift = given.get(name);
      // Every value that the parameter allows: one of them is given.
      if (gift && value.options.every((one, at) => names[at] === name && isAlone(one, by)))
        return inPlaceOf(value, gift, name);
      const options = value.options.map((one) => told(one, by));
      return options.every((one, index) => one === value.options[index]) ? value : { ...value, options };
    }
    case 'list': {
      const items = value.items.map((item) => told(item, by));
      return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
    }
    case 'map': {
      const entries = value.entries.map((entry) => {
        const inner = told(entry.value, by);
        return inner === entry.value ? entry : { ...entry, value: inner };
      });
      return entries.every((entry, index) => entry === value.entries[index]) ? value : { ...value, entries };
    }
    default:
      return value;
  }
}

/** The default itself, not a text that `Fn::Sub` puts together with it. */
function isAlone(value: Value, { text }: Told): boolean {
  if (value.kind !== 'known' || !value.from) return false;
  const { start, end } = value.from.span;
  return text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2') === String(value.value);
}

function inPlaceOf(value: Value, gift: Value, name: string): Value {
  const { span } = value;
  if (gift.kind === 'known') return toldOne(value, gift, name);
  if (gift.kind === 'oneOf' && gift.options.every((one) => one.kind === 'known')) {
    return { kind: 'oneOf', span, options: gift.options.map((one) => inPlaceOf(value, one, name)) };
  }
  return { kind: 'unknown', span, symbolic: `\${${name}}` };
}

function toldOne(value: Value, gift: Known, name: string): Value {
  const { span } = value;
  const from = value.kind === 'known' && value.from ? value.from : { what: `parameter ${name}`, span };
  return { kind: 'known', span, value: gift.value, from: { ...from, what: `parameter ${name} of the parent stack` } };
}
