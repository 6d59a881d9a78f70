/** From what was given on the command line to the files to read, one by one, in constant memory. */
import { promises as fs } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { PlanItem } from './candidate.ts'
import { type Filter, filter, globOf, type Patterns } from './filter.ts'
import { pathText } from './path-text.ts'
import { explain, walk } from './walk.ts'

export interface PlanOptions extends Patterns {
  /** Directories, files, globs, or `-` for a list on standard input. */
  readonly sources: readonly string[]
  readonly stdin: Readable
}

/** All that the sources hold. Order is the disk's. */
export async function* plan(options: PlanOptions): AsyncGenerator<PlanItem> {
  const keep = filter(options)
  for (const source of options.sources) {
    if (source === '-') {
      for await (const line of createInterface({ input: options.stdin })) {
        if (line !== '') yield* one(line, keep)
      }
    } else yield* one(source, keep)
  }
}

async function* one(given: string, keep: Filter): AsyncGenerator<PlanItem> {
  const file = Buffer.from(given.length > 1 ? given.replace(/[/\\]+$/, '') : given)
  const path = pathText(file).replace(/^(\.\/)+(?=.)/, '')
  try {
    const found = await fs.stat(file)
    if (found.isDirectory()) yield* renamed(walk({ path, file, filter: keep }))
    else if (found.isFile()) yield { kind: 'candidate', path, file }
    else yield { kind: 'skipped', path, rule: 'special-file' }
  } catch (error) {
    const glob = globOf(given)
    if (glob === null) yield { kind: 'problem', path, message: missing(error) }
    else yield* below(glob, keep)
  }
}

/** The files of a glob: its fixed directory is walked, what does not match is left out in silence. */
async function* below(
  { base, pattern }: { readonly base: string; readonly pattern: string },
  keep: Filter,
): AsyncGenerator<PlanItem> {
  const matches = filter({
    include: [pattern.includes('/') ? pattern : `./${pattern}`],
    exclude: [],
  })
  const both: Filter = (path) => matches(path) ?? keep(path)
  for await (const item of renamed(walk({ path: base, file: Buffer.from(base), filter: both }))) {
    if (item.kind !== 'skipped' || item.rule !== 'not-included') yield item
  }
}

/** `./a` and `a` are the same path. */
async function* renamed(items: AsyncGenerator<PlanItem>): AsyncGenerator<PlanItem> {
  for await (const item of items) yield { ...item, path: item.path.replace(/^(\.\/)+(?=.)/, '') }
}

function missing(error: unknown): string {
  const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return absent ? 'there is no such file or directory; check the path' : explain(error)
}
