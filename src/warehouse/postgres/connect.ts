/** A connection to Postgres, and words about it that hold no password. */
import pg from 'pg'
import { TargetError } from '../target.ts'

/** What a password is shown as. */
const HIDDEN = '***'

/** A URL without its password. */
export function labelOf(url: string): string {
  try {
    const parsed = new URL(url)
    if (parsed.password !== '') parsed.password = HIDDEN
    if (parsed.searchParams.has('password')) parsed.searchParams.set('password', HIDDEN)
    return parsed.href
  } catch {
    return 'the Postgres URL'
  }
}

/** A text in which the URL's password, however it is written, does not stand. */
export function withoutPassword(text: string, url: string): string {
  return passwords(url).reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text)
}

function passwords(url: string): readonly string[] {
  try {
    const { password, searchParams } = new URL(url)
    const secrets = [password, decodeURIComponent(password), searchParams.get('password') ?? '']
    return secrets.filter((each) => each !== '')
  } catch {
    return []
  }
}

/**
 * Connects.
 * @throws TargetError that says what is wrong with the server or the URL
 */
export async function connect(url: string): Promise<pg.Client> {
  let client: pg.Client
  try {
    client = new pg.Client({ connectionString: url, application_name: 'jixiao' })
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
