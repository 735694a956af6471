import * as vscode from 'vscode';
import { createEngine } from '../core';
import { factBase } from '../facts';
import { rules } from '../rules';
import { createAnalyses } from './analyses';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerFixes } from './fixes';
import { registerHovers } from './hovers';
import { registerLinks } from './links';
import { createPreview } from './preview';
import { registerQuiz } from './quiz';
import { registerReferences } from './references';
import { registerRulePages } from './rule-pages';
import { registerSamples } from './samples';
import { createSettings } from './settings';
import { registerWorkspaceCheck } from './workspace-check';
import { createWorkspaceIndex, type WorkspaceIndex } from './workspace-index';

/**
 * Starts the extension: everything it registers ends with `context.subscriptions`. What it returns is for the editor's
 * Markdown extension.
 */
export function activate(context: vscode.ExtensionContext): ReturnType<typeof createPreview> {
  const started = performance.now();
  const log = vscode.window.createOutputChannel('Queuewise', { log: true });
  const engine = createEngine(factBase, rules);
  const settings = createSettings(engine.rules, log);
  const analyses = createAnalyses(engine, settings, () => index.relations());
  const index: WorkspaceIndex = createWorkspaceIndex({ engine, settings, log, docOf: analyses.docOf });
  context.subscriptions.push(
    log,
    settings,
    index,
    registerDiagnostics({ analyses, settings, index, log }),
    registerWorkspaceCheck({ engine, settings, index, log }),
    registerHovers(engine, analyses),
    registerFixes(analyses),
    registerLinks(analyses, index),
    registerReferences(analyses, index),
    registerCompletion(engine, analyses, index),
    registerRulePages(context.extensionUri),
    registerSamples({ extension: context.extensionUri, storage: context.globalStorageUri, log }),
    registerQuiz({ context, engine, settings, analyses, index, log }),
  );
  log.info(`Started in ${(performance.now() - started).toFixed(1)} ms with ${engine.rules.length} rules`);
  return createPreview({ engine, settings, index });
}
