/** One line of the bench's table. */
export interface Figure {
  readonly what: string
  readonly figure: string
  /** What it is to reach; empty where nothing was promised. */
  readonly wanted: string
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Milliseconds that work runs before it is measured: the compiler is done with it by then. */
const WARM_UP = 4000

/** Runs pieces of work in turn until the compiler is done with them. */
export async function warmUp(...works: readonly (() => unknown)[]): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < WARM_UP) for (const work of works) await work()
}

/** Milliseconds of processor that a piece of work took, its garbage included: other programs don't lengthen it. */
export async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
