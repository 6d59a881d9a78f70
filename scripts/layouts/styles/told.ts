/** Styles that tell the indicators instead of drawing them: prose, blocks, an outline. */
import type { Sheet, SheetForm, SheetIndicator } from '../sheet.ts'
import { cellsOf, signed, type Style, type StyleOptions } from './cells.ts'

/** `数量指标：名称≥值；…` under numbered headings. */
export const prose: Style = (sheet, options) => {
  const gap = options.random.pick(['\n', '\n\n'])
  const level1s = ['一', '二', '三', '四', '五', '六']
  return told(sheet, options, gap, (form) =>
    grouped(form).flatMap(([level1, seconds], index) => [
      `（${level1s[index] ?? '七'}）${level1}`,
      ...seconds.map(([level2, rows], at) => {
        const sentences = rows.map((row) => {
          // Name and words without a sign between them can't be told apart for sure.
          if (row.op === null) row.unsure = true
          return signed(`${row.name}${figure(row, true)}`)
        })
        return `${at + 1}.${level2}：${sentences.join('；')}。`
      }),
    ]),
  )
}

/** 【产出指标-数量指标】, then a line an indicator. */
export const blocks: Style = (sheet, options) =>
  told(sheet, options, '\n\n', (form) =>
    grouped(form).flatMap(([level1, seconds]) =>
      seconds.flatMap(([level2, rows]) => [
        `【${level1}-${level2}】`,
        ...rows.map((row, at) => {
          row.alt['name'] = [...(row.alt['name'] ?? []), `指标${at + 1}:${row.name}`]
          const label = row.name.startsWith('指标') ? '' : `指标${at + 1}:`
          return signed(`${label}${row.name}(${figure(row, false)})`)
        }),
      ]),
    ),
  )

/** Labels and names by indent, the figure behind a wide gap. */
export const outline: Style = (sheet, options) =>
  told(sheet, options, '\n', (form) => [
    '项目                          指标值',
    ...grouped(form).flatMap(([level1, seconds]) => [
      level1,
      ...seconds.flatMap(([level2, rows]) => [
        `  ${level2}`,
        ...rows.map((row) => `    ${signed(`${row.name}        ${figure(row, false)}`)}`),
      ]),
    ]),
  ])

function told(
  sheet: Sheet,
  options: StyleOptions,
  gap: string,
  write: (form: SheetForm) => readonly string[],
): string {
  const forms = [...sheet.forms]
  const lines: string[] = []
  for (const block of sheet.blocks) {
    if (block.type === 'text') {
      lines.push(block.text)
      continue
    }
    for (const row of block.rows) {
      if (row.kind === 'indicator' || row.kind === 'empty') continue
      if (row.kind === 'header') continue
      lines.push(sentence(cellsOf(row, { ...options, padded: false })))
    }
    const form = forms.shift()
    if (form !== undefined) lines.push(...write(form))
  }
  return lines.filter((line) => line !== '').join(gap)
}

/** Cells of the head as `key：value；` pairs. */
function sentence(cells: readonly string[]): string {
  const filled = cells.filter((text) => text !== '').map((text) => text.replaceAll('\n', ''))
  return filled
    .map((text, at) =>
      at % 2 === 0 && at + 1 < filled.length ? `${text.replace(/：$/, '')}：` : `${text} `,
    )
    .join('')
    .trim()
}

function grouped(form: SheetForm): [string, [string, SheetIndicator[]][]][] {
  const levels = new Map<string, Map<string, SheetIndicator[]>>()
  for (const row of form.indicators) {
    const seconds = levels.get(row.level1 ?? '') ?? new Map<string, SheetIndicator[]>()
    levels.set(row.level1 ?? '', seconds)
    seconds.set(row.level2 ?? '', [...(seconds.get(row.level2 ?? '') ?? []), row])
  }
  const found = [...levels].map(([level1, seconds]): [string, [string, SheetIndicator[]][]] => [
    level1,
    [...seconds],
  ])
  // The truth follows the order in which they are told.
  const order = found.flatMap(([, seconds]) => seconds.flatMap(([, rows]) => rows))
  form.indicators.splice(0, form.indicators.length, ...order)
  return found
}

function figure(row: SheetIndicator, equals: boolean): string {
  if (row.op === null) return row.raw ?? ''
  const sign = row.op === '=' && !equals ? '' : row.op
  return `${sign}${row.value ?? ''}${row.unit ?? ''}`
}
