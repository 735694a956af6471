import { attached } from '../attached';
import { followsOn } from '../check-again';
import { moved } from '../moved';
import { type Moving, movedProblem, movedSuppression } from '../moved-template';
import type { Doc, FactBase, Note, Problem, Suppression, Template } from '../types';
import { readCdk } from './cdk';
import { withLoads } from './frontmatter-loads';
import { languageOf, languageOfFence, readerOf } from './languages';
import { readNote } from './note';
import { longestNote } from './steps';
import { readTemplate } from './template';
import { shiftTemplate } from './template/shift';
import { withTwoBytes } from './two-bytes';

/** A text as a surface hands it over. The language decides; without one the ending of the uri does. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  /** VS Code's language id: `markdown`, `yaml`, `json`, `cloudformation`, `typescript`, `python`, … */
  readonly languageId?: string;
}

/** A document of which nothing is known: not ours, or of a language that is not read. */
function nothing(source: SourceText): Doc {
  return { uri: source.uri, text: source.text, kind: 'none', templates: [], suppressions: [], problems: [] };
}

/** Reads any text into a `Doc`. Never throws; what is not ours costs one cheap look. */
export function readDoc(source: SourceText, facts: FactBase, previous?: Doc): Doc {
  const doc = readAny(source, facts, previous);
  if (previous) followsOn(doc, previous);
  return doc;
}

function readAny(source: SourceText, facts: FactBase, previous?: Doc): Doc {
  const language = source.languageId ?? languageOf(source.uri);
  switch (readerOf(source)) {
    case 'note':
      return readNoteDoc(source, facts, previous);
    case 'template':
      return readTemplateDoc(source, language, previous);
    case 'cdk':
      return readCdkDoc(source, language, previous);
    default:
      return nothing(source);
  }
}

function readNoteDoc(given: SourceText, facts: FactBase, previous: Doc | undefined): Doc {
  if (given.text.length > longestNote) return tooLong(given);
  const source = { ...given, text: withTwoBytes(given.text) };
  const { note, suppressions, problems, fences } = readNote(source, facts, previous?.note);
  const templates: Template[] = [];
  const fenceSuppressions: Suppression[] = [];
  const fenceProblems: Problem[] = [];
  const before = previous?.note && readFences.get(previous.note);
  const kept = new Map<string, ReadFence>();
  for (const fence of fences) {
    const language = languageOfFence(fence.language);
    if (language === undefined) continue;
    const { start, end } = fence.span;
    const text = source.text.slice(start, end);
    const known = before?.get(text);
    const isKnown = known?.language === language;
    const fenced = isKnown ? placedAt(start, known, source.uri) : fenceAt(start, text, language, source.uri);
    kept.set(fenced.text, fenced);
    const { read } = fenced;
    if (!read) continue;
    templates.push(...read.templates);
    fenceSuppressions.push(...read.suppressions);
    fenceProblems.push(...read.problems);
  }
  if (kept.size > 0) readFences.set(note, kept);
  const loaded = withLoads(templates, note.frontmatter);
  return {
    uri: source.uri,
    text: source.text,
    kind: 'note',
    note,
    templates: loaded.templates,
    suppressions: [...suppressions, ...fenceSuppressions],
    problems: [...problems, ...loaded.problems, ...fenceProblems],
  };
}

interface ReadFence {
  readonly start: number;
  readonly text: string;
  readonly language: string;
  readonly read: ReturnType<typeof readFence>;
}

/** Templates of notes by the text of their fences: what has only moved is not read again. */
const readFences = attached<Note, ReadonlyMap<string, ReadFence>>();

/** Code that cannot be read is no fault of a note. */
function readFence(inside: Parameters<typeof readTemplate>[0] & { readonly languageId: string }) {
  const read = readerOf(inside) === 'cdk' ? readCdk(inside) : readTemplate(inside);
  return (
    read && {
      templates: read.templates.map((template) => ({ ...template, fenced: true })),
      suppressions: read.suppressions,
      problems: read.problems.filter((problem) => problem.rule !== 'unreadable'),
    }
  );
}

function fenceAt(start: number, text: string, language: string, uri: string): ReadFence {
  // A copy of its own: a slice would keep the whole text of its day in memory.
  const own = ` ${text}`.slice(1);
  return { start, text: own, language, read: readFence({ uri, text: own, languageId: language, offset: start }) };
}

/** The same fence where it stands now. Programs are read anew: what is known of their syntax does not move. */
function placedAt(start: number, fence: ReadFence, uri: string): ReadFence {
  const { read, text, language } = fence;
  const by = start - fence.start;
  if (by === 0 || !read) return by === 0 ? fence : { ...fence, start };
  if (read.templates.some(({ origin }) => origin === 'cdk')) return fenceAt(start, text, language, uri);
  const moving: Moving = { place: (span) => moved(span, by), become: (value) => value };
  const templates = read.templates.map((template) => shiftTemplate(template, moving, by));
  const suppressions = read.suppressions.map((one) => movedSuppression(one, moving));
  const problems = read.problems.map((one) => movedProblem(one, moving));
  return { ...fence, start, read: { templates, suppressions, problems } };
}

function tooLong(source: SourceText): Doc {
  const millions = (source.text.length / 1_000_000).toFixed(1);
  const message = `This note has ${millions} million characters; notes are read up to 2 million: split it.`;
  const end = source.text.slice(0, 200).search(/[\r\n]|$/);
  return { ...nothing(source), problems: [{ rule: 'unreadable', span: { start: 0, end }, message }] };
}

function readTemplateDoc(source: SourceText, languageId: string | undefined, previous: Doc | undefined): Doc {
  const read = readTemplate(inLanguage(source, languageId), previous);
  return read ? { uri: source.uri, text: source.text, kind: 'template', ...read } : nothing(source);
}

function inLanguage({ uri, text }: SourceText, languageId: string | undefined) {
  return languageId === undefined ? { uri, text } : { uri, text, languageId };
}

function readCdkDoc(source: SourceText, languageId: string | undefined, previous: Doc | undefined): Doc {
  const former = previous?.kind === 'cdk' ? previous : undefined;
  const read = readCdk(inLanguage(source, languageId), former);
  return read ? { uri: source.uri, text: source.text, kind: 'cdk', ...read } : nothing(source);
}
