import type { Declared, Mention } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import { parsedJson } from '../../engine/read/cdk/evaluate/json';
import type { Report, Span, Value } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { isOpen, itemsOf, numberOf, property, stringOf, subjectOf } from '../../engine/values';
import { aroundOf, type Surroundings } from './around';
import { isNotSo, withoutBounds } from './elsewhere';
import { graphOf, type Holder, holdersOf } from './holders';
import type { View } from './view';

const RULE = 'AWS::Events::Rule';
const SUBSCRIPTION = 'AWS::SNS::Subscription';
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const PIPE = 'AWS::Pipes::Pipe';

/** What receives, and words for a value: `order.created`, OrderCreated, "large". */
const receives = longPattern`
    \b(?:subscrib(?:es?|ed)|receives?|arrives?|comes?|gets?|sees?|takes?|picks|told|filters?|matches|passes|lets|reacts?|listens?|looks? (?:for|out)|fires?|handles?|hears?
    |wants?|accepts?|admits?|selects?|allows?|forwards?|routes|catches|reach(?:es)?|interested|(?:called|invoked|triggered)\b[^.;,]{0,16}\b(?:for|on)|whenever|(?:each|every) time)\b[^;]{0,60}$`;
const value = /[A-Za-z][A-Za-z0-9]{1,30}(?:[._:-][A-Za-z0-9]{1,30}){0,4}/g;
const only = /\bonly\b|\bnothing (?:else|but)\b|\bexclusively\b/i;
const denies = /\b(?:not|no|never|except|without|all|every|any)\b|n['’]t\b/i;

/** A cheap look at whether a sentence can say what a filter lets through. */
export function mayFilter(view: View): boolean {
  const { text } = view;
  return (
    isOfFilter(view) || only.test(text) || (/[a-z]\.[a-z]|[a-z][A-Z]|\b(?:and|or)\b|\d/.test(text) && verbs.test(text))
  );
}

/** "| Filter | `booked`, `moved` |", "Filter: `booked`": whatever stands there comes through. */
const isOfFilter = ({ text, own, cell }: View): boolean =>
  cell
    ? ofEvents.test(text.slice(0, own)) ||
      /\b(?:filter|pattern)(?: polic(?:y|ies))?(?: (?:on|by|for)\s{1,4}[\w.-]{2,30})?\W{0,4}$/i.test(text.slice(0, own))
    : /^\W{0,4}filter(?: policy)?\s?:/i.test(text);

const ofEvents = /\b(?:events?(?: types?)?|detail[- ]types?)\W{0,4}$/i;
const verbs =
  /subscri|receiv|gets?\b|sees?\b|takes?\b|picks|told|filter|match|pass|lets\b|react|listen|look|goes\b|fire|handle|hear|want|accept|admit|select|allow|forward|route|catch|interest|arriv|come|reach|land|whenever|(?:called|invoked|triggered)\b|(?:each|every) time/i;

/**
 * A value that a subscription or a rule is said to get, of the same form as those that its filter lets through (one word,
 * words with dots, words in capitals) and none of them.
 */
export function* filtersOf(view: View, around: Surroundings): Iterable<Report> {
  if (!mayFilter(view)) return;
  const told = new Set<number>();
  for (const [index, clause] of view.clauses.entries()) {
    const text = view.text.slice(clause.start, clause.end);
    if (denies.test(text) || isNotSo(withoutBounds(text))) continue;
    // "If the stock falls below 20, it goes to `Orders`": what follows tells whose condition it is.
    const next = /^\W{0,4}(?:if|when|whenever|once)\b/i.test(text) ? view.clauses[index + 1] : undefined;
    const holder = holderIn(view, { start: clause.start, end: next?.end ?? clause.end }, around);
    // A table of events may be of anybody: its row has to name the rule.
    if (ofEvents.test(view.text.slice(0, view.own)) && holder && !view.text.slice(0, view.own).includes(holder.name))
      continue;
    const bound = holder && boundIn(view, clause, holder);
    if (bound) yield bound;
    const allowed = holder && allowedBy(holder);
    if (!holder || !allowed || isNotSo(text)) continue;
    const isSubscription = holder.holder.declared.resource.type === SUBSCRIPTION;
    const said = valuesIn(view, clause, allowed, isSubscription).filter((one) =>
      isLike(one.text, allowed, isOfFilter(view) || only.test(view.text.slice(0, clause.end))),
    );
    const [differing] = [...said, ...plainIn(view, clause, allowed)].filter((one) => !isAllowed(one.text, allowed));
    const wrong = differing ?? partIn(view, clause, said, holder, allowed);
    if (!wrong || told.has(wrong.start)) continue;
    told.add(wrong.start);
    const { declared, resource } = holder.holder;
    const says = `${holder.name} in ${nameOf(declared.doc.uri)} lets through ${[...allowed.values].slice(0, 3).join(', ')}`;
    const span = { start: wrong.start + view.by, end: wrong.start + wrong.text.length + view.by };
    // The one value of its form that the sentence does not have.
    const [written, another] = [...allowed.values].filter(
      (one) => differing && formOf(one) === formOf(wrong.text) && !view.text.includes(one),
    );
    const title = `Write ${written} as the template does`;
    const message = `"${wrong.text}": ${says}${allowed.values.size > 3 ? ' and others' : ''}.`;
    yield {
      span,
      message:
        message.length <= 160
          ? message
          : `"${wrong.text}": ${holder.name} in ${nameOf(declared.doc.uri)} does not let it through.`,
      subject: subjectOf(declared.resource),
      related: [{ uri: declared.doc.uri, span: allowed.span ?? resource.head, message: `${says}.` }],
      ...(written !== undefined &&
        another === undefined && { fixes: [{ title, edits: [{ span, text: written }], safe: false }] }),
    };
  }
}

interface Receiver {
  readonly name: string;
  readonly holder: Holder;
}

/** The one filter that a clause can speak of: of a queue behind one subscription, of a subscription, of a rule. */
function holderIn(view: View, clause: Span, around: Surroundings): Receiver | undefined {
  const here = view.mentions.filter(({ span }) => span.start < clause.end);
  // "`Feed` gets all, and `Push`, which gets only …": what stands before "which".
  const those = /\bwhich\W{0,4}$/.test(view.text.slice(0, clause.start))
    ? here.filter(({ span }) => span.end <= clause.start).slice(-1)
    : here;
  const all = those.filter(filterOf);
  const own = all.filter(({ span }) => span.end > clause.start);
  // "`ToMail` gets the channels …; `ToText` gets …": each what stands behind it.
  const named = own.length > 0 ? own : all;
  const [first] = named;
  // "`ToBilling` lets … through to `Billing`": a subscription and its queue have one filter.
  const told = first && filterOf(first);
  if (told) return named.every((one) => filterOf(one)?.holder.resource === told.holder.resource) ? told : undefined;
  if (here.some(({ declared, span }) => declared.length > 0 && span.end > clause.start)) return undefined;
  const subject = aroundOf(view, (one) => filterOf(one)?.holder.resource.id, around);
  return subject && filterOf(subject);
}

function filterOf({ name, declared }: Mention): Receiver | undefined {
  const [one, another] = declared;
  if (!one || another || one.resource.type === 'AWS::SNS::Topic') return undefined;
  const mappings = one.resource.type === 'AWS::Lambda::Function' ? holdersOf(one, [], ['mapping']) : [];
  const holders = [
    ...holdersOf(one, [SUBSCRIPTION, RULE, MAPPING, PIPE], ['subscription']),
    ...rulesTo(one),
    ...mappings.filter(({ properties }) => property(properties, 'FilterCriteria')),
  ];
  const [holder] = holders;
  return holder && holders.length === 1 ? { name, holder } : undefined;
}

/** The rules that a function, or whatever else, is a target of. */
function rulesTo(declared: Declared): readonly Holder[] {
  if (declared.resource.type === RULE) return [];
  const edges = graphOf(declared)?.to(declared.resource.id) ?? [];
  const rules = edges.flatMap(({ via }) => (via?.type === RULE && property(via, 'EventPattern') ? [via] : []));
  return [...new Set(rules)].map((resource) => ({ declared, resource, properties: resource.properties }));
}

interface Allowed {
  readonly values: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly span: Span | undefined;
}

function policyOf({ holder: { resource, properties } }: Receiver): Value | undefined {
  if (resource.type === RULE) return property(properties, 'EventPattern');
  if (resource.type === SUBSCRIPTION) return property(properties, 'FilterPolicy');
  const all = property(properties, `${resource.type === PIPE ? 'SourceParameters.' : ''}FilterCriteria.Filters`);
  const [pattern, another] = itemsOf(all).map((one) => property(one, 'Pattern'));
  // The one pattern of a mapping or pipe is a JSON text.
  return another || !pattern ? undefined : (parsedJson(stringOf(pattern) ?? '', pattern.span) as Value | undefined);
}

/** "Only verdicts with a score of more than 90 come through": beside a key another number than its condition has. */
function boundIn({ words, own, by }: View, clause: Span, receiver: Receiver): Report | undefined {
  const { declared } = receiver.holder;
  const from = Math.max(clause.start, own);
  const text = words.slice(from, clause.end);
  for (const [key, { value, span: place }] of numbersIn(policyOf(receiver))) {
    const at = text.toLowerCase().indexOf(key.toLowerCase());
    const [, before = '', number = ''] =
      /^s?(?![\w-])([^.;,\d]{0,30}[ (])(\d[\d,]{0,9}(?:\.\d{1,4})?)\b(?![\w%])/.exec(
        at < 0 ? '' : text.slice(at + key.length),
      ) ?? [];
    const told = Number(number.replaceAll(',', ''));
    // "More than 79" and "80 or more" are the same.
    const step = beyond.test(before) ? 1 : -1;
    if (number === '' || told === value || told + step === value) continue;
    const start = from + at + key.length + (text.charAt(at + key.length) === 's' ? 1 : 0) + before.length + by;
    const span = { start, end: start + number.length };
    const says = `${receiver.name} in ${nameOf(declared.doc.uri)} says ${value}`;
    return {
      span,
      message: `"${number}": ${says} (${key}).`,
      subject: subjectOf(declared.resource),
      related: [{ uri: declared.doc.uri, span: place, message: `${says} here.` }],
      fixes: [{ title: `Write ${value} as the template does`, edits: [{ span, text: String(value) }], safe: false }],
    };
  }
  return undefined;
}

const beyond = /\b(?:more|greater|higher|larger) than\b|\b(?:over|above|exceeds|at most|up to)\b/i;

/** The keys of a filter that ask for one number, be it a bound or the value itself. */
function numbersIn(of: Value | undefined): ReadonlyMap<string, { readonly value: number; readonly span: Span }> {
  const found = new Map<string, { readonly value: number; readonly span: Span }>();
  for (const { key, value } of of?.kind === 'map' ? of.entries : []) {
    if (value.kind === 'map') for (const [below, one] of numbersIn(value)) found.set(below, one);
    const all = itemsOf(value).flatMap((item) => [item, ...itemsOf(property(item, 'numeric'))]);
    const [number, another] = all.flatMap((item) => numberOf(item) ?? []);
    if (key.length > 2 && number !== undefined && another === undefined && !isOpen(value))
      found.set(key, { value: number, span: value.span });
  }
  return found;
}

/** The texts that a filter asks for; nothing where it has conditions that are more than equal texts. */
function allowedBy(receiver: Receiver): Allowed | undefined {
  const policy = policyOf(receiver);
  const found = { values: new Set<string>(), keys: new Set<string>() };
  if (policy === undefined || !collect(policy, found) || found.values.size === 0) return undefined;
  return { ...found, span: policy.span };
}

function collect(of: Value, found: { readonly values: Set<string>; readonly keys: Set<string> }): boolean {
  if (of.kind === 'map') {
    return (
      !isOpen(of) &&
      of.entries.every(({ key, value: below }) => {
        found.keys.add(key);
        return !key.startsWith('$') && below.kind !== 'known' && collect(below, found);
      })
    );
  }
  if (of.kind !== 'list' || isOpen(of)) return false;
  return of.items.every((item) => {
    // A number or bound is no text that could be meant.
    if (numberOf(item) !== undefined || property(item, 'numeric') !== undefined) return true;
    if (item.kind !== 'known' || typeof item.value !== 'string') return false;
    found.values.add(item.value);
    return true;
  });
}

interface Said {
  readonly text: string;
  readonly start: number;
}

/** "Only `paid` and `sent`", where the filter lets a third one through: all that are told, with the one that is not. */
function partIn(view: View, clause: Span, said: readonly Said[], of: Receiver, allowed: Allowed): Said | undefined {
  const { text, words, own, cell } = view;
  const { values, keys } = allowed;
  const whole = words.slice(own);
  if (examples.test(whole)) return undefined;
  const plain = cell && !ofEvents.test(text.slice(0, own)) && isOfFilter(view) ? [...whole.matchAll(value)] : [];
  // In a cell nothing but values, keys and what joins them.
  if (plain.some(([word]) => !values.has(word) && !keys.has(word) && !/^(?:and|or|only|is|in)$/.test(word)))
    return undefined;
  const listed = plain.flatMap(({ 0: word, index }) => (values.has(word) ? [{ text: word, start: own + index }] : []));
  const all = plain.length > 0 ? listed : exhaustive.test(words.slice(0, clause.end)) ? said : [];
  const [first, last] = [all[0], all.at(-1)];
  const list = valuesOf(policyOf(of)).find((one) => all.every((other) => one.includes(other.text)));
  if (!first || !last || first.start < clause.start || !list?.some((one) => !text.slice(own).includes(one)))
    return undefined;
  return { text: text.slice(first.start, last.start + last.text.length), start: first.start };
}

const exhaustive =
  /\bonly\b|\bfilter\b[^.;]{0,80}\b(?:lets|passes|matches|accepts|admits|allows|selects)\b|\bnothing else\b/i;
const examples = /\b(?:e\.g|such as|like|among|including|others?|etc|more|not|never|except)\b|…|\.\.\./i;

/** The texts that each key of a filter asks for. */
function valuesOf(of: Value | undefined): readonly (readonly string[])[] {
  return (of?.kind === 'map' ? of.entries : []).flatMap(({ value: below }) =>
    below.kind === 'map' ? valuesOf(below) : [itemsOf(below).flatMap((one) => stringOf(one) ?? [])],
  );
}

const place = /\b(?:to|onto|into|on|via|through|from) (?:the|an?|our)\W{1,3}$/i;

/** Words behind a verb of receiving that may be values: in code or quotes, with a dot, or in capitals within. */
function valuesIn(view: View, clause: Span, allowed: Allowed, isSubscription: boolean): readonly Said[] {
  const keys = new Set([...allowed.keys].map(plainKey));
  const text = view.words.slice(clause.start, clause.end);
  const found: Said[] = [];
  for (const match of text.matchAll(value)) {
    const start = clause.start + match.index;
    // What heads a cell is no value.
    if (start < view.own) continue;
    const isMarked =
      view.mentions.some(({ span }) => span.start <= start && start < span.end) ||
      /["“']/.test(view.text.charAt(start - 1));
    const isPlain = /^[A-Za-z]?[a-z0-9]*$/.test(match[0]);
    // "Gets it from the EventBus": a place; "subscribes to the OrderPaid event" is none.
    const behind = text.slice(match.index + match[0].length);
    if (place.test(text.slice(0, match.index)) && !/^\W{0,3}(?:events?|messages?)\b/i.test(behind)) continue;
    // "Subscribed to `news`, only for …": the verb stands in the clause before.
    // "… matches source `a` and detail type `B`".
    const isOfKey = keys.has(plainKey(view.words.slice(clause.start, start)));
    const isOnly = /^\W{0,3}only\b/i.test(view.words.slice(Math.max(clause.start, view.own), clause.end));
    const from = isOfKey || isOnly ? 0 : clause.start;
    // "| `ToOps` | only `error` |": a subscription does nothing else.
    const isLed =
      (isOnly && isSubscription) ||
      isOfFilter(view) ||
      receives.test(view.words.slice(from, isOnly ? clause.end : start));
    if ((isMarked || !isPlain) && isLed) found.push({ text: match[0], start });
  }
  return found;
}

/** Plain words that a list joins to a value that is let through ("DHL and Hermes"), or that stand behind its key. */
function plainIn({ words, own }: View, clause: Span, allowed: Allowed): readonly Said[] {
  const says = words.slice(clause.start, clause.end);
  if (!receives.test(says) && !(only.test(says) && verbs.test(says))) return [];
  const text = says + (words.slice(clause.end).split(/[.;:(]/, 1)[0] ?? '');
  const behindKeys = [...text.matchAll(valued)].flatMap(({ indices, 1: key = '', 2: said = '' }) =>
    allowed.keys.has(key) || allowed.keys.has(key.replace(/s$/, ''))
      ? [{ text: said, start: clause.start + (indices?.[2]?.[0] ?? 0) }]
      : [],
  );
  const found = [...text.matchAll(pairs)].flatMap(({ indices, 1: one = '', 2: join = '', 3: other = '' }) => {
    const isFirst = isAllowed(one, allowed);
    const [said, at = 0] = isFirst ? [other, indices?.[3]?.[0]] : [one, indices?.[1]?.[0]];
    const isAlike =
      /^[A-Z]/.test(one) === /^[A-Z]/.test(other) &&
      (!/ and /.test(join) || / {2}and {2}/.test(join) || /s$/.test(one) === /s$/.test(other));
    return isFirst !== isAllowed(other, allowed) && isAlike && !allowed.keys.has(said)
      ? [{ text: said, start: clause.start + at }]
      : [];
  });
  return [...found, ...behindKeys].filter(({ start }) => start >= own);
}

/** "Status `refunded`", "whose status is refunded", "the channels `sms` and `push`". */
const valued =
  /(?<![\w.-])([A-Za-z][\w-]{1,30})(?: {1,3}(?:is|are|equals|of) {1,3}|\s{2,4}|\s?[:=]\s{0,3})(?!(?:not|one|in|set|of|is|are|and|or|at|more|less|over|above|under|below|up)\b)([A-Za-z][\w.-]{1,30}(?<!\.))(?![\w-])/dg;
const pairs =
  /(?<![\w.-])([A-Za-z][\w.:-]{1,30})(,? {1,4}(?:and|or) {1,4}|, {1,4}|\/)(?=([A-Za-z][\w.:-]{1,30}(?<![.:]))(?: {2}| ?(?:[,.;)/]|$)| (?:and|or|get|are|through|pass|come|reach|only)\b| [a-z]{3,14}s\b))/dg;

/** Written the same, but for capitals and the plural: "bounces" are `Bounce`. */
const isAllowed = (text: string, { values }: Allowed): boolean =>
  [...values].some((one) => [text, text.replace(/s$/, '')].some((word) => word.toLowerCase() === one.toLowerCase()));

const plainKey = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');

/** Written as one of the values is; a plain word is one only where the note says "only". */
function isLike(text: string, { values, keys }: Allowed, isOnly: boolean): boolean {
  if (keys.has(text)) return false;
  const form = formOf(text);
  return (isOnly || form !== 'a') && [...values].some((one) => formOf(one) === form);
}

function formOf(text: string): string {
  return text
    .replace(/[a-z0-9]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/^(?:Aa){2,}$/, 'AaAa');
}
