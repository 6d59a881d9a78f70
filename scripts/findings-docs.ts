/** Writes docs/findings.md from the catalogue: `node scripts/findings-docs.ts`. */
import { writeFileSync } from 'node:fs'
import { findingsPage } from '../src/findings/docs.ts'

writeFileSync(new URL('../docs/findings.md', import.meta.url), findingsPage())
