import { type PlaceRank, rankPlaces } from 'duban-core'
import { z } from 'zod'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { isStorable } from '../store/page.ts'
import { findByKey, listRegister, type RegisterRow } from '../store/registers.ts'
import { createEntry, importTable, type Register, type TableImport } from './register.ts'
import { headingFinder, numberOrNull, oneOf, readTable, type TableColumn, type TableLine } from './table.ts'
import type { MeasureRecord, PlaceLevel, PlaceRecord } from './types.ts'

const storable = z.string().refine(isStorable, 'must not hold NUL')
const short = storable.max(200)
const decimalText = z.string().regex(/^-?\d{1,20}(\.\d{1,12})?$/, 'must be a decimal such as 4.20')

const published = z.strictObject({
  measure: short.min(1),
  rank: z.int().min(1).max(10_000),
  of: z.int().min(1).max(10_000).nullable(),
  authority: z.strictObject({ body: short.trim().min(1), document: short.trim().min(1), day: z.iso.date() }),
})

/** What of a place may be written, field by field. */
export const placeFields = {
  code: short.min(1),
  name: short.min(1),
  level: z.enum(['county', 'town', 'village']),
  parent: short,
  list: short,
  period: short,
  values: z.record(short, decimalText),
  published: z
    .array(published.refine(({ rank, of }) => of === null || rank <= of, 'the rank is after the last'))
    .max(100)
    .readonly(),
}

const columns: readonly TableColumn[] = [
  { field: 'code', headings: ['代码', '区划代码'] },
  { field: 'name', headings: ['名称'] },
  { field: 'level', headings: ['层级'] },
  { field: 'parent', headings: ['上级代码'] },
  { field: 'list', headings: ['类别'] },
  { field: 'period', headings: ['数据时间'] },
  { field: 'rankBody', headings: ['位次发布机关'] },
  { field: 'rankDocument', headings: ['位次文件'] },
  { field: 'rankDay', headings: ['位次发布日期'] },
]

const LEVELS = { 县: 'county', 镇: 'town', 村: 'village' } as const
/** What a place stands under, by its own level: nothing, a county, a town. */
const ABOVE: Readonly<Record<PlaceLevel, PlaceLevel | null>> = { county: null, town: 'county', village: 'town' }

/** `村集体收入（万元，高优）`: a measure with its unit, and which way is better. */
const MEASURE = /^(.+?)[（(]([^，,]*)[，,]\s*(高优|低优)[)）]$/
const VALUE = 'value:'

/** `综合评价（公布位次）`, with cells such as `12/57` or `12`. */
const PUBLISHED = /^(.+?)[（(]公布位次[)）]$/
const RANK = 'rank:'

/** The measure that a heading names, or null. */
function measureOf(heading: string): MeasureRecord | null {
  const [, name = '', unit = '', better] = MEASURE.exec(heading) ?? []
  return better === undefined
    ? null
    : { name: name.trim(), unit: unit.trim(), better: better === '高优' ? 'up' : 'down' }
}

const known = headingFinder(columns, [])
const fieldOf = (heading: string): string | null => {
  const measure = measureOf(heading)
  const [, ranked] = PUBLISHED.exec(heading) ?? []
  return measure ? `${VALUE}${measure.name}` : ranked ? `${RANK}${ranked.trim()}` : known(heading)
}

type Cells = TableLine['cells']

/** Cells of a line whose fields begin so, by what follows. */
const cellsOf = (cells: Cells, prefix: string): readonly (readonly [name: string, cell: string])[] =>
  Object.entries(cells).flatMap(([field, cell]) =>
    field.startsWith(prefix) ? [[field.slice(prefix.length), cell]] : [],
  )

/** Values of a place after a line of a table: an empty cell is no data. @throws RangeError */
function readValues(cells: Cells, before: PlaceRecord['values']): PlaceRecord['values'] {
  const values: Record<string, string> = { ...before }
  for (const [name, cell] of cellsOf(cells, VALUE)) {
    const value = numberOrNull(cell)
    if (value === null) delete values[name]
    else values[name] = value
  }
  return values
}

/** Published ranks after a line: a cell with a rank needs to say who published it. @throws RangeError */
function readRanks(cells: Cells, before: PlaceRecord['published']): PlaceRecord['published'] {
  const { rankBody: body = '', rankDocument: document = '', rankDay: day = '' } = cells
  const ranks = new Map(before.map(rank => [rank.measure, rank]))
  for (const [measure, cell] of cellsOf(cells, RANK)) {
    if (numberOrNull(cell) === null) {
      ranks.delete(measure)
      continue
    }
    const [, rank, of] = /^第?(\d{1,5})(?:位|名)?(?:\/(\d{1,5}))?$/.exec(cell) ?? []
    if (rank === undefined) throw new RangeError(`“${cell}” is no rank such as 12/57`)
    if (body === '' || document === '' || day === '')
      throw new RangeError('a published rank needs 位次发布机关、位次文件、位次发布日期')
    const authority = { body, document, day }
    ranks.set(measure, { measure, rank: Number(rank), of: of === undefined ? null : Number(of), authority })
  }
  return [...ranks.values()]
}

const FIELDS = ['code', 'name', 'parent', 'list', 'period'] as const

/** A place stands under one of the level above; its values are of measures that are there. */
async function check(db: Database, { code, parent, level, values }: PlaceRecord): Promise<void> {
  const above = ABOVE[level]
  const found = parent === '' ? null : await findByKey(db, 'place', parent)
  if ((found?.record.level ?? null) !== above)
    throw new DubanError('invalid_request', { reason: `${code}: “${parent}” is no place of the level above ${level}` })
  for (const name of Object.keys(values))
    if (!(await findByKey(db, 'measure', name)))
      throw new DubanError('invalid_request', { reason: `${code}: there is no measure “${name}”` })
}

/** The register of places (县镇村). */
export const placeRegister: Register<'place'> = {
  name: 'place',
  empty: {
    code: '',
    name: '',
    level: 'county',
    parent: '',
    list: '',
    period: '',
    values: {},
    published: [],
    leadUnit: '',
  },
  shape: z.strictObject({ ...placeFields, leadUnit: z.literal('') }),
  keyOf: ({ code }) => code,
  fieldOf,
  readCells: (cells, before) => ({
    ...Object.fromEntries(FIELDS.flatMap(field => (field in cells ? [[field, cells[field]]] : []))),
    ...(cells.level === undefined ? {} : { level: oneOf(cells.level, LEVELS) }),
    values: readValues(cells, before.values),
    published: readRanks(cells, before.published),
  }),
  check,
}

/** The register of what places are compared by (指标). */
export const measureRegister: Register<'measure'> = {
  name: 'measure',
  empty: { name: '', unit: '', better: 'up', leadUnit: '' },
  shape: z.strictObject({ name: short.min(1), unit: short, better: z.enum(['up', 'down']), leadUnit: z.literal('') }),
  keyOf: ({ name }) => name,
  fieldOf: () => null,
  readCells: () => ({}),
}

/** Adds the measures that a table brings. @throws DubanError `table_unreadable` where one is another way round than known */
async function takeMeasures(change: Change, headings: readonly MeasureRecord[]): Promise<void> {
  for (const measure of headings) {
    const found = await findByKey(change.tx, 'measure', measure.name)
    if (!found) await createEntry(change, measureRegister, measure)
    else if (found.record.unit !== measure.unit || found.record.better !== measure.better)
      throw new DubanError('table_unreadable', {
        line: 1,
        reason: `${measure.name} is known with another unit or direction`,
      })
  }
}

/** Takes in a table of places, as `importTable` does, with the measures that its headings name. */
export async function importPlaces(change: Change, bytes: Buffer): Promise<TableImport> {
  const headings: MeasureRecord[] = []
  await readTable(bytes, heading => {
    const measure = measureOf(heading)
    if (measure && !headings.some(({ name }) => name === measure.name)) headings.push(measure)
    return fieldOf(heading)
  })
  await takeMeasures(change, headings)
  return importTable(change, placeRegister, bytes)
}

/** A place with its rank by each measure among those of its parent and list. */
export interface RankedEntry {
  readonly row: RegisterRow<'place'>
  readonly ranks: Readonly<Record<string, PlaceRank>>
  /** Places right under it. */
  readonly children: number
}

/** All places in order with their ranks. */
export async function rankedPlaces(db: Database): Promise<RankedEntry[]> {
  const rows = await listRegister(db, 'place')
  const measures = await listRegister(db, 'measure')
  const ranks = new Map<string, Record<string, PlaceRank>>(rows.map(({ id }) => [id, {}]))
  const peers = Map.groupBy(rows, ({ record }) => JSON.stringify([record.level, record.parent, record.list]))
  for (const group of peers.values())
    for (const { record: measure } of measures) {
      const places = group.map(({ id, record }) => ({
        id,
        parent: record.parent,
        list: record.list,
        value: record.values[measure.name] ?? null,
      }))
      for (const rank of rankPlaces(places, measure.better))
        Object.assign(ranks.get(rank.id) ?? {}, { [measure.name]: rank })
    }
  const under = Map.groupBy(rows, ({ record }) => record.parent)
  return rows.map(row => ({ row, ranks: ranks.get(row.id) ?? {}, children: under.get(row.key)?.length ?? 0 }))
}
