import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { createLazyFeatures, type LazyFeatures } from './lazy-features';
import { openKey } from './quiz/kept';
import { registerRulePages } from './rule-pages';
import { registerSamples } from './samples';

/**
 * Starts the extension: what needs no reading at once, everything else when the first document is ours. What it returns
 * is for the editor's Markdown extension.
 */
export async function activate(context: vscode.ExtensionContext): Promise<ReturnType<typeof previewOf>> {
  const started = performance.now();
  const log = vscode.window.createOutputChannel('Queuewise', { log: true });
  const features = createLazyFeatures(context, log);
  context.subscriptions.push(
    log,
    features,
    registerRulePages(context.extensionUri),
    registerSamples({ extension: context.extensionUri, storage: context.globalStorageUri, log }),
  );
  log.info(`Started in ${(performance.now() - started).toFixed(1)} ms`);
  // A panel that is restored with its window waits for who draws it, and one that is not for who brings it back.
  if (hasPanel() || context.workspaceState.get(openKey) === true) await features.load();
  return previewOf(features);
}

function hasPanel(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) => input instanceof vscode.TabInputWebview && /queuewise\.(?:quiz|diagram)$/.test(input.viewType),
    ),
  );
}

/** A preview that comes before everything is loaded is drawn without our marks, and once more with them. */
function previewOf(features: LazyFeatures) {
  return {
    extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
      const loaded = features.current();
      if (loaded) return loaded.preview.extendMarkdownIt(markdown);
      features.load().then(
        () => vscode.commands.executeCommand('markdown.api.reloadPlugins'),
        () => undefined,
      );
      return markdown;
    },
  };
}
