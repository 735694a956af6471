/** Work without a break is kept below this, in milliseconds, so that typing is never felt to wait. */
const slice = 8;

/** Gives way to the event loop whenever a slice of work is done. */
export function createRest(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < slice) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  };
}
