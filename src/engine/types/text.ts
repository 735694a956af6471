/** A half-open range of a text in UTF-16 offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change the user may choose. Safe fixes keep the meaning of the file and may be applied all at once. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
  /** A file to be made beside the edits (a missing note). `path` is relative to the folder of the document. */
  readonly creates?: { readonly path: string; readonly text: string };
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: never more exact than the source it comes from. */
export type PartialDate = string;
/** `YYYY-MM-DD` */
export type IsoDate = string;

/** The day a text is judged by, or what older course material for the exam teaches. */
export type AsOf = { readonly kind: 'date'; readonly date: IsoDate } | { readonly kind: 'exam' };

/** What prose is asked with: a regular expression, or one that is made when it is first asked. */
export type Pattern = Pick<RegExp, 'source' | 'flags' | 'lastIndex' | 'test' | 'exec'>;
