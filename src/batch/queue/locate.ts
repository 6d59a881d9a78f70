/** Where a planned path lies on this machine. */
import { resolve } from 'node:path'

const SLASH = 0x2f

/**
 * Maps paths by `--root`: `DIR` holds the relative ones, `FROM=TO` puts TO in the place of FROM.
 * Paths are bytes, since names need not be UTF-8.
 */
export function locator(root: string | null): (file: Buffer) => Buffer {
  if (root === null) return (file) => file
  const mark = root.indexOf('=')
  if (mark < 0) {
    const base = Buffer.from(`${resolve(root)}/`)
    return (file) => (file[0] === SLASH ? file : Buffer.concat([base, file]))
  }
  const from = Buffer.from(withSlash(root.slice(0, mark)))
  const to = Buffer.from(withSlash(root.slice(mark + 1)))
  return (file) =>
    file.subarray(0, from.length).equals(from)
      ? Buffer.concat([to, file.subarray(from.length)])
      : file
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}
