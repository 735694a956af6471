/** The extensions whose `activate` is timed: ours, then the editor's own for Markdown. */
export const watched = ['queuewise.queuewise', 'vscode.markdown-language-features'] as const;

/** What the extension that watches and the program that measures, each a bundle of its own, know together. */
interface Shared {
  readonly activations: Map<string, number>;
  readonly showings: Set<(message: unknown) => void>;
}

const key = Symbol.for('queuewise.bench');
const place = globalThis as { [key]?: Shared };
place[key] ??= { activations: new Map(), showings: new Set() };

/** Milliseconds that `activate` took, by extension. */
export const { activations } = place[key];
/** Who is told of each message that has reached a panel of ours. */
export const { showings } = place[key];

/** The part of Node's loader through which the editor gives each extension its own `vscode`. */
export interface Loader {
  _load(request: string, parent: { readonly filename?: string } | undefined, isMain: boolean): unknown;
}
