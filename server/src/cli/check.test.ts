import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Effects } from '../effects.ts'
import { run } from './main.ts'

/** Runs the command over files that are only in memory. */
async function runOver(files: Record<string, string>, ...args: string[]) {
  const said = { output: '', notes: '' }
  const bytesOf = (path: string): Uint8Array => {
    const text = files[path]
    if (text === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    return new TextEncoder().encode(text)
  }
  const to = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text
    },
    isTerminal: false,
  })
  const effects: Effects = {
    env: {},
    output: to('output'),
    notes: to('notes'),
    inputLines: async function* () {},
    readInput: async () => bytesOf('-'),
    sizeOf: async path => bytesOf(path).length,
    readFile: async path => bytesOf(path),
    writeFile: async () => {},
    elapsedMs: () => 0,
    now: () => new Date(0),
  }
  return { exit: await run(args, effects), ...said }
}

const sample = (year: number) =>
  readFileSync(join(import.meta.dirname, `../../../samples/chengchuan-${year}.txt`), 'utf8')
const files = Object.fromEntries([2023, 2024, 2025].map(year => [`${year}.txt`, sample(year)]))
const sound =
  '政府工作报告\n\n一、2023年工作回顾\n\n地区生产总值增长5.9%，一般公共预算收入增长5.2%，城镇新增就业2.71万人。\n'

describe('duban check', () => {
  it.each<[string, string[], number]>([
    ['a report without contradictions', ['check', 'sound.txt'], 0],
    ['a report with a wrong sum', ['check', '2024.txt'], 1],
    ['the same as a table', ['check', '2024.txt', '--format', 'table'], 1],
    ['one of several', ['check', 'sound.txt', '2024.txt'], 1],
    ['a file that is not there', ['check', 'none.txt'], 3],
    ['an unknown format', ['check', '2024.txt', '--format', 'csv'], 2],
    ['no file', ['check'], 2],
  ])('%s', async (_, args, exit) => {
    expect((await runOver({ ...files, 'sound.txt': sound }, ...args)).exit).toBe(exit)
  })

  describe('against official series', () => {
    const head = '指标,地区,时期,数值,单位,状态,来源,位次,位次范围\n'
    const report = '澄川市政府工作报告（2024年）\n\n一、2023年工作回顾\n\n全市地区生产总值增长6.5%，居全省第6位。\n'
    const over = (table: string) =>
      runOver({ 'r.txt': report, 's.csv': head + table }, 'check', '--series', 's.csv', 'r.txt')
    it('refuses a table with a bad line', async () => {
      const { exit, notes } = await over('地区生产总值增速,邻州市,2023,五点六,%,初步核算,公报,4,全省')
      expect({ exit, told: notes.includes('第 2 行') }).toEqual({ exit: 4, told: true })
    })
    it('catches a growth whose rank another place makes impossible', async () => {
      const { exit, output } = await over('地区生产总值增速,邻州市,2023,5.6,%,初步核算,公报,4,全省')
      expect(exit).toBe(1)
      expect(JSON.parse(output).againstSeries).toMatchObject([{ verdict: 'rank_contradicted' }])
    })
    it('says nothing against what agrees', async () => {
      expect((await over('地区生产总值增速,澄川市,2023,6.5,%,初步核算,公报')).exit).toBe(0)
    })
  })

  it('writes the findings of one file as one object, of several as a list', async () => {
    const one = JSON.parse((await runOver(files, 'check', '2024.txt')).output)
    expect(one.findings[0]).toMatchObject({ rule: 'parts_sum', severity: 'error', found: '1846.3亿元' })
    const several = JSON.parse((await runOver(files, 'check', '2023.txt', '2024.txt')).output)
    expect(several.map((each: { document: string }) => each.document)).toEqual(['2023.txt', '2024.txt'])
  })

  it('shows people what, where and why', async () => {
    const { output } = await runOver(files, 'check', '2024.txt', '--format', 'table', '--lang', 'zh')
    expect(output).toContain('2024.txt：1 处错误')
    expect(output).toContain('分项之和等于合计')
  })
})

describe('duban compare', () => {
  it.each<[string, string[], number]>([
    ['two reports that agree', ['compare', '2023.txt', '2024.txt'], 0],
    ['two that contradict one another', ['compare', '2024.txt', '2025.txt'], 1],
    ['one file alone', ['compare', '2024.txt'], 2],
    ['three files', ['compare', '2023.txt', '2024.txt', '2025.txt'], 2],
    ['a file that is not there', ['compare', '2024.txt', 'none.txt'], 3],
  ])('%s', async (_, args, exit) => {
    expect((await runOver(files, ...args)).exit).toBe(exit)
  })

  it('tells what became of each target', async () => {
    const { targets } = JSON.parse((await runOver(files, 'compare', '2024.txt', '2025.txt')).output)
    const gdp = targets.find((outcome: { target: { tier: string | null } }) => outcome.target.tier === 'floor')
    expect(gdp).toMatchObject({ verdict: 'missed', rule: 'floor' })
    const table = await runOver(files, 'compare', '2024.txt', '2025.txt', '--format', 'table', '--lang', 'zh')
    expect(table.output).toMatch(/未完成\s+地区生产总值增长5\.5%以上/)
    expect(table.output).toContain('主要目标中不再出现的指标')
  })
})
