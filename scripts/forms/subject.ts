/** What a generated document is about: an agency, its projects, their money, goals and measures. */
import type { Random } from './random.ts'
import { civilAffairs, culture, education, health, justice } from './sectors/people.ts'
import { farming, transport, water } from './sectors/works.ts'
import {
  counties,
  environmentCost,
  people,
  provinces,
  type Sector,
  socialCost,
  timeliness,
} from './words.ts'

const sectors: readonly Sector[] = [
  justice,
  education,
  water,
  farming,
  health,
  transport,
  civilAffairs,
  culture,
]

export type Kind2 =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustained'
  | 'satisfaction'
  | 'social-cost'
  | 'environment-cost'

/** One indicator before a template has drawn it. Figures are decimal text. */
export interface Measure {
  readonly kind: Kind2
  readonly name: string
  readonly op: '≥' | '≤' | '=' | null
  /** The figure, or the words where `op` is null. */
  readonly value: string
  readonly unit: string | null
  readonly actual: string
  readonly before: readonly [string, string]
}

export interface Project {
  readonly name: string
  readonly code: string
  readonly implementer: string
  readonly contact: string
  readonly phone: string
  /** In hundredths of the document's money unit. */
  readonly total: number
  readonly other: number
  readonly purpose: string
  readonly plan: readonly [number, number, number, number]
  readonly goals: readonly string[]
  readonly measures: readonly Measure[]
}

export interface Subject {
  readonly province: string
  readonly county: string
  readonly agency: string
  readonly sector: Sector
  readonly year: number
  readonly projects: readonly Project[]
}

/** Draws an agency with the given number of projects. */
export function drawSubject(random: Random, projects: number, province?: string): Subject {
  const [name, cities] = random.pick(provinces.filter(([each]) => !province || each === province))
  const sector = random.pick(sectors)
  const county = random.pick(counties)
  const city = random.pick(cities)
  const year = random.int(2019, 2025)
  const agency = `${random.chance(0.4) ? city : ''}${county}${sector.bureau}`
  const drawn = random.some(sector.projects, projects)
  return {
    province: name,
    county,
    agency,
    sector,
    year,
    projects: drawn.map((each) =>
      drawProject(random, sector, each, `${county}${sector.bureau}`, year),
    ),
  }
}

function drawProject(
  random: Random,
  sector: Sector,
  name: string,
  office: string,
  year: number,
): Project {
  const total = random.chance(0.5) ? random.int(12, 900) * 100 : random.int(1000, 320_000)
  const other = random.chance(0.3) ? Math.floor(total / random.int(4, 12)) : 0
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'.split('')
  const tail = Array.from({ length: 10 }, () => random.pick(letters)).join('')
  const early = random.int(10, 30)
  return {
    name,
    code: `130199${String(year % 100).padStart(2, '0')}${random.int(1000, 9999)}${tail}`,
    implementer: random.chance(0.5) ? office : `${office}综合服务中心`,
    contact: random.pick(people),
    phone: `0${random.int(310, 399)}-${random.int(2000000, 8999999)}`,
    total,
    other,
    purpose: `用于${name}相关支出，保障各项工作顺利开展`,
    plan: [early, early + random.int(10, 25), early + random.int(30, 50), 100],
    goals: random.some(sector.goals, random.int(2, 3)),
    measures: drawMeasures(random, sector),
  }
}

function drawMeasures(random: Random, sector: Sector): Measure[] {
  const measures: Measure[] = []
  const draw = (kind: Kind2, from: readonly string[], low: number, high: number): void => {
    for (const text of random.some(from, random.int(low, high))) {
      measures.push(drawMeasure(random, kind, text))
    }
  }
  draw('quantity', sector.quantity, 1, 4)
  draw('quality', sector.quality, 1, 2)
  draw('timeliness', timeliness, 1, 2)
  draw('cost', sector.cost, 1, 2)
  draw('social-cost', socialCost, 1, 1)
  draw('environment-cost', environmentCost, 1, 1)
  draw('economic', sector.economic, 0, 1)
  draw('social', sector.social, 1, 2)
  draw('ecological', sector.ecological, 0, 1)
  draw('sustained', sector.sustained, 0, 2)
  for (const who of random.some(sector.people, random.int(1, 2))) {
    measures.push(drawMeasure(random, 'satisfaction', `${who}满意度|≥|85-98|%`))
  }
  return measures
}

/** Reads `name|operator|low-high or words|unit` and draws the figure. */
function drawMeasure(random: Random, kind: Kind2, text: string): Measure {
  const [name = '', op = '', range = '', unit = ''] = text.split('|')
  if (op === '~') {
    const same = [range, range] as const
    return { kind, name, op: null, value: range, unit: null, actual: range, before: same }
  }
  const [low = '0', high = '0'] = range.split('-')
  const places = Math.max(decimals(low), decimals(high))
  const scale = 10 ** places
  const at = random.int(Math.round(Number(low) * scale), Math.round(Number(high) * scale))
  const step = Math.max(0, Math.round(at * 0.04))
  const figure = (units: number): string => fixed(Math.max(0, units), places)
  const near = (): string =>
    figure(
      unit === '%' ? Math.min(100 * scale, at + random.int(0, step)) : at + random.int(0, step),
    )
  return {
    kind,
    name,
    op: op === '≥' || op === '≤' ? op : '=',
    value: figure(at),
    unit: unit === '' ? null : unit,
    actual: op === '=' ? figure(at) : op === '≤' ? figure(at - random.int(0, step)) : near(),
    before: [figure(at - random.int(0, step)), figure(at - random.int(0, step))],
  }
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

/** A whole number of 10⁻ᵖ units as decimal text: `fixed(1250, 2)` is `12.50`. */
export function fixed(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
