import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao schema` command. */
export function command(): Command {
  return new Command('schema').action(() => {
    throw new UsageError('schema is not built yet')
  })
}
