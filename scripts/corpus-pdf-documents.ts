/**
 * The disclosed documents of corpus/text as forms drawn anew: what a reader took from them, in tables with
 * merged labels. Their truth is what is drawn.
 */
import { readFile } from 'node:fs/promises'
import type { CellSpec, FormBlock, FormDocument } from './forms/model.ts'
import { layTable } from './forms/model.ts'
import type { Truth, TruthForm, TruthIndicator } from './forms/truth.ts'

const names = ['shanhaiguan-2021', 'dingzhou-2021', 'xiushan-2023', 'xinzhou-2020', 'kuerle-2020']

/** Columns beside the labels, the name and the target, where the document has them. */
const optional = [
  ['description', '绩效指标描述'],
  ['basis', '指标值确定依据'],
  ['standard', '绩效标准'],
  ['weight', '权重'],
] as const

export async function disclosedDocuments(): Promise<FormDocument[]> {
  const documents: FormDocument[] = []
  for (const name of names) {
    const url = new URL(`../corpus/text/${name}.truth.json`, import.meta.url)
    documents.push(drawn(name, JSON.parse(await readFile(url, 'utf8')) as Truth))
  }
  return documents
}

function drawn(id: string, truth: Truth): FormDocument {
  const forms = truth.forms.filter((form) => form.indicators.length > 0).map(asDrawn)
  const unit = truth.moneyUnit ?? '万元'
  const blocks: FormBlock[] = [
    { type: 'text', text: truth.agency ?? '', align: 'left' },
    { type: 'text', text: `${truth.fiscalYear}年部门预算绩效文本`, align: 'left' },
  ]
  for (const form of forms) {
    blocks.push({ type: 'title', text: titleOf(form), align: 'center' })
    blocks.push({ type: 'text', text: `单位：${unit}`, align: 'right' })
    blocks.push(tableOf(form))
  }
  return { id, family: 'disclosed', blocks, truth: { ...truth, forms, note: '' } }
}

function titleOf({ kind, name }: TruthForm): string {
  return kind === 'department' ? '部门整体支出绩效目标表' : `${name}绩效目标表`
}

/** The truth without what is not drawn. */
function asDrawn(form: TruthForm): TruthForm {
  const indicators = form.indicators.map((row) => ({
    ...row,
    horizon: null,
    goal: null,
    history: [],
  }))
  const goals = form.goals ?? []
  return {
    kind: form.kind,
    name: form.name,
    code: form.code,
    amounts: form.amounts,
    spending: [],
    goals,
    indicators,
    cutAt: null,
    alt: form.alt,
  }
}

function tableOf(form: TruthForm): ReturnType<typeof layTable> {
  const extra = optional.filter(([key]) =>
    form.indicators.some((row) => row[key] !== null && row[key] !== undefined),
  )
  const columns = 4 + extra.length
  const rest = (text: string, used: number): CellSpec => ({
    text,
    columnSpan: columns - used,
    align: 'left',
  })
  const rows: CellSpec[][] = []
  const label = form.kind === 'department' ? '部门名称' : '项目名称'
  rows.push([{ text: label }, rest(form.name, 1)])
  if (form.code !== null) rows.push([{ text: '项目编码' }, rest(form.code, 1)])
  for (const [key, text] of [
    ['total', '预算数'],
    ['fiscal', '其中：财政资金'],
    ['other', '其他资金'],
  ] as const) {
    const amount = form.amounts[key]
    if (amount !== null) rows.push([{ text }, rest(amount, 1)])
  }
  if (form.goals.length > 0) {
    const text = form.goals.map((goal, index) => `${index + 1}.${goal}`).join('\n')
    rows.push([{ text: '绩效目标' }, rest(text, 1)])
  }
  const header = ['一级指标', '二级指标', '三级指标', '指标值', ...extra.map(([, text]) => text)]
  rows.push(header.map((text) => ({ text })))
  form.indicators.forEach((row, index) => {
    const cells: CellSpec[] = []
    for (const keys of [['level1'], ['level1', 'level2']] as const) {
      const same = (other: TruthIndicator | undefined): boolean =>
        other !== undefined && keys.every((key) => other[key] === row[key])
      if (same(form.indicators[index - 1])) continue
      let rowSpan = 1
      while (same(form.indicators[index + rowSpan])) rowSpan++
      cells.push({ text: row[keys[keys.length - 1] ?? 'level1'] ?? '', rowSpan })
    }
    cells.push({ text: row.name, align: 'left' }, { text: row.raw ?? '' })
    for (const [key] of extra) cells.push({ text: row[key] ?? '' })
    rows.push(cells)
  })
  return layTable(rows, [10, 12, 24, 14, ...extra.map(([key]) => (key === 'weight' ? 6 : 18))])
}
