import * as vscode from 'vscode';
import {
  type DiagramMessage,
  type DiagramPlace,
  type DiagramRequest,
  type DiagramSubject,
  type DiagramView,
  diagramOf,
} from '../../engine/diagram';
import { columnFor } from '../columns';
import { rangeOf } from '../convert';
import { isEditable } from '../documents';
import { tabsWith, watchLeftPanels } from '../left-panels';
import { showPage } from '../panel-page';
import { exportSvg } from './export';
import { noticeActions, noticeOf } from './notices';
import { readSources, type SourceParts } from './sources';
import { keyOf, nameOf, openSubjects, subjectFrom, synthesisedSubjects } from './subjects';

/** The name by which the editor finds the panel again after a reload. */
const panelType = 'queuewise.diagram';
/** Under these keys the workspace's own storage keeps what was shown last, and how. */
const subjectKey = 'queuewise.diagram.subject';
const keptKey = 'queuewise.diagram.kept';
/** Pause after a change before the diagram follows, in milliseconds. */
const changePause = 150;

export interface PanelParts extends SourceParts {
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** The one diagram panel of a window. */
export interface DiagramPanel extends vscode.Disposable {
  /** Opens or reveals the panel and shows a subject. */
  show(subject: DiagramSubject): void;
}

export function createDiagramPanel(parts: PanelParts): DiagramPanel {
  const { log, analyses, index, settings, workspaceState } = parts;
  let panel: vscode.WebviewPanel | undefined;
  let attached: vscode.Disposable | undefined;
  let subject: DiagramSubject = subjectFrom(workspaceState.get(subjectKey)) ?? { kind: 'workspace' };
  let choices: readonly DiagramSubject[] = [];
  let synthesised: readonly DiagramSubject[] = [];
  let view: DiagramView | undefined;
  let places: ReadonlyMap<string, DiagramPlace> = new Map();
  let fault: DiagramPlace | undefined;
  let reading: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const attempt = (work: Promise<unknown>): void => {
    work.catch((error) => {
      log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  };

  /** Reads the subject anew. A reading that is overtaken by another is given up. */
  async function refresh(): Promise<void> {
    clearTimeout(timer);
    reading?.cancel();
    const now = new vscode.CancellationTokenSource();
    reading = now;
    const shown = subject;
    const sources = await readSources(parts, shown, now.token);
    if (now.token.isCancellationRequested || !panel) return;
    const constructs = index.relations().docs.filter(({ kind }) => kind === 'cdk');
    const placed = diagramOf(sources ?? [], constructs);
    const isEmpty = placed.diagram.sections.length === 0;
    const said = noticeOf(shown, sources, isEmpty, vscode.workspace.workspaceFolders !== undefined);
    places = placed.places;
    fault = said?.place;
    const others = [...openSubjects(analyses.docOf), ...synthesised];
    choices = others.some((one) => keyOf(one) === keyOf(shown)) ? others : [...others, shown];
    view = {
      title: nameOf(shown),
      subject: shown,
      choices: choices.map((one) => ({ id: keyOf(one), label: nameOf(one) })),
      chosen: keyOf(shown),
      diagram: placed.diagram,
      ...(said && { notice: said.notice }),
    };
    post();
  }

  function refreshSoon(): void {
    if (!panel) return;
    clearTimeout(timer);
    timer = setTimeout(() => attempt(refresh()), changePause);
  }

  /** Nobody waits for the search: what it finds is offered when it is there. */
  async function search(): Promise<void> {
    const found = await synthesisedSubjects();
    if (found.map(keyOf).join() === synthesised.map(keyOf).join()) return;
    synthesised = found;
    refreshSoon();
  }

  function post(): void {
    if (!panel || !view) return;
    panel.title = `Diagram: ${view.title}`;
    // A hidden panel has no page; it asks for its view when it is shown again.
    if (!panel.visible) return;
    const kept = workspaceState.get(keptKey);
    void panel.webview.postMessage({ type: 'diagram', view, kept } satisfies DiagramMessage);
  }

  function receive(request: DiagramRequest): void {
    switch (request?.type) {
      case 'ready':
        post();
        return;
      case 'keep':
        void workspaceState.update(keptKey, request.kept);
        return;
      case 'open':
        open(places.get(request.id));
        return;
      case 'choose': {
        const chosen = choices.find((one) => keyOf(one) === request.id);
        if (chosen) turnTo(chosen);
        return;
      }
      case 'act':
        if (request.id === noticeActions.fault) open(fault);
        else if (request.id === noticeActions.workspace) turnTo({ kind: 'workspace' });
        else if (request.id === noticeActions.samples) void vscode.commands.executeCommand('queuewise.openSamples');
        return;
      case 'export':
        attempt(exportSvg(request.svg, nameOf(subject)));
        return;
    }
  }

  function turnTo(next: DiagramSubject): void {
    subject = next;
    void workspaceState.update(subjectKey, next);
    attempt(refresh());
  }

  function open(place: DiagramPlace | undefined): void {
    if (panel && place) attempt(reveal(place, panel));
  }

  function attach(opened: vscode.WebviewPanel): void {
    panel = opened;
    opened.webview.onDidReceiveMessage(receive);
    opened.onDidDispose(() => {
      panel = undefined;
      reading?.cancel();
      clearTimeout(timer);
      attached?.dispose();
    });
    showPage(opened, parts.extensionUri, { title: 'Diagram', script: 'diagram.js', style: 'diagram.css' });
    attached = follow(() => subject, refreshSoon, { index, settings });
    attempt(search());
  }

  /** Draws again what stood in a panel that an extension host has left which died. */
  function takeOver({ group }: vscode.Tab): void {
    const left = tabsWith(panelType);
    const place = { viewColumn: group.viewColumn, preserveFocus: !group.isActive };
    attach(vscode.window.createWebviewPanel(panelType, 'Diagram', place));
    void vscode.window.tabGroups.close(left, true);
    attempt(refresh());
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(panelType, {
    async deserializeWebviewPanel(restored) {
      // The editor took its time, and another stands in its place already.
      if (panel) return restored.dispose();
      attach(restored);
      await refresh();
    },
  });

  const watch = watchLeftPanels(panelType, () => panel !== undefined, takeOver);

  return {
    show(next) {
      if (panel) {
        panel.reveal();
      } else {
        void workspaceState.update(keptKey, undefined);
        attach(vscode.window.createWebviewPanel(panelType, 'Diagram', columnOfNew()));
      }
      turnTo(next);
    },
    dispose() {
      watch.dispose();
      serializer.dispose();
      panel?.dispose();
    },
  };
}

/** Beside what is being looked at; alone where there is nothing. */
function columnOfNew(): vscode.ViewColumn {
  const isAlone = vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  return isAlone ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
}

/** Tells when something has changed that the diagram may show, while there is one. */
function follow(
  subject: () => DiagramSubject,
  changed: () => void,
  { index, settings }: Pick<SourceParts, 'index' | 'settings'>,
): vscode.Disposable {
  const concerns = (uri: vscode.Uri): boolean => {
    const now = subject();
    if (now.kind === 'workspace') return false; // The index tells.
    return now.kind === 'file' ? uri.toString() === now.uri : uri.toString().startsWith(`${now.uri}/`);
  };
  const files = vscode.workspace.createFileSystemWatcher('**/*');
  const look = (uri: vscode.Uri) => {
    if (concerns(uri)) changed();
  };
  return vscode.Disposable.from(
    files,
    files.onDidCreate(look),
    files.onDidChange(look),
    files.onDidDelete(look),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      // Output and views of other things change, too, and say nothing about templates.
      if (subject().kind === 'workspace' ? isEditable(uri) : concerns(uri)) changed();
    }),
    vscode.window.tabGroups.onDidChangeTabs(changed),
    index.onDidChange(changed),
    settings.onDidChange(changed),
  );
}

async function reveal({ uri, span }: DiagramPlace, panel: vscode.WebviewPanel): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { start } = rangeOf(document, span);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(document.uri, panel),
    selection: new vscode.Range(start, start),
  });
}
