import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Question, QuestionOption, Span } from '../../types';
import { nestsTooDeep } from '../template/bounds';
import type { Built } from './build';
import { noAnswer } from './faults';
import { normalise, questionId } from './normalise';
import { topicsOf } from './topics';
import { frontmatterEnd } from './units';

/** Longer frontmatter is not read, in UTF-16 units; neither is it elsewhere. */
const longest = 50_000;
/** Without these keys there is nothing to read. */
const asked = /^[ \t-]{0,8}(?:question|stem):/im;
const offered = /^[ \t-]{0,8}(?:options|choices):/im;

const stems = ['question', 'stem'];
const optionLists = ['options', 'choices'];
const keys = ['answer', 'answers', 'correct', 'correct_answer', 'correct_answers', 'correctanswer', 'solution'];
const reasons = ['explanation', 'rationale', 'reason'];

/**
 * Questions that a note keeps in its frontmatter: `question`, `options` and `answer`, or a list of such below
 * `questions`. Only those whose answer says by letter or by text which options are right (numbers may count from 0), or
 * is left open.
 */
export function questionsInFrontmatter(text: string): readonly Built[] {
  const end = frontmatterEnd(text);
  const from = text.indexOf('\n') + 1;
  const inside = end === 0 || from === 0 || from >= end ? '' : text.slice(from, text.lastIndexOf('\n', end - 2) + 1);
  if (inside.length > longest || !asked.test(inside) || !offered.test(inside) || nestsTooDeep(inside)) return [];
  const { contents } = parseDocument(inside, { prettyErrors: false, logLevel: 'silent' });
  if (!isMap(contents)) return [];
  const list = under(contents, ['questions', 'quiz']);
  const maps = isSeq(list) ? list.items.filter((item) => isMap(item)) : [contents];
  return maps.flatMap((map) => built(map, from) ?? []);
}

function built(map: YAMLMap, from: number): Built | undefined {
  const stem = textOf(under(map, stems));
  const options = optionsOf(map, from);
  if (stem === undefined || stem.text.length < 8 || options === undefined) return undefined;
  const right = options.filter(({ correct }) => correct);
  const isOpen = isEmpty(under(map, keys));
  if (right.length === 0 && !isOpen) return undefined;
  const explanation = textOf(under(map, reasons))?.text;
  const span = moved(stem.span, from);
  const words = options.map((option) => option.text);
  const question: Question = {
    id: questionId(stem.text, words),
    kind: right.length > 1 ? 'multiple' : 'choice',
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

/** Texts in a list, texts below their letters, or a list of `text` with `correct`. */
function optionsOf(map: YAMLMap, from: number): readonly QuestionOption[] | undefined {
  const list = under(map, optionLists);
  const found = isSeq(list)
    ? list.items.map((item, index) => ({ label: String.fromCharCode(65 + index), item }))
    : isMap(list)
      ? list.items.map(({ key, value }) => ({
          label: isScalar(key) ? String(key.value).toUpperCase() : '',
          item: value,
        }))
      : [];
  if (found.length < 2 || found.length > 12) return undefined;
  const named = namesOf(under(map, keys));
  const options = found.map(({ label, item }) => {
    const own = isMap(item) ? textOf(under(item, ['text', 'option', 'label'])) : textOf(item);
    const mark = isMap(item) ? under(item, ['correct', 'is_correct', 'iscorrect']) : undefined;
    const letter = /^([A-L])[.)]\s+/.exec(own?.text ?? '');
    const words = own?.text.slice(letter?.[0].length ?? 0) ?? '';
    const names = [normalise(own?.text ?? ''), normalise(words), (letter?.[1] ?? label).toLowerCase()];
    const correct = (isScalar(mark) && mark.value === true) || names.some((name) => name !== '' && named.has(name));
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

function textOf(node: unknown): { readonly text: string; readonly span: Span } | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  const { value, range } = node as Scalar;
  const text = String(value).trim();
  return text === '' ? undefined : { text, span: { start: range?.[0] ?? 0, end: range?.[1] ?? 0 } };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
