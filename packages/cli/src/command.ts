/** What a command may touch of the world outside; tests pass recording ones. */
export interface Effects {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Replaces a file that is there. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** The machine's day, ISO. */
  readonly today: () => string;
  /** Resolves when a command that serves is asked to stop. */
  readonly untilAskedToStop: () => Promise<void>;
}

/** A command stands in `commands/<name>.ts` and exports these three. */
export interface CommandModule {
  /** Usage text: first line is the one-line summary. */
  readonly help: string;
  readonly helpZh: string;
  /** Resolves to the exit code. Throws `PlanwrightError` for faults of the run. */
  readonly run: (argv: readonly string[], effects: Effects) => Promise<number>;
}

/** What the registry knows of a command without loading it. */
export interface RegisteredCommand {
  /** The first line of its help. */
  readonly summary: string;
  readonly summaryZh: string;
  readonly load: () => Promise<CommandModule>;
}
