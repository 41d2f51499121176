import { describe, expect, it } from 'vitest'
import { longestOwed, startsOf } from './starts.ts'

const node = (text: string, by: string, doneOn: string | null = null) => ({ text, by, doneOn })

describe('startsOf', () => {
  it.each([
    ['项目开工', true, false],
    ['主体工程开工建设', true, false],
    ['入库纳统', false, true],
    ['完成入库', false, true],
    ['具备开工条件', false, false],
    ['主体封顶', false, false],
  ])('%s', (text, isStart, isListing) => {
    const { start, listing } = startsOf({ nodes: [node(text, '2024-03-01')] })
    expect([start !== null, listing !== null]).toEqual([isStart, isListing])
  })

  it('takes the first that is planned', () => {
    const nodes = [node('二期开工', '2024-09-01'), node('一期开工', '2024-03-01', '2024-03-05')]
    expect(startsOf({ nodes }).start).toEqual({ by: '2024-03-01', doneOn: '2024-03-05' })
  })
})

describe('longestOwed', () => {
  const done = { by: '2024-01-01', doneOn: '2024-01-20' }
  const early = { by: '2024-02-01', doneOn: null }
  const late = { by: '2024-04-01', doneOn: null }
  it.each([
    [[], null],
    [[null, late], late],
    [[late, early, done], early],
    [[done], done],
  ])('%j', (starts, owed) => expect(longestOwed(starts, '2024-05-01')).toEqual(owed))

  it('counts what is done later as open until then', () => {
    expect(longestOwed([done, early], '2024-01-10')).toEqual(done)
  })
})
