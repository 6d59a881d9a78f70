/** Header words that are never the text of a cell below them. */
import { Lexicon } from './lexicon.ts'
import { headerWords } from './vocabulary/headers.ts'

/** 优, 说明 and the like may well stand in a cell. */
const COMMON = new Set(['grade', 'note', 'unit', 'kind', 'rate', 'actual', 'score', 'history'])

export const columnLexicon = new Lexicon<true>(
  headerWords
    .filter((entry) => !COMMON.has(entry.role))
    .flatMap((entry) =>
      entry.words.filter((word) => word.length >= 3).map((word) => [word, true] as const),
    ),
)
