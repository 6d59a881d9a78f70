/** Names that are never documents, each by a rule with a name. */

/** Why a name is left out. */
export type SkipRule = 'hidden' | 'lock-file' | 'system-file' | 'truth-file'

const systemFiles: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx'])

/** The rule that leaves a name (the last part of a path) out; null for a name that is read. */
export function skipName(name: string): SkipRule | null {
  if (name.startsWith('~$') || name.startsWith('.~')) return 'lock-file'
  if (systemFiles.has(name.toLowerCase()) || name === '.DS_Store') return 'system-file'
  if (name.endsWith('.truth.json')) return 'truth-file'
  if (name.startsWith('.') && name !== '.' && name !== '..') return 'hidden'
  return null
}

/** The same for an entry of an archive: any part of its path may be hidden. */
export function skipEntry(path: string): SkipRule | null {
  for (const part of path.split('/')) {
    const rule = skipName(part)
    if (rule !== null) return rule
  }
  return null
}
