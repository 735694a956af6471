import { oncePer } from '../../../engine/once-per';
import { longPattern } from '../../../engine/pattern';
import type { Doc, Service } from '../../../engine/types';
import { lastPart } from '../../../engine/uris';
import { shuffle } from '../../selection';
import type { ItemSource, QuizItem } from '../../types';
import { type Answer, itemOf, seedOf } from '../item';
import { fullName, type Outline, type Point, type Section } from './outline';
import { contentWords, cut, namedIn, overlap, withoutName } from './wording';

const useCases = /\b(?:use cases?|when to use|scenarios?|suited for|good for)\b/i;
/** What stands below such a heading is true of one architecture. */
const oneCase = /\b(?:examples?|patterns?|architectures?)\b/i;
const advantages = /^(?:pros|advantages|benefits|strengths)\b/i;
const drawbacks = /^(?:cons|disadvantages|drawbacks|limitations|weaknesses)\b/i;
const prices = /\b(?:pricing|price|cost)/i;
/** An amount of money: it changes, and no fact of ours knows it. */
const price = /[$€£]\s?\d/;
/** Labels that every service has: what stands behind them tells nothing apart. */
const general = longPattern`
    ^(?:general|security|encryption|access|in-flight|at-rest|client-side|scalability|scalable
    |(?:auto|automatic|elastic)?[ -]?scaling|elasticity|(?:high )?availability|durability|reliability|performance
    |deployment|costs?|(?:fully )?managed|serverless|no (?:servers?|infrastructure)|pros|cons|integration|monitoring
    |pricing|notes?|features?|limits?|overview|types?|modes?|examples?|standard|fifo|express|default|exam|tips?|remember
    |key|important|warning|summary|definition|description|(?:\S+ )?(?:references?|links?|slides?|sources?|pages?))\b|^(?:high|low|short|long)(?: \(|$)`;
/** Nor do labels of what several services have, wherever in them that is said. */
const shared = longPattern`
    \b(?:encrypt\w*|security|access control|iam|monitoring|logging|pricing|throughput|latency|tags?|dlqs?
    |dead[- ]letter \w+|at[- ]least[- ]once|retry|retries|compliance)\b|^(?:in|out)puts?$`;
/** Two statements that share more of their words than this may both be true of both services. */
const alike = 0.34;
/** And with this share the other service is left out of the wrong answers. */
const related = 0.25;
/** So is one whose statement shares this many words that only the two services of the guide have. */
const telling = 2;
/** Characters of a feature that says enough to tell its service. */
const shortestFeature = 30;
/** Characters of a statement that stands as an option. */
const longestOption = 160;

/** Services that do the same job in two ways: what one of them is used for can seldom be denied to the other. */
const kin: readonly (readonly Service[])[] = [
  ['sqs', 'mq'],
  ['sns', 'eventbridge'],
  ['kinesis', 'firehose', 'msk'],
  ['efs', 's3'],
  ['ecs', 'lambda'],
  ['rds', 'aurora'],
];

/** Questions from the definition, use cases, features, pros and cons of a guide that treats several services. */
export function questionsFromPoints(doc: Doc, { sections }: Outline): readonly QuizItem[] {
  if (sections.length < 2) return [];
  return sections.flatMap((section) => {
    const others = sections.filter((other) => other !== section);
    const items = [
      defined(doc, section, others),
      ...section.points.filter(isUseCase).map((point) => usedFor(doc, section, point, others)),
      ...section.points.filter(isFeature).map((point) => described(doc, section, point, others)),
      ...proAndCon(doc, section),
    ];
    return items.filter((item) => item !== undefined);
  });
}

function isUseCase({ under, label }: Point): boolean {
  return label !== undefined && under.some((heading) => useCases.test(heading));
}

/** The list that a bullet stands in; a heading "Pros/Cons" above both says nothing. */
function listOf({ under }: Point): 'pros' | 'cons' | undefined {
  const lists = under.flatMap((heading) => {
    const pro = advantages.test(heading);
    const con = drawbacks.test(heading);
    const both = (pro || con) && /\b(?:pros|advantages)\b.*\b(?:cons|disadvantages)\b/i.test(heading);
    return both ? [] : pro ? (['pros'] as const) : con ? (['cons'] as const) : [];
  });
  return lists.at(-1);
}

function isFeature({ under, label, text }: Point): boolean {
  if (label === undefined || general.test(withoutPicture(label)) || shared.test(label) || text.length < shortestFeature)
    return false;
  // It only opens the list below it.
  if (text.endsWith(':')) return false;
  return ![label, ...under].some((heading) =>
    [useCases, oneCase, advantages, drawbacks, prices].some((pattern) => pattern.test(heading)),
  );
}

/** `📈 Scalability` */
function withoutPicture(label: string): string {
  return label.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, '');
}

/** "It encrypts using:", and a list. */
const goesOn = /\b(?:using|with|by|of|to|in|for|via|like|as|are|includes?)\W{0,3}$/i;

/** "Which service is this? A fully managed message queuing service …" */
function defined(doc: Doc, section: Section, others: readonly Section[]): QuizItem | undefined {
  const { definition, service } = section;
  const [first = ''] = definition?.text.split(/(?<=[.!?])\s/) ?? [];
  const text = withoutName(first, service);
  if (definition === undefined || text === undefined || text === first || first.length < 40) return undefined;
  if (goesOn.test(text)) return undefined;
  const named = namedIn(first);
  const wrong = others.filter((other) => {
    if (named.has(other.service) || areKin(service, other.service)) return false;
    return other.definition === undefined || overlap(contentWords(first), contentWords(other.definition.text)) < 0.6;
  });
  return whichService(
    doc,
    section,
    definition,
    `Which service does your note describe like this?\n\n> ${text.replace(/[.:]$/, '')}.`,
    wrong,
  );
}

function usedFor(doc: Doc, section: Section, point: Point, others: readonly Section[]): QuizItem | undefined {
  const text = asQuoted(point, section.service);
  if (text === undefined || isShared(point, others)) return undefined;
  const stem = `For which service does your note list this use case?\n\n> ${text}.`;
  const far = strangers(point, others).filter((other) => !areKin(section.service, other.service));
  return whichService(doc, section, point, stem, far);
}

function areKin(one: Service, other: Service): boolean {
  return kin.some((services) => services.includes(one) && services.includes(other));
}

function described(doc: Doc, section: Section, point: Point, others: readonly Section[]): QuizItem | undefined {
  const text = asQuoted(point, section.service);
  if (text === undefined || isShared(point, others)) return undefined;
  const stem = `Of which service does your note say this?\n\n> ${text}.`;
  return whichService(doc, section, point, stem, strangers(point, others));
}

/** A label that is the name of a product: the bullet is about that one, whether we know it or not. */
const product = /^(?:Amazon|AWS|Azure|Google|Apache)\s[A-Z]/;

/** "Solution 1" tells nothing by itself. */
const counted = /^\p{L}+ \d{1,2}$/u;

/** The bullet without the name of its service; not asked where the name stands within it. */
function asQuoted({ label = '', text, parent }: Point, service: Service): string | undefined {
  if (namedIn(label).size > 0 || product.test(label) || counted.test(label)) return undefined;
  const rest = withoutName(text, service);
  const title = parent === undefined ? label : `${parent}, ${label}`;
  return rest === undefined || price.test(rest) ? undefined : cut(`**${title}:** ${rest}`, 260);
}

/** Another service has a bullet that says the same, so both would be right. */
function isShared(point: Point, others: readonly Section[]): boolean {
  const words = contentWords(`${point.label ?? ''} ${point.text}`);
  const label = contentWords(point.label ?? '');
  return others.some(({ points, definition }) =>
    [...points, ...(definition === undefined ? [] : [definition])].some((other) => {
      const theirs = contentWords(`${other.label ?? ''} ${other.text}`);
      if (overlap(words, theirs) > alike && Math.min(words.size, theirs.size) > 2) return true;
      return label.size > 0 && other.label !== undefined && overlap(label, contentWords(other.label)) > 0.5;
    }),
  );
}

/**
 * Services that the statement does not name and of which nothing like it is said: others are no fair wrong answers.
 * "HTTP endpoints" said of two services alone keeps the two apart from each other, however much else they say.
 */
function strangers(point: Point, others: readonly Section[]): readonly Section[] {
  const text = `${point.label} ${point.text}`;
  const named = namedIn(text);
  const words = contentWords(text);
  return others.filter((other) => {
    if (named.has(other.service)) return false;
    const third = others.filter((one) => one !== other).map(wordsOf);
    const shared = [...wordsOf(other)].filter((word) => words.has(word) && !third.some((theirs) => theirs.has(word)));
    if (shared.length >= telling) return false;
    return other.points.every((one) => overlap(words, contentWords(`${one.label ?? ''} ${one.text}`)) < related);
  });
}

/** All content words of what a guide says of a service. */
const wordsOf = oncePer(({ definition, points }: Section): ReadonlySet<string> => {
  const all = definition === undefined ? points : [definition, ...points];
  return new Set(all.flatMap(({ label = '', text }) => [...contentWords(`${label} ${text}`)]));
});

function whichService(
  doc: Doc,
  section: Section,
  point: Point,
  stem: string,
  others: readonly Section[],
): QuizItem | undefined {
  const wrong = shuffle([...others], seedOf(stem)).map((other): Answer => ({ text: fullName(other.service) }));
  return itemOf({
    stem,
    right: { text: fullName(section.service) },
    wrong,
    source: sourceOf(doc, section, point),
    services: [section.service],
    topics: [section.heading],
  });
}

/** "Which of these does your note list among the cons of Amazon SNS?" with its pros as wrong answers, and the reverse. */
function proAndCon(doc: Doc, section: Section): readonly (QuizItem | undefined)[] {
  const pros = section.points.filter((point) => listOf(point) === 'pros');
  const cons = section.points.filter((point) => listOf(point) === 'cons');
  return [
    ...cons.map((con) => oneOf(doc, section, con, pros, 'cons')),
    ...pros.map((pro) => oneOf(doc, section, pro, cons, 'pros')),
  ];
}

function oneOf(
  doc: Doc,
  section: Section,
  point: Point,
  opposites: readonly Point[],
  list: 'pros' | 'cons',
): QuizItem | undefined {
  const words = contentWords(said(point));
  const text = cut(said(point), longestOption);
  if (text === undefined) return undefined;
  const others = shuffle([...opposites], seedOf(said(point))).filter(
    (other) => overlap(words, contentWords(said(other))) < 0.6,
  );
  return itemOf({
    stem: `Which of these does your note list among the **${list}** of ${fullName(section.service)}?`,
    right: { text },
    wrong: others.flatMap((other) => {
      const option = cut(said(other), longestOption);
      return option === undefined
        ? []
        : [{ text: option, why: `Your note lists it among the ${list === 'pros' ? 'cons' : 'pros'}.` }];
    }),
    source: sourceOf(doc, section, point),
    services: [section.service],
    topics: [section.heading],
  });
}

function said({ label, text }: Point): string {
  return label === undefined || label === '' ? text : text === '' ? label : `${label}: ${text}`;
}

/** The place of a bullet, for "Open note". */
export function sourceOf(doc: Doc, section: Pick<Section, 'heading'>, point: Pick<Point, 'span'>): ItemSource {
  const title = doc.note?.title ?? lastPart(doc.uri);
  return { kind: 'guide', uri: doc.uri, span: point.span, title, heading: section.heading };
}
