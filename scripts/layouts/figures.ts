/** Tables of figures over scored layouts, and their failures as lines. */
import { rate } from '../../src/golden/score/board.ts'
import { total } from '../../src/golden/score/totals.ts'
import type { Layout } from './layout.ts'
import { changesOf } from './recipe.ts'
import type { ScoredLayout } from './score.ts'
import { styles } from './styles/index.ts'

const header = ['', 'texts', 'given', 'expected', 'right', 'F1', 'silent', 'calibration', 'ms/text']

/** By class of style, by style, by family and by change. */
export function figures(scored: readonly ScoredLayout[]): string {
  const parts: readonly [string, (each: ScoredLayout) => readonly string[]][] = [
    ['', ({ layout }) => ['all', ...(isApart(layout) ? [] : ['all but columns apart'])]],
    ['class', ({ layout }) => [styles[layout.recipe.style].class]],
    ['style', ({ layout }) => [layout.recipe.style]],
    ['family', ({ layout }) => [layout.recipe.family]],
    ['change', ({ layout }) => changesOf(layout.recipe)],
  ]
  return parts.map(([name, keys]) => table(name, group(scored, keys))).join('\n\n')
}

function isApart({ recipe }: Layout): boolean {
  return styles[recipe.style].class === 'apart'
}

function group(
  scored: readonly ScoredLayout[],
  keys: (each: ScoredLayout) => readonly string[],
): Map<string, ScoredLayout[]> {
  const groups = new Map<string, ScoredLayout[]>()
  for (const each of scored) {
    for (const key of keys(each)) groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return groups
}

function table(name: string, groups: ReadonlyMap<string, readonly ScoredLayout[]>): string {
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => line(key, all))
  const lines = [[name, ...header.slice(1)], ...rows]
  const widths = header.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)))
  return lines
    .map((cells) =>
      cells
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

function line(key: string, all: readonly ScoredLayout[]): string[] {
  const sums = total(all.map(({ score }) => score))
  const time = all.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / all.length
  return [
    key,
    String(all.length),
    String(sums.given),
    String(sums.expected),
    String(sums.right),
    rate(sums.f1),
    String(sums.silent),
    rate(sums.calibrationError),
    time.toFixed(1),
  ]
}

/** Texts with wrong rows, worst first, columns apart left out: the recipe, then a line a row. */
export function failuresOf(scored: readonly ScoredLayout[], texts: number): string[] {
  const share = ({ score }: ScoredLayout): number => score.failures.length / (score.expected + 1)
  return scored
    .filter(({ layout, score }) => score.failures.length > 0 && !isApart(layout))
    .sort((a, b) => share(b) - share(a))
    .slice(0, texts)
    .flatMap(({ layout, score }) => {
      const { seed, family, style } = layout.recipe
      const title = `── seed ${seed}: ${family}, ${style}, ${changesOf(layout.recipe).join(', ')}`
      const rows = score.failures.slice(0, 6).map(({ kind, name, cells, silent }) => {
        const told = cells.map((cell) => `${cell.name} “${cell.expected}” → “${cell.given}”`)
        return `   ${kind}${silent ? ' (silent)' : ''} ${name}: ${told.join(', ')}`
      })
      return [`${title} (${score.right} of ${score.expected} right, ${score.given} given)`, ...rows]
    })
}
