import { Command } from 'commander'
import { UsageError } from './exit.ts'

/** The `jixiao ingest` command. */
export function command(): Command {
  return new Command('ingest').action(() => {
    throw new UsageError('ingest is not built yet')
  })
}
