/** Scores every labelled document below a directory. */
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { extractFile } from '../../extract-file.ts'
import type { Record as JixiaoRecord } from '../../record/schema.ts'
import { scoreDocument, type DocumentScore } from './document.ts'
import { isUntouched } from './split.ts'
import { readTruth, type Truth } from './truth.ts'

export interface ScoredFile {
  /** Below the scored directory, with / separators. */
  readonly path: string
  readonly id: string
  /** The directory it lies in, below the scored one; `.` for the scored one itself. */
  readonly folder: string
  readonly untouched: boolean
  readonly truth: Truth
  readonly record: JixiaoRecord | null
  /** What the extraction has to say, where it failed. */
  readonly message: string | null
  readonly score: DocumentScore
}

const ENDING = '.truth.json'

/** Scores the documents that have an `X.truth.json` beside them, in the order of their names. */
export async function scoreDirectory(directory: string): Promise<readonly ScoredFile[]> {
  const scored: ScoredFile[] = []
  for (const path of await truthFiles(directory)) scored.push(await scoreFile(path, directory))
  return scored
}

/** Scores one document by the path of its truth. */
export async function scoreFile(truthPath: string, directory: string): Promise<ScoredFile> {
  const truth = await readTruth(truthPath)
  const document = join(dirname(truthPath), truth.source)
  const path = relative(directory, document).replaceAll('\\', '/')
  const id = basename(truthPath, ENDING)
  const { record, message } = await extractFile(document)
  const score = scoreDocument(record, truth)
  const folder = dirname(path)
  const untouched = isUntouched(id) && !truth.opened
  return { path, id, folder, untouched, truth, record, message, score }
}

/** Paths of the truth files below a directory, sorted. */
export async function truthFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true })
  return entries
    .filter((entry) => entry.endsWith(ENDING))
    .sort()
    .map((entry) => join(directory, entry))
}
