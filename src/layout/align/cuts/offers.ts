/** What a text offers to be cut at where the source sets nothing apart. */
import { setOf } from '../../../values/chars.ts'
import { commonNames, opensCommonName } from '../../vocabulary/names.ts'
import { opensWorded, wordedAt } from '../../vocabulary/worded.ts'
import { cut } from '../prices.ts'
import { noneEnds, recurringEdges, twinEdges } from '../recurring.ts'
import {
  dates,
  fusions,
  kinds,
  type Measure,
  measures,
  pageNumbers,
  ranges,
  rulesOfPoints,
  unitStarts,
} from './figures.ts'
import { labelsIn } from './labels.ts'
import { type Kind, type Pattern, patterns, PREFIX } from './patterns.ts'
import { echoEdges, gradeRuns, ladders, wholes, wordyPatterns } from './descriptions.ts'

/** What is known of a place of a text, in bits. */
export const mark = {
  labelEdge: 1,
  listEnd: 2,
  valueEnd: 4,
  held: 8,
  prefix: 16,
  day: 32,
  whole: 64,
} as const

/** What a text offers where the source sets nothing apart, by place from its start. */
export interface Offers {
  /** What cutting costs, the least of what was offered; -Infinity where nothing was. */
  readonly prices: Float64Array
  /** Where labels, lists and values end, and what is held together by a unit or a date. */
  readonly marks: Uint8Array
}

export function offersIn(text: string, kind: Kind): Offers {
  const offers: Offers = {
    prices: new Float64Array(text.length + 1).fill(-Infinity),
    marks: new Uint8Array(text.length + 1),
  }
  const word = kind.table ? cut.word : cut.proseWord
  offerLabels(text, kind.shortLabels, offers)
  notePrefixes(text, offers)
  for (const pattern of patterns) offerPattern(text, pattern, word, offers)
  for (const pattern of wordyPatterns(kind)) offerPattern(text, pattern, word, offers)
  if (kind.table) {
    offerWorded(text, offers)
    offerNames(text, offers)
  }
  const figureEnds = offerFigures(text, kind, offers)
  for (const edge of recurringEdges(text, figureEnds)) offer(offers, edge, cut.recurring)
  for (const end of noneEnds(text, figureEnds)) offer(offers, end, cut.mark)
  for (const edge of twinEdges(text)) offer(offers, edge, cut.recurring)
  for (const edge of kind.described ? echoEdges(text) : []) offer(offers, edge, cut.echo)
  if (kind.table) withdrawRules(text, word, offers)
  for (const { end, from, price } of wholes(text, kind)) {
    withdraw(offers, from, end)
    if (price === Number.NEGATIVE_INFINITY) continue
    offer(offers, end, price)
    note(offers, end, mark.whole)
  }
  return offers
}

function offer({ prices }: Offers, place: number, price: number): void {
  if (price > (prices[place] as number)) prices[place] = price
}

function note({ marks }: Offers, place: number, what: number): void {
  marks[place] = (marks[place] as number) | what
}

function offerLabels(text: string, short: boolean, offers: Offers): void {
  const labels = labelsIn(text, 0, text.length, short)
  for (const { start, end, asideEnd, full, certain } of labels) {
    offer(offers, start, full ? cut.label : cut.word)
    if (!full) continue
    offer(offers, end, cut.label)
    offer(offers, asideEnd, cut.label)
    if (!certain) continue
    note(offers, start, mark.labelEdge)
    note(offers, end, mark.labelEdge)
  }
}

/** 可持续 is one word. */
const SUSTAINED = '可持续'

/** Offers the edges of targets in words: 健全, 逐步提高. */
function offerWorded(text: string, offers: Offers): void {
  for (let at = 0; at < text.length; at++) {
    if (!opensWorded.has(text.charCodeAt(at))) continue
    const found = wordedAt(text, at)
    if (found === null || text.startsWith(SUSTAINED, at - 1)) continue
    offer(offers, at, cut.worded)
    offer(offers, found.end, cut.worded)
    if (found.full) note(offers, found.end, mark.valueEnd)
  }
}

/** Offers the edges of names that are printed for everyone, and no place within. */
function offerNames(text: string, offers: Offers): void {
  for (let at = 0; at < text.length; at++) {
    if (!opensCommonName.has(text.charCodeAt(at))) continue
    const found = commonNames.at(text, at)
    if (found === null) continue
    offer(offers, at, cut.number)
    offer(offers, found.end, cut.label)
    for (let place = at + 1; place < found.end; place++) note(offers, place, mark.held)
    at = found.end - 1
  }
}

/** Notes the places inside 指标1: and the like, and right behind, where no figure begins. */
function notePrefixes(text: string, offers: Offers): void {
  for (const { index, 0: prefix } of text.matchAll(PREFIX)) {
    for (let place = index + 1; place <= index + prefix.length; place++) {
      note(offers, place, mark.prefix)
    }
  }
}

function isInPrefix({ marks }: Offers, place: number): boolean {
  return ((marks[place] as number) & mark.prefix) !== 0
}

function offerPattern(
  text: string,
  { pattern, at, price, ends, figure = false }: Pattern,
  word: number,
  offers: Offers,
): void {
  const cost = price === 'word' ? word : price
  const noted = ends === undefined ? 0 : ends === 'value' ? mark.valueEnd : mark.listEnd
  pattern.lastIndex = 0
  // Where only ends count, no match needs an object.
  while (at === 'end' && pattern.test(text)) {
    const end = pattern.lastIndex
    if (figure && isInPrefix(offers, end)) continue
    offer(offers, end, cost)
    note(offers, end, noted)
  }
  if (at !== 'end') offerMatches(text, pattern, at, cost, figure, offers)
}

function offerMatches(
  text: string,
  pattern: RegExp,
  at: 'start' | 'both',
  cost: number,
  figure: boolean,
  offers: Offers,
): void {
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (figure && isInPrefix(offers, match.index)) continue
    offer(offers, match.index, cost)
    if (at === 'both') offer(offers, match.index + match[0].length, cost)
  }
}

/** Offers a place that a figure and its unit held. */
function release(offers: Offers, place: number): void {
  offer(offers, place, cut.valueEnd)
  offers.marks[place] = (offers.marks[place] as number) & ~mark.held
}

/** Offers the places between grades in a row, and none within one. */
function offerGrades(
  text: string,
  numbers: readonly Measure[],
  grades: number,
  offers: Offers,
): void {
  for (const { start, end } of ladders(text, numbers, grades)) withdraw(offers, start + 1, end)
  for (const { run, places } of gradeRuns(text, grades)) {
    withdraw(offers, run.start + 1, run.end)
    for (const place of places) offer(offers, place, cut.number)
  }
}

/** Takes back all that was offered from a place up to another. */
function withdraw(offers: Offers, from: number, to: number): void {
  offers.prices.fill(-Infinity, from, to)
  offers.marks.fill(0, from, to)
}

/** Digits of a year. */
const YEAR = 4

/** Offers the ends of figures with their units and of dates; gives all ends of figures. */
function offerFigures(text: string, kind: Kind, offers: Offers): Set<number> {
  const figureEnds = new Set<number>()
  const close = (start: number, end: number): void => {
    offer(offers, end, cut.valueEnd)
    note(offers, end, mark.valueEnd)
    for (let place = start + 1; place < end; place++) note(offers, place, mark.held)
  }
  const numbers = measures(text)
  for (const { figureEnd, end, early } of numbers) {
    figureEnds.add(figureEnd).add(end)
    if (end > figureEnd) close(figureEnd, early)
    if (end > early) close(early, end)
  }
  for (const { start, end } of ranges(text, numbers)) close(start, end)
  for (const { start, end } of pageNumbers(text)) {
    offer(offers, start, cut.mark)
    offer(offers, end, cut.mark)
    note(offers, end, mark.listEnd)
    for (let place = start + 1; place < end; place++) note(offers, place, mark.held | mark.day)
  }
  for (const { start, end } of dates(text, kind.pointsFirst)) {
    figureEnds.add(end)
    close(start, end)
    if (text[start + YEAR] !== '年') continue
    for (let place = start + 1; place < end; place++) note(offers, place, mark.day)
  }
  for (const { start, end } of kinds(text)) {
    for (let place = start; place <= end; place++) {
      offers.prices[place] = -Infinity
      note(offers, place, mark.held)
    }
  }
  if (kind.unitBehindPoints) {
    for (const { figureEnd, end } of numbers) if (end > figureEnd) release(offers, figureEnd)
  }
  for (const { start } of kind.unitFirst ? numbers : []) {
    for (const place of unitStarts(text, start)) offer(offers, place, cut.number)
  }
  for (const place of fusions(text, kind)) offer(offers, place, cut.digits)
  if (kind.grades > 0) offerGrades(text, numbers, kind.grades, offers)
  return figureEnds
}

/** Takes back what was offered inside rules of points and formulas. */
function withdrawRules(text: string, word: number, offers: Offers): void {
  for (const { start, end } of rulesOfPoints(text)) {
    for (let place = start + 1; place <= end; place++) {
      if (place < end) offers.prices[place] = -Infinity
      offers.marks[place] = (offers.marks[place] as number) & ~mark.valueEnd
    }
    offer(offers, end, word)
    if (opensRule.has(text.charCodeAt(start))) offer(offers, start, word)
  }
}

/** What a whole rule begins with; one that begins with its points may have words before it: 超期扣2分. */
const opensRule = setOf('每发出逾超少')
