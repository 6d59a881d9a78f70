/** Records beside the checked-in ones. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { extractFile } from '../extract-file.ts'
import { documentsBelow } from './corpus.ts'
import { differences, type Difference } from './difference.ts'

export interface GoldenPlaces {
  /** Directory or file whose documents are read. */
  readonly documents: string
  /** What `golden` mirrors: `corpus`, or the directory itself. */
  readonly root: string
  readonly golden: string
}

/** One document that differs, or a golden file that no document stands for any more. */
export interface GoldenDifference {
  readonly document: string
  readonly golden: string
  readonly kind: 'new' | 'gone' | 'changed'
  readonly differences: readonly Difference[]
}

export interface GoldenReport {
  readonly documents: number
  readonly different: readonly GoldenDifference[]
}

/** Reads every document and compares it with its golden record; with `update`, writes what differs. */
export async function checkGolden(places: GoldenPlaces, update = false): Promise<GoldenReport> {
  const documents = await documentsBelow(places.documents)
  const different: GoldenDifference[] = []
  for (const document of documents) {
    const golden = goldenPath(document, places)
    const now = await readRecord(document)
    const before = await readGolden(golden)
    const changes = before === undefined ? [] : differences(before, now)
    if (before !== undefined && changes.length === 0) continue
    const kind = before === undefined ? 'new' : 'changed'
    different.push({ document, golden, kind, differences: changes })
    if (update) await writeGolden(golden, now)
  }
  for (const { golden, document } of await goneFrom(places, documents)) {
    different.push({ document, golden, kind: 'gone', differences: [] })
    if (update) await rm(golden)
  }
  return { documents: documents.length, different }
}

function goldenPath(document: string, places: GoldenPlaces): string {
  return `${join(places.golden, relative(places.root, document)).replaceAll('\\', '/')}.json`
}

/** The record; for a document that gives none, why. */
async function readRecord(document: string): Promise<unknown> {
  const { status, message, record } = await extractFile(document)
  return record === null ? { status, message } : JSON.parse(JSON.stringify(record))
}

async function readGolden(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Error(`${path} is not JSON; restore it from git, or run \`npm run golden:update\``, {
      cause: error,
    })
  }
}

async function writeGolden(path: string, record: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(record, null, 2)}\n`)
}

/** Golden files of documents that are no longer there. */
async function goneFrom(
  places: GoldenPlaces,
  documents: readonly string[],
): Promise<readonly { golden: string; document: string }[]> {
  const below = join(places.golden, relative(places.root, places.documents))
  const goldens = await documentsBelow(below).catch((): readonly string[] => [])
  const standing = new Set(documents.map((document) => goldenPath(document, places)))
  return goldens
    .filter((golden) => golden.endsWith('.json') && !standing.has(golden))
    .map((golden) => {
      const document = join(places.root, relative(places.golden, golden)).replace(/\.json$/, '')
      return { golden, document: document.replaceAll('\\', '/') }
    })
}
