/** Progress for machines: a JSON object a line. No document's text is in it. */
import { isFailure } from '../summary.ts'
import type { Progress } from './progress.ts'

/** @param write takes whole lines */
export function json(write: (line: string) => void): Progress {
  const log = (event: string, fields: Readonly<Record<string, unknown>>): void =>
    write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`)
  return {
    planned: (count) => log('planned', { count }),
    unchanged: (count) => log('unchanged', { count }),
    read: ({ path, status, message, sha256, bytes, seconds, record }) =>
      log('read', {
        level: isFailure(status) ? 'warning' : 'info',
        path,
        status,
        message,
        sha256,
        bytes,
        seconds: Number(seconds.toFixed(4)),
        forms: record?.forms.length ?? 0,
      }),
    problem: ({ path, message }) => log('problem', { level: 'warning', path, message }),
    memory: (peak) => log('memory', { childPeakBytes: peak }),
    stop: () => undefined,
  }
}
