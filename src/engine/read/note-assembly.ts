import { moved, movedClaim, movedSentence } from '../moved';
import { once } from '../once';
import type { Claim, Link, Note, NotePiece, Question, QuestionFault, Sentence, SeparateAnswer, Span } from '../types';
import type { FrontmatterReading } from './frontmatter';
import type { ReadPiece } from './piece';

/** A piece where it stands in the note, with the lists of it that somebody has asked for. */
export interface Placed {
  readonly start: number;
  readonly read: ReadPiece;
  readonly lists: { sentences?: readonly Sentence[]; claims?: readonly Claim[] };
}

export interface Parts {
  readonly text: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly frontmatter: FrontmatterReading;
  readonly placed: readonly Placed[];
  readonly questions: readonly Question[];
  /** What is wrong with answers and explanations outside any question. */
  readonly quizFaults: readonly QuestionFault[];
  readonly quizAnswers: readonly SeparateAnswer[];
}

/** Puts a note together. Lists are made when they are asked for: an edit does not pay for what nobody looks at. */
export function assemble({
  text,
  name,
  frontmatter: { frontmatter, links, end },
  placed,
  questions,
  quizFaults,
  quizAnswers,
}: Parts): Note {
  const all = <Item>(of: (placed: Placed) => readonly Item[]) => once(() => placed.flatMap(of));
  const spanned = <Item extends { readonly span: Span }>(of: (placed: Placed) => readonly Item[]) =>
    all((one) => of(one).map((item) => ({ ...item, span: moved(item.span, one.start) })));
  const headings = spanned(({ read }) => read.reading.headings);
  const sentences = all(sentencesAt);
  const claims = all(claimsAt);
  const pieces = once(() => placed.map(pieceOf));
  const allLinks = once(() => [...links, ...placed.flatMap(linksAt)]);
  const blockIds = all(({ read }) => read.reading.prose.blockIds);
  const tags = spanned(({ read }) => read.reading.prose.tags);
  const citations = spanned(({ read }) => read.reading.prose.citations);
  const mask = once(() => blank(text, end) + placed.map(({ read }) => read.reading.prose.mask).join(''));
  const title = once(() => frontmatter?.title ?? firstTitle(placed) ?? name);
  return {
    ...(frontmatter && { frontmatter }),
    questions,
    ...(quizFaults.length > 0 && { quizFaults }),
    ...(quizAnswers.length > 0 && { quizAnswers }),
    get title() {
      return title();
    },
    get headings() {
      return headings();
    },
    get blockIds() {
      return blockIds();
    },
    get tags() {
      return tags();
    },
    get links() {
      return allLinks();
    },
    get citations() {
      return citations();
    },
    get sentences() {
      return sentences();
    },
    get claims() {
      return claims();
    },
    get pieces() {
      return pieces();
    },
    get mask() {
      return mask();
    },
  };
}

/** Found without the list of all headings, which would be made anew after every keystroke. */
function firstTitle(placed: readonly Placed[]): string | undefined {
  for (const { read } of placed) {
    const title = read.reading.headings.find((one) => one.level === 1);
    if (title) return title.text;
  }
  return undefined;
}

/** Nothing before `end` is prose. */
function blank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, ' ');
}

function pieceOf({ start, read: { reading } }: Placed): NotePiece {
  const { sentences, claims, headings, prose } = reading;
  const { text, links, citations, mask } = prose;
  return { start, text, sentences, claims, headings, links, citations, mask };
}

function sentencesAt({ start, read, lists }: Placed): readonly Sentence[] {
  lists.sentences ??= read.reading.sentences.map((one) => movedSentence(one, start));
  return lists.sentences;
}

function claimsAt({ start, read, lists }: Placed): readonly Claim[] {
  lists.claims ??= read.reading.claims.map((claim) => movedClaim(claim, start));
  return lists.claims;
}

function linksAt({ start, read }: Placed): readonly Link[] {
  return read.reading.prose.links.map((link) => ({
    ...link,
    span: moved(link.span, start),
    targetSpan: moved(link.targetSpan, start),
    ...(link.heading && { heading: { ...link.heading, span: moved(link.heading.span, start) } }),
    ...(link.block && { block: { ...link.block, span: moved(link.block.span, start) } }),
    ...(link.barePipe !== undefined && { barePipe: link.barePipe + start }),
  }));
}
