import { withUnit } from './hover-property';
import { plain } from './markdown';
import { type Declared, type Mention, mentionsIn, namesOf } from './mentions/mentions';
import { touches } from './spans';
import type { Doc, FactBase, Finding, Relations, Resource, Span, Template, Value } from './types';
import { knownOf, numberOf, subjectOf, valuesAt } from './values';

/** A place in a document of the workspace. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** A resource, where it is declared, and everything that names it. */
export interface References {
  readonly name: string;
  readonly declarations: readonly Place[];
  /** In templates: what refers to it. In notes: what names it. */
  readonly uses: readonly Place[];
}

/** The resource that is declared, referred to or named at an offset, with all its places. */
export function referencesAt(doc: Doc, offset: number, relations: Relations): References | undefined {
  const declared =
    doc.kind === 'note' ? (mentionAt(doc, offset, relations)?.declared ?? []) : declarationsAt(doc, offset);
  const [first] = declared;
  if (!first) return undefined;
  return {
    name: first.resource.id,
    declarations: declared.map((one) => ({ uri: one.doc.uri, span: one.resource.head })),
    uses: once(declared.flatMap((one) => usesOf(one, relations))),
  };
}

/** Where notes name a resource: by its id or name, in code or a link, or alone where the note names its template. */
export function notesAbout(doc: Doc, resource: Resource, relations: Relations): readonly Place[] {
  const names = namesOf(resource);
  return relations.docs.flatMap((one) => {
    if (!one.note || !names.some((name) => one.text.includes(name))) return [];
    // A name that several templates have is this one's only where the note says which.
    return mentionsIn(one, one.note, { start: 0, end: one.text.length }, relations)
      .filter(
        ({ declared: [first, another] }) => !another && first?.resource.id === resource.id && first.doc.uri === doc.uri,
      )
      .map((mention) => ({ uri: one.uri, span: nameIn(one, mention) }));
  });
}

/** A name without its marks, and of a link the fragment or the words. */
function nameIn({ text }: Doc, { name, span }: { readonly name: string; readonly span: Span }): Span {
  const start = span.start + Math.max(0, text.slice(span.start, span.end).lastIndexOf(name));
  return { start, end: start + name.length };
}

/** A resource of the workspace that sets what a fact is about. */
export interface Setting extends Place {
  readonly resource: string;
  readonly property: string;
  readonly value: string | number | boolean;
  /** The value with its unit: "25 h". */
  readonly shown: string;
}

/** Where templates of the workspace set a property that a fact is about; what fences of notes declare is the note's own. */
export function settingsOf(fact: string, relations: Relations, known: FactBase): readonly Setting[] {
  return relations.docs
    .filter(({ kind }) => kind !== 'note')
    .flatMap((doc) => doc.templates.flatMap(({ resources }) => resources.map((resource) => ({ doc, resource }))))
    .flatMap((one) => settingsIn(one, known, fact));
}

/** What a resource sets, of the properties that facts know, or of those that one fact is about. */
function settingsIn(
  { doc, resource }: Pick<Declared, 'doc' | 'resource'>,
  known: FactBase,
  fact?: string,
): readonly Setting[] {
  return known
    .propertiesOf(resource.type)
    .filter((one) => fact === undefined || one.fact === fact)
    .flatMap((facts) =>
      valuesAt(resource, facts.path).flatMap(({ value }) => {
        const set = knownOf(value)?.value;
        if (set === undefined || set === null) return [];
        const number = numberOf(value);
        const shown = number === undefined ? String(set) : withUnit(number, facts);
        return [{ uri: doc.uri, span: value.span, resource: resource.id, property: facts.path, value: set, shown }];
      }),
    );
}

/** No tooltip lists more than this of a resource. */
const mostSettings = 6;

/** What the template sets of a resource that a note names, and whether the note says otherwise. */
export function heldAgainst(named: NamedResource, findings: readonly Finding[], known: FactBase): readonly string[] {
  const settings = settingsIn(named, known).slice(0, mostSettings);
  const subject = subjectOf(named.resource);
  const differing = findings.filter((one) => one.rule === 'note-template-drift' && one.subject === subject);
  return [
    ...(settings.length > 0 ? [settings.map(({ property, shown }) => `${property}: ${plain(shown)}`).join(' · ')] : []),
    ...differing.slice(0, mostSettings).map(({ message }) => `✗ ${plain(message)}`),
    ...(differing.length === 0 ? ['✓ Nothing that this note says of it differs.'] : []),
  ];
}

/** A resource that a note names, and the words that name it. */
export interface NamedResource {
  readonly doc: Doc;
  readonly resource: Resource;
  readonly span: Span;
}

/** The resource of a template that a note names at an offset; nothing where several could be meant. */
export function resourceNamedAt(doc: Doc, offset: number, relations: Relations): NamedResource | undefined {
  const mention = mentionAt(doc, offset, relations);
  const [declared, another] = mention?.declared ?? [];
  return mention && declared && !another ? { ...declared, span: nameIn(doc, mention) } : undefined;
}

function mentionAt(doc: Doc, offset: number, relations: Relations): Mention | undefined {
  const end = doc.text.indexOf('\n', offset);
  const line = { start: doc.text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? doc.text.length : end };
  return doc.note && mentionsIn(doc, doc.note, line, relations).find((one) => holds(nameIn(doc, one), offset));
}

/** The resource of a template that is declared or referred to at an offset. */
export function declarationsAt(doc: Doc, offset: number): readonly Declared[] {
  for (const [index, template] of doc.templates.entries()) {
    const resource = declaredAt(template, offset) ?? referredToAt(template, offset)?.resource;
    if (resource) return [{ doc, index, resource }];
  }
  return [];
}

function declaredAt({ resources }: Template, offset: number): Resource | undefined {
  return resources.find(({ head }) => holds(head, offset));
}

/** The resource that a `Ref`, `Fn::GetAtt` or variable at an offset stands for, with the words that refer to it. */
export function referredToAt(
  { resources }: Template,
  offset: number,
): { readonly resource: Resource; readonly span: Span } | undefined {
  const found = resources.flatMap(({ properties }) => referencesIn(properties)).find(({ span }) => holds(span, offset));
  const resource = found && resources.find(({ id }) => id === found.id);
  return resource && { resource, span: found.span };
}

function usesOf({ doc, index, resource }: Declared, relations: Relations): readonly Place[] {
  const inTemplate = (doc.templates[index]?.resources ?? [])
    .flatMap((one) => referencesIn(one.properties))
    .filter(({ id }) => id === resource.id)
    .map(({ span }) => ({ uri: doc.uri, span }));
  return [...inTemplate, ...notesAbout(doc, resource, relations)];
}

/** Every reference to a resource inside a value. What SAM derives refers at places of its own: each place once. */
function referencesIn(value: Value): readonly { readonly id: string; readonly span: Span }[] {
  switch (value.kind) {
    case 'reference':
      return [{ id: value.resource, span: value.span }];
    case 'map':
      return value.entries.flatMap((entry) => referencesIn(entry.value));
    case 'list':
      return value.items.flatMap(referencesIn);
    case 'oneOf':
      return value.options.flatMap(referencesIn);
    default:
      return [];
  }
}

function once(places: readonly Place[]): readonly Place[] {
  const key = ({ uri, span }: Place): string => `${uri} ${span.start} ${span.end}`;
  return [...new Map(places.map((place) => [key(place), place])).values()];
}

function holds(span: Span, offset: number): boolean {
  return span.start < span.end && touches(span, offset);
}
