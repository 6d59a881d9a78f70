/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.01

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.363,
  'margin-low': -0.75,
  apart: 0.24,
  'rows-known': 1.577,
  spaced: 0.992,
  'no-header': 0.726,
  repairs: 0.471,
  'level1-inferred': -0.003,
  'labels-collected': 0.498,
  'value-from-column': 0.715,
  'no-target': -3.019,
  'no-name': -0.324,
  words: -0.234,
  'loose-text': 0.618,
  'glued-cells': 0.135,
  'name-looks-odd': -4.203,
  'no-label': -2.09,
  meaning: 1.708,
  noise: -0.971,
  'weights-hold': 1.036,
  neighbours: 0.364,
  'column-order': -1.269,
}
