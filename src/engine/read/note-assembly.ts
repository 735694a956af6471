import { moved, movedClaim, movedSentence } from '../moved';
import type {
  Claim,
  Frontmatter,
  Link,
  Note,
  NotePiece,
  Question,
  QuestionFault,
  Sentence,
  SeparateAnswer,
  Span,
} from '../types';
import type { FrontmatterReading } from './frontmatter';
import type { PieceReading, ReadPiece } from './piece';

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

/** Puts a note together. */
export function assemble(parts: Parts): Note {
  return new AssembledNote(parts);
}

/**
 * Lists are made when they are asked for: an edit does not pay for what nobody looks at. A class: V8 keeps what getters of
 * a single object see until it collects all of its memory.
 */
class AssembledNote implements Note {
  readonly frontmatter?: Frontmatter;
  readonly questions: readonly Question[];
  readonly quizFaults?: readonly QuestionFault[];
  readonly quizAnswers?: readonly SeparateAnswer[];
  readonly #parts: Parts;
  readonly #made: { -readonly [Member in keyof Note]?: Note[Member] } = {};

  constructor(parts: Parts) {
    const { frontmatter, questions, quizFaults, quizAnswers } = parts;
    if (frontmatter.frontmatter) this.frontmatter = frontmatter.frontmatter;
    this.questions = questions;
    if (quizFaults.length > 0) this.quizFaults = quizFaults;
    if (quizAnswers.length > 0) this.quizAnswers = quizAnswers;
    this.#parts = parts;
  }

  get title(): string {
    this.#made.title ??= this.frontmatter?.title ?? firstTitle(this.#parts.placed) ?? this.#parts.name;
    return this.#made.title;
  }

  get headings(): Note['headings'] {
    this.#made.headings ??= this.#spanned(({ headings }) => headings);
    return this.#made.headings;
  }

  get blockIds(): Note['blockIds'] {
    this.#made.blockIds ??= this.#all(({ read }) => read.reading.prose.blockIds);
    return this.#made.blockIds;
  }

  get tags(): Note['tags'] {
    this.#made.tags ??= this.#spanned(({ prose }) => prose.tags);
    return this.#made.tags;
  }

  get links(): Note['links'] {
    this.#made.links ??= [...this.#parts.frontmatter.links, ...this.#all(linksAt)];
    return this.#made.links;
  }

  get citations(): Note['citations'] {
    this.#made.citations ??= this.#spanned(({ prose }) => prose.citations);
    return this.#made.citations;
  }

  get sentences(): Note['sentences'] {
    this.#made.sentences ??= this.#all(sentencesAt);
    return this.#made.sentences;
  }

  get claims(): Note['claims'] {
    this.#made.claims ??= this.#all(claimsAt);
    return this.#made.claims;
  }

  get pieces(): Note['pieces'] {
    this.#made.pieces ??= this.#parts.placed.map(pieceOf);
    return this.#made.pieces;
  }

  get mask(): string {
    const { text, frontmatter, placed } = this.#parts;
    this.#made.mask ??= blank(text, frontmatter.end) + placed.map(({ read }) => read.reading.prose.mask).join('');
    return this.#made.mask;
  }

  #all<Item>(of: (placed: Placed) => readonly Item[]): readonly Item[] {
    return this.#parts.placed.flatMap(of);
  }

  #spanned<Item extends { readonly span: Span }>(of: (reading: PieceReading) => readonly Item[]): readonly Item[] {
    return this.#all(({ start, read }) => of(read.reading).map((item) => ({ ...item, span: moved(item.span, start) })));
  }
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
