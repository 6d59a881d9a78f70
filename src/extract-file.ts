/** One file of the disk in, its record out. */
import { readFile, stat } from 'node:fs/promises'
import { extract, type Extraction, type ExtractOptions, type Status } from './extract.ts'
import { defaultLimits } from './formats/limits.ts'

const MiB = 1024 * 1024

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'a part of the path is a file, not a directory; check the path',
  EACCES: 'it may not be read; change its permissions',
  EPERM: 'it may not be read; change its permissions',
  ELOOP: 'its symbolic links go round in a circle; remove one of them',
  ENAMETOOLONG: 'the name is too long for this system; shorten it',
}

/**
 * Reads the document at a path. The size is checked before a byte is read.
 * @returns never throws for a bad path or bad input: the status and message say what happened
 */
export async function extractFile(
  path: string,
  options: Partial<ExtractOptions> = {},
): Promise<Extraction> {
  const shown = options.path ?? path.replaceAll('\\', '/')
  try {
    const { size, isDirectory } = await statOf(path)
    if (isDirectory) {
      return refused('failed', `${shown}: is a directory; name a file, or use \`jixiao ingest\``)
    }
    if (size > defaultLimits.fileBytes) {
      const limit = `the limit is ${mebibytes(defaultLimits.fileBytes)}`
      return refused('limit', `${shown}: has ${mebibytes(size)}, ${limit}; split the file`)
    }
    return await extract(await readFile(path), { ...options, path: shown })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const cause = causes[code]
    if (cause !== undefined) return refused('failed', `${shown}: ${cause}`)
    const reason = error instanceof Error ? error.message : String(error)
    return refused('failed', `${shown}: an error of jixiao’s own, please report it: ${reason}`)
  }
}

async function statOf(path: string): Promise<{ size: number; isDirectory: boolean }> {
  const found = await stat(path)
  return { size: found.size, isDirectory: found.isDirectory() }
}

function refused(status: Status, message: string): Extraction {
  return { status, message, record: null, trace: [] }
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / MiB)} MiB`
}
