import { UsageError } from './exit.ts'

/** CI compares; only a person who has looked at the difference writes what it is compared with. */
export function refuseInCi(what: string, how: string): void {
  const ci = process.env['CI']
  if (ci === undefined || ci === '' || ci === '0' || ci === 'false') return
  throw new UsageError(
    `${what} can’t be updated under CI (CI=${ci}). Run \`${how}\` on your own machine, read the difference and commit it.`,
  )
}
