import type { Node } from '../../read/cdk/syntax/descend';
import type { Call, Statement } from '../../read/cdk/syntax/nodes';
import type { Edit, Resource, Template } from '../../types';
import { itemsOf, property } from '../../values';
import type { NewResource } from '../plain';
import type { Printer } from '../printer';
import { leadingOf } from '../style';
import { semicolon } from './imports';
import { isL1, takesScope } from './names';
import { before, behind, removal } from './placement';
import { type Place, type Printed, print } from './print';
import { type Addition, additionOf, referencesIn, variableFor } from './resources';
import { placeAt, rewrite, setOn, setValues } from './settings';
import { callAt, entryAt, type Source, sourceOf, statementOf } from './source';
import { libraryName, literal, type Written } from './written';

/** Changes in CDK programs, TypeScript, JavaScript and Python alike, in the terms of the constructs they use. */
export const cdkPrinter: Printer = {
  setProperties(text, template, resource, path, values) {
    const edits = setValues(sourceOf(text, template), template, resource, path, values);
    return edits && distinct(edits);
  },

  removeProperty(text, template, resource, path) {
    const source = sourceOf(text, template);
    const value = property(resource, path);
    const entry = value && entryAt(source, value.span);
    return entry && [removal(source, entry)];
  },

  addResource(text, template, after, added) {
    const source = sourceOf(text, template);
    const place = callAt(source, after.span);
    const statement = place && statementOf(place.around);
    if (!place || !statement) return undefined;
    const addition = additionOf(
      added,
      isL1(source, after),
      after.owner !== undefined || after.type === 'AWS::Events::Rule' || after.type === 'AWS::SNS::Subscription',
    );
    if (!addition) return undefined;
    if (addition.kind === 'nothing') return [];
    if (addition.kind === 'property') return setOn(source, template, addition.on, addition);
    const isBefore = added.type === 'AWS::SQS::Queue' || added.type.startsWith('AWS::Logs::');
    const beside = isBefore
      ? firstStatement(source, after, statement)
      : lastStatement(source, template, added, place.around, statement);
    const indent = leadingOf(source.text, beside.start);
    const printing = placeAt(source, template, place.around, place.call);
    const id = idFor(template, after, place, added.id);
    if (!id) return undefined;
    const made =
      addition.kind === 'construct'
        ? construct(printing, addition, id, added.id, indent)
        : call(printing, addition, indent);
    if (!made) return undefined;
    return distinct([
      ...made.edits,
      isBefore ? before(source, beside.start, indent, made.text) : behind(source, beside.end, indent, made.text),
    ]);
  },

  replaceValue(text, template, value, by) {
    const source = sourceOf(text, template);
    const entry = entryAt(source, value.span);
    if (!entry || typeof by === 'object') return undefined;
    const measured = value.kind === 'known' ? value.measured : undefined;
    if (measured !== undefined && (measured === 0 || typeof by !== 'number')) return undefined;
    const written: Written = measured ? { kind: 'duration', seconds: Number(by) * measured } : literal(by);
    return rewrite(placeAt(source, template, [], undefined), entry.value, value, written);
  },

  takenNames(text, template) {
    const { text: program } = sourceOf(text, template);
    const names = new Set(template.resources.map(({ id }) => id));
    for (const [name] of program.matchAll(/\b[A-Za-z_]\w*\b/g)) {
      names.add(name);
      const camel = name.replace(/_{1,40}([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      names.add(camel.charAt(0).toUpperCase() + camel.slice(1));
    }
    return names;
  },
};

/** What several parts of a change need, as an import, is done once. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const key = ({ span, text }: Edit) => `${span.start} ${span.end} ${text}`;
  return [...new Map(edits.map((edit) => [key(edit), edit])).values()];
}

/** Targets may be made above the rule or schedule that uses them: what they refer to has to stand above them. */
function firstStatement(source: Source, resource: Resource, own: Statement): Statement {
  const targets = [...itemsOf(property(resource, 'Targets')), ...itemsOf(property(resource, 'Target'))];
  const statements = targets.flatMap(({ span }) => {
    const place = callAt(source, span);
    return (place && statementOf(place.around)) ?? [];
  });
  return statements.reduce((first, one) => (one.start < first.start ? one : first), own);
}

/** What is added refers to things that may be made below the one it belongs to: it stands behind the last of them. */
function lastStatement(
  source: Source,
  { resources }: Template,
  { properties = {} }: NewResource,
  around: readonly Node[],
  own: Statement,
): Statement {
  const ids = referencesIn(properties);
  const block = around[around.indexOf(own) - 1];
  const made = resources.flatMap(({ id, span }) => {
    const nodes = ids.includes(id) ? (callAt(source, span)?.around ?? []) : [];
    const statement = statementOf(nodes);
    return statement && nodes[nodes.indexOf(statement) - 1] === block ? statement : [];
  });
  return made.reduce((last, one) => (one.start > last.start ? one : last), own);
}

/**
 * Where a loop or helper makes several constructs, each new one needs an id of its own: that of its neighbour, extended.
 * One that is made outside of what is repeated, as before `names.map((name) => new Queue(…))`, is made once for all.
 */
function idFor(
  template: Template,
  after: Resource,
  { call, around }: { readonly call: Call; readonly around: readonly Node[] },
  wanted: string,
): Written | undefined {
  const same = template.resources.filter(({ type, span }) => type === after.type && span.start === after.span.start);
  const statement = statementOf(around);
  const inside = statement ? around.slice(around.indexOf(statement)) : [];
  if (same.length < 2 || inside.some(({ kind }) => kind === 'function' || kind === 'comprehension')) {
    return literal(wanted);
  }
  const own = after.id.replace(/[^A-Za-z0-9]/g, '');
  const base = call.args.find(({ name }) => name === 'id')?.value ?? call.args[1]?.value;
  if (!base || !takesScope(call) || !wanted.startsWith(own)) return undefined;
  return { kind: 'id', base, suffix: wanted.slice(own.length) };
}

function construct(
  place: Place,
  addition: Extract<Addition, { kind: 'construct' }>,
  id: Written,
  name: string,
  indent: string,
): Printed | undefined {
  const { source } = place;
  const args: readonly Written[] = [{ kind: 'scope' }, id];
  const made = print(
    place,
    { kind: 'new', type: libraryName(addition.type.module, addition.type.path), args, props: addition.props },
    indent,
  );
  if (!made) return undefined;
  const isNamed = addition.type.path.endsWith('Queue') || addition.type.path.startsWith('CfnLog');
  const variable = variableFor(name, source.isPython);
  const assigned = isNamed ? `${source.isPython ? '' : 'const '}${variable} = ` : '';
  return { text: `${assigned}${made.text}${semicolon(source)}`, edits: made.edits };
}

function call(place: Place, addition: Extract<Addition, { kind: 'call' }>, indent: string): Printed | undefined {
  const made = print(place, { kind: 'method', id: addition.on, method: addition.method, args: addition.args }, indent);
  return made && { text: `${made.text}${semicolon(place.source)}`, edits: made.edits };
}
