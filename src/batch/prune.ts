/** Rows of files that are gone. */
import { lstat } from 'node:fs/promises'
import type { Target } from '../warehouse/target.ts'
import { globOf } from './plan/filter.ts'

/**
 * Removes, below the sources, what this run did not see and what is not on the disk any more.
 * A file that is there but was left out by a pattern, or could not be read, keeps its rows.
 * @param archives whether this run listed archives, so that an entry it did not see is gone
 * @returns how many documents went
 */
export async function prune(
  target: Target,
  sources: readonly string[],
  archives: 'listed' | 'not-listed' = 'listed',
): Promise<number> {
  const roots = sources.map((each) => {
    const base = globOf(each)?.base ?? each
    return base.replace(/^(\.\/)+(?=.)/, '').replace(/\/+$/, '')
  })
  let removed = 0
  for await (const paths of target.unseen()) {
    const gone: string[] = []
    for (const path of paths) {
      if (roots.some((root) => isBelow(path, root)) && (await isGone(path, archives)))
        gone.push(path)
    }
    if (gone.length > 0) await target.remove(gone)
    removed += gone.length
  }
  return removed
}

function isBelow(path: string, root: string): boolean {
  return (
    root === '.' || path === root || path.startsWith(`${root}/`) || path.startsWith(`${root}!/`)
  )
}

async function isGone(path: string, archives: 'listed' | 'not-listed'): Promise<boolean> {
  const mark = path.indexOf('!/')
  if (mark >= 0 && archives === 'listed') return true
  return lstat(mark < 0 ? path : path.slice(0, mark)).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  )
}
