/**
 * Elements as plain data, and one function that makes the page look like them by changing as little as possible: an
 * element that stays keeps its focus, its scroll position and its selection.
 */

type Handler = (event: Event) => void;
type Property = string | number | boolean | undefined | Handler;

export interface Node {
  readonly tag: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly children: readonly Child[];
}

export type Child = Node | string | undefined | false;

const svgTags = new Set(['svg', 'path', 'rect', 'g', 'text', 'line', 'defs', 'pattern', 'title', 'circle']);
/** Properties of an element rather than attributes: what the user changed counts, not what was written first. */
const own = new Set(['checked', 'value']);
const handlers = new WeakMap<Element, Map<string, Handler>>();
const html = new WeakMap<Element, string>();

/**
 * An element. Functions are listeners by the name of their event; `html` is set as it is, so it must be safe;
 * `key` keeps an element apart from others of its kind; `checked` and `value` are properties of the element, everything
 * else is an attribute.
 */
export function h(
  tag: string,
  properties: Readonly<Record<string, Property>> = {},
  ...children: readonly Child[]
): Node {
  return { tag, properties, children };
}

/** Makes the children of `parent` look like `children`. */
export function patch(parent: Element, children: readonly Child[]): void {
  const wanted = children.filter((child): child is Node | string => child !== undefined && child !== false);
  let old = parent.firstChild;
  for (const child of wanted) {
    const match = findMatch(old, child);
    while (match && old && old !== match) {
      const next: ChildNode | null = old.nextSibling;
      old.remove();
      old = next;
    }
    const node = match ?? create(child);
    if (!match) parent.insertBefore(node, old);
    else old = match.nextSibling;
    if (typeof child === 'string') {
      if (node.nodeValue !== child) node.nodeValue = child;
    } else {
      update(node as Element, child);
    }
  }
  while (old) {
    const next: ChildNode | null = old.nextSibling;
    old.remove();
    old = next;
  }
}

/** The first of the remaining nodes that can become `child`: later ones only when they carry its key. */
function findMatch(from: ChildNode | null, child: Node | string): ChildNode | undefined {
  if (typeof child === 'string') return from?.nodeType === 3 ? from : undefined;
  const key = keyOf(child);
  for (let node = from; node; node = node.nextSibling) {
    const isSame = node.nodeType === 1 && (node as Element).localName === child.tag && nodeKey(node as Element) === key;
    if (isSame) return node;
    if (key === '') return undefined;
  }
  return undefined;
}

function keyOf({ properties }: Node): string {
  return String(properties.key ?? properties.id ?? '');
}

function nodeKey(element: Element): string {
  return element.getAttribute('data-key') ?? element.id;
}

function create(child: Node | string): ChildNode {
  if (typeof child === 'string') return document.createTextNode(child);
  return svgTags.has(child.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', child.tag)
    : document.createElement(child.tag);
}

function update(element: Element, { properties, children }: Node): void {
  const names = new Set<string>();
  const listeners = new Map<string, Handler>();
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') listeners.set(name, value);
    else if (name !== 'html' && !own.has(name) && value !== undefined && value !== false) {
      const attribute = name === 'key' ? 'data-key' : name;
      names.add(attribute);
      const text = value === true ? '' : String(value);
      if (element.getAttribute(attribute) !== text) element.setAttribute(attribute, text);
    }
  }
  for (const { name } of [...element.attributes]) {
    // A page opens and closes `details` and `dialog` itself.
    if (!names.has(name) && name !== 'open') element.removeAttribute(name);
  }
  listen(element, listeners);
  if (typeof properties.html === 'string') {
    if (html.get(element) !== properties.html) element.innerHTML = properties.html;
    html.set(element, properties.html);
  } else {
    patch(element, children);
  }
  // A list takes a value only once it has its options.
  for (const name of own) setProperty(element, name, properties[name]);
}

function setProperty(element: Element, name: string, value: Property): void {
  const target = element as unknown as Record<string, unknown>;
  if (value !== undefined && target[name] !== value) target[name] = value;
}

function listen(element: Element, listeners: Map<string, Handler>): void {
  const known = handlers.get(element);
  handlers.set(element, listeners);
  for (const type of listeners.keys()) {
    if (known?.has(type)) continue;
    element.addEventListener(type, (event) => handlers.get(element)?.get(type)?.(event));
  }
}

/** What the page is known to hold. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
