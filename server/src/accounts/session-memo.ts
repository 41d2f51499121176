import type { AccountRow } from '../store/accounts.ts'

/** A session as the accounts' library found it by a cookie whose signature it checked. */
export interface FoundSession {
  readonly token: string
  readonly account: AccountRow
}

/** How sessions are found: by the library, which checks and prolongs, and by their token alone. */
export interface SessionSources {
  readonly byCookie: (cookie: string) => Promise<FoundSession | null>
  /** The account of a session that stands, as it is now; null once it ended. */
  readonly byToken: (token: string) => Promise<AccountRow | null>
  readonly elapsedMs: () => number
}

/** After this time the library is asked again, since it is what prolongs a session that is used. */
const ASK_AGAIN_MS = 60_000

/** Cookies remembered at most; the first remembered goes first. */
const MOST_COOKIES = 2000

/**
 * Tells the account of a cookie. That a cookie is signed stays true, so it is checked once a minute; that its session
 * stands, and what its account may do, is asked of the store every time. Requests with one cookie that come while the
 * library is asked wait for its one answer: a page sends many at once, and the library takes longer than all else.
 */
export function rememberSessions({ byCookie, byToken, elapsedMs }: SessionSources) {
  const known = new Map<string, { readonly token: string; readonly at: number }>()
  const asked = new Map<string, Promise<FoundSession | null>>()
  const ask = (cookie: string): Promise<FoundSession | null> => {
    const answer = byCookie(cookie).finally(() => asked.delete(cookie))
    asked.set(cookie, answer)
    return answer
  }
  return async (cookie: string): Promise<AccountRow | null> => {
    const memo = known.get(cookie)
    if (memo && elapsedMs() - memo.at < ASK_AGAIN_MS) return byToken(memo.token)
    known.delete(cookie)
    const underWay = asked.get(cookie)
    if (underWay) {
      const token = (await underWay)?.token
      // The library may have looked before the session ended, which this request came after.
      return token === undefined ? null : byToken(token)
    }
    const found = await ask(cookie)
    if (!found) return null
    known.set(cookie, { token: found.token, at: elapsedMs() })
    const [first] = known.keys()
    if (known.size > MOST_COOKIES && first !== undefined) known.delete(first)
    return found.account
  }
}
