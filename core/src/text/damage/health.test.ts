import { describe, expect, it } from 'vitest'
import { healthOf } from './health.ts'
import type { Damage, DamageKind } from './types.ts'

const injury = (kind: DamageKind, start: number, end: number, proposal: string | null = null): Damage => ({
  id: `${kind}${start}`,
  kind,
  start,
  end,
  of: null,
  message: '',
  proposal,
})

describe('healthOf', () => {
  it('says so where nothing is wrong', () => {
    expect(healthOf(1000, [])).toMatchObject({ damaged: 0, repeated: 0, zh: '未发现文本损伤', en: 'No damage found' })
  })

  it('counts each character once', () => {
    const health = healthOf(200, [injury('repeat', 100, 150), injury('doubled', 120, 122), injury('cut', 140, 160)])
    expect(health).toMatchObject({ repeated: 50, damaged: 60 })
    expect(health.counts).toMatchObject({ repeat: 1, doubled: 1, cut: 1, splice: 0 })
    expect(health.zh).toBe('发现1处重复、1处残句、1处叠字，25%的文字是重复的')
    expect(health.en).toBe('Found 1 repeated passage, 1 broken sentence, 1 doubled word; 25% of the text is repeated')
  })
})
