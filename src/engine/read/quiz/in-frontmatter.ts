import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Question, QuestionOption, Span } from '../../types';
import { nestsTooDeep } from '../template/bounds';
import { type Built, kindOf } from './build';
import { noAnswer } from './faults';
import { normalise, questionId } from './normalise';
import { topicsOf } from './topics';
import { frontmatterEnd } from './units';

/** Longer frontmatter is not read, in UTF-16 units; neither is it elsewhere. */
const longest = 50_000;
/** So deep may a list of questions lie: `review:`, its items, `questions:` in each. */
const deepest = 5;

const stems = ['question', 'stem'];
/** Words for a stem that mean something else outside a list of questions. */
const stemsInList = ['text', 'prompt'];
const optionLists = ['options', 'choices'];
/** They are the options where another key says which of them is right. */
const answerLists = ['answers'];
const keys = ['correct', 'correct_answer', 'correct_answers', 'correctanswer', 'correct_option', 'correct_options'];
const indexKeys = ['correct_index', 'correctindex', 'answer_index', 'answerindex'];
const shortKeys = ['answer', 'answers', 'solution'];
/** What a question says of itself where a list holds several kinds. */
const kinds = ['type', 'kind'];
const reasons = ['explanation', 'rationale', 'reason'];

/** Without these there is nothing to read. */
const asked = anyKey([...stems, ...stemsInList]);
const offered = anyKey([...optionLists, ...answerLists]);

function anyKey(names: readonly string[]): RegExp {
  return new RegExp(`^[ \\t-]{0,16}(?:${names.join('|')}):`, 'im');
}

/**
 * Questions that a note keeps in its frontmatter: `question`, `options` and `answer`, or lists of such. Only those whose
 * answer says by letter or by text which options are right, by a number where it is plain from what that counts, or is
 * left open.
 */
export function questionsInFrontmatter(text: string): readonly Built[] {
  const end = frontmatterEnd(text);
  const from = text.indexOf('\n') + 1;
  const inside = end === 0 || from === 0 || from >= end ? '' : text.slice(from, text.lastIndexOf('\n', end - 2) + 1);
  if (inside.length > longest || !asked.test(inside) || !offered.test(inside) || nestsTooDeep(inside)) return [];
  const { contents } = parseDocument(inside, { prettyErrors: false, logLevel: 'silent' });
  const asking = askingIn(contents, false, deepest);
  const base = baseOf(asking);
  return asking.flatMap((one) => built(one, from, base) ?? []);
}

/** A map that asks: its stem, the list of its options, and the node that answers. */
interface Asking {
  readonly map: YAMLMap;
  readonly stem: unknown;
  /** Its options; none where the answer is to be written. */
  readonly list: YAMLSeq | YAMLMap | undefined;
  readonly key: unknown;
  /** The name of the key says that it counts from 0. */
  readonly indexed: boolean;
}

function askingIn(node: unknown, listed: boolean, depth: number): readonly Asking[] {
  if (depth === 0) return [];
  if (isSeq(node)) return node.items.flatMap((item) => askingIn(item, true, depth - 1));
  if (!isMap(node)) return [];
  const own = askingOf(node, listed);
  if (own !== undefined) return [own];
  return node.items.flatMap(({ value }) => (isScalar(value) ? [] : askingIn(value, listed, depth - 1)));
}

function askingOf(map: YAMLMap, listed: boolean): Asking | undefined {
  const stem = under(map, stems) ?? (listed ? under(map, stemsInList) : undefined);
  const indexed = under(map, indexKeys);
  const named = under(map, keys) ?? indexed;
  const offered = under(map, optionLists);
  const list = offered ?? (named === undefined ? undefined : under(map, answerLists));
  if (!isScalar(stem)) return undefined;
  if (list === undefined && listed && textOf(named) !== undefined && under(map, kinds) !== undefined) {
    return { map, stem, list, key: named, indexed: false };
  }
  if (!(isSeq(list) || isMap(list))) return undefined;
  const key = named ?? (offered === undefined ? undefined : under(map, shortKeys));
  return { map, stem, list, key, indexed: indexed !== undefined && key === indexed };
}

/**
 * From what the numbers of the answers count: from 0 where one of them is 0, from 1 where one is as high as there are
 * options. `undefined` where neither is plain.
 */
function baseOf(asking: readonly Asking[]): 0 | 1 | undefined {
  const said = asking.flatMap(({ key, list }) =>
    list === undefined ? [] : [{ numbers: numbersOf(key), count: list.items.length }],
  );
  if (said.some(({ numbers }) => numbers.includes(0))) return 0;
  return said.some(({ numbers, count }) => numbers.includes(count)) ? 1 : undefined;
}

function numbersOf(node: unknown): readonly number[] {
  const items = isSeq(node) ? node.items : [node];
  return items.flatMap((item) => (isScalar(item) && typeof item.value === 'number' ? [item.value] : []));
}

function built(asking: Asking, from: number, base: 0 | 1 | undefined): Built | undefined {
  const { map } = asking;
  const stem = textOf(asking.stem);
  if (asking.list === undefined) return stem === undefined ? undefined : builtCard(asking, stem, from);
  const options = optionsOf(asking, from, asking.indexed ? 0 : base);
  if (stem === undefined || stem.text.length < 8 || options === undefined) return undefined;
  const right = options.filter(({ correct }) => correct);
  const isOpen = isEmpty(asking.key);
  if (right.length === 0 && !isOpen) return undefined;
  const explanation = textOf(under(map, reasons))?.text;
  const span = moved(stem.span, from);
  const words = options.map((option) => option.text);
  const question: Question = {
    id: questionId(stem.text, words),
    kind: kindOf(stem.text, options, words.map(normalise)),
    syntax: 'frontmatter',
    span: { start: span.start, end: Math.max(span.end, ...options.map((option) => option.span.end)) },
    stem: stem.text,
    stemSpan: span,
    options,
    ...(explanation === undefined ? {} : { explanation }),
    topics: topicsOf([stem.text, ...right.map((option) => option.text)].join('\n'), words.join('\n')),
    faults: right.length === 0 ? [noAnswer(span, options.length)] : [],
  };
  return { question, zones: [], strength: 'strong', keyed: right.length > 0 };
}

/** `type: "short-answer"` and `correctAnswer`, among questions with options. */
function builtCard({ map, key }: Asking, stem: Words, from: number): Built | undefined {
  const answer = textOf(key);
  if (answer === undefined || stem.text.length < 8) return undefined;
  const explanation = textOf(under(map, reasons))?.text;
  const [span, answerSpan] = [moved(stem.span, from), moved(answer.span, from)];
  const question: Question = {
    id: questionId(stem.text, []),
    kind: 'card',
    syntax: 'frontmatter',
    span: { start: span.start, end: Math.max(span.end, answerSpan.end) },
    stem: stem.text,
    stemSpan: span,
    options: [],
    answer: answer.text,
    answerSpan,
    ...(explanation === undefined ? {} : { explanation }),
    topics: topicsOf(`${stem.text}\n${answer.text}`, ''),
    faults: [],
  };
  return { question, zones: [], strength: 'strong', keyed: true };
}

/** Texts in a list, texts below their letters, or a list of `text` with `correct`. */
function optionsOf(
  { list, key }: Asking,
  from: number,
  base: 0 | 1 | undefined,
): readonly QuestionOption[] | undefined {
  const found = isSeq(list)
    ? list.items.map((item, index) => ({ label: String.fromCharCode(65 + index), item }))
    : isMap(list)
      ? list.items.map(({ key: letter, value }) => ({
          label: isScalar(letter) ? String(letter.value).toUpperCase() : '',
          item: value,
        }))
      : [];
  if (found.length < 2 || found.length > 12) return undefined;
  const named = namesOf(key);
  const counted = base === undefined ? [] : numbersOf(key).map((number) => number - base);
  const options = found.map(({ label, item }, index) => {
    const own = isMap(item) ? textOf(under(item, ['text', 'option', 'label'])) : textOf(item);
    const mark = isMap(item) ? under(item, ['correct', 'is_correct', 'iscorrect']) : undefined;
    const letter = /^([A-L])[.)]\s+/.exec(own?.text ?? '');
    const words = own?.text.slice(letter?.[0].length ?? 0) ?? '';
    const names = [normalise(own?.text ?? ''), normalise(words), (letter?.[1] ?? label).toLowerCase()];
    const ticked = isScalar(mark) && mark.value === true;
    const correct = ticked || counted.includes(index) || names.some((name) => name !== '' && named.has(name));
    return { text: words, span: moved(own?.span ?? { start: 0, end: 0 }, from), correct, label: letter?.[1] ?? label };
  });
  return options.every((option) => option.text !== '') ? options : undefined;
}

/** What the key names, as options are compared. */
function namesOf(value: unknown): ReadonlySet<string> {
  const items = isSeq(value) ? value.items : [value];
  const said = items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
  return new Set(
    said.flatMap((one) => [one, ...(/^[A-L](?:\s*,\s*[A-L])+$/i.test(one) ? one.split(',') : [])]).map(normalise),
  );
}

function under(map: YAMLMap, names: readonly string[]): unknown {
  return map.items.find(({ key }) => isScalar(key) && names.includes(String(key.value).toLowerCase()))?.value;
}

/** `answer:` or `answer: ""`. */
function isEmpty(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

interface Words {
  readonly text: string;
  readonly span: Span;
}

function textOf(node: unknown): Words | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  const { value, range } = node as Scalar;
  const text = String(value).trim();
  return text === '' ? undefined : { text, span: { start: range?.[0] ?? 0, end: range?.[1] ?? 0 } };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
