/** What stands above the rows: agency, year and money unit of a document; name, amounts and goals of a form. */
import type { Form, Record as JixiaoRecord } from '../../record/schema.ts'
import type { Pair } from './match.ts'
import { decimal, plain, sameAmount, sameText } from './same.ts'
import type { Truth, TruthForm } from './truth.ts'

export const headNames = [
  'agency',
  'fiscalYear',
  'moneyUnit',
  'formName',
  'total',
  'fiscal',
  'other',
  'goals',
  'horizons',
  'code',
  'spending',
  'tasks',
] as const
export type HeadName = (typeof headNames)[number]

export interface HeadCell {
  readonly name: HeadName
  /** The form of the truth, null for the document. */
  readonly form: string | null
  readonly expected: string
  readonly given: string
  readonly right: boolean
}

/** Compares the heads of a record with the truth. Cells that both leave empty are left out. */
export function compareHeads(
  record: JixiaoRecord | null,
  truth: Truth,
  forms: readonly TruthForm[],
  pairs: readonly Pair[],
): readonly HeadCell[] {
  const partners = pairForms(record?.forms ?? [], forms, pairs)
  const cells = [
    ...documentCells(record, truth),
    ...forms.flatMap((form, index) => formCells(partners[index], form)),
  ]
  return cells.filter(({ expected, given }) => expected !== '' || given !== '')
}

function documentCells(record: JixiaoRecord | null, truth: Truth): readonly HeadCell[] {
  const agencies = [truth.agency, ...(truth.alt.agency ?? [])]
  const years = [truth.fiscalYear, ...(truth.alt.fiscalYear ?? [])]
  const agency = record?.agency.name ?? null
  const year = record?.fiscalYear ?? null
  const cells: HeadCell[] = [
    {
      name: 'agency',
      form: null,
      expected: truth.agency ?? '',
      given: agency ?? '',
      right: agencies.some((each) => sameText(each, agency)),
    },
    {
      name: 'fiscalYear',
      form: null,
      expected: String(truth.fiscalYear ?? ''),
      given: String(year ?? ''),
      right: years.includes(year),
    },
  ]
  const stated = (record?.forms ?? []).map((form) => form.moneyUnit)
  if (stated.length === 0) return cells
  const units = [truth.moneyUnit, ...(truth.alt.moneyUnit ?? [])]
  const unit = stated.find((each) => each !== null) ?? null
  cells.push({
    name: 'moneyUnit',
    form: null,
    expected: truth.moneyUnit ?? '',
    given: unit ?? '',
    right: units.some((each) => sameText(each, unit)),
  })
  return cells
}

function formCells(given: Form | undefined, truth: TruthForm): readonly HeadCell[] {
  const names = [truth.name, ...(truth.alt.name ?? [])]
  const cells: HeadCell[] = [
    {
      name: 'formName',
      form: truth.name,
      expected: truth.name ?? '',
      given: given?.name ?? '',
      right: given !== undefined && names.some((each) => sameText(each, given.name)),
    },
    ...listCells(given, truth),
  ]
  if (truth.code !== undefined) {
    const codes = [truth.code, ...(truth.alt.code ?? [])]
    cells.push({
      name: 'code',
      form: truth.name,
      expected: truth.code ?? '',
      given: given?.code ?? '',
      right: codes.some((each) => sameText(each, given?.code)),
    })
  }
  for (const part of ['total', 'fiscal', 'other'] as const) {
    const amount = given?.budget[part] ?? null
    cells.push({
      name: part,
      form: truth.name,
      expected: truth.amounts[part] ?? '',
      given: amount?.text ?? '',
      right: amountAnswers(truth, part, given).some((each) => sameAmount(amount, each)),
    })
  }
  return cells
}

/** Goals, spending plan and tasks, where the truth has them. */
function listCells(given: Form | undefined, truth: TruthForm): readonly HeadCell[] {
  const goals = given?.goals.map(({ text }) => text) ?? []
  const steps = given?.spendingPlan.map((step) => [step.label, step.percent]) ?? []
  const tasks = given?.tasks.map((task) => [task.name, leading(task.total?.text ?? '')]) ?? []
  const cell = (name: HeadName, answers: readonly Lines[], told: Lines): HeadCell => ({
    name,
    form: truth.name,
    expected: answers[0]?.join(' ⏎ ') ?? '',
    given: told.join(' ⏎ '),
    right: answers.some((each) => sameList(each, told)),
  })
  const cells: HeadCell[] = []
  if (truth.goals) cells.push(cell('goals', [truth.goals, ...(truth.alt.goals ?? [])], goals))
  if (truth.horizons) {
    const told = given?.goals.map(({ horizon }) => horizon ?? '') ?? []
    cells.push(cell('horizons', [truth.horizons], told))
  }
  if (truth.spending) cells.push(cell('spending', [truth.spending.map(joined)], steps.map(joined)))
  if (truth.tasks) cells.push(cell('tasks', [truth.tasks.map(joined)], tasks.map(joined)))
  return cells
}

type Lines = readonly string[]

function joined([label, figure]: readonly unknown[]): string {
  const told = typeof figure === 'string' ? figure.replace(/[%％]$/, '') : figure
  const number = typeof told === 'string' || typeof told === 'number' ? decimal(told) : ''
  return `${String(label)} ${number}`
}

function leading(text: string): string {
  return /-?[\d,]+(\.\d+)?/.exec(text)?.[0] ?? text
}

/** Answers for one amount. Whole alternatives count only where they suit the record best. */
function amountAnswers(
  truth: TruthForm,
  part: 'total' | 'fiscal' | 'other',
  given: Form | undefined,
): readonly (string | null)[] {
  const { amounts: alt } = truth.alt
  if (!Array.isArray(alt)) return [truth.amounts[part], ...(alt?.[part] ?? [])]
  const parts = ['total', 'fiscal', 'other'] as const
  const ranked = [truth.amounts, ...alt].map((amounts) => ({
    amounts,
    agreeing: parts.filter((each) => sameAmount(given?.budget[each] ?? null, amounts[each])).length,
  }))
  const best = ranked.reduce((a, b) => (b.agreeing > a.agreeing ? b : a))
  return [best.amounts[part]]
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => plain(each) === plain(b[index]))
}

/** For each form of the truth the given form that shares its rows, its name, or its place. */
function pairForms(
  given: readonly Form[],
  forms: readonly TruthForm[],
  pairs: readonly Pair[],
): readonly (Form | undefined)[] {
  const candidates = forms.flatMap((form, index) =>
    given.map((other, at) => {
      const rows = new Set(other.indicators)
      const ofForm = new Set(form.indicators)
      const shared = pairs.filter(
        (pair) => rows.has(pair.given.row) && ofForm.has(pair.expected.row),
      ).length
      const names = [form.name, ...(form.alt.name ?? [])]
      const named = names.some((name) => sameText(name, other.name)) ? 3 : 0
      const kind = form.kind === other.kind ? 0.5 : 0
      return { index, at, worth: shared + named + kind + 0.1 / (1 + Math.abs(index - at)) }
    }),
  )
  candidates.sort((a, b) => b.worth - a.worth)
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const { index, at } of candidates) {
    if (partners.has(index) || taken.has(at)) continue
    partners.set(index, at)
    taken.add(at)
  }
  return forms.map((_, index) => {
    const at = partners.get(index)
    return at === undefined ? undefined : given[at]
  })
}
