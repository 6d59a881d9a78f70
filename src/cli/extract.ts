/** `jixiao extract`: one record a file, on standard output. */
import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { keepLean } from '../batch/lean.ts'
import { extractFile } from '../extract-file.ts'
import type { Extraction, TraceTable } from '../extract.ts'
import { drawPages } from './drawings.ts'
import { ExitCode } from './exit.ts'
import { pdfEngineOption, type PdfEngineOption } from './pdf-engine.ts'
import { print, printers, type Format } from './print.ts'
import { extractStdin } from './stdin.ts'
import { drawTable } from './table.ts'

interface Options extends PdfEngineOption {
  readonly format: Format
  readonly trace?: true
  readonly traceTo?: string
  readonly traceSvg?: string
}

const STDIN = '-'

/** The `jixiao extract` command. */
export function command(): Command {
  return new Command('extract')
    .description(
      'Reads documents and prints one record each. Whatever a file is called, its content says what it is.',
    )
    .argument('<file...>', 'documents; - reads one from standard input')
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(Object.keys(printers))
        .default('json'),
    )
    .option('--trace', 'draw every intermediate of the reading on standard error')
    .option('--trace-to <file>', 'draw them into a file instead')
    .option(
      '--trace-svg <directory>',
      'draw the pages of PDFs with the lines, cells and pieces of text found on them',
    )
    .addOption(pdfEngineOption())
    .addHelpText(
      'after',
      '\nExamples:\n  jixiao extract 绩效目标表.txt --format table\n  jixiao extract *.txt --format jsonl > records.jsonl\n  cat 绩效目标表.txt | jixiao extract - --trace',
    )
    .action(run)
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  keepLean()
  const printer = printers[options.format](paths.length)
  const trace = options.trace ?? options.traceTo !== undefined
  const drawn: string[] = []
  await print([printer.begin])
  for (const path of paths) {
    const reading = { trace, pdfEngine: options.pdfEngine }
    const extraction =
      path === STDIN ? await extractStdin(reading) : await extractFile(path, reading)
    if (options.traceSvg !== undefined && path !== STDIN) {
      await drawPages(path, options.traceSvg, options.pdfEngine)
    }
    tell(extraction)
    if (extraction.record !== null) await print(printer.record(extraction.record))
    for (const each of extraction.trace) drawn.push(draw(path, each))
    if (options.traceTo === undefined) process.stderr.write(drawn.splice(0).join(''))
  }
  await print([printer.end])
  if (options.traceTo !== undefined) await writeFile(options.traceTo, drawn.join(''))
}

/** Says what is not well with a document, and lets the exit code say it too where there is no whole record. */
function tell({ status, message }: Extraction): void {
  if (message !== null) process.stderr.write(`jixiao: ${message}\n`)
  if (status !== 'ok' && status !== 'partial') process.exitCode = ExitCode.failed
}

function draw(path: string, { stage, title, header, rows }: TraceTable): string {
  return `\n── ${path} › ${stage} › ${title}\n${drawTable(header, rows)}`
}
