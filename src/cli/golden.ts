import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao golden` command. */
export function command(): Command {
  return new Command('golden').action(() => {
    throw new UsageError('golden is not built yet')
  })
}
