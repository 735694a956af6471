/** What a command sees of the machine it runs on. Tests give their own. */
export interface Surroundings {
  /** Working directory: paths of the report are relative to it. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  /** The file that threads run; without it everything is done in one. */
  readonly program?: string;
  /** Where `docs/` of this package lies. */
  readonly packageFolder: string;
  now(): Date;
  /** Tells this build of the program, on this Node, from every other. */
  fingerprint(): string;
  write(text: string): void;
  /** One line on standard error. */
  warn(text: string): void;
  readInput(): Promise<Uint8Array>;
}

/** A command that could not run: the message is the one line that the user sees, and the exit status is 2. */
export class CommandError extends Error {}

/** The current day in the user's own time zone, as `YYYY-MM-DD`. */
export function today(surroundings: Surroundings): string {
  const now = surroundings.now();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
