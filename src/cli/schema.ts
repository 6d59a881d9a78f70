/** `jixiao schema`: the JSON Schemas of what is written. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { schemaFiles } from '../record/json-schema.ts'
import { ExitCode, UsageError } from './exit.ts'

interface Options {
  readonly out?: string
  readonly check?: true | string
}

/** The `jixiao schema` command. */
export function command(): Command {
  return new Command('schema')
    .description(
      'Prints the JSON Schema (2020-12) of a record, or writes all schemas into a directory.',
    )
    .argument('[name]', 'which one to print: record or finding', 'record')
    .addOption(new Option('--out <dir>', 'write all of them into a directory').conflicts('check'))
    .option('--check [dir]', 'compare with the files of a directory, schemas/ unless named')
    .addHelpText(
      'after',
      '\nExamples:\n  jixiao schema > record.schema.json\n  jixiao schema --out schemas',
    )
    .action(run)
}

async function run(name: string, options: Options): Promise<void> {
  const files = schemaFiles()
  if (options.check !== undefined) {
    await check(files, options.check === true ? 'schemas' : options.check)
  } else if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true })
    for (const [file, text] of files) await writeFile(join(options.out, file), text)
  } else {
    const text = files.get(`${name}.schema.json`)
    if (text === undefined)
      throw new UsageError(`there is no schema ${name}; there are record and finding`)
    process.stdout.write(text)
  }
}

async function check(files: ReadonlyMap<string, string>, directory: string): Promise<void> {
  for (const [file, text] of files) {
    const path = join(directory, file)
    const found = await readFile(path, 'utf8').catch(() => null)
    if (found === text) continue
    process.exitCode = ExitCode.difference
    const what = found === null ? 'is missing' : 'is not what src/record/schema.ts says'
    process.stderr.write(`${path} ${what}; run \`npm run schema\` and read the difference\n`)
  }
}
