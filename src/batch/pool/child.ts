/**
 * One child process that reads one document at a time, and dies when it takes too much.
 * Own code instead of tinypool or piscina: theirs have no stall timeout and no watch on resident memory, end a
 * busy child by SIGTERM, and talk over Node's IPC channel, where garbage from a child throws in the parent.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FrameReader } from './frames.ts'
import type { ChildLimits } from './limits.ts'
import { residentBytes } from './memory.ts'
import { type Death, deathMessage, type Outcome } from './outcome.ts'
import { type Answer, ANSWERS, type DocumentAnswer, type Job, parseAnswer } from './protocol.ts'

const MiB = 1024 * 1024
/** How often time and memory are looked at, in milliseconds. */
const WATCH = 100
/** How much of what a child prints to standard error is kept. */
const TAIL = 4096

interface Pending {
  readonly job: Job
  readonly began: number
  readonly settle: (outcome: Outcome | Death) => void
  sha256: string | null
  bytes: number | null
}

export interface ChildOptions {
  readonly limits: ChildLimits
  /** Module with `extract`, for tests; the real one unless given. */
  readonly reader: string | null
}

export class Child {
  readonly #process: ChildProcess
  readonly #limits: ChildLimits
  readonly #ready: Promise<void>
  #markReady: () => void = () => undefined
  #pending: Pending | null = null
  #awaitingRecord: DocumentAnswer | null = null
  #lastBeat = performance.now()
  #rss = 0
  #printed = 0
  #errorTail = ''
  #cause: { status: Death['status']; detail: string } | null = null
  #served = 0
  #exit: { code: number | null; signal: NodeJS.Signals | null } | null = null
  /** The most memory it was seen to take. */
  peak = 0

  constructor({ limits, reader }: ChildOptions) {
    this.#limits = limits
    this.#ready = new Promise((done) => (this.#markReady = done))
    this.#process = spawn(process.execPath, childArguments(limits, reader), {
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    })
    this.#listen()
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  /** True when it should take no further document. */
  get spent(): boolean {
    return this.#exit !== null || this.#cause !== null || this.#served >= this.#limits.renewAfter
  }

  /** Reads one document; never rejects. */
  async read(job: Job): Promise<Outcome | Death> {
    await this.#ready
    this.#served++
    return new Promise((settle) => {
      const began = performance.now()
      this.#pending = { job, began, settle, sha256: null, bytes: null }
      if (this.#exit !== null) return this.#onExit(this.#exit.code, this.#exit.signal)
      this.#lastBeat = began
      const watch = setInterval(() => {
        if (this.#pending?.job.id !== job.id) clearInterval(watch)
        else void this.#inspect(this.#pending)
      }, WATCH)
      this.#process.stdin?.write(`${JSON.stringify(job)}\n`)
    })
  }

  /** Ends it at once, whatever it does. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  #listen(): void {
    const { stdin, stdout, stderr, stdio } = this.#process
    const answers = stdio[ANSWERS]
    for (const stream of [stdin, stdout, stderr, answers]) stream?.on('error', () => undefined)
    stdout?.on('data', (chunk: Buffer) => this.#count(chunk))
    stderr?.on('data', (chunk: Buffer) => {
      this.#errorTail = (this.#errorTail + chunk.toString('latin1')).slice(-TAIL)
      this.#count(chunk)
    })
    const frames = new FrameReader(this.#limits.output)
    answers?.on('data', (chunk: Buffer) => {
      const found = frames.push(chunk)
      if (found === 'too-long') this.#end('limit', mebibytes(this.#limits.output))
      else for (const each of found) this.#take(each)
    })
    this.#process.on('error', (error) => {
      this.#errorTail += error.message
      this.#onExit(null, null)
    })
    this.#process.on('close', (code, signal) => this.#onExit(code, signal))
  }

  #count(chunk: Buffer): void {
    this.#printed += chunk.length
    if (this.#printed > this.#limits.output) this.#end('limit', mebibytes(this.#limits.output))
  }

  #take(payload: Buffer): void {
    if (this.#cause !== null) return
    const head = this.#awaitingRecord
    if (head !== null) {
      this.#awaitingRecord = null
      this.#finish(head, payload)
      return
    }
    const answer = parseAnswer(payload)
    if (answer === null) this.#end('crashed', 'it wrote what is no answer')
    else this.#heed(answer)
  }

  #heed(answer: Answer): void {
    this.#lastBeat = performance.now()
    if (answer.kind === 'ready') return this.#markReady()
    if (answer.kind === 'beat') {
      this.#rss = answer.rss
      return
    }
    const pending = this.#pending
    if (pending === null || answer.id !== pending.job.id) return
    if (answer.kind === 'opened') {
      pending.sha256 = answer.sha256
      pending.bytes = answer.bytes
    } else if (answer.kind === 'archive') this.#settle(answer)
    else if (answer.hasRecord) this.#awaitingRecord = answer
    else this.#finish(answer, null)
  }

  #finish({ status, message, unreachable }: DocumentAnswer, record: Buffer | null): void {
    const { sha256 = null, bytes = null } = this.#pending ?? {}
    const seconds = this.#elapsed()
    this.#settle({ kind: 'document', status, message, unreachable, sha256, bytes, record, seconds })
  }

  async #inspect(pending: Pending): Promise<void> {
    const now = performance.now()
    const { timeout, stall, memory } = this.#limits
    if (now - pending.began > timeout) return this.#end('timeout', seconds(timeout))
    if (now - this.#lastBeat > stall) return this.#end('stalled', seconds(stall))
    const pid = this.#process.pid
    const rss = (pid === undefined ? null : await residentBytes(pid)) ?? this.#rss
    this.peak = Math.max(this.peak, rss)
    if (rss > memory && this.#pending === pending) this.#end('out-of-memory', mebibytes(memory))
  }

  #end(status: Death['status'], detail: string): void {
    this.#cause ??= { status, detail }
    this.kill()
  }

  #settle(outcome: Outcome | Death): void {
    const pending = this.#pending
    this.#pending = null
    this.#printed = 0
    pending?.settle(outcome)
  }

  #elapsed(): number {
    return this.#pending === null ? 0 : (performance.now() - this.#pending.began) / 1000
  }

  #onExit(code: number | null, signal: NodeJS.Signals | null): void {
    this.#exit ??= { code, signal }
    this.#markReady()
    const pending = this.#pending
    if (pending === null) return
    const { status, detail } = this.#cause ?? this.#diagnose(code, signal)
    this.#settle({
      kind: 'death',
      status,
      message: deathMessage(status, detail),
      foreign: this.#cause === null && signal === 'SIGKILL',
      sha256: pending.sha256,
      bytes: pending.bytes,
      seconds: this.#elapsed(),
    })
  }

  #diagnose(
    code: number | null,
    signal: NodeJS.Signals | null,
  ): { status: Death['status']; detail: string } {
    if (/heap out of memory|Allocation failed|OOM/i.test(this.#errorTail)) {
      return { status: 'out-of-memory', detail: mebibytes(this.#limits.memory) }
    }
    const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`
    return { status: 'crashed', detail: how }
  }
}

/** V8's heap ends a little before the limit, so that its own message comes first. */
const HEAP_SHARE = 0.75

function childArguments({ memory }: ChildLimits, reader: string | null): readonly string[] {
  const heap = Math.max(64, Math.floor((memory / MiB) * HEAP_SHARE))
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const entry = new URL(`../child/main.${extension}`, import.meta.url)
  return [
    `--max-old-space-size=${heap}`,
    '--max-semi-space-size=8',
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(entry),
    ...(reader === null ? [] : [reader]),
  ]
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MiB)} MiB`
}
