import type { Engine } from '../core';
import { outlineOf } from '../engine/outline';
import { relate } from '../engine/relate';
import type { CheckOptions, Doc, Finding, Relations } from '../engine/types';
import type { Source } from './sources';

/** What a check of several documents needs beside them. */
export interface Surrounding {
  /** Every document of the run; outlines will do. */
  readonly docs: readonly Doc[];
  /** Paths of other files that links may name. */
  readonly others: readonly string[];
  /** Whole folders were given, so that what is not there is missing. */
  readonly complete: boolean;
  readonly options: CheckOptions;
}

/** Reads and checks texts: here, or on several threads. */
export interface Workforce {
  /** What each source asserts, in the order given. Outlines, where memory is short or another thread has read it. */
  read(sources: readonly Source[]): Promise<readonly Doc[]>;
  /** The findings of sources that were read before, in the order given. */
  check(sources: readonly Source[], surrounding: Surrounding): Promise<readonly (readonly Finding[])[]>;
  end(): void;
}

/** Documents are kept whole up to this much text, in UTF-16 units; what comes after is read again when it is checked. */
const keptText = 16 * 2 ** 20;

/** Works in this thread. */
export function createLocalWorkforce(engine: Engine): Workforce {
  const kept = new Map<string, Doc>();
  let text = 0;

  function read(source: Source): Doc {
    const doc = readSource(engine, source);
    text += source.text.length;
    if (text > keptText) return outlineOf(doc);
    kept.set(source.uri, doc);
    return doc;
  }

  return {
    read: async (sources) => sources.map(read),
    check: async (sources, surrounding) => {
      const relations = relationsOf(surrounding, kept);
      return sources.map((source) => {
        const doc = kept.get(source.uri) ?? readSource(engine, source);
        return checkSource(engine, source, doc, surrounding.options, relations);
      });
    },
    end: () => kept.clear(),
  };
}

/** Reads one source. One that has a fault is a document that says nothing. */
export function readSource(engine: Engine, { uri, text, fault }: Source): Doc {
  if (fault === undefined) return engine.read({ uri, text });
  return { uri, text: '', kind: 'none', templates: [], suppressions: [], problems: [] };
}

/** What the documents of a run know of each other; those that are kept whole stand for their outlines. */
export function relationsOf(
  { docs, others, complete }: Omit<Surrounding, 'options'>,
  kept: ReadonlyMap<string, Doc> = new Map(),
): Relations {
  const whole = docs.map((doc) => kept.get(doc.uri) ?? doc);
  return { ...relate(whole, others), complete };
}

/** The findings of one document; a file that could not be read is one finding at its start. */
export function checkSource(
  engine: Engine,
  { fault }: Source,
  doc: Doc,
  options: CheckOptions,
  relations: Relations,
): readonly Finding[] {
  if (fault === undefined) return engine.check(doc, options, relations);
  const severity = options.severities.unreadable ?? 'error';
  if (severity === 'off') return [];
  return [{ rule: 'unreadable', span: { start: 0, end: 0 }, message: fault, severity, fixes: [] }];
}
