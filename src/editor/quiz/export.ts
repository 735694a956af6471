import * as vscode from 'vscode';
import type { Relations } from '../../engine/types';
import { type AnkiExport, exportAnki, exportCsv, exportJson } from '../../quiz/export';
import { importSchedules } from '../../quiz/import';
import { plural } from '../../quiz/moment';
import { reasonOf, writeWhole } from '../write-whole';
import { imageUri } from './images';
import type { QuizLibrary } from './library';
import { currentMoment } from './time';

export type ExportFormat = 'anki' | 'csv' | 'json';

const formats = {
  anki: { label: 'Anki', detail: 'Text import of Anki, with tags and images', ending: 'txt' },
  csv: { label: 'CSV', detail: 'A table for spreadsheets', ending: 'csv' },
  json: { label: 'JSON', detail: 'Questions and schedules for other programs', ending: 'json' },
} as const satisfies Readonly<Record<ExportFormat, { label: string; detail: string; ending: string }>>;

/** Asks for what is not given, and writes all questions of the workspace into a file that the user names. */
export async function exportQuestions(
  library: QuizLibrary,
  relations: () => Relations,
  format?: ExportFormat,
): Promise<void> {
  const chosen = format ?? (await askForFormat());
  if (!chosen) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Queuewise: making questions' },
    library.whole,
  );
  const current = library.current();
  if (current.items.length === 0) {
    void vscode.window.showInformationMessage('There are no questions in this workspace to export.');
    return;
  }
  const { label, ending } = formats[chosen];
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const target = await vscode.window.showSaveDialog({
    title: `Export for ${label}`,
    filters: { [label]: [ending] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, `questions.${ending}`) } : {}),
  });
  if (!target) return;
  const anki = chosen === 'anki' ? exportAnki(current.items) : undefined;
  const text = anki?.text ?? (chosen === 'csv' ? exportCsv(current) : exportJson(current, currentMoment()));
  await writeWhole(target, text);
  const images = anki ? await copyMedia(anki, target, relations()) : 0;
  const media = images > 0 ? ` and ${plural(images, 'image')}, for Anki's media folder,` : '';
  void vscode.window.showInformationMessage(
    `${plural(current.items.length, 'question')}${media} exported to ${nameOf(target)}.`,
  );
}

/** Takes over the schedules that obsidian-spaced-repetition has left in the notes. The notes stay as they are. */
export async function importReviews(library: QuizLibrary, textOf: (uri: string) => string | undefined): Promise<void> {
  await library.load();
  const { items, history } = library.current();
  const uris = new Set(items.flatMap(({ source }) => (source.kind === 'note' && source.uri ? [source.uri] : [])));
  const events = [...uris].flatMap((uri) => {
    const ofNote = items.filter(({ source }) => source.uri === uri && source.kind === 'note');
    return importSchedules(textOf(uri) ?? '', ofNote, history, currentMoment());
  });
  if (events.length > 0) await library.add(events);
  const text =
    events.length > 0 ? `${plural(events.length, 'schedule')} imported.` : 'No new schedules were found in the notes.';
  void vscode.window.showInformationMessage(text);
}

async function askForFormat(): Promise<ExportFormat | undefined> {
  const choices = (Object.keys(formats) as ExportFormat[]).map((format) => ({ ...formats[format], format }));
  return (await vscode.window.showQuickPick(choices, { title: 'Export questions', placeHolder: 'Format' }))?.format;
}

/** Copies images beside the export. An image that is not there is left out: its card shows its name. */
async function copyMedia({ media }: AnkiExport, target: vscode.Uri, relations: Relations): Promise<number> {
  const folder = vscode.Uri.joinPath(target, '..', `${nameOf(target).replace(/\.[^.]*$/, '')}-media`);
  let copied = 0;
  for (const { item, path, name } of media) {
    const from = item.source.uri && imageUri(item.source.uri, path, relations);
    if (!from) continue;
    try {
      await vscode.workspace.fs.copy(from, vscode.Uri.joinPath(folder, name), { overwrite: true });
      copied++;
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') continue;
      throw new Error(`${name} was not copied: ${reasonOf(error)}.`);
    }
  }
  return copied;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
