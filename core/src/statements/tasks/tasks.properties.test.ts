import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import type { Task } from '../types.ts'
import { splitClauses } from './clauses.ts'
import { findTasks } from './tasks.ts'

const HEAD = '二、2026年工作安排\n'
const pieces = [
  ...[
    '推进老街改造',
    '要',
    '今年',
    '从',
    '新建球场20个',
    '力争完成投资3亿元',
    '对违规企业',
    '坚持稳中求进',
    '让群众受益',
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '\n',
    '“',
    '”',
    '（',
    '）',
    '一是',
    '二要',
    '的',
    '了',
    '是',
    '把',
    '为',
    '其中',
    '乱',
  ],
  ...[
    '2027年底前',
    '百分之九',
    '12345',
    '全市',
    '在',
    '基础上',
    '各级政府',
    '提高到',
    '附件',
    '名词解释',
    '*',
    '——',
    ' ',
  ],
]
const anyReport = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 60,
  })
  .map(parts => HEAD + parts.join(''))
const tasksOf = (source: string): Task[] => {
  const text = toText(source, 2026)
  return findTasks(text, findFigures(text))
}

describe('tasks of any text', () => {
  it('hold the text at their spans, and their parts are words of it', () => {
    fc.assert(
      fc.property(anyReport, source => {
        for (const task of tasksOf(source)) {
          expect(source.slice(task.start, task.end)).toBe(task.text)
          expect(task.text.length).toBeGreaterThan(0)
          for (const part of [task.action, task.deadline, ...task.regions]) expect(task.text).toContain(part)
          expect(source).toContain(task.object)
        }
      }),
    )
  })

  it('stand in order and never overlap', () => {
    fc.assert(
      fc.property(anyReport, source => {
        let end = 0
        for (const task of tasksOf(source)) {
          expect(task.start).toBeGreaterThanOrEqual(end)
          expect(task.end).toBeGreaterThan(task.start)
          end = task.end
        }
      }),
    )
  })

  it('hold each figure at most once, and only figures inside them', () => {
    fc.assert(
      fc.property(anyReport, source => {
        const text = toText(source, 2026)
        const figures = findFigures(text)
        const seen = new Set<string>()
        for (const task of findTasks(text, figures))
          for (const id of task.figures) {
            const figure = figures.find(f => f.id === id)
            expect(figure && figure.start >= task.start && figure.end <= task.end).toBe(true)
            expect(seen.has(id)).toBe(false)
            seen.add(id)
          }
      }),
    )
  })

  it('are found without throwing in any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), source => void tasksOf(HEAD + source)))
  })
})

describe('clauses of any text', () => {
  it('stand in order, inside the sentence, without blanks at their ends', () => {
    fc.assert(
      fc.property(anyReport, source => {
        let end = 0
        for (const clause of splitClauses(source, 0, source.length)) {
          expect(clause.start).toBeGreaterThanOrEqual(end)
          expect(source.slice(clause.start, clause.end)).toBe(source.slice(clause.start, clause.end).trim())
          end = clause.end
        }
      }),
    )
  })
})
