/** Columns that have as many figures as names: both are weighed until they do. */
import type { ColumnCell, Lean } from './align.ts'

/** What names, and figures, are weighed with until they are as many. */
const LEANS = [0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4, 3.2, -3.2] as const
/** Of the pairs that agree when counted alone so many are tried together. */
const TRIES = 6

export interface Columns {
  readonly cells: readonly ColumnCell[]
  readonly names: readonly ColumnCell[]
  readonly runs: ReadonlyMap<number, readonly ColumnCell[]>
  /** How many targets are too many or too few. */
  readonly missing: number
}

/**
 * The usual columns, or others that have as many names as figures where there are such: names are parted or joined apart
 * from figures, so that the numbers of both are asked for alone, and then the nearest two together that agree.
 */
export function asMany(columnsBy: (lean: Lean) => Columns | null, target: number): Columns | null {
  const usual = columnsBy({ names: 0, targets: 0, labelsFirst: false })
  if (usual?.missing === 0) return usual
  for (const labelsFirst of [false, true]) {
    const counted = (lean: Partial<Lean>): { names: number; targets: number } | null => {
      const found = columnsBy({ names: 0, targets: 0, labelsFirst, ...lean })
      const targets = found?.runs.get(target)?.length ?? 0
      return found === null ? null : { names: found.names.length, targets }
    }
    const names = [0, ...LEANS].map((lean) => ({ lean, count: counted({ names: lean })?.names }))
    const targets = [0, ...LEANS].map((lean) => ({
      lean,
      count: counted({ targets: lean })?.targets,
    }))
    const pairs = names
      .flatMap((one) =>
        targets
          .filter(({ count }) => count !== undefined && count === one.count)
          .map((other) => ({ names: one.lean, targets: other.lean })),
      )
      .sort((one, other) => leanOf(one) - leanOf(other))
    for (const pair of pairs.slice(0, TRIES)) {
      const found = columnsBy({ ...pair, labelsFirst })
      if (found?.missing === 0) return found
    }
  }
  return usual
}

function leanOf({ names, targets }: Pick<Lean, 'names' | 'targets'>): number {
  return Math.abs(names) + Math.abs(targets)
}
