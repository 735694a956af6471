import { serviceNames } from '../../engine/services';
import { nameOf } from '../../engine/uris';
import type { Choice, SetupField } from '../protocol';
import type { Library, Selection } from '../selection';
import type { QuizMode } from '../types';
import type { Setup } from './state';

/** How many questions and minutes a round may have. */
const limits = { count: { min: 1, max: 200 }, minutes: { min: 1, max: 300 } };

/** The setup after one field of the form was changed. Values that the form does not offer change nothing. */
export function changeSetup(setup: Setup, field: SetupField, value: string, library: Library): Setup {
  const { selection } = setup;
  switch (field) {
    case 'mode':
      if (!isOneOf(value, modes)) return setup;
      // A review is of what is due; the other modes begin with everything.
      return { ...setup, mode: value, selection: { ...selection, only: value === 'review' ? 'due' : 'all' } };
    case 'from': {
      if (!isOneOf(value, froms)) return setup;
      const first = valuesOf(value, library)[0]?.value ?? '';
      return { ...setup, selection: { ...selection, from: value, value: first } };
    }
    case 'value':
      return { ...setup, selection: { ...selection, value } };
    case 'only':
      return isOneOf(value, onlys) ? { ...setup, selection: { ...selection, only: value } } : setup;
    case 'timer':
      return isOneOf(value, timers) ? { ...setup, timer: value } : setup;
    case 'count':
    case 'minutes': {
      const number = Math.round(Number(value));
      const { min, max } = limits[field];
      return Number.isFinite(number) && value.trim() !== '' ? { ...setup, [field]: clamp(number, min, max) } : setup;
    }
  }
}

const modes = ['practice', 'review', 'exam'] as const satisfies readonly QuizMode[];
const froms = [
  'all',
  'file',
  'folder',
  'tag',
  'service',
  'template',
  'facts',
] as const satisfies readonly Selection['from'][];
const onlys = ['all', 'due', 'missed', 'stale', 'new'] as const satisfies readonly Selection['only'][];
const timers = ['off', 'on', 'double', 'paused'] as const satisfies readonly Setup['timer'][];

/** The kinds of choice that have something to choose from. */
export function fromChoices(library: Library): readonly Choice[] {
  const labels: Readonly<Record<Selection['from'], string>> = {
    all: 'Everything',
    file: 'One note',
    folder: 'One folder',
    tag: 'One tag or topic',
    service: 'One service',
    template: 'One template',
    facts: 'AWS facts',
  };
  return froms
    .filter((from) => from === 'all' || (from === 'facts' ? hasFacts(library) : valuesOf(from, library).length > 0))
    .map((from) => ({ value: from, label: labels[from] }));
}

/** The notes, folders, tags or services there are questions of, with their number, in alphabetical order. */
export function valuesOf(from: Selection['from'], library: Library): readonly Choice[] {
  const counts = new Map<string, { label: string; count: number }>();
  const add = (value: string, label: string) => {
    const known = counts.get(value);
    counts.set(value, { label, count: (known?.count ?? 0) + 1 });
  };
  for (const { source, topics, services } of library.items) {
    const { uri } = source;
    if (from === 'file' && uri && source.kind !== 'template') add(uri, source.title);
    if (from === 'template' && uri && source.kind === 'template') add(uri, source.title);
    if (from === 'folder' && uri) add(folderOf(uri), nameOf(folderOf(uri)));
    if (from === 'tag') for (const topic of new Set(topics)) add(topic, topic);
    if (from === 'service') for (const service of new Set(services)) add(service, serviceNames[service].full);
  }
  return [...counts.entries()]
    .map(([value, { label, count }]) => ({ value, label, detail: String(count) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

function hasFacts(library: Library): boolean {
  return library.items.some((item) => item.source.kind === 'facts');
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function isOneOf<T extends string>(value: string, values: readonly T[]): value is T {
  return (values as readonly string[]).includes(value);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
