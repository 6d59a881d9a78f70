/** Fills a template's `{slots}` and remembers which of them the form printed. */
import { fixed, type Project, type Subject } from './subject.ts'
import type { Family } from './template.ts'

export interface Slots {
  /** @throws on a slot that no project has */
  readonly fill: (text: string) => string
  readonly used: ReadonlySet<string>
  /** The value of a slot, where the form printed it. */
  readonly printed: (slot: string) => string | null
}

/** Slots over the given values; a slot's value may be overridden for one row. */
export function slots(values: ReadonlyMap<string, string>): Slots {
  const used = new Set<string>()
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const value = values.get(slot)
      if (value === undefined) throw new Error(`no slot {${slot}}`)
      used.add(slot)
      return value
    })
  return { fill, used, printed: (slot) => (used.has(slot) ? (values.get(slot) ?? null) : null) }
}

/** What one form can print. Amounts are hundredths of 万元. */
export function projectValues(
  family: Family,
  subject: Subject,
  project: Project,
  commas: boolean,
): Map<string, string> {
  const money = (hundredths: number): string => amount(hundredths, family.moneyUnit, commas)
  const projects = subject.projects.reduce((sum, each) => sum + each.total, 0)
  const others = subject.projects.reduce((sum, each) => sum + each.other, 0)
  const basic = Math.floor(projects * 2.35)
  const spent = project.total - (project.total % 7)
  return new Map([
    ['agency', subject.agency],
    ['county', subject.county],
    ['year', String(subject.year)],
    ['lastYear', String(subject.year - 1)],
    ['yearBefore', String(subject.year - 2)],
    ['unit', family.moneyUnit],
    ['project', project.name],
    ['code', project.code],
    ['supervisor', subject.agency],
    ['implementer', project.implementer],
    ['contact', project.contact],
    ['phone', project.phone],
    ['total', money(project.total)],
    ['fiscal', money(project.total - project.other)],
    ['other', money(project.other)],
    ['spent', money(spent)],
    ['rate', `${fixed(Math.round((spent * 10000) / project.total), 2)}%`],
    ['purpose', project.purpose],
    ['plan3', `${project.plan[0]}%`],
    ['plan6', `${project.plan[1]}%`],
    ['plan10', `${project.plan[2]}%`],
    ['plan12', `${project.plan[3]}%`],
    ['goals', project.goals.map((goal, index) => `${index + 1}.${goal}；`).join('\n')],
    ['labelledGoals', project.goals.map((goal, index) => `目标${index + 1}：${goal}；`).join('\n')],
    ['prose', `${project.goals.join('，')}。`],
    ['deptTotal', money(basic + projects)],
    ['deptFiscal', money(basic + projects - others)],
    ['deptOther', money(others)],
    ['basic', money(basic)],
    ['projects', money(projects)],
    ['projectsFiscal', money(projects - others)],
    ['projectsOther', money(others)],
  ])
}

/** Hundredths of 万元 as the unit shows them. */
export function amount(hundredths: number, unit: '元' | '万元', commas: boolean): string {
  const plain = unit === '万元' ? fixed(hundredths, 2) : `${fixed(hundredths * 100, 0)}.00`
  return commas ? plain.replace(/\B(?=(\d{3})+\.)/g, ',') : plain
}
