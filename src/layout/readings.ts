/** A document that can be read in two ways: by the columns that its blanks draw, or line by line. */
import type { Document } from '../document/model.ts'
import type { Form, Indicator } from '../record/schema.ts'
import { recordPartsOf } from './index.ts'
import { recoverEach } from './recover.ts'

type Parts = ReturnType<typeof recordPartsOf>

export interface Reading {
  /** The document as it was read. */
  readonly document: Document
  readonly parts: Parts
}

/** A row less sure than this is rather a reason against a reading. */
const DOUBTFUL = 0.6
/** The same where it is asked whether a reading is fair at all. */
const POOR = 0.5
/** By how much lines must beat columns. */
const BETTER = 0.1
/** Where the other reading is worth this share, a row that it has otherwise is no surer than this. */
const NEAR = 0.35
const OPEN = 0.85

/** The parts of a document's record, of the better reading where there are two. */
export function readingOf(document: Document): Reading {
  const parts = recordPartsOf(recoverEach(document))
  if (document.otherwise === undefined) return { document, parts }
  const other = { ...document, blocks: document.otherwise }
  const otherParts = recordPartsOf(recoverEach(other))
  return worth(otherParts.forms, DOUBTFUL) > worth(parts.forms, DOUBTFUL) + BETTER
    ? { document: other, parts: doubted(otherParts, parts) }
    : { document, parts: doubted(parts, otherParts) }
}

function worth(forms: readonly Form[], doubtful: number): number {
  let sum = 0
  for (const { indicators } of forms) {
    for (const { confidence } of indicators) sum += confidence - doubtful
  }
  return sum
}

/** The parts with less confidence in rows that the other reading, worth about as much, does not have. */
function doubted(parts: Parts, other: Parts): Parts {
  if (worth(other.forms, POOR) < NEAR * worth(parts.forms, POOR)) return parts
  const known = new Set(other.forms.flatMap(({ indicators }) => indicators.map(saysOf)))
  const forms = parts.forms.map((form) => ({
    ...form,
    indicators: form.indicators.map((each) =>
      each.confidence <= OPEN || known.has(saysOf(each)) ? each : { ...each, confidence: OPEN },
    ),
  }))
  return { ...parts, forms }
}

/** What a row says, blanks aside. */
function saysOf({ level1, level2, name, target }: Indicator): string {
  return [level1, level2, name, target?.text].join('|').replace(/\s/g, '')
}
