/** Writes docs/findings.md from the catalogue: `npm run docs`. */
import { writeFileSync } from 'node:fs'
import { findingsPage } from '../src/findings/docs.ts'

writeFileSync(new URL('../docs/findings.md', import.meta.url), findingsPage())
