import type { Span } from '../../types';
import { isPlaceholder } from './options';
import { type Run, runText } from './runs';

/** The Markdown of a stem or option in one line: hard wraps and HTML gone, bold around the whole of it too. */
export function plainWords(source: string): string {
  const tagless = source.includes('<') ? withoutTags(source) : source;
  const isBare = !tagless.includes('***');
  const bare = isBare ? tagless : tagless.replaceAll('****', '').replace(/^\*{3}([^*?]*\?)\*{3}$/, '$1');
  const text = bare.includes('&nbsp;') ? bare.replace(/&nbsp;/g, ' ') : bare;
  return unwrapped((/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim());
}

function withoutTags(source: string): string {
  // In code a tag is what is talked about.
  return source
    .replace(/(`[^`]*`)|<br\s*\/?>/gi, (_, code) => code ?? ' ')
    .replace(/(`[^`]*`)|<\/?(?:b|strong|i|em|p|span|u|font|div|li|ul|ol|summary|details)\b[^<>]*>/gi, '$1');
}

function unwrapped(text: string): string {
  for (const mark of ['**', '__']) {
    if (!text.includes(mark)) continue;
    if (mark === '__' && /(?:^|\s)_{2,}(?=[\s.,;:?!)]|$)/.test(text)) continue;
    const marks = text.split(mark).length - 1;
    if (marks === 2 && text.startsWith(mark) && text.endsWith(mark) && text.length > 4) return text.slice(2, -2).trim();
    if (marks === 1 && text !== mark && !/`[^`]{0,80}__[^`]{0,80}`/.test(text)) return text.replace(mark, '').trim();
  }
  return text;
}

/**
 * The text of an explanation as Markdown: lines of one paragraph joined, paragraphs and bullets kept apart as the
 * source between them says.
 */
export function paragraphs(text: string, run: Run): string {
  let result = '';
  let before: Span | undefined;
  for (const piece of run) {
    const words = text.slice(piece.start, piece.end).trim();
    if (words === '' || words === '**') continue;
    if (before !== undefined) {
      const between = text.slice(before.end, piece.start);
      const mark = itemBefore(between);
      if (mark !== '') result += `\n${mark}`;
      else
        result +=
          isCode(result, words) ||
          (/\n\s*\n/.test(between) && !continuesSentence(result, words, lineLength(text, before.end)))
            ? '\n\n'
            : ' ';
    } else {
      const line = text.slice(text.lastIndexOf('\n', piece.start - 1) + 1, piece.start);
      if (/^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s+$/.test(line)) result += itemBefore(`\n${line}`);
    }
    result += words;
    before = piece;
  }
  return result.indexOf('\n') < 0 ? result.replace(/^(?:-|\d{1,3}\.) /, '') : result;
}

/** The bullet or number that stands before the words on their line, quote marks aside, as a list has it; else nothing. */
function itemBefore(between: string): string {
  for (const text of [between, between.trimEnd()]) {
    const line = text.lastIndexOf('\n') + 1;
    const found = line > 0 ? /^[\s>]*(?:([-*+•])(?:\s|$)|(\d{1,3})[.)]\s)/.exec(text.slice(line)) : null;
    if (found !== null) return found[1] === undefined ? `${found[2]}. ` : '- ';
  }
  return '';
}

function lineLength(text: string, end: number): number {
  return end - (text.lastIndexOf('\n', end - 1) + 1);
}

/** Code goes on in no line of words. */
function isCode(before: string, after: string): boolean {
  return before.endsWith('\n```') || (after.startsWith('```') && after.includes('\n'));
}

/** A full line that ends in mid-sentence was torn by a hard wrap, even where an empty line follows. */
function continuesSentence(before: string, after: string, lastLine: number): boolean {
  return !/[.?!:][*_)"”'`]*$/.test(before) && (lastLine >= 60 || /^[a-z(&]/.test(after));
}

/** The words of an option: its text, and its code block where it is one. */
export function optionWords(text: string, run: Run, code: Span | undefined): string {
  const words = plainWords(runText(text, run));
  if (code === undefined) return words;
  const block = text.slice(code.start, code.end).replace(/\n\s*\n/g, '\n');
  return isPlaceholder(text, run) ? block : `${words}\n\n${block}`;
}
