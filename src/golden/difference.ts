/** What changed between two records, told by meaning: which form, which indicator, which cell. */
import { align } from './align.ts'

/** One change. A part that came has no `before`, one that went no `after`. */
export interface Difference {
  /** `form 3 › indicator 7 › target`, counted from 1. */
  readonly path: string
  /** Name of the innermost form, indicator or goal, for orientation. */
  readonly name: string | null
  readonly before: string | null
  readonly after: string | null
}

interface Place {
  readonly path: readonly string[]
  readonly name: string | null
}

type Value = unknown
type Bag = Readonly<Record<string, unknown>>

/** Lists whose parts have a word of their own; the others are called by their key. */
const words: Readonly<Record<string, string>> = {
  forms: 'form',
  indicators: 'indicator',
  goals: 'goal',
  tasks: 'task',
  narrative: 'section',
  paragraphs: 'paragraph',
  findings: 'finding',
  spendingPlan: 'spending step',
  lines: 'budget line',
  columns: 'column',
  repairs: 'repair',
}

/** Keys that say which part it is. Ids count from the first part, so one new part would change all that follow. */
const named = ['name', 'heading', 'item', 'label', 'code', 'year', 'text', 'message'] as const
const skipped = new Set(['id', 'extractor'])

/** Every change from one record to the other, in reading order. Ids and the extractor's version don't count. */
export function differences(before: Value, after: Value): readonly Difference[] {
  return compare(before, after, { path: [], name: null })
}

/** A change as a line: `form 3 › indicator 7 › target: "≥90%" → "≥9%" (脱管率)`. */
export function describe({ path, name, before, after }: Difference): string {
  const about = name === null ? '' : ` (${name})`
  if (before === null) return `${path}: added ${after ?? ''}`
  if (after === null) return `${path}: removed ${before}`
  return `${path}: ${before} → ${after}${about}`
}

function compare(before: Value, after: Value, place: Place): readonly Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, place)
  if (isBag(before) && isBag(after)) {
    const one = textOf(before)
    const other = textOf(after)
    if (one !== other && one !== null && other !== null) return [change(one, other, place)]
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys]
      .filter((key) => !skipped.has(key))
      .flatMap((key) => compare(before[key], after[key], { ...place, path: [...place.path, key] }))
  }
  return Object.is(before, after) ? [] : [change(before, after, place)]
}

function compareLists(
  before: readonly Value[],
  after: readonly Value[],
  place: Place,
): readonly Difference[] {
  const key = place.path.at(-1) ?? ''
  const word = words[key] ?? key
  const at = (index: number, part: Value): Place => ({
    path: [...place.path.slice(0, -1), `${word} ${index + 1}`],
    name: nameOf(part) ?? place.name,
  })
  return align(before.map(keyOf), after.map(keyOf)).flatMap((step): readonly Difference[] => {
    if (step.after === null) {
      const part = before[step.before]
      return [{ ...change(part, null, at(step.before, part)), after: null }]
    }
    const part = after[step.after]
    if (step.before === null) return [{ ...change(null, part, at(step.after, part)), before: null }]
    return compare(before[step.before], part, at(step.before, before[step.before]))
  })
}

function change(before: Value, after: Value, { path, name }: Place): Difference {
  const texts = typeof before === 'string' && typeof after === 'string'
  const from = texts ? firstDifference(before, after) : 0
  const [one, other] = [before, after].map((value) =>
    typeof value === 'string' && texts ? excerpt(value, from) : value,
  )
  return { path: path.join(' › '), name, before: show(one), after: show(other) }
}

/** Of two long texts only what lies around their first difference is shown. */
const LONG = 120
const AROUND = 40

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function excerpt(text: string, difference: number): string {
  if (text.length <= LONG) return text
  const start = Math.max(0, difference - AROUND)
  const end = Math.min(text.length, difference + AROUND)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** Targets and amounts are told by their text; parts of a list by their name. */
function show(value: Value): string {
  if (value === undefined || value === null) return 'nothing'
  if (isBag(value)) {
    const name = nameOf(value)
    const target = isBag(value['target']) ? textOf(value['target']) : null
    const parts = [name, target, isBag(value['at']) ? placeOf(value['at']) : null]
    const told = parts.filter((part) => part !== null)
    return told.length > 0
      ? told.map((part) => JSON.stringify(part)).join(' ')
      : JSON.stringify(value)
  }
  return JSON.stringify(value)
}

function placeOf(at: Bag): string | null {
  const line = at['line']
  return typeof line === 'number' ? `line ${line}` : null
}

/** The text of a target or an amount. */
function textOf(value: Bag): string | null {
  const text = value['text']
  const valued = 'comparison' in value || 'yuan' in value
  return valued && typeof text === 'string' ? text : null
}

function nameOf(value: Value): string | null {
  if (!isBag(value)) return null
  for (const key of named) {
    const name = value[key]
    if (typeof name === 'string' || typeof name === 'number') return String(name)
  }
  return null
}

/** What a part is aligned by. */
function keyOf(value: Value): string {
  if (!isBag(value)) return String(value)
  const finding = typeof value['code'] === 'string' && 'severity' in value
  if (finding) return `${String(value['code'])} ${String(value['message'])}`
  return nameOf(value) ?? JSON.stringify(value)
}

function isBag(value: Value): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
