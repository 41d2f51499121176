import { expect, it } from 'vitest'
import { countAttempts } from './attempts.ts'

const RULE = { window: 60, max: 2 }

it('refuses the attempt too many, says for how long, and allows again when the window is over', async () => {
  let now = 1000
  const attempts = countAttempts(() => now)
  const answers = []
  for (const at of [1000, 2000, 11_000, 60_999, 61_000]) {
    now = at
    answers.push(await attempts.consume('a', RULE))
  }
  expect(answers).toEqual([
    { allowed: true, retryAfter: null },
    { allowed: true, retryAfter: null },
    { allowed: false, retryAfter: 50 },
    { allowed: false, retryAfter: 1 },
    { allowed: true, retryAfter: null },
  ])
})

it('counts each address, and each service, for itself', async () => {
  const [one, other] = [countAttempts(), countAttempts()]
  for (let i = 0; i < 2; i++) await one.consume('a', RULE)
  expect((await one.consume('a', RULE)).allowed).toBe(false)
  expect((await one.consume('b', RULE)).allowed).toBe(true)
  expect((await other.consume('a', RULE)).allowed).toBe(true)
})

it('forgets an attempt that was given back', async () => {
  const attempts = countAttempts()
  for (let i = 0; i < 5; i++) {
    expect((await attempts.consume('a', RULE)).allowed).toBe(true)
    attempts.giveBack('a')
  }
  attempts.giveBack('nobody')
  for (let i = 0; i < 2; i++) await attempts.consume('a', RULE)
  expect((await attempts.consume('a', RULE)).allowed).toBe(false)
})
