import { z } from 'zod'
import type { Change } from '../change.ts'
import { rowsWithIds } from '../store/assignments.ts'
import { isStorable } from '../store/page.ts'
import { refreshStandings } from '../supervision/courses.ts'
import { checkLinks } from './links.ts'
import type { Entry, Register } from './register.ts'
import { headingFinder, listOf, numberOrNull, oneOf, type TableColumn, type TableLine } from './table.ts'
import type { ProjectRecord } from './types.ts'

const storable = z.string().refine(isStorable, 'must not hold NUL')
const short = storable.max(200)
const long = storable.max(20_000)
const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'must be an amount in 亿元 such as 4.20')
  .nullable()
const degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,8})?$/, 'must be degrees such as 113.25')
const day = z.iso.date()
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2024-03')
const ids = z.array(short).max(100).readonly()

const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), longitude: degrees, latitude: degrees }),
  z.strictObject({ kind: z.literal('division'), code: short.min(1) }),
])

/** What of a project may be written, field by field. */
export const projectFields = {
  name: short.min(1),
  place: place.nullable(),
  stage: z.enum(['new', 'continued', 'completing', 'preparing']),
  levels: z
    .array(z.enum(['province', 'city', 'county']))
    .max(3)
    .readonly(),
  leadUnit: short,
  total: amount,
  untilLastYear: amount,
  planThisYear: amount,
  doneThisYear: amount,
  month: month.nullable(),
  image: long,
  nodes: z
    .array(z.strictObject({ text: short.min(1), by: day, doneOn: day.nullable() }))
    .max(100)
    .readonly(),
  needs: z
    .array(
      z.strictObject({
        kind: z.enum(['land', 'forest', 'sea', 'money', 'clearing', 'approval']),
        isMet: z.boolean(),
        note: short,
      }),
    )
    .max(20)
    .readonly(),
  problems: long,
  measures: long,
  members: z.array(short).max(200).readonly(),
  site: short,
  content: long,
  years: short,
  leader: short,
  owner: short,
  assignments: ids,
}

const shape = z.strictObject(projectFields).superRefine(({ doneThisYear, month }, context) => {
  // A number that nobody can place in time would be judged against whatever month is asked about.
  if (doneThisYear !== null && month === null)
    context.addIssue({ code: 'custom', path: ['month'], message: 'is needed where doneThisYear is given' })
})

const columns: readonly TableColumn[] = [
  { field: 'name', headings: ['项目名称', '名称'] },
  { field: 'stage', headings: ['建设性质', '性质'] },
  { field: 'levels', headings: ['级别', '项目级别'] },
  { field: 'leadUnit', headings: ['责任单位', '牵头单位'] },
  { field: 'site', headings: ['建设地点', '地点'] },
  { field: 'longitude', headings: ['经度'] },
  { field: 'latitude', headings: ['纬度'] },
  { field: 'division', headings: ['区划代码'] },
  { field: 'content', headings: ['建设内容及规模', '建设内容'] },
  { field: 'years', headings: ['起止年限', '建设年限'] },
  { field: 'total', headings: ['总投资'] },
  { field: 'untilLastYear', headings: ['至上年底累计投资', '至上年底累计完成投资'] },
  { field: 'planThisYear', headings: ['年度计划投资'] },
  { field: 'doneThisYear', headings: ['本年完成投资', '年度完成投资'] },
  { field: 'month', headings: ['数据月份'] },
  { field: 'image', headings: ['形象进度'] },
  { field: 'nodes', headings: ['节点', '关键节点'] },
  { field: 'needs', headings: ['要素保障'] },
  { field: 'problems', headings: ['存在问题'] },
  { field: 'measures', headings: ['解决措施'] },
  { field: 'leader', headings: ['牵头领导'] },
  { field: 'owner', headings: ['业主', '建设单位'] },
  { field: 'members', headings: ['打包子项目'] },
  { field: 'ordinal', headings: ['序号'] },
]

const STAGES = { 新开工: 'new', 续建: 'continued', 投产: 'completing', 竣工: 'completing', 前期: 'preparing' } as const
const LEVELS = { 省: 'province', 省重点: 'province', 市: 'city', 市重点: 'city', 县: 'county', 县区: 'county' } as const
const NEEDS = {
  用地: 'land',
  用林: 'forest',
  用海: 'sea',
  资金: 'money',
  征拆: 'clearing',
  审批: 'approval',
} as const

/** `封顶 2024-10-30`, or with the day that it was done: `封顶 2024-10-30 2024-10-12`. */
function readNode(text: string): ProjectRecord['nodes'][number] {
  const [, words, by, doneOn = null] = /^(\S+)\s+(\d{4}-\d\d-\d\d)(?:\s+(\d{4}-\d\d-\d\d))?$/.exec(text) ?? []
  if (!words || !by) throw new RangeError(`“${text}” is no node such as 封顶 2024-10-30`)
  return { text: words, by, doneOn }
}

/** `用地：已落实`, `资金：未落实 缺口2亿元`. */
function readNeed(text: string): ProjectRecord['needs'][number] {
  const [, kind = '', state, note = ''] = /^([^：:]+)[：:]\s*(已落实|未落实)\s*(.*)$/.exec(text) ?? []
  if (!state) throw new RangeError(`“${text}” is no need such as 用地：未落实`)
  return { kind: oneOf(kind, NEEDS), isMet: state === '已落实', note }
}

function readPlace({ longitude = '', latitude = '', division = '' }: TableLine['cells']): ProjectRecord['place'] {
  if (longitude !== '' || latitude !== '') return { kind: 'point', longitude, latitude }
  return division === '' ? null : { kind: 'division', code: division }
}

const TEXTS = [
  'name',
  'leadUnit',
  'site',
  'content',
  'years',
  'image',
  'problems',
  'measures',
  'leader',
  'owner',
] as const
const AMOUNTS = ['total', 'untilLastYear', 'planThisYear', 'doneThisYear'] as const
const PLACES = ['longitude', 'latitude', 'division']

const readers: Readonly<Record<string, (cell: string) => Partial<Entry<'project'>>>> = {
  ...Object.fromEntries(TEXTS.map(field => [field, (cell: string) => ({ [field]: cell })])),
  ...Object.fromEntries(AMOUNTS.map(field => [field, (cell: string) => ({ [field]: numberOrNull(cell) })])),
  stage: cell => ({ stage: oneOf(cell, STAGES) }),
  levels: cell => ({ levels: listOf(cell).map(word => oneOf(word, LEVELS)) }),
  month: cell => ({ month: cell === '' ? null : cell }),
  nodes: cell => ({ nodes: listOf(cell).map(readNode) }),
  needs: cell => ({ needs: listOf(cell).map(readNeed) }),
  members: cell => ({ members: listOf(cell) }),
}

/** What begins late or is listed late lights the tasks that a project fulfils, by the profiles that ask for it. */
async function relight(change: Change, before: ProjectRecord | null, after: ProjectRecord): Promise<void> {
  const ids = new Set([...(before?.assignments ?? []), ...after.assignments])
  const rows = await rowsWithIds(change.tx, [...ids])
  for (const { documentId, id } of rows)
    await refreshStandings(change, documentId, [id], ['months_unstarted', 'months_unlisted'])
}

/** The register of projects (重点项目). */
export const projectRegister: Register<'project'> = {
  name: 'project',
  empty: {
    name: '',
    place: null,
    stage: 'continued',
    levels: [],
    leadUnit: '',
    total: null,
    untilLastYear: null,
    planThisYear: null,
    doneThisYear: null,
    month: null,
    image: '',
    nodes: [],
    needs: [],
    problems: '',
    measures: '',
    members: [],
    site: '',
    content: '',
    years: '',
    leader: '',
    owner: '',
    assignments: [],
  },
  shape,
  keyOf: ({ name }) => name,
  check: checkLinks,
  changed: relight,
  fieldOf: headingFinder(columns, ['亿元']),
  readCells: cells => {
    const given = Object.entries(cells).map(([field, cell]) => readers[field]?.(cell) ?? {})
    const isPlaced = PLACES.some(field => field in cells)
    return Object.assign({}, ...given, isPlaced ? { place: readPlace(cells) } : {})
  },
}
