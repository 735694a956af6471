import type { Span } from '../../types';
import type { Draft, Placed, StemPiece } from './draft';
import { type HeadingRole, isBareNumber, roleOfWords } from './headings';
import type { TextPart } from './parts';
import { type Run, runText } from './runs';
import { asks } from './stems';
import { plainWords } from './words';

/** The stem of a draft: its Markdown, the pieces of the source it is made of, and where it stands. */
export interface Stem {
  readonly text: string;
  readonly run: Run;
  readonly span: Span;
  /** It is numbered as a question or calls itself one: nothing else need say that it asks. */
  readonly named: boolean;
}

/** Chooses which of the texts before the options are the stem, and puts them together. */
export function readStem(text: string, draft: Draft): Stem | undefined {
  const { heading } = draft;
  const lead = withoutLabels(text, draft);
  const opened = lead.findLastIndex(opens);
  const steps = lead.length > 0 && lead.every((piece) => piece.kind !== 'text' || piece.step || isPicture(text, piece));
  const opener = opened < 0 ? undefined : lead[opened];
  const named = heading?.explicit === true || heading?.role === 'question';
  const title = heading === undefined ? '' : text.slice(heading.title.start, heading.title.end).trim();
  const asked = opener?.kind === 'text' && opener.asks !== undefined;
  if (opened >= 0 && (asked || !named)) {
    // Below "Question 4", `**Question:** Which of them?` goes on with what was told before it.
    const told = asked && (named || tellsFirst(text, draft)) && opener.asks?.number === undefined;
    return put(text, told ? lead : lead.slice(opened), undefined, asked || named);
  }
  if (named || steps) {
    const asTitle =
      title !== '' && (lead.length === 0 || steps || asks(title) || tells(title)) ? heading?.title : undefined;
    return put(text, lead, asTitle, named);
  }
  if (heading !== undefined && isBareNumber(heading) && lead.length > 0) return put(text, lead, undefined, false);
  const paragraphs = lastParagraphs(text, lead);
  const titleAsks = title !== '' && heading?.role !== 'options' && (asks(title) || title.length >= 60);
  const asksBelow = asks(wordsOf(text, paragraphs));
  if (titleAsks && !asksBelow) return put(text, lead, heading?.title, false);
  if (heading?.number !== undefined && asksBelow && tells(title)) return put(text, lead, heading.title, false);
  if (asksBelow && tellsFirst(text, draft)) return put(text, lead, undefined, false);
  if (paragraphs.length > 0) return put(text, paragraphs, undefined, false);
  return title === '' || heading === undefined ? undefined : put(text, [], heading.title, false);
}

/** Neither `**Question**`, a line above what is asked, nor "Options:" between it and its options is part of it. */
function withoutLabels(text: string, { lead, options }: Draft): readonly StemPiece[] {
  const last = lead.length > 1 && options.length > 0 ? lead.at(-1) : undefined;
  const isLabel = last?.kind === 'text' && /^(?:options|answers)$/.test(roleOf(text, last.run) ?? '');
  const rest = isLabel ? lead.slice(0, -1) : lead;
  const first = rest[0];
  const isNamed = first?.kind === 'text' && first.run.length > 1 && roleOf(text, first.run.slice(0, 1)) === 'question';
  return isNamed ? [{ ...first, run: first.run.slice(1) }, ...rest.slice(1)] : rest;
}

/** `**[題目 / Question]**`: the same in both languages. */
function roleOf(text: string, run: Run): HeadingRole | undefined {
  const names = runText(text, run).replace(/[*_[\]【】]/g, '');
  const [role, ...others] = names.split(/[/／]/).map((name) => roleOfWords(name.trim()));
  return others.every((other) => other === role) ? role : undefined;
}

/** A picture alone shows what the heading above it asks about. */
function isPicture(text: string, { run }: Placed<TextPart>): boolean {
  return /^!\[[^\]\n]{0,200}\]\([^()\n]{0,400}\)$/.test(runText(text, run).trim());
}

/** `75. A company runs a fleet of workers.`: a heading that is a sentence is the first of the stem. */
function tells(title: string): boolean {
  return title.length >= 40 && /[.,:;][\s*_]*$/.test(title);
}

/** What more than so many paragraphs tell below a heading is a section that ends in a question. */
const longestStory = 4;

/** "Which of them meets these requirements?" */
const ofStory =
  /\b(?:th(?:is|ese|ose)|the) (?:requirements?|goals?|needs?|issues?|problems?|scenario|situation|objectives?|criteria)\b[^?]{0,60}\?/i;

/** Below `### Scenario 4: Many regions`, or where the question is of these, a few paragraphs tell what the last of them, with options, asks about. */
function tellsFirst(text: string, { heading, lead, options, style }: Draft): boolean {
  if (options.length === 0 || style === 'task') return false;
  if (heading?.number === undefined && !ofStory.test(wordsOf(text, lead.slice(-1)))) return false;
  return lead.length <= longestStory && lead.every((piece) => piece.kind === 'text' && !piece.bullet);
}

/** A number or a word before a text makes it the beginning of a question. */
function opens(piece: StemPiece): boolean {
  return piece.kind === 'text' && (piece.asks !== undefined || (piece.ordered !== undefined && !piece.step));
}

/** The last paragraph, with the list, code or colon before it that it rests on. */
function lastParagraphs(text: string, lead: readonly StemPiece[]): readonly StemPiece[] {
  let from = lead.length;
  while (from > 0 && lead.length - from < 12) {
    from--;
    const piece = lead[from];
    const before = lead[from - 1];
    if (before === undefined) break;
    const leans = piece?.kind !== 'text' || piece.bullet || before.kind !== 'text' || saysHowMany(text, piece);
    if (!leans && !(before.kind === 'text' && /:[*_\s]*$/.test(runText(text, before.run)))) break;
  }
  return lead.slice(from);
}

/** "(Choose two)" rests on what it is said of. */
function saysHowMany(text: string, { span: { start, end } }: StemPiece): boolean {
  return end - start <= 40 && /^[([]?(?:choose|select|pick)\b/i.test(text.slice(start, end));
}

/** Code or a table without the marks of the quotation around it. */
function unquoted(text: string, { span, depth }: StemPiece): string {
  const source = text.slice(span.start, span.end);
  return depth === 0 ? source : source.replace(/^[ \t]{0,3}>[ \t]?/gm, '');
}

function wordsOf(text: string, pieces: readonly StemPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? runText(text, piece.run) : '')).join(' ');
}

function put(text: string, pieces: readonly StemPiece[], title: Span | undefined, named: boolean): Stem | undefined {
  const run: Span[] = title === undefined ? [] : [title];
  let words = title === undefined ? '' : plainWords(text.slice(title.start, title.end));
  for (const piece of pieces) {
    const isText = piece.kind === 'text';
    const own = isText ? plainWords(runText(text, piece.run)) : unquoted(text, piece);
    if (own === '') continue;
    const step = isText && piece.step ? `${piece.ordered?.number}. ` : '';
    const mark = isText && piece.bullet ? '- ' : step;
    if (words !== '') words += mark !== '' && !piece.gap ? '\n' : '\n\n';
    words += mark + own;
    run.push(...(isText ? piece.run.filter(({ start, end }) => start < end) : [piece.span]));
  }
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || words === '') return undefined;
  // A bullet alone is no list.
  return {
    text: words.startsWith('- ') && !words.includes('\n') ? words.slice(2) : words,
    run,
    span: { start: first.start, end: last.end },
    named,
  };
}
