import type { BreakdownRow } from 'duban-core'
import {
  type BulletinIssue,
  breakdownColumns,
  compileBulletin,
  findProfile,
  lightOf,
  reconcile,
  shippedProfiles,
} from 'duban-core'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { breakdownDocx, chineseNumber } from './breakdown-docx.ts'
import { breakdownXlsx, usualFields } from './breakdown-xlsx.ts'
import { readBreakdownXlsx } from './breakdown-xlsx-read.ts'
import { bulletinDocx } from './bulletin-docx.ts'
import { comparisonDocx, reviewDocx } from './year-end-docx.ts'

const row = (id: string, text: string, category: string, over: Partial<BreakdownRow> = {}): BreakdownRow => ({
  id,
  part: 'tasks',
  source: [{ start: 0, end: text.length, text }],
  level: 'city',
  text,
  kind: 'qualitative',
  category,
  targets: [],
  items: [],
  lead: [{ unit: '市教育局', why: '学校' }],
  coUnits: ['市财政局', '各县（市、区）政府'],
  leaderPost: '副市长（教育）',
  deadline: { text: '9月底前', day: '2024-09-30' },
  nodes: [{ id: 'n1', by: '2024-06-30', text: '主体完工', share: null }],
  links: [],
  note: '',
  from: [],
  ...over,
})
const rows = [
  row('t1', '新建学校12所。', '民生'),
  row('t2', '=1+1 是文字，不是公式', '产业', {
    lead: [],
    coUnits: [],
    leaderPost: '',
    deadline: { text: '', day: '2024-12-31' },
  }),
  row('t3', '修路 <b>&amp; 架桥', '民生', {
    lead: [
      { unit: '甲局', why: '' },
      { unit: '乙局', why: '' },
    ],
    note: '00123',
  }),
]
/** The words of a .docx, paragraph by paragraph. */
const wordsOf = (bytes: Buffer): string[] => {
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'])
  const clean = (text: string) => text.replace(/<w:tab\/>/g, '\t').replace(/<[^>]+>/g, '')
  const decoded = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([p]) => decoded(clean(p)))
}
const tableOf = async (bytes: Buffer) => {
  const result = await readBreakdownXlsx(bytes)
  if (!result.ok) throw new Error(result.refusal)
  return result.table
}

describe('breakdownXlsx', () => {
  it('comes back as it went, with every column', async () => {
    const fields = breakdownColumns.map(column => column.field)
    const table = await tableOf(await breakdownXlsx(rows, { title: '任务分解表', fields }))
    expect(table.unknownHeadings).toEqual([])
    expect(table.rows.map(line => line.line)).toEqual([3, 4, 5])
    expect(reconcile(rows, table.rows, 2024)).toEqual({ rows, changes: [], unread: [], absent: [], isReordered: false })
  })

  it('prints the columns that were asked for, and no formula', async () => {
    const bytes = await breakdownXlsx(rows, { title: '任务分解表', fields: ['number', 'text'] })
    const table = await tableOf(bytes)
    expect(table.rows.map(line => line.cells)).toEqual(rows.map((r, i) => ({ number: String(i + 1), text: r.text })))
    const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'])
    expect(sheet).not.toContain('<f>')
  })

  it('takes in what an office changed', async () => {
    const edited = rows.map((r, i) =>
      i === 0 ? { ...r, leaderPost: '常务副市长', deadline: { text: '10月底', day: null } } : r,
    )
    const table = await tableOf(await breakdownXlsx(edited, { title: '任务分解表' }))
    const { changes, rows: merged } = reconcile(rows, table.rows, 2024)
    expect(changes.map(c => [c.rowId, c.field, c.to])).toEqual([
      ['t1', 'leaderPost', '常务副市长'],
      ['t1', 'deadline', '10月底'],
    ])
    expect(merged[0].deadline.day).toBe('2024-10-31')
    expect(usualFields).toContain('id')
  })
})

describe('readBreakdownXlsx', () => {
  const sheet = (...lines: (string | number | Date | null)[][]) =>
    writeXlsx(
      lines.map(line =>
        line.map(value =>
          value === null ? null : value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value },
        ),
      ),
      {},
    ).toBuffer()

  it('finds headings below a title, under other names, and reads numbers and days as they are written', async () => {
    const bytes = await sheet(
      ['任务分解表'],
      [],
      ['编号', '主要工作任务', '牵头责任单位', '完成时间', '心情'],
      [1, '修路', '市交通局', new Date('2024-09-30T00:00:00Z'), '好'],
      [null, null, null, null, null],
      [2, '架桥', '市交通局', '年底', null],
    )
    expect(await readBreakdownXlsx(bytes)).toEqual({
      ok: true,
      table: {
        unknownHeadings: ['心情'],
        rows: [
          { line: 4, cells: { number: '1', text: '修路', lead: '市交通局', deadline: '2024-09-30' } },
          { line: 6, cells: { number: '2', text: '架桥', lead: '市交通局', deadline: '年底' } },
        ],
      },
    })
  })

  it.each<[string, () => Promise<Buffer>, string]>([
    ['bytes that are no workbook', async () => Buffer.from('工作任务,牵头单位'), 'not_a_workbook'],
    ['nothing', async () => Buffer.alloc(0), 'not_a_workbook'],
    ['a sheet without headings', () => sheet(['甲', '乙'], ['丙', '丁']), 'no_headings'],
    ['one heading twice', () => sheet(['序号', '工作任务', '任务内容'], ['1', '修路', '架桥']), 'doubled_heading'],
  ])('refuses %s', async (_, bytes, refusal) =>
    expect(await readBreakdownXlsx(await bytes())).toEqual({ ok: false, refusal }),
  )
})

describe('breakdownDocx', () => {
  it('prints numbered text with the duties in brackets', async () => {
    expect(wordsOf(await breakdownDocx(rows, { title: '任务分解', form: 'numbered' }))).toEqual([
      '任务分解',
      '一、民生',
      '1. 新建学校12所。（责任领导：副市长（教育）；牵头单位：市教育局；责任单位：市财政局、各县（市、区）政府；完成时限：9月底前）',
      '3. 修路 <b>&amp; 架桥。（责任领导：副市长（教育）；牵头单位：甲局、乙局分别牵头；责任单位：市财政局、各县（市、区）政府；完成时限：9月底前）',
      '二、产业',
      '2. =1+1 是文字，不是公式。',
    ])
  })

  it('prints a table', async () => {
    const words = wordsOf(
      await breakdownDocx(rows.slice(0, 1), { title: '任务分解', form: 'table', fields: ['number', 'text', 'lead'] }),
    )
    expect(words).toEqual(['任务分解', '序号', '工作任务', '牵头单位', '1', '新建学校12所。', '市教育局'])
  })

  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
  ])('numbers chapter %i %s', (n, text) => expect(chineseNumber(n)).toBe(text))
})

describe('bulletinDocx', () => {
  const issue: BulletinIssue = {
    series: '政务督查',
    number: 7,
    office: '市政府督查室',
    day: '2024-11-08',
    month: '2024-10',
    title: '关于1至10月推进情况的通报',
    to: ['市政府各部门'],
    method: '现场核实',
    demands: [],
  }
  it('has head, sections, and every row in the annex', async () => {
    const profile = findProfile('xuancheng') ?? shippedProfiles[0]
    const pace = {
      kind: 'amount',
      month: '2024-10',
      actual: '53.3',
      completion: '53.3',
      expected: '83.333',
      gap: '-30.033',
      relativeGap: null,
      isMet: false,
    } as const
    const listed = {
      id: 't1',
      part: 'tasks',
      text: '实际使用外资',
      kind: 'level',
      unit: '亿美元',
      leadUnit: '市商务局',
      pace,
      light: lightOf(profile, { gap: pace.gap }),
      reason: '项目延期',
      next: '',
      reportId: 'r1',
    } as const
    expect(wordsOf(await bulletinDocx(compileBulletin(issue, [listed], [])))).toEqual([
      '政务督查',
      '第7期',
      '市政府督查室\t2024年11月8日',
      '关于1至10月推进情况的通报',
      '市政府各部门：',
      '一、总体情况',
      '截至2024年10月底，经现场核实，纳入督查的事项共1项，其中欠进度1项。',
      '二、重点任务',
      '重点任务共1项，其中欠进度1项。',
      '三、未达序时进度的事项',
      '1. 实际使用外资（市商务局）：53.3亿美元，完成年度目标的53.3%，慢于时间进度30.0个百分点。原因：项目延期。',
      '附件',
      '序号',
      '事项',
      '牵头单位',
      '进度',
      '亮灯',
      '存在问题',
      '1',
      '实际使用外资',
      '市商务局',
      '欠进度',
      '未达序时',
      '项目延期',
    ])
  })
})

describe('papers of the year’s end', () => {
  it('sets target against result', async () => {
    const line = {
      number: 1,
      targetId: 'g',
      text: '地区生产总值增长7%',
      original: '不低于7%',
      current: '',
      result: '7.3%',
      outcome: '完成',
      leadUnit: '市发改委',
      note: '',
    }
    expect(wordsOf(await comparisonDocx([line], '对照表')).slice(0, 13)).toEqual([
      '对照表',
      '序号',
      '目标',
      '原目标值',
      '调整后',
      '完成情况',
      '结论',
      '牵头单位',
      '说明',
      '1',
      '地区生产总值增长7%',
      '不低于7%',
      '',
    ])
  })

  it('keeps apart what may be claimed, what owes a word and what may not', async () => {
    const evidence = { source: '统计公报', day: '2025-03-20', reportIds: [] }
    const sentence = (status: 'stated' | 'explained' | 'withheld', text: string) => ({
      targetId: text,
      status,
      text,
      promise: '架桥',
      evidence: status === 'withheld' ? null : evidence,
    })
    const draft = {
      sentences: [sentence('withheld', '没有实绩'), sentence('stated', '修路3公里。')],
      stated: 1,
      explained: 0,
      withheld: 1,
    }
    expect(wordsOf(await reviewDocx(draft, '回顾初稿'))).toEqual([
      '回顾初稿',
      '一、可以写入（1句）',
      '修路3公里。〔统计公报，2025-03-20〕',
      '二、暂不能写入（1句）',
      '“架桥”：没有实绩。',
    ])
  })
})
