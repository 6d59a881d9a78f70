/** Include and exclude patterns. */
import picomatch from 'picomatch'

export interface Patterns {
  /** Only files that match one of them; all when empty. */
  readonly include: readonly string[]
  /** No file that matches one of them. */
  readonly exclude: readonly string[]
}

export type Filter = (path: string) => 'not-included' | 'excluded' | null

const options = { dot: true, nocase: true } as const

/**
 * Whether a path, relative to the directory that was given, is left out.
 * A pattern without a slash is held against the name alone, as `*.docx`.
 */
export function filter({ include, exclude }: Patterns): Filter {
  const included = include.map(matcher)
  const excluded = exclude.map(matcher)
  return (path) => {
    if (excluded.some((matches) => matches(path))) return 'excluded'
    if (included.length > 0 && !included.some((matches) => matches(path))) return 'not-included'
    return null
  }
}

function matcher(pattern: string): (path: string) => boolean {
  if (pattern.includes('/')) return picomatch(pattern.replace(/^\.\//, ''), options)
  const matches = picomatch(pattern, options)
  return (path) => matches(path.slice(path.lastIndexOf('/') + 1))
}

/** The fixed directory of a glob and the pattern below it; null for a path without wildcards. */
export function globOf(given: string): { readonly base: string; readonly pattern: string } | null {
  const { base, glob, isGlob } = picomatch.scan(given)
  return isGlob ? { base: base === '' ? '.' : base, pattern: glob } : null
}
