/** How far a run is, and how long it will take. */

export class Counter {
  total = 0
  finished = 0
  failed = 0
  #read = 0
  readonly #began = performance.now()

  plan(count: number): void {
    this.total += count
  }

  /** Some need no reading. */
  pass(count: number): void {
    this.finished += count
  }

  done(failed: boolean): void {
    this.finished++
    this.#read++
    if (failed) this.failed++
  }

  /** Documents read a second, since the start. */
  get rate(): number {
    const seconds = (performance.now() - this.#began) / 1000
    return seconds > 0 ? this.#read / seconds : 0
  }

  /** Seconds for what is known to be left; null before anything was read. */
  get left(): number | null {
    return this.rate > 0 ? (this.total - this.finished) / this.rate : null
  }

  /** `120/400 documents, 55.3/s, 5 s left, 2 failed`. */
  text(): string {
    const left = this.left
    const parts = [`${this.finished}/${this.total} documents`, `${this.rate.toFixed(1)}/s`]
    if (left !== null && this.finished < this.total) parts.push(`${duration(left)} left`)
    parts.push(`${this.failed} failed`)
    return parts.join(', ')
  }
}

/** `3 s`, `4 min 10 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
