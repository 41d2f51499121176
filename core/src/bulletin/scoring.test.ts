import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../progress/verdicts/verdict.ts'
import { type ScoreItem, scoreAdjustments, scoreOutcomes, scoreProcess } from './scoring.ts'

const item = (outcome: Outcome, over: Partial<ScoreItem> = {}): ScoreItem => ({
  targetId: outcome,
  weight: '10',
  outcome,
  rank: null,
  ...over,
})

const ranked = (rank: number) => ({ rank, of: 99, source: null })

describe('the table of rules', () => {
  const rows = readFileSync(new URL('../../../lexicons/scoring-rules.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
  it.each(rows.map(row => [row[0], row[2], row[3], row[8]]))('%s %s %s: %s', (profile, layer, key, example) => {
    const [asked, points] = example.split('→')
    if (layer === 'process') expect(scoreProcess([{ key, evidence: 'e' }], profile).lines[0].points).toBe(points)
    else if (layer === 'adjustment')
      expect(scoreAdjustments([{ key, evidence: 'e', approvedBy: 'l' }], profile).points).toBe(points)
    else {
      // in the mixed profile each part is looked at with the other part at nothing
      const place = asked.startsWith('rank_') ? Number(asked.slice(5)) : profile === 'mixed' ? 99 : null
      const rank = place === null ? null : ranked(place)
      const outcome = asked.startsWith('rank_') ? 'missed' : (asked as Outcome)
      expect(scoreOutcomes([item(outcome, { weight: '100', rank })], profile).points).toBe(points)
    }
  })
})

describe('scoreOutcomes', () => {
  it('leaves out what cannot be assessed, on both sides, and lists it', () => {
    const score = scoreOutcomes(
      [item('met'), item('missed'), item('pending'), item('unverifiable'), item('adjusted')],
      'hit',
    )
    expect(score).toMatchObject({ points: '10', of: '20', percent: '50' })
    expect(score.excluded).toEqual([
      { targetId: 'pending', reason: 'pending' },
      { targetId: 'unverifiable', reason: 'unverifiable' },
      { targetId: 'adjusted', reason: 'adjusted' },
    ])
  })

  it.each<[string, ScoreItem[], string, string | null]>([
    ['GDP of 10 points: met, second', [item('met', { rank: ranked(2) })], 'mixed', '97'],
    ['GDP of 10 points: missed, first', [item('missed', { rank: ranked(1) })], 'mixed', '60'],
    ['far down the ranks', [item('met', { rank: ranked(40) })], 'rank', '0'],
    [
      'weights that are no whole numbers',
      [item('met', { weight: '2.5' }), item('missed', { weight: '5' })],
      'hit',
      '33.33',
    ],
    ['nothing to score', [item('pending')], 'hit', null],
  ])('%s', (_, items, profile, percent) => expect(scoreOutcomes(items, profile).percent).toBe(percent))

  it('tells the rank that a line was given for, and who published it', () => {
    const source = { body: '省统计局', document: '2024年各市主要指标位次', day: '2025-01-20' }
    const rank = { rank: 3, of: 14, source }
    expect(scoreOutcomes([item('met', { rank })], 'mixed').lines[0]?.rank).toEqual(rank)
    expect(scoreOutcomes([item('met', { rank })], 'hit').lines[0]).not.toHaveProperty('rank')
  })

  it('waits for a rank, and knows no profile that nobody made', () => {
    expect(scoreOutcomes([item('met')], 'rank').excluded).toEqual([{ targetId: 'met', reason: 'no_rank' }])
    expect(scoreOutcomes([item('met')], 'astrology').excluded).toEqual([{ targetId: 'met', reason: 'no_rule' }])
  })
})

describe('scoreProcess', () => {
  const events = (...keys: string[]) => keys.map((key, i) => ({ key, evidence: `e${i}` }))
  it.each([
    [[], '100'],
    [['no_plan'], '90'],
    // a plan can be missing once
    [['no_plan', 'no_plan'], '90'],
    [['missing_report', 'missing_report', 'empty_report'], '75'],
    [Array(12).fill('late_reply'), '0'],
    [['sneezed'], '100'],
  ])('%j → %s', (keys, points) => expect(scoreProcess(events(...keys)).points).toBe(points))
})

describe('scoreAdjustments', () => {
  it('counts what was approved and lists what is only proposed', () => {
    const score = scoreAdjustments(
      [
        { key: 'praised', evidence: 'e1', approvedBy: 'leader' },
        { key: 'sent_back', evidence: 'e2', approvedBy: 'leader' },
        { key: 'faked', evidence: 'e3', approvedBy: null },
      ],
      'items',
    )
    expect([score.points, score.lines.length, score.proposed.map(p => p.evidence)]).toEqual(['-1', 2, ['e3']])
  })
})
