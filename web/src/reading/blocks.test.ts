import type { Section } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'

const section = (id: string, start: number, end: number, heading: string, level = 1): Section => ({
  id,
  start,
  end,
  heading,
  level,
  parent: null,
  role: 'plan',
})

const TEXT =
  '政府工作报告\n\n云河市市长\n各位代表：\n  现在报告工作。\r\n一、回顾\n成绩不少。二、安排\n（一）强产业。推进技改。\n'
const at = (words: string): number => TEXT.indexOf(words)
const SECTIONS = [
  section('s1', 0, at('一、'), ''),
  section('s2', at('一、'), at('二、'), '回顾'),
  section('s3', at('二、'), TEXT.length, '安排'),
  section('s4', at('（一）'), TEXT.length, '强产业', 2),
]

describe('blocksOf', () => {
  it('takes the text line by line and cuts where a section begins', () => {
    const blocks = blocksOf(TEXT, SECTIONS).map(({ kind, start, end, section }) => [
      kind,
      TEXT.slice(start, end),
      section?.id ?? '',
    ])
    expect(blocks).toEqual([
      ['title', '政府工作报告', ''],
      ['title', '云河市市长', ''],
      ['paragraph', '各位代表：', ''],
      ['paragraph', '现在报告工作。', ''],
      ['heading', '一、回顾', 's2'],
      ['paragraph', '成绩不少。', ''],
      ['heading', '二、安排', 's3'],
      ['paragraph', '（一）强产业。推进技改。', 's4'],
    ])
  })

  it('tells a heading from the sentence behind it on the same line', () => {
    const last = blocksOf(TEXT, SECTIONS).at(-1)
    expect(last?.runIn && TEXT.slice(last.runIn.start, last.runIn.end)).toBe('（一）强产业。')
  })

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\r\n\u3000\n'],
  ])('makes no block of %s', (_, text) => {
    expect(blocksOf(text, [])).toEqual([])
  })

  it('loses no visible character', () => {
    const kept = blocksOf(TEXT, SECTIONS)
      .map(({ start, end }) => TEXT.slice(start, end))
      .join('')
    expect(kept.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''))
  })

  it('ends the title block at the first long line', () => {
    const text = `政府工作报告\n${'过去一年成绩显著'.repeat(8)}\n短句。`
    expect(blocksOf(text, []).map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph'])
  })
})
