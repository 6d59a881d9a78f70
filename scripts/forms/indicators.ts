/** Draws an indicator section: its header rows, its rows with merged labels, and their truth. */
import type { CellSpec } from './model.ts'
import type { Random } from './random.ts'
import { fixed, type Measure } from './subject.ts'
import type { IndicatorSection, Role, TemplateColumn } from './template.ts'
import type { TruthIndicator } from './truth.ts'

export interface DrawnSection {
  readonly rows: CellSpec[][]
  readonly truth: TruthIndicator[]
}

interface Entry {
  readonly level1: string
  readonly level2: string
  /** Null for an empty category. */
  readonly measure: Measure | null
  readonly number: number
}

export interface SectionContext {
  readonly random: Random
  readonly year: number
  readonly places: readonly string[]
  /** Weight of each measure, hundredths; empty where the template has none. */
  readonly weights: ReadonlyMap<Measure, number>
}

const bases = ['年度工作计划', '部门职责', '上级文件要求', '历年完成情况', '行业规范']
const standards = ['计划标准', '历史标准', '行业标准']

/** @param measures those that this section shows; measures of kinds it has no category for are left out */
export function drawSection(
  section: IndicatorSection,
  measures: readonly Measure[],
  context: SectionContext,
): DrawnSection {
  const entries = listEntries(section, measures)
  const wide = section.columns.some((each) => parts(each.role, context) !== null)
  const header = drawHeader(section, context, wide, entries.length)
  const truth: TruthIndicator[] = []
  const body = entries.map((entry, index) => {
    const cells: CellSpec[] = []
    const drawn = drawTruth(section, entry, context)
    if (drawn !== null) truth.push(drawn)
    for (const column of section.columns) {
      if (column.role === 'level1' || column.role === 'level2') {
        const label = drawLabel(section, entries, index, column, context)
        if (label !== null) cells.push(label)
      } else if (column.role !== 'side') {
        cells.push(...drawCells(section, column, entry, drawn, context))
      }
    }
    return cells
  })
  return { rows: [...header, ...body], truth }
}

function listEntries(section: IndicatorSection, measures: readonly Measure[]): Entry[] {
  return section.categories.flatMap(([level1, seconds]) =>
    seconds.flatMap(([level2, kind]): Entry[] => {
      const found = measures.filter((each) => each.kind === kind)
      if (found.length === 0 && section.emptyCategories)
        return [{ level1, level2, measure: null, number: 0 }]
      return found.map((measure, index) => ({ level1, level2, measure, number: index + 1 }))
    }),
  )
}

/** The second header row of a column that has one. */
function parts(role: Role, context: SectionContext): readonly string[] | null {
  if (role === 'history') return [`${context.year - 2}年`, `${context.year - 1}年`]
  if (role === 'place') return context.places
  return null
}

function drawHeader(
  section: IndicatorSection,
  context: SectionContext,
  wide: boolean,
  entries: number,
): CellSpec[][] {
  const first: CellSpec[] = []
  const second: CellSpec[] = []
  const depth = wide ? 2 : 1
  for (const { role, header, span } of section.columns) {
    const under = parts(role, context)
    if (role === 'side') first.push({ text: header, columnSpan: span, rowSpan: depth + entries })
    else if (under === null) first.push({ text: header, columnSpan: span, rowSpan: depth })
    else {
      first.push({ text: header, columnSpan: span * under.length })
      second.push(...under.map((text) => ({ text, columnSpan: span })))
    }
  }
  return wide ? [first, second] : [first]
}

function drawLabel(
  section: IndicatorSection,
  entries: readonly Entry[],
  index: number,
  column: TemplateColumn,
  context: SectionContext,
): CellSpec | null {
  const entry = entries[index]
  if (entry === undefined) return null
  const first = column.role === 'level1'
  const same = (other: Entry | undefined): boolean =>
    other?.level1 === entry.level1 && (first || other.level2 === entry.level2)
  const group = entries.filter(same)
  const points = group.reduce(
    (sum, each) => sum + (each.measure ? (context.weights.get(each.measure) ?? 0) : 0),
    0,
  )
  const label = first ? entry.level1 : entry.level2
  const text = first && section.scoreInLabel ? `${label}（${trim(points)}分）` : label
  if (section.labels === 'repeated') return { text, columnSpan: column.span }
  return same(entries[index - 1]) ? null : { text, columnSpan: column.span, rowSpan: group.length }
}

function drawTruth(
  section: IndicatorSection,
  entry: Entry,
  context: SectionContext,
): TruthIndicator | null {
  const { measure } = entry
  if (measure === null) return null
  const has = (role: Role): boolean => section.columns.some((each) => each.role === role)
  const prefix = section.prefix === null ? '' : section.prefix.replace('#', String(entry.number))
  const raw = written(section, measure)
  const weight = context.weights.get(measure)
  const lost = measure.op === null ? 0 : context.random.int(0, 3) === 0 ? 50 : 0
  const places = has('place')
  return {
    level1: entry.level1,
    level2: entry.level2,
    name: `${prefix}${measure.name}`,
    description: has('description') ? `反映${measure.name}情况` : null,
    raw: places ? null : raw,
    op: places ? null : measure.op,
    value: places || measure.op === null ? null : measure.value,
    max: null,
    unit: measure.unit,
    weight: has('weight') && weight !== undefined ? trim(weight) : null,
    basis: has('basis') ? context.random.pick(bases) : null,
    standard: has('standard') ? context.random.pick(standards) : null,
    goal: null,
    horizon: section.horizon,
    history: has('history')
      ? measure.before.map((value, index): [number, string] => [
          context.year - 2 + index,
          `${value}${measure.unit ?? ''}`,
        ])
      : [],
    ...(has('actual') && { actual: `${measure.actual}${measure.unit ?? ''}` }),
    ...(has('score') && {
      score: weight === undefined ? null : trim(weight - Math.min(lost, weight)),
    }),
    ...(places && {
      columns: context.places.map(
        (place) => [place, `${measure.value}${measure.unit ?? ''}`] as [string, string],
      ),
    }),
    alt: {
      ...(prefix !== '' && { name: [measure.name] }),
      horizon: section.horizon === null ? ['annual'] : [null],
      // A form that prints one target a place gives none for the whole.
      ...(places && {
        op: ['='],
        value: [measure.value],
        raw: [measure.value],
        unit: [measure.unit, null],
      }),
    },
  }
}

function written(section: IndicatorSection, measure: Measure): string {
  if (measure.op === null) return measure.value
  const op = measure.op === '=' && !section.writesEquals ? '' : measure.op
  return `${op}${measure.value}${measure.unit ?? ''}`
}

function drawCells(
  section: IndicatorSection,
  column: TemplateColumn,
  entry: Entry,
  truth: TruthIndicator | null,
  context: SectionContext,
): CellSpec[] {
  const { measure } = entry
  const span = { columnSpan: column.span }
  const count = parts(column.role, context)?.length ?? 1
  if (measure === null || truth === null)
    return Array.from({ length: count }, () => ({ text: '', ...span }))
  if (column.role === 'history') return truth.history.map(([, text]) => ({ text, ...span }))
  if (column.role === 'place') return (truth.columns ?? []).map(([, text]) => ({ text, ...span }))
  const texts: { readonly [role in Role]?: string | null | undefined } = {
    name: truth.name,
    description: truth.description,
    operator: measure.op ?? '定性',
    target: written(section, measure),
    'value-unit': `${measure.value}${measure.unit ?? ''}`,
    value: measure.value,
    unit: measure.unit,
    weight: truth.weight,
    basis: truth.basis,
    standard: truth.standard,
    actual: truth.actual,
    score: truth.score,
    reason: truth.score !== truth.weight ? '资金拨付较晚，下步加快进度' : '',
  }
  const left = column.role === 'name' || column.role === 'description' || column.role === 'reason'
  return [{ text: texts[column.role] ?? '', ...span, align: left ? 'left' : 'center' }]
}

/** Hundredths as the shortest decimal: 1000 → `10`, 1250 → `12.5`. */
export function trim(hundredths: number): string {
  return fixed(hundredths, 2).replace(/\.?0+$/, '')
}
