import type * as vscode from 'vscode';
import { createEngine } from '../core';
import { factBase } from '../facts';
import { rules } from '../rules';
import { createAnalyses } from './analyses';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerDiagram } from './diagram';
import { registerFixes } from './fixes';
import { registerHovers } from './hovers';
import { registerLinks } from './links';
import { createPreview } from './preview';
import { registerQuiz } from './quiz';
import { registerReferences } from './references';
import { createSettings } from './settings';
import { registerWorkspaceCheck } from './workspace-check';
import { createWorkspaceIndex, type WorkspaceIndex } from './workspace-index';

export type Features = ReturnType<typeof startFeatures>;

/** Starts everything that reads documents. All it registers ends with `context.subscriptions`. */
export function startFeatures(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
  const started = performance.now();
  const engine = createEngine(factBase, rules);
  const settings = createSettings(engine.rules, log);
  const analyses = createAnalyses(engine, settings, () => index.relations());
  const index: WorkspaceIndex = createWorkspaceIndex({ engine, settings, log, docOf: analyses.docOf });
  context.subscriptions.push(
    settings,
    index,
    registerDiagnostics({ analyses, settings, index, log }),
    registerWorkspaceCheck({ engine, settings, index, log }),
    registerHovers(engine, analyses),
    registerFixes(analyses),
    registerLinks(analyses, index),
    registerReferences(analyses, index),
    registerCompletion(engine, analyses, index),
    registerDiagram({
      extensionUri: context.extensionUri,
      workspaceState: context.workspaceState,
      engine,
      settings,
      analyses,
      index,
      log,
    }),
    registerQuiz({ context, engine, settings, analyses, index, log }),
  );
  log.info(`Ready with ${engine.rules.length} rules after ${(performance.now() - started).toFixed(1)} ms`);
  return { preview: createPreview({ engine, settings, index }) };
}
