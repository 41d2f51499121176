import { lightOf, shippedProfiles } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { exampleOf } from './rule-example.ts'

const rules = shippedProfiles.flatMap(profile => profile.rules.map(rule => ({ profile, rule, id: rule.id })))

describe('exampleOf', () => {
  it.each(rules)('finds values that $id catches and none above it', ({ profile, rule }) => {
    const values = exampleOf(profile, rule)
    expect(values).not.toBeNull()
    expect(lightOf(profile, values ?? {}).rule?.id).toBe(rule.id)
  })

  it('gives none for a rule that another always hides', () => {
    const [profile] = shippedProfiles
    const [first] = profile?.rules ?? []
    if (!profile || !first) throw new Error('a profile with a rule')
    const hidden = { ...first, id: 'hidden' }
    expect(exampleOf({ ...profile, rules: [first, hidden] }, hidden)).toBeNull()
  })
})
