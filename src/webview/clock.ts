import type { TimerView } from '../quiz/protocol';

/** "1:05:09", "12:34": what a timer shows for that many milliseconds. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** The last alert that was passed between two looks at a timer; `before` and `after` are milliseconds left. */
export function passedAlert(timer: TimerView, before: number, after: number): string | undefined {
  const passed = timer.alerts.filter(({ remaining }) => after <= remaining && remaining < before);
  return passed.sort((a, b) => a.remaining - b.remaining)[0]?.text;
}

export interface Clock {
  /** Takes over the timer of a new view; `undefined` stops the clock. */
  set(timer: TimerView | undefined): void;
}

/**
 * Counts down on the page. Host and page may have different clocks, so only the time since the last view counts.
 * `draw` gets the milliseconds left, `say` what to announce, `end` is called once when nothing is left.
 */
export function createClock(draw: (ms: number) => void, say: (text: string) => void, end: () => void): Clock {
  let timer: TimerView | undefined;
  let receivedAt = 0;
  let last = 0;
  let hasEnded = false;

  function tick(): void {
    if (!timer) return;
    const left = timer.running ? Math.max(0, timer.remaining - (performance.now() - receivedAt)) : timer.remaining;
    const alert = timer.running ? passedAlert(timer, last, left) : undefined;
    last = left;
    draw(left);
    if (alert) say(alert);
    if (left > 0) hasEnded = false;
    else if (timer.running && !hasEnded) {
      hasEnded = true;
      end();
    }
  }

  setInterval(tick, 250);
  return {
    set(next) {
      const isNew = timer === undefined;
      timer = next;
      receivedAt = performance.now();
      if (next && isNew) last = next.remaining;
      tick();
    },
  };
}
