import { formatEvent, joinEvents, type LogProblem, parseSegment } from './reviews';
import type { ItemEvent, LogEvent, Moment, ReviewEvent } from './types';

/** One folder of files, whatever holds it. Names are without folder. */
export interface LogFiles {
  /** Names in the folder; none where it does not exist. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  /** Makes the folder where it is missing. May be interrupted half way. */
  write(name: string, text: string): Promise<void>;
  /** Replaces `to`. May be interrupted after `to` is gone. */
  rename(from: string, to: string): Promise<void>;
}

/** What the log gives: every event once and in order, and the lines that could not be read. */
export interface LogContent {
  readonly events: readonly LogEvent[];
  readonly problems: readonly LogProblem[];
}

/** An event before the log has given it its id. */
export type NewEvent =
  | Omit<ReviewEvent, 'id'>
  | Omit<ItemEvent, 'id'>
  | Omit<Extract<LogEvent, { kind: 'import' }>, 'id'>;

export interface ReviewLog {
  /** Reads every segment of every folder. */
  read(now: Moment): Promise<LogContent>;
  /**
   * Gives events their ids at once and writes them down. `saved` resolves when they are safe on disk; it rejects where
   * the folder cannot be written, and they are tried again with the next event.
   */
  append(events: readonly NewEvent[]): { readonly events: readonly LogEvent[]; readonly saved: Promise<void> };
  /** Events that could not be written yet. */
  unsaved(): readonly LogEvent[];
  /** Writes down events that another log could not write, under the ids that they have: written twice they count once. */
  takeOver(events: readonly LogEvent[]): Promise<void>;
}

/** A segment holds that many lines, so that writing stays quick however long a window is open. */
const linesOfSegment = 250;
const ending = '.jsonl';
/** A segment that is being written; what an interrupted write leaves is read like any other. */
const unfinished = '.jsonl.part';

/**
 * The log of one writer. The editor's file system has no "append", and its "write" may stop half way, so the segment of
 * this writer is written whole beside the old one and then takes its place: at every moment one of the two is complete.
 * `writer` must be new for every window; `others` are further folders that are read but not written.
 */
export function createReviewLog(files: LogFiles, writer: string, others: readonly LogFiles[] = []): ReviewLog {
  let number = 0;
  let segment = 1;
  let waiting: LogEvent[] = [];
  let saved = 0;
  let writing: Promise<void> = Promise.resolve();

  async function save(): Promise<void> {
    // Events that came while an earlier write was under way go with it; nothing is left to do for them.
    if (saved === waiting.length) return;
    const count = waiting.length;
    const name = `${writer}-${segment}`;
    await files.write(name + unfinished, waiting.map(formatEvent).join(''));
    await files.rename(name + unfinished, name + ending);
    saved = count;
    if (count < linesOfSegment) return;
    waiting = waiting.slice(count);
    saved = 0;
    segment++;
  }

  function write(events: readonly LogEvent[]): Promise<void> {
    waiting.push(...events);
    writing = writing.catch(() => undefined).then(save);
    return writing;
  }

  return {
    async read(now) {
      const folders = await Promise.all([files, ...others].map(readFolder));
      const segments = folders.flat();
      return {
        events: joinEvents(
          segments.map(({ events }) => events),
          now,
        ),
        problems: segments.flatMap(({ problems }) => problems),
      };
    },
    append(events) {
      const numbered = events.map((event) => ({ ...event, id: `${writer}-${++number}` }) as LogEvent);
      return { events: numbered, saved: write(numbered) };
    },
    unsaved: () => waiting.slice(saved),
    takeOver: write,
  };
}

/** A folder of the log with the addresses of the notes whose reviews it keeps. */
export interface LogPlace {
  readonly files: LogFiles;
  /** What lies below this address belongs here. */
  readonly root: string;
}

/** A log that keeps the reviews of each note where the note lies. */
export interface PlacedReviewLog extends Pick<ReviewLog, 'read' | 'unsaved'> {
  /** Like `ReviewLog.append`; `uriOf` gives the address of the note that an item comes from, where it comes from one. */
  append(
    events: readonly NewEvent[],
    uriOf: (item: string) => string | undefined,
  ): { readonly events: readonly LogEvent[]; readonly saved: Promise<void> };
  /** Like `ReviewLog.takeOver`. */
  takeOver(events: readonly LogEvent[], uriOf: (item: string) => string | undefined): Promise<void>;
}

/**
 * One log in several folders: reviews of a note go to the innermost place it lies below, those of anything else to the
 * first one. All places, and `others`, are read as one. At least one place is needed.
 */
export function createPlacedReviewLog(
  places: readonly [LogPlace, ...LogPlace[]],
  writer: string,
  others: readonly LogFiles[] = [],
): PlacedReviewLog {
  // A number of its own for each place keeps ids and names of segments apart.
  const logs = places.map(({ files }, index) => createReviewLog(files, index === 0 ? writer : `${writer}x${index}`));
  const everything = createReviewLog(places[0].files, writer, [
    ...places.slice(1).map(({ files }) => files),
    ...others,
  ]);

  function placeOf(uri: string | undefined): number {
    let best = 0;
    let length = -1;
    places.forEach(({ root }, index) => {
      const below = uri !== undefined && (uri === root || uri.startsWith(root.endsWith('/') ? root : `${root}/`));
      if (!below || root.length <= length) return;
      best = index;
      length = root.length;
    });
    return best;
  }

  /** Gives each log the events that belong to it. */
  function toEach<Event extends NewEvent, Result>(
    events: readonly Event[],
    uriOf: (item: string) => string | undefined,
    give: (log: ReviewLog, own: readonly Event[]) => Result,
  ): readonly (Result | undefined)[] {
    const placed = events.map((event) => ({ event, place: placeOf(uriOf(event.item)) }));
    return logs.map((log, place) => {
      const own = placed.filter((one) => one.place === place).map(({ event }) => event);
      return own.length === 0 ? undefined : give(log, own);
    });
  }

  return {
    read: everything.read,
    unsaved: () => logs.flatMap((log) => log.unsaved()),
    async takeOver(events, uriOf) {
      await Promise.all(toEach(events, uriOf, (log, own) => log.takeOver(own)));
    },
    append(events, uriOf) {
      const written = toEach(events, uriOf, (log, own) => log.append(own));
      return {
        events: written.flatMap((one) => one?.events ?? []),
        saved: Promise.all(written.map((one) => one?.saved)).then(() => undefined),
      };
    },
  };
}

/** A reader that another window overtakes looks again, so often at most. */
const mostLooks = 8;

async function readFolder(files: LogFiles): Promise<readonly ReturnType<typeof parseSegment>[]> {
  let texts = await readFiles(files);
  for (let look = 1; look < mostLooks && texts.some(({ text }) => text === undefined); look++) {
    texts = await readFiles(files);
  }
  return texts.map(({ name, text = '' }) => {
    const parsed = parseSegment(name, text);
    if (name.endsWith(ending)) return parsed;
    return { events: parsed.events, problems: parsed.problems.filter(({ reason }) => reason !== 'cut off') };
  });
}

/**
 * The files of a folder by name, without text where one was gone when its turn came: another window has put it in the
 * place of an older one, and its answers are under a name that has been passed. Unfinished files come first, for what
 * one of them has lost by then the finished one has.
 */
async function readFiles(files: LogFiles): Promise<readonly { readonly name: string; readonly text?: string }[]> {
  const names = [...(await files.list())].sort();
  const read = (end: string) =>
    Promise.all(
      names
        .filter((name) => name.endsWith(end))
        .map((name) =>
          files.read(name).then(
            (text) => ({ name, text }),
            () => ({ name }),
          ),
        ),
    );
  const parts = await read(unfinished);
  return [...parts, ...(await read(ending))];
}
