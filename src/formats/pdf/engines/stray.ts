/** Rejections that pdf.js leaves to nobody on damaged files, and that would end the process. */

/** How a rejection of pdf.js is known: its exceptions are made in its own files. */
const origin = /pdfjs-dist|pdf(\.worker)?\.(min\.)?mjs/

let holders = 0

function ignore(reason: unknown): void {
  if (reason instanceof Error && origin.test(reason.stack ?? '')) return
  // With another listener, the program decides; without one, this is what Node does.
  if (process.listenerCount('unhandledRejection') === 1) throw reason
}

/** Takes pdf.js's stray rejections until the returned function is called. */
export function holdStrays(): () => Promise<void> {
  if (holders++ === 0) process.on('unhandledRejection', ignore)
  return async () => {
    // Node tells of a rejection after the tasks that are due.
    await new Promise((resolve) => setImmediate(resolve))
    if (--holders === 0) process.off('unhandledRejection', ignore)
  }
}
