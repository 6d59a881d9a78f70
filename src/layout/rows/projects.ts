/**
 * Projects in one table: 单位名称 | 项目名称 | 预算数 | 年度目标 stand as columns before 一级指标, merged over the rows of
 * their project. Each row that fills them begins a project.
 */
import type { MoneyUnit } from '../../values/money.ts'
import { parseMoney } from '../../values/money.ts'
import { splitGoals } from '../head/goals.ts'
import { codedOrgan, organNamed, projectNamed } from '../head/codes.ts'
import type { Head } from '../head/read.ts'
import type { RecoveredBlock, RecoveredForm } from '../recover.ts'
import { beginningIn } from '../sorted.ts'
import { type Stream, written } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import { isOrganName } from '../vocabulary/organs.ts'
import type { Row, RowCell } from './row.ts'

interface Project {
  readonly head: Head
  /** Range of its rows in the stream. */
  readonly start: number
  readonly end: number
}

/** A form whose table holds several projects is a form for each. */
export function perProject(stream: Stream, form: RecoveredForm): RecoveredForm[] {
  const parts = form.blocks.flatMap((block) => {
    const indicators = beginningIn(block.indicators)
    const cutOff = beginningIn(block.cutOff)
    const nameless = beginningIn(block.nameless)
    return projectsOf(stream, block, form.head).map(({ head, start, end }): RecoveredForm => {
      const own = {
        ...block,
        indicators: indicators(start, end),
        cutOff: cutOff(start, end),
        nameless: nameless(start, end),
      }
      return { range: { ...form.range, start, end }, head, blocks: [own] }
    })
  })
  return parts.length === 0 ? [form] : parts
}

/**
 * The projects of a table, each with the head that its first row gives; none where the table has no such columns. A row
 * that gives an organ's name, and no indicators, is the sum of that organ's projects below it.
 */
function projectsOf(stream: Stream, block: RecoveredBlock, head: Head): Project[] {
  const starts = block.rows.filter((row) => row.cells.some(isIdentity))
  const indicators = beginningIn(block.indicators)
  let above = head
  return starts.flatMap((row, index): Project[] => {
    const own = headFrom(stream, row, head, above)
    const end = starts[index + 1]?.start ?? block.block.end
    const { project } = own
    const isEmpty = indicators(row.start, end).length === 0
    if (isEmpty && project !== null && isOrganName(project)) {
      above = { ...above, implementer: project }
      return []
    }
    above = own
    return [{ head: own, start: row.start, end }]
  })
}

function headCells(row: Row): RowCell[] {
  return row.cells.filter((cell) => cell.slot.role === 'head')
}

function isIdentity(cell: RowCell): boolean {
  return cell.slot.role === 'head' && cell.slot.field === 'project'
}

/**
 * The head that a row gives.
 * @param above the head of the project above, whose organs are merged over this one's rows too
 */
function headFrom(stream: Stream, row: Row, head: Head, above: Head): Head {
  const values = new Map<Field, string>()
  for (const cell of headCells(row)) {
    if (cell.slot.field === null || values.has(cell.slot.field)) continue
    values.set(cell.slot.field, written(stream, cell.start, cell.end, true))
  }
  const one = (field: Field): string | null => values.get(field)?.replaceAll('\n', '') ?? null
  const { name, code } = projectNamed(one('project'))
  const organ = (field: Field): string | null => organNamed(one(field))
  const money = (field: Field): Head['budget']['total'] => moneyOf(one(field), head.moneyUnit)
  return {
    ...head,
    project: name ?? head.project,
    department: organ('department') ?? above.department,
    code: one('code') ?? code ?? head.code,
    supervisor: organ('supervisor') ?? above.supervisor,
    implementer: organ('implementer') ?? organ('department') ?? above.implementer,
    coded: [...above.coded, ...ORGANS.flatMap((field) => codedOrgan(one(field)) ?? [])],
    budget: {
      ...head.budget,
      total: money('total') ?? head.budget.total,
      fiscal: money('fiscal') ?? head.budget.fiscal,
      other: money('other') ?? head.budget.other,
    },
    goals: [...goalsIn(values), ...head.goals],
  }
}

const ORGANS: readonly Field[] = ['department', 'supervisor', 'implementer']

function moneyOf(text: string | null, unit: MoneyUnit | null): Head['budget']['total'] {
  return text === null ? null : parseMoney(text, unit)
}

function goalsIn(values: ReadonlyMap<Field, string>): Head['goals'] {
  const fields: readonly Field[] = ['goal-long', 'goal']
  return fields.flatMap((field) => {
    const horizon = field === 'goal-long' ? ('long-term' as const) : ('annual' as const)
    return splitGoals(values.get(field) ?? '').map((goal) => ({ ...goal, horizon }))
  })
}
