/** Agency, region and year against the project codes. */
import type { Place } from '../../record/schema.ts'
import { readProjectCode } from '../../values/year.ts'
import { finding } from '../catalogue.ts'
import type { Check, Unchecked } from './check.ts'

export const regionUnknown: Check = ({ agency }) =>
  agency.name === null || agency.region !== null
    ? []
    : [finding('region-unknown', { agency: agency.name }, '/agency/region')]

interface CodedForm {
  readonly code: string
  readonly region: string
  readonly year: number
  readonly path: string
  readonly at: Place
}

/** The forms whose project code tells region and year. */
function codedForms(record: Unchecked): CodedForm[] {
  return record.forms.flatMap(({ code, at }, index) => {
    const read = code === null ? null : readProjectCode(code)
    if (code === null || read === null) return []
    return [{ code, region: read.region, year: read.year.year, path: `/forms/${index}/code`, at }]
  })
}

export const yearDiffers: Check = (record) => {
  const others = codedForms(record).filter(({ year }) => year !== record.fiscalYear)
  const [first] = others
  if (record.fiscalYear === null || first === undefined) return []
  const values = {
    count: String(others.length),
    code: first.code,
    codeYear: String(first.year),
    year: String(record.fiscalYear),
  }
  return [finding('year-differs', values, first.path, first.at)]
}

/** A code may name a city or province above the agency's region, or a district inside it. */
const related = (a: string, b: string) => {
  const significant = (code: string) => code.replace(/(?:00)+$/, '')
  return significant(a).startsWith(significant(b)) || significant(b).startsWith(significant(a))
}

export const regionDiffers: Check = (record) => {
  const own = record.agency.region
  if (own === null) return []
  const others = codedForms(record).filter(({ region }) => !related(region, own.code))
  const [first] = others
  if (first === undefined) return []
  const region = own.county ?? own.city ?? own.province ?? own.code
  const values = { count: String(others.length), code: first.code, region }
  return [finding('region-differs', values, first.path, first.at)]
}
