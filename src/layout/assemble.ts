/** What recovery found, as the parts of a record. */
import type { Form, Goal, Indicator } from '../record/schema.ts'
import { anchorOf, goalOf } from './anchors.ts'
import { confidencesOf } from './confidence/index.ts'
import { nameInTitle } from './head/titlename.ts'
import { placeOf } from './place.ts'
import type { RecoveredForm } from './recover.ts'
import type { FormRange } from './find/forms.ts'
import { type Piece, type Stream, tidy, written } from './stream.ts'
import { groupLabels } from './vocabulary/labels.ts'

/** Makes forms of a record, ids to come, out of what was recovered of one document. */
export function assembler(stream: Stream): (form: RecoveredForm) => Form {
  const around: Around = {
    reportEnd: once(() => reportEnd(stream)),
    titleLine: once(() => titleLine(stream)),
  }
  return (form) => assemble(stream, form, around)
}

/** What the text around the forms says, looked for at most once a document. */
interface Around {
  readonly reportEnd: () => number
  readonly titleLine: () => Piece | null
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => (known ??= { value: read() }).value
}

/** Gives forms and their indicators, whose ids are empty, ids that are stable within the document. */
export function numberForms(forms: readonly Form[]): void {
  for (const [index, form] of forms.entries()) {
    form.id = `f${index + 1}`
    for (const [at, indicator] of form.indicators.entries()) indicator.id = `${form.id}.i${at + 1}`
  }
}

/** A title alone is no form: it needs a name, an amount, a goal or an indicator. */
export function isForm(form: RecoveredForm): boolean {
  return (
    form.head.project !== null ||
    form.head.budget.total !== null ||
    form.head.goals.length > 0 ||
    form.blocks.some((block) => block.indicators.length > 0)
  )
}

function assemble(stream: Stream, form: RecoveredForm, around: Around): Form {
  const { head } = form
  const goals = head.goals.map((goal, index): Goal => ({ id: `g${index + 1}`, ...goal }))
  const indicators = form.blocks.flatMap((block) => {
    const anchor = anchorOf(stream, block.block)
    const goal = anchor === null ? null : goalOf(goals, anchor)
    const confidences = confidencesOf(stream, block)
    return block.indicators.map((draft, index): Indicator => ({
      level1: draft.level1,
      level1Code: draft.level1Code,
      level2: draft.level2,
      level2Code: draft.level2Code,
      name: draft.name,
      description: draft.description,
      target: draft.target,
      weight: draft.weight,
      basis: draft.basis,
      standard: draft.standard,
      horizon: draft.horizon ?? anchor?.horizon ?? null,
      history: draft.history,
      columns: draft.columns,
      actual: draft.actual,
      score: draft.score,
      reason: draft.reason,
      at: draft.at,
      repairs: draft.repairs,
      id: '',
      goal: goal?.id ?? null,
      confidence: confidences[index] ?? 0,
    }))
  })
  const titled = head.project === null ? nameOfTitle(stream, form, around) : null
  const isOfProject = OF_PROJECT.test(form.range.title?.text ?? '')
  const isDepartment =
    head.project === null &&
    !isOfProject &&
    (titled === null || ORGAN.test(titled)) &&
    (head.department !== null || /整体/.test(form.range.title?.text ?? ''))
  return {
    id: '',
    kind: isDepartment ? 'department' : 'project',
    stage: isEvaluation(form, around) ? 'evaluation' : 'target',
    title: titleOf(stream, form) ?? tidied(lineBefore(form, around)),
    name:
      head.project ??
      (isDepartment ? head.department : titled) ??
      (isOfProject ? null : head.department),
    code: head.code,
    moneyUnit: head.moneyUnit ?? unitOfAmounts(head),
    supervisor: head.supervisor,
    implementer: head.implementer,
    contact: head.contact,
    budget: head.budget,
    purpose: head.purpose,
    spendingPlan: [...head.plan],
    tasks: [...head.tasks],
    goals,
    indicators,
    at: formPlace(stream, form),
  }
}

function isEvaluation(form: RecoveredForm, around: Around): boolean {
  const isTold = form.blocks.some((block) => block.block.header === null)
  if (isTold && form.range.end >= around.reportEnd()) return true
  if (/自评|绩效评价|完成情况/.test(form.range.title?.text ?? '')) return true
  return form.blocks.some(
    (block) =>
      (block.block.header !== null &&
        block.slots.some((slot) => slot.role === 'actual' || slot.role === 'score')) ||
      block.indicators.some((each) => each.actual !== null || each.score !== null),
  )
}

/** Where the text has said that it is a report on what was reached. */
function reportEnd(stream: Stream): number {
  const found = /自评报告|评价报告|完成情况分析/.exec(stream.text)
  return found === null ? Number.POSITIVE_INFINITY : found.index + found[0].length
}

/** Longest line that may be the title of a form told in prose. */
const TITLE_LENGTH = 60

/** The line that names what is told, where no form has a title: 关于…绩效目标设定的公示. */
function lineBefore(form: RecoveredForm, around: Around): Piece | null {
  const block = form.blocks[0]?.block
  const start = block?.header?.start ?? block?.start ?? form.range.end
  const line = around.titleLine()
  return line === null || line.start >= start ? null : line
}

/** 一、绩效目标分解下达情况 heads a section of a report, and does not name it. */
const SECTION = /^[(]?[一二三四五六七八九十]{1,3}[)、](?!.*表(?:\(|$))/

/** The first line that may be such a title. */
function titleLine(stream: Stream): Piece | null {
  const { pieces } = stream
  for (let index = 0; index < pieces.length; index++) {
    const start = pieces.startOf(index)
    const end = pieces.endOf(index)
    if (end - start > TITLE_LENGTH) continue
    const text = stream.text.slice(start, end)
    if (isGroup(text) || SECTION.test(text)) continue
    if (!text.includes('绩效') || /[。;；]|发布|来源|文号|索引|分类|第\d+页/.test(text)) continue
    return pieces.at(index) ?? null
  }
  return null
}

/** 绩效指标(90分): the word over a table whose title is lost. */
function isGroup(text: string): boolean {
  return (groupLabels as readonly string[]).includes(text.replace(/\(\d+分\)$/, ''))
}

function tidied(piece: Piece | null): string | null {
  return piece === null ? null : tidy(piece.text)
}

function titleOf(stream: Stream, form: RecoveredForm): string | null {
  const { title } = form.range
  return title === null ? null : written(stream, title.start, title.end)
}

/** The unit that the amounts themselves carry: 300万元. */
function unitOfAmounts(head: RecoveredForm['head']): Form['moneyUnit'] {
  const { total, fiscal, other } = head.budget
  const written = [total, fiscal, other].map(
    (money) => /(亿元|万元|千元|[\d.]元|万)/.exec(money?.text ?? '')?.[1],
  )
  const found = written.find((each) => each !== undefined)
  if (found === undefined) return null
  return found === '亿元' || found === '千元' ? found : found.startsWith('万') ? '万元' : '元'
}

/** A form of a project whose name was not read: its unit is no name for it. */
const OF_PROJECT = /^(?!.*整体).*项目(?:支出)?绩效/

/** A name that is the unit's and not a project's. */
const ORGAN = /(?:局|委员会|委|厅|人民政府|中心|院|学校|中学|小学|站|所|馆|办公室|街道办事处)$/

/** What the form's title names: a project, or the unit itself. */
function nameOfTitle(stream: Stream, form: RecoveredForm, around: Around): string | null {
  const title = form.range.title ?? lineBefore(form, around)
  if (title === null) return null
  const said = stream.text.slice(title.start, title.end)
  const name = nameInTitle(said)
  if (name === null || /整体/.test(said)) return null
  const start = title.start + name.start
  return written(stream, start, start + name.text.length)
}

/** Where the form begins, and which table is its first. */
function formPlace(stream: Stream, form: RecoveredForm): Form['at'] {
  const at = placeOf(stream, form.range.start)
  const first = firstInTable(stream, form.range)
  return {
    ...at,
    table: at.table ?? first?.origin.table ?? null,
    ref: at.ref ?? first?.origin.ref ?? null,
  }
}

/** The first cell of a range that stands in a table. */
function firstInTable(stream: Stream, { start, end }: FormRange): Piece | null {
  const { pieces } = stream
  for (let index = pieces.firstFrom(start); index < pieces.length; index++) {
    const piece = pieces.at(index) as Piece
    if (piece.start > end) return null
    if (piece.end <= end && piece.origin.table !== null) return piece
  }
  return null
}
