/** `jixiao score`: records against truth read by people. */
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import {
  failureLines,
  groups,
  rate,
  rateCells,
  rateHeader,
  scoreboard,
} from '../golden/score/board.ts'
import { rowView } from '../golden/score/rows.ts'
import { scoreDirectory, type ScoredFile } from '../golden/score/run.ts'
import { total } from '../golden/score/totals.ts'
import { UsageError } from './exit.ts'
import { refuseInCi } from './refuse-in-ci.ts'
import { drawTable } from './table.ts'

interface Options {
  readonly update?: true
  readonly verbose?: true
  readonly json?: true
  readonly rows?: string
}

/** The `jixiao score` command. */
export function command(): Command {
  return new Command('score')
    .description(
      'Reads every document of DIR that has its truth beside it (X.txt, X.truth.json) and says how much of it\nwas read right: precision, recall and F1 of rows, wrong rows that were given as sure, cells and heads.',
    )
    .argument('<dir>', 'directory with documents and their X.truth.json')
    .option('--update', 'write DIR/SCOREBOARD.md')
    .option('--verbose', 'name every failure as well')
    .option('--rows <file>', 'print the rows of one document beside its truth (NAME, or NAME.txt)')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  jixiao score corpus/field --verbose\n  jixiao score corpus/field --rows a013\n  jixiao score corpus --update',
    )
    .action(run)
}

async function run(directory: string, options: Options): Promise<void> {
  if (options.update) refuseInCi('The scoreboard', `jixiao score ${directory} --update`)
  const files = await scoreDirectory(directory).catch((error: unknown) => {
    throw new UsageError(`can't score ${directory}: ${error instanceof Error ? error.message : ''}`)
  })
  if (files.length === 0) {
    throw new UsageError(
      `${directory} holds no X.truth.json; name a directory such as corpus/field`,
    )
  }
  if (options.update) await writeFile(join(directory, 'SCOREBOARD.md'), scoreboard(files))
  if (options.rows !== undefined) process.stdout.write(oneFile(files, options.rows))
  else if (options.json) process.stdout.write(asJson(files))
  else process.stdout.write(asTable(files, options.verbose ?? false))
}

function oneFile(files: readonly ScoredFile[], name: string): string {
  const file = files.find(({ id, path }) => id === name || basename(path) === basename(name))
  if (file === undefined) {
    throw new UsageError(
      `${name} has no truth here; the ids are ${files.map(({ id }) => id).join(' ')}`,
    )
  }
  const { header, rows } = rowView(file)
  const heads = file.score.heads.map(({ name: head, form, expected, given, right }) => [
    right ? '✓' : '✗',
    head,
    form ?? '',
    expected,
    given,
  ])
  const failures = failureLines(file).map((line) => `- ${line}\n`)
  return [
    drawTable(header, rows, 28),
    '\n',
    drawTable(['', 'head', 'form', 'expected', 'given'], heads),
    '\n',
    ...failures,
  ].join('')
}

function asTable(files: readonly ScoredFile[], verbose: boolean): string {
  const lines = files.map((file) => [
    file.path,
    ...rateCells(total([file.score])),
    String(file.score.heads.filter(({ right }) => !right).length),
  ])
  const sums = groups(files).map(({ name, files: members }) => {
    const totals = total(members.map(({ score }) => score))
    return [name, ...rateCells(totals), rate(totals.calibrationError)]
  })
  const parts = [
    drawTable(['file', ...rateHeader, 'wrong heads'], lines),
    '\n',
    drawTable(['total', ...rateHeader, 'calibration error'], sums),
  ]
  if (verbose) {
    for (const file of files) {
      const failures = failureLines(file)
      if (failures.length === 0) continue
      parts.push(`\n${file.path}\n`, ...failures.map((line) => `  - ${line}\n`))
    }
  }
  return parts.join('')
}

function asJson(files: readonly ScoredFile[]): string {
  const totals = groups(files).map(({ name, files: members }) => ({
    name,
    ...total(members.map(({ score }) => score)),
  }))
  const documents = files.map(({ path, untouched, message, score }) => {
    const { heads, failures } = score
    return {
      path,
      untouched,
      message,
      ...total([score]),
      wrongHeads: heads.filter(({ right }) => !right),
      failures,
    }
  })
  return `${JSON.stringify({ totals, documents }, null, 2)}\n`
}
