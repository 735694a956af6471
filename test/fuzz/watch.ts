import { Worker } from 'node:worker_threads';
import { isLong } from './settings';

/**
 * A reader that hangs cannot be stopped from its own thread. Another one looks at what is being read: where that is the
 * same text for two minutes, it prints the text and ends the process.
 */
const patience = 120;

const state = new Int32Array(new SharedArrayBuffer(8));
const current = new Uint8Array(new SharedArrayBuffer(1 << 20));

const program = `
  const { workerData: { state, current, patience } } = require('node:worker_threads');
  let last = -1, same = 0;
  setInterval(() => {
    const round = Atomics.load(state, 0);
    same = round === last && round % 2 === 1 ? same + 1 : 0;
    last = round;
    if (same < patience) return;
    const text = new TextDecoder().decode(current.slice(0, Atomics.load(state, 1)));
    require('node:fs').writeSync(2, 'Hangs on ' + JSON.stringify(text) + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;

if (isLong) new Worker(program, { eval: true, execArgv: [], workerData: { state, current, patience } }).unref();

/** Runs `work`, which reads `text`, under the eyes of the other thread. */
export function watched(text: string, work: () => void): void {
  if (isLong) {
    Atomics.store(state, 1, new TextEncoder().encodeInto(text, current).written);
    Atomics.add(state, 0, 1);
  }
  try {
    work();
  } finally {
    if (isLong) Atomics.add(state, 0, 1);
  }
}
