/** Keeps the main process of a long batch small. */
import { setFlagsFromString } from 'node:v8'

/**
 * A batch makes much short-lived garbage (records in, rows out), and V8 answers with a large young generation
 * and a lax old one. Held small, 10,000 documents take the main process 275 MiB instead of 464.
 */
export function keepLean(): void {
  setFlagsFromString('--max-semi-space-size=4')
  setFlagsFromString('--semi-space-growth-factor=1')
}
