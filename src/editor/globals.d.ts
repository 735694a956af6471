/** What the desktop's and the browser's extension host both have beside the language itself. */

interface Timer {
  readonly [Symbol.toStringTag]?: 'Timer';
}

declare function setTimeout(run: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function setInterval(run: () => void, milliseconds: number): Timer;
declare function clearInterval(timer: Timer): void;

declare const crypto: {
  /** 128 bits of chance as `xxxxxxxx-xxxx-4xxx-xxxx-xxxxxxxxxxxx`. */
  randomUUID(): string;
};

declare const performance: {
  /** Milliseconds since the host began, with fractions. */
  now(): number;
};

declare class TextDecoder {
  /** UTF-8; what is no UTF-8 becomes U+FFFD, and a byte order mark is left out. */
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  /** UTF-8. */
  encode(text: string): Uint8Array;
}
