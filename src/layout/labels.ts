/** Level labels read from text: standard wording, code, and what the form adds to them. */
import type { Level1Code, Level2Code } from '../record/schema.ts'
import { setOf, type UnitSet } from '../values/chars.ts'
import { Lexicon, type Match } from './lexicon.ts'
import {
  extraLevel1,
  extraLevel2,
  groupLabels,
  level1Labels,
  level2Labels,
} from './vocabulary/labels.ts'

export interface Level1 {
  readonly label: string
  readonly code: Level1Code | null
}

export interface Level2 {
  readonly label: string
  readonly code: Level2Code | null
  /** The level-1 label of the standard template. */
  readonly parent: Level1Code | null
}

export const level1Lexicon = new Lexicon<Level1>([
  ...level1Labels.flatMap(({ code, standard, variants }) =>
    variants.map((word) => [word, { label: standard, code }] as const),
  ),
  ...withEnding(extraLevel1).map((word) => [word, { label: word, code: null }] as const),
])

export const level2Lexicon = new Lexicon<Level2>([
  ...level2Labels.flatMap(({ code, standard, parent, variants }) =>
    variants.map((word) => [word, { label: standard, code, parent }] as const),
  ),
  ...withEnding(extraLevel2).map(
    (word) => [word, { label: word, code: null, parent: null }] as const,
  ),
])

/** The label of level 1, else of level 2, that begins at a place. */
export function labelAt(text: string, at: number, stop?: number): Match<Level1 | Level2> | null {
  return level1Lexicon.at(text, at, stop) ?? level2Lexicon.at(text, at, stop)
}

/** Labels with 指标 after them as well: some templates print it, some leave it out. */
function withEnding(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (/(?:指标|目标)$/.test(word) ? [word] : [word, `${word}指标`]))
}

export const groupLexicon = new Lexicon<true>(groupLabels.map((word) => [word, true] as const))

/** What labels of either level and of groups begin with, for passing over a text that hardly holds any. */
export const opensLabel: UnitSet = setOf(
  level1Lexicon.firsts + level2Lexicon.firsts + groupLexicon.firsts,
)

/** (50分), （必填硬性指标）, 【…】, 方面, numbering before it, a colon after it. */
const AROUND =
  /^[【[<《]|[】\]>》:：]$|^(?:\(?[一二三四五六七八九十\d]+[)、.．,](?![\d%]))|[(（【[][^()（）]{0,16}[)）】\]]$|\d+(?:\.\d+)?分$|方面$/
const ASIDE = /^[★*※…]+|[-—–…]+$/

/** Characters that such an addition begins or ends with: a text without them at its edges is bare. */
const MARKS = setOf('【[<《★*※…')
const NUMERALS = setOf('(（一二三四五六七八九十0123456789')
const CLOSING = setOf('】]>》:：)）分面-—–…')
const NUMBERING = /^\(?[一二三四五六七八九十\d]+[)、.．,](?![\d%])/

/** A label's text without what the form adds around it: numbering, (50分), (必填), brackets. */
export function bareLabel(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (!MARKS.has(first) && !NUMERALS.has(first) && !CLOSING.has(last)) return text
  let bare = text
  for (;;) {
    const next = bare.replace(AROUND, '').replace(ASIDE, '')
    if (next === bare || next === '') return bare
    bare = next
  }
}

export function level1Of(text: string): Level1 | null {
  return mayBeLabel(level1Lexicon, text) ? level1Lexicon.get(bareLabel(text)) : null
}

export function level2Of(text: string): Level2 | null {
  if (text.length === SHORT && shortLevel2.has(text)) return shortLevel2.get(text) as Level2
  return mayBeLabel(level2Lexicon, text) ? level2Lexicon.get(bareLabel(text)) : null
}

/** Labels of two characters that are one only as the whole of a cell: 效益 | 经济. */
const SHORT = 2
const shortLevel2: ReadonlyMap<string, Level2> = new Map(
  level2Labels.flatMap(({ code, standard, parent, whole = [] }) =>
    whole.map((word) => [word, { label: standard, code, parent }] as const),
  ),
)

/** Whether a text is the label of a group that holds the table. */
export function isGroupLabel(text: string): boolean {
  return mayBeLabel(groupLexicon, text) && groupLexicon.get(bareLabel(text)) !== null
}

/** A label begins with its word, or with a mark or a number before it. */
function mayBeLabel(lexicon: Lexicon<unknown>, text: string): boolean {
  if (lexicon.begins(text, 0)) return true
  const first = text.charCodeAt(0)
  return MARKS.has(first) || (NUMERALS.has(first) && NUMBERING.test(text))
}

/** The standard label of a level-1 code, for a label that the text has lost. */
export function standardLevel1(code: Level1Code): string {
  return level1Labels.find((each) => each.code === code)?.standard ?? ''
}
