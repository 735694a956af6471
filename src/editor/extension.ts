import type * as vscode from 'vscode';

/** Starts the extension: everything it registers ends with `context.subscriptions`. */
export function activate(_context: vscode.ExtensionContext): void {}
