/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.155

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.937,
  'margin-low': -0.543,
  apart: 0.079,
  'rows-known': 0.0,
  spaced: 0.0,
  'no-header': 0.255,
  repairs: -1.0,
  'level1-inferred': -1.713,
  'labels-collected': -1.0,
  'value-from-column': -1.0,
  'no-target': -0.918,
  'no-name': 0.0,
  words: -0.291,
  'loose-text': -1.552,
  'glued-cells': -0.01,
  'name-looks-odd': -2.989,
  'no-label': -0.581,
  meaning: 2.018,
  noise: -0.662,
  'weights-hold': 1.229,
  neighbours: 0.109,
  'column-order': 0.0,
  'cells-known': 0.995,
  'label-lost': -2.88,
  remnant: -0.725,
  crowded: -0.681,
  'name-like-value': -0.328,
  'nameless-rows': -2.88,
}
