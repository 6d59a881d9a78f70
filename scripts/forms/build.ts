/** A family and a seed in, a document and its truth out. */
import { drawSection, type SectionContext } from './indicators.ts'
import {
  type CellSpec,
  type FormBlock,
  type FormDocument,
  type FormTable,
  layTable,
} from './model.ts'
import { type Random, random } from './random.ts'
import { amount, projectValues, type Slots, slots } from './slots.ts'
import { drawSubject, type Measure, type Project, type Subject } from './subject.ts'
import type { Family, Section, TemplateRow } from './template.ts'
import type { TruthForm, TruthIndicator } from './truth.ts'
import { towns } from './words.ts'

/** Draws one document of a family. The same family and seed always give the same document. */
export function buildForm(family: Family, seed: number): FormDocument {
  const id = `${family.id}-${seed}`
  const chance = random(id)
  const subject = drawSubject(chance, family.projects, family.province ?? undefined)
  const commas = chance.chance(0.4)
  const blocks: FormBlock[] = []
  const forms: TruthForm[] = []
  const printed = new Set<string>()
  const alt = new Set<string>()
  const shown = family.kind === 'department' ? subject.projects.slice(0, 1) : subject.projects
  for (const project of shown) {
    const filled = slots(projectValues(family, subject, project, commas))
    const opening = project === shown[0] ? family.opening : []
    for (const line of opening)
      blocks.push({ type: 'text', text: filled.fill(line), align: 'left' })
    family.title.forEach((line, index) => {
      const align = /单位：/.test(line) ? 'right' : 'center'
      blocks.push({ type: index === 0 ? 'title' : 'text', text: filled.fill(line), align })
    })
    const { table, indicators, goals } = drawForm(family, subject, project, filled, chance, commas)
    blocks.push(table)
    forms.push(formTruth(family, subject, project, filled, indicators, goals))
    for (const slot of filled.used) printed.add(slot)
    if (filled.used.has('implementer')) alt.add(project.implementer)
  }
  const agency = ['agency', 'supervisor'].some((slot) => printed.has(slot)) ? subject.agency : null
  const truth = {
    source: '',
    agency,
    fiscalYear: printed.has('year') ? subject.year : null,
    moneyUnit: printed.has('unit') ? family.moneyUnit : null,
    forms,
    alt: { agency: [...alt] },
  }
  return { id, family: family.id, blocks, truth }
}

interface DrawnForm {
  readonly table: FormTable
  readonly indicators: TruthIndicator[]
  readonly goals: string[]
}

function drawForm(
  family: Family,
  subject: Subject,
  project: Project,
  filled: Slots,
  chance: Random,
  commas: boolean,
): DrawnForm {
  const used = project.measures.filter((measure) => inFamily(family, measure))
  const context: SectionContext = {
    random: chance,
    year: subject.year,
    places: chance.some(towns, 4),
    weights: shareWeights(used, family.weights),
  }
  const rows: CellSpec[][] = []
  const indicators: TruthIndicator[] = []
  const goals: string[] = []
  for (const section of family.sections) {
    if (section.type === 'rows') rows.push(...section.rows.map((row) => fillRow(row, filled.fill)))
    else if (section.type === 'tasks') rows.push(...taskRows(section, family, subject, commas))
    else {
      for (const [index, share] of goalShares(section.goalRows !== null, project, used).entries()) {
        const goal = project.goals[index] ?? ''
        const own = (text: string): string =>
          filled.fill(text.replaceAll('{goal}', goal).replaceAll('{number}', String(index + 1)))
        if (section.goalRows !== null) {
          goals.push(goal)
          rows.push(...section.goalRows.map((row) => fillRow(row, own)))
        }
        const drawn = drawSection(section, share, context)
        rows.push(...drawn.rows)
        indicators.push(...drawn.truth)
      }
    }
  }
  return { table: layTable(rows, family.widths), indicators, goals }
}

function inFamily(family: Family, measure: Measure): boolean {
  return family.sections.some(
    (section) =>
      section.type === 'indicators' &&
      section.categories.some(([, seconds]) => seconds.some(([, kind]) => kind === measure.kind)),
  )
}

/** The measures of each goal's block: one block with all of them, or dealt out in turn. */
function goalShares(perGoal: boolean, project: Project, measures: readonly Measure[]): Measure[][] {
  if (!perGoal) return [[...measures]]
  return project.goals.map((_, index) =>
    measures.filter((__, at) => at % project.goals.length === index),
  )
}

/** Halves of a point that add up to the total exactly. */
function shareWeights(measures: readonly Measure[], total: number): Map<Measure, number> {
  if (total === 0) return new Map()
  const each = Math.floor((total * 2) / measures.length) * 50
  return new Map(
    measures.map((measure, index) => [
      measure,
      index === 0 ? total * 100 - each * (measures.length - 1) : each,
    ]),
  )
}

function fillRow(row: TemplateRow, fill: (text: string) => string): CellSpec[] {
  return row.map(([text, columnSpan = 1, rowSpan = 1, style]) => ({
    text: fill(text),
    columnSpan,
    rowSpan,
    align: style === undefined ? 'center' : 'left',
    numbered: style === 'numbered',
  }))
}

function taskRows(
  section: Section & { type: 'tasks' },
  family: Family,
  subject: Subject,
  commas: boolean,
): CellSpec[][] {
  return subject.projects.map((project) => {
    const money = (hundredths: number): string => amount(hundredths, family.moneyUnit, commas)
    const own = slots(
      new Map([
        ['task', project.name],
        ['content', project.purpose],
        ['taskTotal', money(project.total)],
        ['taskFiscal', money(project.total - project.other)],
        ['taskOther', money(project.other)],
      ]),
    )
    return fillRow(section.row, own.fill)
  })
}

function formTruth(
  family: Family,
  subject: Subject,
  project: Project,
  filled: Slots,
  indicators: TruthIndicator[],
  goals: string[],
): TruthForm {
  const department = family.kind === 'department'
  const money = (...names: string[]): string | null =>
    names
      .map((name) => filled.printed(name))
      .find((text) => text !== null)
      ?.replaceAll(',', '') ?? null
  const listed = ['goals', 'labelledGoals'].some((slot) => filled.used.has(slot))
  const prose = filled.printed('prose')
  const plan = ['3', '6', '10', '12'].flatMap((month) => {
    const percent = filled.printed(`plan${month}`)
    return percent === null ? [] : [[`${month}月底`, percent.replace('%', '')] as [string, string]]
  })
  return {
    kind: family.kind,
    name: department ? subject.agency : project.name,
    code: filled.printed('code'),
    amounts: department
      ? {
          total: money('deptTotal', 'projects'),
          fiscal: money('deptFiscal', 'projectsFiscal'),
          other: money('deptOther', 'projectsOther'),
        }
      : { total: money('total'), fiscal: money('fiscal'), other: money('other') },
    spending: plan,
    goals: listed ? [...project.goals] : prose !== null ? [prose] : goals,
    indicators,
    cutAt: null,
    alt: listed ? { goals: [[project.goals.join('')]] } : {},
  }
}
