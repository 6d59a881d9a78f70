import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao work` command. */
export function command(): Command {
  return new Command('work').action(() => {
    throw new UsageError('work is not built yet')
  })
}
