/** A connection to Postgres, and words about it that hold no password. */
import pg from 'pg'
import { TargetError } from '../target.ts'
import { labelOf, withoutPassword } from './label.ts'

/**
 * Connects.
 * @param name what the server's list of connections shows
 * @throws TargetError that says what is wrong with the server or the URL
 */
export async function connect(url: string, name = 'jixiao'): Promise<pg.Client> {
  let client: pg.Client
  try {
    client = new pg.Client({ connectionString: url, application_name: name })
    client.on('error', () => undefined)
    await client.connect()
    await client.query("SET timezone = 'UTC'; SET client_min_messages = warning")
  } catch (error) {
    throw new TargetError(`can't use ${labelOf(url)}: ${explain(error, url)}`)
  }
  return client
}

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; start the server, or check host and port',
  ENOTFOUND: 'there is no such host; check the name',
  ETIMEDOUT: 'the host does not answer; check host, port and firewall',
  '28P01': 'user or password is wrong',
  '28000': 'the server does not let this user in from here',
  '3D000': 'there is no such database; create it with `createdb`',
  '42501': 'this user may not make tables there; GRANT CREATE ON SCHEMA',
  '53100': 'the server’s disk is full; make room and run the same command again',
  '57P01': 'the server was shut down; run the same command again when it is up',
}

/** An error of the driver or the server, for people. */
export function explain(error: unknown, url: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message : String(error)
  return causes[code] ?? withoutPassword(reason === '' ? code : reason, url)
}
