/**
 * A template family as data: the rows a province's form is drawn with. A cell's text may hold
 * `{slots}` that the project fills; an indicator section is drawn from its columns and categories.
 */
import type { Kind2 } from './subject.ts'

/** text, columns it spans (1), rows it spans (1), left-aligned or a numbered list */
export type TemplateCell =
  | readonly [string]
  | readonly [string, number]
  | readonly [string, number, number]
  | readonly [string, number, number, 'left' | 'numbered']

export type TemplateRow = readonly TemplateCell[]

/** What a column of the indicator section holds. */
export type Role =
  | 'side'
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'operator'
  /** Operator, value and unit in one cell. */
  | 'target'
  /** Value and unit; the operator stands in its own column. */
  | 'value-unit'
  /** The value alone. */
  | 'value'
  | 'unit'
  | 'weight'
  | 'basis'
  | 'standard'
  | 'history'
  | 'actual'
  | 'score'
  | 'reason'
  | 'remark'
  | 'place'

export interface TemplateColumn {
  readonly role: Role
  /** The header's text; `history` and `place` columns share a header over several columns. */
  readonly header: string
  /** Grid columns one cell of it takes. */
  readonly span: number
}

/** Level-1 label and the level-2 labels under it, each with the kind of measure it takes. */
export type Category = readonly [string, readonly (readonly [string, Kind2])[]]

export interface RowSection {
  readonly type: 'rows'
  readonly rows: readonly TemplateRow[]
}

export interface IndicatorSection {
  readonly type: 'indicators'
  readonly columns: readonly TemplateColumn[]
  readonly categories: readonly Category[]
  /** Where each goal has a block of its own: the rows above the block, with `{goal}` and `{number}`. */
  readonly goalRows: readonly TemplateRow[] | null
  readonly horizon: 'annual' | 'long-term' | null
  /** A row for a category that has no indicator. */
  readonly emptyCategories: boolean
  /** Labels once with a span, or in every row. */
  readonly labels: 'merged' | 'repeated'
  /** Sub-total of the weights in the level-1 label: `产出指标（50分）`. */
  readonly scoreInLabel: boolean
  /** `指标1：` before each name, counted anew in every category. */
  readonly prefix: string | null
  /** An `=` is written, or left out. */
  readonly writesEquals: boolean
}

/** One row a project of the department: `{task}`, `{content}`, `{taskTotal}`, `{taskFiscal}`, `{taskOther}`. */
export interface TaskSection {
  readonly type: 'tasks'
  readonly row: TemplateRow
}

export type Section = RowSection | IndicatorSection | TaskSection

export interface Family {
  readonly id: string
  readonly province: string | null
  readonly kind: 'project' | 'department'
  readonly stage: 'target' | 'evaluation'
  readonly moneyUnit: '元' | '万元'
  /** Projects of one document, each with its own table. */
  readonly projects: number
  /** Stands once, before the first form. */
  readonly opening: readonly string[]
  /** Stand before every form; the first is its title. */
  readonly title: readonly string[]
  readonly widths: readonly number[]
  readonly sections: readonly Section[]
  /** Weights add up to this; 0 where the template has none. */
  readonly weights: number
}

/** The categories of most templates. */
export const standard: readonly Category[] = [
  [
    '产出指标',
    [
      ['数量指标', 'quantity'],
      ['质量指标', 'quality'],
      ['时效指标', 'timeliness'],
      ['成本指标', 'cost'],
    ],
  ],
  [
    '效益指标',
    [
      ['经济效益指标', 'economic'],
      ['社会效益指标', 'social'],
      ['生态效益指标', 'ecological'],
      ['可持续影响指标', 'sustained'],
    ],
  ],
  ['满意度指标', [['服务对象满意度指标', 'satisfaction']]],
]

/** Since 2021 cost is a level of its own. */
export const sinceCost: readonly Category[] = [
  [
    '成本指标',
    [
      ['经济成本指标', 'cost'],
      ['社会成本指标', 'social-cost'],
      ['生态环境成本指标', 'environment-cost'],
    ],
  ],
  [
    '产出指标',
    [
      ['数量指标', 'quantity'],
      ['质量指标', 'quality'],
      ['时效指标', 'timeliness'],
    ],
  ],
  [
    '效益指标',
    [
      ['经济效益指标', 'economic'],
      ['社会效益指标', 'social'],
      ['生态效益指标', 'ecological'],
    ],
  ],
  ['满意度指标', [['服务对象满意度指标', 'satisfaction']]],
]

/** Rows of cells with slots. */
export function rows(...all: TemplateRow[]): RowSection {
  return { type: 'rows', rows: all }
}

/** An indicator section; what is left out takes the commonest form. */
export function indicators(
  columns: readonly TemplateColumn[],
  rest: Partial<Omit<IndicatorSection, 'type' | 'columns'>> = {},
): IndicatorSection {
  return {
    type: 'indicators',
    columns,
    categories: standard,
    goalRows: null,
    horizon: null,
    emptyCategories: false,
    labels: 'merged',
    scoreInLabel: false,
    prefix: null,
    writesEquals: false,
    ...rest,
  }
}

/** A column of one or more grid columns. */
export function column(role: Role, header: string, span = 1): TemplateColumn {
  return { role, header, span }
}
