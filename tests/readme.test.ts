import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from 'duban-core'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

it('the library example of the README prints what it says', () => {
  const source = /read\('([^']+)'\)/.exec(readme)?.[1].replaceAll('\\n', '\n') ?? ''
  const said = /\/\/ (\[ \[.*\])/.exec(readme)?.[1].replaceAll("'", '"') ?? ''
  const { figures } = read(source)
  expect(figures.map(({ text, indicator, kind, period }) => [text, indicator, kind, period])).toEqual(JSON.parse(said))
})

it('the sentence of ARCHITECTURE.md becomes the records that it says', () => {
  const sentence = /> (固定资产投资.+。)/.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))?.[1] ?? ''
  const source = `一、2024年工作安排\n今年的主要预期目标是：${sentence}\n（一）抓产业\n抓项目。`
  const { figures, targets, ledger } = read(source)
  expect(figures.map(f => [f.text, f.indicator, f.comparator, f.modality, f.period, f.basis])).toEqual([
    ['8%', '固定资产投资', 'ge', 'target', '2024', 'yoy'],
    ['10%', '固定资产投资', 'eq', 'target', '2024', 'yoy'],
    ['12%', '工业投资', 'eq', 'target', '2024', 'yoy'],
  ])
  expect(targets.map(t => [t.indicator, t.value, t.tier, t.reference])).toEqual([
    ['固定资产投资', '8', 'floor', null],
    ['固定资产投资', '10', 'stretch', null],
    ['工业投资', '12', null, null],
    ['居民收入', null, null, 'economic_growth'],
  ])
  expect(ledger.map(e => [e.indicatorId, e.period, e.basis, e.figures.length, e.targets.length])).toEqual([
    ['fixed_investment', '2024', 'yoy', 2, 2],
    ['industrial_investment', '2024', 'yoy', 1, 1],
    ['income_per_capita', '2024', 'yoy', 0, 1],
  ])
})
