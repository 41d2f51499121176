import { describe, expect, it } from 'vitest'
import type { Effects } from '../effects.ts'
import { zipOf } from '../read/sample-files.ts'
import { run } from './main.ts'

const REPORT =
  '云岭县政府工作报告\n——2024年1月8日在云岭县第三届人民代表大会第四次会议上\n各位代表：\n全县新建学校12所，新增学位3200个，教师待遇稳步提高。\n引进项目47个，完成投资83.5亿元，产业结构更加合理。\n'

/** A world of these files, and what was said in it. */
function world(files: Readonly<Record<string, string | Uint8Array>>) {
  const said = { output: '', notes: '' }
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text
  }
  const bytesOf = (path: string): Uint8Array => {
    const file = files[path]
    if (file === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  const effects: Effects = {
    env: {},
    output: { write: to('output'), isTerminal: false },
    notes: { write: to('notes'), isTerminal: false },
    inputLines: async function* () {},
    readInput: async () => null,
    sizeOf: async path => bytesOf(path).length,
    readFile: async path => bytesOf(path),
    writeFile: async () => {},
    elapsedMs: () => 0,
    now: () => new Date(0),
  }
  return { said, run: (...args: string[]) => run(args, effects) }
}

describe('duban compare, two copies of one report', () => {
  const files = { 'a.txt': REPORT, 'b.txt': REPORT.replace('83.5', '88.5') }

  it('lists what differs, as records and in words', async () => {
    const asJson = world(files)
    expect(await asJson.run('compare', 'a.txt', 'b.txt')).toBe(0)
    const { figures, words } = JSON.parse(asJson.said.output)
    expect([figures.length, words.length]).toEqual([1, 1])
    const inWords = world(files)
    await inWords.run('compare', 'a.txt', 'b.txt', '--format', 'table', '--lang', 'en')
    expect(inWords.said.output).toContain('83.5亿元')
    expect(inWords.said.output).toContain('88.5亿元')
    expect(inWords.said.output).toContain('Figures that differ')
  })

  it.each([
    ['one file', ['a.txt'], 2, 'wrong_options'],
    ['a file that is not there', ['a.txt', 'c.txt'], 3, 'file_not_found'],
    ['an unknown format', ['a.txt', 'b.txt', '-f', 'xml'], 2, 'wrong_options'],
  ])('refuses %s', async (_, args, exit, code) => {
    const { said, run } = world(files)
    expect(await run('compare', ...args)).toBe(exit)
    expect(said.notes).toContain(`[${code}]`)
  })
})

describe('duban read', () => {
  it('reads every file of an archive', async () => {
    const zip = zipOf([
      { name: '2023.txt', content: REPORT },
      { name: '2024.txt', content: REPORT },
    ])
    const { said, run } = world({ 'reports.zip': zip })
    expect(await run('read', 'reports.zip', '--format', 'jsonl')).toBe(0)
    const names = said.output
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).document.name)
    expect(names).toEqual(['2023.txt', '2024.txt'])
  })

  it('says how whole the text is where it is not', async () => {
    const { said, run } = world({ 'a.txt': REPORT.replace('教师', '教师教师'), 'b.txt': REPORT })
    await run('read', 'a.txt', 'b.txt', '--format', 'jsonl')
    expect(said.notes.match(/发现1处叠字/g)).toHaveLength(1)
  })
})
