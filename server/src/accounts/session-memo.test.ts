import { describe, expect, it } from 'vitest'
import type { AccountRow } from '../store/accounts.ts'
import { rememberSessions } from './session-memo.ts'

const account: AccountRow = {
  id: '1',
  username: 'limin',
  name: '李敏',
  role: 'supervisor',
  unit: '',
  post: '',
  isDisabled: false,
}

/** A store with one session, under the cookie `signed`. */
function office() {
  const state = { now: 0, byCookie: 0, stands: account as AccountRow | null }
  const accountOf = rememberSessions({
    byCookie: async cookie => {
      state.byCookie += 1
      return cookie === 'signed' && state.stands ? { token: 'token', account: state.stands } : null
    },
    byToken: async token => (token === 'token' ? state.stands : null),
    elapsedMs: () => state.now,
  })
  return { state, accountOf }
}

describe('a remembered session', () => {
  it('has its cookie checked once a minute', async () => {
    const { state, accountOf } = office()
    for (const now of [0, 1000, 59_000]) {
      state.now = now
      expect(await accountOf('signed')).toEqual(account)
    }
    expect(state.byCookie).toBe(1)
    state.now = 60_000
    expect(await accountOf('signed')).toEqual(account)
    expect(state.byCookie).toBe(2)
  })

  it('ends at once when it is ended, and shows at once what its account became', async () => {
    const { state, accountOf } = office()
    await accountOf('signed')
    state.stands = { ...account, role: 'leader', isDisabled: true }
    expect(await accountOf('signed')).toMatchObject({ role: 'leader', isDisabled: true })
    state.stands = null
    expect(await accountOf('signed')).toBeNull()
  })

  it('is asked of the library once by those who come together, each told what stands when it came', async () => {
    const { state, accountOf } = office()
    const first = accountOf('signed')
    const others = [accountOf('signed'), accountOf('signed')]
    state.stands = null
    expect(await first).toEqual(account)
    expect(await Promise.all(others)).toEqual([null, null])
    expect(state.byCookie).toBe(1)
  })

  it('asks again after the library could not answer', async () => {
    let asked = 0
    const accountOf = rememberSessions({
      byCookie: async () => {
        asked += 1
        if (asked === 1) throw new Error('no answer')
        return { token: 'token', account }
      },
      byToken: async () => account,
      elapsedMs: () => 0,
    })
    const together = await Promise.allSettled([accountOf('signed'), accountOf('signed')])
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await accountOf('signed')).toEqual(account)
    expect(asked).toBe(2)
  })

  it('is none for a cookie that nobody signed, however often it comes', async () => {
    const { state, accountOf } = office()
    await accountOf('signed')
    expect(await accountOf('forged')).toBeNull()
    expect(await accountOf('forged')).toBeNull()
    expect(state.byCookie).toBe(3)
  })
})
