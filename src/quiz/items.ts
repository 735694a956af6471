import { judgeClaims } from '../engine/judge';
import { joinPairs } from '../engine/read/quiz';
import { hash } from '../engine/read/quiz/normalise';
import { isWithin } from '../engine/spans';
import { answerClaims, reaches, type Staleness, staleness } from '../engine/stale';
import type { AsOf, Doc, FactBase, IsoDate, JudgedClaim, Question, Relations, Span } from '../engine/types';
import { lastPart } from '../engine/uris';
import { itemFact } from './generate/facts';
import type { ItemSource, QuizItem } from './types';

export interface ItemInput {
  readonly docs: readonly Doc[];
  readonly relations: Relations;
  readonly facts: FactBase;
  /** What notes are judged by; the frontmatter of a note wins over it. */
  readonly asOf: AsOf;
  readonly today: IsoDate;
}

/**
 * The questions that stand in notes, ready to be asked: explanation files joined, stale answers marked, the deciding
 * fact attached, reversed cards once in each direction. Questions without an answer are left out, and of two that read
 * the same the first is kept.
 */
export function writtenItems(input: ItemInput): readonly QuizItem[] {
  const { docs, relations } = input;
  const byUri = new Map(docs.map((doc) => [doc.uri, doc]));
  const files = docs.map(({ uri, note }) => ({ uri, questions: note?.questions ?? [], answers: note?.quizAnswers }));
  const resolve = relations.complete ? (from: string, target: string) => relations.resolve(from, target)[0] : undefined;
  const claimsOf = claimReader(input);
  const items = new Map<string, QuizItem>();
  for (const { uri, questions } of joinPairs(files, resolve)) {
    const doc = byUri.get(uri);
    if (doc?.note === undefined) continue;
    const ends = reaches(questions, doc.text.length);
    for (const [index, question] of questions.entries()) {
      if (!isAskable(question)) continue;
      const facts = factsOf(question, doc, ends[index] ?? doc.text.length, input, claimsOf);
      for (const item of itemsOf(question, doc, facts)) if (!items.has(item.id)) items.set(item.id, item);
    }
  }
  return [...items.values()];
}

/** A question can be asked when one of its options is right, or when it has an answer in words. */
export function isAskable({ options, answer }: Question): boolean {
  return options.length > 1 ? options.some(({ correct }) => correct) : answer !== undefined;
}

type Facts = Pick<QuizItem, 'fact' | 'stale' | 'remark'>;

function itemsOf(question: Question, doc: Doc, facts: Facts): readonly QuizItem[] {
  const item: QuizItem = {
    id: question.id,
    kind: question.kind,
    stem: question.stem,
    options: question.options.map(({ text, correct, why }) => ({
      text,
      correct,
      ...(why === undefined ? {} : { why }),
    })),
    ...(question.answer === undefined ? {} : { answer: question.answer }),
    ...explanationOf(question),
    source: sourceOf(question, doc),
    services: question.topics.filter(isService),
    topics: topicsOf(question, doc),
    ...facts,
  };
  const reversed = question.syntax.startsWith('reversed') && question.answer !== undefined;
  if (!reversed) return [item];
  return [item, { ...item, id: hash(`reversed\n${question.id}`), stem: question.answer ?? '', answer: question.stem }];
}

/** An explanation that already stands under the right option is not said twice. */
function explanationOf({ explanation, options }: Question): { readonly explanation?: string } {
  return explanation === undefined || options.some(({ why }) => why === explanation) ? {} : { explanation };
}

function sourceOf(question: Question, doc: Doc): ItemSource {
  const heading = headingsOf(question, doc).at(-1);
  return {
    kind: 'note',
    uri: doc.uri,
    span: question.span,
    title: doc.note?.title ?? lastPart(doc.uri),
    ...(heading === undefined ? {} : { heading }),
  };
}

function headingsOf({ span }: Question, { note }: Doc): readonly string[] {
  return (note?.headings ?? []).filter((heading) => heading.span.start <= span.start).map(({ text }) => text);
}

/** Tags of the note, those of the frontmatter too. */
function topicsOf(question: Question, { note }: Doc): readonly string[] {
  const tags = [...(note?.frontmatter?.tags ?? []), ...(note?.tags ?? []).map(({ name }) => name)];
  return [...new Set(tags.map((tag) => tag.replace(/^#/, '')))].filter((tag) => !question.topics.includes(tag));
}

const services: ReadonlySet<string> = new Set(
  'sqs sns kinesis firehose mq eventbridge scheduler pipes lambda s3 dynamodb stepfunctions cloudwatch autoscaling msk flink redshift opensearch rds aurora efs ecs iot apigateway kms'.split(
    ' ',
  ),
);

function isService(topic: string): topic is QuizItem['services'][number] {
  return services.has(topic);
}

type ClaimsOf = (uri: string, asOf: AsOf) => readonly JudgedClaim[];

function claimReader({ docs, facts }: ItemInput): ClaimsOf {
  const byUri = new Map(docs.map((doc) => [doc.uri, doc]));
  const judged = new Map<string, readonly JudgedClaim[]>();
  return (uri, asOf) => {
    const key = `${asOf.kind === 'exam' ? 'exam' : asOf.date} ${uri}`;
    const doc = byUri.get(uri);
    const claims = judged.get(key) ?? (doc === undefined ? [] : judgeClaims(doc, facts, asOf));
    judged.set(key, claims);
    return claims;
  };
}

/** What the facts say of a question: that its answer is stale, which fact decides it, what holds today. */
function factsOf(question: Question, doc: Doc, reach: number, input: ItemInput, claimsOf: ClaimsOf): Facts {
  const asOf = doc.note?.frontmatter?.asOf?.value ?? input.asOf;
  const key = `${asOf.kind === 'exam' ? 'exam' : asOf.date} ${input.today}`;
  const before = known.get(question);
  if (before?.key === key && question.explainedBy === undefined) return before.facts;
  const facts = judge(question, doc, reach, input, claimsOf, asOf);
  known.set(question, { key, facts });
  return facts;
}

/** Questions stay the same objects while their note does not change, so they are judged once. */
const known = new WeakMap<Question, { readonly key: string; readonly facts: Facts }>();

function judge(question: Question, doc: Doc, reach: number, input: ItemInput, claimsOf: ClaimsOf, asOf: AsOf): Facts {
  const read = (day: AsOf): { readonly stale: Staleness | undefined; readonly said: readonly JudgedClaim[] } => {
    const target =
      question.explainedBy === undefined ? undefined : input.relations.resolve(doc.uri, question.explainedBy)[0];
    const explained = target === undefined ? [] : claimsOf(target, day);
    const said = answerClaims(question, input.facts, day);
    const claims = claimsOf(doc.uri, day);
    return { stale: staleness({ question, outdated: claims, current: () => claims, reach, explained, said }), said };
  };
  const { stale, said } = read(asOf);
  if (stale !== undefined) {
    const { fact } = stale.judged;
    return { fact: itemFact(fact), stale: { reason: stale.reason, correction: stale.correction } };
  }
  const deciding = [...said, ...claimsOf(doc.uri, asOf).filter(({ claim }) => isIn(claim.span, question))].find(
    ({ verdict }) => verdict === 'current' || verdict === 'default-mode',
  );
  const fact = deciding === undefined ? {} : { fact: itemFact(deciding.fact, deciding.now) };
  if (asOf.kind !== 'exam') return fact;
  const today = read({ kind: 'date', date: input.today }).stale;
  return today === undefined ? fact : { ...fact, remark: `${today.correction}.` };
}

function isIn(span: Span, { options, answerSpan }: Question): boolean {
  const places = [
    ...options.filter(({ correct }) => correct).map((option) => option.span),
    ...(answerSpan ? [answerSpan] : []),
  ];
  return places.some((place) => isWithin(span, place));
}
