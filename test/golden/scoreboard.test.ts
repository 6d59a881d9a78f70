import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scoreboard } from '../../src/golden/score/board.ts'
import { scoreDirectory } from '../../src/golden/score/run.ts'

test('corpus/SCOREBOARD.md is up to date (npm run score)', { timeout: 60_000 }, async () => {
  expect(scoreboard(await scoreDirectory('corpus'))).toBe(
    readFileSync('corpus/SCOREBOARD.md', 'utf8'),
  )
})
