import { oncePer } from '../../engine/once-per';
import type { Doc, Note, Relations, Resource, Sentence, Span } from '../../engine/types';
import { property, stringOf } from '../../engine/values';

/** A resource of a template of the workspace. */
export interface Declared {
  readonly doc: Doc;
  readonly resource: Resource;
  /** The template that it belongs to, for its graph. */
  readonly index: number;
}

/** A name of a resource, and all that may be meant by it. */
export interface Named {
  readonly name: string;
  readonly declared: readonly Declared[];
}

/** Resources of all templates of the workspace by logical id, construct id or physical name; notes are left out. */
const byName = oncePer((relations: Relations): ReadonlyMap<string, readonly Declared[]> => {
  const names = new Map<string, Declared[]>();
  for (const doc of relations.docs) {
    if (doc.kind === 'note') continue;
    for (const [index, template] of doc.templates.entries()) {
      for (const resource of template.resources) {
        for (const name of namesOf(resource)) {
          const list = names.get(name);
          if (list) list.push({ doc, resource, index });
          else names.set(name, [{ doc, resource, index }]);
        }
      }
    }
  }
  return names;
});

const nameKeys = ['QueueName', 'TopicName', 'FunctionName', 'Name'];

function namesOf(resource: Resource): readonly string[] {
  const physical = nameKeys.map((key) => stringOf(property(resource, key)));
  return [...new Set([resource.id, ...physical.filter((name) => name !== undefined)])];
}

/** A name in code marks; a plain word is never taken for a resource. */
const coded = /`([A-Za-z][\w.-]{1,79})`/g;
const linked =
  /\]\(([^()\s#]{1,300})#([\w.-]{1,80})\)|\[\[([^[\]|#\n]{1,200})#([\w.-]{1,80})(?:\|[^[\]\n]{1,200})?\]\]/g;

/**
 * The one resource that a sentence speaks of: named in code or by a link to its template in the sentence, else in the
 * first cell of its table row, else in the nearest heading. Nothing where two are named, or none is declared.
 */
export function namedIn(doc: Doc, note: Note, sentence: Sentence, relations: Relations): Named | undefined {
  const { start, end } = withCode(doc, note, sentence.span);
  const here = namesIn(doc, start, end, relations, note);
  if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  const row = sentence.zone === 'table' ? rowOf(doc.text, start) : undefined;
  const inRow = row ? namesIn(doc, row.start, row.end, relations, note) : [];
  if (inRow.length > 0) return inRow.length === 1 ? inRow[0] : undefined;
  const parent = parentItem(doc.text, start);
  const above = parent ? namesIn(doc, parent.start, parent.end, relations, note) : [];
  if (above.length > 0) return above.length === 1 ? above[0] : undefined;
  const heading = note.headings.filter(({ span }) => span.end <= start).at(-1);
  const inHeading = heading ? namesIn(doc, heading.span.start, heading.span.end, relations, note) : [];
  return inHeading.length === 1 ? inHeading[0] : undefined;
}

/** Marks are blank in the mask, so a sentence that begins or ends with a name in code stops before them: this does not. */
function withCode({ text }: Doc, { mask }: Note, { start, end }: Span): Span {
  let [from, to] = [start, end];
  const isMark = (at: number): boolean => mask.charAt(at) === ' ' && text.charAt(at) !== '\n';
  while (from > 0 && isMark(from - 1)) from--;
  while (to < mask.length && isMark(to)) to++;
  return { start: from, end: to };
}

/** The first cell of a table row, and no other. */
function rowOf(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const cell = /^\s{0,8}\|?[^|\n]{0,400}/.exec(text.slice(start, start + 500));
  return { start, end: start + (cell?.[0].length ?? 0) };
}

/** The bullet around a nested one: the nearest line above that is less indented and begins an item. */
function parentItem(text: string, at: number): Span | undefined {
  let lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 80))?.[0].length ?? 0;
  if (indent === 0) return undefined;
  for (let steps = 0; lineStart > 0 && steps < 40; steps++) {
    const end = lineStart - 1;
    lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(lineStart, end);
    if (line.trim() === '') continue;
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (own < indent && /^[ \t]*(?:[-*+]|\d{1,3}[.)])\s/.test(line)) return { start: lineStart, end };
    if (own === 0) return undefined;
  }
  return undefined;
}

function namesIn(doc: Doc, start: number, end: number, relations: Relations, note: Note): readonly Named[] {
  const text = doc.text.slice(start, end);
  const found = new Map<string, Named>();
  for (const match of text.matchAll(linked)) {
    const [path, name] = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''];
    const declared = (byName(relations).get(name) ?? []).filter((one) => isFile(one.doc.uri, path));
    add(found, name, declared);
  }
  if (found.size > 0) return [...found.values()];
  const wanted = note.frontmatter?.template?.path;
  for (const match of text.matchAll(coded)) {
    const name = match[1] ?? '';
    const all = byName(relations).get(name) ?? [];
    const declared = wanted === undefined ? all : all.filter((one) => isFile(one.doc.uri, wanted));
    add(found, name, declared);
  }
  return [...found.values()];
}

function add(found: Map<string, Named>, name: string, declared: readonly Declared[]): void {
  if (declared.length > 0 && !found.has(name)) found.set(name, { name, declared });
}

/** `../templates/orders.yaml` names the file that ends so. */
function isFile(uri: string, path: string): boolean {
  const wanted = path.replace(/\\/g, '/').replace(/^(?:\.{0,2}\/)+/, '');
  return uri === wanted || uri.endsWith(`/${wanted}`);
}
