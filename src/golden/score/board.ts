/** The scoreboard: totals, a line a file, every known failure by name. */
import type { Failure, Tally } from './document.ts'
import type { ScoredFile } from './run.ts'
import { total, type Totals } from './totals.ts'

/** `corpus/SCOREBOARD.md` as text. */
export function scoreboard(files: readonly ScoredFile[]): string {
  const parts = [
    '# Scoreboard',
    'Written by `npm run score`; a change shows in review. How rows are compared: `docs/score.md`.',
    totalsTable(files),
    cellTable(files),
    '## Files',
    fileTable(files),
    '## Known failures',
    ...failureLists(files),
  ]
  return `${parts.join('\n\n')}\n`
}

interface Group {
  readonly name: string
  readonly files: readonly ScoredFile[]
}

/** All files of each folder, then its tuned and its untouched ones. */
export function groups(files: readonly ScoredFile[]): readonly Group[] {
  const folders = [...new Set(files.map(({ folder }) => folder))]
  return folders.flatMap((folder) => {
    const all = files.filter((file) => file.folder === folder)
    const tuned = all.filter((file) => !file.untouched)
    const untouched = all.filter((file) => file.untouched)
    return [
      { name: folder, files: all },
      { name: `${folder}, tuned on`, files: tuned },
      { name: `${folder}, untouched`, files: untouched },
    ].filter((group) => group.files.length > 0)
  })
}

/** Three decimals, or a dash. */
export function rate(value: number | null): string {
  return value === null ? '–' : value.toFixed(3)
}

export const rateHeader = [
  'given',
  'expected',
  'right',
  'precision',
  'recall',
  'F1',
  'silent errors',
] as const

/** The cells of a line under `rateHeader`. */
export function rateCells(totals: Totals): readonly string[] {
  const { given, expected, right, precision, recall, f1, silent } = totals
  return [
    String(given),
    String(expected),
    String(right),
    rate(precision),
    rate(recall),
    rate(f1),
    String(silent),
  ]
}

function totalsTable(files: readonly ScoredFile[]): string {
  const rows = groups(files).map((group) => {
    const totals = total(group.files.map(({ score }) => score))
    return [group.name, String(totals.files), ...rateCells(totals), rate(totals.calibrationError)]
  })
  return markdown(['', 'files', ...rateHeader, 'calibration error'], rows)
}

function cellTable(files: readonly ScoredFile[]): string {
  const whole = groups(files).filter((group) => !group.name.includes(','))
  const totals = whole.map((group) => total(group.files.map(({ score }) => score)))
  const lines = (part: 'cells' | 'heads'): string[][] => {
    const names = [...new Set(totals.flatMap((each) => Object.keys(each[part])))]
    return names.map((name) => [
      name,
      ...totals.map((each) => tally((each[part] as Record<string, Tally | undefined>)[name])),
    ])
  }
  return markdown(
    ['right of filled', ...whole.map((group) => group.name)],
    [...lines('cells'), ...lines('heads')],
  )
}

function tally(counts: Tally | undefined): string {
  return counts === undefined ? '–' : `${counts.right} / ${counts.of}`
}

function fileTable(files: readonly ScoredFile[]): string {
  const rows = files.map((file) => [
    file.path,
    file.untouched ? 'untouched' : '',
    ...rateCells(total([file.score])),
    tally({
      right: file.score.heads.filter(({ right }) => right).length,
      of: file.score.heads.length,
    }),
  ])
  return markdown(['file', '', ...rateHeader, 'heads'], rows)
}

function failureLists(files: readonly ScoredFile[]): readonly string[] {
  return files.flatMap((file) => {
    const lines = failureLines(file)
    return lines.length === 0
      ? []
      : [`### ${file.path}`, lines.map((line) => `- ${escape(line)}`).join('\n')]
  })
}

/** A line a failure: heads first, then rows. */
export function failureLines(file: ScoredFile): readonly string[] {
  const heads = file.score.heads
    .filter(({ right }) => !right)
    .map(({ name, form, expected, given }) => {
      const where = form === null ? '' : ` of ${flat(form)}`
      return `${name}${where}: ${quote(expected)} → ${quote(given)}`
    })
  const message = file.message === null ? [] : [`status: ${file.message}`]
  return [...message, ...heads, ...file.score.failures.map(failureLine)]
}

function failureLine(failure: Failure): string {
  const silent = failure.silent ? ' (silent)' : ''
  const name = flat(failure.name)
  if (failure.kind === 'missing') return `${name}: missing`
  const cells = failure.cells.map(({ name: cell, expected, given }) =>
    failure.kind === 'extra'
      ? `${cell} ${quote(given)}`
      : `${cell} ${quote(expected)} → ${quote(given)}`,
  )
  const label = failure.kind === 'extra' ? `${name}: nobody asked for` : name
  return `${label}${silent}: ${cells.join(', ')}`
}

const SHOWN = 120

function quote(text: string): string {
  const line = flat(text)
  return text === '' ? 'nothing' : `“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”`
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Markdown's own signs made plain. */
function escape(text: string): string {
  return text.replace(/[|*_`<>[\]]/g, '\\$&')
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = `|${header.map((_, index) => (index === 0 ? ' --- ' : ' ---: ')).join('|')}|`
  return [line(header), rule, ...rows.map(line)].join('\n')
}
