/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 3.126

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 1.279,
  'margin-low': -0.943,
  apart: 1.391,
  'rows-known': 1.055,
  spaced: 0.210,
  'no-header': -0.108,
  repairs: -1.000,
  'level1-inferred': -1.000,
  'labels-collected': -1.000,
  'value-from-column': -1.000,
  'no-target': -2.358,
  'no-name': 0.000,
  words: 0.391,
  'loose-text': 0.000,
  'glued-cells': -0.109,
  'name-looks-odd': -2.791,
  'no-label': -1.601,
  meaning: 2.440,
  noise: 0.000,
  'weights-hold': 0.571,
  neighbours: 1.411,
  'column-order': -1.397,
  'name-like-value': -0.366,
  'nameless-rows': -2.553,
}
