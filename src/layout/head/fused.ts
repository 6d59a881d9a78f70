/** Figures of a row of money that came out without anything between them: 350.00350.00315.001090%9. */

/** Budget, executed, points, rate, score: the first two must be the same figure; points and score may be lost. */
const FUSED = /^(\d+(?:\.\d+)?)\1(?:(\d{1,2})?(100(?:\.0+)?%)(\d{1,2}(?:\.\d+)?)?)?$/
/** First budget, the year's, executed: all the same, beside them the rate that follows, or what a hand put there. */
const THRICE = ['100(?:\\.0+)?%', '\\d{1,3}(?:\\.\\d+)?%'].map(
  (rate) =>
    new RegExp(`^(\\d+(?:\\.\\d+)?)\\1\\1(10|20|—+|-+)?(${rate})(\\d{1,2}(?:\\.\\d{1,2})?|—*|-*)$`),
)
const LONGER_THAN_A_RATE = /\d{3,}\.?\d*%\d/
/** Decimals that a column of money is printed with. */
const DECIMALS = [2, 1, 4, 6]
const NO_VALUE = '—'

/**
 * The figures in a text, one for each column from the left where they were fused.
 * @param amounts columns that hold money, before those of points, rate and score
 * @param columns all columns
 */
export function amountsIn(text: string, amounts: number, columns: number): string[] {
  const thrice =
    amounts === 3 ? THRICE.map((each) => each.exec(text)).find((each) => each !== null) : null
  if (thrice != null) {
    const [, amount = '', points, rate, score] = thrice
    const rest = [points, rate, score].filter((each) => each !== undefined && each !== '')
    return [amount, amount, amount, ...(rest as string[])]
  }
  const found = FUSED.exec(text)
  if (found !== null) {
    const [, amount = '', points, rate, score] = found
    return [amount, amount, ...[points, rate, score].filter((each) => each !== undefined)]
  }
  const cut = cutByDecimals(text, amounts) ?? cutByRate(text, amounts)
  if (cut !== null) return [...cut, ...Array<string>(columns - amounts).fill(NO_VALUE)]
  return LONGER_THAN_A_RATE.test(text) ? ['?'] : [text]
}

/** As many amounts as there are columns, all with as many decimals; null unless only one number of decimals fits. */
function cutByDecimals(text: string, amounts: number): string[] | null {
  if (amounts < 2 || !text.includes('.')) return null
  const fitting = DECIMALS.flatMap((decimals) => {
    const one = `(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)\\.\\d{${decimals}}`
    const found = new RegExp(`^${`(${one})`.repeat(amounts)}(?=(.*)$)`).exec(text)
    if (found === null) return []
    const parts = found.slice(1, amounts + 1)
    return suits(parts, found[amounts + 1] ?? '') ? [parts] : []
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** How far a printed rate may lie from executed ÷ budget: it is rounded to a whole percent. */
const RATE_STEP = 1
const SCORED = /^(?:(\d{1,2}(?:\.\d{1,2})?|[-—])??(\d{1,3}(?:\.\d+)?)%(?:\d{0,2}(?:\.\d+)?|[-—]))?$/
/** The points that stand before a rate: 10, 10.00. */
const POINTS = /^(?:\d{1,2}(?:\.\d{1,2})?|[-—])?$/
const BLANK = /^[-—/]*$/

/** What stands behind the amounts is blank, or points, the rate of the last two amounts and a score. */
function suits(parts: readonly string[], rest: string): boolean {
  if (BLANK.test(rest)) return true
  if (!SCORED.test(rest)) return false
  const [budget = 0, executed = 0] = parts.slice(-2).map((part) => Number(part.replaceAll(',', '')))
  if (budget === 0) return true
  const rate = (executed / budget) * 100
  const printed = rest.slice(0, rest.indexOf('%'))
  return [...printed].some(
    (_, at) =>
      POINTS.test(printed.slice(0, at)) && Math.abs(rate - Number(printed.slice(at))) <= RATE_STEP,
  )
}

/** Whether a printed rate is what was executed of a budget: 90.00% of 300.00 is 270.00. */
export function rateHolds(budget: string, executed: string, rate: string): boolean {
  const [whole, part, printed] = [budget, executed, rate].map((each) =>
    Number(each.replaceAll(/[,%％]/g, '')),
  ) as [number, number, number]
  if (whole === 0) return part === 0 && printed === 0
  return whole > 0 && Math.abs((part / whole) * 100 - printed) <= RATE_STEP
}

/** Longer texts are no row of figures. */
const LONGEST = 48
const AMOUNT = /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/

/** Budget and what was spent of it, cut where the rate behind them proves it: 2000018400.592.0%. Null unless one cut does. */
function cutByRate(text: string, amounts: number): string[] | null {
  if (amounts !== 2 || text.length > LONGEST || !/^\d/.test(text)) return null
  const percent = text.indexOf('%')
  if (percent === -1 || !/^(?:\d{0,2}(?:\.\d{1,2})?|[-—])$/.test(text.slice(percent + 1)))
    return null
  const found = new Map<string, string[]>()
  for (let rateAt = Math.max(2, percent - 6); rateAt < percent; rateAt++) {
    const rate = text.slice(rateAt, percent)
    if (!AMOUNT.test(rate) || Number(rate) > MOST_RATE) continue
    for (const points of ['', '10', '-', '—']) {
      if (!text.slice(0, rateAt).endsWith(points)) continue
      for (const pair of pairs(text.slice(0, rateAt - points.length), rate))
        found.set(pair.join(), pair)
    }
  }
  const [only] = found.values()
  return found.size === 1 ? (only ?? null) : null
}

/** More than this of a budget is hardly ever spent. */
const MOST_RATE = 120

/** A text as two amounts of which the second is the rate's share of the first. */
function pairs(text: string, rate: string): string[][] {
  const step = 10 ** -(rate.split('.')[1]?.length ?? 0)
  const out: string[][] = []
  for (let cut = 1; cut < text.length; cut++) {
    const pair = [text.slice(0, cut), text.slice(cut)]
    if (!pair.every((each) => AMOUNT.test(each))) continue
    const [budget = 0, executed = 0] = pair.map(Number)
    if (Number(rate) === 0 && executed > 0) continue
    if (budget > 0 && Math.abs((executed / budget) * 100 - Number(rate)) < step) out.push(pair)
  }
  return out
}
