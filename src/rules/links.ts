import type { Doc, Link, NoteContext } from '../engine/types';

/** A wikilink with the documents or files that it may mean. */
export interface ResolvedLink {
  readonly link: Link;
  readonly candidates: readonly string[];
  /** The note it leads to, where that is certain. */
  readonly note: Doc | undefined;
}

/** The wikilinks and embeds of a note, resolved. Nothing where only single files are known. */
export function* resolvedLinks({ doc, note, relations }: NoteContext): Iterable<ResolvedLink> {
  if (!relations.complete) return;
  for (const link of note.links) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(link.target)) continue;
    const candidates = link.target === '' ? [doc.uri] : relations.resolve(doc.uri, link.target);
    const [only, another] = candidates;
    const target =
      only !== undefined && another === undefined ? (only === doc.uri ? doc : relations.doc(only)) : undefined;
    yield { link, candidates, note: target?.kind === 'note' ? target : undefined };
  }
}

/** Headings are compared as Obsidian does: without markup and the characters that links use, blanks folded. */
export function headingKey(text: string): string {
  return text
    .replace(/[#^|[\]*_`~\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
