/**
 * Every price of the alignment, in nats or so: a reading that costs 2 less is some seven times likelier.
 * Each stands with what set it. They were first chosen by hand on the five documents and then tuned on
 * the tuned part of corpus/field.
 */
import type { Role } from '../vocabulary/headers.ts'

/**
 * A role of the header that a row leaves out. Merged labels are free. A name is as dear as a target: dearer, and
 * a label or a basis is made a name where the name was lost (at 9, 125 such rows in 35 generated layouts; at 2.5, 24).
 */
export const skip: Readonly<Record<Role, number>> = {
  level1: 0.05,
  level2: 0.15,
  name: 2.5,
  description: 1.4,
  operator: 1,
  target: 2.6,
  unit: 0.9,
  weight: 1.4,
  actual: 1.5,
  score: 1.4,
  reason: 0.1,
  basis: 1.4,
  standard: 1.2,
  history: 1.3,
  midterm: 2.3,
  grade: 1.5,
  place: 1.2,
  adjusted: 1.2,
  rate: 0.8,
  amount: 0.3,
  kind: 0.8,
  note: 0.05,
  head: 0.02,
}

/** The same where the header names no value: names and values may stand in runs of their own. */
export const skipApart: Partial<Readonly<Record<Role, number>>> = { name: 2, target: 0.2 }

/** The same in sentences: they name what they tell of. */
export const skipInProse: Partial<Readonly<Record<Role, number>>> = { name: 3.3 }

/** The same below the header of a column of values, where a name is an exception. */
export const skipAmongValues: Partial<Readonly<Record<Role, number>>> = { name: 0.3, target: 0.2 }
export const NAME_AMONG_VALUES = -2.5

/** Any column behind the names of a table without figures. */
export const SKIP_UNFILLED = 0.1

/** A value of earlier years without a target after it. */
export const HISTORY_ALONE = 4

/** A row that holds labels and nothing else: an empty category of the template. */
export const EMPTY_CATEGORY = 0.9

/** The whole of one half of a doubled table left blank. */
export const BLANK_HALF = 0.4

/** Going on in the same row over a boundary, by its strength (none, space, line, blank, cell, row). */
export const inRow = [0, 0, 0, -0.3, 0.2, -2.5] as const

/** Beginning a row at a boundary, by its strength. */
export const newRow = [-1.4, -0.6, 0, 0.1, -0.2, 0.9] as const

/** More of both where the ends of rows can be believed. */
export const inRowKnown = [0, 0, 0, 0, 0, -2.5] as const
export const newRowKnown = [-4, -4, -4, -4, -4, 0] as const

/** The same where every line is a row. */
export const inRowLines = [0, 0, -2.5, -2.5, 0, 0] as const
export const newRowLines = [0, 0, 0.9, 0.9, 0, 0] as const

/** Keeping a boundary inside one cell's text, by its strength. */
export const inside = [0, -0.25, -0.9, -2.2, -4, -6] as const

/** More for a boundary between two whole figures inside one cell's text. */
export const TWO_FIGURES = -3

/** A target with its equal result as one text, where results have a column. */
export const WITH_RESULT = -4

/** 历史标准95% under 参考标准: the figure is no target. */
export const REFERENCE = 7.5

/** More for a figure that takes a unit from behind a boundary, out of a longer word: 22.5 科|目调整次数. */
export const PARTED_UNIT = -2

/** Each part of a standard label between boundaries, which a conversion broke over lines or rows: they don't meet by chance. */
export const LABEL_PART = 0.8

/** More for a space inside a cell's text where spaces set cells apart. */
export const INSIDE_SPACED = -1.2

/** Cutting where the source has no boundary, by what stands there. */
export const cut = {
  /** A label begins or ends. */
  label: -0.4,
  /** An operator begins. */
  operator: -0.4,
  /** A value ends with its unit. */
  valueEnd: -0.5,
  /** A number begins. */
  number: -1,
  /** A name could end, a description could begin. */
  word: -1.3,
  /** A target in words begins or ends. */
  worded: -2,
  /** The same in prose, where words run on. */
  proseWord: -3,
  /** After ；。：, before 指标1. */
  mark: -0.1,
  /** Before a value in brackets that ends a name: 坐席数量(≥32席). */
  bracket: -0.3,
  /** The end of words that follow other values as well. */
  recurring: -0.4,
  /** Where words end that stand again soon after. */
  echo: -2.4,
  /** After a comma. */
  comma: -1.6,
  /** At a space, where spaces say nothing. */
  idleSpace: -0.3,
  /** Inside a run of digits: two figures fused. */
  digits: -2.2,
} as const

/** More for a cut inside a cell that the source sets apart. */
export const CELL_CUT = -3.5

/** A label's beginning or end inside a cell's text, where text is glued. */
export const OVER_LABEL = -0.8
/** A value's end inside a cell's text, where text is glued. */
export const OVER_VALUE = -0.6

/** Each such end is dearer than the one before by this share: over many no cell goes. */
export const EACH_MORE = 0.25

/** A ；inside a cell's text, where text is glued or told in sentences. */
export const OVER_LIST = -3

/** Text left out of the table: at least this, and more by length. */
export const NOISE = -3.2
export const NOISE_PER_CHAR = -0.12
/** The same for a paragraph beside the table, where the source has rows: a heading, a signature, a page's buttons. */
export const NOISE_OUTSIDE = -0.5
/** Remnants of the template and marks of an empty cell. */
export const REMNANT = -0.2
/** The label of the group that holds the table. */
export const GROUP = 1
/** The end of the table: once, at a line or a stronger boundary; where the text tells it; elsewhere. */
export const END_TOLD = 3
/** The same in glued text, where the words may as well be a name's. */
export const END_TOLD_INSIDE = 1.5
/** Where the sum of all points stands, or the heading of the next section. */
export const END_SUM = 8
/** At a name above a date, which a row of a name and a date would gain more by. */
export const END_SIGNED = 7
export const END_UNTOLD = -6
/** At a paragraph beside the table, where the source has rows. */
export const END_OUTSIDE = 0
/** Reading on where the text tells that the table is over: what follows a total or a note is hardly ever a row. */
export const PAST_END = -5

/** A cell stands in the column of its role, weighed by how far the table's columns can be trusted. */
export const COLUMN = 2.5
/** The same for a level's column in a format that stores cells: whatever short text stands there is a label. */
export const LEVEL_COLUMN = 9
/** A label of no vocabulary costs this much less where cells are set apart: it stands in a cell of its own. */
export const UNKNOWN_APART = 10
/** A row is in place only where columns can be trusted this far. */
export const IN_PLACE_TRUST = 0.6
/** No name but a category, where a row that is in place gives it points and has neither name nor target. */
export const CATEGORY_ALONE = 20
/** A text that stands a few cells before once more, as descriptions and bases do. */
export const REPEATED = 2.2
/** A label in the cell after a level-2 label: a careless name (生态效益指标 as an indicator), no second label. */
export const LABEL_AFTER_LABEL = 4
/** 服务对象 or 成本 as a label where the template has no column for its level: a name begins so. */
export const SHORT_UNHEADED = -6
/** A figure with an operator and no unit, where no column holds the units: it may stand behind a blank. */
export const NO_UNIT = -0.5
/** A unit alone in its cell, where no column holds the units: its figure was left blank. */
export const UNIT_ALONE = 2
/** %=100 where the column before holds the units: its sign is one, and no ≥ that a scanner lost. */
export const UNIT_BEFORE = -6
/** 指标2供水保证率 as anything but a name. */
export const NUMBERED = -5
/** A name without a number, where the template has one before every name: it goes on from the cell before. */
export const UNNUMBERED = -2
/** A text wholly in brackets is a remark or a value, no name. */
export const BRACKETED_NAME = -4
/** A character of a name past so many, where nothing sets cells apart: it may be two rows' words. */
export const LONG_NAME = 0.1
export const LONG_FROM = 12
/** Where nothing sets names, descriptions and bases apart: what ends as a basis does, and a name that begins as one or ends as a description begins. */
export const BASED = 0.8
export const UNLIKE_NAME = -2
/** What explains a name, as a description and as a name. */
export const EXPLAINED = 1
export const EXPLAINING_NAME = -1.5
/** A phrase that stands twice in one of them: it is two cells' words. */
export const SAID_TWICE = -2.5
/** Wholly words that say what became of a thing, where nothing sets cells apart: a target, and hardly a name. */
export const WORDED = 0.8
/** A name in prose that goes on over a ；: two indicators. */
export const LISTED_NAME = -5
/** A column's word before the text, as prose has it: 目标值3, 得分10. */
export const MARKED = 3
/** The same text just before: an actual value that equals its target. */
export const TWIN = 1.4
/** A result that is e times its target or a part of it, and at most. */
export const ORDER = 2.5
export const ORDER_MOST = 6
/** A result of nought, where the target is none. */
export const NOUGHT = -3
/** A score that is a part of its weight, e times smaller, and at most. */
export const SHORT = 1
export const SHORT_MOST = 2.5
/** A score above its weight; one that is the rate's share of it, within a part of the weight, and one that is not. */
export const SCORE_ABOVE = -6
export const NEAR_SHARE = 0.06
export const SHARE_HOLDS = 3
export const SHARE_FAILS = -4

/** Columns one after the other: the next column; back from a figure to a name; a figure before any name; a column's own header. */
export const COLUMN_NEXT = -1
export const COLUMN_BACK = -15
export const COLUMN_FIRST = -5
export const COLUMN_HEADER = 2
/** A column that is a cell longer or shorter than there are names. */
export const RUN_COUNT = -1.5
