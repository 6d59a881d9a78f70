/** Documents whose cells are all of one table, or of forms that stand side by side. */
import { utils, write } from '@e965/xlsx'

type Rows = readonly (readonly string[])[]

const TITLE = '项目支出绩效目标表'
const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '计量单位', '权重']
const SAID = [
  ['产出指标', '数量指标', '培训人次', '≥', '人次'],
  ['产出指标', '质量指标', '验收合格率', '≥', '%'],
  ['产出指标', '时效指标', '完成及时率', '=', '%'],
  ['产出指标', '成本指标', '培训成本', '≤', '元'],
  ['效益指标', '社会效益指标', '群众知晓率', '≥', '%'],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥', '%'],
] as const
/** Rows of a form among others, and columns, with a blank one between. */
const FORM_ROWS = 20
const FORM_COLUMNS = HEADER.length + 1

/** A title, a header and rows of so many cells. */
export function tableOf(cells: number): Rows {
  return [[TITLE], HEADER, ...indicators(Math.floor(cells / HEADER.length))]
}

/** Forms beside each other, of so many cells together. */
export function sideBySide(cells: number): Rows {
  const form = tableOf(FORM_ROWS * HEADER.length)
  const count = Math.floor(cells / (FORM_ROWS * HEADER.length))
  return form.map((row) =>
    Array.from({ length: count * FORM_COLUMNS }, (_, at) => row[at % FORM_COLUMNS] ?? ''),
  )
}

function indicators(count: number): Rows {
  return Array.from({ length: count }, (_, at) => {
    const [first, second, name, operator, unit] = SAID[at % SAID.length] ?? SAID[0]
    const figure = `${operator}${10 + ((at * 7) % 90)}`
    return [first, second, `第${at + 1}项${name}`, figure, unit, String(1 + (at % 9))]
  })
}

export function workbookOf(rows: Rows): Uint8Array {
  const book = utils.book_new()
  const filled = rows.map((row) => row.map((text) => (text === '' ? null : text)))
  utils.book_append_sheet(book, utils.aoa_to_sheet(filled))
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}

export function textOfRows(rows: Rows, mark: string): string {
  return rows.map((row) => row.join(mark)).join('\n')
}

export function pageOf(rows: Rows): string {
  const drawn = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  return `<html><body><table>${drawn.join('\n')}</table></body></html>`
}
