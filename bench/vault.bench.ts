import { outlineOf } from '../src/engine/outline';
import { relate } from '../src/engine/relate';
import { apart, type Cost, costOf } from './apart';
import { engine, options } from './engine';
import { noteOf } from './generated-notes';
import { type Measurement, measured } from './measure';

const sizes = [10, 100, 1_000, 10_000];
/** A vault grows the cost of a note no more than this, once everything is compiled. */
const steady = 1.25;

/**
 * Vaults of made notes that link to each other, each in a fresh process: all are read, related, and checked. Time of the
 * processor for one note, and the most memory; the time beside that of the vault a tenth as large, so that a cost that
 * grows faster than the vault shows.
 */
export default function measure(): readonly Measurement[] {
  const costs = sizes.map((size) => apart(import.meta.url, [size]));
  return costs.flatMap((cost, index) => {
    const before = costs[index - 1];
    const size = sizes[index] ?? 1;
    const smaller = sizes[index - 1] ?? 1;
    if (!before) return [];
    const time = {
      name: `a note of a vault of ${size}`,
      peerName: `one of a vault of ${smaller}`,
      ours: [cost.milliseconds / size],
      peer: [before.milliseconds / smaller],
      ...(smaller >= 100 && { bar: steady }),
    };
    const memory = {
      name: `most memory for a vault of ${size}`,
      peerName: `that of ${smaller}`,
      unit: 'MB' as const,
      ours: [cost.megabytes],
      peer: [before.megabytes],
    };
    return [measured(time), measured(memory)];
  });
}

/** The work of one process, as the editor does it for notes that are not open. */
export function work(size: number): Promise<Cost> {
  const notes = Array.from({ length: size }, (_, index) => ({
    uri: `vault/${index % 100}/Note ${index + 1}.md`,
    text: noteOf(1_200, index + 1),
  }));
  return costOf(() => {
    const relations = relate(notes.map((note) => outlineOf(engine.read(note))));
    let found = 0;
    for (const note of notes) found += engine.check(engine.read(note), options, relations).length;
    return found;
  });
}
