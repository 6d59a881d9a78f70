/** A target that keeps documents by path, for tests of what a batch does. */
import type { ReadDocument } from '../../src/warehouse/rows/read-document.ts'
import type { Known, RunEnd, Target } from '../../src/warehouse/target.ts'

export class MemoryTarget implements Target {
  readonly label = 'memory'
  readonly documents = new Map<string, ReadDocument>()
  readonly ends: RunEnd[] = []
  /** Paths in the order they were written, also those written again. */
  readonly written: string[] = []
  readonly #seen = new Set<string>()

  async known(paths: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    return new Map(
      paths.flatMap((path) => {
        const held = this.documents.get(path)
        return held === undefined ? [] : [[path, held] as const]
      }),
    )
  }

  async start(): Promise<void> {
    this.#seen.clear()
  }

  async write(documents: readonly ReadDocument[]): Promise<void> {
    for (const each of documents) {
      this.documents.set(each.path, each)
      this.written.push(each.path)
      this.#seen.add(each.path)
    }
  }

  async see(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#seen.add(path)
  }

  async *unseen(): AsyncIterable<readonly string[]> {
    yield [...this.documents.keys()].filter((path) => !this.#seen.has(path))
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.documents.delete(path)
  }

  async finish(end: RunEnd): Promise<void> {
    this.ends.push(end)
  }

  async close(): Promise<void> {}

  /** Status by the last part of each path. */
  statuses(): Readonly<Record<string, string>> {
    const entries = [...this.documents.values()].map(
      ({ path, status }) => [path.slice(path.lastIndexOf('/') + 1), status] as const,
    )
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
}
