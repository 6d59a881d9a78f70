/** `npm test`: everything CI runs. Short checks go side by side; what they print is shown when they fail; vitest comes last. */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import process from 'node:process'

const checks = ['types', 'lint', 'format:check', 'unused', 'schema:check', 'golden:check'] as const

/** Tests that take longer hang. */
const LONGEST_MS = 5 * 60_000

interface Outcome {
  readonly code: number
  readonly output: string
}

/** Runs one npm script and keeps what it prints. */
async function run(script: string): Promise<Outcome> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => (output += text))
  }
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** Runs the checks, as many at once as there are cores, and says how each went. */
async function runAll(): Promise<boolean> {
  const waiting = [...checks]
  let sound = true
  const worker = async (): Promise<void> => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
      const began = performance.now()
      const { code, output } = await run(script)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${script} (${seconds} s)\n`)
      if (code === 0) continue
      sound = false
      process.stdout.write(`${output.trimEnd()}\n  → npm run ${script}\n`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return sound
}

if (await runAll()) {
  const tests = spawn('npx', ['vitest', 'run'], {
    stdio: 'inherit',
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  })
  tests.on('close', (code) => (process.exitCode = code ?? 1))
} else {
  process.exitCode = 1
}
