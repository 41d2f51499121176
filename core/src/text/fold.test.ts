import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from './fold.ts'

it.each([
  ['增长１４．２％', '增长14.2%'],
  ['ＧＤＰ　４∶６', 'GDP 4:6'],
  ['⼯业增⻓', '工业增长'],
  ['178万⼾㬵管', '178万户胶管'],
  ['居⺠⾯积⽅⻚', '居民面积方页'],
  // Chinese punctuation stays
  ['“增长”，（一）；', '“增长”，（一）；'],
  ['', ''],
])('%s → %s', (source, folded) => {
  expect(fold(source)).toBe(folded)
})

it('keeps every offset', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), source => fold(source).length === source.length))
})
