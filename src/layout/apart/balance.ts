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
 * The usual columns, or others that have as many names as figures where there are such. Names are parted or joined apart
 * from figures, so that the numbers of both are asked for alone, and then the nearest two together that agree.
 */
export function asMany(columnsBy: (lean: Lean) => Columns | null, target: number): Columns | null {
  const usual = columnsBy({ names: 0, targets: 0, labelsFirst: false })
  if (usual?.missing === 0) return usual
  for (const labelsFirst of [false, true]) {
    const plain = labelsFirst ? columnsBy({ names: 0, targets: 0, labelsFirst }) : usual
    if (plain?.missing === 0) return plain
    // Names and figures that take turns do so however they are weighed.
    if (plain === null) continue
    for (const pair of agreeing(columnsBy, target, labelsFirst, countsOf(plain, target))) {
      const found = columnsBy({ ...pair, labelsFirst })
      if (found?.missing === 0) return found
    }
  }
  return usual
}

type Pair = Pick<Lean, 'names' | 'targets'>

function countsOf({ names, runs }: Columns, target: number): Pair {
  return { names: names.length, targets: runs.get(target)?.length ?? 0 }
}

/** What gives as many names as figures, each counted alone; the least first. */
function agreeing(
  columnsBy: (lean: Lean) => Columns | null,
  target: number,
  labelsFirst: boolean,
  plain: Pair,
): readonly Pair[] {
  const counted = (what: keyof Pair): { lean: number; count: number | null }[] => [
    { lean: 0, count: plain[what] },
    ...LEANS.map((lean) => {
      const found = columnsBy({ names: 0, targets: 0, labelsFirst, [what]: lean })
      return { lean, count: found === null ? null : countsOf(found, target)[what] }
    }),
  ]
  const names = counted('names')
  return counted('targets')
    .flatMap(({ lean, count }) =>
      names
        .filter((each) => count !== null && each.count === count)
        .map((each): Pair => ({ names: each.lean, targets: lean })),
    )
    .sort((one, other) => leanOf(one) - leanOf(other))
    .slice(0, TRIES)
}

function leanOf({ names, targets }: Pair): number {
  return Math.abs(names) + Math.abs(targets)
}
