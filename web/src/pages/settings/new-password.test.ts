import { describe, expect, it } from 'vitest'
import { newPassword } from './new-password.ts'

describe('newPassword', () => {
  it('is four groups of four letters that are not mistaken', () => {
    expect(newPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(newPassword()).not.toBe(newPassword())
  })

  it('passes over bytes that would make some letters likelier', () => {
    let round = 0
    const first = newPassword(bytes => bytes.fill(round++ === 0 ? 255 : 0))
    expect(first).toBe('aaaa-aaaa-aaaa-aaaa')
    expect(round).toBe(2)
  })
})
