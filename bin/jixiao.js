#!/usr/bin/env node
// From a checkout the TypeScript runs as it is, on the project's own Node where the system's is older;
// the published package holds only what is compiled, and runs on any Node from 20.18.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const TYPE_STRIPPING = 24
const source = new URL('../src/cli/main.ts', import.meta.url)
const built = new URL('../dist/cli/main.js', import.meta.url)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (!existsSync(source)) await start(built)
else if (Number.parseInt(process.versions.node, 10) >= TYPE_STRIPPING) await start(source)
else if (existsSync(ownNode)) again(ownNode)
else if (existsSync(built)) await start(built)
else {
  process.stderr.write(
    `jixiao: a checkout needs Node ${TYPE_STRIPPING} or newer, this is ${process.version}. Run \`npm install\`, which brings its own.\n`,
  )
  process.exitCode = 1
}

async function start(main) {
  nodeModule.enableCompileCache?.()
  const { main: run } = await import(main.href)
  await run(process.argv.slice(2))
}

function again(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1
    else {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    }
  })
}
