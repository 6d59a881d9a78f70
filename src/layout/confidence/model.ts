/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.447

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.229,
  'margin-low': -0.465,
  apart: 0.625,
  'rows-known': 1.805,
  spaced: 1.072,
  'no-header': 0.781,
  repairs: -1.0,
  'level1-inferred': -1.0,
  'labels-collected': -1.0,
  'value-from-column': -1.0,
  'no-target': -4.039,
  'no-name': -0.566,
  words: 0.432,
  'loose-text': 0.0,
  'glued-cells': -0.261,
  'name-looks-odd': -3.951,
  'no-label': -2.852,
  meaning: 1.161,
  noise: -0.454,
  'weights-hold': 1.068,
  neighbours: 0.671,
  'column-order': 0.0,
}
