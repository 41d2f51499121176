import { lintProfile, shippedProfiles } from 'duban-core'
import { describe, expect, it } from 'vitest'
import type { LintedProfile } from '../../client/profiles.ts'
import { findingLines } from './findings.ts'

const [usual] = shippedProfiles
if (!usual) throw new Error('a profile')
const linted = (rules: LintedProfile['rules']): LintedProfile => {
  const profile = { ...usual, rules }
  return { ...profile, findings: lintProfile(profile) }
}

describe('findingLines', () => {
  it('tells overlaps by the rule that counts, each rule behind it once', () => {
    const lines = findingLines(linted(usual.rules))
    const overlaps = lines.filter(({ kind }) => kind === 'overlap')
    const pairs = lintProfile(usual).filter(({ kind }) => kind === 'overlap')
    expect(overlaps.length).toBeLessThan(pairs.length)
    expect(overlaps.flatMap(({ overlap }) => overlap?.behind ?? [])).toHaveLength(pairs.length)
    expect(overlaps[0]?.overlap).toMatchObject({ first: 1, label: usual.rules[0]?.label })
    for (const { overlap } of overlaps)
      expect(Math.min(...(overlap?.behind ?? []))).toBeGreaterThan(overlap?.first ?? 0)
  })

  it('puts gaps first, in the words of the lint', () => {
    const [line] = findingLines(linted(usual.rules.filter(({ colour }) => colour !== 'green')))
    expect(line).toMatchObject({ kind: 'gap', severity: 'error', overlap: null })
    expect(line?.words).not.toBe('')
  })

  it('finds nothing to say of a profile without findings', () => {
    expect(findingLines({ ...usual, findings: [] })).toEqual([])
  })
})
