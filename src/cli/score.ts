import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao score` command. */
export function command(): Command {
  return new Command('score').action(() => {
    throw new UsageError('score is not built yet')
  })
}
