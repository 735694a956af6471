import { inOneLine } from '../../in-one-line';
import { lazyPattern, longPattern } from '../../pattern';
import type { Pattern, Span } from '../../types';
import { readKeyTokens } from './keys';
import { readLabel } from './labels';
import { trimmed } from './runs';
import { keycapNumber, keyMark } from './shapes';

/**
 * What a heading means to a question. `question`, `options`, `answers` and `explanation` are words that divide one
 * question, `wrong` stands above options that are not right, `aside` says something about it; `opener` names or numbers
 * a question; `verdict` judges one option.
 */
export type HeadingRole =
  | 'opener'
  | 'question'
  | 'aside'
  | 'options'
  | 'answers'
  | 'wrong'
  | 'explanation'
  | 'verdict'
  | 'other';

export interface Heading {
  readonly level: number;
  readonly span: Span;
  readonly role: HeadingRole;
  /** "Question 12", "Q12", "12." */
  readonly number?: number;
  /** The heading calls itself a question; a bare number may as well count sections. */
  readonly explicit?: boolean;
  /** "Task 12", "Exercise 3": what to do, where an answer follows that calls itself one. */
  readonly task?: boolean;
  /** What stands behind the number, or the whole heading. */
  readonly title: Span;
  /** "Correct answer: C": the letters and what stands behind them. */
  readonly key?: Span;
  readonly verdict?: { readonly label?: string; readonly correct: boolean };
}

const opener = longPattern`
    ^[*_]{0,2}(?:(?:practice |sample |exam |quiz )?(?:question|frage|quest[aã]o|pregunta|pergunta|domanda|vraag|câu(?: hỏi)?|問題?|问题
      |题目?|(?:[单多]选|判断)题|질문|문제|pytanie|soal|soru|вопрос|питання|запитання)|q|task|problem|scenario|exercise|challenge)[ \t]{0,3}(?:#
    |no\.?)?[ \t]{0,3}(?:\d{1,3}\.)?(\d{1,4})\b(?![ \t]?[-–][ \t]?\d)[*_]{0,2}
    (?:[ \t]?(?:\/|of)[ \t]?\d{1,4})?[ \t]*[.):–—-]?(?:[*_]{1,2}(?![*_]*\())?[ \t]*`;
/** `### Answer 12`, `### A3.1`, in a section of answers; of a number in sections the last part counts. */
const answerHeading =
  /^(?:(?:[Aa]nswer|[Ss]olution|[Rr]esposta|[Rr]espuesta)s?[ \t]{0,2}#?|A)(?:\d{1,3}\.)?(\d{1,4})[.:]?$/;
/** `# Question: Which one replays?`, `# Q. Which one?`, `# Answer: Kinesis does.` */
const wordedHeading = lazyPattern(
  'iu',
  () => inOneLine`
    ^[*_]{0,2}(?:\p{Extended_Pictographic}\uFE0F?[ \t]?)?(?:(question(?=[*_ \t]{0,3}:)|Q(?=[*_ \t]{0,3}[:.]))
    |answer(?=[*_ \t]{0,3}:))[*_]{0,2}[ \t]?[:.][*_]{0,2}[ \t]+(?=\S)`,
);
/** `🎯 Answer Key`: what stands before a heading for the eye alone. */
const pictures = /^(?:(?!🔟)[\p{Extended_Pictographic}\p{Regional_Indicator}\s]|\uFE0F|\u200D){1,12}/u;
/** `### 1️⃣2️⃣ Which one replays?` */
const keycaps = /^[*_]{0,2}((?:\d\uFE0F?\u20E3){1,3}|🔟)[*_]{0,2}(?:[ \t]+|$)/u;
const numbered =
  /^[*_]{0,4}(\d{1,4})(?:[ \t]\([^()]{1,40}\))?(?:\\?[.):](?:[*_]{0,4}(?:[ \t]+|$)|(?=[a-z]{2}))|$|[ \t]+(?=(?:what|why|how|when|which|where|who|explain)\b))/i;
/** `10) Correct answer: C`: the number before a key. */
const numberAhead = /^[*_]{0,3}(\d{1,4})[.):][*_]{0,3}[ \t]+/;
/** "Answer: C" in any language, and "Soal 3 — Jawaban: C". */
const foreignKey = /^(?:\p{L}{2,12}[ \t](\d{1,4})(?!\d))?[^:：?]{1,30}[:：][ \t]?([*_]{0,2}[A-J][*_]{0,2})$/u;
/** `### Q3: **B. A queue**` in a section of answers: the letter and the text of the right option, and nothing that asks. */
const repeatedOption = /^[*_]{0,2}[A-J][.)][*_]{0,2}[ \t][^?]{1,300}$/;
/** `### Question 3: Answer B - A queue`, in a section of answers. */
const namedAnswer =
  /^[*_]{0,2}(?:answers?|respuesta(?: correcta)?|resposta(?: correta)?|정답|답|正解|解答|答案)[*_:： \t]{1,4}(?=\(?[A-J](?:[*_).]{0,3}(?:[,–—-]|[ \t](?:\(|(?:and|&|[–—-])[ \t])|$)))/i;
/** `### Question 3: **c**`: nothing but the letters of a key where a title would stand. */
const bareLetters = /^[*_]{0,2}[A-Ha-h](?:[*_]{0,2}[ \t]?(?:,|&|and)[ \t]?[*_]{0,2}[A-Ha-h]){0,6}[*_]{0,2}$/;
const words: readonly (readonly [HeadingRole, Pattern])[] = [
  [
    'question',
    /^(?:the |interview |exam )?(?:question|problem|stem|scenario|context|background|front)(?: text)?s?(?: \([^()]{1,30}\))?:?$/i,
  ],
  ['aside', /^(?:topics?|domains?|category|tags?|difficulty|metadata|objectives?|services?)\b[^?]{0,40}:?$/i],
  ['options', /^(?:(?:answer )?(?:options?|choices?)|possible answers)(?: \([^()]{0,30}\))?:?$/i],
  [
    'answers',
    longPattern`
      ^(?:(?:the )?(?:(?:correct|right|final|interview(?: ready)?|(?:strong|good|sample|model|ideal|expected|suggested
            |recommended)(?: [\w-]{1,20}){0,2}) )?(?:answers?
        |solutions?)(?:\(s\))?(?: (?:key|guide|to (?:the |all )?questions|and explanations?|& explanations?|in \d{1,3} (?:seconds|minutes)))?
      |(?:correct|right) (?:options?|choices?)(?:\(s\))?(?: explanations?)?|answer key\b.{0,60}|key
      |back|solution)(?: \([^()]{0,40}\))?:?$`,
  ],
  ['wrong', /^(?:(?:incorrect|wrong) (?:answers?|options?|choices?)(?:\(s\))?(?: explanations?)?|distractors?):?$/i],
  [
    'explanation',
    longPattern`
      ^(?:(?:detailed |overall )?(?:explanations?|rationale|reasoning|justification|feedback|(?:option |answer )?analysis)(?: (?:of|for|per) [^?]{1,40})?
      |why\b(?:[^?]{0,40}|.{0,8}\?|[^?]{0,30}(?:wrong|correct)\?|[ \t]not (?:the )?others?\b[^?]{0,20}\?)|discussion|references?|recommendations|relevant links|links|sources|further reading
      |hints?|notes?):?$`,
  ],
];
const wordsElsewhere: readonly (readonly [HeadingRole, string])[] = [
  ['question', '문제|題目|题目|問題|pregunta|pergunta|questão|questao|frage|domanda|câu|câu hỏi|pytanie|вопрос'],
  ['options', '보기|선택지|選択肢|选项|選項|opciones|opções|opcoes|alternativas|optionen|opzioni|odpowiedzi|варианты'],
  ['question', 'tình huống'],
  ['options', 'lựa chọn|các lựa chọn'],
  [
    'answers',
    '정답|답|正解|解答|答え|答案|参考答案|solucionario|respuesta|respuestas|respuesta correcta|resposta|respostas|resposta correta|gabarito|antwort|antworten|lösung|lösungen|risposta|risposte|réponse|réponses|corrigé|đáp án|jawaban|kunci jawaban|odpowiedź|ответ|ответы|الإجابة|الاجابة',
  ],
  [
    'explanation',
    '해설|풀이|解説|解析|explicación|explicação|justificativa|erklärung|begründung|spiegazione|giải thích|wyjaśnienie|объяснение',
  ],
];
const roleElsewhere = new Map(
  wordsElsewhere.flatMap(([role, all]) => all.split('|').map((word) => [word, role] as const)),
);
const longestElsewhere = 24;

/** What one word, as a heading or at the head of a column, means in other languages. */
export function roleOfWord(word: string): HeadingRole | undefined {
  const bare = word.toLowerCase().replace(/^(?:[ao]|el|l[ae]|die) | ?(?:[:：]|\([^()]{1,30}\))$/g, '');
  return bare.length > longestElsewhere ? undefined : roleElsewhere.get(bare);
}

/** What words alone on a line, in any language, mean to a question. */
export function roleOfWords(said: string): HeadingRole | undefined {
  return words.find(([, pattern]) => pattern.test(said))?.[0] ?? roleOfWord(said);
}
const verdictTail = longPattern`
    [ \t]{0,40}(?:[–—:-][ \t]{0,40})?[*_]{0,2}[([]?
    (?:(?:(✅|✔|✓|☑)|(❌|✗|✘|✖))\uFE0F?[ \t]*(?:correct|incorrect|right|wrong|yes|no)?
    |[–—:([-][ \t]*(?:(correct|right)|(incorrect|wrong)))(?: answer)?[)\]]?[*_]{0,2}$`;

export function readHeading(text: string, span: Span, level: number): Heading {
  const line = text.slice(span.start, span.end);
  const plain = line.replace(/[*_]/g, '').trim();
  const tail = verdictTail.exec(line.slice(-48));
  if (tail !== null) {
    const label = readLabel(line.replace(/^(?:option|answer|choice)[ \t]+/i, ''));
    const bare = /^(?:option|answer|choice)[ \t]+([A-Ja-j])\b/i.exec(line);
    const letter = label?.letter ?? bare?.[1]?.toUpperCase();
    const end = span.end - Math.min(line.length, 48) + tail.index;
    const correct = (tail[1] ?? tail[3]) !== undefined;
    if (letter !== undefined) {
      const title = trimmed(text, { start: Math.min(span.start + (label?.length ?? 0), end), end });
      return { level, span, role: 'verdict', title, verdict: { label: letter, correct } };
    }
  }
  const said = plain.slice(pictures.exec(plain)?.[0].length ?? 0);
  const answer = answerHeading.exec(said);
  if (answer !== null) return { level, span, role: 'answers', title: span, number: Number(answer[1]) };
  // `### Correct answer / 정답`
  const whole = roleOfWords(said);
  const [role, ...others] = whole === undefined ? said.split(/ ?[/／] ?/).map(roleOfWords) : [whole];
  if (role !== undefined && others.every((other) => other === role)) return { level, span, role, title: span };
  const ahead = numberAhead.exec(line);
  const from = ahead?.[0].length ?? 0;
  const key = keyMark.exec(line.slice(from));
  const value = key === null ? '' : line.slice(from + key[0].length);
  const tokens = readKeyTokens(value);
  if (key !== null && tokens !== undefined && (tokens.alone || !tokens.doubtful)) {
    const at = span.start + from + key[0].length;
    const count = ahead?.[1] ?? key[1];
    const number = count === undefined ? {} : { number: Number(count) };
    return { level, span, role: 'answers', title: span, key: { start: at, end: span.end }, ...number };
  }
  const foreign = foreignKey.exec(line);
  if (foreign !== null) {
    const at = span.start + foreign[0].length - (foreign[2]?.length ?? 0);
    const number = foreign[1] === undefined ? {} : { number: Number(foreign[1]) };
    return { level, span, role: 'answers', title: span, key: { start: at, end: span.end }, ...number };
  }
  const worded = wordedHeading.exec(line);
  if (worded !== null) {
    const title = trimmed(text, { start: span.start + worded[0].length, end: span.end });
    if (worded[1] === undefined) return { level, span, role: 'answers', title: span, key: title };
    return { level, span, role: 'opener', explicit: true, title };
  }
  const before = pictures.exec(line)?.[0].length ?? 0;
  const behind = line.slice(before);
  const named = opener.exec(behind);
  const found = named ?? numbered.exec(behind) ?? keycaps.exec(behind);
  if (found !== null) {
    const title = trimmed(text, { start: span.start + before + found[0].length, end: span.end });
    const task = named !== null && /^[*_]{0,2}(?:task|problem|scenario|exercise|challenge)/i.test(behind);
    const explicit = named !== null && !task;
    const behindNumber = text.slice(title.start, title.end);
    const answers = explicit ? namedAnswer.exec(behindNumber) : null;
    if (answers !== null) {
      const key = { start: title.start + answers[0].length, end: title.end };
      return { level, span, role: 'answers', title: span, key, number: keycapNumber(found[1] ?? '') };
    }
    if (explicit && (repeatedOption.test(behindNumber) || bareLetters.test(behindNumber))) {
      return { level, span, role: 'answers', title: span, key: title, number: keycapNumber(found[1] ?? '') };
    }
    return {
      level,
      span,
      role: 'opener',
      number: keycapNumber(found[1] ?? ''),
      explicit,
      title,
      ...(task ? { task } : {}),
    };
  }
  return { level, span, role: 'other', title: span };
}

/** The heading without what stands before it for the eye alone. */
export function behindPictures(text: string, { start, end }: Span): Span {
  return { start: start + (pictures.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** "Answer key": of many questions, and the headings below it are its sections. */
export const namesKeys =
  /\banswer key\b|corrigé|gabarito|\b(?:respuestas|respostas|réponses|antworten|lösungen|risposte)|kunci jawaban|solucionario/i;

/** `## 3.`, `### Question 7`: a number, and what it numbers is below. */
export function isBareNumber({ number, title }: Heading): boolean {
  return number !== undefined && title.start >= title.end;
}

/** Headings that divide one question do not start a new block. */
export function dividesQuestion(role: HeadingRole): boolean {
  return role !== 'opener' && role !== 'other';
}
