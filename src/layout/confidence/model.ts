/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.375

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.904,
  'margin-low': -0.596,
  apart: 0.0,
  'rows-known': 0.0,
  spaced: 0.0,
  'no-header': 0.184,
  repairs: -1.0,
  'level1-inferred': -1.743,
  'labels-collected': -1.0,
  'value-from-column': -1.0,
  'no-target': -2.0,
  'no-name': 0.0,
  words: -0.375,
  'loose-text': -1.639,
  'glued-cells': -0.057,
  'name-looks-odd': -3.061,
  'no-label': -0.581,
  meaning: 1.999,
  noise: -0.658,
  'weights-hold': 1.211,
  neighbours: 0.094,
  'column-order': 0.0,
  'cells-known': 0.947,
  'label-lost': -2.948,
  remnant: -0.739,
  crowded: -0.707,
  'name-like-value': -0.377,
  'nameless-rows': -3.013,
}
