import { describe, expect, it } from 'vitest'
import type { Effects } from '../effects.ts'
import { run } from './main.ts'

const REPORT = [
  '云岭县政府工作报告',
  '——2024年1月8日在云岭县第三届人民代表大会第四次会议上',
  '各位代表：',
  '过去一年，我们坚持质量质量第一，全县新建学校12所，新增学位3200个 and 教师待遇稳步提高，',
  '— 2 —',
  '引进项目47个，完成投资83.5亿元，产业结构更加合理。',
].join('\n')
const MENDED = REPORT.replace('质量质量', '质量').replace(' and ', '和').replace('\n— 2 —\n', '')

/** Files that a command reads and writes, and lines that somebody types. */
function world(typed: readonly string[] = [], env: Effects['env'] = { USER: '张三' }) {
  const files: Record<string, string> = { 'a/b.txt': REPORT }
  const said = { output: '', notes: '' }
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text
  }
  const bytesOf = (path: string): Uint8Array => {
    if (!Object.hasOwn(files, path)) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    return new TextEncoder().encode(files[path])
  }
  let lines = typed
  const effects: Effects = {
    env,
    output: { write: to('output'), isTerminal: false },
    notes: { write: to('notes'), isTerminal: false },
    inputLines: async function* () {
      yield* lines
    },
    readInput: async () => null,
    sizeOf: async path => bytesOf(path).length,
    readFile: async path => bytesOf(path),
    writeFile: async (path, text) => {
      files[path] = text
    },
    elapsedMs: () => 0,
    now: () => new Date('2024-02-01T08:00:00Z'),
  }
  const repair = (...args: string[]) => run(['repair', 'a/b.txt', ...args], effects)
  const type = (...next: string[]) => {
    lines = next
  }
  const log = () =>
    (files['a/b.repaired.log.jsonl'] ?? '')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  return { files, said, repair, type, log, text: () => files['a/b.repaired.txt'] }
}

describe('duban repair', () => {
  it('lists what is proposed and writes nothing', async () => {
    const { files, said, repair } = world()
    expect(await repair()).toBe(0)
    const { proposals } = JSON.parse(said.output)
    expect(proposals.map(({ kind, decision }: { kind: string; decision: null }) => [kind, decision])).toEqual([
      ['doubled', null],
      ['foreign', null],
      ['furniture', null],
    ])
    expect(Object.keys(files)).toEqual(['a/b.txt'])
    said.output = ''
    await repair('--format', 'table', '--lang', 'en')
    expect(said.output).toMatch(/^id\s+kind\s+offset\s+decision\s+change\s+message\nd1\s+doubled\s+/)
  })

  it('writes what was accepted beside the source, with who, when and why of each', async () => {
    const { files, repair, text, log } = world()
    expect(await repair('--accept-kind', 'doubled', '--refuse', 'd2', '--reason', '与原件核对')).toBe(0)
    expect(text()).toBe(REPORT.replace('质量质量', '质量'))
    expect(files['a/b.txt']).toBe(REPORT)
    expect(log().map(({ id, decision }) => [id, decision])).toEqual([
      ['d2', 'refused'],
      ['d1', 'accepted'],
    ])
    const at = REPORT.indexOf('质量质量') + 2
    expect(log()[1]).toMatchObject({
      at: '2024-02-01T08:00:00.000Z',
      who: '张三',
      reason: '与原件核对',
      source: { name: 'b.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      edits: [{ start: at, end: at + 2, before: '质量', after: '' }],
    })
  })

  it.each([
    ['nothing to repair with', [], {}, ['--accept', 'd1'], 'wrong_options'],
    ['a proposal that is not there', [], undefined, ['--accept', 'd9'], 'wrong_options'],
    ['a kind that is not there', [], undefined, ['--accept-kind', 'ghost'], 'wrong_options'],
    ['the source as its own repair', [], undefined, ['--accept', 'd1', '--out', 'a/../a/b.txt'], 'wrong_options'],
  ])('refuses %s', async (_, typed, env, args, code) => {
    const { files, said, repair } = world(typed, env)
    expect(await repair(...args)).toBe(2)
    expect(said.notes).toContain(`[${code}]`)
    expect(Object.keys(files)).toEqual(['a/b.txt'])
  })

  it.each([
    ['a broken log', 'no record\n'],
    ['the log of another file', ''],
  ])('leaves %s alone', async (_, content) => {
    const { files, said, repair } = world()
    await repair('--accept', 'd1')
    const other = files['a/b.repaired.log.jsonl'].replace(/"sha256":"[^"]+"/, '"sha256":"0"')
    files['a/b.repaired.log.jsonl'] = content || other
    expect(await repair('--accept', 'd2')).toBe(4)
    expect(said.notes).toContain('[repair_log_unusable]')
    expect(files['a/b.repaired.log.jsonl']).toBe(content || other)
  })
})

describe('duban repair --interactive', () => {
  it('asks for one after another', async () => {
    const { said, repair, text, log } = world(['a', 'e', '两个词之间', 'a', 'a 页码'])
    expect(await repair('-i')).toBe(0)
    expect(text()).toBe(MENDED)
    expect(log().map(({ id, reason }) => [id, reason])).toEqual([
      ['d1', ''],
      ['d2', '两个词之间'],
      ['d3', '页码'],
    ])
    expect(said.notes).toContain('过去一年，我们坚持质量[质量]第一')
    expect(said.notes).toContain('b.txt：0 条建议未定，3 条接受，0 条拒绝')
  })

  it('takes a decision back, and keeps both in the log', async () => {
    const { repair, text, log } = world(['r', 'u', 'a', 'q'])
    await repair('-i')
    expect(text()).toBe(REPORT.replace('质量质量', '质量'))
    expect(log().map(({ decision }) => decision)).toEqual(['refused', 'withdrawn', 'accepted'])
  })

  it('goes on where it was left, also by the end of the input', async () => {
    const { said, repair, type, text, log } = world(['s', 'a'])
    await repair('-i')
    expect(text()).toBe(REPORT.replace(' and ', '和'))
    said.notes = ''
    type('a', 'x', 'a')
    await repair('-i', '--lang', 'en', '--who', '李四')
    expect(text()).toBe(MENDED)
    expect(log().map(({ who, id }) => [who, id])).toEqual([
      ['张三', 'd2'],
      ['李四', 'd1'],
      ['李四', 'd3'],
    ])
    expect(said.notes).toContain('1 of 3  d1  doubled')
    expect(said.notes).toContain('type a, r, e, s, u or q')
  })

  it('has nothing to undo at first', async () => {
    const { files, said, repair } = world(['u'])
    await repair('-i')
    expect(said.notes).toContain('没有可撤回的')
    expect(files['a/b.repaired.log.jsonl']).toBeUndefined()
  })
})
