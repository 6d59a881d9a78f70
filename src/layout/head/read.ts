/** The head of a form: who, what, how much, what for. */
import type { Budget, Form, SpendingStep, Task } from '../../record/schema.ts'
import { type MoneyUnit, moneyUnitIn } from '../../values/money.ts'
import { type Stream, tidy, written } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import { isEmptyMark } from '../vocabulary/words.ts'
import { budgetOf } from './amounts.ts'
import { type DraftGoal, goalsOf } from './goals.ts'
import { type CodedOrgan, codedOrgans, organNamed, projectNamed } from './codes.ts'
import { type GridRow, gridRowsOf, lineRowsOf } from './gridrows.ts'
import type { Key } from './keys.ts'
import { unquoted } from './leads.ts'
import { matrixOf, withMatrix } from './matrix.ts'
import { planOf } from './plan.ts'
import { type TaskTable, tasksOf } from './tasks.ts'
import { type Entry, entriesOf, type Span } from './values.ts'

export interface Head {
  readonly project: string | null
  readonly programme: string | null
  readonly department: string | null
  readonly code: string | null
  readonly moneyUnit: MoneyUnit | null
  readonly supervisor: string | null
  readonly implementer: string | null
  /** Organs of the head whose code in the budget system is told. */
  readonly coded: readonly CodedOrgan[]
  /** 预算年度 as it is told. */
  readonly year: string | null
  readonly contact: Form['contact']
  readonly budget: Budget
  readonly tasks: readonly Task[]
  readonly purpose: string | null
  readonly plan: readonly SpendingStep[]
  readonly goals: readonly DraftGoal[]
  readonly entries: readonly Entry[]
  /** Goals that stand side by side and that nothing tells apart: in no goal. */
  readonly undivided: readonly Span[]
}

/** Names longer than this are text, not names. */
const NAME_LENGTH = 80
/** How far into a head its unit of money is looked for. */
const UNIT_REACH = 4000

/** Reads the head that stands in a range. */
export function headOf(stream: Stream, keys: readonly Key[], from: number, to: number): Head {
  const entries = entriesOf(stream, keys, from, to)
  const one = (field: Field): string | null => valueOf(stream, entries, field)
  const { name: project, code } = projectNamed(one('project'))
  const said = stream.text.slice(from, Math.min(to, from + UNIT_REACH))
  const moneyUnit = moneyUnitIn(said) ?? unitOfFigures(stream, entries)
  const rows = gridRowsOf(stream, from, to)
  const tasks = tasksOf(rows, moneyUnit) ?? tasksInLines(stream, from, to, moneyUnit)
  return {
    project: project === null ? null : unquoted(project),
    programme: one('programme'),
    department: organNamed(one('department')),
    code: codeOf(one('code')) ?? code,
    moneyUnit,
    supervisor: organNamed(one('supervisor')),
    implementer: organNamed(one('implementer')),
    coded: codedOrgans(entries, (entry) => firstOf(stream, entry.spans)),
    year: one('year'),
    contact: contactOf(one('contact'), one('phone') ?? phoneBeside(stream, entries)),
    budget: moneyOf(stream, entries, rows, moneyUnit, tasks),
    tasks: tasks?.tasks ?? [],
    purpose: purposeOf(stream, entries),
    plan: planOf(stream, entries),
    goals: goalsOf(stream, entries),
    entries,
    undivided: entries.flatMap((entry) => entry.undivided ?? []),
  }
}

const MONEY: ReadonlySet<Field> = new Set(['total', 'fiscal', 'other', 'funding', 'sum'])
const WITH_UNIT = /^[\d,.]+(亿元|千元|万元|元)/

/** Tasks told in lines of words, where no grid is known. */
function tasksInLines(
  stream: Stream,
  from: number,
  to: number,
  unit: MoneyUnit | null,
): TaskTable | null {
  const at = stream.text.indexOf(TASKS, from)
  return at === -1 || at >= to ? null : tasksOf(lineRowsOf(stream, from, to), unit)
}

/** The word that every table of tasks has over their names. */
const TASKS = '任务名称'

/** The unit that some of a head's amounts carry, for those that carry none; null where they differ. */
function unitOfFigures(stream: Stream, entries: readonly Entry[]): MoneyUnit | null {
  const units = new Set<string>()
  for (const { key, spans } of entries) {
    if (!MONEY.has(key.field)) continue
    for (const { start, end } of spans) {
      const unit = WITH_UNIT.exec(stream.text.slice(start, end))?.[1]
      if (unit !== undefined) units.add(unit)
    }
  }
  const [unit] = units
  return units.size === 1 ? (unit as MoneyUnit) : null
}

function moneyOf(
  stream: Stream,
  entries: readonly Entry[],
  rows: readonly GridRow[],
  unit: MoneyUnit | null,
  tasks: TaskTable | null,
): Budget {
  const budget = budgetOf(stream, entries, unit)
  if (tasks !== null) return { ...budget, ...tasks.budget }
  const lines = matrixOf(rows, unit)
  return lines === null ? budget : withMatrix(budget, lines)
}

/** The first value of a field. */
function valueOf(stream: Stream, entries: readonly Entry[], field: Field): string | null {
  for (const entry of entries) {
    if (entry.key.field !== field) continue
    const text = firstOf(stream, entry.spans)
    if (text !== null && text.length <= NAME_LENGTH) return text
  }
  return null
}

/** The first span's text, with the lines of the same cell that continue it. */
function firstOf(stream: Stream, spans: readonly Span[]): string | null {
  const first = spans[0]
  if (first === undefined) return null
  let { end } = first
  for (const span of spans.slice(1)) {
    if (stream.pieceAt[span.start] !== stream.pieceAt[first.start]) break
    end = span.end
  }
  const text = tidy(written(stream, first.start, end)).replace(/^[:：\s]+/, '')
  return text === '' || isEmptyMark(text) ? null : text
}

function codeOf(text: string | null): string | null {
  return text !== null && /^[\dA-Z-]{6,}$/i.test(text) ? text : null
}

const PHONE = /(?:\d{3,4}-?)?\d{7,11}|\(略\)|（略）/

/** A number in the cell after the person's. */
function phoneBeside(stream: Stream, entries: readonly Entry[]): string | null {
  const second = entries.find((entry) => entry.key.field === 'contact')?.spans[1]
  if (second === undefined) return null
  const text = written(stream, second.start, second.end)
  return PHONE.exec(text)?.[0] === text ? text : null
}

function contactOf(name: string | null, phone: string | null): Form['contact'] {
  if (name === null && phone === null) return null
  const found = name === null ? null : PHONE.exec(name)
  const person = name?.replace(PHONE, '').trim() ?? ''
  return {
    name: person === '' ? null : person,
    phone: phone ?? found?.[0] ?? null,
  }
}

/** 资金用途: after its key, or in the row below the money of the Hebei form. */
function purposeOf(stream: Stream, entries: readonly Entry[]): string | null {
  for (const entry of entries) {
    const own = entry.key.field === 'purpose' ? firstOf(stream, entry.spans) : null
    if (own !== null) return own
  }
  const at = entries.findIndex((entry) => entry.key.field === 'purpose')
  const purpose = entries[at]
  if (purpose === undefined) return null
  for (const entry of entries.slice(at + 1)) {
    if (!['total', 'fiscal', 'other'].includes(entry.key.field)) return null
    const rest = entry.spans.slice(1)
    const first = rest[0]
    const last = rest.at(-1)
    if (first !== undefined && last !== undefined) return written(stream, first.start, last.end)
  }
  return null
}
