/** The command line. A command is a file beside this one, loaded when it is the one that was asked for. */
import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { ExitCode, UsageError } from './exit.ts'

interface Entry {
  readonly summary: string
  /** A command's file exports `command()`, which gives it whole: arguments, options, example, action. */
  readonly load: () => Promise<{ readonly command: () => Command }>
}

const commands: Readonly<Record<string, Entry>> = {
  extract: {
    summary: 'read documents, print their records',
    load: () => import('./extract.ts'),
  },
  ingest: {
    summary: 'read whole directories into a warehouse',
    load: () => import('./ingest.ts'),
  },
  work: { summary: 'help a big ingest from one more machine', load: () => import('./work.ts') },
  status: { summary: 'how far an ingest is', load: () => import('./status.ts') },
  golden: {
    summary: 'compare records with the checked-in ones',
    load: () => import('./golden.ts'),
  },
  score: {
    summary: 'compare records with truth read by people',
    load: () => import('./score.ts'),
  },
  schema: { summary: 'the JSON Schemas of what is written', load: () => import('./schema.ts') },
}

/**
 * Runs one command line and sets the exit code of the process.
 * @param argv without the program's own two arguments
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', leaveOnBrokenPipe)
  const program = await build(argv)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    process.exitCode = report(error)
  }
}

/** The program with the command that was asked for, and the names and summaries of the others. */
async function build(argv: readonly string[]): Promise<Command> {
  const program = new Command('jixiao')
    .description(
      'Reads budget performance documents (绩效目标表, 绩效自评表) into validated records.',
    )
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('(jixiao --help lists the commands)')
    .exitOverride()
    .addHelpText('after', '\nExample:\n  jixiao extract 绩效目标表.txt --format table\n')
  const wanted = argv.find((each) => !each.startsWith('-') && each !== 'help')
  for (const [name, entry] of Object.entries(commands)) {
    const command =
      name === wanted
        ? (await entry.load()).command().copyInheritedSettings(program)
        : new Command(name)
    program.addCommand(inherit(command.summary(entry.summary)))
  }
  return program
}

/** Errors of every level come back here instead of ending the process. */
function inherit(command: Command): Command {
  command.exitOverride()
  for (const each of command.commands) inherit(each)
  return command
}

/** Says what went wrong, in a line for people, and gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? ExitCode.done : ExitCode.usage
  }
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`jixiao: ${message}\n`)
  if (process.env['JIXIAO_DEBUG'] !== undefined && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed
}

/** `jixiao extract … | head` is no error. */
function leaveOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(ExitCode.done)
  throw error
}
