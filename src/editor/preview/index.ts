import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { Engine } from '../../core';
import type { Doc, JudgedClaim, Relations } from '../../engine/types';
import type { Settings } from '../settings';
import type { WorkspaceIndex } from '../workspace-index';
import { addCallouts } from './callouts';
import { addMarks } from './marks';
import { addQuestions } from './questions';
import { addWikilinks } from './wikilinks';

/** The note that a preview shows, as the engine reads it. */
export interface PreviewNote {
  readonly doc: Doc;
  readonly claims: readonly JudgedClaim[];
  readonly relations: Relations;
}

/** Reads the note of a preview; the same text is read once. */
export type ReadPreview = (text: string, environment: unknown) => PreviewNote;

export interface PreviewParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
}

/**
 * Teaches the Markdown preview callouts, wikilinks, tags, claims with their verdict, and questions with a folded
 * answer. `extendMarkdownIt` is called by the editor's Markdown extension.
 */
export function createPreview(parts: PreviewParts): { extendMarkdownIt(markdown: MarkdownIt): MarkdownIt } {
  const read = createReader(parts);
  return {
    extendMarkdownIt(markdown) {
      parts.index.wanted();
      // Whether a note is there is known with the index: what was shown before it is shown again.
      parts.index.onDidChange(() => void vscode.commands.executeCommand('markdown.preview.refresh'));
      addCallouts(markdown);
      addWikilinks(markdown, read);
      addQuestions(markdown, read);
      addMarks(markdown, read);
      return markdown;
    },
  };
}

function createReader({ engine, settings, index }: PreviewParts): ReadPreview {
  let last: { readonly uri: string; readonly doc: Doc } | undefined;
  return (text, environment) => {
    const shown = documentOf(environment);
    const uri = shown?.toString() ?? 'untitled:preview.md';
    const previous = last?.uri === uri ? last.doc : undefined;
    const doc = previous?.text === text ? previous : engine.read({ uri, text, languageId: 'markdown' }, previous);
    last = { uri, doc };
    const options = settings.optionsNow(shown);
    return { doc, claims: engine.claims(doc, options), relations: index.relations() };
  };
}

/** The editor's Markdown extension tells in the environment which document it renders. */
function documentOf(environment: unknown): vscode.Uri | undefined {
  if (typeof environment !== 'object' || environment === null || !('currentDocument' in environment)) return undefined;
  const { currentDocument } = environment;
  return currentDocument instanceof vscode.Uri ? currentDocument : undefined;
}
