import * as vscode from 'vscode';
import type { Engine } from '../../core';
import type { Analyses } from '../analyses';
import type { WorkspaceIndex } from '../workspace-index';
import { registerPropertyValues } from './property-values';
import { registerWikilinks } from './wikilinks';

/** Values of properties in templates, and wikilinks in notes. */
export function registerCompletion(engine: Engine, analyses: Analyses, index: WorkspaceIndex): vscode.Disposable {
  return vscode.Disposable.from(registerPropertyValues(engine, analyses), registerWikilinks(analyses, index));
}
