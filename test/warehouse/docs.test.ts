/** Out of step? Run `npm run docs` and read the difference. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerOf, questions, withCorpus } from '../../scripts/questions.ts'
import { warehousePage } from '../../src/warehouse/files/markdown.ts'

test('docs/warehouse.md says what the tables are', () => {
  expect(readFileSync('docs/warehouse.md', 'utf8')).toBe(warehousePage())
})

test('docs/questions.md has twenty questions, and the corpus gives the answers that stand there', async () => {
  const asked = questions(readFileSync('docs/questions.md', 'utf8'))
  expect(asked).toHaveLength(20)
  const given = await withCorpus(async (connection) => {
    const answers: string[] = []
    for (const { sql } of asked) answers.push(await answerOf(connection, sql))
    return answers
  })
  expect(given).toEqual(asked.map(({ answer }) => answer))
})
