import { describe, expect, it } from 'vitest'
import type { UnitReport } from '../../client/reporting.ts'
import {
  carryOver,
  type Draft,
  draftKey,
  EMPTY_DRAFT,
  flawOf,
  keepDraft,
  plainNumber,
  readDraft,
  typed,
  wordsOf,
} from './drafts.ts'

const last: UnitReport = {
  id: 'r1',
  taskId: 't1',
  targetId: null,
  nodeId: null,
  month: '2024-08',
  progress: '主体封顶',
  problems: '',
  next: '进场装修',
  value: '3',
  doneOn: null,
  corrects: null,
  state: 'accepted',
  returnedFor: '',
  submittedAt: '2024-09-02',
  writtenBy: '甲',
  unit: 'u1',
  values: { reported: '3', computed: null, verified: null },
  evidence: [],
  checks: [],
  findings: [],
}
const draft = (over: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...over })

describe('a draft', () => {
  it('is a person’s own', () => {
    const item = { assignmentId: 'd.1', targetId: 'g1' }
    expect(draftKey('甲', item, '2024-09')).not.toBe(draftKey('乙', item, '2024-09'))
    expect(draftKey('甲', item, '2024-09')).not.toBe(draftKey('甲', item, '2024-09', 'r1'))
  })

  it('comes back as it was kept, and what is no draft does not', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (k: string, v: string) => void kept.set(k, v),
    }
    expect(keepDraft('a', draft({ progress: '半句' }), storage)).toBe(true)
    expect(readDraft('a', storage)).toMatchObject({ progress: '半句', next: '' })
    expect(readDraft('b', storage)).toBeNull()
    kept.set('c', '{')
    expect(readDraft('c', storage)).toBeNull()
  })

  it('says where the browser cannot keep it', () => {
    const full = {
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(keepDraft('a', EMPTY_DRAFT, full)).toBe(false)
  })
})

describe('words of the month before', () => {
  it('fill empty fields alone, and stay marked until they are changed', () => {
    const carried = carryOver(draft({ next: '验收' }), last, 1)
    expect(carried).toMatchObject({ progress: '主体封顶', next: '验收', problems: '', carried: ['progress'] })
    expect(typed(carried, { next: '竣工验收' }, 2).carried).toEqual(['progress'])
    expect(typed(carried, { progress: '主体封顶' }, 2).carried).toEqual(['progress'])
    expect(typed(carried, { progress: '主体封顶，开始装修' }, 2).carried).toEqual([])
  })
})

describe('a draft is not handed in', () => {
  it.each<[string, Partial<Draft>, boolean, string | null]>([
    ['without words', { value: '3' }, true, 'no_progress'],
    ['with blanks', { progress: '　' }, false, 'no_progress'],
    ['as it was last month', { progress: '主体封顶', carried: ['progress'] }, false, 'progress_carried'],
    ['with half a number', { progress: '推进', value: '3.' }, true, 'value_unreadable'],
    ['with words for a number', { progress: '推进', value: '约3' }, true, 'value_unreadable'],
    ['without its number and the reason', { progress: '推进' }, true, 'no_value'],
    // as it should be
    ['but with a reason it is', { progress: '推进', problems: '季度数据尚未发布' }, true, null],
    ['but with a number it is', { progress: '推进', value: '－1.5' }, true, null],
    ['but a state needs none', { progress: '推进' }, false, null],
  ])('%s', (_, over, needsValue, expected) => expect(flawOf(draft(over), needsValue)).toBe(expected))
})

describe('plainNumber', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['５．３％', '5.3'],
    ['−2', '-2'],
    ['+3', '3'],
    ['', ''],
    ['三', '三'],
  ])('%s → %s', (words, expected) => expect(plainNumber(words)).toBe(expected))
})

it('gives the service a node only with a day', () => {
  expect(wordsOf(draft({ progress: ' 推进 ', nodeId: 'n1' }))).toMatchObject({
    progress: '推进',
    nodeId: null,
    value: null,
  })
  expect(wordsOf(draft({ nodeId: 'n1', doneOn: '2024-06-01' }))).toMatchObject({ nodeId: 'n1', doneOn: '2024-06-01' })
})
