/** The roles of an indicator table in their order: what the header promises of every row. */
import type { Horizon } from '../record/schema.ts'
import type { Role } from './vocabulary/headers.ts'
import type { Field } from './vocabulary/keys.ts'

export interface Slot {
  readonly role: Role
  /** The header's words; a place's name, a year. */
  readonly label: string
  /** 0, or 1 in the second of two tables that stand side by side. */
  readonly half: 0 | 1
  readonly horizon: Horizon | null
  readonly year: number | null
  /** The grid column of the header cell, where a grid is known. */
  readonly column: number | null
  /** The header does not name it: the values of all rows may stand after all names. */
  readonly assumed: boolean
  /** A level that the template has no column for: only full labels stand there. */
  readonly unheaded: boolean
  /** Of the head, where a table has the head's keys as columns. */
  readonly field: Field | null
  /** Of prose, which has no columns. */
  readonly prose: boolean
}

export function slot(role: Role, label: string, parts: Partial<Slot> = {}): Slot {
  return {
    role,
    label,
    half: 0,
    horizon: null,
    year: null,
    column: null,
    assumed: false,
    unheaded: false,
    prose: false,
    field: null,
    ...parts,
  }
}

/** What the templates head the columns with that a table may have lost the header of. */
export const standardHeaders = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  operator: '指标性质',
  target: '指标值',
  unit: '计量单位',
  kind: '指标类型',
  weight: '权重',
  actual: '实际完成值',
  score: '得分',
  description: '指标解释',
} as const satisfies Partial<Record<Role, string>>

const LABELS_AND_TARGET: readonly Slot[] = (['level1', 'level2', 'name', 'target'] as const).map(
  (role) => slot(role, standardHeaders[role], { prose: true }),
)
/** What prose may say further, by the words that announce it. */
const FURTHER: readonly (readonly [RegExp, Slot])[] = [
  [/实际|完成值|已完成/, slot('actual', '实际完成值', { prose: true })],
  [
    /[,，](?:该项|该指标|本项|此项)?(?:指标)?(?:分值|权重)(?:为|是)?\d/,
    slot('weight', '分值', { prose: true }),
  ],
  [
    /[,，](?:该项|该指标|本项|此项)?(?:自评|实际)?得分?(?:为|是)?\d/,
    slot('score', '得分', { prose: true }),
  ],
  [
    /[,，。;；](?:偏差|未完成|扣分|主要)?原因(?:为|是)?[:：]/,
    slot('reason', '偏差原因', { prose: true }),
  ],
  [/[,，]完成率(?:达到?|为|是)?\d/, slot('rate', '完成率', { prose: true })],
]

/** What prose says of an indicator: labels, a name, a target, and what was reached, in the order of its words. */
export function proseSlots(text: string): readonly Slot[] {
  const further = FURTHER.map(([words, each]) => ({ at: text.search(words), each }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  return [...LABELS_AND_TARGET, ...further.map(({ each }) => each)]
}
