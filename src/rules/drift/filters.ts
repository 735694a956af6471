import type { Declared, Mention } from '../../engine/mentions/mentions';
import { parsedJson } from '../../engine/read/cdk/evaluate/json';
import type { Report, Span, Value } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { isOpen, itemsOf, numberOf, property, stringOf, subjectOf } from '../../engine/values';
import { aroundOf, type Surroundings } from './around';
import { isNotSo, withoutBounds } from './elsewhere';
import {
  type Allowed,
  formOf,
  isAllowed,
  isLike,
  isOfFilter,
  ofEvents,
  only,
  plainIn,
  type Said,
  value,
  valuesIn,
  verbs,
} from './filter-values';
import { graphOf, type Holder, holdersOf } from './holders';
import type { View } from './view';

const RULE = 'AWS::Events::Rule';
const SUBSCRIPTION = 'AWS::SNS::Subscription';
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const PIPE = 'AWS::Pipes::Pipe';

const denies = /\b(?:not|no|never|except|without|all|every|any)\b|n['’]t\b/i;

/** A cheap look at whether a sentence can say what a filter lets through. */
export function mayFilter(view: View): boolean {
  const { text } = view;
  return (
    isOfFilter(view) ||
    only.test(text) ||
    ofKeys.test(text) ||
    (/[a-z]\.[a-z]|[a-z][A-Z]|\b(?:and|or)\b|\d/.test(text) && verbs.test(text))
  );
}

/** "Source `shop`, detail type `OrderPaid`", "3 attempts or more", "`kind` is `paid` or `sent`". */
const ofKeys =
  /\b(?:source|detail[- ]types?|or more|at least|(?:more|less|fewer) than)\b|\bis {2}[\w.-]{2,30} {2}or {2}/i;

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
    const { declared, resource } = holder.holder;
    const isSubscription = declared.resource.type === SUBSCRIPTION;
    const isOnly = isOfFilter(view) || only.test(view.text.slice(0, clause.end));
    const saidIn = (part: Span): readonly Said[] =>
      valuesIn(view, part, allowed, isSubscription).filter((one) => isLike(one.text, allowed, isOnly));
    const isOther = (one: Said): boolean => !isAllowed(one.text, allowed);
    const said = saidIn(clause);
    const plain = plainIn(view, clause, allowed, resource.type === SUBSCRIPTION);
    const differing = [...said, ...plain].find(isOther);
    // "Only those for Germany (`DE`) and Norway (`NO`)": the list goes on.
    const rest = view.clauses[index + 1];
    const wrong =
      differing ?? (rest && saidIn(rest).some(isOther) ? undefined : partIn(view, clause, said, holder, allowed));
    if (!wrong || told.has(wrong.start)) continue;
    told.add(wrong.start);
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
    if (at < 0) continue;
    const rest = text.slice(at + key.length);
    const behind = /^s?(?![\w-])([^.;,\d]{0,30}[ (])(\d[\d,]{0,9}(?:\.\d{1,4})?)\b(?![\w%])/d.exec(rest);
    // "Events with 3 attempts or more".
    const front = /\b(?:with|has|have) ((?:at least |more than |over )?)(\d[\d,]{0,9}(?:\.\d{1,4})?) $/d;
    const match = behind ?? front.exec(text.slice(0, at));
    const [, before = '', number = ''] = match ?? [];
    const told = Number(number.replaceAll(',', ''));
    // "More than 79" and "80 or more" are the same.
    const step = beyond.test(before) ? 1 : -1;
    if (number === '' || told === value || told + step === value) continue;
    const start = from + (behind ? at + key.length : 0) + (match?.indices?.[2]?.[0] ?? 0) + by;
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
