/** `jixiao golden`: records against the checked-in ones, told by meaning. */
import { stat } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { Command } from 'commander'
import { checkGolden, type GoldenDifference, type GoldenPlaces } from '../golden/check.ts'
import { describe } from '../golden/difference.ts'
import { ExitCode, UsageError } from './exit.ts'
import { refuseInCi } from './refuse-in-ci.ts'

const CORPUS = 'corpus'
/** So many changes of one document are printed; the rest is counted. */
const PRINTED = 40

interface Options {
  readonly golden: string
  readonly all?: true
}

/** The `jixiao golden` command with its two subcommands. */
export function command(): Command {
  return new Command('golden')
    .description(
      'Compares what is read from the documents of DIR (corpus/ unless named) with the records in golden/,\nand tells what changed: which form, which indicator, which cell. Exit code 3 on a difference.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  jixiao golden check\n  jixiao golden check corpus/text\n  jixiao golden update corpus/field/NAME.txt',
    )
    .addCommand(subcommand('check', 'print the differences', check))
    .addCommand(subcommand('update', 'print the differences and write the records', update))
}

function subcommand(
  name: string,
  summary: string,
  action: (directory: string, options: Options) => Promise<void>,
): Command {
  return new Command(name)
    .description(summary)
    .argument('[dir]', 'directory or file whose documents are read', CORPUS)
    .option('--golden <dir>', 'where the records lie; mirrors the documents', 'golden')
    .option('--all', `print every change, not the first ${PRINTED} of a document`)
    .addHelpText('after', `\nExample:\n  jixiao golden ${name} corpus/text`)
    .action(action)
}

async function check(directory: string, options: Options): Promise<void> {
  const { documents, different } = await checkGolden(await places(directory, options))
  process.stdout.write(different.map((each) => report(each, options.all ?? false)).join(''))
  if (different.length === 0) {
    process.stderr.write(`${documents} documents, no difference\n`)
    return
  }
  process.exitCode = ExitCode.difference
  process.stderr.write(
    `${different.length} of ${documents} documents differ; when that is right: \`jixiao golden update\`\n`,
  )
}

async function update(directory: string, options: Options): Promise<void> {
  refuseInCi('Golden records', `jixiao golden update ${directory}`)
  const { documents, different } = await checkGolden(await places(directory, options), true)
  process.stdout.write(different.map((each) => report(each, options.all ?? false)).join(''))
  process.stderr.write(`${documents} documents, ${different.length} golden records written\n`)
}

async function places(documents: string, { golden }: Options): Promise<GoldenPlaces> {
  const found = await stat(documents).catch(() => null)
  if (found === null)
    throw new UsageError(`there is no ${documents}; name a directory of documents`)
  const inCorpus = !relative(CORPUS, documents).startsWith('..')
  const own = found.isFile() ? dirname(documents) : documents
  return { documents, root: inCorpus ? CORPUS : own, golden }
}

function report({ document, golden, kind, differences }: GoldenDifference, all: boolean): string {
  if (kind === 'new') return `${document}: no golden record yet (${golden})\n`
  if (kind === 'gone')
    return `${document}: the document is gone, its golden record is not (${golden})\n`
  const shown = all ? differences : differences.slice(0, PRINTED)
  const rest = differences.length - shown.length
  const lines = shown.map((each) => `  ${describe(each)}\n`)
  if (rest > 0) lines.push(`  … and ${rest} more (--all)\n`)
  return `${document}\n${lines.join('')}`
}
