import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Effects } from '../effects.ts'
import { sampleText } from '../store/sample-reading.ts'
import { run } from './main.ts'

const coded = (code: string) => Object.assign(new Error(code), { code })

/** A world with files in it and nothing else. */
function world(files: Record<string, string | Uint8Array | Error | null>, changes: Partial<Effects> = {}) {
  const said = { output: '', notes: '' }
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text
  }
  const written: Record<string, string> = {}
  const bytesOf = (path: string): Uint8Array | null => {
    const file = Object.hasOwn(files, path) ? files[path] : coded('ENOENT')
    if (file instanceof Error) throw file
    return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? null)
  }
  const effects: Effects = {
    env: {},
    output: { write: to('output'), isTerminal: false },
    notes: { write: to('notes'), isTerminal: false },
    inputLines: async function* () {},
    readInput: async most => atMost(most, bytesOf('-')),
    // A pipe has no size beforehand.
    sizeOf: async path => (path === '/dev/fd/3' ? 0 : (bytesOf(path)?.length ?? null)),
    readFile: async (path, most) => atMost(most, bytesOf(path)),
    writeFile: async (path, text) => {
      written[path] = text
    },
    elapsedMs: () => 0,
    now: () => new Date(0),
    ...changes,
  }
  return { said, written, run: (...args: string[]) => run(args, effects) }
}

const atMost = (most: number, bytes: Uint8Array | null) => (bytes && bytes.length <= most ? bytes : null)

const report = sampleText(2024)

describe('duban read: what is refused', () => {
  it.each<[string, string[], string | Uint8Array | Error | null, number, string]>([
    ['no file', ['read'], '', 2, 'wrong_options'],
    ['an unknown command', ['raed', 'a.txt'], '', 2, 'wrong_options'],
    ['an unknown option', ['read', 'a.txt', '--fast'], report, 2, 'wrong_options'],
    ['an unknown format', ['read', 'a.txt', '--format', 'xml'], report, 2, 'wrong_options'],
    ['an unknown language', ['read', 'a.txt', '--lang', 'fr'], report, 2, 'wrong_options'],
    ['a limit that is no number', ['read', 'a.txt', '--max-megabytes', 'all'], report, 2, 'wrong_options'],
    ['an option without its value', ['read', 'a.txt', '-o'], report, 2, 'wrong_options'],
    ['a file that is not there', ['read', 'b.txt'], '', 3, 'file_not_found'],
    ['a folder', ['read', 'a.txt'], null, 3, 'folder_given'],
    ['a file without permission', ['read', 'a.txt'], coded('EACCES'), 3, 'file_unreadable'],
    ['an empty file', ['read', 'a.txt'], '', 4, 'file_empty'],
    ['a binary', ['read', 'a.txt'], Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0), 4, 'file_binary'],
    [
      'a broken encoding',
      ['read', 'a.txt'],
      new TextEncoder().encode('增长'.repeat(60)).slice(2),
      4,
      'encoding_unreadable',
    ],
    ['a file over the limit', ['read', 'a.txt', '--max-megabytes', '1'], '增'.repeat(400_000), 4, 'file_too_large'],
    ['a disk that breaks', ['read', 'a.txt'], coded('EIO'), 1, 'internal'],
  ])('%s', async (_, args, file, exit, code) => {
    const { run, said } = world({ 'a.txt': file })
    expect({ exit: await run(...args), output: said.output }).toEqual({ exit, output: '' })
    expect(said.notes.trim().split('\n')).toHaveLength(1)
    expect(said.notes).toContain(`[${code}]`)
  })

  it('an endless input, and a pipe without a size, at the limit', async () => {
    const endless = '增'.repeat(400_000)
    const { run, said } = world({ '-': endless, '/dev/fd/3': endless })
    expect(await run('read', '-', '--max-megabytes', '1')).toBe(4)
    expect(await run('read', '/dev/fd/3', '--max-megabytes', '1')).toBe(4)
    expect(said.notes.match(/\[file_too_large\]/g)).toHaveLength(2)
  })

  it('a full disk, and a place that cannot be written to, leave no output', async () => {
    for (const [code, expected] of [
      ['ENOSPC', 'disk_full'],
      ['EACCES', 'output_unwritable'],
    ] as const) {
      const writeFile = async () => Promise.reject(coded(code))
      const { run, said } = world({ 'a.txt': report }, { writeFile })
      expect(await run('read', 'a.txt', '-o', 'out.json')).toBe(6)
      expect(said.notes).toContain(`[${expected}]`)
    }
  })
})

describe('duban read', () => {
  it('writes one object for one file, an array for several, a line each as jsonl', async () => {
    const { run, said } = world({ 'a.txt': report, 'b.txt': sampleText(2023) })
    expect(await run('read', 'a.txt')).toBe(0)
    expect(JSON.parse(said.output)).toMatchObject({ document: { name: 'a.txt', year: 2024 } })
    expect(JSON.parse(said.output)).not.toHaveProperty('text')
    said.output = ''
    await run('read', 'a.txt', 'b.txt', '--text')
    const both = JSON.parse(said.output)
    expect(both.map((r: { document: { year: number } }) => r.document.year)).toEqual([2024, 2023])
    expect(both[0].text).toBe(report)
    said.output = ''
    await run('read', 'a.txt', 'b.txt', '--format', 'jsonl')
    expect(
      said.output
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).document.name),
    ).toEqual(['a.txt', 'b.txt'])
  })

  it('goes on after a file that cannot be read, and ends with its exit code', async () => {
    const { run, said } = world({ 'a.txt': report, 'bad.txt': '' })
    expect(await run('read', 'bad.txt', 'gone.txt', 'a.txt')).toBe(4)
    expect(JSON.parse(said.output)).toHaveLength(1)
    expect(said.notes).toMatch(/file_empty[\s\S]*file_not_found[\s\S]*a\.txt/)
  })

  it('reads standard input as -, and notes a text that is no report', async () => {
    const { run, said } = world({ '-': '会议室的打印机共3台。' })
    expect(await run('read', '-', '--format', 'table')).toBe(0)
    expect(said.notes).toContain('看不出这是一份工作报告')
  })

  it('writes csv with a row a figure, and a byte order mark where asked', async () => {
    const { run, said, written } = world({ 'a.txt': report })
    await run('read', 'a.txt', '--format', 'csv')
    const [heading, first] = said.output.split('\r\n')
    expect(heading).toMatch(/^document,id,start,end,text,indicator,/)
    const at = report.indexOf('1523.6')
    expect(first).toBe(`a.txt,f1,${at},${at + 8},1523.6亿元,${first?.split(',').slice(5).join(',')}`)
    await run('read', 'a.txt', '-o', 'out.csv', '--bom')
    expect(written['out.csv']).toBe(`\ufeff${said.output}`)
  })

  it('shows people a table on a terminal, in either language', async () => {
    const lines: string[] = []
    const output = { write: (text: string) => void lines.push(...text.split('\n')), isTerminal: true }
    const { run } = world({ 'a.txt': report }, { output })
    await run('read', 'a.txt')
    expect(lines[0]).toContain('云岭市政府工作报告')
    expect(lines[1]).toMatch(/^位置\s+原文\s+指标\s+数值\s+单位\s+类型\s+比较\s+性质/)
    expect(lines[2]).toMatch(/1523\.6亿元/)
    lines.length = 0
    await run('read', 'a.txt', '--lang', 'en')
    expect(lines[1]).toMatch(/^offset\s+text\s+indicator\s+value/)
  })

  it('shows a bar only on a terminal, and only after a second', async () => {
    const barAfter = async (stepMs: number, isTerminal: boolean) => {
      const notes: string[] = []
      let asked = 0
      const { run } = world(
        { 'a.txt': report, 'b.txt': report },
        { notes: { write: text => void notes.push(text), isTerminal }, elapsedMs: () => stepMs * asked++ },
      )
      await run('read', 'a.txt', 'b.txt')
      return /[█░]/.test(notes.join(''))
    }
    expect(await barAfter(2000, true)).toBe(true)
    expect(await barAfter(2000, false)).toBe(false)
    expect(await barAfter(1, true)).toBe(false)
  })
})

describe('help', () => {
  it.each(['read', 'repair', 'import', 'serve', 'export', 'user', 'doctor'])(
    'of %s has examples and ends well',
    async name => {
      const { run, said } = world({})
      expect(await run(name, '--help')).toBe(0)
      expect(said.output).toMatch(new RegExp(`例：\\n  .*duban ${name}`))
      expect(said.notes).toBe('')
    },
  )

  it('names every command, in the language of the environment', async () => {
    const { run, said } = world({}, { env: { LANG: 'en_GB.UTF-8' } })
    expect(await run()).toBe(0)
    for (const name of ['read', 'repair', 'import', 'serve', 'export', 'user', 'doctor'])
      expect(said.output).toContain(`\n  ${name} `)
    expect(said.output).toContain('Exit codes')
  })
})

describe('duban user', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-user-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const user = async (...args: string[]) => {
    const { run, said } = world({ '-': 'correct horse 42\n' })
    return { exit: await run('user', ...args, '--data', folder), ...said }
  }

  it('refuses a first account that is no administrator, a role that is none, a name that is missing', async () => {
    for (const [args, code] of [
      [['add', 'chen', '--role', 'leader', '--password-stdin'], 'first_account'],
      [['add', 'chen', '--role', 'mayor'], 'wrong_options'],
      [['add'], 'wrong_options'],
      [['remove', 'chen'], 'wrong_options'],
      [['disable', 'chen'], 'account_not_found'],
    ] as const) {
      const { exit, notes } = await user(...args)
      expect([exit, notes.includes(`[${code}]`)]).toEqual([code === 'account_not_found' ? 3 : 2, true])
    }
  })

  it('adds, lists, changes and disables accounts', async () => {
    expect((await user('add', 'admin', '--role', 'administrator', '--password-stdin')).exit).toBe(0)
    const made = await user('add', 'chen', '--role', 'unit_head', '--title', '陈立')
    expect(made.notes).toMatch(/初始密码（只显示这一次）：\S{16}\n/)
    await user('role', 'chen', '--role', 'leader')
    await user('disable', 'chen')
    const { output } = await user('list')
    expect(
      output
        .split('\n')
        .slice(0, 2)
        .map(line => line.split(/\s+/).slice(0, 3)),
    ).toEqual([
      ['admin', 'administrator'],
      ['chen', 'leader', '陈立'],
    ])
    expect(output).toContain('已停用')
    expect((await user('disable', 'admin')).notes).toContain('[last_administrator]')
  })
})
