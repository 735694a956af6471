/** Short words of terse notes, and what sayings know them by. */
const meant: ReadonlyMap<string, string> = new Map([
  ['dest', 'destination'],
  ['fn', 'function'],
  ['fns', 'functions'],
  ['msg', 'message'],
  ['msgs', 'messages'],
  ['notif', 'notification'],
  ['notifs', 'notifications'],
  ['sub', 'subscription'],
  ['subs', 'subscriptions'],
  ['std', 'standard'],
  ['λ', 'lambda'],
]);
const short =
  /\b(?:dest|fns?|notifs?|msgs?|subs?|std)\b(?<=(?:^|[^\w.!/@-])\w{2,6})(?![-/]|\.\w)|(?<!\S)λ(?![\wα-ω])/gi;

/** A text whose short words are written out. */
export interface WrittenOut {
  readonly text: string;
  /** Where a place of it stands in the text as it was. */
  readonly placeOf: (at: number) => number;
}

const asItIs = (at: number) => at;

/** "fn `resize` without DLQ": what stands for a longer word is that word. */
export function writtenOut(text: string): WrittenOut {
  const added: { readonly end: number; readonly more: number }[] = [];
  let more = 0;
  const long = text.replace(short, (word, at: number) => {
    const whole = meant.get(word.toLowerCase()) ?? word;
    more += whole.length - word.length;
    added.push({ end: at + word.length + more, more });
    return whole;
  });
  if (added.length === 0) return { text, placeOf: asItIs };
  return { text: long, placeOf: (at) => at - (added.findLast(({ end }) => end <= at)?.more ?? 0) };
}
