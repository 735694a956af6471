import * as vscode from 'vscode';
import { panelPage } from '../engine/webview-page';

/** What the page of a panel is called, and made of. */
interface Page {
  readonly title: string;
  /** Names of files: the script in `dist`, the style in `media`. */
  readonly script: string;
  readonly style: string;
  /** Folders whose images it may show. */
  readonly images?: readonly vscode.Uri[];
}

/** Puts a page into a panel, which may load what the extension brings along and those images. */
export function showPage(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  { title, script, style, images = [] }: Page,
): void {
  const { webview } = panel;
  const within = (...path: string[]) => vscode.Uri.joinPath(extension, ...path);
  const address = (...path: string[]) => webview.asWebviewUri(within(...path)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [within('dist'), within('media'), ...images] };
  panel.iconPath = within('media', 'icon.png');
  webview.html = panelPage({
    title,
    script: address('dist', script),
    style: address('media', style),
    source: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
  });
}
