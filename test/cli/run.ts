/** Runs the program as a user does, in a process of its own. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const program = fileURLToPath(new URL('../../bin/jixiao.js', import.meta.url))

/** A run that takes longer is killed, and its code is null: a hang must not hang the tests. */
const LONGEST_MS = 15_000

/** Runs `jixiao …`; CI is unset unless given, so that a test says the same everywhere. */
export async function jixiao(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const { CI: _, ...env } = process.env
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...env, ...options.env },
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}
