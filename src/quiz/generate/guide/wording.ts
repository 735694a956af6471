import { mentionsIn } from '../../../engine/read/mentions';
import type { Service } from '../../../engine/types';

const citation = /\s{0,20}\[\d{1,3}(?:\s{0,20}[-–,]\s{0,20}\d{1,3}){0,20}\]/g;
/** Comments, block ids, and the attributes that some sites put behind links: `{target="_blank"}`. */
const comment = /%%[^%]*%%|\^[\w-]+$|\{(?:[:.#]|target=)[^{}]{0,120}\}/g;

/** Prose without citations, comments, block ids and doubled blanks, and without the full stop at its end. */
export function statement(text: string): string {
  return text
    .replace(comment, '')
    .replace(citation, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
}

/** A stretch of Markdown as a reader sees it, in one line: emphasis, links, tags and the marks of lists and quotes gone. */
export function withoutMarkup(text: string): string {
  const whole = (text.match(/`/g)?.length ?? 0) % 2 === 0;
  return (whole ? text : text.replace(/`/g, ''))
    .replace(/!?\[\[(?:[^[\]|]{0,200}\|)?([^[\]]{0,200})\]\]/g, '$1')
    .replace(/\[([^[\]]{0,200})\]\([^()]{0,400}\)/g, '$1')
    .replace(/\]\([^()\s]{0,400}\)|\[\[|\]\]/g, '')
    .replace(/^[^[\]]{1,24}\]\s*/, '')
    .replace(/<\/?[a-z][^<>]{0,80}>|\[\^[\w-]{1,40}\]/gi, ' ')
    .replace(/^[\s>*+•–-]+|\n[ \t>]{1,40}/g, ' ')
    .replace(/\*\*|==|(?<!_)__(?!_)/g, '')
    .replace(/(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])|(?<=[^\s_])_(?!\w)/g, '')
    .replace(/\\(?=[^\w\s])/g, '');
}

/** "It is …" for "Amazon SQS is …"; `undefined` where the name stands anywhere else as well. */
export function withoutName(text: string, service: Service): string | undefined {
  const own = mentionsIn(text).filter((mention) => mention.service === service);
  if (own.length === 0) return text;
  const [first] = own;
  if (own.length > 1 || first === undefined || first.start > 12) return undefined;
  const rest = text.slice(first.end);
  return /^\s+(?:is|are|was|can|keeps?|offers?|supports?|provides?|does|has)\b/.test(rest) ? `It${rest}` : undefined;
}

/** The services that a text names. */
export function namedIn(text: string): ReadonlySet<string> {
  return new Set(mentionsIn(text).map(({ service }) => service));
}

/** Content words, for telling whether two statements say the same. */
export function contentWords(text: string): ReadonlySet<string> {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size > mostRemembered) remembered.clear();
  const found = wordsOf(text);
  remembered.set(text, found);
  return found;
}

/** Statements of one guide are compared with each other: their words are found once. */
const remembered = new Map<string, ReadonlySet<string>>();
const mostRemembered = 2000;

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z0-9]{4,}/g) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.replace(/(?:ies|es|s|ing|ed)$/, '')));
}

const common = new Set(
  'this that with from they them their have been will would which when where what your into than then also such each other only more most some very between service services amazon using used uses like based without'.split(
    ' ',
  ),
);

/** The share of the smaller statement's words that both have: 0 to 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** The text, or as many whole sentences of its beginning as fit; `undefined` where not even the first one does. */
export function cut(text: string, length: number): string | undefined {
  if (text.length <= length) return text;
  const ends = [...text.slice(0, length + 1).matchAll(/[.!?](?=\s+[A-Z0-9])/g)].map(({ index }) => index);
  const end = ends.filter((at) => !/\b(?:e\.g|i\.e|vs|etc|approx|max|min|no)$/i.test(text.slice(0, at))).at(-1);
  return end === undefined || end < shortestCut ? undefined : text.slice(0, end);
}

/** A sentence shorter than this many characters ("No.") does not stand for what follows it. */
const shortestCut = 20;
