import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Engine } from '../core';
import { outlineOf } from '../engine/outline';
import type { Doc, Finding } from '../engine/types';
import type { Source } from './sources';
import { createLocalWorkforce, type Surrounding, type Workforce } from './workforce';

/** Less text than this, in UTF-16 units, is read sooner than threads are started. */
const worthThreads = 2 ** 20;
const role = 'queuewise-worker';

type Request =
  | { readonly kind: 'read'; readonly sources: readonly Source[] }
  | { readonly kind: 'check'; readonly sources: readonly Source[]; readonly surrounding: Surrounding };

type Answer = readonly Doc[] | readonly (readonly Finding[])[];

/**
 * Threads for that much text, or this thread where it is too little. `program` is the file that threads run; it calls
 * `serve` when it finds itself in one.
 */
export function createWorkforce(engine: Engine, sources: readonly Source[], program: string | undefined): Workforce {
  const text = sources.reduce((sum, source) => sum + source.text.length, 0);
  const threads = Math.min(availableParallelism(), Math.ceil(text / worthThreads));
  return program === undefined || threads < 2 ? createLocalWorkforce(engine) : createThreads(program, threads);
}

/** Whether this is a thread of a run, and no run of its own. */
export function isServing(): boolean {
  return !isMainThread && workerData?.role === role;
}

/** Answers what the main thread asks, until it ends the thread. */
export function serve(engine: Engine): void {
  const workforce = createLocalWorkforce(engine);
  parentPort?.on('message', async (request: Request) => {
    if (request.kind === 'check') {
      const findings = await workforce.check(request.sources, request.surrounding);
      // Fixes are made when they are asked for: here, where the document is.
      parentPort?.postMessage(findings.map((all) => all.map((finding) => ({ ...finding, fixes: finding.fixes }))));
    } else {
      parentPort?.postMessage((await workforce.read(request.sources)).map(outlineOf));
    }
  });
}

function createThreads(program: string, count: number): Workforce {
  const workers = Array.from({ length: count }, () => new Worker(program, { workerData: { role } }));
  // Each thread checks what it has read.
  const shareOf = new Map<string, number>();

  async function ask<Item>(
    sources: readonly Source[],
    request: (share: readonly Source[]) => Request,
  ): Promise<readonly Item[]> {
    const shares = workers.map((_, index) => sources.filter(({ uri }) => shareOf.get(uri) === index));
    const answers = await Promise.all(
      workers.map((worker, index) => answerOf(worker, request(shares[index] ?? [])) as Promise<readonly Item[]>),
    );
    const byUri = new Map<string, Item>();
    for (const [index, share] of shares.entries()) {
      for (const [position, { uri }] of share.entries()) {
        const item = answers[index]?.[position];
        if (item !== undefined) byUri.set(uri, item);
      }
    }
    const items: Item[] = [];
    for (const { uri } of sources) {
      const item = byUri.get(uri);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  return {
    read(sources) {
      share(sources, count, shareOf);
      return ask<Doc>(sources, (share) => ({ kind: 'read', sources: share }));
    },
    check: (sources, surrounding) =>
      ask<readonly Finding[]>(sources, (share) => ({ kind: 'check', sources: share, surrounding })),
    end() {
      for (const worker of workers) void worker.terminate();
    },
  };
}

/** Gives each thread about the same amount of text: the largest first, always to the one that has least. */
function share(sources: readonly Source[], count: number, shareOf: Map<string, number>): void {
  const loads = new Array<number>(count).fill(0);
  for (const { uri, text } of [...sources].sort((a, b) => b.text.length - a.text.length)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + text.length;
    shareOf.set(uri, least);
  }
}

function answerOf(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(request);
  });
}
