import { inOneLine } from '../../in-one-line';
import { lazyPattern, longPattern } from '../../pattern';
import type { Span } from '../../types';
import { readLabel, trailingMark } from './labels';
import { saysVerdict } from './verdicts';

/** What one line looks like, taken alone. `content` and `contentEnd` narrow the line to its text. */
export type Shape = (
  | { readonly kind: 'blank' | 'rule' | 'code' | 'table' | 'text' | 'bullet' | 'tags' }
  | { readonly kind: 'details' | 'details-end' | 'summary' | 'summary-end' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'callout'; readonly type: string; readonly folded: boolean }
  | OptionShape
  | { readonly kind: 'ordered'; readonly number: number; readonly delimiter: string }
  | { readonly kind: 'verdict'; readonly correct: boolean }
  | { readonly kind: 'key'; readonly number?: number; readonly judged?: boolean }
  | { readonly kind: 'stem'; readonly number?: number }
  | { readonly kind: 'note'; readonly label: NoteLabel }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'separator'; readonly reversed: boolean }
) & { readonly content?: number; readonly contentEnd?: number };

export interface OptionShape {
  readonly kind: 'option';
  /** An `item` has neither box nor letter: the form of the file makes it an option. */
  readonly style: 'task' | 'letter' | 'item';
  /** The letter in upper case. */
  readonly label?: string;
  readonly delimiter?: string;
  /** The box or the tick of the line: right, wrong, or nothing said. */
  readonly marked?: boolean;
  readonly bullet: boolean;
  /** The whole option is in bold, its letter too. */
  readonly bold?: boolean;
}

export type NoteLabel = 'explanation' | 'reference' | 'options' | 'wrong' | 'other';

const bulletMark = /^[-*+•](?:[ \t\u00a0]+|$)/;
const orderedMark =
  /^(?:(?:\*\*|__)?\(?(?:[1-9]\d?\.(?=[1-9]\d?[.)]))?|\*\*[B-PR-Z](?=\d{1,3}[.:)]\*\*))(\d{1,3})(?:\\|[ \t](?=[-–]))?([.):]|[-–](?=[ \t]))(?:\*\*|__)?(?:[ \t\u00a0]+|$|(?<=[.)])(?=[A-Z][a-z]{1,15}[ \t]))/;
/** "**Question**: " behind `3. `. */
const calledQuestion = /^[*_]{0,3}(?:question|pregunta|pergunta|frage)[*_]{0,3}:[*_]{0,3}[ \t]+/i;
/** `**1️⃣2️⃣** Which one replays?` */
const keycapMark = /^(?:\*\*|__)?((?:\d\uFE0F?\u20E3){1,3}|🔟)(?:\*\*|__)?[ \t]+/u;
/** `[?]` is a guess, and `[]` an empty box that lost its blank. */
const box = /^\[ {0,2}([xX✓✔?]?) {0,2}\](?:[ \t\u00a0]+|$|(?<=\[[ xX]\])(?=[\p{L}\d`*"]))[:•]?[ \t\u00a0]*/u;
/** `(x) One`, `- ( ) Another`: a round box, as forms have it. */
const roundBox = /^\(([ xX✓✔])\)(?:[ \t\u00a0]+|$)/;
/** `>>` points at an option in a fence: elsewhere it quotes. */
const sign =
  /^(?:(✅|✔|☑|🗹|🗸|🟢|:(?:white|heavy)_check_mark:|>>(?=[ \t])|\((?:정답|正解|correct|[Tt]rue)\))|(❌|✗|✘|✖|🔴|:x:)|(☐|⬜|:white_large_square:|○|◯))\uFE0F?(?:[ \t]|&nbsp;)*:?[ \t]*/;
const spokenVerdict = /^[*_]{0,3}(correct|incorrect|right|wrong)[*_]{0,3}[ \t]*:[*_]{0,3}[ \t]*(?=["“'‘«])/i;
const boxedStem = /^(?:\*\*[^*\n]{1,40}:\*\*[ \t]{1,3})?\*\*Question:\*\*[ \t]+/i;
const calloutHead = /^\[!([\w-]+)\]([-+]?)[ \t]*/;
const fieldHead = /^([A-Za-z][\w-]{0,30})::(?:[ \t]|$)/;
const tagLine = /^(?:#[ \t]+[^\s#]+(?=[ \t]+#)|#[^\s#]\S*)(?:[ \t]+#\S+)*$/;
/** `##Question 1`, without a blank: hashtags have one mark. */
const headingMark = /^(#{1,6})(?:[ \t]+|$|(?<=##)(?=[A-Z]))/;
/** `==== Question 4 ====` */
const ruledHeading = /^(={3,}[ \t]{1,3})(?=[A-Z])[^=]{2,80}?([ \t]{1,3}={3,})$/;
/** "Answer:", "**Q3. Correct answers:**", "Incorrect. The right answer is", "Respuesta" before "B (a queue)": what stands before a key. */
export const keyMark = longPattern`
    ^[\s*_>\`~]{0,6}(?:<(?:b|strong)>)?(?:[\u2190-\u2BFF\uD83C-\uDFFF]{1,2}\uFE0F?[ \t]*)?[*_]{0,3}
    (?:\(?Q(?:uestion)?\.?[ \t]?#?(\d{1,4})\)?[ \t]?[.):–—-]?[ \t]?[*_]{0,3}[ \t]?)?(?:incorrect[.!][ \t])?(?:the[ \t])?(?:[^\u0000-\u2fff]{1,12}[ \t]?[/／][ \t]?)?
    (?:(?:(?:correct|right|good|best|suggested|sample|model|ideal|expected|final)[ \t])?(?:answers?|ans|key|solution
      |respostas?(?:[ \t](?:corretas?|certas?))?|respuestas?(?:[ \t]correctas?)?|r[eé]ponses?(?:[ \t](?:correctes?|modèles?))?
      |(?:richtige[ \t])?antwort(?:en)?|lösung(?:en)?|soluci[oó]n|soluzione|antwoord|risposta(?:[ \t](?:corretta|esatta))?|odpowiedź|ответ|відповідь|(?:正[確确])?答案|答え|解答
      |回答|正解|정답은?|đáp án(?: đúng)?|cevap)|(?:correct|right)(?:[ \t](?:options?|choices?))?|corret[ao]s?
    |correct[ao]s?|(?:poprawn|prawidłow)[ae](?:[ \t]odpowied(?:ź|zi))?|правильны[йе][ \t]ответы?)(?:[ \t]?\(s\))?(?:[ \t](?:key|choice|option|letter|step|outline)s?)?(?:[ \t]?[/／][ \t]?[^\u0000-\u2fff]{1,12})?(?:[ \t]?[(（](?![A-J](?:[)）,]| (?:and|&) ))[^()（）]{1,40}[)）])?[*_]{0,3}[ \t]?(?:[:：=–—]|-(?![a-z]{2})
    |(?:is|are)\b:?|(?<=\bans)\.|(?=[A-J](?:[ \t]\(|[.)][ \t]))|(?=\([A-J](?:(?:,| and| &) [A-J]){0,4}\):)|(?<=[ \t]option[ \t])(?=[A-J1-9][.:)])|(?<=correct answer[ \t])(?=[A-J](?:[.)]?$|(?<!a)[ \t]))|(?<=정답은?|正解|答案)(?:\)(?=[ \t]{0,2}[A-J1-9])|[ \t](?!\d{1,3}[:：]|보기|확인|및[ \t])|(?=[A-J]{1,5}(?:[。．，：:]|$))))[*_]{0,3}[ \t]*`;
/** `**A12:** It waits.` below `**Q12: …**`. */
const numberedAnswer = /^[*_]{0,3}A(\d{1,4})[*_]{0,3}[.):][*_]{0,3}(?:[ \t]+|$)/;
/** "Correct answer" on a line of its own, as exported tests have it. */
const keyAlone =
  /^(?:(?:[\u2190-\u2BFF\uD83C-\uDFFF]{1,2}\uFE0F?[ \t]*)?[*_]{0,3}(?:(?:correct|right|suggested|sample|expected) (?:answers?|options?)|respuestas? correctas?|respostas? corretas?|gabarito|bonnes? réponses?|richtige antwort(?:en)?|risposta (?:corretta|esatta)|(?:正[確确])?答案|正解|解答|答え|정답|đáp án(?: đúng)?)[*_]{0,3}|[*_]{2}(?:correct|right|đúng)[*_]{2}:?)$/i;
/** "Incorrect answers", `**Wrong:**`: what follows are the other options. */
const wrongAlone =
  /^(?:[*_]{0,3}(?:(?:incorrect|wrong) (?:answers|options|choices)|distractors)[*_]{0,3}:?[*_]{0,3}|[*_]{2}(?:incorrect|wrong|sai):?[*_]{2}:?)$/i;
/** `B - Correct`, `C ✅`: one line of a list of letters. */
const judgedLetter = /^([A-J])[.)]?[ \t]*(?:[–—-][ \t]*)?(?:\(?(?:correct|right)(?: answer)?\)?|[✅✓✔]\uFE0F?)$/i;
/** `**Q1, B.** The group keeps the order.`, `Q2 — C`: letters where a stem would stand. */
const namedKey = lazyPattern(
  '',
  () => inOneLine`
    ^[*_]{0,3}Q(?:uestion)?\.?[ \t]?#?(\d{1,4})[*_]{0,3}(?:[ \t]?[,–—-])?[ \t]?[*_]{0,3}
    (?=[A-J](?:[*_]{0,3}[ \t]?[.():–—★☆-]|[*_]{2,3}|[*_]{0,3}$|[ \t]?(?:,|and|&)[ \t]?[A-J]\b))`,
);
const stemMark = longPattern`
    ^(?:<(?:b|strong|em|i|u)>)?(?:[*_]{1,3})?\(?(?:Q|(?:(?:practice|sample|exam|quiz|review)[ \t])?Question|Quest[aã]o
    |Pregunta|Pergunta|Frage|Domanda|Pytanie|Soal|Soru|Вопрос|Питання|Запитання|Câu(?: hỏi)?|問題?|题目
    |(?:질문|문제)(?=[ \t]?\d))[ \t]?[.#-]?[ \t]?(?:No\.?[ \t]?)?
    (?:(?:\d{1,3}\.(?=\d))?(\d{1,4})(?:[ \t]?(?:\/|of)[ \t]?\d{1,4}|[ \t]\([^()]{1,40}\)(?=[.:*_ \t]))?)?(?:[ \t]?[★☆])?[ \t]?
    (?:[.):：–—-]{1,3}(?:[*_]{1,3})?(?:<\/\w{1,6}>)?(?:[ \t]|$|(?<=\d[:：])(?!\d))|[*_]{2,3}(?:[ \t:]|$)
    |(?=(?:what|why|how|when|where|which|who|explain|mention)[ \t]))[ \t]*`;
/** `**Câu 3 — Đáp án B.** …`: the letter that closes the bold type behind a number and a word or two. */
const keyLabel = /^(?:\p{L}{2,12}[ \t]){1,3}(?=[A-J][.):]?\*\*)/u;
/** `🔹 Q3:`: what stands before a stem for the eye alone. */
const picture = /^\p{Extended_Pictographic}\uFE0F?[ \t]+/u;
const stemAlone =
  /^[*_]{0,3}(?:Q|Question|Quest[aã]o|Pregunta|Pergunta|Frage|Domanda|Pytanie|Soal|Soru|Вопрос|Питання|Câu)[ \t]?#?[ \t]?(\d{1,4})(?:[ \t]?Topic[ \t]?\d{1,3})?[ \t]*[*_]{0,3}$/i;
/** "Explanation:", "Hint:": what else stands around a question. */
export const noteMark = longPattern`
    ^[*_]{0,3}(?:[\u2190-\u2BFF\uD83C-\uDFFF]{1,2}\uFE0F?[ \t]*[*_]{0,3})?
    (?:((?:overall |detailed )?explanations?|explica(?:ção|ción|tions?)|spiegazione|erklärung|begründung|giải thích|解説
      |解析|해설|rationale|reason(?:ing)?|justification|why[^:.?!]{0,40}(?![ \t]?::))
    |(references?|sources?|resources?|links?|further reading|save time[^:]{0,60})|(options?|choices?|responses)
    |(hint|tip|(?:view|show) (?:answer|solution)|(?:wrong|bad|weak) answer|domain|topic|tags?|category|difficulty
      |(?:question )?type|level))[*_]{0,3}[ \t]?(?:[:：](?:[*_]{0,3})|$)[ \t]*`;

/** `??? question "Show answer"`, `!!! tip`: the head of a block of MkDocs. */
const admonition = /^(?:\?{3}\+?|!{3})[ \t]+[a-z][\w-]*/i;

/** The shape of one line (or piece of a line). `fenced` text has no headings. Never throws; linear in the line. */
export function classify(text: string, span: Span, fenced: boolean): Shape {
  const { start, end } = span;
  if (start >= end) return { kind: 'blank' };
  const line = text.slice(start, end);
  const first = line.charAt(0);
  if (first === '#') {
    if (tagLine.test(line)) return { kind: 'tags' };
    const mark = headingMark.exec(line);
    if (mark !== null && !fenced) {
      const closed = /[ \t]#+$/.exec(line);
      const shape = { kind: 'heading', level: mark[1]?.length ?? 1, content: start + mark[0].length } as const;
      return closed === null ? shape : { ...shape, contentEnd: start + closed.index };
    }
  }
  if ((first === '?' || first === '!') && admonition.test(line)) return { kind: 'note', label: 'other', content: end };
  const ruled = line.startsWith('===') ? ruledHeading.exec(line) : null;
  if (ruled !== null) {
    return {
      kind: 'heading',
      level: 4,
      content: start + (ruled[1]?.length ?? 0),
      contentEnd: end - (ruled[2]?.length ?? 0),
    };
  }
  if (first === '|') return { kind: 'table' };
  if (isRule(line)) return { kind: 'rule' };
  if (line === '?' || line === '??') return { kind: 'separator', reversed: line === '??' };
  const callout = first === '[' ? calloutHead.exec(line) : null;
  if (callout !== null) {
    return {
      kind: 'callout',
      type: (callout[1] ?? '').toLowerCase(),
      folded: callout[2] === '-',
      content: start + callout[0].length,
    };
  }
  const bullet = bulletMark.exec(line);
  if (bullet !== null) return bulletShape(text, { start: start + bullet[0].length, end });
  return lineShape(line, start, false) ?? { kind: 'text' };
}

function bulletShape(text: string, { start, end }: Span): Shape {
  if (start >= end) return { kind: 'rule' };
  const line = text.slice(start, end);
  if (tagLine.test(line)) return { kind: 'tags', content: start };
  if (line.length < 24 && judgedLetter.test(line)) {
    return { kind: 'key', judged: true, content: start, contentEnd: start + 1 };
  }
  return lineShape(line, start, true) ?? { kind: 'bullet', content: start };
}

/** `start` is where `line` begins in the text. */
function lineShape(line: string, start: number, bullet: boolean): Shape | undefined {
  const first = line.charCodeAt(0);
  if (first === 91 || first === 40) {
    const task = (first === 91 ? box : roundBox).exec(line);
    if (task !== null) return taskShape(line, start, task);
  }
  const ordered = orderedMark.exec(line);
  // `- 12.` is an amount.
  if (ordered !== null && !(bullet && ordered[0].length === line.length)) return orderedShape(line, start, ordered);
  const keycap = line.includes('\u20E3') || line.startsWith('🔟') ? keycapMark.exec(line) : null;
  if (keycap !== null) {
    const number = keycapNumber(keycap[1] ?? '');
    return { kind: 'ordered', number, delimiter: '.', content: start + keycap[0].length };
  }
  const label = optionShape(line, start, bullet);
  if (label !== undefined) return label;
  const ofNumber = numberedAnswer.exec(line);
  if (ofNumber !== null) return { kind: 'key', content: start + ofNumber[0].length, number: Number(ofNumber[1]) };
  const spoken = spokenVerdict.exec(line);
  const asKey = spoken !== null && saysVerdict(line.slice(spoken[0].length)) ? null : keyMark.exec(line);
  if (asKey !== null) {
    const number = asKey[1] === undefined ? {} : { number: Number(asKey[1]) };
    return { kind: 'key', content: start + asKey[0].length, ...number };
  }
  if (wrongAlone.test(line)) return { kind: 'note', label: 'wrong', content: start + line.length };
  if (keyAlone.test(line)) return { kind: 'key', content: start + line.length };
  const signed = sign.exec(line) ?? undefined;
  if (signed !== undefined && signed[3] === undefined) {
    return { kind: 'verdict', correct: signed[1] !== undefined, content: start + signed[0].length };
  }
  if (spoken !== null) {
    const correct = /^(?:correct|right)$/i.test(spoken[1] ?? '');
    return { kind: 'verdict', correct, content: start + spoken[0].length };
  }
  const note = noteMark.exec(line);
  if (note !== null) {
    const label: NoteLabel = note[1] ? 'explanation' : note[2] ? 'reference' : note[3] ? 'options' : 'other';
    return { kind: 'note', label, content: start + note[0].length };
  }
  if (line.startsWith('?: ')) return { kind: 'stem', content: start + 3 };
  const named = namedKey.exec(line);
  if (named !== null) return { kind: 'key', number: Number(named[1]), content: start + named[0].length };
  const seen = first > 8000 ? (picture.exec(line)?.[0].length ?? 0) : 0;
  const words = seen === 0 ? line : line.slice(seen);
  const stem = stemMark.exec(words) ?? stemAlone.exec(words);
  if (stem !== null) {
    const label = stem[1] === undefined ? null : keyLabel.exec(words.slice(stem[0].length, stem[0].length + 48));
    if (label !== null) {
      return { kind: 'key', number: Number(stem[1]), content: start + seen + stem[0].length + label[0].length };
    }
    const number = stem[1] === undefined ? {} : { number: Number(stem[1]) };
    return { kind: 'stem', content: start + seen + stem[0].length, ...number };
  }
  const field = line.includes('::') ? fieldHead.exec(line) : null;
  if (field !== null) return { kind: 'field', key: field[1] ?? '', content: start + field[0].length };
  return undefined;
}

function taskShape(line: string, start: number, task: RegExpExecArray): Shape {
  const behind = line.slice(task[0].length);
  // A list of what to have answered once: the box is ticked for that.
  const asked = boxedStem.exec(behind);
  if (asked !== null) return { kind: 'stem', content: start + task[0].length + asked[0].length };
  const label = readLabel(behind);
  const content = start + task[0].length + (label?.length ?? 0);
  const ticked = /[^ ?]/.test(task[1] ?? '');
  // `ls *`: where a box can be ticked, a star at the end is of the option.
  const isPlain = ticked || /[ \t]\*$/.test(behind);
  const tail = isPlain ? undefined : (trailingMark(behind) ?? letterTick(behind));
  const end = start + line.length - (tail?.length ?? label?.trailing ?? 0);
  const marked = colouredRight(behind.slice(label?.length ?? 0)) ?? (ticked || tail?.right === true);
  return { kind: 'option', style: 'task', marked, bullet: true, content, contentEnd: end, ...labelOf(label) };
}

/** `<span style="color:green">`: what is in green is right, and in red what somebody took for right. */
function colouredRight(words: string): boolean | undefined {
  const found = words.startsWith('<') ? /^<(?:span|font|mark)\b[^<>]{0,80}?\b(?:(green)|red)\b/i.exec(words) : null;
  return found === null ? undefined : found[1] !== undefined;
}

/** `- [ ] A queue v`: a letter for a tick. */
function letterTick(line: string): { readonly length: number; readonly right: true } | undefined {
  const found = /[ \t]{1,8}v$/.exec(line.slice(-9));
  return found === null ? undefined : { length: found[0].length, right: true };
}

function optionShape(line: string, start: number, bullet: boolean): Shape | undefined {
  const signed = sign.exec(line);
  const before = (signed ?? (line.charCodeAt(0) > 8000 ? picture.exec(line) : null))?.[0].length ?? 0;
  const label = readLabel(before === 0 ? line : line.slice(before));
  if (label === undefined) return undefined;
  let content = before + label.length;
  const inner = sign.exec(line.slice(content));
  if (inner !== null) content += inner[0].length;
  const tail = trailingMark(line.slice(content));
  const end = line.length - (tail?.length ?? label.trailing);
  const marked = tail?.right ?? signValue(inner) ?? signValue(signed) ?? colouredRight(line.slice(content));
  return {
    kind: 'option',
    style: 'letter',
    bullet,
    content: start + content,
    contentEnd: start + end,
    ...labelOf(label),
    ...(label.bold ? { bold: true } : {}),
    ...(marked === undefined ? {} : { marked }),
  };
}

function signValue(signed: RegExpExecArray | null): boolean | undefined {
  return signed === null ? undefined : signed[1] !== undefined;
}

function labelOf(label: { readonly letter: string; readonly delimiter: string } | undefined): {
  readonly label?: string;
  readonly delimiter?: string;
} {
  return label === undefined ? {} : { label: label.letter, delimiter: label.delimiter };
}

function orderedShape(line: string, start: number, ordered: RegExpExecArray): Shape {
  const behind = line.slice(ordered[0].length);
  const task = box.exec(behind);
  if (task !== null) return taskShape(behind, start + ordered[0].length, task);
  const answer = keyMark.exec(behind);
  if (answer !== null) {
    return { kind: 'key', number: Number(ordered[1]), content: start + ordered[0].length + answer[0].length };
  }
  const called = calledQuestion.exec(behind);
  const content = start + ordered[0].length + (called?.[0].length ?? 0);
  if (called !== null) return { kind: 'stem', number: Number(ordered[1]), content };
  return { kind: 'ordered', number: Number(ordered[1]), delimiter: ordered[2] ?? '.', content };
}

/** `1️⃣2️⃣`: 12, and `🔟`. */
export function keycapNumber(keycaps: string): number {
  return keycaps === '🔟' ? 10 : Number(keycaps.replace(/\D/g, ''));
}

/** Three or more of one mark, what a converter left of it (`*----`), or more `#` than a heading has. */
function isRule(line: string): boolean {
  if (line.length < 3) return line === '*' || line === '-' || line === '+';
  let marks = 0;
  const hashes = line.startsWith('#######');
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 45 || code === 42 || code === 95 || code === 61 || (hashes && code === 35)) marks++;
    else if (code !== 32 && code !== 9) return false;
  }
  return marks >= 3;
}

const threeOptions = /A([.)]) [^\r\n]{1,300}[\r\n]{1,4} {0,8}B\1 [^\r\n]{1,300}[\r\n]{1,4} {0,8}C\1 /y;

/** Three options in a row stand in code, whatever language it calls itself: they end it. */
export function opensOptions(text: string, at: number): boolean {
  threeOptions.lastIndex = at;
  if (text.charCodeAt(at) !== 65 || !threeOptions.test(text)) return false;
  const close = text.indexOf('\n```', at);
  return close < 0 || !ticksBehind.test(text.slice(close, close + 60));
}

/** `- [x] B, C`: what is ticked below the fence says which of them are right. */
const ticksBehind = /^\n`{3,}[ \t]*\r?\n\s{0,8}[-*+] \[[ xX]\] /;
