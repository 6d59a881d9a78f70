/** Ends the child when its parent is gone, also while a document keeps the main thread busy. */
import { Worker } from 'node:worker_threads'

const code = `
  const parent = process.ppid
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
`

/** Starts the watch; it does not keep the process alive. */
export function watchParent(): void {
  new Worker(code, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8 },
  }).unref()
}
