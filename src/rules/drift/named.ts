import { oncePer } from '../../engine/once-per';
import type { Doc, Note, Relations, Resource, Span } from '../../engine/types';
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

const nameKeys = ['QueueName', 'TopicName', 'FunctionName', 'Name', 'BrokerName', 'DeliveryStreamName'];

function namesOf(resource: Resource): readonly string[] {
  // A mapping's FunctionName is the name of its function.
  const keys = resource.type === 'AWS::Lambda::EventSourceMapping' ? [] : nameKeys;
  const physical = keys.map((key) => stringOf(property(resource, key)));
  return [...new Set([resource.id, ...physical.filter((name) => name !== undefined)])];
}

/** A name in code, `Orders.VisibilityTimeout` and `orders.yaml#Orders` too, or a link to its template. */
const mention =
  /`(?:([\w./-]{1,120}\.(?:ya?ml|json|ts|py|template))#)?([A-Za-z][\w.-]{1,79})`|\]\(([^()\s#]{1,300})#([\w.-]{1,80})\)|\[\[([^[\]|#\n]{1,200})#([\w.-]{1,80})(?:\|[^[\]\n]{1,200})?\]\]/g;

/** Two humps: no word of prose looks so, but names of services do. */
const humps = /\b[A-Z][a-z0-9]{1,30}[A-Z][A-Za-z0-9]{0,60}\b/g;
const services =
  /^(?:EventBridge|CloudFormation|CloudWatch|CloudTrail|DynamoDB|RabbitMQ|ActiveMQ|FireHose|JavaScript)$/;

/**
 * The names in a part of a note, in order. A plain word is never taken for one; where the frontmatter names the
 * template, its ids of two humps (`OrdersQueue`) need no marks.
 */
export function mentionsIn(doc: Doc, note: Note, { start, end }: Span, relations: Relations): readonly Mention[] {
  const text = doc.text.slice(start, end);
  const names = byName(relations);
  const template = note.frontmatter?.template?.path;
  const found: Mention[] = [];
  for (const match of text.matchAll(mention)) {
    const path = match[1] ?? match[3] ?? match[5] ?? (match[2] === undefined ? undefined : template);
    const whole = match[2] ?? match[4] ?? match[6] ?? '';
    const dot = whole.indexOf('.');
    const name = names.has(whole) || dot < 0 || !names.has(whole.slice(0, dot)) ? whole : whole.slice(0, dot);
    const all = names.get(name) ?? [];
    const declared = path === undefined ? all : all.filter((one) => isFile(one.doc.uri, path));
    const at = start + match.index;
    // Of `Orders.VisibilityTimeout` the property is no part of the name.
    const length = name === whole ? match[0].length : match[0].indexOf(name) + name.length;
    found.push({ name, declared, span: { start: at, end: at + length } });
  }
  if (template === undefined) return found;
  for (const match of text.matchAll(humps)) {
    const at = start + match.index;
    if (services.test(match[0]) || found.some(({ span }) => span.start <= at && at < span.end)) continue;
    const declared = (names.get(match[0]) ?? []).filter((one) => isFile(one.doc.uri, template));
    if (declared.length > 0) found.push({ name: match[0], declared, span: { start: at, end: at + match[0].length } });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `../templates/orders.yaml` names the file that ends so. */
function isFile(uri: string, path: string): boolean {
  const wanted = path.replace(/\\/g, '/').replace(/^(?:\.{0,2}\/)+/, '');
  return uri === wanted || uri.endsWith(`/${wanted}`);
}
