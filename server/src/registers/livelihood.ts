import { satisfactionOf } from 'duban-core'
import { z } from 'zod'
import { isStorable } from '../store/page.ts'
import { checkLinks } from './links.ts'
import type { Entry, Register } from './register.ts'
import { headingFinder, listOf, numberOrNull, oneOf, type TableColumn } from './table.ts'
import type { LivelihoodRecord } from './types.ts'

const storable = z.string().refine(isStorable, 'must not hold NUL')
const short = storable.max(200)
const long = storable.max(20_000)
const share = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,6})?$/, 'must be a share in per cent such as 45.5')
  .nullable()
const count = z.int().nonnegative()
const ids = z.array(short).max(100).readonly()

/** What of an item may be written, field by field. */
export const livelihoodFields = {
  year: z.int().min(1900).max(2200),
  number: z.int().min(1).max(999),
  name: short.min(1),
  content: long,
  target: short,
  leadUnit: short,
  units: z.array(short).max(100).readonly(),
  funding: short,
  annex: short,
  quarters: z
    .array(z.strictObject({ share, text: long }))
    .length(4)
    .readonly(),
  outcome: z.enum(['open', 'completed', 'nearly', 'missed']),
  evidence: long,
  votes: z
    .strictObject({
      satisfied: count,
      fairly: count,
      dissatisfied: count,
      members: count,
      day: z.iso.date(),
    })
    .nullable(),
  assignments: ids,
  projects: ids,
}

const shape = z.strictObject(livelihoodFields).superRefine(({ votes }, context) => {
  if (votes === null) return
  try {
    satisfactionOf(votes)
  } catch {
    context.addIssue({ code: 'custom', path: ['votes'], message: 'are more than the members, or there are none' })
  }
})

const QUARTERS = ['一', '二', '三', '四']

const columns: readonly TableColumn[] = [
  { field: 'year', headings: ['年度', '年份'] },
  { field: 'number', headings: ['序号'] },
  { field: 'name', headings: ['实事名称', '项目名称'] },
  { field: 'content', headings: ['年度建设内容', '建设内容'] },
  { field: 'target', headings: ['目标值'] },
  { field: 'leadUnit', headings: ['牵头单位'] },
  { field: 'units', headings: ['责任单位'] },
  { field: 'funding', headings: ['资金来源'] },
  { field: 'annex', headings: ['附件'] },
  ...QUARTERS.flatMap((name, i) => [
    { field: `q${i + 1}`, headings: [`${name}季度进度`] },
    { field: `q${i + 1}Share`, headings: [`${name}季度完成率`] },
  ]),
  { field: 'outcome', headings: ['完成情况'] },
  { field: 'evidence', headings: ['佐证', '佐证材料'] },
  { field: 'satisfied', headings: ['满意票'] },
  { field: 'fairly', headings: ['基本满意票'] },
  { field: 'dissatisfied', headings: ['不满意票'] },
  { field: 'members', headings: ['应到代表'] },
  { field: 'day', headings: ['测评日期'] },
]

const OUTCOMES = { 推进中: 'open', 完成: 'completed', 基本完成: 'nearly', 未完成: 'missed' } as const
const TEXTS = ['name', 'content', 'target', 'leadUnit', 'funding', 'annex', 'evidence'] as const
const VOTES = ['satisfied', 'fairly', 'dissatisfied', 'members'] as const

const whole = (cell: string): number => {
  if (!/^\d{1,9}$/.test(cell)) throw new RangeError(`“${cell}” is no whole number`)
  return Number(cell)
}

function readQuarters(cells: Readonly<Record<string, string>>, before: LivelihoodRecord['quarters']) {
  return before.map((quarter, i) => {
    const text = cells[`q${i + 1}`] ?? quarter.text
    const printed = cells[`q${i + 1}Share`]
    return { text, share: printed === undefined ? quarter.share : numberOrNull(printed) }
  })
}

/** Votes stand in a line together or not at all. */
function readVotes(cells: Readonly<Record<string, string>>): Partial<Entry<'livelihood'>> {
  const given = [...VOTES, 'day'].filter(field => (cells[field] ?? '') !== '')
  if (given.length === 0) return VOTES.some(field => field in cells) ? { votes: null } : {}
  if (given.length <= VOTES.length) throw new RangeError('votes need 满意票、基本满意票、不满意票、应到代表、测评日期')
  const [satisfied = 0, fairly = 0, dissatisfied = 0, members = 0] = VOTES.map(field => whole(cells[field] ?? ''))
  return { votes: { satisfied, fairly, dissatisfied, members, day: cells.day ?? '' } }
}

/** The register of livelihood items (民生实事). */
export const livelihoodRegister: Register<'livelihood'> = {
  name: 'livelihood',
  empty: {
    year: 0,
    number: 0,
    name: '',
    content: '',
    target: '',
    leadUnit: '',
    units: [],
    funding: '',
    annex: '',
    quarters: QUARTERS.map(() => ({ share: null, text: '' })),
    outcome: 'open',
    evidence: '',
    votes: null,
    assignments: [],
    projects: [],
  },
  shape,
  keyOf: ({ year, name }) => `${year} ${name}`,
  // A table of an earlier year names units as they were then.
  namedOn: ({ year }, today) => (today.startsWith(`${year}-`) ? today : `${year}-12-31`),
  check: checkLinks,
  fieldOf: headingFinder(columns, ['%']),
  readCells: (cells, { quarters }) => ({
    ...Object.fromEntries(TEXTS.flatMap(field => (field in cells ? [[field, cells[field]]] : []))),
    ...(cells.year === undefined ? {} : { year: whole(cells.year) }),
    ...(cells.number === undefined ? {} : { number: whole(cells.number) }),
    ...(cells.units === undefined ? {} : { units: listOf(cells.units) }),
    ...(cells.outcome === undefined ? {} : { outcome: oneOf(cells.outcome || '推进中', OUTCOMES) }),
    ...readVotes(cells),
    quarters: readQuarters(cells, quarters),
  }),
}
