/** Agency, region and year against the project codes. */
import { readProjectCode } from '../../values/year.ts'
import { finding } from '../catalogue.ts'
import { type Check, eachForm } from './check.ts'

export const regionUnknown: Check = ({ agency }) =>
  agency.name === null || agency.region !== null
    ? []
    : [finding('region-unknown', { agency: agency.name }, '/agency/region')]

export const yearDiffers: Check = (record) =>
  eachForm(record, ({ code, at }, path) => {
    const year = code === null ? undefined : readProjectCode(code)?.year.year
    if (code === null || year === undefined || record.fiscalYear === null) return []
    if (year === record.fiscalYear) return []
    const values = { code, codeYear: String(year), year: String(record.fiscalYear) }
    return [finding('year-differs', values, `${path}/code`, at)]
  })

/** A code may name a city or province above the agency's region, or a district inside it. */
const related = (a: string, b: string) => {
  const significant = (code: string) => code.replace(/(?:00)+$/, '')
  return significant(a).startsWith(significant(b)) || significant(b).startsWith(significant(a))
}

export const regionDiffers: Check = (record) =>
  eachForm(record, ({ code, at }, path) => {
    const own = record.agency.region
    const coded = code === null ? undefined : readProjectCode(code)?.region
    if (code === null || coded === undefined || own === null || related(coded, own.code)) return []
    const region = own.county ?? own.city ?? own.province ?? own.code
    return [finding('region-differs', { code, region }, `${path}/code`, at)]
  })
