/** Words written as they stand, or composed of parts. */

/** Words written one after the other. */
export function split(words: string): readonly string[] {
  return words.split(' ')
}

const PART = /\[([^\]]*)\]|\{([^}]*)\}|[^[{]+/g

/**
 * Every word that patterns make, one pattern after the other: `[项目]{年度|当年}[总体]目标` is 项目年度总体目标, 当年目标 …
 * Parts in `[]` may be left out, of those in `{}` one must stand.
 */
export function composed(patterns: string): readonly string[] {
  return split(patterns).flatMap((pattern) => {
    let words = ['']
    for (const [literal, optional, needed] of pattern.matchAll(PART)) {
      const parts = (optional ?? needed ?? literal).split('|')
      if (optional !== undefined) parts.push('')
      words = words.flatMap((word) => parts.map((part) => word + part))
    }
    return words
  })
}
