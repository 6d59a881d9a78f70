/** The report as a page: what is in a warehouse and what went wrong on the way. */
import { drawCharts } from './charts.ts'
import type { ReportData, Rows } from './data.ts'
import { both, escape, figure, page, table, type TableColumn } from './html.ts'
import { saidInBoth, type Words, words } from './words.ts'

/** The page. */
export async function reportHtml(data: ReportData): Promise<string> {
  const [zh, en] = [await drawCharts(data, 'zh'), await drawCharts(data, 'en')]
  const figures = Object.entries(chartTitles).map(([name, title]) =>
    figure(title, { zh: zh.get(name) ?? '', en: en.get(name) ?? '' }),
  )
  return page(title, [
    heading(data),
    cards(data),
    `<div class="charts">${figures.join('\n')}</div>`,
    came(words('按格式', 'By format'), words('格式', 'Format'), data.byFormat),
    came(
      words('按部门（指标最多者）', 'By agency (those with most indicators)'),
      words('部门', 'Agency'),
      data.byAgency,
    ),
    failures(data.failures),
    unsure(data.unsure),
    findings(data.findings),
  ])
}

const title = words('预算绩效文档入库报告', 'Budget performance documents: run report')

const chartTitles: Readonly<Record<string, Words>> = {
  status: words('文档处理结果', 'Documents by status'),
  year: words('文档年度', 'Documents by fiscal year'),
  forms: words('表单类型', 'Forms by kind'),
  indicators: words('指标类别', 'Indicators by kind'),
  budgets: words('部门预算（前15名）', 'Budgets by agency (the first 15)'),
  confidence: words('指标置信度', 'Confidence of indicators'),
  findings: words('发现（按代码）', 'Findings by code'),
}

function heading({ run: [id, extractor, started, sources] }: ReportData): string {
  const given =
    sources === null || sources === undefined ? [] : (JSON.parse(String(sources)) as unknown[])
  const about = [given.join(' '), started === null ? null : `${started} UTC`, extractor, id]
  const shown = about
    .filter((each) => each !== null && each !== undefined)
    .map((each) => escape(String(each)))
  return `<h1>${both(title)}</h1>\n<p class="about">${shown.join(' · ')}</p>`
}

function cards({ totals }: ReportData): string {
  const titles = [
    words('文档', 'documents'),
    words('表单', 'forms'),
    words('指标', 'indicators'),
    words('发现', 'findings'),
    words('部门', 'agencies'),
    words('绩效目标', 'goals'),
    words('未能读取', 'not read'),
  ]
  const drawn = titles.map((each, index) => {
    const count = Number(totals[index] ?? 0)
    const bad = index === titles.length - 1 && count > 0 ? ' bad' : ''
    return `<div class="card${bad}"><b>${count.toLocaleString('en')}</b>${both(each)}</div>`
  })
  return `<div class="cards">${drawn.join('')}</div>`
}

const counts: readonly TableColumn[] = [
  { title: words('文档', 'Documents'), numeric: true },
  { title: words('表单', 'Forms'), numeric: true },
  { title: words('指标', 'Indicators'), numeric: true },
]

function came(heading: Words, first: Words, rows: Rows): string {
  const named = rows.map(([name, ...rest]) => [saidInBoth(String(name)), ...rest])
  return table(heading, [{ title: first }, ...counts], named)
}

function failures(rows: Rows): string {
  const columns = [
    { title: words('文档', 'Document') },
    { title: words('结果', 'Status') },
    { title: words('说明', 'What happened and what to do') },
  ]
  const cells = rows.map(([path, status, message]) => [
    path ?? '',
    saidInBoth(String(status)),
    message ?? '',
  ])
  return table(words('未能完整读取的文档', 'Documents not read in full'), columns, cells)
}

function findings(rows: Rows): string {
  const columns: readonly TableColumn[] = [
    { title: words('代码', 'Code') },
    { title: words('程度', 'Severity') },
    { title: words('次数', 'Times'), numeric: true },
    { title: words('文档', 'Documents'), numeric: true },
  ]
  const cells = rows.map(([code, severity, ...rest]) => [
    code ?? '',
    saidInBoth(String(severity)),
    ...rest,
  ])
  return table(words('发现', 'Findings'), columns, cells)
}

function unsure(rows: Rows): string {
  const columns: readonly TableColumn[] = [
    { title: words('置信度', 'Confidence'), numeric: true },
    { title: words('文档与位置', 'Document and place') },
    { title: words('表单', 'Form') },
    { title: words('一级', 'Level 1') },
    { title: words('二级', 'Level 2') },
    { title: words('指标', 'Indicator') },
    { title: words('指标值', 'Target') },
    { title: words('修复', 'Repairs') },
  ]
  const cells = rows.map(([confidence, path, form, one, two, name, target, repairs, ...place]) => [
    Number(confidence).toFixed(2),
    at(String(path), place),
    form ?? null,
    one ?? null,
    two ?? null,
    name ?? null,
    target ?? null,
    repairs ?? null,
  ])
  return table(words('最不确定的指标', 'The least certain indicators'), columns, cells)
}

/** A path with page, table, row, line or cell. Numbers that count from 0 are shown from 1. */
function at(
  path: string,
  [page, tableNo, row, line, ref]: readonly (string | number | null)[],
): Words {
  const parts = [
    part(page, 0, (n) => words(`第${n}页`, `page ${n}`)),
    part(tableNo, 1, (n) => words(`第${n}表`, `table ${n}`)),
    part(row, 1, (n) => words(`第${n}行`, `row ${n}`)),
    part(line, 0, (n) => words(`文本第${n}行`, `line ${n}`)),
    ref === null || ref === undefined ? null : words(String(ref), String(ref)),
  ].filter((each) => each !== null)
  if (parts.length === 0) return words(path, path)
  return words(
    `${path}　${parts.map(({ zh }) => zh).join(' ')}`,
    `${path}, ${parts.map(({ en }) => en).join(', ')}`,
  )
}

function part(
  value: string | number | null | undefined,
  offset: number,
  say: (n: number) => Words,
): Words | null {
  return typeof value === 'number' ? say(value + offset) : null
}
