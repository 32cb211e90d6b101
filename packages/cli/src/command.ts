/** What a command may touch of the world outside; tests pass recording ones. */
export interface Effects {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
}

/** A command stands in `commands/<name>.ts` and exports these two. */
export interface CommandModule {
  /** Usage text: first line is the one-line summary. */
  readonly help: string;
  /** Resolves to the exit code. Throws `PlanwrightError` for faults of the run. */
  readonly run: (argv: readonly string[], effects: Effects) => Promise<number>;
}
