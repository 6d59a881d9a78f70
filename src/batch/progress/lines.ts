/** Progress where there is no terminal: a line now and then, and one for each failure. */
import { shown } from '../plan/path-text.ts'
import { isFailure } from '../summary.ts'
import { Counter } from './counter.ts'
import type { Progress } from './progress.ts'

/** Milliseconds between lines. */
const EVERY = 5000

/** @param write takes whole lines */
export function lines(write: (line: string) => void): Progress {
  const counter = new Counter()
  const timer = setInterval(() => write(`${counter.text()}\n`), EVERY)
  timer.unref()
  return {
    planned: (count) => counter.plan(count),
    unchanged: (count) => counter.pass(count),
    read: ({ status, path, message }) => {
      counter.done(isFailure(status))
      if (isFailure(status)) write(`${status}: ${shown(path)}: ${message ?? status}\n`)
    },
    problem: ({ path, message }) => write(`problem: ${shown(path)}: ${message}\n`),
    memory: () => undefined,
    stop: () => clearInterval(timer),
  }
}
