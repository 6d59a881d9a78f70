/** The documents of a corpus: every file but the truths and the pages that explain them. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

const explanations = new Set(['README.md', 'SCOREBOARD.md'])

/** Paths of the documents at or below a path, sorted, with / separators. */
export async function documentsBelow(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [slashed(path)]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && isDocument(entry.name))
    .map((entry) => slashed(join(entry.parentPath, entry.name)))
    .sort()
}

function isDocument(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.truth.json') && !explanations.has(basename(name))
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
