import * as vscode from 'vscode';
import type { Engine } from '../core';
import { lineStart } from '../engine/lines';
import { code, plain, shortened } from '../engine/markdown';
import { notesOnProperty } from '../engine/notes-on-property';
import {
  declarationsAt,
  heldAgainst,
  type NamedResource,
  notesAbout,
  type Place,
  resourceNamedAt,
  settingsOf,
} from '../engine/references';
import type { Doc, Relations } from '../engine/types';
import type { Analyses, Checked } from './analyses';
import { rangeIn, rangeOf, touches } from './convert';
import { selector } from './documents';

/** No hover lists more places than this. */
const mostPlaces = 3;

/**
 * Tooltips on claims, resources and properties: what the engine tells, the arithmetic behind findings at that place,
 * what the user's own notes say of a resource or property, and which resources of the workspace a claim concerns.
 */
export function registerHovers(engine: Engine, analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position, token) {
      const checked = await analyses.check(document);
      if (!checked || token.isCancellationRequested) return undefined;
      const { doc, findings, options, relations } = checked;
      const offset = document.offsetAt(position);
      const hover = engine.hoverAt(doc, offset, options, relations);
      const explained = findings.filter(
        ({ detail, span }) => detail !== undefined && touches(span, { start: offset, end: offset }),
      );
      const named = hover || !doc.note ? undefined : resourceNamedAt(doc, offset, relations);
      const span = hover?.span ?? explained[0]?.span ?? named?.span;
      if (!span) return undefined;
      const details = explained.map(({ detail }) => detail);
      const parts = [
        hover?.markdown,
        ...details,
        named && cardOf(engine, checked, named),
        ...workspaceAt(engine, checked, offset),
      ];
      return new vscode.Hover(
        parts.filter((part) => part !== undefined).map((part) => new vscode.MarkdownString(part)),
        rangeOf(document, span),
      );
    },
  });
}

/** The card of a resource that a note names, as its template shows it, where that is, and whether the note keeps to it. */
function cardOf(engine: Engine, { findings, options, relations }: Checked, named: NamedResource): string | undefined {
  const { doc, resource } = named;
  const card = engine.hoverAt(doc, resource.head.start, options, relations);
  const address = addressOf({ uri: doc.uri, span: resource.head }, relations);
  const place = plain(shortened(vscode.workspace.asRelativePath(vscode.Uri.parse(doc.uri))));
  return (
    card &&
    [card.markdown, `In this workspace: [${place}](${address})`, ...heldAgainst(named, findings, engine.facts)].join(
      '  \n',
    )
  );
}

/** What the other side knows: notes about the resource or property here, templates about the claim here. */
function workspaceAt({ facts }: Engine, { doc, relations }: Checked, offset: number): readonly string[] {
  const here = { start: offset, end: offset };
  const resource = doc.kind === 'note' ? undefined : resourceAt(doc, offset);
  if (resource) return fromNotes(notesAbout(doc, resource, relations), relations);
  if (doc.kind !== 'note') return fromNotes(notesOnProperty(doc, offset, facts, relations), relations);
  const claim = doc.note?.claims.find(({ span }) => touches(span, here));
  if (!claim) return [];
  const settings = settingsOf(claim.fact, relations, facts).slice(0, mostPlaces);
  const shown = settings.map(({ resource, property, shown, ...place }) => {
    const words = `${code(resource)} ${property}: ${plain(shown)}`;
    return `[${words}](${addressOf(place, relations)})`;
  });
  return shown.length > 0 ? [`In this workspace: ${shown.join(' · ')}`] : [];
}

/** The resource that is declared or referred to at an offset. */
function resourceAt(doc: Doc, offset: number) {
  return declarationsAt(doc, offset)[0]?.resource;
}

/** The line of each note, once, with a link to it. */
function fromNotes(places: readonly Place[], relations: Relations): readonly string[] {
  const lines = new Map<string, string>();
  for (const place of places) {
    const note = relations.doc(place.uri);
    if (!note) continue;
    const said = lineAt(note.text, place.span.start);
    const title = plain(shortened(note.note?.title ?? 'note'));
    if (!lines.has(said))
      lines.set(said, `*${plain(shortened(said, 160))}* ([${title}](${addressOf(place, relations)}))`);
  }
  return lines.size > 0 ? [`From your notes: ${[...lines.values()].slice(0, mostPlaces).join('  \n')}`] : [];
}

/** The line of an offset as it reads; a heading with the first line below it. */
function lineAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const [line = '', below = ''] = text.slice(start, start + 2_000).split(/\n\s*/);
  return (/^#{1,6}\s/.test(line) && !/^#/.test(below) ? `${line}: ${below.replace(/^[-*+]\s+/, '')}` : line)
    .replace(/^[\s>]*(?:[-*+]|\d{1,3}[.)]|#{1,6})?\s+/, '')
    .replace(/[`*]/g, '')
    .replace(/\[([^\]]{1,200})\]\([^()]{1,300}\)/g, '$1')
    .trim();
}

function addressOf({ uri, span }: Place, relations: Relations): string {
  const doc = relations.doc(uri);
  const line = doc ? rangeIn(doc, span).start.line + 1 : 1;
  return vscode.Uri.parse(uri)
    .with({ fragment: `L${line}` })
    .toString();
}
