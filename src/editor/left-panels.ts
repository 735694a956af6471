import * as vscode from 'vscode';

/** How long the editor may take to hand over a panel that it brings back, in milliseconds. */
const patience = 1500;

/** The tabs that hold panels of a type. */
export function tabsWith(panelType: string): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelType));
}

/**
 * Watches for a panel that nobody answers any more. An extension host that dies is followed by another while its panels
 * stay on the screen: the editor hands over panels only when their window is loaded anew. A tab that is shown and has
 * not been taken after a while is one of those, and is for `replace`.
 */
export function watchLeftPanels(
  panelType: string,
  isTaken: () => boolean,
  replace: (tab: vscode.Tab) => void,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = () => (isTaken() ? undefined : tabsWith(panelType).find(({ isActive }) => isActive));

  function look(): void {
    if (timer !== undefined || !left()) return;
    timer = setTimeout(() => {
      timer = undefined;
      const tab = left();
      if (tab) replace(tab);
    }, patience);
  }

  look();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(look),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/**
 * Calls `bringBack` once, unless a panel that was open when the window closed is taken, or has a tab, after a while. A
 * window of a browser can close before the editor has written down which panels are open in it.
 */
export function watchMissingPanel(panelType: string, isTaken: () => boolean, bringBack: () => void): vscode.Disposable {
  const timer = setTimeout(() => {
    if (!isTaken() && tabsWith(panelType).length === 0) bringBack();
  }, patience);
  return new vscode.Disposable(() => clearTimeout(timer));
}
