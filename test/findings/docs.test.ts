import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/findings/catalogue.ts'
import { findingsPage } from '../../src/findings/docs.ts'

const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8')

test('docs/findings.md is up to date (npx node scripts/findings-docs.ts)', () => {
  expect(page).toBe(findingsPage())
})

test('every code stands on the page', () => {
  for (const code of Object.keys(catalogue)) expect(page).toContain(`| \`${code}\` |`)
})
