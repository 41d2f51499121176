import { describe, expect, it } from 'vitest'
import { read } from '../pipeline.ts'

const PASSAGE =
  '园区新建标准厂房12.6万平方米，引进亿元企业19家，完成技术改造项目47个，规上企业用电量增长8.3%，就业岗位新增2300个。'
const BETWEEN = '城乡客运实现一体化，农村物流网点覆盖所有建制村，群众办事更加方便。'

describe('trust of a figure', () => {
  it('is copy in a later copy, with the figure of the first; copies stay out of the ledger', () => {
    const { figures, ledger } = read(`${PASSAGE}${BETWEEN}${PASSAGE}`)
    const copies = figures.filter(figure => figure.trust === 'copy')
    expect(copies.length).toBe(figures.length / 2)
    for (const copy of copies) {
      const first = figures.find(({ id }) => id === copy.copyOf)
      expect([copy.text, first?.text]).toEqual([copy.text, copy.text])
      expect(first?.start).toBe(copy.start - PASSAGE.length - BETWEEN.length)
    }
    const inLedger = ledger.flatMap(entry => entry.figures)
    expect(inLedger.filter(id => copies.some(copy => copy.id === id))).toEqual([])
  })

  it('is copy also where a digit was changed on the way', () => {
    const { figures } = read(`${PASSAGE}${BETWEEN}${PASSAGE.replace('8.3%', '9.3%')}`)
    const changed = figures.find(({ text }) => text.startsWith('9.3'))
    const first = figures.find(({ text }) => text.startsWith('8.3'))
    expect(changed).toMatchObject({ trust: 'copy', copyOf: first?.id })
  })

  it('is doubtful where the figure touches other damage, sound elsewhere', () => {
    const { figures } = read(`${BETWEEN}农村自来水普及率达到196%，新建水厂3座。`)
    expect(figures.find(({ text }) => text.startsWith('196'))?.trust).toBe('doubtful')
    expect(figures.find(({ text }) => text.startsWith('3'))?.trust).toBe('sound')
  })

  it('is sound where a page number stood in the sentence, doubtful where it parted the figure itself', () => {
    const { figures } = read(`${PASSAGE}今年固定资产投资\n— 3 —\n增长8.5%，引进资金83.5\n— 4 —\n亿元。`)
    const after = figures.slice(-2)
    expect(after.map(({ indicator, value, unit, trust }) => [indicator, value, unit, trust])).toEqual([
      ['固定资产投资', '8.5', '%', 'sound'],
      ['引进资金', '83.5', '亿元', 'doubtful'],
    ])
  })
})
