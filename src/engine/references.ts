import { withUnit } from './hover-property';
import { oncePer } from './once-per';
import type { Doc, FactBase, Relations, Resource, Span, Template, Value } from './types';
import { knownOf, numberOf, valuesAt } from './values';

/** A place in a document of the workspace. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** A resource, where it is declared, and everything that names it. */
export interface References {
  readonly name: string;
  readonly declarations: readonly Place[];
  /** In templates: what refers to it. In notes: its name in code, and links to its template. */
  readonly uses: readonly Place[];
}

interface Declared {
  readonly doc: Doc;
  readonly template: Template;
  readonly resource: Resource;
}

/** Every resource of a template file by its id; what fences of notes declare is the note's own. */
const declaredIn = oncePer((relations: Relations): ReadonlyMap<string, readonly Declared[]> => {
  const found = new Map<string, Declared[]>();
  for (const doc of relations.docs) {
    if (doc.kind === 'note') continue;
    for (const template of doc.templates) {
      for (const resource of template.resources) {
        const list = found.get(resource.id);
        if (list) list.push({ doc, template, resource });
        else found.set(resource.id, [{ doc, template, resource }]);
      }
    }
  }
  return found;
});

/** A name in code, or the fragment of a link to a template. */
const mention =
  /`([A-Za-z][\w.-]{0,79})`|\]\(([^()\s#]{1,300})#([\w.-]{1,80})\)|\[\[([^[\]|#\n]{1,200}\.\w{1,8})#([\w.-]{1,80})(?:\|[^[\]\n]{1,200})?\]\]/g;

interface Mention {
  readonly name: string;
  readonly span: Span;
  /** The file that a link or the frontmatter names; any where absent. */
  readonly path?: string;
}

/** What a note names that may be a resource. */
const mentionsIn = oncePer((doc: Doc): readonly Mention[] => {
  const template = doc.note?.frontmatter?.template?.path;
  return [...doc.text.matchAll(mention)].map((match) => {
    const path = match[2] ?? match[4] ?? template;
    const name = match[1] ?? match[3] ?? match[5] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    return { name, span: { start, end: start + name.length }, ...(path !== undefined && { path }) };
  });
});

/** The resource that is declared, referred to or named at an offset, with all its places. */
export function referencesAt(doc: Doc, offset: number, relations: Relations): References | undefined {
  const declared = doc.kind === 'note' ? namedAt(doc, offset, relations) : resourceAt(doc, offset);
  const [first] = declared;
  if (!first) return undefined;
  return {
    name: first.resource.id,
    declarations: declared.map((one) => ({ uri: one.doc.uri, span: one.resource.head })),
    uses: once(declared.flatMap((one) => usesOf(one, relations))),
  };
}

/** Where notes name a resource. */
export function notesAbout(doc: Doc, resource: Resource, relations: Relations): readonly Place[] {
  return relations.docs.flatMap((note) => {
    if (!note.note) return [];
    const named = mentionsIn(note).filter(({ name, path }) => name === resource.id && isFile(doc.uri, path));
    const others = declaredIn(relations).get(resource.id) ?? [];
    // A name that several templates have is this one's only where the note says which.
    return named
      .filter(({ path }) => path !== undefined || others.length <= 1)
      .map(({ span }) => ({ uri: note.uri, span }));
  });
}

/** A resource of the workspace that sets what a fact is about. */
export interface Setting extends Place {
  readonly resource: string;
  readonly property: string;
  readonly value: string | number | boolean;
  /** The value with its unit: "25 h". */
  readonly shown: string;
}

/** Where templates of the workspace set a property that a fact is about. */
export function settingsOf(fact: string, relations: Relations, known: FactBase): readonly Setting[] {
  const found: Setting[] = [];
  for (const all of declaredIn(relations).values()) {
    for (const { doc, resource } of all) {
      for (const facts of known.propertiesOf(resource.type).filter((one) => one.fact === fact)) {
        const { path } = facts;
        for (const { value } of valuesAt(resource, path)) {
          const set = knownOf(value)?.value;
          if (value === undefined || set === undefined || set === null) continue;
          const number = numberOf(value);
          const shown = number === undefined ? String(set) : withUnit(number, facts);
          found.push({ uri: doc.uri, span: value.span, resource: resource.id, property: path, value: set, shown });
        }
      }
    }
  }
  return found;
}

/** A resource that a note names, and the words that name it. */
export interface NamedResource {
  readonly doc: Doc;
  readonly resource: Resource;
  readonly span: Span;
}

/** The resource of a template that a note names at an offset; nothing where several could be meant. */
export function resourceNamedAt(doc: Doc, offset: number, relations: Relations): NamedResource | undefined {
  const [declared, another] = namedAt(doc, offset, relations);
  const mention = mentionsIn(doc).find(({ span }) => span.start <= offset && offset <= span.end);
  return declared && mention && !another ? { ...declared, span: mention.span } : undefined;
}

function namedAt(doc: Doc, offset: number, relations: Relations): readonly Declared[] {
  const named = mentionsIn(doc).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!named) return [];
  return (declaredIn(relations).get(named.name) ?? []).filter((one) => isFile(one.doc.uri, named.path));
}

function resourceAt(doc: Doc, offset: number): readonly Declared[] {
  for (const template of doc.templates) {
    const id =
      template.resources.find(({ head }) => holds(head, offset))?.id ??
      template.resources.flatMap((one) => referencesIn(one.properties)).find(({ span }) => holds(span, offset))?.id;
    const resource = template.resources.find((one) => one.id === id);
    if (resource) return [{ doc, template, resource }];
  }
  return [];
}

function usesOf({ doc, template, resource }: Declared, relations: Relations): readonly Place[] {
  const inTemplate = template.resources
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
  return span.start < span.end && span.start <= offset && offset <= span.end;
}

/** `../templates/orders.yaml` names the file that ends so. */
function isFile(uri: string, path: string | undefined): boolean {
  if (path === undefined) return true;
  const wanted = path.replace(/\\/g, '/').replace(/^(?:\.{0,2}\/)+/, '');
  return uri === wanted || uri.endsWith(`/${wanted}`);
}
