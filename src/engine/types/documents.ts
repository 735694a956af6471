import type { Note } from './notes';
import type { Template } from './templates';
import type { Span } from './text';

export interface Suppression {
  readonly span: Span;
  /** Rule ids; empty means every rule. */
  readonly rules: readonly string[];
  /** The text that it covers. */
  readonly covers: Span;
}

/** Something that could not be read, at the place where it broke. */
export interface Problem {
  readonly rule: 'unreadable' | 'frontmatter-invalid' | 'load-unreadable' | 'value-out-of-range';
  readonly span: Span;
  readonly message: string;
  readonly subject?: string;
}

/** A document is what it asserts: claims of a note, resources of its templates. */
export interface Doc {
  readonly uri: string;
  readonly text: string;
  readonly kind: 'note' | 'template' | 'cdk' | 'none';
  readonly note?: Note;
  readonly templates: readonly Template[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** What is known of the other documents of the workspace. */
export interface Relations {
  /** False where only single files were given: then nothing is said of targets that are not there. */
  readonly complete: boolean;
  readonly docs: readonly Doc[];
  doc(uri: string): Doc | undefined;
  /** Notes and files that a wikilink may mean, the best first; more than one is ambiguous. */
  resolve(from: string, target: string): readonly string[];
}
