/** Progress on a terminal. */
import type { SingleBar } from 'cli-progress'
import { Counter, duration } from './counter.ts'
import { shown } from '../plan/path-text.ts'
import { isFailure } from '../summary.ts'
import type { Progress } from './progress.ts'

/** A bar on standard error; failures stand above it, a line each. */
export async function bar(stream: NodeJS.WriteStream): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const counter = new Counter()
  const drawn: SingleBar = new cliProgress.SingleBar({
    stream,
    format: '{bar} {value}/{total} | {rate}/s | {left} left | {failed} failed',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    forceRedraw: true,
  })
  drawn.start(0, 0, payload(counter))
  const draw = (): void => {
    drawn.setTotal(counter.total)
    drawn.update(counter.finished, payload(counter))
  }
  const above = (line: string): void => {
    stream.write(`\r\u001b[K${line}\n`)
    draw()
  }
  return {
    planned: (count) => {
      counter.plan(count)
      draw()
    },
    unchanged: (count) => {
      counter.pass(count)
      draw()
    },
    read: ({ status, path, message }) => {
      counter.done(isFailure(status))
      if (isFailure(status)) above(`${status}: ${shown(path)}: ${message ?? status}`)
      else draw()
    },
    problem: ({ path, message }) => above(`problem: ${shown(path)}: ${message}`),
    memory: () => undefined,
    stop: () => drawn.stop(),
  }
}

function payload(counter: Counter): { rate: string; left: string; failed: number } {
  const left = counter.left
  return {
    rate: counter.rate.toFixed(1),
    left: left === null ? '…' : duration(left),
    failed: counter.failed,
  }
}
