/** 0 done, 1 failed, 2 misused. */
export type ExitCode = 0 | 1 | 2

/** Where a command reads and writes: data on stdout, text for people on stderr. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly env: NodeJS.ProcessEnv
}

/** One command of `mot-cua`. `--help` is answered by the runner, so `run` never sees it. */
export interface CliCommand {
  /** One or two words: `migrate`, `import procedures`. */
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints: synopsis, options, example. */
  readonly usage: string
  readonly run: (args: string[], io: CliIo) => Promise<ExitCode>
}

/** The command was called wrongly: the runner prints the message with a hint at `--help` and exits 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}
