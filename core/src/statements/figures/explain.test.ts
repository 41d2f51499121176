import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { explainFigure } from './explain.ts'

const source = '力争城镇、农村居民收入分别增长5%以上、6%以上。其他工作扎实推进。'
const explain = (needle: string) => explainFigure(toText(source, 2026), source.indexOf(needle))

describe('explainFigure', () => {
  it('says a line for each conclusion, with the words that led to it', () => {
    const lines = explain('5%')
    expect(lines.map(line => line.slice(0, line.indexOf(':')))).toEqual([
      'number',
      'words',
      'kind',
      'comparator',
      'indicator',
      'modality',
      'period',
      'region',
      'basis',
    ])
    expect(lines.join('\n')).toContain('增长 (up)')
    expect(lines.join('\n')).toContain('分别 deals the names out')
  })

  it('says nothing where no figure stands', () => {
    expect(explain('其他')).toEqual([])
    expect(explainFigure(toText(source, 2026), 9999)).toEqual([])
  })
})
