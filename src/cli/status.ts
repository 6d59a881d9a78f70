import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao status` command. */
export function command(): Command {
  return new Command('status').action(() => {
    throw new UsageError('status is not built yet')
  })
}
