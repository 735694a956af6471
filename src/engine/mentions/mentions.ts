import { addTo } from '../groups';
import { inOneLine } from '../in-one-line';
import { oncePer } from '../once-per';
import { oncePerText } from '../once-per-text';
import { everyMatch, lazyPattern } from '../pattern';
import { isTest } from '../tests';
import type { Doc, Note, Relations, Resource, Span } from '../types';
import { property, stringOf } from '../values';
import { isName } from './code-names';
import { humpsIn, labelsOf } from './labels';

/** So many templates are remembered while a text is looked through. */
const mostTemplates = 200;

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
  /** None for a name in code that no template of the workspace declares. */
  readonly declared: readonly Declared[];
}

/** A name where it stands in a note. */
export interface Mention extends Named {
  readonly span: Span;
}

/** Resources of all templates of the workspace by logical id, construct id or physical name; notes are left out. */
const byName = oncePer((relations: Relations): ReadonlyMap<string, readonly Declared[]> => {
  const names = new Map<string, Declared[]>();
  for (const doc of relations.docs) {
    if (doc.kind === 'note' || isTest(doc.uri)) continue;
    for (const [index, template] of doc.templates.entries()) {
      for (const resource of template.resources) {
        for (const name of namesOf(resource)) {
          addTo(names, name, { doc, resource, index });
        }
      }
    }
  }
  return names;
});

const nameKeys = ['QueueName', 'TopicName', 'FunctionName', 'Name', 'BrokerName', 'DeliveryStreamName'];

/** How notes may call a resource. */
export function namesOf(resource: Resource): readonly string[] {
  // A mapping's FunctionName is the name of its function.
  const keys = resource.type === 'AWS::Lambda::EventSourceMapping' ? [] : nameKeys;
  const physical = keys.map((key) => stringOf(property(resource, key)));
  return [...new Set([resource.id, ...physical.filter((name) => name !== undefined)])];
}

/** A name in code, `Orders.VisibilityTimeout` and `orders.yaml#Orders` too, or a link to its template. */
const mention = lazyPattern(
  'g',
  () => inOneLine`
    \`(?:([\w./-]{1,120}\.(?:ya?ml|json|ts|py|template))#)?([A-Za-z][\w.-]{1,79})\`
    |\]\(([^()\s#]{1,300})#([\w.-]{1,80})\)|\[\[([^[\]|#\n]{1,200})#([\w.-]{1,80})(?:\|[^[\]\n]{1,200})?\]\]`,
);

/** A link to a template whose words are a name: "[Orders](orders.yaml)". */
const linked = /\[([A-Za-z][\w.-]{1,79})\]\(([^()\s#]{1,300})\)|\[\[([^[\]|#\n]{1,200})\|([A-Za-z][\w.-]{1,79})\]\]/g;

/**
 * The names in a part of a note, in order. A plain word is never taken for one; where the frontmatter names the
 * template, its ids of two humps (`OrdersQueue`) need no marks, as where the note has them in code elsewhere; where it
 * names the file or another resource of it, those that stand alone.
 */
export function mentionsIn(doc: Doc, note: Note, { start, end }: Span, relations: Relations): readonly Mention[] {
  const text = doc.text.slice(start, end);
  const names = byName(relations);
  const meant = meantIn(doc, names);
  const template = note.frontmatter?.template?.path;
  const found: Mention[] = [];
  for (const match of everyMatch(mention, text)) {
    const path = match[1] ?? match[3] ?? match[5] ?? (match[2] === undefined ? undefined : template);
    const whole = match[2] ?? match[4] ?? match[6] ?? '';
    const dot = whole.indexOf('.');
    const name = names.has(whole) || dot < 0 || !names.has(whole.slice(0, dot)) ? whole : whole.slice(0, dot);
    const all = names.get(name) ?? [];
    if (all.length === 0 ? !mayBeName(name) : match[2] !== undefined && path === undefined && plainKinds.test(name))
      continue;
    const declared = path === undefined ? meant(all) : all.filter((one) => isFile(one.doc.uri, path));
    const at = start + match.index;
    // Of `Orders.VisibilityTimeout` the property is no part of the name.
    const length = name === whole ? match[0].length : match[0].indexOf(name) + name.length;
    found.push({ name, declared, span: { start: at, end: at + length } });
  }
  const add = (name: string, at: number, isMeant: (uri: string) => boolean): void => {
    if (found.some(({ span }) => span.start <= at && at < span.end)) return;
    const all = (names.get(name) ?? []).filter((one) => isMeant(one.doc.uri));
    const declared = meant(all);
    if (declared.length > 0) found.push({ name, declared, span: { start: at, end: at + name.length } });
  };
  for (const match of text.matchAll(linked)) {
    const [name, path] = [match[1] ?? match[4] ?? '', match[2] ?? match[3] ?? ''];
    add(name, start + match.index + match[0].lastIndexOf(name), (uri) => isFile(uri, path));
  }
  const { found: labels, files, inCode } = labelsOf(doc);
  const isNamed = (uri: string): boolean =>
    template === undefined ? files.has(fileOf(uri)) || isOfCode(names, inCode, uri) : isFile(uri, template);
  // "## order-events", "## refunds": names of one template head the sections of a note, so a plain word among them is one too.
  const heading = new Set(labels.flatMap((one) => (one.isHeading && !one.isWord ? [one.name] : [])));
  const isAmong = oncePerText(
    (uri) => [...heading].filter((name) => names.get(name)?.some(({ doc }) => doc.uri === uri)).length > 1,
    mostTemplates,
  );
  for (const { name, span, isOwn, isWord, isHeading } of labels) {
    if (span.start < start || span.end > end || (isWord && !isOwn && template === undefined && !isHeading)) continue;
    add(
      name,
      span.start,
      (uri) =>
        isOwn ||
        (isNamed(uri) && (!isWord || template !== undefined)) ||
        (template === undefined && isHeading && isAmong(uri)),
    );
  }
  if (template === undefined && inCode.size === 0 && files.size === 0) return sorted(found);
  for (const { name, at } of humpsIn(text)) {
    add(name, start + at, (uri) =>
      template === undefined ? inCode.has(name) || files.has(fileOf(uri)) : isFile(uri, template),
    );
  }
  return sorted(found);
}

/**
 * Of what several templates call by one name, what a note means: that of the template which alone has another name that the
 * note writes in code, else that of a template beside the note, else any.
 */
function meantIn(
  doc: Doc,
  names: ReadonlyMap<string, readonly Declared[]>,
): (declared: readonly Declared[]) => readonly Declared[] {
  let told: ReadonlySet<string> | undefined;
  return (declared) => {
    if (filesOf(declared).size < 2) return declared;
    told ??= toldIn(doc, names);
    const named = declared.filter((one) => told?.has(one.doc.uri));
    const likely = named.length > 0 ? named : declared;
    const beside = likely.filter((one) => folderOf(one.doc.uri) === folderOf(doc.uri));
    return beside.length > 0 ? beside : likely;
  };
}

/** The files that alone have one of the names that a note writes in code. */
function toldIn(doc: Doc, names: ReadonlyMap<string, readonly Declared[]>): ReadonlySet<string> {
  const alone = [...labelsOf(doc).inCode]
    .map((name) => filesOf(names.get(name) ?? []))
    .filter(({ size }) => size === 1);
  return new Set(alone.flatMap((files) => [...files]));
}

function filesOf(declared: readonly Declared[]): ReadonlySet<string> {
  return new Set(declared.map((one) => one.doc.uri));
}

/** Whether the note has a name of this file in code: its other names need no marks where they stand alone. */
function isOfCode(names: ReadonlyMap<string, readonly Declared[]>, inCode: ReadonlySet<string>, uri: string): boolean {
  return [...inCode].some((name) => names.get(name)?.some(({ doc }) => doc.uri === uri));
}

const sorted = (found: readonly Mention[]): readonly Mention[] =>
  [...found].sort((one, other) => one.span.start - other.span.start);

/** Words for a kind, which variables are called by. */
const plainKinds = lazyPattern(
  '',
  () => inOneLine`
    ^(?:queue|topic|function|fn|lambda|stream|bus|rule|dlq|dead[-_]?letter[-_]?queue|table|bucket|handler|worker
    |consumer|broker|schedule|subscription|mapping|stack|app|event|message)s?$`,
);

/** Words in code marks that are no resource of anybody: properties, calls, `order.created`. */
function mayBeName(name: string): boolean {
  return isName(name) && (!/[a-z]\.[a-z]/.test(name) || name.endsWith('.fifo'));
}

const fileOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** `../templates/orders.yaml` names the file that ends so. */
function isFile(uri: string, path: string): boolean {
  const wanted = path.replace(/\\/g, '/').replace(/^(?:\.{0,2}\/)+/, '');
  return uri === wanted || uri.endsWith(`/${wanted}`);
}
