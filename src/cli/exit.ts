/** How a command ends. */
export const ExitCode = {
  done: 0,
  /** Some document failed; the rest is done. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** What was compared differs. */
  difference: 3,
} as const

/** Said by a command whose arguments can't be used: the message stands alone on standard error, the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
