/** Ctrl-C: once to finish what is in flight, twice to stop at once. */

const INTERRUPTED = 130

/** The signal is aborted by the first SIGINT or SIGTERM; the second ends the process. */
export function stopOnInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    process.stderr.write(
      '\njixiao: finishing what is in flight; once more to stop at once (nothing that was written is lost)\n',
    )
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
