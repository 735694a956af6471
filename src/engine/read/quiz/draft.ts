import type { Span } from '../../types';
import type { Heading } from './headings';
import type { KeyPart, Part, RawOption, TextPart } from './parts';
import type { Run } from './runs';
import type { Told } from './told';

export type Placed<T> = T & Pick<Part, 'span' | 'depth' | 'indent' | 'gap'>;
export type StemPiece = Placed<TextPart> | Placed<{ readonly kind: 'code' | 'table' }>;

/** A bullet of an explanation that judges an option: `- ✅ : "option" is the correct answer. reason`. */
export interface VerdictBullet {
  readonly correct: boolean;
  readonly run: Run;
}

/** A question while its lines are being collected. */
export interface Draft {
  heading: Heading | undefined;
  /** The text that stands before the options, oldest first. */
  lead: StemPiece[];
  options: RawOption[];
  style: 'task' | 'letter' | 'number' | undefined;
  keys: Placed<KeyPart>[];
  /** What headings or lists below the key say of single options, by label. */
  verdicts: { label: string; correct?: boolean; why: Span[]; heading?: Span }[];
  bullets: VerdictBullet[];
  /** The answer in words where there are no options. */
  answer: Span[];
  answerKey?: Placed<KeyPart>;
  /** It stands below a heading "Question". */
  called?: true;
  /** The answer follows without a word that calls it one. */
  told?: Told;
  /** The items of an answer that is a list. */
  items?: Run[];
  /** The options that are read stand below "Incorrect answers". */
  wrong?: boolean;
  /** Its options are those that verdicts quote. */
  quoted?: true;
  explanation: Span[];
  /** The same with the labels before it, "Explanation:", for whoever reads whole sentences. */
  covers: Span[];
  explainedBy?: string;
  tags: string[];
  details?: Span;
  detailsOpen: boolean;
  /** Its stem is the summary of a fold that asks, tells what to do, or only states something. */
  folded?: 'asks' | 'tells' | 'states';
  /** Its options are a list in which an item is marked as right: so are others around it, or no more than a sign says so. */
  marked?: 'often' | 'once';
  /** Its options have neither boxes nor letters: the form of the file tells that they are some. */
  learned?: true;
  /** `[!question]` around it. */
  callout: boolean;
}

/** What stands further up, in parts of a note, does not tell of the question: long prose would be walked for every key. */
export const longestStem = 400;

export function emptyDraft(heading?: Heading): Draft {
  return {
    heading,
    lead: [],
    options: [],
    style: undefined,
    keys: [],
    verdicts: [],
    bullets: [],
    answer: [],
    explanation: [],
    covers: [],
    tags: [],
    detailsOpen: false,
    callout: false,
  };
}

/** The number of an answer that has none, and no question in its block: it is that of the question before. Those in a row count down from it. */
export const ofLastQuestion = 0;

/** An answer that stands away from its question: in a key at the end of the file. */
export interface LooseKey {
  readonly number: number;
  readonly key: Placed<KeyPart>;
  readonly explanation: Span[];
  readonly verdicts: Draft['verdicts'];
}
