/** Walks a directory, one open directory a level, however many files there are. */
import { type BigIntStats, type Dir, type Dirent, promises as fs } from 'node:fs'
import { opendir } from 'node:fs/promises'
import type { PlanItem } from './candidate.ts'
import type { Filter } from './filter.ts'
import { pathText } from './path-text.ts'
import { skipName } from './skip.ts'

const SLASH = Buffer.from('/')
/** Directories that symbolic links lead to and that are remembered, so that none is walked twice. */
const LINKS = 10_000
/** Folders in folders: each level holds a file descriptor, and no filing goes that deep. */
const DEPTH = 256

export interface WalkRoot {
  /** As given. */
  readonly path: string
  readonly file: Buffer
  readonly filter: Filter
}

interface Level {
  readonly directory: Dir
  readonly file: Buffer
  /** `device:inode` of the directory. */
  readonly identity: string
}

/** Every file below a directory. Names that can't be read become problems, never exceptions. */
export async function* walk(root: WalkRoot): AsyncGenerator<PlanItem> {
  const levels: Level[] = []
  try {
    yield* below(root, levels)
  } finally {
    for (const level of levels) await level.directory.close().catch(() => undefined)
  }
}

async function* below(root: WalkRoot, levels: Level[]): AsyncGenerator<PlanItem> {
  const linked = new Set<string>()
  const prefix = root.file.length + 1
  const first = await enter(root.file, levels)
  if ('kind' in first) yield first
  else levels.push(first)
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const entry = await next(level)
    if (entry === null) {
      levels.pop()
      await level.directory.close().catch(() => undefined)
      continue
    }
    if (!('bytes' in entry)) {
      levels.pop()
      yield entry
      continue
    }
    const file = Buffer.concat([level.file, SLASH, entry.bytes])
    const path = pathText(file)
    const rule = skipName(pathText(entry.bytes))
    if (rule !== null) {
      yield { kind: 'skipped', path, rule }
      continue
    }
    const type = await typeOf(entry.dirent, file)
    if (type === 'directory' || type === 'linked-directory') {
      const child = await enter(file, levels, type === 'linked-directory' ? linked : null)
      if ('kind' in child) yield child
      else levels.push(child)
    } else if (type === 'file') {
      const left = root.filter(pathText(file.subarray(prefix)))
      yield left === null
        ? { kind: 'candidate', path, file }
        : { kind: 'skipped', path, rule: left }
    } else if (type === 'special') yield { kind: 'skipped', path, rule: 'special-file' }
    else yield { kind: 'problem', path, message: type.message }
  }
}

/** Opens a directory, unless the way to it leads round in a circle. */
async function enter(
  file: Buffer,
  levels: readonly Level[],
  linked: Set<string> | null = null,
): Promise<Level | PlanItem> {
  if (levels.length >= DEPTH) {
    return problem(file, new Error(`folders lie in folders more than ${DEPTH} deep; move it up`))
  }
  try {
    const identity = identityOf(await fs.stat(file, { bigint: true }))
    const circle = levels.some((each) => each.identity === identity) || linked?.has(identity)
    if (circle) return { kind: 'skipped', path: pathText(file), rule: 'symlink-loop' }
    if (linked !== null) {
      if (linked.size >= LINKS) {
        return problem(file, new Error(`more than ${LINKS} symbolic links to directories`))
      }
      linked.add(identity)
    }
    // @ts-expect-error the type leaves out `buffer`, which Node takes here as in readdir
    const directory = await opendir(file, { encoding: 'buffer', bufferSize: 256 })
    return { directory, file, identity }
  } catch (error) {
    return problem(file, error)
  }
}

async function next(
  level: Level,
): Promise<{ readonly bytes: Buffer; readonly dirent: Dirent } | PlanItem | null> {
  try {
    const dirent = await level.directory.read()
    if (dirent === null) return null
    return { dirent, bytes: Buffer.from(dirent.name) }
  } catch (error) {
    return problem(level.file, error)
  }
}

type EntryType =
  | 'file'
  | 'directory'
  | 'linked-directory'
  | 'special'
  | { readonly message: string }

async function typeOf(dirent: Dirent, file: Buffer): Promise<EntryType> {
  if (dirent.isFile()) return 'file'
  if (dirent.isDirectory()) return 'directory'
  try {
    const found = await fs.stat(file)
    if (found.isFile()) return 'file'
    if (found.isDirectory()) return dirent.isSymbolicLink() ? 'linked-directory' : 'directory'
    return 'special'
  } catch (error) {
    return { message: explain(error) }
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`
}

function problem(file: Buffer, error: unknown): PlanItem {
  return { kind: 'problem', path: pathText(file), message: explain(error) }
}

const causes: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read; change its permissions',
  EPERM: 'it may not be read; change its permissions',
  ENOENT: 'it is gone, or a symbolic link to nowhere',
  ELOOP: 'its symbolic links go round in a circle; remove one of them',
  ENAMETOOLONG: 'it lies too deep for this system; move it up',
  EMFILE: 'too many directories are open; move it up',
}

/** What is wrong with a place on the disk, for people. */
export function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message : String(error)
  return causes[code] ?? `it can't be read: ${reason}`
}
