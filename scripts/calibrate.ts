/**
 * Fits the confidence of rows: `npm run calibrate`. Logistic regression over the features of every labelled
 * row of corpus/, of its texts written again as other conversions would have, and of generated layouts. What recovery was tuned on flatters it, so the third of
 * corpus/families that was kept aside weighs most: it may teach how sure to be, never how to read. The untouched
 * third of every other folder is only reported.
 * Prints the expected calibration error by cross-validation over files and writes
 * src/layout/confidence/model.ts.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { extract } from '../src/extract.ts'
import { read } from '../src/formats/index.ts'
import { defaultLimits } from '../src/formats/limits.ts'
import { scoreDocument } from '../src/golden/score/document.ts'
import { truthFiles } from '../src/golden/score/run.ts'
import { isUntouched } from '../src/golden/score/split.ts'
import { calibrationError } from '../src/golden/score/totals.ts'
import { readTruth, type Truth } from '../src/golden/score/truth.ts'
import { isForm } from '../src/layout/assemble.ts'
import { readingOf } from '../src/layout/readings.ts'
import { rowFeatures } from '../src/layout/confidence/features.ts'
import { featureNames, leastWeight, mostWeight } from '../src/layout/confidence/names.ts'
import { recover, type RecoveredBlock } from '../src/layout/recover.ts'
import type { Stream } from '../src/layout/stream.ts'
import { writeLayout } from './layouts/layout.ts'
import { drawRecipe } from './layouts/recipe.ts'
import { rewritten } from './layouts/rewritten.ts'

interface Sample {
  readonly group: string
  readonly features: readonly number[]
  readonly right: boolean
  readonly weight: number
}

const LAYOUTS = Number(process.argv[2] ?? 1200)
const FIRST_SEED = 50_000
const FOLDS = 5
/** What a row weighs, beside 1 for a generated one. */
const weight = { aside: 20, tuned: 20, printed: 8, rewritten: 2, stored: 1, untouched: 0 }
const ASIDE = 'corpus/families'
const hand = ['corpus/field', 'corpus/families', 'corpus/text']
/** Texts that a program took from a PDF. */
const printed = ['corpus/layout', 'corpus/order']
/** Formats that store their cells. */
const stored = ['corpus/word', 'corpus/sheet', 'corpus/web', 'corpus/pdf']
const RIDGE = 0.02
const ROUNDS = 600
const RATE = 0.5

function kindOf(directory: string): 'printed' | 'stored' | 'tuned' {
  if (printed.includes(directory)) return 'printed'
  return stored.includes(directory) ? 'stored' : 'tuned'
}

async function samplesOf(
  bytes: Uint8Array,
  truth: Truth,
  group: string,
  weight: number,
): Promise<Sample[]> {
  const { record } = await extract(bytes, { path: group })
  if (record === null) return []
  const recovery = recover(readingOf(await read(bytes, { limits: defaultLimits })).document)
  const features = recovery.forms
    .filter(isForm)
    .flatMap((form) => form.blocks.flatMap((block) => rowsOf(recovery.stream, block)))
  const rows = record.forms.flatMap((form) => form.indicators)
  if (rows.length !== features.length) throw new Error(`${group}: rows and features differ`)
  const score = scoreDocument(record, truth)
  const pairs = new Map(score.pairs.map((pair) => [pair.given.row, pair]))
  return rows.flatMap((row, index): Sample[] => {
    const pair = pairs.get(row)
    if (pair?.expected.unsure === true) return []
    return [{ group, features: features[index] ?? [], right: pair?.right ?? false, weight }]
  })
}

/** The features of each row of a table, in the order of their names. */
function rowsOf(stream: Stream, block: RecoveredBlock): number[][] {
  return rowFeatures(stream, block).map((row) => featureNames.map((name) => row[name]))
}

function fitModel(samples: readonly Sample[]): number[] {
  const size = featureNames.length + 1
  const model = Array.from({ length: size }, () => 0)
  const total = samples.reduce((sum, each) => sum + each.weight, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Array.from({ length: size }, () => 0)
    for (const sample of samples) {
      const error = (Number(sample.right) - probability(model, sample.features)) * sample.weight
      gradient[0] = (gradient[0] ?? 0) + error
      for (const [index, value] of sample.features.entries()) {
        gradient[index + 1] = (gradient[index + 1] ?? 0) + error * value
      }
    }
    for (let index = 0; index < size; index++) {
      const ridge = index === 0 ? 0 : (model[index] ?? 0) * RIDGE * 0.01
      const next = (model[index] ?? 0) + RATE * 8 * ((gradient[index] ?? 0) / total - ridge)
      const name = featureNames[index - 1]
      const most = (name && mostWeight[name]) ?? Number.POSITIVE_INFINITY
      const least = (name && leastWeight[name]) ?? Number.NEGATIVE_INFINITY
      model[index] = Math.max(least, Math.min(most, next))
    }
  }
  return model
}

function probability(model: readonly number[], features: readonly number[]): number {
  const score = features.reduce(
    (sum, value, index) => sum + value * (model[index + 1] ?? 0),
    model[0] ?? 0,
  )
  return 1 / (1 + Math.exp(-score))
}

/** All readings of a file are in the same fold. */
function foldOf(group: string): number {
  let hash = 7
  for (const char of group.split(' ').at(-1) ?? '')
    hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003
  return hash % FOLDS
}

function report(name: string, given: readonly (readonly [number, boolean])[]): string {
  const error = calibrationError(given)
  const silent = given.filter(([confidence, right]) => confidence >= 0.9 && !right).length
  return `${name}: ${given.length} rows, calibration error ${(error ?? 0).toFixed(3)}, silent ${silent}`
}

async function main(): Promise<void> {
  const samples: Sample[] = []
  for (const directory of [...hand, ...printed, ...stored]) {
    for (const path of await truthFiles(directory)) {
      const truth = await readTruth(path)
      const bytes = await readFile(join(dirname(path), truth.source))
      const kept = isUntouched(basename(path, '.truth.json')) && !truth.opened
      const third = directory === ASIDE ? 'aside' : 'untouched'
      const one = kept ? third : kindOf(directory)
      const group = `${one} ${path}`
      samples.push(...(await samplesOf(bytes, truth, group, weight[one])))
      if (one !== 'tuned') continue
      for (const [manner, text] of rewritten(new TextDecoder().decode(bytes))) {
        const own = `rewritten ${manner} ${path}`
        samples.push(...(await samplesOf(Buffer.from(text), truth, own, weight.rewritten)))
      }
    }
  }
  for (let seed = FIRST_SEED; seed < FIRST_SEED + LAYOUTS; seed++) {
    const layout = writeLayout(drawRecipe(seed, null))
    samples.push(...(await samplesOf(layout.bytes, layout.truth, `layout-${seed}`, 1)))
  }
  const crossed: (readonly [number, boolean, string])[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(samples.filter((each) => foldOf(each.group) !== fold))
    for (const each of samples.filter((sample) => foldOf(sample.group) === fold)) {
      const confidence = Math.round(probability(model, each.features) * 100) / 100
      crossed.push([confidence, each.right, each.group])
    }
  }
  const of = (pattern: RegExp): (readonly [number, boolean])[] =>
    crossed.filter(([, , group]) => pattern.test(group)).map(([one, other]) => [one, other])
  process.stdout.write(`by cross-validation over files, ${FOLDS} folds\n`)
  process.stdout.write(`${report('all', of(/./))}\n`)
  process.stdout.write(`${report('kept aside', of(/^aside/))}\n`)
  process.stdout.write(`${report('untouched', of(/^untouched/))}\n`)
  process.stdout.write(`${report('tuned on', of(/^tuned/))}\n`)
  process.stdout.write(`${report('rewritten', of(/^rewritten/))}\n`)
  process.stdout.write(`${report('printed', of(/^printed/))}\n`)
  process.stdout.write(`${report('stored cells', of(/^stored/))}\n`)
  for (const directory of hand)
    process.stdout.write(`${report(directory, of(new RegExp(`^(?!rewritten).*${directory}`)))}\n`)
  process.stdout.write(`${report('generated', of(/^layout/))}\n`)
  await writeModel(fitModel(samples))
}

async function writeModel(model: readonly number[]): Promise<void> {
  const lines = featureNames.map((name, index) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`
    return `  ${key}: ${(model[index + 1] ?? 0).toFixed(2)},`
  })
  const source = [
    '/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */',
    "import type { FeatureName } from './names.ts'",
    '',
    `export const intercept = ${(model[0] ?? 0).toFixed(2)}`,
    '',
    'export const weights: Readonly<Record<FeatureName, number>> = {',
    ...lines,
    '}',
    '',
  ]
  await writeFile('src/layout/confidence/model.ts', source.join('\n'))
}

await main()
