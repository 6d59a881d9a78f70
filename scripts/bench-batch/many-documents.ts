/** Documents to measure with: the corpus' own, over and over, each with a line that makes it different. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where there is such a file system: the disk is not what is measured. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
/** Files a folder. */
const FOLDER = 500

/** Runs the work in a directory of its own with so many documents under `in/`. */
export async function withDocuments<T>(
  count: number,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(base, 'jixiao-bench-'))
  try {
    const texts = await corpusTexts()
    for (let n = 0; n < count; n++) {
      const folder = join(directory, 'in', String(Math.floor(n / FOLDER)))
      if (n % FOLDER === 0) await mkdir(folder, { recursive: true })
      const text = texts[n % texts.length] ?? Buffer.alloc(0)
      await writeFile(join(folder, `${n}.txt`), Buffer.concat([text, Buffer.from(`\n第${n}份\n`)]))
    }
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** How many documents the corpus has. */
export async function corpusSize(): Promise<number> {
  return (await corpusTexts()).length
}

async function corpusTexts(): Promise<readonly Buffer[]> {
  const texts: Buffer[] = []
  for (const folder of ['corpus/text', 'corpus/field']) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.txt')) texts.push(await readFile(join(folder, name)))
    }
  }
  return texts
}
