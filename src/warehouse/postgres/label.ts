/** Words about a Postgres URL that hold no password. */

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
