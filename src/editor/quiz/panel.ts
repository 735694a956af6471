import * as vscode from 'vscode';
import { renderMarkdown } from '../../quiz/markdown';
import type { Intent, IntentMessage, ViewMessage } from '../../quiz/protocol';
import {
  begin,
  defaultSetup,
  type Effect,
  initialState,
  libraryChanged,
  panelTitle,
  type QuizState,
  restoreState,
  type Setup,
  type Step,
  step,
  view,
} from '../../quiz/session';
import type { QuizItem } from '../../quiz/types';
import { tabsWith, watchLeftPanels, watchMissingPanel } from '../left-panels';
import { showPage } from '../panel-page';
import { imageAddresses } from './images';
import { openKey } from './kept';
import type { QuizLibrary } from './library';
import { openLink, openSource, type Places } from './open';
import { quizOptions } from './options';
import { currentMoment } from './time';

/** The name by which the editor finds the panel again after a reload. */
const panelType = 'queuewise.quiz';
const stateKey = 'queuewise.quiz.state';

export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  readonly library: QuizLibrary;
  readonly places: Places;
  readonly log: vscode.LogOutputChannel;
  /** Effects that concern more than the panel. */
  readonly onEffect: (effect: Extract<Effect, { type: 'export' | 'open-log-problem' }>) => void;
}

/** The one quiz panel of a window. */
export interface QuizPanel extends vscode.Disposable {
  /** Opens or reveals the panel and begins a round. */
  start(setup: Setup): void;
  /** Opens or reveals the panel on another screen. */
  show(screen: 'progress' | 'setup'): void;
}

/** Takes up what an earlier window has left, and the panel itself where the editor brings it back. */
export function createQuizPanel(parts: PanelParts): QuizPanel {
  const { library, workspaceState } = parts;
  let panel: vscode.WebviewPanel | undefined;
  let state: QuizState = restoreState(workspaceState.get(stateKey), currentMoment()) ?? initialState();
  let handled = 0;

  function take({ state: next, effects }: Step): void {
    state = next;
    for (const effect of effects) perform(effect);
    draw();
    void workspaceState.update(stateKey, state);
  }

  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'record':
        library.record(effect.item, effect.grade, effect.mode, effect.at);
        return;
      case 'open-source':
        attempt(panel && openSource(effect.item, panel, parts.places));
        return;
      case 'open-link':
        attempt(panel && openLink(effect.item, effect.target, panel, parts.places));
        return;
      default:
        parts.onEffect(effect);
    }
  }

  function attempt(work: Promise<void> | undefined): void {
    work?.catch((error) => {
      parts.log.error(String(error));
      void vscode.window.showErrorMessage(
        `The note could not be opened: ${error instanceof Error ? error.message : error}`,
      );
    });
  }

  function draw(): void {
    if (!panel) return;
    const { webview } = panel;
    const relations = parts.places.relations();
    const render = (text: string, item?: QuizItem) =>
      renderMarkdown(text, imageAddresses(webview, item?.source.uri, relations));
    const context = { render, letterKeys: quizOptions().letterKeys, problems: library.problems() };
    const shown = view(state, currentMoment(), library.current(), context);
    panel.title = panelTitle(state);
    // A hidden panel has no page; it asks for a view when it is shown again.
    if (panel.visible) void webview.postMessage({ type: 'view', view: shown, handled } satisfies ViewMessage);
  }

  function receive(message: IntentMessage): void {
    if (message?.type !== 'intent') return;
    handled = message.number;
    take(step(state, message.intent satisfies Intent, currentMoment(), library.current()));
  }

  function attach(opened: vscode.WebviewPanel): void {
    panel = opened;
    void workspaceState.update(openKey, true);
    opened.webview.onDidReceiveMessage(receive);
    opened.onDidDispose(() => {
      panel = undefined;
      void workspaceState.update(openKey, undefined);
    });
    const images = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    showPage(opened, parts.extensionUri, { title: 'Quiz', script: 'webview.js', style: 'quiz.css', images });
  }

  function open(): void {
    if (panel) {
      panel.reveal();
      return;
    }
    const left = tabsWith(panelType);
    attach(vscode.window.createWebviewPanel(panelType, 'Quiz', left[0]?.group.viewColumn ?? vscode.ViewColumn.Active));
    // What an earlier host has left, or the editor has not brought back yet.
    if (left.length > 0) void vscode.window.tabGroups.close(left);
  }

  /** Goes on with what stood in a panel that an extension host has left which died. */
  function takeOver({ group }: vscode.Tab): void {
    const left = tabsWith(panelType);
    const place = { viewColumn: group.viewColumn, preserveFocus: !group.isActive };
    attach(vscode.window.createWebviewPanel(panelType, panelTitle(state), place));
    void vscode.window.tabGroups.close(left, true);
    void load();
  }

  /** Goes on with the question at which a window closed that the editor does not know any more. */
  function bringBack(): void {
    const viewColumn = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    attach(vscode.window.createWebviewPanel(panelType, panelTitle(state), { viewColumn, preserveFocus: true }));
    void load();
  }

  /** A quiz about one document, or about what was asked before, does not wait for questions from all documents. */
  function prepare({ selection }: Setup): void {
    if (selection.from === 'file' || selection.from === 'template') library.prepare({ uri: selection.value });
    if (selection.only === 'due' || selection.only === 'missed') library.prepare('asked');
  }

  async function load(): Promise<void> {
    await library.load();
    prepare(state.setup);
    take({ state: libraryChanged(state, currentMoment(), library.current()), effects: [] });
  }

  const subscriptions = vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(restored) {
        // The editor took its time, and another stands in its place already.
        if (panel) {
          restored.dispose();
          return;
        }
        attach(restored);
        await load();
      },
    }),
    watchLeftPanels(panelType, () => panel !== undefined, takeOver),
    ...(workspaceState.get(openKey) === true && state.screen === 'question'
      ? [watchMissingPanel(panelType, () => panel !== undefined, bringBack)]
      : []),
    library.onDidChange(() => {
      if (!panel) return;
      state = libraryChanged(state, currentMoment(), library.current());
      draw();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('queuewise.quiz')) draw();
    }),
  );

  return {
    start(setup) {
      open();
      prepare(setup);
      take(begin(state, setup, currentMoment(), library.current()));
      void load();
    },
    show(screen) {
      open();
      take(step(state, { type: 'show', screen }, currentMoment(), library.current()));
      void load();
    },
    dispose() {
      // Not the panel: a window that closes comes back with it.
      subscriptions.dispose();
    },
  };
}

/** The setup that commands begin from: what the settings say. */
export function setupFromSettings(): Setup {
  const { questions, examMinutes } = quizOptions();
  return { ...defaultSetup, count: questions, minutes: examMinutes };
}
