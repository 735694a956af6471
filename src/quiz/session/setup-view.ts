import { plural } from '../moment';
import type { SetupScreen } from '../protocol';
import { type Library, matching } from '../selection';
import type { Moment } from '../types';
import { fromChoices, valuesOf } from './setup';
import { isChoice, type Setup } from './state';

/** The form in which a round is put together. */
export function setupScreen(setup: Setup, now: Moment, library: Library): SetupScreen {
  const { selection, mode } = setup;
  const isAskable = mode === 'exam' ? isChoice : () => true;
  const count = (only: typeof selection.only) =>
    matching(library, { ...selection, only }, now).filter(isAskable).length;
  const found = count(selection.only);
  const onlys = [
    { value: 'all', label: 'All of them' },
    { value: 'due', label: 'Due today' },
    { value: 'missed', label: 'Missed last time' },
    { value: 'new', label: 'Not asked yet' },
    { value: 'stale', label: 'Out of date' },
  ] as const;
  const values = valuesOf(selection.from, library);
  const asked = Math.min(found, setup.count);
  return {
    kind: 'setup',
    mode,
    modes: [
      { value: 'practice', label: 'Practice', detail: 'The verdict and the reasons after each answer.' },
      { value: 'review', label: 'Review', detail: 'What is due, spaced by how well you knew it.' },
      { value: 'exam', label: 'Exam', detail: 'A timer, flags, back and forth; the score at the end.' },
    ],
    from: selection.from,
    froms: fromChoices(library),
    value: selection.value,
    values,
    valueLabel: {
      all: '',
      facts: '',
      file: 'Note',
      folder: 'Folder',
      tag: 'Tag or topic',
      service: 'Service',
      template: 'Template',
    }[selection.from],
    only: selection.only,
    onlys: onlys.map(({ value, label }) => ({ value, label, detail: String(count(value)) })),
    count: setup.count,
    ...(mode === 'exam'
      ? {
          exam: {
            timer: setup.timer,
            timers: [
              { value: 'on', label: `${plural(setup.minutes, 'minute')}` },
              { value: 'double', label: `Double time: ${plural(setup.minutes * 2, 'minute')}` },
              { value: 'paused', label: `${plural(setup.minutes, 'minute')}, paused until you start the clock` },
              { value: 'off', label: 'No timer' },
            ],
            minutes: setup.minutes,
          },
        }
      : {}),
    matching:
      found > asked
        ? `${plural(found, 'question')} match, ${asked.toLocaleString('en')} will be asked.`
        : `${plural(found, 'question')} match${found === 1 ? 'es' : ''}.`,
    actions: [
      {
        id: 'primary',
        label: mode === 'exam' ? 'Start exam' : mode === 'review' ? 'Start review' : 'Start practice',
        intent: { type: 'start' },
        primary: true,
        ...(found === 0 ? { disabled: 'No question matches.' } : {}),
      },
    ],
  };
}
