import * as vscode from 'vscode';
import type { Engine } from '../core';
import type { Analyses } from './analyses';
import { rangeOf, touches } from './convert';
import { selector } from './documents';

/** Tooltips on claims, resources and properties, with the arithmetic behind findings at that place. */
export function registerHovers(engine: Engine, analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position, token) {
      const checked = await analyses.check(document);
      if (!checked || token.isCancellationRequested) return undefined;
      const { doc, findings, options, relations } = checked;
      const offset = document.offsetAt(position);
      const hover = engine.hoverAt(doc, offset, options, relations);
      const here = { start: offset, end: offset };
      const explained = findings.filter(({ detail, span }) => detail !== undefined && touches(span, here));
      const parts = [hover?.markdown, ...explained.map(({ detail }) => detail)].filter((part) => part !== undefined);
      const span = hover?.span ?? explained[0]?.span;
      if (parts.length === 0 || !span) return undefined;
      return new vscode.Hover(
        parts.map((part) => new vscode.MarkdownString(part)),
        rangeOf(document, span),
      );
    },
  });
}
