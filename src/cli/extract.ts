import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao extract` command. */
export function command(): Command {
  return new Command('extract').action(() => {
    throw new UsageError('extract is not built yet')
  })
}
